#include "sales/Metric.h"

#include "calendar/Date.h"
#include "support/Codes.h"
#include "support/Decimal.h"

#include <algorithm>
#include <array>

namespace attain {
namespace {

using enum Direction;
constinit const std::array kSaleMetrics{Metric{SaleMetric::Revenue},      Metric{SaleMetric::Quantity},
                                        Metric{SaleMetric::GrossProfit},  Metric{SaleMetric::Margin},
                                        Metric{SaleMetric::Orders},       Metric{SaleMetric::Customers},
                                        Metric{SaleMetric::NewCustomers}, Metric{SaleMetric::ReturnsRate}};
constexpr std::array kSaleInfos{
    MetricInfo{"revenue", Unit::Money, true, HigherIsBetter},
    MetricInfo{"quantity", Unit::Quantity, true, HigherIsBetter},
    MetricInfo{"gross_profit", Unit::Money, true, HigherIsBetter},
    MetricInfo{"margin", Unit::Ratio, false, HigherIsBetter},
    MetricInfo{"orders", Unit::Count, true, HigherIsBetter},
    MetricInfo{"customers", Unit::Count, false, HigherIsBetter},
    MetricInfo{"new_customers", Unit::Count, true, HigherIsBetter},
    MetricInfo{"returns_rate", Unit::Ratio, false, LowerIsBetter},
};

constexpr Codes<Unit, 7> kUnits{{{"money", Unit::Money},
                                 {"quantity", Unit::Quantity},
                                 {"count", Unit::Count},
                                 {"ratio", Unit::Ratio},
                                 {"score", Unit::Score},
                                 {"days", Unit::Days},
                                 {"date", Unit::Date}}};
constexpr Codes<Direction, 5> kDirections{{{"higher_is_better", HigherIsBetter},
                                           {"lower_is_better", LowerIsBetter},
                                           {"band", Band},
                                           {"yes_no", YesNo},
                                           {"deduction", Deduction}}};

/// A description with the texts it refers to.
struct Described {
    std::string code, name, nameEn;
    MetricInfo info;

    explicit Described(const MetricInfo& given) : code{given.code}, name{given.name}, nameEn{given.nameEn}, info{given}
    {
        info.code = code;
        info.name = name;
        info.nameEn = nameEn;
    }
    Described(const Described&) = delete;
    Described& operator=(const Described&) = delete;
};

} // namespace

Metric Metric::own(const MetricInfo& info)
{
    const auto described = std::make_shared<const Described>(info);
    Metric metric;
    metric.m_own = {described, &described->info};
    return metric;
}

const MetricInfo& Metric::info() const
{
    return m_own ? *m_own : kSaleInfos[static_cast<std::size_t>(m_sale)];
}

bool Metric::operator==(const Metric& other) const
{
    if (m_own == other.m_own)
        return m_sale == other.m_sale;
    return m_own && other.m_own && *m_own == *other.m_own;
}

std::strong_ordering Metric::operator<=>(const Metric& other) const
{
    if (m_own == other.m_own)
        return m_sale <=> other.m_sale;
    if (!m_own || !other.m_own)
        return m_own ? std::strong_ordering::greater : std::strong_ordering::less;
    return *m_own <=> *other.m_own;
}

int decimalsOf(Unit unit)
{
    switch (unit) {
    case Unit::Money:
    case Unit::Quantity:
    case Unit::Score:
    case Unit::Days: return 4;
    case Unit::Count:
    case Unit::Date: return 0;
    case Unit::Ratio: return 6;
    }
    return 0;
}

std::span<const Metric> saleMetrics()
{
    return kSaleMetrics;
}

const MetricInfo& infoOf(const Metric& metric)
{
    return metric.info();
}

bool accumulates(const MetricInfo& info)
{
    if (info.unit == Unit::Ratio || (info.direction != HigherIsBetter && info.direction != LowerIsBetter))
        return false;
    return info.additive || info.name.empty(); // of those from sales, distinct counts grow too
}

bool lowerFirst(Direction direction)
{
    return direction == LowerIsBetter || direction == Deduction;
}

std::int64_t wholeUnit(Unit unit)
{
    std::int64_t whole = 1;
    for (int i = 0; i < decimalsOf(unit); ++i)
        whole *= 10;
    return whole;
}

std::int64_t wholeUnit(const Metric& metric)
{
    return wholeUnit(infoOf(metric).unit);
}

std::optional<Metric> saleMetricFromCode(std::string_view code)
{
    const auto found = std::ranges::find(kSaleInfos, code, &MetricInfo::code);
    if (found == kSaleInfos.end())
        return {};
    return kSaleMetrics[static_cast<std::size_t>(found - kSaleInfos.begin())];
}

std::string_view code(Unit unit)
{
    return codeIn(kUnits, unit);
}

std::string_view code(Direction direction)
{
    return codeIn(kDirections, direction);
}

std::optional<Unit> unitFromCode(std::string_view code)
{
    return valueIn(kUnits, code);
}

std::optional<Direction> directionFromCode(std::string_view code)
{
    return valueIn(kDirections, code);
}

std::string Figure::toText() const
{
    switch (unit) {
    case Unit::Money: return formatScaled(scaled, 4, 2);
    case Unit::Quantity:
    case Unit::Score:
    case Unit::Days: return formatScaled(scaled, 4, 0);
    case Unit::Count: return std::to_string(scaled);
    case Unit::Ratio: return formatScaled(scaled, 6, 6);
    case Unit::Date: return Date::fromDayNumber(static_cast<std::int32_t>(scaled)).toIso();
    }
    return {};
}

std::optional<std::int64_t> scaledFrom(std::string_view text, Unit unit)
{
    if (unit != Unit::Date)
        return parseScaled(text, decimalsOf(unit));
    const auto date = Date::fromIso(text);
    return date ? std::optional<std::int64_t>{date->dayNumber()} : std::nullopt;
}

} // namespace attain
