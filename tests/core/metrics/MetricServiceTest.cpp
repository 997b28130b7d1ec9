#include "../targets/AttainmentFixture.h"

#include <catch2/catch.hpp>

#include <algorithm>

// docs/domain-rules.md, "Own metrics"
using namespace attain;

namespace {

struct Library : AttainmentFixture {
    Library()
    {
        metrics.refuseChangeWhile([this](const std::string& code) { return orThrow(targets.isNamed(code)); });
    }
    OwnMetric entered(const char* code, Unit unit = Unit::Money, Combination combination = Combination::Sum)
    {
        OwnMetric metric{0, code, std::string{"名"} + code};
        metric.unit = unit;
        metric.combination = combination;
        return metric;
    }
    OwnMetric formula(const char* code, const char* text, Unit unit = Unit::Ratio)
    {
        OwnMetric metric = entered(code, unit, Combination::Last);
        metric.source = MetricSource::Formula;
        metric.formula = text;
        return metric;
    }
    OwnMetric part(const char* code, std::map<DictionaryKind, std::vector<std::string>> only,
                   const char* of = "revenue")
    {
        OwnMetric metric = entered(code);
        metric.source = MetricSource::Part;
        metric.partOf = of;
        metric.only = std::move(only);
        return metric;
    }
    void enter(const char* code, Subject subject, const char* month, std::int64_t value)
    {
        REQUIRE(metrics.enter({{code, subject, day(month), value, "report"}}));
    }
    std::optional<std::int64_t> figure(const char* code, const char* periodCode, GroupBy by = GroupBy::Company,
                                       std::int64_t group = 0)
    {
        ActualsQuery query;
        const auto metric = orThrow(metrics.metric(code));
        query.metrics = {metric};
        query.filter.from = period(periodCode).from;
        query.filter.to = period(periodCode).to;
        query.groupBy = by;
        const auto found = orThrow(metrics.figures(query)).figure(group, metric);
        return found ? std::optional{found->scaled} : std::nullopt;
    }
};

ErrorCode refusal(const Result<void>& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

std::string field(const Result<void>& result)
{
    return result ? "" : result.error().values.front();
}

} // namespace

TEST_CASE("Own metrics are listed behind those from sales, and found by code and name", "[metrics]")
{
    Library l;
    REQUIRE(l.metrics.define(l.entered("nps", Unit::Score, Combination::Average)));
    const auto all = *l.metrics.metrics();
    REQUIRE(all.size() == 9);
    CHECK(all.front() == Metric::Revenue);
    CHECK(infoOf(all.back()).code == "nps");
    CHECK_FALSE(infoOf(all.back()).additive);
    CHECK(*l.metrics.metric("名nps") == all.back());
    CHECK_FALSE(l.metrics.metric("nobody"));
    REQUIRE(l.log().undo());
    CHECK(l.metrics.metrics()->size() == 8);
}

TEST_CASE("A definition that cannot be is refused", "[metrics]")
{
    Library l;
    CHECK(field(l.metrics.define(l.entered("Big"))) == "code");
    CHECK(field(l.metrics.define(l.entered(""))) == "code");
    auto nameless = l.entered("a");
    nameless.name.clear();
    CHECK(field(l.metrics.define(nameless)) == "name");
    CHECK(refusal(l.metrics.define(l.entered("revenue"))) == ErrorCode::AlreadyExists);
    CHECK(field(l.metrics.define(l.entered("due", Unit::Date))) == "combination");
    auto band = l.entered("band", Unit::Ratio, Combination::Average);
    band.direction = Direction::Band;
    CHECK(field(l.metrics.define(band)) == "tolerance");
    auto deduction = l.entered("slips", Unit::Count);
    deduction.direction = Direction::Deduction;
    CHECK(field(l.metrics.define(deduction)) == "points");
    CHECK(field(l.metrics.define(l.part("online", {}))) == "only");
    CHECK(field(l.metrics.define(l.part("online", {{DictionaryKind::Channel, {"线上"}}}, "nps"))) == "part_of");
    CHECK(field(l.metrics.define(l.formula("share", "revenue /"))) == "formula");
    CHECK(refusal(l.metrics.define(l.formula("share", "revenue / market"))) == ErrorCode::NotFound);
    REQUIRE(l.metrics.define(l.entered("nps")));
    auto twin = l.entered("other");
    twin.name = "名nps";
    CHECK(refusal(l.metrics.define(twin)) == ErrorCode::AlreadyExists);
    CHECK(l.metrics.own()->size() == 1);
}

TEST_CASE("A formula that leads back to itself is refused", "[metrics][formula]")
{
    Library l;
    CHECK(field(l.metrics.define(l.formula("a", "a + 1"))) == "formula_cycle");
    REQUIRE(l.metrics.define(l.formula("a", "revenue / 2")));
    REQUIRE(l.metrics.define(l.formula("b", "[名a] / 2")));
    CHECK(l.metrics.own("b")->formula == "a / 2"); // with codes: a new name changes nothing
    REQUIRE(l.metrics.define(l.formula("c", "b / 2")));
    CHECK(field(l.metrics.define(l.formula("a", "c * 2"))) == "formula_cycle");
    CHECK(refusal(l.metrics.remove("b")) == ErrorCode::InUse);
    REQUIRE(l.metrics.remove("c"));
    REQUIRE(l.metrics.remove("b"));
}

TEST_CASE("Numbers that stand keep their meaning", "[metrics]")
{
    Library l;
    REQUIRE(l.metrics.define(l.entered("calls", Unit::Count)));
    l.enter("calls", Subject::of(l.ada), "2026-07-01", 12);
    CHECK(refusal(l.metrics.define(l.entered("calls", Unit::Money))) == ErrorCode::InUse);
    CHECK(refusal(l.metrics.define(l.formula("calls", "revenue", Unit::Count))) == ErrorCode::InUse);
    auto renamed = l.entered("calls", Unit::Count);
    renamed.name = "拜访";
    REQUIRE(l.metrics.define(renamed));

    REQUIRE(l.metrics.define(l.entered("visits", Unit::Count)));
    l.setTarget(Subject::of(l.ada), "2026-Q3", 30, *l.metrics.metric("visits"));
    CHECK(refusal(l.metrics.define(l.entered("visits", Unit::Score))) == ErrorCode::InUse);
    CHECK(refusal(l.metrics.remove("visits")) == ErrorCode::InUse);

    REQUIRE(l.metrics.define(l.entered("locked", Unit::Count)));
    const auto quarter = l.period("2026-Q3");
    const std::array locks{
        TargetLock{"base", *l.metrics.metric("locked"), Subject::of(l.ada), quarter.from, quarter.to}};
    REQUIRE(l.targets.lock(locks));
    CHECK(refusal(l.metrics.remove("locked")) == ErrorCode::InUse); // whatever names it must be able to read it
    REQUIRE(l.metrics.remove("calls"));
    CHECK(l.metrics.values()->empty());
}

TEST_CASE("Values are entered with evidence, replaced and taken back", "[metrics]")
{
    Library l;
    REQUIRE(l.metrics.define(l.entered("calls", Unit::Count)));
    CHECK(field(l.metrics.enter({{"calls", Subject::of(l.ada), l.day("2026-07-01"), 3}})) == "evidence");
    CHECK(refusal(l.metrics.enter({{"none", Subject::of(l.ada), l.day("2026-07-01"), 3, "x"}})) == ErrorCode::NotFound);
    CHECK(refusal(l.metrics.enter({{"calls", Subject::of(PersonId{99}), l.day("2026-07-01"), 3, "x"}}))
          == ErrorCode::NotFound);
    l.enter("calls", Subject::of(l.ada), "2026-07-15", 3);
    l.enter("calls", Subject::of(l.ada), "2026-07-01", 5);
    const auto values = *l.metrics.values("calls");
    REQUIRE(values.size() == 1);
    CHECK(values.front().month == l.day("2026-07-01"));
    CHECK(values.front().value == 5);
    CHECK(values.front().enteredBy == "tester");
    CHECK(values.front().enteredAt == "2026-09-13T08:00:00Z");
    REQUIRE(l.log().undo());
    CHECK(l.metrics.values("calls")->front().value == 3);
    REQUIRE(l.metrics.removeValue("calls", Subject::of(l.ada), l.day("2026-07-01")));
    CHECK(l.metrics.values("calls")->empty());
    CHECK(refusal(l.metrics.removeValue("calls", Subject::of(l.ada), l.day("2026-07-01"))) == ErrorCode::NotFound);

    auto done = l.entered("done", Unit::Count, Combination::Last);
    done.direction = Direction::YesNo;
    REQUIRE(l.metrics.define(done));
    CHECK(field(l.metrics.enter({{"done", Subject::company(), l.day("2026-07-01"), 2, "x"}})) == "value");
    REQUIRE(l.metrics.define(l.formula("share", "revenue / calls")));
    CHECK(field(l.metrics.enter({{"share", Subject::company(), l.day("2026-07-01"), 2, "x"}})) == "metric");
}

TEST_CASE("The values of somebody are replaced together", "[metrics]")
{
    Library l;
    REQUIRE(l.metrics.define(l.entered("calls", Unit::Count)));
    l.enter("calls", Subject::of(l.ada), "2026-06-01", 1);
    l.enter("calls", Subject::of(l.ada), "2026-07-01", 2);
    l.enter("calls", Subject::of(l.bo), "2026-07-01", 3);
    const auto proof = [&](const char* month, std::int64_t value) {
        return MetricValue{{}, {}, l.day(month), value, "list"};
    };
    REQUIRE(l.metrics.replaceValues("calls", Subject::of(l.ada), {proof("2026-07-01", 2), proof("2026-08-01", 4)}));
    CHECK(l.figure("calls", "2026", GroupBy::Person, l.ada.value) == 6);
    CHECK(l.figure("calls", "2026", GroupBy::Person, l.bo.value) == 3);
    CHECK(field(l.metrics.replaceValues("calls", Subject::of(l.ada), {proof("2026-07-01", 2), proof("2026-07-02", 4)}))
          == "month");
    CHECK(l.figure("calls", "2026", GroupBy::Person, l.ada.value) == 6);
}

TEST_CASE("The market share is revenue over an entered market size", "[metrics][formula]")
{
    Library l;
    l.sell({{"2026-07-10", l.ada, 300}, {"2026-08-10", l.cai, 200}});
    REQUIRE(l.metrics.define(l.entered("market_size")));
    REQUIRE(l.metrics.define(l.formula("market_share", "revenue / market_size")));
    l.enter("market_size", Subject::company(), "2026-07-01", 1'000 * l.kUnit);
    l.enter("market_size", Subject::company(), "2026-08-01", 1'500 * l.kUnit);
    CHECK(l.figure("market_share", "2026-07") == 300'000);
    CHECK(l.figure("market_share", "2026-Q3") == 200'000); // 500 of 2 500, not the mean of two shares
    CHECK_FALSE(l.figure("market_share", "2026-06"));      // nothing entered: not available
    CHECK_FALSE(l.figure("market_share", "2026-Q3", GroupBy::Person, l.ada.value));
    l.enter("market_size", Subject::of(l.east), "2026-07-01", 600 * l.kUnit);
    CHECK(l.figure("market_share", "2026-07", GroupBy::Department, l.east.value) == 500'000);
}

TEST_CASE("Parts by every product add up to the whole", "[metrics]")
{
    Library l;
    l.sell({{"2026-07-10", l.ada, 300, -1, "X", "A"},
            {"2026-07-11", l.ada, 45, -1, "Y", "B"},
            {"2026-08-10", l.cai, 200, -1, "X", "B"},
            {"2026-08-11", l.bo, -30, -1, "X", ""}});
    REQUIRE(l.metrics.define(l.part("of_a", {{DictionaryKind::Product, {"A"}}})));
    REQUIRE(l.metrics.define(l.part("of_b", {{DictionaryKind::Product, {"B", "none"}}})));
    REQUIRE(l.metrics.define(l.part("of_rest", {{DictionaryKind::Product, {""}}})));
    REQUIRE(l.metrics.define(l.part("b_for_x", {{DictionaryKind::Product, {"B"}}, {DictionaryKind::Customer, {"X"}}})));
    REQUIRE(l.metrics.define(l.part("of_nothing", {{DictionaryKind::Region, {"火星"}}})));
    CHECK(l.figure("of_a", "2026") == 300 * l.kUnit);
    CHECK(l.figure("of_b", "2026") == 245 * l.kUnit);
    CHECK(l.figure("of_rest", "2026") == -30 * l.kUnit);
    CHECK(l.figure("b_for_x", "2026") == 200 * l.kUnit);
    CHECK(l.figure("of_nothing", "2026") == 0);
    for (const auto& [by, group] :
         {std::pair{GroupBy::Company, std::int64_t{0}}, std::pair{GroupBy::Person, l.ada.value},
          std::pair{GroupBy::Department, l.all.value}, std::pair{GroupBy::Department, l.north.value}}) {
        const auto of = [&](const char* code) { return l.figure(code, "2026", by, group).value_or(0); };
        CHECK(of("of_a") + of("of_b") + of("of_rest") == of("revenue"));
    }
}

TEST_CASE("A part may count by the day of payment", "[metrics][bases]")
{
    Library l;
    l.sell({{"2026-07-10", l.ada, 300, -1, "X", "A"}, {"2026-07-11", l.ada, 100, -1, "Y", "B"}});
    auto receipts = l.part("receipts", {});
    CHECK(field(l.metrics.define(receipts)) == "only"); // the whole by the day of signing is revenue itself
    receipts.basis = SaleBasis::Received;
    REQUIRE(l.metrics.define(receipts));
    CHECK(l.metrics.own("receipts")->basis == SaleBasis::Received);
    auto ofA = l.part("receipts_a", {{DictionaryKind::Product, {"A"}}});
    ofA.basis = SaleBasis::Received;
    REQUIRE(l.metrics.define(ofA));
    REQUIRE(l.metrics.define(l.formula("collected", "receipts / revenue")));
    CHECK(l.figure("receipts", "2026-07") == 0);

    l.sell({{"2026-08-05", l.ada, 100, -1, "X", "A"}, {"2026-08-06", l.ada, 20, -1, "Y", "B"}}, SaleBasis::Received);
    CHECK(l.figure("receipts", "2026-07") == 0);
    CHECK(l.figure("receipts", "2026-Q3") == 120 * l.kUnit);
    CHECK(l.figure("receipts", "2026-Q3", GroupBy::Person, l.ada.value) == 120 * l.kUnit);
    CHECK(l.figure("receipts_a", "2026-Q3") == 100 * l.kUnit);
    CHECK(l.figure("collected", "2026-Q3") == 300'000);
    // Those of the eight are of signed sales, parts by a column too.
    CHECK(l.metrics.partsOf(Metric::Revenue)->empty());

    AttainmentQuery query;
    query.period = l.period("2026-08");
    query.metric = *l.metrics.metric("receipts");
    const auto why = orThrow(l.explainer.explain(Subject::company(), query));
    const auto& actual = why.children.at(0);
    CHECK(actual.value == ExplainedValue{Figure{Unit::Money, 120 * l.kUnit}});
    CHECK(std::ranges::count(actual.inputs, std::pair{std::string{"basis"}, ExplainedValue{std::string{"received"}}})
          == 1);
    CHECK(actual.children.at(0).lineCount == 2);
}

TEST_CASE("Own metrics have attainment, pace and last year like any other", "[metrics][attainment]")
{
    Library l;
    l.sell({{"2025-07-10", l.ada, 100, -1, "X", "A"},
            {"2026-07-10", l.ada, 300, -1, "X", "A"},
            {"2026-07-11", l.ada, 45, -1, "Y", "B"}});
    REQUIRE(l.metrics.define(l.part("of_a", {{DictionaryKind::Product, {"A"}}})));
    const auto ofA = *l.metrics.metric("of_a");
    l.setTarget(Subject::of(l.ada), "2026-07", 400, ofA);
    AttainmentQuery query;
    query.period = l.period("2026-07");
    query.metric = ofA;
    query.asOf = l.day("2026-07-31");
    const auto row = orThrow(l.attainment.row(Subject::of(l.ada), query));
    CHECK(row.actual == Figure{Unit::Money, 300 * l.kUnit});
    CHECK(row.attainment == Ratio::fromScaled(750'000));
    CHECK(row.lastYear == Figure{Unit::Money, 100 * l.kUnit});
    CHECK(row.growth == Ratio::fromScaled(2'000'000));
    CHECK(row.saleLines == 1);

    auto slips = l.entered("slips", Unit::Count);
    slips.direction = Direction::Deduction;
    slips.points = 15;
    REQUIRE(l.metrics.define(slips));
    l.enter("slips", Subject::of(l.ada), "2026-07-01", 2);
    query.metric = *l.metrics.metric("slips");
    CHECK(orThrow(l.attainment.row(Subject::of(l.ada), query)).attainment == Ratio::fromScaled(700'000));
    query.by = GroupBy::Person;
    const auto people = orThrow(l.attainment.table(query));
    REQUIRE(people.rows.size() == 3);
    CHECK(people.saleLines == 0);
    CHECK(people.rows.front().actual == Figure{Unit::Count, 2});
    CHECK_FALSE(people.rows.back().actual);
}

TEST_CASE("The months of an own metric are those of its values", "[metrics][attainment]")
{
    Library l;
    REQUIRE(l.metrics.define(l.entered("calls", Unit::Count)));
    l.sell({{"2026-08-20", l.ada, 1}});
    l.enter("calls", Subject::of(l.ada), "2026-07-01", 10);
    l.enter("calls", Subject::of(l.bo), "2026-08-01", 20);
    AttainmentQuery query;
    query.period = l.period("2026-Q3");
    query.metric = *l.metrics.metric("calls");
    const auto months = orThrow(l.attainment.monthSeries(Subject::company(), query)); // as of 2026-08-20
    REQUIRE(months.size() == 3);
    CHECK(months[0].actual == Figure{Unit::Count, 10});
    CHECK(months[1].actual == Figure{Unit::Count, 20});
    CHECK_FALSE(months[2].actual);
}

TEST_CASE("Why: a formula shows what it names, entered values their evidence, parts their lines",
          "[metrics][explaining]")
{
    Library l;
    l.sell({{"2026-07-10", l.ada, 300, -1, "X", "A"}, {"2026-07-11", l.ada, 100, -1, "Y", "B"}});
    REQUIRE(l.metrics.define(l.entered("market_size")));
    REQUIRE(l.metrics.define(l.part("of_a", {{DictionaryKind::Product, {"A"}}})));
    REQUIRE(l.metrics.define(l.formula("share", "of_a / market_size")));
    l.enter("market_size", Subject::company(), "2026-07-01", 1'200 * l.kUnit);
    AttainmentQuery query;
    query.period = l.period("2026-07");
    query.metric = *l.metrics.metric("share");
    const auto why = orThrow(l.explainer.explain(Subject::company(), query));
    const auto& actual = why.children.at(0);
    CHECK(actual.value == ExplainedValue{Figure{Unit::Ratio, 250'000}});
    CHECK(actual.formula == "of_a / market_size");
    CHECK(std::ranges::count(why.metrics, *l.metrics.metric("of_a")) == 1); // by which its name is found
    REQUIRE(actual.children.size() == 2);
    const auto& partOf = actual.children[0];
    CHECK(partOf.value == ExplainedValue{Figure{Unit::Money, 300 * l.kUnit}});
    REQUIRE(partOf.children.size() == 1);
    CHECK(partOf.children[0].lineCount == 1);
    CHECK(partOf.children[0].lines.at(0).product == "A");
    const auto& size = actual.children[1];
    REQUIRE(size.children.size() == 1);
    CHECK(size.children[0].code == "metric_value");
    CHECK(size.children[0].inputs.at(1) == std::pair{std::string{"evidence"}, ExplainedValue{std::string{"report"}}});
}
