#include "goals/GoalWording.h"

#include "support/Decimal.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>

namespace attain {
namespace {

struct MetricWord {
    std::string_view word;
    SaleMetric metric;
};

/// The longer before what it contains.
constexpr std::array kMetricWords{
    MetricWord{"退货率", SaleMetric::ReturnsRate},
    MetricWord{"returns rate", SaleMetric::ReturnsRate},
    MetricWord{"return rate", SaleMetric::ReturnsRate},
    MetricWord{"毛利率", SaleMetric::Margin},
    MetricWord{"margin", SaleMetric::Margin},
    MetricWord{"毛利", SaleMetric::GrossProfit},
    MetricWord{"利润", SaleMetric::GrossProfit},
    MetricWord{"gross profit", SaleMetric::GrossProfit},
    MetricWord{"profit", SaleMetric::GrossProfit},
    MetricWord{"新客户", SaleMetric::NewCustomers},
    MetricWord{"新增客户", SaleMetric::NewCustomers},
    MetricWord{"new customer", SaleMetric::NewCustomers},
    MetricWord{"客户数", SaleMetric::Customers},
    MetricWord{"customers", SaleMetric::Customers},
    MetricWord{"订单", SaleMetric::Orders},
    MetricWord{"orders", SaleMetric::Orders},
    MetricWord{"销量", SaleMetric::Quantity},
    MetricWord{"销售数量", SaleMetric::Quantity},
    MetricWord{"数量", SaleMetric::Quantity},
    MetricWord{"units", SaleMetric::Quantity},
    MetricWord{"quantity", SaleMetric::Quantity},
    MetricWord{"销售额", SaleMetric::Revenue},
    MetricWord{"销售收入", SaleMetric::Revenue},
    MetricWord{"营业额", SaleMetric::Revenue},
    MetricWord{"业绩", SaleMetric::Revenue},
    MetricWord{"收入", SaleMetric::Revenue},
    MetricWord{"revenue", SaleMetric::Revenue},
    MetricWord{"turnover", SaleMetric::Revenue},
    MetricWord{"sales", SaleMetric::Revenue},
};

constexpr std::array<std::string_view, 10> kFalling{"下降",   "降低",  "减少", "压缩",     "下调",
                                                    "reduce", "lower", "cut",  "decrease", "fall"};
constexpr std::array<std::string_view, 7> kToward{"到", "达到", "做到", "完成", " to ", "reach", "hit "};
constexpr std::array<std::string_view, 6> kOnLastYear{"同比", "去年", "上年", "last year", "year on year", "yoy"};
constexpr std::array<std::string_view, 5> kYearEnd{"年底", "年末", "全年", "end of the year", "year end"};
constexpr std::array<std::string_view, 10> kDigits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

template<class Words>
bool holdsAny(std::string_view text, const Words& words)
{
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

std::string lowered(std::string_view text)
{
    std::string result{text};
    for (char& c : result)
        if (static_cast<unsigned char>(c) < 0x80)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

/// A number in the sentence and what stands around it.
struct Number {
    std::string digits; ///< "1.2"
    std::string_view before;
    std::string_view after; ///< blanks skipped
};

std::vector<Number> numbersIn(std::string_view text)
{
    std::vector<Number> numbers;
    for (std::size_t i = 0; i < text.size();) {
        if (!std::isdigit(static_cast<unsigned char>(text[i]))) {
            ++i;
            continue;
        }
        Number number;
        number.before = text.substr(0, i);
        while (i < text.size()
               && (std::isdigit(static_cast<unsigned char>(text[i])) || text[i] == '.' || text[i] == ',')) {
            if (text[i] != ',')
                number.digits += text[i];
            ++i;
        }
        if (number.digits.back() == '.')
            number.digits.pop_back();
        number.after = text.substr(i);
        number.after.remove_prefix(std::min(number.after.find_first_not_of(' '), number.after.size()));
        numbers.push_back(std::move(number));
    }
    return numbers;
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

/// 两成 is 20 %.
std::optional<int> tenths(std::string_view text)
{
    const auto at = text.find("成");
    if (at == std::string_view::npos || at < 3 || text.substr(at).starts_with("成交"))
        return {};
    const auto digit = text.substr(at - 3, 3);
    if (digit == "两")
        return 2;
    if (const auto found = std::ranges::find(kDigits, digit); found != kDigits.end())
        return static_cast<int>(found - kDigits.begin());
    return {};
}

std::optional<Ratio> growthIn(std::string_view text)
{
    const int sign = holdsAny(text, kFalling) ? -1 : 1;
    for (const auto& number : numbersIn(text)) {
        const bool percent = startsWithAny(number.after, {"%", "％", "percent", "个百分点"});
        // "到 85%" is a level of a ratio, not a growth.
        const auto near = number.before.substr(number.before.size() - std::min<std::size_t>(number.before.size(), 8));
        if (percent && !holdsAny(near, kToward))
            if (const auto share = parseScaled(number.digits, 4))
                return Ratio::fromScaled(sign * *share);
    }
    if (holdsAny(text, std::array<std::string_view, 4>{"翻一番", "翻番", "翻倍", "double"}))
        return Ratio::fromScaled(Ratio::kScale);
    if (const auto count = tenths(text))
        return Ratio::fromScaled(sign * *count * Ratio::kScale / 10);
    return {};
}

/// What stands behind a number multiplies it; 0 when it counts something else.
std::int64_t multiplierOf(std::string_view after)
{
    if (startsWithAny(after, {"年", "月", "日", "季", "-", "/", "%", "％", "percent", "个百分点", "成", "个月"}))
        return 0;
    if (startsWithAny(after, {"亿", "hundred million"}))
        return 100'000'000;
    if (startsWithAny(after, {"千万"}))
        return 10'000'000;
    if (startsWithAny(after, {"百万", "million"}))
        return 1'000'000;
    if (startsWithAny(after, {"万"}))
        return 10'000;
    if (startsWithAny(after, {"thousand"}))
        return 1'000;
    return 1;
}

/// Nothing when it does not fit: a sentence that is being typed is no reason to fail.
std::optional<std::int64_t> times(std::int64_t value, std::int64_t multiplier)
{
    if (value > std::numeric_limits<std::int64_t>::max() / multiplier)
        return {};
    return value * multiplier;
}

bool endsInDatePart(std::string_view before)
{
    return before.ends_with("-") || before.ends_with("/") || before.ends_with("q") || before.ends_with("h")
        || before.ends_with("w");
}

std::optional<std::int64_t> valueIn(std::string_view text, Metric metric)
{
    const auto unit = infoOf(metric).unit;
    for (const auto& number : numbersIn(text)) {
        const auto near = number.before.substr(number.before.size() - std::min<std::size_t>(number.before.size(), 8));
        if (unit == Unit::Ratio) {
            if (startsWithAny(number.after, {"%", "％", "percent"}) && holdsAny(near, kToward))
                return parseScaled(number.digits, 4);
            continue;
        }
        if (unit == Unit::Date)
            continue;
        const auto multiplier = multiplierOf(number.after);
        if (multiplier == 0 || endsInDatePart(number.before))
            continue;
        // A bare year is none.
        if (multiplier == 1 && number.digits.size() == 4 && number.digits.starts_with("20"))
            continue;
        if (const auto parsed = parseScaled(number.digits, decimalsOf(unit)))
            return times(*parsed, multiplier);
        // "1.2万 个": more decimals than the unit has before it is multiplied.
        if (const auto parsed = parseScaled(number.digits, 4); parsed && multiplier >= 10'000)
            return times(*parsed, multiplier / 10'000);
    }
    return {};
}

std::optional<Date> isoDateIn(std::string_view text)
{
    for (std::size_t i = 0; i + 10 <= text.size(); ++i)
        if (const auto date = Date::fromIso(text.substr(i, 10)))
            return date;
    return {};
}

std::optional<Date> deadlineIn(std::string_view text, const Period& year, const FiscalCalendar& calendar)
{
    if (const auto date = isoDateIn(text))
        return date;
    constexpr std::array<std::array<std::string_view, 4>, 4> kQuarters{{{"q1", "一季度", "1季度", "first quarter"},
                                                                        {"q2", "二季度", "2季度", "second quarter"},
                                                                        {"q3", "三季度", "3季度", "third quarter"},
                                                                        {"q4", "四季度", "4季度", "fourth quarter"}}};
    Period quarter = calendar.containing(PeriodKind::Quarter, year.from);
    for (const auto& words : kQuarters) {
        if (holdsAny(text, words))
            return quarter.to;
        quarter = calendar.neighbour(quarter, 1);
    }
    if (holdsAny(text, std::array<std::string_view, 2>{"上半年", "first half"}))
        return calendar.containing(PeriodKind::Half, year.from).to;
    for (const auto& number : numbersIn(text)) {
        if (!number.after.starts_with("月"))
            continue;
        for (const auto& month : calendar.monthsOf(year))
            if (std::to_string(month.from.month()) == number.digits)
                return month.to;
    }
    if (holdsAny(text, kYearEnd) || text.find(std::to_string(year.from.year())) != std::string_view::npos)
        return year.to;
    return {};
}

} // namespace

GoalWording readWording(std::string_view sentence, const Period& year, const FiscalCalendar& calendar)
{
    const std::string text = lowered(sentence);
    GoalWording wording;
    for (const auto& [word, metric] : kMetricWords) {
        if (text.find(word) != std::string::npos) {
            wording.metric = Metric{metric};
            break;
        }
    }
    wording.growth = growthIn(text);
    if (wording.metric)
        wording.value = valueIn(text, *wording.metric);
    wording.deadline = deadlineIn(text, year, calendar);
    if (wording.growth || holdsAny(text, kOnLastYear))
        wording.comparison = holdsAny(text, kOnLastYear) ? std::optional{GoalComparison::LastYear} : std::nullopt;
    return wording;
}

} // namespace attain
