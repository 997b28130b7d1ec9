#include "ScenarioFixture.h"

// docs/domain-rules.md, "Scenarios"
using namespace attain;

namespace {

std::string fieldIn(const Result<void>& result)
{
    REQUIRE_FALSE(result);
    REQUIRE(result.error().code == ErrorCode::InvalidValue);
    return result.error().values.at(0);
}

} // namespace

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
