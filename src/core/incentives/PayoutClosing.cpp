#include "incentives/PayoutWorking.h"
#include "support/Apportion.h"

#include <algorithm>
#include <map>

namespace attain {
namespace {

constexpr std::int64_t kCent = Money::kScale / 100;

} // namespace

void PayoutCalculator::dividePools(std::span<PersonPayout> people, std::span<const std::int64_t> teams) const
{
    for (std::size_t i = 0; i < m_plan.components.size(); ++i) {
        const auto* pool = std::get_if<TeamPool>(&m_plan.components[i].pays);
        if (pool == nullptr)
            continue;
        std::map<std::int64_t, std::vector<PersonPayout*>> sharing;
        for (std::size_t k = 0; k < people.size(); ++k)
            if (people[k].days > 0 && people[k].components[i].state == ComponentState::Pays)
                sharing[pool->from.of == MeasureOf::Everybody ? 0 : teams[k]].push_back(&people[k]);
        for (auto& [team, members] : sharing)
            dividePool(i, members);
    }
}

void PayoutCalculator::dividePool(std::size_t component, std::span<PersonPayout*> team) const
{
    const auto& rules = m_plan.components[component];
    const auto& pool = std::get<TeamPool>(rules.pays);
    std::vector<std::int64_t> weights;
    std::int64_t sum = 0;
    for (const auto* member : team) {
        const auto score = pool.score ? numberOf(*member, *pool.score) : std::optional{Ratio::kScale};
        const auto points
            = score && *score > 0 ? multiplyDivide(member->roleWeight.scaled(), *score, Ratio::kScale) : 0;
        weights.push_back(checkedMultiply(points, member->days));
        sum = checkedAdd(sum, weights.back());
    }
    const auto from = numberOf(*team.front(), pool.from); // of a team: the same for all
    const bool isMissing = pool.amount == Money{} && !from;
    const auto whole = pool.amount != Money{} ? pool.amount
        : from                                ? times(Money::fromScaled(std::max<std::int64_t>(*from, 0)), pool.share)
                                              : Money{};
    const auto reserve = inCents(times(whole, pool.reserve));
    const auto divided = inCents(whole) - reserve;
    const auto parts
        = sum > 0 ? orThrow(apportion(divided.scaled(), weights, kCent)) : std::vector<std::int64_t>(team.size());
    for (std::size_t k = 0; k < team.size(); ++k) {
        auto& person = *team[k];
        auto& payout = person.components[component];
        Working working{person};
        working.component = static_cast<int>(component);
        const auto score = pool.score ? numberOf(person, *pool.score) : std::optional{Ratio::kScale};
        if (isMissing || !score) {
            payout.state = ComponentState::NotAvailable;
            ++person.missing;
        }
        if (pool.amount == Money{})
            noteMeasure(pool.from, from, working);
        working.note("pool", "pool - reserve", {{"pool", figure(inCents(whole))}, {"reserve", figure(reserve)}},
                     figure(divided));
        if (pool.score)
            noteMeasure(*pool.score, score, working);
        auto pay = Money::fromScaled(parts[k]);
        working.note("pool_share", "pool * role * score * days / sum",
                     {{"role", figure(person.roleWeight)},
                      {"score", figure(Ratio::fromScaled(score.value_or(0)))},
                      {"days", countOf(person.days)},
                      {"share", figure(ratioOf(weights[k], sum).value_or(Ratio{}))}},
                     figure(pay));
        if (const auto factored = scaled(rules, pay, working)) {
            limit(rules, *factored, payout, working);
        } else if (payout.state == ComponentState::Pays) {
            payout.state = ComponentState::NotAvailable;
            ++person.missing;
        }
        if (payout.state != ComponentState::Pays)
            payout.amount = {};
        person.gross += payout.amount;
        working.note("component", {}, {}, figure(payout.amount));
    }
}

bool PayoutCalculator::close(std::span<PersonPayout> people) const
{
    std::int64_t sum = 0;
    std::vector<std::int64_t> earning;
    for (auto& person : people) {
        Working working{person};
        working.note("gross", "sum(components)", {}, figure(person.gross));
        person.closing = {};
        person.closing.periods = person.opening.periods + (person.days > 0 ? 1 : 0);
        const auto wanted = person.gross + person.opening.carried;
        if (person.opening.carried != Money{})
            working.note("carried_in", "gross + carried",
                         {{"gross", figure(person.gross)}, {"carried", figure(person.opening.carried)}},
                         figure(wanted));
        person.limited = wanted;
        if (m_plan.floor && person.days > 0 && wanted < *m_plan.floor)
            person.limited = inCents(*m_plan.floor);
        if (m_plan.cap && person.limited > *m_plan.cap)
            person.limited = inCents(*m_plan.cap);
        if (m_plan.carriesOver && wanted > person.limited)
            person.closing.carried = wanted - person.limited;
        if (person.limited != wanted)
            working.note(person.limited > wanted ? "floor" : "cap", {},
                         {{"pay", figure(wanted)}, {"carried", figure(person.closing.carried)}},
                         figure(person.limited));
        earning.push_back(std::max<std::int64_t>(person.limited.scaled(), 0));
        sum = checkedAdd(sum, earning.back());
    }
    const bool over = m_plan.budget && sum > m_plan.budget->scaled();
    const auto parts = over ? orThrow(apportion(inCents(*m_plan.budget).scaled(), earning, kCent)) : earning;
    for (std::size_t i = 0; i < people.size(); ++i) {
        auto& person = people[i];
        Working working{person};
        person.scaled = person.limited > Money{} ? Money::fromScaled(parts[i]) : person.limited;
        if (over)
            working.note("budget", "pay * budget / sum",
                         {{"pay", figure(person.limited)},
                          {"budget", figure(*m_plan.budget)},
                          {"sum", figure(Money::fromScaled(sum))}},
                         figure(person.scaled));
        closeOne(person, working);
    }
    return over;
}

void PayoutCalculator::closeOne(PersonPayout& person, Working& working) const
{
    person.held = {};
    person.released = {};
    for (const auto& held : person.opening.held) {
        if (held.due <= 1)
            person.released += held.amount;
        else
            person.closing.held.push_back({held.amount, held.due - 1});
    }
    if (m_plan.holdback && person.scaled > Money{}) {
        person.held = inCents(times(person.scaled, m_plan.holdback->share));
        if (person.held != Money{})
            person.closing.held.push_back({person.held, m_plan.holdback->periods});
    }
    auto available = person.scaled - person.held + person.released;
    if (person.held != Money{})
        working.note("held", "pay * share", {{"pay", figure(person.scaled)}, {"share", figure(m_plan.holdback->share)}},
                     figure(-person.held));
    if (person.released != Money{})
        working.note("released", {}, {}, figure(person.released));

    const auto owed = person.opening.owed;
    const bool draws = m_plan.draw && person.days > 0;
    const auto draw = draws ? m_plan.draw->amount : Money{};
    const auto none = Money{};
    if (draws && m_plan.draw->kind == DrawKind::NotRecoverable) {
        const auto rest = available - owed;
        person.payable = std::max({draw, rest, none});
        person.closing.owed = std::max(none, -rest);
    } else if (draws && person.opening.periods < m_plan.draw->delay) {
        person.payable = std::max(draw, available);
        person.closing.owed = owed + std::max(none, draw - available);
    } else {
        person.payable = std::max(draw, available - owed);
        person.closing.owed = std::max(none, owed + person.payable - available);
    }
    if (draws || owed != none || person.closing.owed != none)
        working.note(draws ? "draw" : "owed", "max(draw, pay - owed)",
                     {{"pay", figure(available)},
                      {"draw", figure(draw)},
                      {"owed", figure(owed)},
                      {"owed_after", figure(person.closing.owed)}},
                     figure(person.payable));
    working.note("payable", {}, {}, figure(person.payable));
}

} // namespace attain
