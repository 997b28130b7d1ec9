#include "fairness/FairnessReader.h"

#include <algorithm>
#include <map>

namespace attain {
namespace {

constexpr std::size_t kYear = 12;

std::string codeOf(const FairnessFinding& finding, const Organisation& organisation)
{
    std::string text{code(finding.kind)};
    for (const auto person : {finding.person, finding.other})
        if (const auto* found = organisation.person(person))
            text += ":" + found->code;
    return text;
}

} // namespace

FairnessReader::FairnessReader(const Sources& sources, const FairnessQuery& query)
    : m_query{query}
    , m_calendar{sources.calendar.fiscalCalendar()}
    , m_season{sources.calendar.seasonWeights()}
    , m_organisation{orThrow(sources.organisation.snapshot())}
    , m_book{orThrow(sources.targets.book(query.scope.scenario, query.view))}
    , m_history{sources.calendar,   sources.sales,           sources.metrics,
                query.scope.metric, query.scope.period.from, GroupBy::Person}
{
}

bool FairnessReader::inRoleThroughout(PersonId person) const
{
    Date covered = m_query.scope.period.from.plusDays(-1);
    for (const auto& assignment : m_organisation->assignmentsOf(person))
        if (assignment.from <= covered.plusDays(1))
            covered = std::max(covered, assignment.to.value_or(m_query.scope.period.to));
    return covered >= m_query.scope.period.to;
}

PositionId FairnessReader::positionThroughout(PersonId person) const
{
    const auto& period = m_query.scope.period;
    std::optional<PositionId> position;
    for (const auto& assignment : m_organisation->assignmentsOf(person)) {
        if (assignment.from > period.to || assignment.to.value_or(period.to) < period.from)
            continue;
        if (position && *position != assignment.position)
            return {};
        position = assignment.position;
    }
    return position.value_or(PositionId{});
}

std::optional<Date> FairnessReader::since(PersonId person) const
{
    const auto assignments = m_organisation->assignmentsOf(person);
    return assignments.empty() ? std::nullopt : std::optional{assignments.front().from};
}

std::optional<std::int64_t> FairnessReader::potentialOf(PersonId person) const
{
    const auto months = m_history.valuesOf(person.value, since(person));
    std::int64_t whole = 0;
    std::int64_t part = 0;
    for (int month = 1; month <= int{kYear}; ++month)
        whole = checkedAdd(whole, m_season.of(month));
    for (const auto& month : m_calendar.monthsOf(m_query.scope.period))
        part = checkedAdd(part, m_season.of(month.from.month()));
    if (months.size() < kYear || whole <= 0)
        return {};
    std::int64_t year = 0;
    for (std::size_t i = months.size() - kYear; i < months.size(); ++i)
        year = checkedAdd(year, months[i]);
    return multiplyDivide(year, part, whole);
}

FairnessMember FairnessReader::memberOf(PersonId person) const
{
    const auto& scope = m_query.scope;
    FairnessMember member;
    member.person = person;
    member.levels = m_book->cell(scope.metric, Subject::of(person), scope.period).levels;
    const auto before = FiscalCalendar::lastYear(scope.period);
    const auto base = m_history.sumOf(person.value, since(person), before.from, before.to);
    member.baseline = member.levels.baseline ? member.levels.baseline : base;
    member.potential = potentialOf(person);
    member.history = growthOf(m_history.valuesOf(person.value, since(person)), m_calendar.monthsOf(scope.period).size(),
                              base, m_query.challenge);
    member.challenge = challengeOf({member.levels.floor, member.levels.target, member.levels.stretch}, member.history,
                                   infoOf(scope.metric).direction, m_query.challenge);
    return member;
}

void FairnessReader::complete(PeerGroup& group) const
{
    std::vector<FairnessInput> inputs;
    std::vector<Ratio> attainments;
    std::vector<std::optional<Ratio>> expected;
    std::vector<SizeAndAttainment> sizes;
    for (const auto& member : group.members) {
        inputs.push_back({member.levels.target, member.baseline, member.potential});
        expected.push_back(member.challenge.expectedAttainment);
        if (!expected.back())
            continue;
        attainments.push_back(*expected.back());
        sizes.push_back({*member.levels.target, *expected.back()});
    }
    const auto ratios = ratiosOf(inputs, m_query.fairness);
    for (std::size_t i = 0; i < group.members.size(); ++i)
        group.members[i].ratios = ratios.members[i];
    group.median = ratios.median;
    group.lowest = ratios.lowest;
    group.highest = ratios.highest;
    group.gini = giniOf(attainments);
    group.bands = bandsOf(attainments);
    group.correlation = correlationOf(std::move(sizes));
    group.expectedAtTarget = shareExpectedAtTarget(expected);
}

FairnessFinding FairnessReader::finding(FairnessFindingKind kind, const FairnessMember& member, Ratio value) const
{
    FairnessFinding result;
    result.kind = kind;
    result.person = member.person;
    result.value = value;
    result.target = member.levels.target.value_or(0);
    result.code = codeOf(result, *m_organisation);
    return result;
}

void FairnessReader::addFindings(const PeerGroup& group, std::vector<FairnessFinding>& findings) const
{
    std::vector<FairnessInput> inputs;
    for (const auto& member : group.members) {
        inputs.push_back({member.levels.target, member.baseline, member.potential});
        if (member.ratios.flagged)
            findings.push_back(finding(FairnessFindingKind::Deviation, member, *member.ratios.deviation));
        if (member.challenge.difficulty == Difficulty::TooEasy)
            findings.push_back(finding(FairnessFindingKind::TooEasy, member, *member.challenge.targetChance));
        if (member.challenge.difficulty == Difficulty::OutOfReach)
            findings.push_back(finding(FairnessFindingKind::OutOfReach, member, *member.challenge.targetChance));
    }
    for (const auto& pair : unlikePairsOf(inputs, m_query.fairness)) {
        auto found = finding(FairnessFindingKind::UnlikePair, group.members[pair.lower], pair.difference);
        found.other = group.members[pair.higher].person;
        found.otherTarget = group.members[pair.higher].levels.target;
        found.code = codeOf(found, *m_organisation);
        findings.push_back(std::move(found));
    }
}

FairnessReport FairnessReader::report() const
{
    const auto& scope = m_query.scope;
    FairnessReport report{scope.scenario, scope.metric, scope.period, {}, {}, {}};
    std::map<PositionId, PeerGroup> groups;
    for (const auto& person : m_organisation->people()) {
        if (!m_book->cell(scope.metric, Subject::of(person.id), scope.period).levels.target)
            continue;
        const auto position = positionThroughout(person.id);
        if (!inRoleThroughout(person.id))
            report.leftOut.push_back({person.id, FairnessExclusion::NotWholePeriod});
        else if (!position)
            report.leftOut.push_back({person.id, FairnessExclusion::NoPosition});
        else
            groups[position].members.push_back(memberOf(person.id));
    }
    for (auto& [position, group] : groups) {
        group.position = position;
        complete(group);
        addFindings(group, report.findings);
        report.groups.push_back(std::move(group));
    }
    return report;
}

} // namespace attain
