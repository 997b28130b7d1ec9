#pragma once

#include "support/Decimal.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attain {

/// An exact decimal number with a fixed count of decimals in 64 bits. Different tags do not mix.
/// Overflow throws Failure{Overflow}; there is no other way to get a wrong number.
template<class Tag, int kDecimalPlaces>
class FixedPoint {
public:
    static constexpr int kDecimals = kDecimalPlaces;
    static constexpr std::int64_t kScale = [] {
        std::int64_t scale = 1;
        for (int i = 0; i < kDecimalPlaces; ++i)
            scale *= 10;
        return scale;
    }();

    constexpr FixedPoint() = default;
    static constexpr FixedPoint fromScaled(std::int64_t scaled) { return FixedPoint{scaled}; }
    static FixedPoint fromUnits(std::int64_t units) { return FixedPoint{checkedMultiply(units, kScale)}; }
    /// Plain text such as "-957.5775"; nothing when it is not exactly that. See parseScaled().
    static std::optional<FixedPoint> fromText(std::string_view text)
    {
        const auto scaled = parseScaled(text, kDecimals);
        return scaled ? std::optional{FixedPoint{*scaled}} : std::nullopt;
    }

    /// The number × kScale: what is stored.
    constexpr std::int64_t scaled() const { return m_scaled; }
    std::string toText(int minDecimals) const { return formatScaled(m_scaled, kDecimals, minDecimals); }
    /// For drawing and forecasts only, never on the path of an amount.
    double toDouble() const { return static_cast<double>(m_scaled) / static_cast<double>(kScale); }

    constexpr auto operator<=>(const FixedPoint&) const = default;
    FixedPoint operator+(FixedPoint other) const { return FixedPoint{checkedAdd(m_scaled, other.m_scaled)}; }
    FixedPoint operator-(FixedPoint other) const { return FixedPoint{checkedSubtract(m_scaled, other.m_scaled)}; }
    FixedPoint operator-() const { return FixedPoint{checkedSubtract(0, m_scaled)}; }
    FixedPoint& operator+=(FixedPoint other) { return *this = *this + other; }
    FixedPoint& operator-=(FixedPoint other) { return *this = *this - other; }

private:
    explicit constexpr FixedPoint(std::int64_t scaled) : m_scaled{scaled} { }
    std::int64_t m_scaled = 0;
};

/// An amount of the workspace's currency, 1/10 000 of the unit.
using Money = FixedPoint<struct MoneyTag, 4>;
/// Units sold, hours, events, counts; 1/10 000 of the unit.
using Quantity = FixedPoint<struct QuantityTag, 4>;
/// A rate, weight or attainment, 1/1 000 000: 1.034128 is 103.4128 %.
using Ratio = FixedPoint<struct RatioTag, 6>;

/// numerator ÷ denominator, rounded half away from zero to 6 decimals. Nothing when the denominator is zero ("not
/// available", docs/domain-rules.md §1). Both sides must have the same scale.
std::optional<Ratio> ratioOf(std::int64_t numerator, std::int64_t denominator);

/// amount × ratio, rounded half away from zero at the amount's last decimal.
template<class Tag, int kDecimalPlaces>
FixedPoint<Tag, kDecimalPlaces> times(FixedPoint<Tag, kDecimalPlaces> amount, Ratio ratio)
{
    return FixedPoint<Tag, kDecimalPlaces>::fromScaled(multiplyDivide(amount.scaled(), ratio.scaled(), Ratio::kScale));
}

} // namespace attain
