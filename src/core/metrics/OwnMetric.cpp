#include "metrics/OwnMetric.h"

#include "support/Codes.h"

namespace attain {
namespace {

constexpr Codes<MetricSource, 3> kSources{
    {{"entered", MetricSource::Entered}, {"formula", MetricSource::Formula}, {"part", MetricSource::Part}}};
constexpr Codes<Combination, 3> kCombinations{
    {{"sum", Combination::Sum}, {"average", Combination::Average}, {"last", Combination::Last}}};
constexpr Codes<DictionaryKind, 5> kColumns{{{"customer", DictionaryKind::Customer},
                                             {"product", DictionaryKind::Product},
                                             {"category", DictionaryKind::Category},
                                             {"channel", DictionaryKind::Channel},
                                             {"region", DictionaryKind::Region}}};

} // namespace

Metric OwnMetric::metric() const
{
    return Metric::own({code, unit, combination == Combination::Sum, direction, name, nameEn, tolerance, points});
}

std::string_view code(MetricSource source)
{
    return codeIn(kSources, source);
}

std::string_view code(Combination combination)
{
    return codeIn(kCombinations, combination);
}

std::string_view code(DictionaryKind column)
{
    return codeIn(kColumns, column);
}

std::optional<MetricSource> metricSourceFromCode(std::string_view code)
{
    return valueIn(kSources, code);
}

std::optional<Combination> combinationFromCode(std::string_view code)
{
    return valueIn(kCombinations, code);
}

std::optional<DictionaryKind> dictionaryKindFromCode(std::string_view code)
{
    return valueIn(kColumns, code);
}

} // namespace attain
