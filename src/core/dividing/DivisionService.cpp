#include "dividing/DivisionService.h"

#include "dividing/DerivationRepository.h"
#include "dividing/DivisionReader.h"
#include "support/Decimal.h"

#include <algorithm>

namespace attain {
namespace {

[[noreturn]] void refuse(const char* field, std::string value)
{
    throw Failure{Error{ErrorCode::InvalidValue, "a target cannot be divided like this", {field, std::move(value)}}};
}

void requireValid(const DivisionPlan& plan)
{
    if (!infoOf(plan.metric).additive)
        refuse("metric", std::string{infoOf(plan.metric).code});
    if (plan.period.kind == PeriodKind::Week || plan.period.kind == PeriodKind::Range)
        refuse("period", plan.period.code);
    if (plan.root.kind == SubjectKind::Person)
        refuse("root", "person");
    for (const auto& over : plan.overAssignment)
        if (over.scaled() < 0 || over.scaled() > 10 * Ratio::kScale)
            refuse("over_assignment", over.toText(2));
    for (const auto& step : plan.ramp)
        if (step.scaled() < 0 || step.scaled() > Ratio::kScale)
            refuse("ramp", step.toText(2));
    if (plan.unit < 0)
        refuse("unit", std::to_string(plan.unit));
}

DivisionWhole wholeOf(const DividedTarget& target, const std::vector<std::int64_t>& calendar)
{
    return {target.levels, target.months, calendar};
}

/// Departments between the root and its people have what their people have.
class DepartmentSums {
public:
    DepartmentSums(const DivisionPlan& plan, const DivisionReader& reader) : m_plan{plan}, m_reader{reader} { }

    void add(const DividedTarget& person)
    {
        const auto& organisation = m_reader.organisation();
        auto department = organisation.departmentOn(PersonId{person.subject.id}, m_plan.period.to);
        while (department && Subject::of(department) != m_plan.root) {
            auto& sum = m_sums[department];
            add(sum.levels, person.levels);
            if (sum.months.empty())
                for (const auto& month : person.months)
                    sum.months.push_back({month.firstDay, {}});
            for (std::size_t m = 0; m < person.months.size(); ++m)
                add(sum.months[m].levels, person.months[m].levels);
            for (const auto& [part, amount] : person.parts)
                sum.parts[part] = checkedAdd(sum.parts[part], amount);
            sum.lastYear = added(sum.lastYear, person.lastYear);
            department = organisation.department(department)->parent;
        }
    }

    /// In tree order, before the people.
    void insertInto(std::vector<DividedTarget>& targets) const
    {
        std::vector<DividedTarget> departments;
        for (const auto& department : m_reader.organisation().departments()) {
            const auto sum = m_sums.find(department.id);
            if (sum == m_sums.end())
                continue;
            DividedTarget target = sum->second;
            target.subject = Subject::of(department.id);
            target.parent = department.parent ? Subject::of(department.parent) : Subject::company();
            departments.push_back(std::move(target));
        }
        targets.insert(targets.begin(), departments.begin(), departments.end());
    }

private:
    static void add(TargetLevels& to, const TargetLevels& levels)
    {
        for (const auto level :
             {&TargetLevels::floor, &TargetLevels::target, &TargetLevels::stretch, &TargetLevels::baseline})
            to.*level = added(to.*level, levels.*level);
    }

    const DivisionPlan& m_plan;
    const DivisionReader& m_reader;
    std::map<DepartmentId, DividedTarget> m_sums;
};

} // namespace

std::int64_t DivisionResult::unplaced() const
{
    std::int64_t most = 0;
    for (const auto& node : nodes)
        most = std::max(most, node.unplaced < 0 ? -node.unplaced : node.unplaced);
    return most;
}

DivisionService::DivisionService(Connection& connection, ChangeLog& log, const SalesService& sales,
                                 const MetricService& metrics, TargetService& targets,
                                 const OrganisationService& organisation, const CalendarService& calendar)
    : m_connection{connection}
    , m_log{log}
    , m_sales{sales}
    , m_metrics{metrics}
    , m_targets{targets}
    , m_organisation{organisation}
    , m_calendar{calendar}
{
}

void DivisionService::divide(const DivisionPlan& plan, DivisionResult& result) const
{
    requireValid(plan);
    const DivisionReader reader{{m_sales, m_metrics, m_targets, m_organisation, m_calendar},
                                plan,
                                DerivationRepository{m_connection}.entries()};
    const auto take
        = [&](Subject parent, int level, const DivisionWhole& whole, const std::vector<DivisionReceiver>& receivers) {
              auto divided = orThrow(divideNode(plan, level, parent, whole, receivers));
              result.nodes.push_back(std::move(divided.node));
              return std::move(divided.targets);
          };
    if (plan.depth == DivisionDepth::PeopleAtOnce) {
        result.targets = take(plan.root, 0, reader.root(), reader.peopleBelow(plan.root));
        DepartmentSums sums{plan, reader};
        for (const auto& target : result.targets)
            sums.add(target);
        sums.insertInto(result.targets);
        return;
    }
    const auto descend = [&](const auto& self, Subject parent, int level, const DivisionWhole& whole) -> void {
        const auto receivers = reader.below(parent);
        if (receivers.empty() && level > 0)
            return; // a department without anybody keeps its target
        for (auto& target : take(parent, level, whole, receivers)) {
            result.targets.push_back(target);
            if (plan.depth == DivisionDepth::LevelByLevel && target.subject.kind != SubjectKind::Person)
                self(self, target.subject, level + 1, wholeOf(target, reader.calendarWeights()));
        }
    };
    descend(descend, plan.root, 0, reader.root());
}

Result<DivisionResult> DivisionService::preview(const DivisionPlan& plan) const
{
    return guarded([&]() -> Result<DivisionResult> {
        DivisionResult result;
        divide(plan, result);
        return result;
    });
}

Result<DivisionResult> DivisionService::apply(const DivisionPlan& plan, const std::string& reason)
{
    return m_log.execute(
        {"targets.divide", Change::Targets, reason, plan.period.code}, [&]() -> Result<DivisionResult> {
            DivisionResult result;
            divide(plan, result);
            std::vector<TargetAssignment> cells;
            for (const auto& target : result.targets)
                if (!target.stays)
                    cells.push_back({plan.scenario, plan.metric, target.subject, plan.period, target.levels, plan.note,
                                     target.months});
            m_targets.store(cells);
            const auto book = m_targets.current(plan.scenario);
            DerivationRepository repository{m_connection};
            for (const auto& target : result.targets)
                if (const auto entry = book->entryOf(plan.metric, target.subject, plan.period); entry && !target.stays)
                    repository.store(entry->id, target.parts);
            return result;
        });
}

Result<Derivation> DivisionService::derivationOf(std::int64_t entry) const
{
    return guarded([&]() -> Result<Derivation> { return DerivationRepository{m_connection}.derivation(entry); });
}

void DivisionService::store(std::int64_t entry, const Derivation& parts)
{
    DerivationRepository{m_connection}.store(entry, parts);
}

Result<TargetDerivation> DivisionService::derivation(const std::string& scenario, Metric metric, Subject subject,
                                                     const Period& period, const TargetView& view) const
{
    return guarded([&]() -> Result<TargetDerivation> {
        const auto book = orThrow(m_targets.book(scenario, view));
        TargetDerivation result;
        result.levels = book->cell(metric, subject, period).levels;
        if (!result.levels.target)
            return Error{ErrorCode::NotFound, "no target", {"target", period.code}};
        std::int64_t moved = 0;
        for (const auto& month : m_calendar.fiscalCalendar().monthsOf(period)) {
            result.months.push_back({month.from, book->month(metric, subject, month.from)});
            if (const auto before = book->beforeMove(metric, subject, month))
                moved = checkedAdd(
                    moved, checkedSubtract(result.months.back().levels.target.value_or(0), before->target.value_or(0)));
        }
        // The newest division of exactly this period; what was typed since is its manual part.
        DerivationRepository repository{m_connection};
        const auto entries = book->entriesOf(metric, subject);
        for (auto entry = entries.rbegin(); entry != entries.rend() && !result.divided; ++entry) {
            if (!(entry->period == period))
                continue;
            if (result.entry.id == 0)
                result.entry = *entry;
            result.parts = repository.derivation(entry->id);
            result.divided = !result.parts.empty();
        }
        if (!result.divided)
            result.parts[DerivationPart::Base] = result.levels.baseline.value_or(0);
        if (moved != 0)
            result.parts[DerivationPart::Scenario] = moved;
        std::int64_t sum = 0;
        for (const auto& [part, amount] : result.parts)
            sum = checkedAdd(sum, amount);
        if (const auto manual = checkedSubtract(*result.levels.target, sum); manual != 0)
            result.parts[DerivationPart::Manual] = checkedAdd(result.parts[DerivationPart::Manual], manual);
        return result;
    });
}

} // namespace attain
