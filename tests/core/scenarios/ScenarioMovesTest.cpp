#include "ScenarioFixture.h"
#include "targets/ScenarioMonth.h"
#include "targets/TargetTotals.h"

#include <algorithm>
#include <random>

// docs/domain-rules.md, "Scenarios"
using namespace attain;

namespace {

/// Months are whole yuan, so what they add up to may differ from the exact product by less than one for each month.
bool isAbout(std::int64_t units, std::int64_t tenths, int months)
{
    return std::abs(units * 10 - tenths) < months * 10;
}

} // namespace

TEST_CASE("An exact amount is split into whole units and millionths, also below zero", "[scenarios]")
{
    struct Row {
        std::int64_t value;
        std::int64_t factor;
        std::int64_t whole;
        std::int64_t millionths;
    };
    for (const auto& row : {Row{100, 1'080'000, 108, 0}, Row{101, 1'080'000, 109, 80'000}, Row{7, 500'000, 3, 500'000},
                            Row{-7, 500'000, -4, 500'000}, Row{-1, 1'300'000, -2, 700'000},
                            Row{-1, 1'600'000, -2, 400'000}, Row{0, 1'080'000, 0, 0}, Row{1, 999'999, 0, 999'999}}) {
        const auto amount = ExactAmount::of(row.value, Ratio::fromScaled(row.factor));
        CHECK(amount.whole == row.whole);
        CHECK(amount.millionths == row.millionths);
    }
}

TEST_CASE("A scenario moves everything inside what it names, and parents by as much", "[scenarios]")
{
    ScenarioFixture f;
    f.publish();
    REQUIRE(f.define({f.change(Subject::of(f.east), 10)}));
    CHECK(f.units(Subject::of(f.ada)) == 1'430);
    CHECK(f.units(Subject::of(f.bo)) == 1'210);
    CHECK(f.units(Subject::of(f.east)) == 2'640);
    CHECK(f.units(Subject::of(f.cai)) == 1'200);
    CHECK(f.units(Subject::of(f.north)) == 1'200);
    CHECK(f.units(Subject::of(f.all)) == 3'840);
    CHECK(f.units(Subject::company()) == 3'840);
    CHECK(f.units(Subject::company(), "2026", "base") == 3'600); // never overwritten
}

TEST_CASE("The narrowest subject and then the shortest period decide", "[scenarios]")
{
    ScenarioFixture f;
    REQUIRE(f.define({f.change(Subject::company(), 10), f.change(Subject::of(f.east), -10),
                      f.change(Subject::of(f.east), 20, "2026-Q4"), f.change(Subject::of(f.ada), 0, "2026-12")}));
    const auto before = [&](Subject subject, const char* code) { return f.units(subject, code, "base"); };
    CHECK(isAbout(f.units(Subject::of(f.cai), "2026-Q1"), before(Subject::of(f.cai), "2026-Q1") * 11, 3));
    CHECK(isAbout(f.units(Subject::of(f.bo), "2026-Q1"), before(Subject::of(f.bo), "2026-Q1") * 9, 3));
    CHECK(f.target(Subject::of(f.ada), "2026-12") == f.target(Subject::of(f.ada), "2026-12", "base"));
    CHECK(isAbout(f.units(Subject::of(f.bo), "2026-12"), before(Subject::of(f.bo), "2026-12") * 12, 1));
}

TEST_CASE("What the parts do not account for moves as its own subject does", "[scenarios]")
{
    ScenarioFixture f;
    f.setTarget(Subject::of(f.all), "2026", 3'700); // 100 are not divided
    REQUIRE(f.define({f.change(Subject::of(f.all), 10)}));
    CHECK(f.units(Subject::of(f.all)) == 4'070);
    CHECK(isAbout(f.units(Subject::of(f.east)) + f.units(Subject::of(f.north)), 39'600, 12));
    CHECK(f.units(Subject::company()) == 3'970); // the company's own 100 below its departments stay
}

TEST_CASE("What is entered in the scenario lies on top and moves nobody else", "[scenarios]")
{
    ScenarioFixture f;
    f.publish();
    REQUIRE(f.define({f.change(Subject::company(), 10)}));
    TargetAssignment own;
    own.scenario = "bold";
    own.subject = Subject::of(f.ada);
    own.period = f.period("2026");
    own.levels.target = 1'500 * f.kUnit;
    REQUIRE(f.targets.assign(own));
    CHECK(f.units(Subject::of(f.ada)) == 1'500);
    CHECK(isAbout(f.units(Subject::of(f.bo)), 12'100, 12));
    CHECK(f.units(Subject::of(f.ada), "2026", "base") == 1'300);
    const auto book = *f.targets.book("bold", TargetView::working());
    CHECK(book->entries().size() == 1);
    CHECK(book->cell(Metric::Revenue, own.subject, own.period).origin == TargetOrigin::Entered);
    CHECK(book->cell(Metric::Revenue, Subject::of(f.bo), own.period).origin == TargetOrigin::Moved);
}

TEST_CASE("Ratios move by their factor, without a tree", "[scenarios]")
{
    ScenarioFixture f;
    TargetAssignment margin;
    margin.metric = Metric::Margin;
    margin.period = f.period("2026");
    margin.levels.target = 250'000; // 25 %
    REQUIRE(f.targets.assign(margin));
    REQUIRE(f.define({f.change(Subject::company(), 8, nullptr, Metric::Margin)}));
    const auto book = *f.targets.book("bold", TargetView::working());
    CHECK(*book->cell(Metric::Margin, Subject::company(), f.period("2026-Q2")).levels.target == 270'000);
    CHECK(f.target(Subject::company()) == f.target(Subject::company(), "2026", "base"));
}

TEST_CASE("Where parts made up their parent before, they do after, whatever the changes", "[scenarios]")
{
    std::mt19937 random{20260727};
    const auto draw = [&](int from, int to) { return std::uniform_int_distribution{from, to}(random); };
    for (int round = 0; round < 30; ++round) {
        ScenarioFixture f;
        const auto one = draw(1, 5'000);
        const auto two = draw(1, 5'000);
        const auto three = draw(1, 5'000);
        f.setTarget(Subject::of(f.ada), "2026", one);
        f.setTarget(Subject::of(f.bo), "2026", two);
        f.setTarget(Subject::of(f.cai), "2026", three);
        // Month by month, so that they are made up exactly.
        const TargetTotals sums{*f.targets.book("base", TargetView::working()), f.organisation.current(),
                                f.calendar.workingDays()};
        std::vector<TargetAssignment> cells;
        for (const auto& month : f.calendar.fiscalCalendar().monthsOf(f.period("2026"))) {
            const auto of
                = [&](PersonId person) { return *sums.month(Metric::Revenue, Subject::of(person), month.from).target; };
            const auto add = [&](Subject subject, std::int64_t value) {
                TargetAssignment cell;
                cell.subject = subject;
                cell.period = month;
                cell.levels.target = value;
                cells.push_back(cell);
            };
            add(Subject::of(f.east), of(f.ada) + of(f.bo));
            add(Subject::of(f.north), of(f.cai));
            add(Subject::of(f.all), of(f.ada) + of(f.bo) + of(f.cai));
            add(Subject::company(), of(f.ada) + of(f.bo) + of(f.cai));
        }
        REQUIRE(f.targets.assign(cells));

        std::vector<ScenarioChange> changes;
        const std::vector<Subject> subjects{Subject::company(), Subject::of(f.all), Subject::of(f.east),
                                            Subject::of(f.north), Subject::of(f.bo)};
        for (const Subject subject : subjects)
            if (draw(0, 1) == 1)
                changes.push_back({Metric::Revenue, subject, {}, Ratio::fromScaled(draw(-900'000, 2'000'000))});
        REQUIRE(f.define(changes));

        const TargetTotals moved{*f.targets.book("bold", TargetView::working()), f.organisation.current(),
                                 f.calendar.workingDays()};
        for (const Subject subject :
             {Subject::company(), Subject::of(f.all), Subject::of(f.east), Subject::of(f.north)})
            for (const auto& column : f.calendar.fiscalCalendar().monthsOf(f.period("2026")))
                CHECK(moved.cell(Metric::Revenue, subject, column).levels.target
                      == moved.below(Metric::Revenue, subject, column).levels.target);
        if (changes.size() == 1 && changes.front().subject == Subject::company()) {
            const auto before = f.target(Subject::company(), "2026", "base");
            const auto exact = multiplyDivide(
                before, (Ratio::fromScaled(Ratio::kScale) + changes.front().change).scaled(), Ratio::kScale);
            CHECK(std::abs(f.target(Subject::company()) - exact) <= f.kUnit / 2); // the year is the rounded year
        }
    }
}

TEST_CASE("What a change moved is known beside what it was", "[scenarios]")
{
    ScenarioFixture f;
    TargetAssignment margin;
    margin.metric = Metric::Margin;
    margin.period = f.period("2026");
    margin.levels.target = 250'000;
    REQUIRE(f.targets.assign(margin));
    REQUIRE(f.define({f.change(Subject::of(f.east), 10), f.change(Subject::company(), 8, nullptr, Metric::Margin)}));
    const auto book = *f.targets.book("bold", TargetView::working());
    const auto base = *f.targets.book("base", TargetView::working());
    for (const auto& month : f.calendar.fiscalCalendar().monthsOf(f.period("2026"))) {
        for (const Subject subject : {Subject::of(f.ada), Subject::of(f.east), Subject::company()})
            CHECK(book->beforeMove(Metric::Revenue, subject, month)
                  == base->month(Metric::Revenue, subject, month.from));
        CHECK_FALSE(book->beforeMove(Metric::Revenue, Subject::of(f.cai), month));
        CHECK_FALSE(base->beforeMove(Metric::Revenue, Subject::of(f.ada), month));
    }
    CHECK(book->beforeMove(Metric::Margin, Subject::company(), f.period("2026-Q2"))->target == 250'000);
    CHECK(book->cell(Metric::Margin, Subject::company(), f.period("2026")).origin == TargetOrigin::Moved);
    CHECK(book->entriesOf(Metric::Margin, Subject::company()).front().levels.target == 250'000);
    CHECK(*f.targets.ground("bold") == f.newest());
    CHECK_FALSE(*f.targets.ground("base"));
}

TEST_CASE("Why a number of a scenario is what it is names the version's number and the change",
          "[scenarios][explaining]")
{
    ScenarioFixture f;
    REQUIRE(f.define({f.change(Subject::of(f.east), 10)}));
    AttainmentQuery query;
    query.period = f.period("2026-03");
    query.scenario = "bold";
    const auto explained = *f.explainer.explain(Subject::of(f.ada), query, 10);
    const auto target = std::ranges::find(explained.children, "target", &Explanation::code);
    REQUIRE(target != explained.children.end());
    const auto month = std::ranges::find(target->children, "month_target", &Explanation::code);
    REQUIRE(month != target->children.end());
    const auto moved = std::ranges::find(month->children, "scenario_change", &Explanation::code);
    REQUIRE(moved != month->children.end());
    const auto before = f.target(Subject::of(f.ada), "2026-03", "base");
    const auto after = f.target(Subject::of(f.ada), "2026-03");
    CHECK(std::get<Figure>(moved->value).scaled == after);
    CHECK(std::get<Figure>(moved->inputs.at(0).second).scaled == before);
    CHECK(std::get<Figure>(moved->inputs.at(1).second).scaled == after - before);
    const auto entry = std::ranges::find(target->children, "target_entry", &Explanation::code);
    REQUIRE(entry != target->children.end());
    CHECK(std::get<std::int64_t>(entry->inputs.at(1).second) == 1); // V1 of the base
}

TEST_CASE("The history of a scenario's target is that of its version, then its own", "[scenarios]")
{
    ScenarioFixture f;
    f.publish();
    REQUIRE(f.define({f.change(Subject::company(), 10)}));
    f.setTarget(Subject::of(f.ada), "2026", 1'350); // in a draft behind the version it stands on
    TargetAssignment own;
    own.scenario = "bold";
    own.subject = Subject::of(f.ada);
    own.period = f.period("2026");
    own.levels.target = 1'500 * f.kUnit;
    REQUIRE(f.targets.assign(own));
    const auto history = *f.targets.history(Metric::Revenue, own.subject, own.period, "bold");
    REQUIRE(history.size() == 2);
    CHECK(history[0].levels.target == 1'300 * f.kUnit);
    CHECK(history[1].levels.target == 1'500 * f.kUnit);
    CHECK(f.targets.history(Metric::Revenue, own.subject, own.period)->size() == 2); // the base's: 1 300 and 1 350
    CHECK(f.targets.versionsBehind("bold")->size() == 2);
    CHECK(f.targets.versionsBehind("base")->size() == 2);
}
