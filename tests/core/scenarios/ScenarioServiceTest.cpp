#include "scenarios/ScenarioService.h"
#include "../targets/AttainmentFixture.h"
#include "targets/ScenarioMonth.h"
#include "targets/TargetTotals.h"
#include "targets/TargetVersionService.h"

#include <catch2/catch.hpp>

#include <random>

// docs/domain-rules.md, "Scenarios"
using namespace attain;

namespace {

class ScenarioFixture : public AttainmentFixture {
public:
    TargetVersionService versions{connection(), log(), calendar, organisation, targets, clock()};
    ScenarioService scenarios{connection(), log(), calendar, organisation, targets, clock()};

    ScenarioFixture()
    {
        setTarget(Subject::company(), "2026", 3'600);
        setTarget(Subject::of(all), "2026", 3'600);
        setTarget(Subject::of(east), "2026", 2'400);
        setTarget(Subject::of(north), "2026", 1'200);
        setTarget(Subject::of(ada), "2026", 1'300);
        setTarget(Subject::of(bo), "2026", 1'100);
        setTarget(Subject::of(cai), "2026", 1'200);
    }

    void publish()
    {
        const auto version = newest();
        REQUIRE(versions.submit(version, "Wang", {}));
        REQUIRE(versions.approve(version, "Zhou", {}));
        REQUIRE(versions.publish(version, "Zhou", {}));
    }
    TargetVersionId newest() { return targets.versions()->back().id; }
    Scenario scenario(std::vector<ScenarioChange> changes, const char* name = "bold")
    {
        return {name, newest(), "what if", {"the market grows"}, std::move(changes), {}};
    }
    Result<void> define(std::vector<ScenarioChange> changes, const char* name = "bold")
    {
        return scenarios.define(scenario(std::move(changes), name), {});
    }
    ScenarioChange change(Subject subject, std::int64_t percent, const char* code = nullptr,
                          Metric metric = Metric::Revenue)
    {
        return {metric, subject, code ? std::optional{period(code)} : std::nullopt,
                Ratio::fromScaled(percent * Ratio::kScale / 100)};
    }
    std::int64_t target(Subject subject, const char* code = "2026", const char* scenario = "bold")
    {
        return *targets.book(scenario, TargetView::working())
                    ->get()
                    ->cell(Metric::Revenue, subject, period(code))
                    .levels.target;
    }
    std::int64_t units(Subject subject, const char* code = "2026", const char* scenario = "bold")
    {
        const auto value = target(subject, code, scenario);
        REQUIRE(value % kUnit == 0); // whole yuan
        return value / kUnit;
    }
};

/// Months are whole yuan, so what they add up to may differ from the exact product by less than one for each month.
bool isAbout(std::int64_t units, std::int64_t tenths, int months)
{
    return std::abs(units * 10 - tenths) < months * 10;
}

std::string fieldIn(const Result<void>& result)
{
    REQUIRE_FALSE(result);
    REQUIRE(result.error().code == ErrorCode::InvalidValue);
    return result.error().values.at(0);
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

TEST_CASE("Promotion makes a draft with exactly the scenario's targets, and is undone as one", "[scenarios]")
{
    ScenarioFixture f;
    f.publish();
    REQUIRE(f.define({f.change(Subject::of(f.east), 7, "2026-H2")}));
    const auto draft = f.scenarios.promote("bold", ScenarioFixture::day("2026-07-01"));
    REQUIRE(draft);
    const auto versions = *f.targets.versions();
    REQUIRE(versions.size() == 2);
    CHECK(versions.back().isDraft());
    CHECK(versions.back().effectiveFrom == ScenarioFixture::day("2026-07-01"));
    for (const Subject subject : {Subject::company(), Subject::of(f.all), Subject::of(f.east), Subject::of(f.north),
                                  Subject::of(f.ada), Subject::of(f.bo), Subject::of(f.cai)})
        for (const auto& month : f.calendar.fiscalCalendar().monthsOf(f.period("2026")))
            CHECK(f.target(subject, month.code.c_str()) == f.target(subject, month.code.c_str(), "base"));
    REQUIRE(f.log().undo());
    CHECK(f.targets.versions()->size() == 1);
    CHECK(f.units(Subject::of(f.east), "2026", "base") == 2'400);
}

TEST_CASE("A scenario that stands on an older version is not promoted over the newer one", "[scenarios]")
{
    ScenarioFixture f;
    f.publish();
    REQUIRE(f.define({f.change(Subject::of(f.east), 7)}));
    f.setTarget(Subject::of(f.cai), "2026", 1'000);
    auto refused = f.scenarios.promote("bold", ScenarioFixture::day("2026-07-01"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().values.at(0) == "target_version"); // a draft is open
    f.publish();
    refused = f.scenarios.promote("bold", ScenarioFixture::day("2026-07-01"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().values == std::vector<std::string>{"scenario", "bold", "behind"});
    REQUIRE(f.define({f.change(Subject::of(f.east), 7)})); // stands on the newest now
    CHECK(f.scenarios.promote("bold", ScenarioFixture::day("2026-07-01")));
}

TEST_CASE("A scenario without a difference is not promoted", "[scenarios]")
{
    ScenarioFixture f;
    f.publish();
    REQUIRE(f.define({}));
    const auto refused = f.scenarios.promote("bold", ScenarioFixture::day("2026-07-01"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().values.at(2) == "same");
    CHECK(f.scenarios.promote("nobody", ScenarioFixture::day("2026-07-01")).error().code == ErrorCode::NotFound);
}

TEST_CASE("The version of a what-if is never published, nor is its base removed under it", "[scenarios]")
{
    ScenarioFixture f;
    REQUIRE(f.define({f.change(Subject::company(), 5)}));
    const auto own = f.targets.versions("bold")->back().id;
    CHECK(f.versions.submit(own, "Wang", {}).error().values.at(2) == "what_if");
    CHECK(f.versions.discardDraft(own, {}).error().values.at(2) == "what_if");
    CHECK(f.versions.discardDraft(f.newest(), {}).error().code == ErrorCode::InUse);
    REQUIRE(f.scenarios.remove("bold"));
    CHECK(f.targets.versions("bold")->empty());
    CHECK(f.versions.discardDraft(f.newest(), {}));
}

TEST_CASE("A scenario that cannot be is refused and nothing is stored", "[scenarios]")
{
    ScenarioFixture f;
    CHECK(fieldIn(f.define({}, "")) == "scenario");
    CHECK(fieldIn(f.define({}, "base")) == "scenario");
    CHECK(fieldIn(f.define({f.change(Subject::company(), -100)})) == "change");
    CHECK(fieldIn(f.define({f.change(Subject::company(), 1'000)})) == "change");
    CHECK(fieldIn(f.define({f.change(Subject::company(), 5, "2026-W10")})) == "period");
    CHECK(f.define({f.change(Subject::company(), 5), f.change(Subject::company(), 6)}).error().code
          == ErrorCode::AlreadyExists);
    CHECK(f.define({f.change(Subject::of(PersonId{999}), 5)}).error().code == ErrorCode::NotFound);
    auto wrong = f.scenario({});
    wrong.base = TargetVersionId{999};
    CHECK(f.scenarios.define(wrong, {}).error().code == ErrorCode::NotFound);
    wrong = f.scenario({});
    wrong.assumptions = {""};
    CHECK(fieldIn(f.scenarios.define(wrong, {})) == "assumption");
    CHECK(f.scenarios.define(f.scenario({}), {{"bold", "NONE", IndicatorTest::Below, 0, 1}}).error().code
          == ErrorCode::NotFound);
    CHECK(f.scenarios.scenarios()->empty());
    CHECK(f.targets.versions("bold")->empty());

    f.setTarget(Subject::company(), "2026", 1);
    TargetAssignment alone;
    alone.scenario = "alone";
    alone.period = f.period("2026");
    alone.levels.target = 1;
    REQUIRE(f.targets.assign(alone));
    CHECK(f.define({}, "alone").error().code == ErrorCode::AlreadyExists);
}

TEST_CASE("Indicators propose when the newest months in a row pass, and never before", "[scenarios]")
{
    const auto month = [](const char* iso) { return Date::fromIso(iso).value(); };
    const std::vector<IndicatorValue> values{{month("2026-03-01"), 480'000, {}},
                                             {month("2026-04-01"), 500'000, {}},
                                             {month("2026-05-01"), 489'000, {}},
                                             {month("2026-06-01"), 485'000, {}}};
    const ScenarioTrigger trigger{"bold", "PMI", IndicatorTest::Below, 490'000, 2};
    const auto proposal = proposalOf(trigger, values, month("2026-06-30"));
    REQUIRE(proposal);
    CHECK(proposal->months.front().month == month("2026-05-01"));
    CHECK(proposal->months.size() == 2);
    CHECK_FALSE(proposalOf(trigger, values, month("2026-05-31"))); // one month only
    auto more = trigger;
    more.months = 3;
    CHECK_FALSE(proposalOf(more, values, month("2026-06-30")));
    auto gap = values;
    gap.erase(gap.begin() + 2);
    CHECK_FALSE(proposalOf(trigger, gap, month("2026-06-30"))); // a missing month breaks the row
    CHECK_FALSE(proposalOf(trigger, {}, month("2026-06-30")));
    CHECK(passes(IndicatorTest::AtMost, 5, 5));
    CHECK_FALSE(passes(IndicatorTest::Below, 5, 5));
    CHECK(passes(IndicatorTest::AtLeast, 5, 5));
    CHECK_FALSE(passes(IndicatorTest::Above, 5, 5));
}

TEST_CASE("Indicators are kept with their values, and stay while a trigger watches them", "[scenarios]")
{
    ScenarioFixture f;
    Indicator pmi{0, "PMI", "Purchasing managers", "points", "statistics", {}};
    pmi.values = {{ScenarioFixture::day("2026-05-14"), 489'000, "flash"}};
    REQUIRE(f.scenarios.define(pmi));
    REQUIRE(f.scenarios.define(f.scenario({}), {{"bold", "PMI", IndicatorTest::Below, 490'000, 1}}));
    const auto kept = *f.scenarios.indicators();
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().values.front().month == ScenarioFixture::day("2026-05-01"));
    const auto proposals = *f.scenarios.proposals(ScenarioFixture::day("2026-06-01"));
    REQUIRE(proposals.size() == 1);
    CHECK(proposals.front().trigger.scenario == "bold");
    CHECK(f.units(Subject::company(), "2026", "base") == 3'600); // proposed, not switched
    CHECK(f.scenarios.removeIndicator("PMI").error().code == ErrorCode::InUse);
    pmi.values.push_back(pmi.values.front());
    CHECK(fieldIn(f.scenarios.define(pmi)) == "month");
    REQUIRE(f.scenarios.remove("bold"));
    CHECK(f.scenarios.removeIndicator("PMI"));
}

TEST_CASE("Scenarios stand side by side", "[scenarios]")
{
    ScenarioFixture f;
    REQUIRE(f.define({f.change(Subject::of(f.east), 10)}));
    REQUIRE(f.define({f.change(Subject::company(), -10)}, "careful"));
    const auto compared = *f.scenarios.compare({"bold", "careful", "missing"}, Metric::Revenue, f.period("2026"), true);
    CHECK(compared.scenarios == std::vector<std::string>{"base", "bold", "careful"});
    REQUIRE(compared.rows.size() == 7);
    const auto& company = compared.rows.front();
    CHECK(*compared.difference(company, 1).share() == Ratio::fromScaled(66'667));
    CHECK(*compared.difference(company, 2).share() == Ratio::fromScaled(-100'000));
    REQUIRE(compared.company.size() == 3);
    std::int64_t year = 0;
    for (const auto& month : compared.company[1])
        year += *month;
    CHECK(year == *company.targets[1]);
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
