#include "importing/NumberFormat.h"

#include "importing/CellText.h"

#include <limits>
#include <string>

namespace attain {
namespace {

constexpr NumberCell kSyntax{NumberCell::State::Syntax, false, 0};
constexpr NumberCell kRange{NumberCell::State::Range, false, 0};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool take(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    text = trimmed(text);
    return true;
}

bool takeLast(std::string_view& text, std::string_view suffix)
{
    if (!text.ends_with(suffix))
        return false;
    text.remove_suffix(suffix.size());
    text = trimmed(text);
    return true;
}

/// Takes signs, brackets, currencies and units off both ends.
struct Frame {
    bool negative = false;
    int exponent = 0;
};

std::optional<Frame> unframe(std::string_view& text)
{
    Frame frame;
    bool bracketed = false;
    bool isSigned = false;
    if (text.starts_with('(') && text.ends_with(')')) {
        text = trimmed(text.substr(1, text.size() - 2));
        bracketed = true;
    }
    for (bool more = true; more;) {
        more = false;
        if (!isSigned && (text.starts_with('-') || text.starts_with('+'))) {
            frame.negative = text.front() == '-';
            isSigned = more = true;
            text = trimmed(text.substr(1));
        }
        for (const std::string_view currency : {"\xC2\xA5", "$", "\xE2\x82\xAC", "RMB", "CNY"}) // ¥ €
            if (take(text, currency))
                more = true;
    }
    takeLast(text, "\xE5\x85\x83"); // 元
    takeLast(text, "\xE2\x82\xAC");
    if (takeLast(text, "\xE4\xB8\x87")) // 万
        frame.exponent = 4;
    else if (takeLast(text, "\xE4\xBA\xBF")) // 亿
        frame.exponent = 8;
    else if (takeLast(text, "%"))
        frame.exponent = -2;
    if (!isSigned && takeLast(text, "-")) {
        frame.negative = true;
        isSigned = true;
    }
    if (bracketed && isSigned)
        return std::nullopt;
    frame.negative = frame.negative || bracketed;
    return frame;
}

/// Digits before and after the mark; groups are checked. Leaves the rest (an exponent) in `text`.
bool takeDigits(std::string_view& text, NumberFormat format, std::string& digits, int& integerDigits)
{
    const char mark = format == NumberFormat::Point ? '.' : ',';
    const char group = format == NumberFormat::Point ? ',' : '.';
    char grouped = '\0';
    int run = 0;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            digits += c;
            ++run;
        } else if ((c == group || c == ' ' || c == '\'') && (grouped == '\0' || grouped == c)) {
            if (run == 0 || run > 3 || (grouped != '\0' && run != 3))
                return false;
            grouped = c;
            run = 0;
        } else {
            break;
        }
    }
    if (grouped != '\0' && run != 3)
        return false;
    integerDigits = static_cast<int>(digits.size());
    if (i < text.size() && text[i] == mark) {
        for (++i; i < text.size() && isDigit(text[i]); ++i)
            digits += text[i];
    }
    text.remove_prefix(i);
    return !digits.empty();
}

bool takeExponent(std::string_view& text, int& exponent)
{
    if (text.empty())
        return true;
    if (text.front() != 'e' && text.front() != 'E')
        return false;
    text.remove_prefix(1);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.empty() || text.size() > 3)
        return false;
    int value = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return false;
        value = value * 10 + (c - '0');
    }
    exponent += negative ? -value : value;
    return true;
}

NumberCell compose(const std::string& digits, int integerDigits, int exponent, int decimals, bool negative)
{
    const auto first = digits.find_first_not_of('0');
    if (first == std::string::npos)
        return {NumberCell::State::Good, false, 0};
    // How many digits from the first significant one are kept.
    const auto kept = integerDigits + exponent + decimals - static_cast<int>(first);
    if (kept > 19)
        return kRange;
    const auto digitAt = [&](int i) {
        const auto at = first + static_cast<std::size_t>(i);
        return at < digits.size() ? static_cast<std::uint64_t>(digits[at] - '0') : 0;
    };
    std::uint64_t value = 0;
    for (int i = 0; i < kept; ++i)
        value = value * 10 + digitAt(i);
    bool rounded = false;
    if (kept <= 0) {
        rounded = true;
        if (kept == 0 && digitAt(0) >= 5)
            value = 1;
    } else {
        const auto rest = first + static_cast<std::size_t>(kept);
        rounded = rest < digits.size() && digits.find_first_not_of('0', rest) != std::string::npos;
        if (digitAt(kept) >= 5)
            ++value;
    }
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return kRange;
    const auto magnitude = static_cast<std::int64_t>(value);
    return {NumberCell::State::Good, rounded, negative ? -magnitude : magnitude};
}

} // namespace

std::string_view code(NumberFormat format)
{
    switch (format) {
    case NumberFormat::Point: return "1,234.50";
    case NumberFormat::Comma: return "1.234,50";
    }
    return {};
}

std::optional<NumberFormat> numberFormatFromCode(std::string_view code)
{
    if (code == "1,234.50" || code == "1234.50" || code == ".")
        return NumberFormat::Point;
    if (code == "1.234,50" || code == "1234,50" || code == ",")
        return NumberFormat::Comma;
    return std::nullopt;
}

NumberCell readNumber(std::string_view raw, NumberFormat format, int decimals)
{
    const auto narrow = narrowed(raw);
    std::string_view text = narrow;
    take(text, "'");
    if (text.empty())
        return {};
    const auto frame = unframe(text);
    if (!frame || text.size() > 400)
        return kSyntax;
    std::string digits;
    int integerDigits = 0;
    int exponent = frame->exponent;
    if (!takeDigits(text, format, digits, integerDigits) || !takeExponent(text, exponent))
        return kSyntax;
    return compose(digits, integerDigits, exponent, decimals, frame->negative);
}

void NumberFormatGuess::add(std::string_view text)
{
    const auto point = readNumber(text, NumberFormat::Point);
    const auto comma = readNumber(text, NumberFormat::Comma);
    if (point.state == NumberCell::State::Empty)
        return;
    if (!point.good() && !comma.good()) {
        ++m_others;
        return;
    }
    ++m_numbers;
    if (point.good() && !comma.good())
        ++m_point;
    else if (comma.good() && !point.good())
        ++m_comma;
    else if (point.scaled != comma.scaled && text.find(',') != std::string_view::npos)
        ++m_commaGroups;
}

} // namespace attain
