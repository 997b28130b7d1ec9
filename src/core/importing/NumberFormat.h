#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace attain {

/// How the numbers of one column are written: which of , and . is the decimal mark. The other one groups thousands.
enum class NumberFormat { Point, Comma };

/// "1,234.50" or "1.234,50".
std::string_view code(NumberFormat format);
std::optional<NumberFormat> numberFormatFromCode(std::string_view code);

/// What a cell was read as: value × 10^decimals, or why not.
struct NumberCell {
    enum class State : std::uint8_t { Good, Empty, Syntax, Range };
    State state = State::Empty;
    bool rounded = false; ///< had more decimals than are kept: rounded half away from zero
    std::int64_t scaled = 0;

    bool good() const { return state == State::Good; }
};

/// Reads a number as people and programs write it: 1,234.50 · (1,234) · 1234- · −5 · ¥12 · $12 · €12 · 12元 · 12.3万 ·
/// 1.2亿 · 1.2E+05 · 50 % · full-width forms. Refuses nan, inf, hex, groups that are not of three digits, and what does
/// not fit. `text` is UTF-8.
NumberCell readNumber(std::string_view text, NumberFormat format, int decimals = 4);

/// The common case in one pass over ASCII bytes: -1234.5678, up to 4 decimals and 14 digits. False: use readNumber().
inline bool readPlainNumber(std::string_view bytes, std::int64_t& scaled)
{
    std::size_t i = !bytes.empty() && bytes[0] == '-' ? 1 : 0;
    const bool negative = i == 1;
    if (bytes.size() - i == 0 || bytes.size() - i > 19)
        return false;
    std::int64_t value = 0;
    const auto first = i;
    for (; i < bytes.size(); ++i) {
        const auto digit = static_cast<unsigned>(static_cast<unsigned char>(bytes[i])) - '0';
        if (digit > 9)
            break;
        value = value * 10 + static_cast<std::int64_t>(digit);
    }
    if (i == first || i - first > 14)
        return false;
    int missing = 4;
    if (i < bytes.size()) {
        if (bytes[i] != '.' || bytes.size() - i > 5 || bytes.size() - i < 2)
            return false;
        for (++i; i < bytes.size(); ++i, --missing) {
            const auto digit = static_cast<unsigned>(static_cast<unsigned char>(bytes[i])) - '0';
            if (digit > 9)
                return false;
            value = value * 10 + static_cast<std::int64_t>(digit);
        }
    }
    constexpr std::int64_t kPowers[] = {1, 10, 100, 1000, 10000};
    value *= kPowers[missing];
    scaled = negative ? -value : value;
    return true;
}

/// Collects evidence on a column, cell by cell.
class NumberFormatGuess {
public:
    void add(std::string_view utf8);
    /// Some cell can only be read one way.
    bool decided() const { return m_point != m_comma; }
    /// The format that reads more cells; Point when nothing tells.
    NumberFormat format() const { return m_comma > m_point ? NumberFormat::Comma : NumberFormat::Point; }
    /// Nothing tells, and it matters: there are cells such as 1,234 that the two formats read differently.
    bool ambiguous() const { return !decided() && m_commaGroups > 0; }
    bool looksNumeric() const { return m_numbers > 0 && m_numbers >= m_others; }

private:
    int m_point = 0;
    int m_comma = 0;
    int m_commaGroups = 0;
    int m_numbers = 0;
    int m_others = 0;
};

} // namespace attain
