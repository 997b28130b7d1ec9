#include "support/Decimal.h"

#include "support/Error.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <limits>

namespace attain {

[[noreturn]] void overflow(const char* operation)
{
    throw Failure{Error{ErrorCode::Overflow, std::string{"64-bit overflow in "} + operation, {"amount"}}};
}

namespace {

using Wide = boost::multiprecision::int128_t;
constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
constexpr auto kMax = std::numeric_limits<std::int64_t>::max();

std::int64_t narrow(const Wide& value, const char* operation)
{
    if (value < kMin || value > kMax)
        overflow(operation);
    return static_cast<std::int64_t>(value);
}

} // namespace

std::int64_t checkedSubtract(std::int64_t a, std::int64_t b)
{
    if ((b < 0 && a > kMax + b) || (b > 0 && a < kMin + b))
        overflow("subtraction");
    return a - b;
}

std::int64_t checkedMultiply(std::int64_t a, std::int64_t b)
{
    return narrow(Wide{a} * b, "multiplication");
}

std::int64_t multiplyDivide(std::int64_t a, std::int64_t b, std::int64_t divisor)
{
    const Wide product = Wide{a} * b;
    const Wide wideDivisor{divisor};
    Wide quotient = product / wideDivisor; // truncates towards zero
    const Wide remainder = abs(Wide{product - quotient * wideDivisor});
    if (remainder * 2 >= abs(wideDivisor))
        quotient += (product < 0) == (divisor < 0) ? 1 : -1;
    return narrow(quotient, "multiplication and division");
}

std::string formatScaled(std::int64_t value, int decimals, int minDecimals)
{
    const bool negative = value < 0;
    // Through unsigned, because the smallest int64 has no positive twin.
    auto digits = std::to_string(negative ? 0ULL - static_cast<unsigned long long>(value)
                                          : static_cast<unsigned long long>(value));
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    std::string fraction = digits.substr(digits.size() - places);
    digits.resize(digits.size() - places);
    while (fraction.size() > static_cast<std::size_t>(minDecimals) && fraction.back() == '0')
        fraction.pop_back();
    std::string text = negative ? "-" : "";
    text += digits;
    if (!fraction.empty())
        text += "." + fraction;
    return text;
}

std::optional<std::int64_t> parseScaled(std::string_view text, int decimals)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    if (text.empty())
        return {};
    Wide value = 0;
    int places = -1; // -1 until the point is seen
    bool anyDigit = false;
    for (const char c : text) {
        if (c == '.' && places < 0) {
            places = 0;
            continue;
        }
        if (c < '0' || c > '9' || (places >= 0 && ++places > decimals))
            return {};
        anyDigit = true;
        value = value * 10 + (c - '0');
        if (value > Wide{kMax} + 1)
            return {};
    }
    if (!anyDigit || places == 0)
        return {};
    for (int i = places < 0 ? 0 : places; i < decimals; ++i) {
        value *= 10;
        if (value > Wide{kMax} + 1)
            return {};
    }
    if (negative)
        value = -value;
    if (value < kMin || value > kMax)
        return {};
    return static_cast<std::int64_t>(value);
}

} // namespace attain
