#include "metrics/Formula.h"

#include <catch2/catch.hpp>

#include <map>
#include <random>

// docs/domain-rules.md, "Own metrics"
using namespace attain;

namespace {

const std::map<std::string, Figure> kValues{{"revenue", {Unit::Money, 1'234'567'800}}, // 123 456.78
                                            {"orders", {Unit::Count, 7}},
                                            {"margin", {Unit::Ratio, 250'000}},
                                            {"nothing", {Unit::Money, 0}},
                                            {"市场容量", {Unit::Money, 5'000'000'000}}};

std::optional<Figure> valueOf(const std::string& field)
{
    const auto found = kValues.find(field);
    return found == kValues.end() ? std::nullopt : std::optional{found->second};
}

std::string result(const std::string& text, Unit unit = Unit::Quantity)
{
    const auto formula = Formula::parse(text);
    if (!formula)
        return "refused at " + formula.error().values.at(1);
    const auto value = formula->evaluate(valueOf, unit);
    return value ? Figure{unit, *value}.toText() : "not available";
}

} // namespace

TEST_CASE("A formula reckons as one writes it", "[metrics][formula]")
{
    CHECK(result("1 + 2 * 3") == "7");
    CHECK(result("(1 + 2) × 3") == "9");
    CHECK(result("10 - 2 - 3") == "5");
    CHECK(result("12 ÷ 3 ÷ 2") == "2");
    CHECK(result("-2 * -3") == "6");
    CHECK(result("2 - -3") == "5");
    CHECK(result("15%") == "0.15");
    CHECK(result("007.50") == "7.5");
    CHECK(result("10000000000 / 20000000000") == "0.5");
    CHECK(result("（1＋2）×3") == "9");
    CHECK(result("revenue / orders", Unit::Money) == "17636.6829");
    CHECK(result("revenue / [市场容量]", Unit::Ratio) == "0.246914");
    CHECK(result("margin * 100") == "25");
}

TEST_CASE("A formula is exact and rounded once", "[metrics][formula]")
{
    CHECK(result("1 / 3 * 3") == "1");
    CHECK(result("2 / 3", Unit::Ratio) == "0.666667");
    CHECK(result("-2 / 3", Unit::Ratio) == "-0.666667");
    CHECK(result("1 / 2", Unit::Count) == "1"); // half away from zero
    CHECK(result("0 - 1 / 2", Unit::Count) == "-1");
    CHECK_THROWS_AS(result("9000000000 * 9000000000"), Failure);
}

TEST_CASE("Functions of formulas", "[metrics][formula]")
{
    CHECK(result("IF(orders > 5, 1, 2)") == "1");
    CHECK(result("if(orders <= 5, 1, 2)") == "2");
    CHECK(result("IF(orders = 7, 1, 0) + IF(orders <> 7, 1, 0) + IF(orders ≥ 8, 1, 0) + IF(orders ≤ 7, 1, 0)") == "2");
    CHECK(result("MIN(3, 1, 2)") == "1");
    CHECK(result("MAX(orders, 3)") == "7");
    CHECK(result("ROUND(revenue, 1)") == "123456.8");
    CHECK(result("ROUND(0 - 2.5, 0)") == "-3");
    CHECK(result("CLAMP(orders, 1, 5)") == "5");
    CHECK(result("CLAMP(orders, 5, 1)") == "not available");
    CHECK(result("ABS(3 - 5)") == "2");
}

TEST_CASE("What cannot be computed is not available", "[metrics][formula]")
{
    CHECK(result("revenue / nothing") == "not available");
    CHECK(result("unknown + 1") == "not available");
    CHECK(result("1 / (orders - 7)") == "not available");
    CHECK(result("IF(nothing > 0, revenue / nothing, 0)") == "0"); // only the branch that is taken
    CHECK(result("IF(unknown > 0, 1, 0)") == "not available");
}

TEST_CASE("A formula that does not read says where", "[metrics][formula]")
{
    CHECK(result("") == "refused at ");
    CHECK(result("1 +") == "refused at 1 +");
    CHECK(result("1 2") == "refused at 2");
    CHECK(result("1.").starts_with("refused at "));
    CHECK(result("1.2.3").starts_with("refused at "));
    CHECK(result("12ab").starts_with("refused at "));
    CHECK(result("revenue ? orders") == "refused at ? orders");
    CHECK(result("SUM(1)").starts_with("refused at "));
    CHECK(result("IF(1, 2, 3)").starts_with("refused at "));
    CHECK(result("MIN()").starts_with("refused at "));
    CHECK(result("[revenue").starts_with("refused at "));
    CHECK(result(std::string(40, '(') + "1" + std::string(40, ')')) == "1");
    CHECK(result(std::string(60, '(') + "1" + std::string(60, ')')).starts_with("refused at "));
    CHECK(result(std::string(1001, '1')).starts_with("refused at "));
}

TEST_CASE("Fields of a formula, and the text with other names", "[metrics][formula]")
{
    const auto formula = *Formula::parse("revenue / [市场容量] + revenue");
    CHECK(formula.fields() == std::vector<std::string>{"revenue", "市场容量"});
    CHECK(formula.with([](const std::string& field) { return field == "revenue" ? field : "market_size"; })
          == "revenue / market_size + revenue");
}

TEST_CASE("Whatever stands in a formula, reading it ends", "[metrics][formula]")
{
    std::mt19937 random{7};
    const std::string alphabet = "0123456789+-*/()[],.<>=%aIFMNX ";
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t length = random() % 40; length > 0; --length)
            text += alphabet[random() % alphabet.size()];
        if (const auto formula = Formula::parse(text))
            CHECK(Formula::parse(formula->with([](const std::string& field) { return '[' + field + ']'; })));
    }
}
