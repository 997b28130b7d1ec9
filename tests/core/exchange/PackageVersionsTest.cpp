#include "exchange/PackageService.h"

#include "StatedGoals.h"
#include "Workspace.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace attain;
using nlohmann::json;

namespace {

constexpr std::int64_t kUnit = 10'000; // of money

std::unique_ptr<Workspace> workspaceOn(int month)
{
    return Workspace::inMemory(
        {std::make_shared<FixedClock>(std::chrono::sys_days{std::chrono::year{2026} / month / 5}), "lin", {}});
}

/// A published version, an adjustment of it that was approved, one that waits, and a draft.
std::unique_ptr<Workspace> planned()
{
    auto workspace = workspaceOn(2);
    stateGoals(*workspace);
    const auto year = *workspace->calendar().fiscalCalendar().parse("2026");
    const auto third = *workspace->calendar().fiscalCalendar().parse("2026-Q3");
    REQUIRE(workspace->targets().assign({.period = year, .levels = {{}, 1'200 * kUnit, {}, {}}, .note = "plan"}));
    auto& versions = workspace->targetVersions();
    const auto first = workspace->targets().versions()->front().id;
    REQUIRE(versions.submit(first, "lin", "for the board"));
    REQUIRE(versions.approve(first, "wang", {}));
    REQUIRE(versions.publish(first, "wang", {}));
    REQUIRE(versions.setPolicy({Ratio::fromScaled(80'000), 21}));

    Adjustment adjustment;
    adjustment.effectiveFrom = *Date::fromIso("2026-07-15");
    adjustment.trigger = AdjustmentTrigger::Competitor;
    adjustment.reason = "a competitor left";
    adjustment.toldWho = "all";
    adjustment.followUp = Date::fromIso("2026-10-08");
    adjustment.cells = {{Metric::Revenue, Subject::company(), third, {}, {{}, 330 * kUnit, {}, {}}}};
    const auto approved = *workspace->adjustments().ask(adjustment);
    REQUIRE(workspace->adjustments().submit(approved, {}, {}));
    REQUIRE(workspace->adjustments().approve(approved, {}, "yes"));
    adjustment.reason = "another one";
    REQUIRE(workspace->adjustments().ask(adjustment));
    REQUIRE(workspace->targets().assign({.period = year, .levels = {{}, 1'300 * kUnit, {}, {}}}));
    return workspace;
}

} // namespace

TEST_CASE("Versions, adjustments and who approves them go through a package, byte for byte", "[exchange][package]")
{
    const auto from = planned();
    const auto text = *from->packages().exportPackage();
    const auto to = workspaceOn(9);
    const auto summary = to->packages().apply(text);
    REQUIRE(summary);
    CHECK(*to->packages().exportPackage() == text);
    CHECK(to->packages().apply(text)->changesNothing());

    const auto versions = *to->targets().versions();
    REQUIRE(versions.size() == 3);
    CHECK(versions[0].state == TargetVersionState::Superseded);
    CHECK(versions[1].state == TargetVersionState::Published);
    CHECK(versions[2].state == TargetVersionState::Draft);
    CHECK(to->targetVersions().steps(versions[0].id)->front().note == "for the board");
    const auto third = *to->calendar().fiscalCalendar().parse("2026-Q3");
    CHECK((*to->targets().book())->cell(Metric::Revenue, {}, third)
          == (*from->targets().book())->cell(Metric::Revenue, {}, third));
    CHECK(to->adjustments().adjustments()->size() == 2);
}

TEST_CASE("A package never rewrites a published version or the register", "[exchange][package]")
{
    const auto workspace = planned();
    const auto text = *workspace->packages().exportPackage();
    auto package = json::parse(text);
    package["target_versions"][0]["targets"][0]["target"] = "1.00";
    auto refused = workspace->packages().apply(package.dump());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().values.front() == "/target_versions/0");
    package = json::parse(text);
    package["target_adjustments"][0]["reason"] = "another";
    refused = workspace->packages().apply(package.dump());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().values.front() == "/target_adjustments/0");
    package = json::parse(text);
    package["target_versions"][0]["number"] = 9;
    refused = workspace->packages().apply(package.dump());
    REQUIRE_FALSE(refused);
    CHECK(*workspace->packages().exportPackage() == text);
}

TEST_CASE("A request for an adjustment is read from JSON, and a wrong one names the place", "[exchange][package]")
{
    const auto workspace = planned();
    const auto read = workspace->packages().readAdjustment(R"({"effective_from": "2026-08-01", "reason": "late",
        "trigger": "product", "targets": [{"metric": "revenue", "level": "company", "period": "2026-Q4", "target": "310"}]})");
    REQUIRE(read);
    CHECK(read->trigger == AdjustmentTrigger::Product);
    CHECK(read->cells.front().after.target == 310 * kUnit);
    const auto wrong
        = workspace->packages().readAdjustment(R"({"effective_from": "2026-08-01", "reason": "late", "targets": []})");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::JsonInvalid);
    const auto unknown = workspace->packages().readAdjustment(R"({"effective_from": "2026-08-01", "reason": "late",
        "wish": 1, "targets": [{"metric": "revenue", "level": "company", "period": "2026-Q4"}]})");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::JsonUnknownKey);
}
