#include "support/Decimal.h"
#include "support/FixedPoint.h"
#include "targets/TargetSheet.h"

#include <array>

namespace attain {
namespace {

/// ASCII of what can be typed on a Chinese keyboard; spaces, thousands separators and currency signs dropped.
std::string plain(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kReplacements{{{"，", ""},
                                                                                           {"、", ""},
                                                                                           {"．", "."},
                                                                                           {"。", "."},
                                                                                           {"％", "%"},
                                                                                           {"＋", "+"},
                                                                                           {"－", "-"},
                                                                                           {"−", "-"},
                                                                                           {"￥", ""},
                                                                                           {"¥", ""},
                                                                                           {"　", ""},
                                                                                           {"\u00a0", ""},
                                                                                           {"元", ""},
                                                                                           {"＝", ""}}};
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        bool replaced = false;
        for (const auto& [from, to] : kReplacements) {
            if (rest.starts_with(from)) {
                result += to;
                i += from.size();
                replaced = true;
                break;
            }
        }
        if (replaced)
            continue;
        // Full-width digits are U+FF10 … U+FF19: EF BC 90 … 99.
        if (rest.size() >= 3 && rest[0] == '\xef' && rest[1] == '\xbc' && rest[2] >= '\x90' && rest[2] <= '\x99') {
            result += static_cast<char>('0' + (rest[2] - '\x90'));
            i += 3;
            continue;
        }
        if (rest[0] != ' ' && rest[0] != ',' && rest[0] != '\t')
            result += rest[0];
        ++i;
    }
    return result;
}

/// Removes `suffix` from the end; true when it was there.
bool takeSuffix(std::string& text, std::string_view suffix)
{
    if (!text.ends_with(suffix))
        return false;
    text.resize(text.size() - suffix.size());
    return true;
}

} // namespace

Result<std::optional<std::int64_t>> parseCell(std::string_view text, Unit unit, std::int64_t displayUnit,
                                              std::optional<std::int64_t> present)
{
    const Error bad{ErrorCode::InvalidValue, "not a number for a target", {"cell", std::string{text}}};
    std::string number = plain(text);
    if (number.empty())
        return std::optional<std::int64_t>{};

    if (unit == Unit::Date) {
        const auto day = scaledFrom(number, unit);
        return day ? Result<std::optional<std::int64_t>>{day} : bad;
    }
    const bool percent = takeSuffix(number, "%");
    if (percent && (number.starts_with('+') || (number.starts_with('-') && unit != Unit::Ratio))) {
        const auto change = parseScaled(number, 4); // 8 % is 0.08: two more decimals than the number has
        if (!change || !present)
            return bad;
        return guarded([&]() -> Result<std::optional<std::int64_t>> {
            return std::optional{checkedAdd(*present, multiplyDivide(*present, *change, 1'000'000))};
        });
    }
    if (unit == Unit::Ratio) {
        const auto value = parseScaled(number, percent ? 4 : 6);
        return value ? Result<std::optional<std::int64_t>>{value} : bad;
    }
    if (percent)
        return bad;

    std::int64_t factor = unit == Unit::Money ? displayUnit : 1;
    if (takeSuffix(number, "亿"))
        factor = 100'000'000;
    else if (takeSuffix(number, "万"))
        factor = 10'000;
    const int decimals = decimalsOf(unit);
    // "1.23456789万" has more decimals than the unit: scaled by the factor first, so that nothing typed is lost.
    const auto value = parseScaled(number, 8);
    if (!value)
        return bad;
    std::int64_t divisor = 100'000'000;
    for (int i = 0; i < decimals; ++i)
        divisor /= 10;
    return guarded([&]() -> Result<std::optional<std::int64_t>> {
        return std::optional{multiplyDivide(*value, factor, divisor)};
    });
}

Result<std::optional<Ratio>> parseShare(std::string_view text)
{
    std::string number = plain(text);
    if (number.empty())
        return std::optional<Ratio>{};
    static_cast<void>(takeSuffix(number, "%"));
    if (number.starts_with('+') && !number.starts_with("+-"))
        number.erase(0, 1);
    const auto share = parseScaled(number, 4); // 20 % is 0.2: two more decimals than the number has
    if (!share)
        return Error{ErrorCode::InvalidValue, "not a share", {"share", std::string{text}}};
    return std::optional{Ratio::fromScaled(*share)};
}

} // namespace attain
