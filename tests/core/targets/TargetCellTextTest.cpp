#include "targets/TargetSheet.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {
constexpr std::int64_t kYuan = Money::kScale;

std::optional<std::int64_t> money(std::string_view text, std::optional<std::int64_t> present = {},
                                  std::int64_t unit = 1)
{
    const auto value = parseCell(text, Unit::Money, unit, present);
    REQUIRE(value);
    return *value;
}
} // namespace

TEST_CASE("A cell understands what people type on Chinese and English keyboards", "[targets][sheet]")
{
    CHECK(money("1280") == 1280 * kYuan);
    CHECK(money("1280", {}, 10'000) == 12'800'000 * kYuan);
    CHECK(money(" ￥1,280.5 ") == 12'805 * kYuan / 10);
    CHECK(money("１，２８０") == 1280 * kYuan);
    CHECK(money("1.2万", {}, 10'000) == 12'000 * kYuan);
    CHECK(money("1.2亿") == 120'000'000 * kYuan);
    CHECK(money("-5") == -5 * kYuan);
    CHECK(money("") == std::nullopt);
    CHECK(*parseCell("25%", Unit::Ratio, 1, {}) == 250'000);
    CHECK(*parseCell("0.25", Unit::Ratio, 1, {}) == 250'000);
    CHECK(*parseCell("36", Unit::Count, 10'000, {}) == 36);
}

TEST_CASE("A percentage with a sign changes the present value", "[targets][sheet]")
{
    CHECK(money("+8%", 1'000'000 * kYuan) == 1'080'000 * kYuan);
    CHECK(money("-5％", 200 * kYuan) == 190 * kYuan);
    CHECK_FALSE(parseCell("+8%", Unit::Money, 1, {}));
}

TEST_CASE("A cell refuses what is not a number", "[targets][sheet]")
{
    for (const auto* text : {"abc", "1.2.3", "12%", "nan", "1e5", "+", "万"}) {
        CAPTURE(text);
        const auto value = parseCell(text, Unit::Money, 1, 100);
        REQUIRE_FALSE(value);
        CHECK(value.error().code == ErrorCode::InvalidValue);
    }
    CHECK(parseCell("9999999999亿", Unit::Money, 1, {}).error().code == ErrorCode::Overflow);
}

TEST_CASE("A share is typed with or without its sign", "[targets][sheet]")
{
    CHECK(parseShare("20")->value() == Ratio::fromScaled(200'000));
    CHECK(parseShare(" +20 % ")->value() == Ratio::fromScaled(200'000));
    CHECK(parseShare("-5.5％")->value() == Ratio::fromScaled(-55'000));
    CHECK(parseShare("0")->value() == Ratio::fromScaled(0));
    CHECK(*parseShare("") == std::nullopt);
    for (const auto* text : {"twenty", "20%%", "+-5", "1.23456"}) {
        CAPTURE(text);
        const auto share = parseShare(text);
        REQUIRE_FALSE(share);
        CHECK(share.error().code == ErrorCode::InvalidValue);
    }
}

TEST_CASE("A new target takes floor and stretch along in proportion", "[targets][sheet]")
{
    const TargetLevels levels{900, 1000, 1130, 800};
    CHECK(withLevel(levels, TargetLevel::Target, 2000) == TargetLevels{1800, 2000, 2260, 800});
    CHECK(withLevel(levels, TargetLevel::Floor, 950) == TargetLevels{950, 1000, 1130, 800});
    CHECK(withLevel(levels, TargetLevel::Target, {}).empty());
}
