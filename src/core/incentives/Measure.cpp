#include "incentives/Measure.h"

#include "support/Codes.h"

namespace attain {
namespace {

constexpr Codes<MeasureAs, 4> kAs{{{"value", MeasureAs::Value},
                                   {"attainment", MeasureAs::Attainment},
                                   {"target", MeasureAs::Goal},
                                   {"score", MeasureAs::Score}}};
constexpr Codes<MeasureOf, 4> kOf{{{"person", MeasureOf::Self},
                                   {"team", MeasureOf::Team},
                                   {"company", MeasureOf::Everybody},
                                   {"overlay", MeasureOf::Overlay}}};
constexpr Codes<MeasureWhen, 4> kWhen{{{"period", MeasureWhen::Current},
                                       {"previous", MeasureWhen::Previous},
                                       {"year", MeasureWhen::YearToDate},
                                       {"year_before", MeasureWhen::BeforeInYear}}};

} // namespace

Unit Measure::unit() const
{
    return as == MeasureAs::Attainment || as == MeasureAs::Score ? Unit::Ratio : infoOf(metric).unit;
}

std::string_view code(MeasureAs as)
{
    return codeIn(kAs, as);
}

std::string_view code(MeasureOf of)
{
    return codeIn(kOf, of);
}

std::string_view code(MeasureWhen when)
{
    return codeIn(kWhen, when);
}

std::optional<MeasureAs> measureAsFromCode(std::string_view code)
{
    return valueIn(kAs, code);
}

std::optional<MeasureOf> measureOfFromCode(std::string_view code)
{
    return valueIn(kOf, code);
}

std::optional<MeasureWhen> measureWhenFromCode(std::string_view code)
{
    return valueIn(kWhen, code);
}

} // namespace attain
