#include "reporting/LetterService.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

constexpr std::int64_t kWan = 10'000;

std::string nameOf(Subject subject, const Organisation& organisation)
{
    if (subject.kind == SubjectKind::Department) {
        const auto* department = organisation.department(DepartmentId{subject.id});
        return department ? department->name : std::string{};
    }
    const auto* person = subject.kind == SubjectKind::Person ? organisation.person(PersonId{subject.id}) : nullptr;
    return person ? person->name : std::string{};
}

} // namespace

LetterHead LetterService::head(const LetterQuery& query) const
{
    const auto company = orThrow(m_sources.company.company());
    LetterHead head;
    head.company = company.name;
    head.currency = company.currency;
    head.displayUnit = company.displayUnit > 0 ? company.displayUnit : kWan;
    head.year = query.year;
    head.scenario = query.scenario;
    head.version = orThrow(m_sources.targets.book(query.scenario))->version();
    head.appealDays = orThrow(m_sources.versions.policy()).appealDays;
    head.sealHash = lastHashOf(m_sources.connection);
    return head;
}

void LetterService::addTargets(Metric metric, const LetterQuery& query, std::map<Subject, TargetLetter>& letters) const
{
    const auto view = TargetView::inForce();
    const auto book = orThrow(m_sources.targets.book(query.scenario, view));
    const auto assessments = orThrow(m_sources.goals.assess(metric, query.year, query.scenario, view));
    const auto calendar = m_sources.calendar.fiscalCalendar();
    for (const auto& assessment : assessments) {
        const auto letter = letters.find(assessment.subject);
        if (letter == letters.end() || !assessment.facts.levels.target)
            continue;
        LetterTarget target;
        target.metric = metric;
        target.levels = assessment.facts.levels;
        target.statement = assessment.statement;
        target.strategicGoal = assessment.strategicGoalName;
        target.comparedWith = assessment.comparedWith;
        target.growth = assessment.growth;
        target.milestones = assessment.milestones;
        for (auto quarter = calendar.containing(PeriodKind::Quarter, query.year.from); quarter.from <= query.year.to;
             quarter = calendar.neighbour(quarter, 1))
            target.quarters.emplace_back(quarter, book->cell(metric, assessment.subject, quarter).levels);
        if (infoOf(metric).additive) {
            const auto derivation
                = orThrow(m_sources.division.derivation(query.scenario, metric, assessment.subject, query.year, view));
            target.parts = derivation.parts;
            target.note = derivation.entry.note;
        }
        letter->second.targets.push_back(std::move(target));
    }
}

std::vector<TargetLetter> LetterService::people(const LetterQuery& query, const Organisation& organisation) const
{
    std::map<Subject, TargetLetter> letters;
    for (const auto& person : organisation.people()) {
        if (query.person && person.id != query.person)
            continue;
        TargetLetter letter{person.id, person.code, person.name, {}, {}, {}, {}, {}, {}, {}, {}};
        const auto* department = organisation.department(organisation.departmentOn(person.id, query.year.to));
        letter.department = department ? department->name : std::string{};
        const auto assignments = organisation.assignmentsOf(person.id);
        if (const auto* position = assignments.empty() ? nullptr : organisation.position(assignments.back().position))
            letter.position = position->name;
        if (person.hired && query.year.contains(*person.hired) && *person.hired > query.year.from)
            letter.joins = person.hired;
        if (person.left && query.year.contains(*person.left))
            letter.leaves = person.left;
        letters.emplace(Subject::of(person.id), std::move(letter));
    }
    for (const auto& metric : orThrow(m_sources.targets.book(query.scenario))->metrics())
        addTargets(metric, query, letters);
    std::vector<TargetLetter> result;
    for (const auto& person : organisation.people())
        if (const auto letter = letters.find(Subject::of(person.id));
            letter != letters.end() && !letter->second.targets.empty())
            result.push_back(std::move(letter->second));
    return result;
}

std::vector<AdjustmentNotice> LetterService::notices(const LetterQuery& query, const Organisation& organisation) const
{
    std::vector<AdjustmentNotice> result;
    for (auto& adjustment : orThrow(m_sources.adjustments.adjustments())) {
        const bool ofYear = std::ranges::any_of(adjustment.cells, [&](const AdjustmentCell& cell) {
            return query.year.from <= cell.period.from && cell.period.to <= query.year.to;
        });
        const bool ofPerson = !query.person || std::ranges::any_of(adjustment.cells, [&](const AdjustmentCell& cell) {
            return cell.subject == Subject::of(query.person);
        });
        if (adjustment.state != AdjustmentState::Approved || adjustment.scenario != query.scenario || !ofYear
            || !ofPerson)
            continue;
        AdjustmentNotice notice{std::move(adjustment), {}, {}, {}};
        for (const auto& cell : notice.adjustment.cells)
            notice.names.push_back(nameOf(cell.subject, organisation));
        for (const auto& step : orThrow(m_sources.adjustments.steps(notice.adjustment.id))) {
            if (step.state != AdjustmentState::Approved)
                continue;
            notice.decidedBy = step.who;
            notice.decidedAt = step.at;
        }
        result.push_back(std::move(notice));
    }
    std::ranges::sort(result, {}, [](const AdjustmentNotice& notice) { return notice.adjustment.number; });
    return result;
}

void LetterService::addChanges(const std::vector<AdjustmentNotice>& notices, std::vector<TargetLetter>& letters) const
{
    for (const auto& notice : notices) {
        const auto& adjustment = notice.adjustment;
        int number = 0;
        for (const auto& version : orThrow(m_sources.targets.versions(adjustment.scenario)))
            if (version.id == adjustment.version)
                number = version.number;
        for (const auto& cell : adjustment.cells)
            for (auto& letter : letters)
                if (cell.subject == Subject::of(letter.person))
                    letter.changes.push_back({number, adjustment.effectiveFrom, cell.metric, cell.period,
                                              cell.before.target, cell.after.target, adjustment.reason});
    }
}

void LetterService::addFindings(const LetterQuery& query, std::vector<TargetLetter>& letters) const
{
    // Findings are computed from the sales: only where something was accepted at all.
    std::set<Metric> metrics;
    for (const auto& [scope, stored] : orThrow(m_sources.fairness.acceptances()))
        if (scope.scenario == query.scenario && scope.period.from == query.year.from
            && scope.period.to == query.year.to)
            metrics.insert(scope.metric);
    for (const auto& metric : metrics) {
        FairnessQuery fairness;
        fairness.scope = {query.scenario, metric, query.year};
        fairness.view = TargetView::inForce();
        const auto report = orThrow(m_sources.fairness.report(fairness));
        for (const auto& finding : report.findings) {
            if (!finding.acceptance)
                continue;
            for (auto& letter : letters)
                if (letter.person == finding.person || (finding.other && letter.person == finding.other))
                    letter.findings.push_back(
                        {metric, finding.kind, finding.value, finding.acceptance->reason, finding.acceptance->who});
        }
    }
}

void LetterService::addTalks(const LetterQuery& query, std::vector<TargetLetter>& letters) const
{
    for (auto& talk : orThrow(m_sources.talks.recorded())) {
        const auto& topic = talk.topic;
        const bool ofYear = query.year.from <= topic.period.from && topic.period.to <= query.year.to;
        const auto letter = std::ranges::find(letters, topic.person, &TargetLetter::person);
        if (ofYear && topic.scenario == query.scenario && letter != letters.end())
            letter->talks.push_back(std::move(talk));
    }
}

Result<TargetLetters> LetterService::letters(const LetterQuery& asked) const
{
    return guarded([&]() -> Result<TargetLetters> {
        LetterQuery query = asked;
        if (orThrow(m_sources.targets.ground(query.scenario)))
            return Error{ErrorCode::WrongState, "a what-if is never in force", {"scenario", query.scenario, "what_if"}};
        query.year = m_sources.calendar.fiscalCalendar().containing(PeriodKind::Year, asked.year.from);
        const auto organisation = orThrow(m_sources.organisation.snapshot());
        TargetLetters result{head(query), people(query, *organisation), notices(query, *organisation)};
        addChanges(result.notices, result.people);
        addFindings(query, result.people);
        addTalks(query, result.people);
        return result;
    });
}

} // namespace attain
