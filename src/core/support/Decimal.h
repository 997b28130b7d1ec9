#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace attain {

// Checked 64-bit arithmetic. Overflow throws Failure{Overflow}: never a wrap (docs/domain-rules.md, "Numbers").
[[noreturn]] void overflow(const char* operation);

inline std::int64_t checkedAdd(std::int64_t a, std::int64_t b)
{
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    if ((b > 0 && a > kMost - b) || (b < 0 && a < kLeast - b))
        overflow("addition");
    return a + b;
}

std::int64_t checkedSubtract(std::int64_t a, std::int64_t b);
std::int64_t checkedMultiply(std::int64_t a, std::int64_t b);

/// a × b ÷ divisor with a 128-bit product, rounded half away from zero. divisor ≠ 0.
std::int64_t multiplyDivide(std::int64_t a, std::int64_t b, std::int64_t divisor);

/// `value` ÷ 10^decimals as text with at least `minDecimals` decimals, trailing zeros beyond them dropped.
/// formatScaled(9577500, 4, 2) is "957.75".
std::string formatScaled(std::int64_t value, int decimals, int minDecimals);

/// Reads plain text such as "-957.5775" (optional sign, digits, point) into value × 10^decimals. Nothing when it is
/// anything else, has more decimals, or does not fit. For file formats of our own; what users type or import goes
/// through importing/ValueParser.
std::optional<std::int64_t> parseScaled(std::string_view text, int decimals);

} // namespace attain
