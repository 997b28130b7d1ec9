#include "incentives/IncentiveRepository.h"
#include "incentives/IncentiveService.h"
#include "storage/UnitOfWork.h"

#include <map>

namespace attain {
namespace {

PayBalances closingOf(const PayoutTable& table)
{
    PayBalances balances;
    for (const auto& person : table.people)
        balances.emplace(person.person, person.closing);
    return balances;
}

int paid(const std::map<std::string, SimulatedPay>& people, Money SimulatedPay::*pay)
{
    int count = 0;
    for (const auto& [code, one] : people)
        count += one.*pay > Money{} ? 1 : 0;
    return count;
}

} // namespace

Result<Simulation> IncentiveService::simulate(const IncentivePlan& draft, const Period& within) const
{
    return guarded([&]() -> Result<Simulation> {
        requireComputable(draft);
        Simulation simulation;
        const auto calendar = m_sources.calendar.fiscalCalendar();
        const auto last = orThrow(m_sources.attainment.currentPeriod(draft.period));
        for (auto period = calendar.containing(draft.period, within.from);
             period.to <= within.to && period.from <= last.from; period = calendar.neighbour(period, 1))
            if (period.from >= within.from)
                simulation.periods.push_back(period);
        const auto known = IncentiveRepository{m_connection}.plans();
        std::map<std::string, SimulatedPay> people;
        const auto add = [&](const PayoutTable& table, Money SimulatedPay::*pay, Money& sum) {
            for (const auto& person : table.people) {
                auto& one = people[person.code];
                one.person = person.person;
                one.code = person.code;
                one.name = person.name;
                one.*pay += person.payable;
            }
            sum += table.payable;
        };
        // Both begin without what earlier periods left: what is compared are the rules.
        PayBalances before;
        PayBalances after;
        for (const auto& period : simulation.periods) {
            PayoutQuery query;
            query.plan = draft.code;
            query.period = period;
            const IncentivePlan* inForce = nullptr;
            for (const auto& plan : known)
                if (plan.code == draft.code && plan.from <= period.from && plan.period == draft.period)
                    inForce = &plan;
            if (inForce) {
                const auto table = PayoutReader{m_sources, query, *inForce}.read(before);
                add(table, &SimulatedPay::before, simulation.before);
                before = closingOf(table);
            }
            const auto table = PayoutReader{m_sources, query, draft}.read(after);
            add(table, &SimulatedPay::after, simulation.after);
            after = closingOf(table);
            if (period == simulation.periods.back())
                simulation.onePercent = onePercentMore(table);
        }
        simulation.paidBefore = paid(people, &SimulatedPay::before);
        simulation.paidAfter = paid(people, &SimulatedPay::after);
        for (const auto& [code, one] : people) {
            simulation.gain += one.change() > Money{} ? 1 : 0;
            simulation.lose += one.change() < Money{} ? 1 : 0;
        }
        for (auto& [code, one] : people)
            simulation.people.push_back(std::move(one));
        if (draft.budget)
            simulation.budget = Money::fromScaled(
                checkedMultiply(draft.budget->scaled(), static_cast<std::int64_t>(simulation.periods.size())));
        return simulation;
    });
}

std::optional<Money> IncentiveService::onePercentMore(const PayoutTable& table) const
{
    std::optional<Money> more;
    for (const auto& measure : table.measures) {
        if (measure.as != MeasureAs::Value || measure.of != MeasureOf::Self || measure.when != MeasureWhen::Current
            || !measure.metric.fromSales() || !infoOf(measure.metric).additive)
            continue;
        for (const auto& person : table.people)
            if (const auto figure = table.figure(person, measure)) {
                const auto answer
                    = orThrow(whatIf(table, person.person, measure.metric, multiplyDivide(figure->scaled, 1, 100)));
                more = more.value_or(Money{}) + (answer.after - answer.before);
            }
    }
    return more;
}

} // namespace attain
