#include "scorecards/Kpi.h"

#include "support/Codes.h"

namespace attain {
namespace {

constexpr Codes<KpiKind, 3> kKinds{
    {{"quantity", KpiKind::Volume}, {"quality", KpiKind::Quality}, {"time", KpiKind::Time}}};
constexpr Codes<KpiDimension, 5> kDimensions{{{"sales", KpiDimension::Sales},
                                              {"satisfaction", KpiDimension::Satisfaction},
                                              {"profit", KpiDimension::Profit},
                                              {"market", KpiDimension::Market},
                                              {"growth", KpiDimension::Growth}}};

} // namespace

std::string_view code(KpiKind kind)
{
    return codeIn(kKinds, kind);
}

std::string_view code(KpiDimension dimension)
{
    return codeIn(kDimensions, dimension);
}

std::optional<KpiKind> kpiKindFromCode(std::string_view code)
{
    return valueIn(kKinds, code);
}

std::optional<KpiDimension> kpiDimensionFromCode(std::string_view code)
{
    return valueIn(kDimensions, code);
}

} // namespace attain
