// Measures the calculation of pay alone, in this process: 10 000 people × 12 months, each with three components (a marginal
// commission by four tiers scaled by a second measure, a target bonus by a curve, a kicker), then limits and balances. The
// numbers that plans look at are made up by a fixed rule, which PayoutPeer.py follows with Python's Decimal: both print the
// same sum.
//
//     payout_benchmark [people] [runs]

#include "incentives/PayoutCalculator.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace attain;

namespace {

constexpr int kMonths = 12;

Ratio percent(std::int64_t whole)
{
    return Ratio::fromScaled(whole * Ratio::kScale / 100);
}

IncentivePlan plan()
{
    Commission commission;
    commission.paid = Measure::value(Metric::Revenue);
    commission.tiers.tiers = {{0, 20'000},
                              {Money::fromUnits(100'000).scaled(), 30'000},
                              {Money::fromUnits(200'000).scaled(), 40'000},
                              {Money::fromUnits(300'000).scaled(), 50'000}};
    Multiplier margin;
    margin.by = Measure::value(Metric::Margin);
    margin.limits = {0, 100'000, 200'000, 300'000};
    margin.factors = {{percent(75)}, {percent(100)}, {percent(115)}, {percent(125)}};
    IncentiveComponent first{"sold", "sold", {}, commission};
    first.multipliers = {margin};
    Bonus bonus;
    bonus.amount = Money::fromUnits(4'000);
    bonus.curve = {{percent(70), percent(35)},
                   {percent(100), percent(100)},
                   {percent(120), percent(160)},
                   {percent(140), percent(200)}};
    Kicker kicker;
    kicker.when = {Measure::value(Metric::NewCustomers), Comparison::AtLeast, 5};
    kicker.amount = Money::fromUnits(500);
    kicker.share = percent(5);
    IncentivePlan plan{"pay", "pay"};
    plan.components = {first, {"bonus", "bonus", {}, bonus}, {"extra", "extra", {}, kicker}};
    plan.cap = Money::fromUnits(30'000);
    return plan;
}

/// What person `i` did in a month; the same in PayoutPeer.py.
void fill(PersonPayout& person, const std::vector<Measure>& measures, int i, int month)
{
    const std::int64_t seed = (i * 7919LL + month * 104'729LL) % 400'000;
    const std::int64_t revenue = seed * 10'000 + i % 10'000; // up to 400 000, with four decimals
    const std::int64_t target = (150'000 + i % 50 * 1'000) * 10'000LL;
    for (std::size_t k = 0; k < measures.size(); ++k) {
        const auto& measure = measures[k];
        if (measure.metric == Metric::Margin)
            person.measures[k] = (i * 31 + month * 17) % 400'000;
        else if (measure.metric == Metric::NewCustomers)
            person.measures[k] = (i + month) % 9;
        else if (measure.as == MeasureAs::Goal)
            person.measures[k] = target;
        else if (measure.as == MeasureAs::Attainment)
            person.measures[k] = ratioOf(revenue, target)->scaled();
        else
            person.measures[k] = revenue;
    }
}

} // namespace

int main(int argc, char** argv)
{
    const int people = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 7;
    const auto rules = plan();
    const auto measures = measuresOf(rules);
    const PayoutCalculator calculator{rules, measures};
    std::vector<std::vector<PersonPayout>> months(kMonths);
    for (int month = 0; month < kMonths; ++month)
        for (int i = 0; i < people; ++i) {
            auto& person = months[static_cast<std::size_t>(month)].emplace_back();
            person.days = 30;
            person.roleWeight = percent(100);
            person.measures.resize(measures.size());
            fill(person, measures, i, month);
        }
    std::vector<double> times;
    Money sum;
    for (int run = 0; run < runs; ++run) {
        sum = {};
        const auto start = std::chrono::steady_clock::now();
        for (auto& month : months) {
            for (auto& person : month)
                calculator.pay(person, 30);
            calculator.close(month);
            for (const auto& person : month)
                sum += person.payable;
        }
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(times);
    std::printf("{\"people\": %d, \"months\": %d, \"ms\": %.3f, \"sum\": \"%s\"}\n", people, kMonths,
                times[times.size() / 2], sum.toText(2).c_str());
    return 0;
}
