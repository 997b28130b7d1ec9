#include "fairness/ChallengeReader.h"

#include "support/Median.h"

#include <algorithm>
#include <map>

namespace attain {
ChallengeReader::ChallengeReader(const FairnessReader::Sources& sources, const FairnessQuery& query)
    : m_query{query}
    , m_calendar{sources.calendar.fiscalCalendar()}
    , m_organisation{orThrow(sources.organisation.snapshot())}
    , m_totals{orThrow(sources.targets.book(query.scope.scenario, query.view)), m_organisation,
               sources.calendar.workingDays()}
    , m_company{sources.calendar,   sources.sales,           sources.metrics,
                query.scope.metric, query.scope.period.from, GroupBy::Company}
    , m_departments{sources.calendar,   sources.sales,           sources.metrics,
                    query.scope.metric, query.scope.period.from, GroupBy::Department}
    , m_people{sources.calendar,   sources.sales,           sources.metrics,
               query.scope.metric, query.scope.period.from, GroupBy::Person}
{
}

const SalesHistory& ChallengeReader::historyOf(SubjectKind kind) const
{
    switch (kind) {
    case SubjectKind::Company: return m_company;
    case SubjectKind::Department: return m_departments;
    case SubjectKind::Person: return m_people;
    }
    return m_company;
}

std::vector<ChallengeMilestone> ChallengeReader::milestonesOf(Subject subject) const
{
    std::vector<ChallengeMilestone> milestones;
    std::vector<std::int64_t> targets;
    for (const auto& month : m_calendar.monthsOf(m_query.scope.period)) {
        const auto target = m_totals.month(m_query.scope.metric, subject, month.from).target;
        if (!target)
            continue;
        targets.push_back(*target);
        milestones.push_back({month, 0});
    }
    const auto cumulated = attain::milestonesOf(targets);
    for (std::size_t i = 0; i < milestones.size(); ++i)
        milestones[i].target = cumulated[i];
    return milestones;
}

SubjectChallenge ChallengeReader::rowOf(SubjectNode who) const
{
    const auto& scope = m_query.scope;
    SubjectChallenge row;
    row.who = std::move(who);
    const Subject subject = row.who.subject;
    row.levels = m_totals.cell(scope.metric, subject, scope.period).levels;
    std::optional<Date> since;
    if (subject.kind == SubjectKind::Person)
        if (const auto assignments = m_organisation->assignmentsOf(PersonId{subject.id}); !assignments.empty())
            since = assignments.front().from;
    const auto& history = historyOf(subject.kind);
    const auto before = FiscalCalendar::lastYear(scope.period);
    row.base = history.sumOf(subject.id, since, before.from, before.to);
    row.history = growthOf(history.valuesOf(subject.id, since), m_calendar.monthsOf(scope.period).size(), row.base,
                           m_query.challenge);
    row.challenge = challengeOf({row.levels.floor, row.levels.target, row.levels.stretch}, row.history,
                                infoOf(scope.metric).direction, m_query.challenge);
    row.milestones = milestonesOf(subject);
    return row;
}

std::optional<std::pair<SubjectKind, std::int64_t>> ChallengeReader::peersOf(Subject subject) const
{
    switch (subject.kind) {
    case SubjectKind::Company: return std::nullopt;
    case SubjectKind::Department:
        return std::pair{subject.kind, m_organisation->department(DepartmentId{subject.id})->parent.value};
    case SubjectKind::Person: {
        const auto* assignment = m_organisation->assignmentOn(PersonId{subject.id}, m_query.scope.period.to);
        if (assignment == nullptr || !assignment->position)
            return std::nullopt;
        return std::pair{subject.kind, assignment->position.value};
    }
    }
    return std::nullopt;
}

void ChallengeReader::addPeers(std::vector<SubjectChallenge>& rows) const
{
    std::map<std::pair<SubjectKind, std::int64_t>, std::vector<const SubjectChallenge*>> groups;
    for (const auto& row : rows)
        if (const auto group = peersOf(row.who.subject); group && row.challenge.growth)
            groups[*group].push_back(&row);
    for (auto& row : rows) {
        const auto group = peersOf(row.who.subject);
        if (!group)
            continue;
        std::vector<Ratio> others;
        for (const auto* other : groups[*group])
            if (other != &row)
                others.push_back(*other->challenge.growth);
        row.peersGrowth = medianOf(std::move(others));
    }
}

void ChallengeReader::addShares(std::vector<SubjectChallenge>& rows) const
{
    // In tree order what lies inside follows, deeper.
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (row->who.subject.kind == SubjectKind::Person)
            continue;
        std::vector<std::optional<Ratio>> inside;
        for (auto below = std::next(row); below != rows.end() && below->who.depth > row->who.depth; ++below)
            if (below->who.subject.kind == SubjectKind::Person)
                inside.push_back(below->challenge.expectedAttainment);
        row->expectedAtTarget = shareExpectedAtTarget(inside);
    }
}

ChallengeReport ChallengeReader::report() const
{
    const auto& scope = m_query.scope;
    ChallengeReport report{scope.scenario, scope.metric, scope.period, {}};
    for (auto& node : subjectTree(*m_organisation, scope.period.to, true))
        if (m_totals.cell(scope.metric, node.subject, scope.period).levels.target)
            report.rows.push_back(rowOf(std::move(node)));
    addPeers(report.rows);
    addShares(report.rows);
    return report;
}

} // namespace attain
