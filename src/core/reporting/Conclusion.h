#pragma once

#include "sales/Metric.h"
#include "support/FixedPoint.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attain {

/// What a sentence of a review says. The comment names the values it carries; the edge words it.
enum class ConclusionCode {
    NoSales,        ///< –
    NoTarget,       ///< amount: the actual
    Result,         ///< amount: actual; secondAmount: target; ratio: attainment
    Growth,         ///< amount: last year's; ratio: growth on it
    Shortfall,      ///< amount: the company's gap (negative); names: departments that fall short, largest gap first
    Surplus,        ///< amount: the company's gap (zero or positive); names: departments that fall short, if any
    Exceeded,       ///< names: departments at or above their target, largest excess first
    Running,        ///< the period is not over: amount: expected; secondAmount: projection; ratio: pace index;
                    ///< names: departments that are behind what pace expects of them
    RequiredPerDay, ///< amount: needed each working day; secondAmount: reached a working day so far; count: days left
    PeopleReached,  ///< count: people at or above target; total: people with a target; names: the best one
    PeopleBehind,   ///< names: people below 80 % of pace, farthest behind first; count: how many there are
    Months,         ///< names: the best month and the weakest one (their codes), with attainment
    Margin,         ///< ratio: margin; secondRatio: change on last year as a difference of ratios
    Returns,        ///< ratio: returns rate; secondRatio: change on last year as a difference of ratios
    NewCustomers,   ///< count: new customers; total: all customers
};

/// Something named in a sentence, with its numbers.
struct NamedFigure {
    std::string name;
    std::optional<Figure> figure; ///< a gap, an excess …: see the code
    std::optional<Ratio> ratio;   ///< attainment
};

/// One sentence as values: what, how much, who.
struct Conclusion {
    ConclusionCode code = ConclusionCode::NoSales;
    std::optional<Figure> amount;
    std::optional<Figure> secondAmount;
    std::optional<Ratio> ratio;
    std::optional<Ratio> secondRatio;
    std::int64_t count = 0;
    std::int64_t total = 0;
    std::vector<NamedFigure> names;
};

} // namespace attain
