#include "importing/ValueParser.h"

#include "importing/CellText.h"

#include <algorithm>

namespace attain {

NumberCell ValueParser::slowNumber(std::string_view raw, NumberFormat format, int decimals)
{
    if (isAscii(raw))
        return readNumber(raw, format, decimals);
    const auto text = m_transcoder.toUtf8(raw);
    return text ? readNumber(*text, format, decimals) : NumberCell{NumberCell::State::Syntax, false, 0};
}

std::optional<Date> ValueParser::date(std::string_view raw, DateFormat format)
{
    if (isAscii(raw))
        return readDate(raw, format);
    const auto text = m_transcoder.toUtf8(raw);
    return text ? readDate(*text, format) : std::nullopt;
}

std::optional<std::string> ValueParser::text(std::string_view raw)
{
    auto text = m_transcoder.toUtf8(raw);
    if (!text)
        return std::nullopt;
    const auto clean = withoutGuard(trimmed(*text));
    if (clean.size() == text->size())
        return text;
    return std::string{clean};
}

bool looksDamagedByExcel(std::string_view order)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (order.size() >= 16 && order.size() <= 40 && std::ranges::all_of(order, isDigit))
        return order.find_first_not_of('0', 15) == std::string_view::npos && order.front() != '0';
    const auto e = order.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || order.size() > 20)
        return false;
    auto exponent = order.substr(e + 1);
    if (!exponent.starts_with('+'))
        return false;
    exponent.remove_prefix(1);
    const auto mantissa = order.substr(0, e);
    return !exponent.empty() && std::ranges::all_of(exponent, isDigit) && isDigit(mantissa.front())
        && std::ranges::all_of(mantissa, [&](char c) { return isDigit(c) || c == '.'; });
}

} // namespace attain
