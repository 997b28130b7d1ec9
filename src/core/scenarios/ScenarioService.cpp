#include "scenarios/ScenarioService.h"

#include "scenarios/IndicatorRepository.h"
#include "storage/UnitOfWork.h"
#include "support/Decimal.h"
#include "targets/ScenarioRepository.h"
#include "targets/SubjectTree.h"
#include "targets/TargetRepository.h"
#include "targets/TargetTotals.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

constexpr std::int64_t kLargestChange = 10 * Ratio::kScale;

[[noreturn]] void refuse(const char* field, std::string value)
{
    throw Failure{Error{ErrorCode::InvalidValue, "a scenario cannot have this", {field, std::move(value)}}};
}

[[noreturn]] void missing(const char* thing, std::string value)
{
    throw Failure{Error{ErrorCode::NotFound, "not there", {thing, std::move(value)}}};
}

void requireKnown(Subject subject, const Organisation& organisation)
{
    if (subject.kind == SubjectKind::Department && !organisation.department(DepartmentId{subject.id}))
        missing("department", std::to_string(subject.id));
    if (subject.kind == SubjectKind::Person && !organisation.person(PersonId{subject.id}))
        missing("person", std::to_string(subject.id));
}

void requireFitting(const ScenarioChange& change)
{
    if (change.change.scaled() <= -Ratio::kScale || change.change.scaled() >= kLargestChange)
        refuse("change", change.change.toText(2));
    if (change.period && (change.period->kind == PeriodKind::Week || change.period->kind == PeriodKind::Range))
        refuse("period", change.period->code);
}

} // namespace

ScenarioService::ScenarioService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                                 const OrganisationService& organisation, TargetService& targets, const Clock& clock)
    : m_connection{connection}
    , m_log{log}
    , m_calendar{calendar}
    , m_organisation{organisation}
    , m_targets{targets}
    , m_clock{clock}
{
}

Result<std::vector<Scenario>> ScenarioService::scenarios() const
{
    return guarded([&]() -> Result<std::vector<Scenario>> {
        return ScenarioRepository{m_connection, m_calendar.fiscalCalendar()}.scenarios();
    });
}

Result<std::vector<ScenarioTrigger>> ScenarioService::triggers(const std::string& scenario) const
{
    return guarded([&]() -> Result<std::vector<ScenarioTrigger>> {
        auto all = IndicatorRepository{m_connection}.triggers();
        if (!scenario.empty())
            std::erase_if(all, [&](const ScenarioTrigger& trigger) { return trigger.scenario != scenario; });
        return all;
    });
}

void ScenarioService::requireFit(const Scenario& scenario) const
{
    if (scenario.name.empty() || scenario.name == "base")
        refuse("scenario", scenario.name);
    const auto calendar = m_calendar.fiscalCalendar();
    const auto base = TargetRepository{m_connection, calendar}.version(scenario.base);
    if (!base)
        missing("target_version", std::to_string(scenario.base.value));
    if (base->scenario != "base")
        refuse("base", base->scenario);
    if (std::ranges::find(scenario.assumptions, std::string{}) != scenario.assumptions.end())
        refuse("assumption", {});
    const auto organisation = m_organisation.current();
    for (auto change = scenario.changes.begin(); change != scenario.changes.end(); ++change) {
        requireFitting(*change);
        requireKnown(change->subject, *organisation);
        const bool repeated = std::any_of(scenario.changes.begin(), change, [&](const ScenarioChange& other) {
            return other.metric == change->metric && other.subject == change->subject && other.period == change->period;
        });
        if (repeated)
            throw Failure{Error{ErrorCode::AlreadyExists,
                                "changed twice",
                                {"change", change->period ? change->period->code : std::string{}}}};
    }
}

void ScenarioService::store(const Scenario& scenario, const std::vector<ScenarioTrigger>& triggers)
{
    requireFit(scenario);
    const auto calendar = m_calendar.fiscalCalendar();
    ScenarioRepository repository{m_connection, calendar};
    TargetRepository targets{m_connection, calendar};
    auto stored = scenario;
    if (stored.createdAt.empty())
        stored.createdAt = toIsoUtc(m_clock.now());
    // What is entered in the scenario lies in a version of its own.
    auto version = targets.newestVersion(scenario.name);
    if (!repository.scenario(scenario.name) && version)
        throw Failure{Error{ErrorCode::AlreadyExists, "targets stand by themselves", {"scenario", scenario.name}}};
    repository.store(stored);
    const Date from = targets.version(scenario.base)->effectiveFrom;
    if (version) {
        version->effectiveFrom = from;
        version->reason = scenario.purpose;
        targets.update(*version);
    } else {
        m_targets.storeScenario(scenario.name, from, scenario.purpose);
    }
    for (const auto& trigger : triggers)
        if (trigger.months < 1 || trigger.months > 36)
            refuse("months", std::to_string(trigger.months));
    IndicatorRepository{m_connection}.replace(scenario.name, triggers);
}

Result<void> ScenarioService::define(const Scenario& scenario, const std::vector<ScenarioTrigger>& triggers)
{
    return m_log.execute({"scenarios.define", Change::Targets, scenario.purpose, scenario.name}, [&]() -> Result<void> {
        store(scenario, triggers);
        return {};
    });
}

Result<void> ScenarioService::remove(const std::string& name)
{
    return m_log.execute({"scenarios.remove", Change::Targets, {}, name}, [&]() -> Result<void> {
        const auto calendar = m_calendar.fiscalCalendar();
        ScenarioRepository repository{m_connection, calendar};
        if (!repository.scenario(name))
            missing("scenario", name);
        repository.remove(name);
        TargetRepository targets{m_connection, calendar};
        for (const auto& version : targets.versions(name))
            targets.remove(version.id);
        return {};
    });
}

Result<std::vector<Indicator>> ScenarioService::indicators() const
{
    return guarded([&]() -> Result<std::vector<Indicator>> { return IndicatorRepository{m_connection}.indicators(); });
}

void ScenarioService::store(const Indicator& indicator)
{
    if (indicator.code.empty())
        refuse("code", {});
    if (indicator.name.empty())
        refuse("name", {});
    auto stored = indicator;
    std::set<Date> months;
    for (auto& value : stored.values) {
        value.month = value.month.firstOfMonth();
        if (!months.insert(value.month).second)
            refuse("month", value.month.toIso().substr(0, 7));
    }
    IndicatorRepository{m_connection}.store(stored);
}

Result<void> ScenarioService::define(const Indicator& indicator)
{
    const Command command{"scenarios.defineIndicator", Change::Targets, {}, indicator.code};
    return m_log.execute(command, [&]() -> Result<void> {
        store(indicator);
        return {};
    });
}

Result<void> ScenarioService::removeIndicator(const std::string& code)
{
    return m_log.execute({"scenarios.removeIndicator", Change::Targets, {}, code}, [&]() -> Result<void> {
        for (const auto& trigger : IndicatorRepository{m_connection}.triggers())
            if (trigger.indicator == code)
                return Error{ErrorCode::InUse, "a trigger watches it", {"indicator", code}};
        IndicatorRepository{m_connection}.remove(code);
        return {};
    });
}

Result<std::vector<ScenarioProposal>> ScenarioService::proposals(Date asOf) const
{
    return guarded([&]() -> Result<std::vector<ScenarioProposal>> {
        const IndicatorRepository repository{m_connection};
        const auto indicators = repository.indicators();
        std::vector<ScenarioProposal> proposals;
        for (const auto& trigger : repository.triggers()) {
            const auto watched = std::ranges::find(indicators, trigger.indicator, &Indicator::code);
            if (auto proposal = proposalOf(trigger, watched->values, asOf))
                proposals.push_back(*std::move(proposal));
        }
        return proposals;
    });
}

Result<ScenarioComparison> ScenarioService::compare(const std::vector<std::string>& scenarios, Metric metric,
                                                    const Period& period, bool people) const
{
    return guarded([&]() -> Result<ScenarioComparison> {
        ScenarioComparison comparison{metric, period, {}, {}, {}, {}};
        const auto organisation = orThrow(m_organisation.snapshot());
        const auto days = m_calendar.workingDays();
        std::vector<TargetTotals> totals;
        totals.reserve(scenarios.size() + 1);
        const auto add = [&](const std::string& name) {
            const auto book = orThrow(m_targets.book(name, TargetView::working()));
            if (name != "base" && !book->version().id)
                return;
            comparison.scenarios.push_back(name);
            totals.emplace_back(book, organisation, days);
        };
        add("base");
        for (const auto& name : scenarios)
            if (std::ranges::find(comparison.scenarios, name) == comparison.scenarios.end())
                add(name);

        for (auto& node : subjectTree(*organisation, period.to, people)) {
            ScenarioComparisonRow row{std::move(node), {}};
            for (const auto& of : totals)
                row.targets.push_back(of.cell(metric, row.who.subject, period).levels.target);
            if (std::ranges::any_of(row.targets, [](const auto& target) { return target.has_value(); }))
                comparison.rows.push_back(std::move(row));
        }
        comparison.months = m_calendar.fiscalCalendar().monthsOf(period);
        for (const auto& of : totals) {
            auto& line = comparison.company.emplace_back();
            for (const auto& month : comparison.months)
                line.push_back(of.cell(metric, Subject::company(), month).levels.target);
        }
        return comparison;
    });
}

} // namespace attain
