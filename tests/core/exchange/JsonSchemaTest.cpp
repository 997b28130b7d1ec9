#include "exchange/JsonSchema.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace attain;

namespace {

struct Example {
    std::string text;
    ErrorCode code;
    std::string pointer;
};

} // namespace

TEST_CASE("What the package schema allows passes", "[exchange][package]")
{
    const std::string text = GENERATE(
        R"({"attain_package": 1})",
        R"({"attain_package": 1, "kpis": [], "scorecard_templates": [], "incentive_plans": [], "penalty_rules": [], "budgets": []})",
        R"({"attain_package": 1, "workspace": {"name": "华星电子", "currency": "CNY", "fiscal_first_month": 4, "display_unit": 10000}})",
        R"({"attain_package": 1, "people": [{"code": "P1", "name": "王芳", "left": null, "assignments": [{"department": "D1", "from": "2026-01-01"}]}]})",
        R"({"attain_package": 1, "targets": [{"metric": "revenue", "level": "company", "period": "2026-Q3", "target": "48000000.00", "months": [{"month": "2026-07", "target": "1"}]}]})",
        R"({"attain_package": 1, "calendar": {"weekdays": [true, true, true, true, true, false, false], "season_weights": [6,5,8,8,8,9,7,7,9,9,11,13]}})");
    CAPTURE(text);
    const auto document = parseJson(text);
    REQUIRE(document);
    CHECK(checkAgainstSchema(*document, packageSchema()).has_value());
}

TEST_CASE("What the package schema forbids is refused with its JSON pointer", "[exchange][package]")
{
    const auto [text, code, pointer] = GENERATE(values<Example>({
        {R"({})", ErrorCode::JsonInvalid, "/attain_package"},
        {R"([])", ErrorCode::JsonInvalid, ""},
        {R"({"attain_package": 2})", ErrorCode::JsonInvalid, "/attain_package"},
        {R"({"attain_package": 1, "people": [{"code": "P1", "name": "A", "nick/name": ""}]})",
         ErrorCode::JsonUnknownKey, "/people/0/nick~1name"},
        {R"({"attain_package": 1, "people": [{"code": "P1"}]})", ErrorCode::JsonInvalid, "/people/0/name"},
        {R"({"attain_package": 1, "people": [{"code": "", "name": "A"}]})", ErrorCode::JsonInvalid, "/people/0/code"},
        {R"({"attain_package": 1, "people": [{"code": "1", "name": "A", "hired": "2026-13-01"}]})",
         ErrorCode::JsonInvalid, "/people/0/hired"},
        {R"({"attain_package": 1, "departments": [{"code": "D", "name": "D", "kind": "selling"}]})",
         ErrorCode::JsonInvalid, "/departments/0/kind"},
        {R"({"attain_package": 1, "budgets": [{}]})", ErrorCode::JsonInvalid, "/budgets"},
        {R"({"attain_package": 1, "calendar": {"weekdays": [true]}})", ErrorCode::JsonInvalid, "/calendar/weekdays"},
        {R"({"attain_package": 1, "workspace": {"fiscal_first_month": 13}})", ErrorCode::JsonInvalid,
         "/workspace/fiscal_first_month"},
        {R"({"attain_package": 1, "workspace": {"fiscal_first_month": 1.5}})", ErrorCode::JsonInvalid,
         "/workspace/fiscal_first_month"},
        {R"({"attain_package": 1, "targets": [{"metric": "revenue", "level": "company", "period": "2026", "target": 5}]})",
         ErrorCode::JsonInvalid, "/targets/0/target"},
    }));
    CAPTURE(text);
    const auto document = parseJson(text);
    REQUIRE(document);
    const auto outcome = checkAgainstSchema(*document, packageSchema());
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == code);
    CHECK(outcome.error().values.front() == pointer);
}

TEST_CASE("JSON that is none, says a key twice or nests without end is refused", "[exchange][package]")
{
    CHECK(parseJson("{\"a\": }").error().code == ErrorCode::JsonSyntax);
    CHECK(parseJson("").error().code == ErrorCode::JsonSyntax);
    CHECK(parseJson("[1e999]").error().code == ErrorCode::JsonSyntax);
    CHECK(parseJson(R"({"a": {"b": 1, "b": 2}})").error().code == ErrorCode::JsonInvalid);
    CHECK(parseJson(std::string(100'000, '[') + std::string(100'000, ']')).error().code == ErrorCode::JsonInvalid);
}

TEST_CASE("A schema that asks for more than is checked is refused", "[exchange][package]")
{
    const auto schema = nlohmann::json::parse(R"({"properties": {"a": {"format": "date"}}})");
    const auto outcome = checkAgainstSchema(nlohmann::json::parse(R"({"a": "x"})"), schema);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::Internal);
}
