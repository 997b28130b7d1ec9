#include "incentives/Payout.h"

#include "support/Codes.h"

#include <algorithm>

namespace attain {

const PersonPayout* PayoutTable::of(PersonId person) const
{
    const auto found = std::ranges::find(people, person, &PersonPayout::person);
    return found == people.end() ? nullptr : &*found;
}

std::span<const CreditedLine> PayoutLines::of(PersonId person) const
{
    const auto from = std::ranges::lower_bound(lines, person, {}, &CreditedLine::person);
    const auto to = std::ranges::upper_bound(lines, person, {}, &CreditedLine::person);
    return {from, to};
}

std::span<const CreditedLine> PayoutTable::linesOf(PersonId person) const
{
    return lines ? lines->of(person) : std::span<const CreditedLine>{};
}

std::optional<Figure> PayoutTable::figure(const PersonPayout& payout, const Measure& measure) const
{
    const auto found = std::ranges::find(measures, measure);
    if (found == measures.end())
        return {};
    const auto value = payout.measures[static_cast<std::size_t>(found - measures.begin())];
    return value ? std::optional{Figure{measure.unit(), *value}} : std::nullopt;
}

std::string_view code(ComponentState state)
{
    constexpr Codes<ComponentState, 3> kStates{{{"pays", ComponentState::Pays},
                                                {"gate_closed", ComponentState::GateClosed},
                                                {"not_available", ComponentState::NotAvailable}}};
    return codeIn(kStates, state);
}

} // namespace attain
