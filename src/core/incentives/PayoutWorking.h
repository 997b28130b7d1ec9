#pragma once

#include "incentives/PayoutCalculator.h"

#include <initializer_list>

namespace attain {

/// What a calculation has at hand while it works on one person, and where it notes its steps. Internal to incentives/.
class PayoutCalculator::Working {
public:
    using Input = std::pair<std::string_view, Figure>;

    explicit Working(PersonPayout& whose) : person{whose} { }

    PersonPayout& person;
    int daysOfPeriod = 0;
    std::span<const CreditedLine> lines{};
    int component = -1;
    Money soFar{}; ///< of the components before this one

    bool notes() const { return person.explained; }
    void note(std::string_view code, std::string_view formula, std::initializer_list<Input> inputs,
              std::optional<Figure> value, int measure = -1, std::string_view text = {})
    {
        if (person.explained)
            person.steps.push_back(
                {code, formula, {inputs.begin(), inputs.end()}, value, component, measure, std::string{text}});
    }
};

inline Figure figure(Money amount)
{
    return {Unit::Money, amount.scaled()};
}

inline Figure figure(Ratio ratio)
{
    return {Unit::Ratio, ratio.scaled()};
}

inline Figure countOf(std::int64_t count)
{
    return {Unit::Count, count};
}

} // namespace attain
