#include "scorecards/ScorecardService.h"

#include "StatedGoals.h"
#include "Workspace.h"
#include "exchange/PackageService.h"
#include "importing/ImportService.h"

#include <catch2/catch.hpp>

#include <algorithm>

// docs/domain-rules.md, "Scorecards": from a package and files to cards.
using namespace attain;

namespace {

const char* const kPackage = R"({"attain_package": 1,
 "departments": [{"code": "D1", "name": "华东", "kind": "sales", "parent": null},
                 {"code": "HR", "name": "人事", "kind": "finance", "parent": null}],
 "positions": [{"code": "REP", "name": "代表", "level": 1}, {"code": "MGR", "name": "经理", "level": 2}],
 "people": [
  {"code": "P1", "name": "王芳", "assignments": [{"department": "D1", "position": "REP", "from": "2025-01-01"}]},
  {"code": "P2", "name": "李娜", "assignments": [{"department": "D1", "position": "REP", "from": "2025-01-01"}]},
  {"code": "P3", "name": "陈经理", "assignments": [{"department": "D1", "position": "MGR", "from": "2025-01-01"}]},
  {"code": "P4", "name": "赵人事", "assignments": [{"department": "HR", "from": "2025-01-01"}]},
  {"code": "P5", "name": "旧人", "left": "2026-06-30",
   "assignments": [{"department": "D1", "position": "REP", "from": "2025-01-01", "to": "2026-06-30"}]}],
 "metrics": [
  {"code": "margin_points", "name": "利润率", "source": "entered", "unit": "score", "combination": "average"},
  {"code": "csat", "name": "满意度", "source": "entered", "unit": "score", "combination": "average"},
  {"code": "complaints", "name": "投诉", "source": "entered", "unit": "count", "combination": "sum",
   "direction": "lower_is_better"}],
 "targets": [
  {"scenario": "base", "metric": "revenue", "level": "person", "code": "P1", "period": "2026-Q3", "target": "100.00"},
  {"scenario": "base", "metric": "revenue", "level": "person", "code": "P2", "period": "2026-Q3", "target": "200.00"},
  {"scenario": "base", "metric": "margin_points", "level": "person", "code": "P1", "period": "2026-Q3", "target": "28"},
  {"scenario": "base", "metric": "complaints", "level": "person", "code": "P1", "period": "2026-Q3", "target": "5"}],
 "kpis": [
  {"code": "sales", "name": "销售额", "name_en": "Sales", "metric": "revenue", "weight": "0.5", "cap": "9"},
  {"code": "margin", "name": "利润率", "metric": "margin_points", "dimension": "profit", "kind": "quality", "standard": "28", "cap": "9"},
  {"code": "csat", "name": "满意度", "metric": "csat", "dimension": "satisfaction", "kind": "quality", "standard": "85", "cap": "9"},
  {"code": "complaints", "name": "投诉", "metric": "complaints", "dimension": "satisfaction", "kind": "quality",
   "standard": "2", "cap": "9"}],
 "scorecard_templates": [
  {"code": "rep", "name": "销售代表", "from": "2026-01-01", "positions": ["REP"],
   "items": [{"kpi": "sales", "weight": "0.5"}, {"kpi": "margin", "weight": "0.2"}, {"kpi": "csat", "weight": "0.2"},
             {"kpi": "complaints", "weight": "0.1"}],
   "grades": [{"code": "A", "from": "1"}, {"code": "B", "from": "0.8"}, {"code": "C", "from": "0"}]},
  {"code": "all", "name": "其他", "from": "2026-01-01", "missing": "blocks", "items": [{"kpi": "sales", "weight": "1"}]}]})";

class Cards {
public:
    Cards()
    {
        orThrow(workspace->packages().apply(kPackage));
        import("sales", "日期,订单号,业务员,金额\n2026-07-01,SO1,P1,60\n2026-09-30,SO2,P1,36\n2026-08-01,SO3,P2,250\n");
        import("kpi",
               "指标,姓名,月份,数值,凭据\n"
               "利润率,王芳,2026-07,28,月报\n利润率,王芳,2026-08,32,月报\n"
               "满意度,王芳,2026-07,87,问卷\n"
               "投诉,王芳,2026-07,2,客服\n投诉,王芳,2026-09,1,客服\n投诉,李娜,2026-07,3,客服\n");
    }
    void import(const char* kind, const std::string& csv)
    {
        ImportOptions options;
        options.kind = kind;
        REQUIRE(workspace->imports().run(ImportSource::pasted(csv), options));
    }
    ScorecardTable table(const char* period = "2026-Q3")
    {
        ScorecardQuery query;
        query.period = *workspace->calendar().fiscalCalendar().parse(period);
        return orThrow(workspace->scorecards().cards(query));
    }
    static const Scorecard* of(const ScorecardTable& table, const char* code)
    {
        const auto found = std::ranges::find(table.cards, code, &Scorecard::code);
        return found == table.cards.end() ? nullptr : &*found;
    }
    ErrorCode refusal(const Result<void>& result, const char* field)
    {
        REQUIRE_FALSE(result);
        CHECK(result.error().values.front() == field);
        return result.error().code;
    }

    std::unique_ptr<Workspace> workspace = Workspace::inMemory();
};

} // namespace

TEST_CASE("The worked card comes from a package, sales and KPI values", "[scorecards]")
{
    Cards cards;
    const auto table = cards.table();
    REQUIRE(table.cards.size() == 3); // whom a template is for, in role in the period
    const auto* ada = Cards::of(table, "P1");
    REQUIRE(ada);
    CHECK(table.templates[ada->scorecardTemplate].code == "rep");
    REQUIRE(ada->score);
    CHECK(ada->score->toText(6) == "1.038992");
    CHECK(ada->grade == "A");
    CHECK(ada->rank == 2);
    CHECK(ada->lines[0].attainment->toText(2) == "0.96");
    CHECK_FALSE(ada->lines[1].isStandard);
    CHECK(ada->lines[1].attainment->toText(6) == "1.071429"); // the average of 28 and 32, against 28
    CHECK(ada->lines[2].isStandard);
    CHECK(ada->lines[3].attainment->toText(2) == "1.40"); // 3 against at most 5
    Ratio parts;
    for (const auto& line : ada->lines)
        parts += line.part;
    CHECK(parts == *ada->score);
    CHECK(ScorecardTable::dimensionScore(*ada, KpiDimension::Satisfaction)->toText(6) == "1.149019");
    CHECK_FALSE(ScorecardTable::dimensionScore(*ada, KpiDimension::Growth));

    // Two values are known of the other: never zero for the rest. The standard is a month's: 2 a month are 6 in the quarter.
    const auto* li = Cards::of(table, "P2");
    CHECK(li->lines[3].isStandard);
    CHECK(li->lines[3].target == 6);
    CHECK(li->lines[3].attainment->toText(2) == "1.50"); // 3 against at most 6
    CHECK(li->score->toText(6) == "1.291667");           // (50 × 125 + 10 × 150) ÷ 60
    CHECK(li->missing == 2);
    CHECK(li->rank == 1);
    CHECK(table.peers[li->scorecardTemplate].median->toText(6) == "1.165330");
    // Blocked, since the manager has no target.
    const auto* chen = Cards::of(table, "P3");
    CHECK(table.templates[chen->scorecardTemplate].code == "all");
    CHECK_FALSE(chen->score);
    CHECK(chen->grade.empty());
    CHECK(chen->rank == 0);
    CHECK_FALSE(Cards::of(table, "P4")); // does not sell, and nothing names the position
    CHECK_FALSE(Cards::of(table, "P5")); // left before
    CHECK(Cards::of(cards.table("2026-Q2"), "P5"));
    CHECK(cards.table("2025-Q4").cards.empty()); // no template yet
}

TEST_CASE("A cap holds where it is set, and the newest version in force rules a period", "[scorecards]")
{
    Cards cards;
    auto& service = cards.workspace->scorecards();
    const auto kpis = *service.kpis();
    for (auto kpi : kpis) {
        kpi.cap = *Ratio::fromText("1.2");
        REQUIRE(service.define(kpi));
    }
    CHECK(Cards::of(cards.table(), "P1")->score->toText(6) == "1.018992");
    CHECK(Cards::of(cards.table(), "P1")->lines[3].limit == ScoreLimit::Cap);
    REQUIRE(cards.workspace->undo());
    REQUIRE(cards.workspace->redo());

    auto next = service.templates()->back();
    REQUIRE(next.code == "rep");
    next.from = *Date::fromIso("2026-07-01");
    next.items = {{"sales", Ratio::fromScaled(Ratio::kScale)}};
    REQUIRE(service.define(next));
    CHECK(Cards::of(cards.table(), "P1")->score->toText(2) == "0.96");
    CHECK(Cards::of(cards.table("2026-Q2"), "P1")->lines.size() == 4);
    CHECK(Cards::of(cards.table("2026"), "P1")->lines.size() == 4); // the year begins under the old one
    REQUIRE(service.removeTemplate("rep", next.from));
    CHECK(Cards::of(cards.table(), "P1")->lines.size() == 4);
    REQUIRE(cards.workspace->undo());
    CHECK(Cards::of(cards.table(), "P1")->lines.size() == 1); // with what belongs to it
}

TEST_CASE("Earlier periods are judged as they were", "[scorecards]")
{
    Cards cards;
    ScorecardQuery query;
    query.period = *cards.workspace->calendar().fiscalCalendar().parse("2026-Q4");
    const auto earlier = orThrow(cards.workspace->scorecards().earlier(query, 4));
    REQUIRE(earlier.size() == 4);
    CHECK(earlier[0].period.code == "2025-Q4");
    CHECK(earlier[0].cards.empty()); // no template yet
    CHECK(earlier[3].period.code == "2026-Q3");
    CHECK(Cards::of(earlier[3], "P1")->score == Cards::of(cards.table(), "P1")->score);
    query.period = *cards.workspace->calendar().fiscalCalendar().parse("2026-W37");
    CHECK(orThrow(cards.workspace->scorecards().earlier(query, 4)).empty());
}

TEST_CASE("An adjustment tells whose score and grade it would move", "[scorecards]")
{
    Cards cards;
    auto& workspace = *cards.workspace;
    stateGoals(workspace);
    auto& versions = workspace.targetVersions();
    const auto id = workspace.targets().versions()->back().id;
    REQUIRE(versions.submit(id, {}, {}));
    REQUIRE(versions.approve(id, "wang", {}));
    REQUIRE(versions.publish(id, "wang", {}));
    const auto quarter = *workspace.calendar().fiscalCalendar().parse("2026-Q3");
    const auto person = workspace.organisation().current()->personByCode("P1")->id;
    Adjustment adjustment;
    adjustment.reason = "more";
    adjustment.effectiveFrom = quarter.from;
    AdjustmentCell cell{Metric::Revenue, Subject::of(person), quarter, {}, {}};
    cell.after.target = 160 * Money::kScale;
    adjustment.cells = {cell};
    const auto preview = orThrow(workspace.adjustments().preview(adjustment));
    const auto moves = orThrow(workspace.scorecards().movedBy(preview.after, adjustment.effectiveFrom));
    REQUIRE(moves.size() == 1);
    CHECK(moves[0].person == person);
    CHECK(moves[0].period.code == "2026-Q3");
    CHECK(moves[0].scoreBefore->toText(6) == "1.038992");
    CHECK(moves[0].scoreAfter->toText(6) == "0.858992"); // 96 of 160 are 60 %
    CHECK(moves[0].gradeBefore == "A");
    CHECK(moves[0].gradeAfter == "B");
    const auto without = orThrow(workspace.targets().book());
    CHECK(orThrow(workspace.scorecards().movedBy(without, adjustment.effectiveFrom)).empty());
    CHECK(cards.of(cards.table(), "P1")->score->toText(6) == "1.038992"); // nothing was changed
}

TEST_CASE("What cannot be computed is refused by name", "[scorecards]")
{
    Cards cards;
    auto& service = cards.workspace->scorecards();
    const auto kpi = service.kpis()->front();
    const auto with = [&](auto change) {
        auto changed = kpi;
        change(changed);
        return service.define(changed);
    };
    using enum ErrorCode;
    CHECK(cards.refusal(with([](Kpi& k) { k.code = "Two words"; }), "code") == InvalidValue);
    CHECK(cards.refusal(with([](Kpi& k) { k.name.clear(); }), "name") == InvalidValue);
    CHECK(cards.refusal(with([](Kpi& k) { k.cap = Ratio{}; }), "cap") == InvalidValue);
    CHECK(cards.refusal(with([](Kpi& k) { k.floor = *Ratio::fromText("10"); }), "cap") == InvalidValue);
    CHECK(cards.refusal(with([](Kpi& k) { k.threshold = *Ratio::fromText("-0.1"); }), "threshold") == InvalidValue);
    CHECK(cards.refusal(with([](Kpi& k) { k.weight = *Ratio::fromText("1.1"); }), "weight") == InvalidValue);
    CHECK(cards.refusal(service.removeKpi("sales"), "kpi") == InUse);
    CHECK(cards.refusal(service.removeKpi("none"), "kpi") == NotFound);

    const auto scorecard = service.templates()->back();
    const auto changed = [&](auto change) {
        auto copy = scorecard;
        change(copy);
        return service.define(copy);
    };
    using Template = ScorecardTemplate;
    CHECK(cards.refusal(changed([](Template& t) { t.items.pop_back(); }), "weights") == InvalidValue);
    CHECK(cards.refusal(changed([](Template& t) { t.items.clear(); }), "items") == InvalidValue);
    CHECK(cards.refusal(changed([](Template& t) { t.items[1].kpi = "sales"; }), "items") == InvalidValue);
    CHECK(cards.refusal(changed([](Template& t) { t.items[1].kpi = "none"; }), "kpi") == NotFound);
    CHECK(cards.refusal(changed([](Template& t) { t.items[1].weight = Ratio{}; }), "weight") == InvalidValue);
    CHECK(cards.refusal(changed([](Template& t) { std::swap(t.grades[0], t.grades[1]); }), "grades") == InvalidValue);
    CHECK(cards.refusal(changed([](Template& t) { t.grades[1].code = "A"; }), "grades") == InvalidValue);
    CHECK(cards.refusal(changed([](Template& t) { t.grades[0].share = Ratio{}; }), "grade_shares") == InvalidValue);
    CHECK(cards.refusal(changed([](Template& t) { t.positions = {PositionId{99}}; }), "position") == NotFound);
    CHECK(service.templates()->back() == scorecard); // nothing was changed
    // A metric that people are judged by stays.
    CHECK(cards.refusal(cards.workspace->metrics().remove("csat"), "metric") == InUse);
}

TEST_CASE("A forced distribution gives the grades of a template", "[scorecards]")
{
    Cards cards;
    auto& service = cards.workspace->scorecards();
    auto scorecard = service.templates()->back();
    scorecard.grades = {{"A", *Ratio::fromText("1"), *Ratio::fromText("0.5")},
                        {"B", *Ratio::fromText("0.5"), *Ratio::fromText("0.5")}};
    REQUIRE(service.define(scorecard));
    const auto table = cards.table();
    CHECK(Cards::of(table, "P2")->grade == "A");
    CHECK(Cards::of(table, "P1")->grade == "B"); // 103.9 %, but second
    CHECK_FALSE(table.peers[Cards::of(table, "P1")->scorecardTemplate].sharesExceeded);
}

TEST_CASE("KPIs and templates go out with the package and come back the same", "[scorecards][packages]")
{
    Cards cards;
    const auto package = orThrow(cards.workspace->packages().exportPackage());
    const auto other = Workspace::inMemory();
    orThrow(other->packages().apply(package));
    CHECK(*other->scorecards().kpis() == *cards.workspace->scorecards().kpis());
    CHECK(other->scorecards().templates()->size() == 2);
    CHECK(orThrow(other->packages().exportPackage()) == package);
    CHECK(orThrow(other->packages().apply(package)).changesNothing());
}
