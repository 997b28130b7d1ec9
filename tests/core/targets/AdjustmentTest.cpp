#include "targets/AdjustmentService.h"

#include "StatedGoals.h"
#include "Workspace.h"
#include "targets/TargetTotals.h"

#include <catch2/catch.hpp>

// docs/domain-rules.md, "Adjustments"
using namespace attain;

namespace {

constexpr std::int64_t kUnit = 10'000; // of money

class AdjustmentFixture {
public:
    std::shared_ptr<FixedClock> clock
        = std::make_shared<FixedClock>(std::chrono::sys_days{std::chrono::year{2026} / 4 / 2});
    std::unique_ptr<Workspace> workspace = Workspace::inMemory({clock, "lin", {}});
    DepartmentId east = *workspace->organisation().addDepartment({{}, "E", "East", DepartmentKind::Sales, {}});
    PersonId ada
        = *workspace->organisation().addPerson({{}, "P1", "Ada", {}, {}}, east, {}, *Date::fromIso("2025-01-01"));
    PersonId bo
        = *workspace->organisation().addPerson({{}, "P2", "Bo", {}, {}}, east, {}, *Date::fromIso("2025-01-01"));

    AdjustmentFixture()
    {
        stateGoals(*workspace);
        for (const auto& [person, units] : {std::pair{ada, 1'200}, std::pair{bo, 2'400}})
            REQUIRE(workspace->targets().assign(
                {.subject = Subject::of(person), .period = period("2026"), .levels = {{}, units * kUnit, {}, {}}}));
        const auto id = newest().id;
        REQUIRE(workspace->targetVersions().submit(id, {}, {}));
        REQUIRE(workspace->targetVersions().approve(id, {}, {}));
        REQUIRE(workspace->targetVersions().publish(id, {}, {}));
    }

    AdjustmentService& service() { return workspace->adjustments(); }
    Period period(const std::string& code) { return *workspace->calendar().fiscalCalendar().parse(code); }
    TargetVersion newest() { return workspace->targets().versions()->back(); }
    Adjustment wanted(const std::string& code, std::int64_t units, const std::string& from)
    {
        Adjustment adjustment;
        adjustment.effectiveFrom = *Date::fromIso(from);
        adjustment.trigger = AdjustmentTrigger::Product;
        adjustment.reason = "the new product comes late";
        adjustment.cells = {{Metric::Revenue, Subject::of(ada), period(code), {}, {{}, units * kUnit, {}, {}}}};
        return adjustment;
    }
    std::int64_t units(const std::string& code, Subject subject)
    {
        return *(*workspace->targets().book())->cell(Metric::Revenue, subject, period(code)).levels.target / kUnit;
    }
};

} // namespace

TEST_CASE("An approved adjustment is a published version of its own", "[adjustments]")
{
    AdjustmentFixture f;
    auto wanted = f.wanted("2026-Q2", 280, "2026-04-02");
    wanted.method = "orders in hand";
    wanted.toldWho = "Ada";
    wanted.toldHow = "talk on 1 April";
    wanted.support = "a second visit to trade fairs";
    wanted.followUp = Date::fromIso("2026-07-05");
    const auto id = f.service().ask(wanted);
    REQUIRE(id);
    CHECK(f.units("2026-Q2", Subject::of(f.ada)) == 300); // nothing yet
    REQUIRE(f.service().submit(*id, {}, {}));
    const auto version = f.service().approve(*id, {}, "agreed"); // 20 of 1 200 are less than 5 %
    REQUIRE(version);
    CHECK(f.newest().id == *version);
    CHECK(f.newest().number == 2);
    CHECK(f.newest().state == TargetVersionState::Published);
    CHECK(f.newest().reason == "the new product comes late");

    const auto stored = *f.service().adjustment(*id);
    CHECK(stored.number == 1);
    CHECK(stored.state == AdjustmentState::Approved);
    CHECK(stored.version == *version);
    CHECK(stored.cells[0].before.target == 300 * kUnit);
    CHECK(stored.cells[0].after.target == 280 * kUnit);
    CHECK(stored.method == "orders in hand");
    CHECK(stored.followUp == Date::fromIso("2026-07-05"));
    CHECK(f.service().steps(*id)->size() == 3);
    // 1 April has its day of the old target.
    CHECK(f.units("2026-04-01..2026-04-01", Subject::of(f.ada)) == 3);
    CHECK(f.units("2026-05", Subject::of(f.ada)) == 93);

    REQUIRE(f.service().recordFollowUp(*id, "reached after all"));
    CHECK(f.service().adjustment(*id)->followUpResult == "reached after all");
    REQUIRE(f.workspace->undo());
    REQUIRE(f.workspace->undo());
    CHECK(f.units("2026-Q2", Subject::of(f.ada)) == 300);
    CHECK(f.service().adjustment(*id)->state == AdjustmentState::Submitted);
}

TEST_CASE("What a change moves is seen before it is decided, in every sum", "[adjustments]")
{
    AdjustmentFixture f;
    const auto preview = f.service().preview(f.wanted("2026-Q3", 420, "2026-07-01"));
    REQUIRE(preview);
    CHECK(preview->need.aboveLimit); // 120 of 1 200 a year
    REQUIRE(preview->metrics.size() == 1);
    const auto& comparison = preview->metrics.front();
    CHECK(comparison.columns == std::vector{f.period("2026"), f.period("2026-Q3")});
    REQUIRE(comparison.rows.size() == 3);
    for (const auto& row : comparison.rows)
        for (const auto& cell : row.cells)
            CHECK(cell.change() == 120 * kUnit);
    CHECK(comparison.rows[0].cells[0].before == 3'600 * kUnit);
    CHECK(f.workspace->targets().versions()->size() == 1); // nothing was stored
}

TEST_CASE("A large change is not approved by whoever asked for it", "[adjustments]")
{
    AdjustmentFixture f;
    const auto id = *f.service().ask(f.wanted("2026-Q3", 420, "2026-07-01"));
    REQUIRE(f.service().submit(id, {}, {}));
    const auto refused = f.service().approve(id, "lin", {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{ErrorCode::SecondPersonNeeded, "whoever asked cannot approve", {"lin"}});
    CHECK(f.workspace->targets().versions()->size() == 1);
    CHECK(f.service().approve(id, "wang", {}));
}

TEST_CASE("Adjustments are published in front of an open draft, and the draft has them, too", "[adjustments]")
{
    AdjustmentFixture f;
    REQUIRE(f.workspace->targets().assign(
        {.subject = Subject::of(f.bo), .period = f.period("2026-Q4"), .levels = {{}, 700 * kUnit, {}, {}}}));
    const auto draft = f.newest();
    CHECK(draft.number == 2);
    const auto first = *f.service().ask(f.wanted("2026-Q3", 310, "2026-07-01"));
    const auto second = *f.service().ask(f.wanted("2026-Q4", 310, "2026-10-01"));
    REQUIRE(f.service().submit(first, {}, {}));
    REQUIRE(f.service().submit(second, {}, {}));
    REQUIRE(f.service().approve(second, {}, {}));
    REQUIRE(f.service().reject(first, "wang", "no"));
    CHECK(f.newest().id == draft.id);
    CHECK(f.newest().number == 3);
    CHECK(f.newest().isDraft());
    CHECK(f.units("2026-Q4", Subject::of(f.ada)) == 310);
    CHECK(f.units("2026-Q4", Subject::of(f.bo)) == 600);
    const auto working = *f.workspace->targets().book("base", TargetView::working());
    CHECK(working->cell(Metric::Revenue, Subject::of(f.ada), f.period("2026-Q4")).levels.target == 310 * kUnit);
    CHECK(working->cell(Metric::Revenue, Subject::of(f.bo), f.period("2026-Q4")).levels.target == 700 * kUnit);
    CHECK(f.units("2026-Q3", Subject::of(f.ada)) == 300);
}

TEST_CASE("An adjustment says what is wrong with it, and nothing is stored", "[adjustments]")
{
    AdjustmentFixture f;
    auto wanted = f.wanted("2026-Q3", 310, "2026-07-01");
    wanted.reason.clear();
    CHECK(f.service().ask(wanted).error().values.front() == "reason");
    wanted = f.wanted("2026-Q3", 310, "2026-07-01");
    wanted.cells.clear();
    CHECK(f.service().ask(wanted).error().values.front() == "cells");
    CHECK(f.service().ask(f.wanted("2026-Q1", 310, "2026-07-01")).error().values.front() == "effective_from");
    wanted = f.wanted("2026-Q3", 310, "2026-07-01");
    wanted.cells[0].after.floor = 311 * kUnit;
    CHECK(f.service().ask(wanted).error().values.front() == "levels");
    CHECK(f.service().adjustments()->empty());

    const auto id = *f.service().ask(f.wanted("2026-Q3", 310, "2026-07-01"));
    CHECK(f.service().approve(id, {}, {}).error().code == ErrorCode::WrongState);
    CHECK(f.service().recordFollowUp(id, "x").error().code == ErrorCode::WrongState);
    REQUIRE(f.service().withdraw(id, {}, {}));
    CHECK(f.service().submit(id, {}, {}).error().code == ErrorCode::WrongState);
    auto changed = *f.service().adjustment(id);
    CHECK(f.service().change(changed).error().code == ErrorCode::WrongState);
}

TEST_CASE("Without a published version there is nothing to adjust", "[adjustments]")
{
    const auto workspace = Workspace::inMemory({nullptr, "lin", {}});
    stateGoals(*workspace);
    const auto year = *workspace->calendar().fiscalCalendar().parse("2026");
    REQUIRE(workspace->targets().assign({.period = year, .levels = {{}, kUnit, {}, {}}}));
    Adjustment adjustment;
    adjustment.effectiveFrom = year.from;
    adjustment.reason = "x";
    adjustment.cells = {{Metric::Revenue, Subject::company(), year, {}, {{}, 2 * kUnit, {}, {}}}};
    CHECK(workspace->adjustments().ask(adjustment).error().code == ErrorCode::WrongState);
}

TEST_CASE("Whatever is divided, changed, adjusted and undone: months are their quarters, people their department",
          "[adjustments]")
{
    AdjustmentFixture f;
    std::uint32_t state = 7;
    const auto random = [&](std::uint32_t below) { return (state = state * 1664525u + 1013904223u) / 7919u % below; };
    const std::vector<std::string> codes{"2026", "2026-Q2", "2026-Q3", "2026-Q4", "2026-08", "2026-12"};
    for (int round = 0; round < 40; ++round) {
        const auto code = codes[random(6)];
        const auto subject = random(2) == 0 ? f.ada : f.bo;
        const std::int64_t units = 100 + random(900);
        switch (random(3)) {
        case 0:
            static_cast<void>(f.workspace->targets().assign(
                {.subject = Subject::of(subject), .period = f.period(code), .levels = {{}, units * kUnit, {}, {}}}));
            break;
        case 1: {
            auto wanted
                = f.wanted(code, units, "2026-0" + std::to_string(4 + random(5)) + "-1" + std::to_string(random(9)));
            wanted.cells[0].subject = Subject::of(subject);
            if (const auto id = f.service().ask(wanted)) {
                REQUIRE(f.service().submit(*id, {}, {}));
                REQUIRE(f.service().approve(*id, "wang", {}));
            }
            break;
        }
        case 2:
            if (f.workspace->canUndo())
                static_cast<void>(f.workspace->undo());
            break;
        }
        for (const auto& view : {TargetView::inForce(), TargetView::working()}) {
            const auto book = *f.workspace->targets().book("base", view);
            const TargetTotals totals{book, *f.workspace->organisation().snapshot(),
                                      f.workspace->calendar().workingDays()};
            const auto at = [&](Subject of, const std::string& in) {
                return totals.cell(Metric::Revenue, of, f.period(in)).levels.target.value_or(0);
            };
            for (const auto& of : {Subject::of(f.ada), Subject::of(f.bo), Subject::of(f.east), Subject::company()}) {
                CHECK(at(of, "2026") == at(of, "2026-Q1") + at(of, "2026-Q2") + at(of, "2026-Q3") + at(of, "2026-Q4"));
                CHECK(at(of, "2026-Q3") == at(of, "2026-07") + at(of, "2026-08") + at(of, "2026-09"));
            }
            CHECK(at(Subject::of(f.east), "2026-Q3")
                  == at(Subject::of(f.ada), "2026-Q3") + at(Subject::of(f.bo), "2026-Q3"));
            CHECK(at(Subject::company(), "2026") == at(Subject::of(f.east), "2026"));
        }
    }
}
