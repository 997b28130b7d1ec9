#include "Workspace.h"
#include "dividing/DivisionService.h"

#include <catch2/catch.hpp>

#include <random>

// docs/domain-rules.md §4 and "Own metrics"
using namespace attain;

namespace {

struct Parts {
    std::unique_ptr<Workspace> workspace = Workspace::inMemory();
    std::vector<Metric> parts;

    Parts()
    {
        for (const auto& [code, channel] : {std::pair{"online", "线上"}, {"offline", "线下"}, {"partner", "经销"}}) {
            OwnMetric metric{0, code, channel};
            metric.source = MetricSource::Part;
            metric.partOf = "revenue";
            metric.only[DictionaryKind::Channel] = {channel};
            REQUIRE(workspace->metrics().define(metric));
            parts.push_back(*workspace->metrics().metric(code));
        }
    }
    Period period(const char* code) { return *workspace->calendar().fiscalCalendar().parse(code); }
    void set(const char* code, const TargetLevels& levels)
    {
        REQUIRE(workspace->targets().assign({.period = period(code), .levels = levels}));
    }
    Result<void> divide(const char* code, const std::vector<std::int64_t>& weights)
    {
        std::vector<PartWeight> given;
        for (std::size_t i = 0; i < weights.size(); ++i)
            given.push_back({parts[i], weights[i]});
        return workspace->division().divideOverParts("base", Metric::Revenue, Subject::company(), period(code), given);
    }
    PartTargets of(const char* code)
    {
        return orThrow(workspace->division().parts("base", Metric::Revenue, Subject::company(), period(code))).at(0);
    }
};

constexpr std::int64_t kYuan = Money::kScale;

} // namespace

TEST_CASE("12 000 000 over online 40 and offline 60", "[dividing][parts]")
{
    Parts p;
    p.set("2026", {{}, 12'000'000 * kYuan, {}, {}});
    REQUIRE(p.divide("2026", {40, 60}));
    const auto by = p.of("2026");
    CHECK(by.column == DictionaryKind::Channel);
    REQUIRE(by.parts.size() == 3); // by code: offline, online, partner
    CHECK(by.parts[0].target == 7'200'000 * kYuan);
    CHECK(by.parts[1].target == 4'800'000 * kYuan);
    CHECK_FALSE(by.parts[2].target);
    CHECK(by.sum() == 12'000'000 * kYuan);
    CHECK(by.gap() == 0);
    REQUIRE(p.workspace->undo());
    CHECK_FALSE(p.of("2026").sum());
}

TEST_CASE("Parts make up the whole in the period and in every month, whatever the shares", "[dividing][parts]")
{
    std::mt19937_64 random{11};
    for (int round = 0; round < 15; ++round) {
        Parts p;
        const auto amount = static_cast<std::int64_t>(random() % 90'000'000 + 1'000) * kYuan;
        p.set("2026", {amount / kYuan * 9 / 10 * kYuan, amount, amount + 5'000 * kYuan, {}});
        REQUIRE(
            p.divide("2026", {static_cast<std::int64_t>(random() % 100), 7, static_cast<std::int64_t>(random() % 50)}));
        CHECK(p.of("2026").gap() == 0);
        const auto book = *p.workspace->targets().book("base", TargetView::working());
        for (const auto& month : p.workspace->calendar().fiscalCalendar().monthsOf(p.period("2026"))) {
            TargetLevels sum{0, 0, 0, {}};
            for (const auto& part : p.parts) {
                const auto levels = book->month(part, Subject::company(), month.from);
                *sum.floor += levels.floor.value_or(0);
                *sum.target += levels.target.value_or(0);
                *sum.stretch += levels.stretch.value_or(0);
            }
            const auto whole = book->month(Metric::Revenue, Subject::company(), month.from);
            CHECK(sum.target == whole.target);
        }
    }
}

TEST_CASE("Shares are proposed as last year was, even without one", "[dividing][parts]")
{
    const auto proposed = [](const std::vector<std::optional<std::int64_t>>& lastYear) {
        PartTargets by;
        for (const auto value : lastYear)
            by.parts.push_back({Metric::Revenue, {}, value, {}});
        return by.proposedShares();
    };
    const auto share = [](std::int64_t millionths) { return Ratio::fromScaled(millionths); };
    CHECK(proposed({30, 10, {}}) == std::vector{share(750'000), share(250'000), share(0)});
    CHECK(proposed({-5, 10}) == std::vector{share(0), share(1'000'000)});
    CHECK(proposed({{}, {}, 0}) == std::vector{share(333'334), share(333'333), share(333'333)});
    CHECK(proposed({}).empty());
}

TEST_CASE("What is missing or too much shows at once", "[dividing][parts]")
{
    Parts p;
    p.set("2026", {{}, 1'000 * kYuan, {}, {}});
    REQUIRE(p.divide("2026", {1, 1, 2}));
    REQUIRE(p.workspace->targets().assign(
        {.metric = p.parts[0], .period = p.period("2026"), .levels = {{}, 300 * kYuan, {}, {}}}));
    CHECK(p.of("2026").gap() == -50 * kYuan);
    p.set("2026", {{}, 1'200 * kYuan, {}, {}});
    CHECK(p.of("2026").gap() == 150 * kYuan);
}

TEST_CASE("Dividing over parts is refused where it means nothing", "[dividing][parts]")
{
    Parts p;
    CHECK(p.divide("2026", {1, 1, 1}).error().code == ErrorCode::NotFound);
    p.set("2026", {{}, 1'000 * kYuan, {}, {}});
    CHECK(p.divide("2026", {1, -1, 1}).error().values.front() == "share");
    CHECK_FALSE(p.divide("2026", {0, 0, 0}));
    const auto other = p.workspace->division().divideOverParts("base", Metric::Revenue, Subject::company(),
                                                               p.period("2026"), {{Metric::Margin, 1}});
    CHECK_FALSE(other);
    OwnMetric food{0, "food", "食品"};
    food.source = MetricSource::Part;
    food.partOf = "revenue";
    food.only[DictionaryKind::Category] = {"食品"};
    REQUIRE(p.workspace->metrics().define(food));
    const auto mixed
        = p.workspace->division().divideOverParts("base", Metric::Revenue, Subject::company(), p.period("2026"),
                                                  {{p.parts[0], 1}, {*p.workspace->metrics().metric("food"), 1}});
    CHECK(mixed.error().values.front() == "part"); // a channel and a category
    CHECK_FALSE(p.of("2026").sum());               // nothing was changed
    CHECK(orThrow(p.workspace->division().parts("base", Metric::Margin, Subject::company(), p.period("2026"))).empty());
}

TEST_CASE("Whoever has values of a metric cannot be removed", "[metrics]")
{
    const auto workspace = Workspace::inMemory();
    OwnMetric calls{0, "calls", "拜访"};
    calls.unit = Unit::Count;
    REQUIRE(workspace->metrics().define(calls));
    const auto person = *workspace->organisation().addPerson({{}, "P1", "Ada", {}, {}});
    REQUIRE(workspace->metrics().enter({{"calls", Subject::of(person), *Date::create(2026, 7, 1), 3, "list"}}));
    CHECK(workspace->organisation().removePerson(person).error().code == ErrorCode::InUse);
    REQUIRE(workspace->metrics().removeValue("calls", Subject::of(person), *Date::create(2026, 7, 1)));
    CHECK(workspace->organisation().removePerson(person));
}
