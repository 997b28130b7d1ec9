#include "explaining/TargetExplanation.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

Explanation step(std::string code, ExplainedValue value)
{
    Explanation explanation;
    explanation.code = std::move(code);
    explanation.value = std::move(value);
    return explanation;
}

} // namespace

TargetExplanation::TargetExplanation(const TargetService& targets, const OrganisationService& organisation,
                                     const CalendarService& calendar, const AttainmentQuery& query, Subject subject)
    : m_targets{targets}
    , m_calendar{calendar}
    , m_query{query}
    , m_subject{subject}
    , m_organisation{orThrow(organisation.snapshot())}
    , m_book{orThrow(targets.book(query.scenario))}
    , m_totals{m_book, m_organisation, calendar.workingDays()}
    , m_versions{orThrow(targets.versionsBehind(query.scenario))}
{
}

int TargetExplanation::versionNumber(TargetVersionId id) const
{
    const auto version = std::ranges::find(m_versions, id, &TargetVersion::id);
    return version == m_versions.end() ? 0 : version->number;
}

Explanation TargetExplanation::entry(const TargetEntry& entry) const
{
    Explanation explanation = step("target_entry", {});
    if (entry.levels.target)
        explanation.value = figure(*entry.levels.target);
    explanation.inputs = {{"period", entry.period.code},
                          {"version", std::int64_t{versionNumber(entry.version)}},
                          {"entered", entry.enteredAt}};
    if (!entry.note.empty())
        explanation.inputs.emplace_back("note", entry.note);
    return explanation;
}

Explanation TargetExplanation::scenarioChange(std::int64_t before, std::int64_t after) const
{
    Explanation explanation = step("scenario_change", figure(after));
    explanation.formula = "target_before + moved";
    explanation.inputs = {{"target_before", figure(before)}, {"moved", figure(checkedSubtract(after, before))}};
    if (const auto change = ratioOf(checkedSubtract(after, before), before < 0 ? -before : before))
        explanation.inputs.emplace_back("change", *change);
    return explanation;
}

Explanation TargetExplanation::monthTarget(const Period& month, std::int64_t value, bool withEntry) const
{
    Explanation explanation = step("month_target", figure(value));
    explanation.inputs = {{"month", month.code}};
    if (!m_book->month(m_query.metric, m_subject, month.from).empty()) {
        const auto setBy = m_book->entryOf(m_query.metric, m_subject, month);
        const auto before = m_book->beforeMove(m_query.metric, m_subject, month);
        const std::int64_t entered = before ? before->target.value_or(0) : value;
        if (before)
            explanation.children.push_back(scenarioChange(entered, value));
        // Its part of the longer period that was entered.
        if (setBy && setBy->period.kind != PeriodKind::Month && setBy->levels.target)
            if (const auto share = ratioOf(entered, *setBy->levels.target))
                explanation.inputs.emplace_back("share", *share);
        if (setBy && withEntry)
            explanation.children.push_back(entry(*setBy));
        return explanation;
    }
    for (const auto& [part, levels] : m_totals.parts(m_query.metric, DepartmentId{m_subject.id}, month.from)) {
        const auto* department = m_organisation->department(DepartmentId{part.id});
        const auto* person = m_organisation->person(PersonId{part.id});
        const bool isPerson = part.kind == SubjectKind::Person;
        Explanation child = step(isPerson ? "person" : "department", {});
        if (levels.target)
            child.value = figure(*levels.target);
        if (isPerson ? person != nullptr : department != nullptr)
            child.inputs = {{child.code, isPerson ? person->name : department->name}};
        explanation.children.push_back(std::move(child));
    }
    return explanation;
}

Explanation TargetExplanation::target(const AttainmentRow& row) const
{
    Explanation target = step("target", {});
    if (!row.target.levels.target)
        return target;
    target.value = figure(*row.target.levels.target);
    target.inputs = {{"version", std::int64_t{m_book->version().number}}};
    if (!row.target.note.empty())
        target.inputs.emplace_back("note", row.target.note);
    if (!infoOf(m_query.metric).additive) {
        if (auto setBy = m_book->entryOf(m_query.metric, m_subject, m_query.period)) {
            if (const auto before = m_book->beforeMove(m_query.metric, m_subject, m_query.period)) {
                target.children.push_back(scenarioChange(before->target.value_or(0), *row.target.levels.target));
                setBy->levels = *before;
            }
            target.children.push_back(entry(*setBy));
        }
        return target;
    }

    const auto months = m_calendar.fiscalCalendar().monthsOf(m_query.period);
    std::set<std::int64_t> entries; // 0: a month that adds up from below
    for (const auto& month : months)
        if (m_totals.month(m_query.metric, m_subject, month.from).target) {
            const auto setBy = m_book->entryOf(m_query.metric, m_subject, month);
            const bool own = !m_book->month(m_query.metric, m_subject, month.from).empty();
            entries.insert(own && setBy ? setBy->id : 0);
        }
    const bool oneEntry = entries.size() == 1 && *entries.begin() != 0;
    if (oneEntry)
        target.children.push_back(entry(*m_book->entryOf(m_query.metric, m_subject, months.front())));
    if (oneEntry && months.size() == 1 && row.target.origin == TargetOrigin::Entered)
        return target;
    for (const auto& month : months)
        if (const auto value = m_totals.month(m_query.metric, m_subject, month.from).target)
            target.children.push_back(monthTarget(month, *value, !oneEntry));
    return target;
}

Explanation TargetExplanation::elapsedWeight(const AttainmentRow& row, Date asOf) const
{
    Explanation explanation = step("elapsed_weight", {});
    if (!row.elapsedWeight)
        return explanation;
    explanation.value = *row.elapsedWeight;
    const auto days = m_calendar.workingDays();
    const auto season = m_calendar.seasonWeights();
    const auto targets = infoOf(m_query.metric).additive ? m_totals.weights(m_query.metric, m_subject, m_query.period)
                                                         : std::vector<MonthWeight>{};
    std::int64_t whole = 0;
    for (const auto& month : m_calendar.fiscalCalendar().monthsOf(m_query.period)) {
        const auto own = std::ranges::find(targets, month.from, &MonthWeight::firstDay);
        const std::int64_t weight
            = std::max<std::int64_t>(own == targets.end() ? season.of(month.from.month()) : own->weight, 0);
        whole = checkedAdd(whole, weight);
        const bool anyWorked = days.count(month.from, month.to) > 0;
        const auto daysOf = [&](Date from, Date to) -> std::int64_t {
            return to < from ? 0 : anyWorked ? days.count(from, to) : to - from + 1;
        };
        Explanation child = step("month_weight", {});
        if (targets.empty())
            child.value = weight;
        else
            child.value = figure(weight);
        child.inputs
            = {{"month", month.code},
               {"elapsed_days",
                daysOf(std::max(month.from, m_query.period.from), std::min({month.to, m_query.period.to, asOf}))},
               {"working_days", daysOf(month.from, month.to)}};
        explanation.children.push_back(std::move(child));
    }
    if (FiscalCalendar::isWholeMonths(m_query.period)) {
        explanation.formula = "Σ(month_weight * elapsed_days / working_days) / weight";
        if (targets.empty())
            explanation.inputs = {{"weight", whole}};
        else
            explanation.inputs = {{"weight", figure(whole)}};
    }
    return explanation;
}

} // namespace attain
