#include "dividing/DivisionService.h"

#include "Workspace.h"
#include "exchange/PackageService.h"
#include "reporting/LetterService.h"
#include "sample/SampleCompany.h"
#include "targets/TargetSheet.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace attain;

namespace {

constexpr std::int64_t kUnit = 10'000; // of money

/// The sample company in 2027: history, people who came and left, departments.
class DivisionFixture {
public:
    DivisionFixture()
    {
        orThrow(sample::fill(*workspace));
        year = *workspace->calendar().fiscalCalendar().parse("2027");
        REQUIRE(workspace->targets().assign(
            {.period = year, .levels = {180'000'000 * kUnit, 200'000'000 * kUnit, 230'000'000 * kUnit, {}}}));
        plan.period = year;
        plan.factors = {{DivisionFactorKind::LastYear}};
        plan.depth = DivisionDepth::LevelByLevel;
    }

    std::unique_ptr<Workspace> workspace = Workspace::inMemory();
    Period year;
    DivisionPlan plan;

    DivisionService& division() { return workspace->division(); }
    std::shared_ptr<const TargetBook> book() { return *workspace->targets().book("base", TargetView::working()); }
    std::int64_t target(Subject subject, const Period& period)
    {
        return book()->cell(Metric::Revenue, subject, period).levels.target.value_or(0);
    }
    Subject person(const char* code)
    {
        return Subject::of(workspace->organisation().current()->personByCode(code)->id);
    }
    Subject department(const char* code)
    {
        return Subject::of(workspace->organisation().current()->departmentByCode(code)->id);
    }
    /// Children add up to their parent in the year and in every month.
    void requireSums(const DivisionResult& result)
    {
        for (const auto& node : result.nodes) {
            std::vector<Period> periods{year};
            for (const auto& month : workspace->calendar().fiscalCalendar().monthsOf(year))
                periods.push_back(month);
            for (std::size_t p = 0; p < periods.size(); ++p) {
                std::int64_t sum = p == 0 ? node.unplaced : node.monthGaps[p - 1];
                for (const auto& given : result.targets)
                    if (given.parent == node.parent)
                        sum += target(given.subject, periods[p]);
                CHECK(sum == (p == 0 ? node.carried : target(node.parent, periods[p])));
            }
        }
    }
};

} // namespace

TEST_CASE("A company's target is divided level by level, and every sum holds in every month", "[dividing][sample]")
{
    DivisionFixture f;
    const auto result = f.division().apply(f.plan);
    REQUIRE(result);
    CHECK(result->nodes.size() == 6); // the company and five sales departments
    CHECK(f.target(f.department("EAST1"), f.year) > f.target(f.department("EAST2"), f.year));
    CHECK(f.target(f.person("HX024"), f.year) == 0); // production sells nothing
    CHECK(f.target(f.person("HX009"), f.year) == 0); // left in 2026
    f.requireSums(*result);
}

TEST_CASE("A preview stores nothing, undo takes a division back in one step", "[dividing][sample]")
{
    DivisionFixture f;
    REQUIRE(f.division().preview(f.plan));
    CHECK(f.target(f.person("HX001"), f.year) == 0);
    REQUIRE(f.division().apply(f.plan));
    CHECK(f.target(f.person("HX001"), f.year) > 0);
    REQUIRE(f.workspace->undo());
    CHECK(f.target(f.person("HX001"), f.year) == 0);
    CHECK(f.target(Subject::company(), f.year) == 200'000'000 * kUnit);
}

TEST_CASE("Over all people at once departments get the sums of their people", "[dividing][sample]")
{
    DivisionFixture f;
    f.plan.depth = DivisionDepth::PeopleAtOnce;
    f.plan.factors = {{DivisionFactorKind::Even}};
    const auto result = f.division().apply(f.plan);
    REQUIRE(result);
    std::int64_t departments = 0;
    std::int64_t people = 0;
    for (const auto& given : result->targets)
        (given.subject.kind == SubjectKind::Person ? people : departments) += *given.levels.target;
    CHECK(people == 200'000'000 * kUnit);
    CHECK(departments == people);
    CHECK(f.target(f.person("HX001"), f.year) == f.target(f.person("HX002"), f.year));
}

TEST_CASE("A target says what it is made of, and what was changed by hand since", "[dividing][sample]")
{
    DivisionFixture f;
    f.plan.overAssignment = {Ratio::fromScaled(50'000)};
    f.plan.note = "去年实际";
    REQUIRE(f.division().apply(f.plan));
    const auto wang = f.person("HX001");
    auto derivation = f.division().derivation("base", Metric::Revenue, wang, f.year);
    REQUIRE(derivation);
    CHECK(derivation->divided);
    CHECK(derivation->entry.note == "去年实际");
    const auto sum = [](const Derivation& parts) {
        std::int64_t total = 0;
        for (const auto& [part, amount] : parts)
            total += amount;
        return total;
    };
    CHECK(sum(derivation->parts) == f.target(wang, f.year));
    CHECK(derivation->parts.at(DerivationPart::Base) > 0);
    const auto before = f.target(wang, f.year);
    REQUIRE(f.workspace->targets().assign(
        {.subject = wang, .period = f.year, .levels = {{}, before + 50'000 * kUnit, {}, {}}}));
    derivation = f.division().derivation("base", Metric::Revenue, wang, f.year);
    CHECK(derivation->divided);
    CHECK(derivation->parts.at(DerivationPart::Manual) == 50'000 * kUnit);
    CHECK(sum(derivation->parts) == f.target(wang, f.year));
    CHECK(f.division().derivation("base", Metric::Revenue, f.person("HX024"), f.year).error().code
          == ErrorCode::NotFound);
}

TEST_CASE("What is locked or entered by hand stays when it is divided again", "[dividing][sample]")
{
    DivisionFixture f;
    REQUIRE(f.division().apply(f.plan));
    const auto wang = f.person("HX001");
    const auto zhang = f.person("HX002");
    const TargetLock lock{"base", Metric::Revenue, zhang, f.year.from, f.year.to};
    REQUIRE(f.workspace->targets().lock(std::array{lock}));
    REQUIRE(
        f.workspace->targets().assign({.subject = wang, .period = f.year, .levels = {{}, 12'345'678 * kUnit, {}, {}}}));
    const auto locked = f.target(zhang, f.year);
    f.plan.factors = {{DivisionFactorKind::Even}};
    f.plan.keepEntered = true;
    auto result = f.division().apply(f.plan);
    REQUIRE(result);
    CHECK(f.target(zhang, f.year) == locked);
    CHECK(f.target(wang, f.year) == 12'345'678 * kUnit);
    f.requireSums(*result);
    f.plan.keepEntered = false;
    result = f.division().apply(f.plan);
    CHECK(f.target(zhang, f.year) == locked);
    CHECK(f.target(wang, f.year) != 12'345'678 * kUnit);
    f.requireSums(*result);
}

TEST_CASE("Typing into a locked target is refused, a longer period leaves locked months alone", "[dividing][sample]")
{
    DivisionFixture f;
    auto& targets = f.workspace->targets();
    const auto wang = f.person("HX001");
    const auto& calendar = f.workspace->calendar().fiscalCalendar();
    const auto march = *calendar.parse("2027-03");
    const auto quarter = *calendar.parse("2027-Q1");
    REQUIRE(targets.assign({.subject = wang, .period = quarter, .levels = {{}, 300 * kUnit, {}, {}}}));
    const auto before = f.target(wang, march);
    const TargetLock lock{"base", Metric::Revenue, wang, march.from, march.to};
    REQUIRE(targets.lock(std::array{lock}));
    const auto refused = targets.assign({.subject = wang, .period = march, .levels = {{}, 1 * kUnit, {}, {}}});
    CHECK(refused.error().code == ErrorCode::TargetLocked);
    REQUIRE(targets.assign({.subject = wang, .period = quarter, .levels = {{}, 600 * kUnit, {}, {}}}));
    CHECK(f.target(wang, march) == before);
    CHECK(f.target(wang, quarter) == 600 * kUnit);
    CHECK(targets.assign({.subject = wang, .period = quarter, .levels = {{}, before / 2, {}, {}}}).error().code
          == ErrorCode::InvalidValue); // less than what is locked
    CHECK(targets.assign({.subject = wang, .period = quarter}).error().code == ErrorCode::TargetLocked); // withdrawn
    REQUIRE(targets.unlock(std::array{lock}));
    CHECK(targets.assign({.subject = wang, .period = march, .levels = {{}, 1 * kUnit, {}, {}}}));
    const TargetLock half{"base", Metric::Revenue, wang, march.from, march.from.plusDays(9)};
    CHECK(targets.lock(std::array{half}).error().code == ErrorCode::InvalidValue);
}

TEST_CASE("Plans that are none are refused and change nothing", "[dividing][sample]")
{
    DivisionFixture f;
    const auto refused = [&](auto change) {
        DivisionPlan plan = f.plan;
        change(plan);
        const auto result = f.division().apply(plan);
        return !result && result.error().code == ErrorCode::InvalidValue;
    };
    CHECK(refused([](DivisionPlan& p) { p.metric = Metric::Margin; }));
    CHECK(refused([](DivisionPlan& p) { p.factors.clear(); }));
    CHECK(refused([](DivisionPlan& p) { p.factors = {{DivisionFactorKind::Even, Ratio{}}}; }));
    CHECK(refused([](DivisionPlan& p) { p.overAssignment = {Ratio::fromScaled(-1)}; }));
    CHECK(refused([](DivisionPlan& p) { p.ramp = {Ratio::fromScaled(1'100'000)}; }));
    CHECK(refused([](DivisionPlan& p) { p.root = Subject::of(PersonId{1}); }));
    CHECK(refused([&](DivisionPlan& p) { p.period = *f.workspace->calendar().fiscalCalendar().parse("2028"); }));
    CHECK(refused([&](DivisionPlan& p) { p.period = *f.workspace->calendar().fiscalCalendar().parse("2027-W05"); }));
    CHECK(f.target(f.person("HX001"), f.year) == 0);
}

TEST_CASE("Whatever is divided, locked, typed and undone, sums hold and locks stay", "[dividing][sample]")
{
    DivisionFixture f;
    std::uint32_t state = 5;
    const auto random = [&](std::uint32_t below) { return (state = state * 1664525u + 1013904223u) / 7919u % below; };
    const std::vector<const char*> codes{"HX001", "HX002", "HX006", "HX012", "HX021"};
    std::map<Subject, std::int64_t> locked;
    for (int round = 0; round < 25; ++round) {
        const auto subject = f.person(codes[random(5)]);
        const TargetLock lock{"base", Metric::Revenue, subject, f.year.from, f.year.to};
        switch (random(4)) {
        case 0: {
            f.plan.factors = {{static_cast<DivisionFactorKind>(random(5))}};
            f.plan.keepEntered = random(2) == 0;
            const auto result = f.division().apply(f.plan);
            REQUIRE(result);
            f.requireSums(*result);
            break;
        }
        case 1:
            if (f.target(subject, f.year) == 0)
                break;
            if (locked.contains(subject)) {
                REQUIRE(f.workspace->targets().unlock(std::array{lock}));
                locked.erase(subject);
            } else {
                REQUIRE(f.workspace->targets().lock(std::array{lock}));
                locked[subject] = f.target(subject, f.year);
            }
            break;
        case 2: {
            const auto done = f.workspace->targets().assign(
                {.subject = subject,
                 .period = f.year,
                 .levels = {{}, static_cast<std::int64_t>(1 + random(9'000'000)) * kUnit, {}, {}}});
            CHECK(done.has_value() == !locked.contains(subject));
            break;
        }
        default:
            REQUIRE(f.division().apply(f.plan));
            if (f.workspace->canUndo())
                REQUIRE(f.workspace->undo());
            break;
        }
        for (const auto& [who, amount] : locked)
            CHECK(f.target(who, f.year) == amount);
    }
}

TEST_CASE("Locks and derivations go through a package, byte for byte", "[dividing][package][sample]")
{
    DivisionFixture f;
    REQUIRE(f.division().apply(f.plan));
    const TargetLock lock{"base", Metric::Revenue, f.person("HX002"), f.year.from, f.year.to};
    REQUIRE(f.workspace->targets().lock(std::array{lock}));
    const auto text = *f.workspace->packages().exportPackage();
    const auto to = Workspace::inMemory();
    const auto summary = to->packages().apply(text);
    REQUIRE(summary);
    CHECK(*to->packages().exportPackage() == text);
    CHECK(to->packages().apply(text)->changesNothing());
    CHECK(to->targets().locks()->size() == 12); // month by month
    REQUIRE(f.workspace->targets().unlock(
        std::array{TargetLock{"base", Metric::Revenue, f.person("HX002"), lock.from, lock.from.lastOfMonth()}}));
    CHECK(f.workspace->targets().locks()->size() == 11);
}

TEST_CASE("Capacity counts people by days in role and ramp, against the deals that targets need", "[dividing][sample]")
{
    DivisionFixture f;
    CapacityPlan plan;
    plan.period = f.year;
    plan.averageDeal = 200'000 * kUnit;
    plan.winRate = Ratio::fromScaled(250'000);
    plan.dealsPerMonth = Ratio::fromScaled(2 * Ratio::kScale);
    auto rows = *f.division().capacity(plan);
    REQUIRE(rows.size() == 1); // nothing is divided yet
    CHECK(rows[0].who.subject == Subject::company());
    CHECK(rows[0].answer->dealsNeeded == Ratio::fromScaled(4'000 * Ratio::kScale)); // 200 million ÷ 200 000 ÷ 25 %
    CHECK(rows[0].answer->dealsPossible == Ratio::fromScaled(multiplyDivide(rows[0].people.scaled(), 24, 1)));
    CHECK(rows[0].answer->gap == rows[0].answer->dealsNeeded - rows[0].answer->dealsPossible);

    REQUIRE(f.division().apply(f.plan));
    rows = *f.division().capacity(plan);
    CHECK(rows.size() == 6); // and the five sales departments
    std::int64_t people = 0;
    for (const auto& row : rows)
        people += row.who.depth == 1 ? row.people.scaled() : 0;
    CHECK(people == rows[0].people.scaled()); // everybody is somewhere

    // A ramp makes less of those who are new.
    REQUIRE(f.workspace->organisation().addPerson({{}, "NEW", "New", Date::create(2027, 7, 1), {}},
                                                  f.workspace->organisation().current()->departmentByCode("KEY")->id,
                                                  {}, *Date::create(2027, 7, 1)));
    const auto before = rows[0].people.scaled();
    rows = *f.division().capacity(plan);
    CHECK(rows[0].people.scaled() - before == Ratio::kScale / 2); // half the year
    plan.ramp = {Ratio::fromScaled(300'000), Ratio::fromScaled(600'000), Ratio::fromScaled(900'000)};
    rows = *f.division().capacity(plan);
    CHECK(rows[0].people.scaled() - before == 400'000); // (0.3 + 0.6 + 0.9 + 3) ÷ 12

    plan.averageDeal.reset();
    rows = *f.division().capacity(plan);
    CHECK(rows[0].averageDeal.value_or(0) > 0); // from the sales
    plan.dealsPerMonth = {};
    CHECK(f.division().capacity(plan).error().values.at(0) == "deals_per_month");
    plan.dealsPerMonth = Ratio::fromScaled(Ratio::kScale);
    plan.winRate = {};
    CHECK(f.division().capacity(plan).error().values.at(0) == "win_rate");
}

TEST_CASE("The derivation of a scenario's target is that of its version, and what the scenario moved",
          "[dividing][scenarios]")
{
    DivisionFixture f;
    REQUIRE(f.division().apply(f.plan));
    const auto subject = f.person("HX001");
    const auto before = *f.division().derivation("base", Metric::Revenue, subject, f.year);
    Scenario scenario;
    scenario.name = "bold";
    scenario.base = f.workspace->targets().versions()->back().id;
    scenario.changes = {{Metric::Revenue, Subject::company(), {}, Ratio::fromScaled(100'000)}};
    REQUIRE(f.workspace->scenarios().define(scenario, {}));
    auto after = *f.division().derivation("bold", Metric::Revenue, subject, f.year);
    CHECK(after.divided);
    CHECK(after.parts[DerivationPart::Scenario] == *after.levels.target - *before.levels.target);
    std::int64_t sum = 0;
    for (const auto& [part, amount] : after.parts)
        sum += amount;
    CHECK(sum == *after.levels.target);
    after.parts.erase(DerivationPart::Scenario);
    CHECK(after.parts == before.parts);
    // Its sheet is compared with the version, and says what the base says; nobody signs it.
    const TargetSheetReader reader{f.workspace->attainment(), f.workspace->targets(), f.workspace->organisation(),
                                   f.workspace->calendar()};
    const auto sheet = *reader.read(Metric::Revenue, TargetLevel::Target, f.year, SheetColumns::Quarters, "bold");
    CHECK(sheet.standsOn == scenario.base);
    CHECK(sheet.rows.front().inForce.front() == 200'000'000 * kUnit);
    CHECK(sheet.rows.front().differsFromInForce(TargetLevel::Target));
    CHECK(f.workspace->letters().letters({f.year, "bold", {}}).error().code == ErrorCode::WrongState);
}
