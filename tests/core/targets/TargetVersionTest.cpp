#include "targets/TargetVersionService.h"

#include "StatedGoals.h"
#include "Workspace.h"

#include <catch2/catch.hpp>

#include <random>

// docs/domain-rules.md, "Versions of targets"
using namespace attain;

namespace {

constexpr std::int64_t kUnit = 10'000; // of money

/// A workspace whose clock can be set: versions and what was known when.
class VersionFixture {
public:
    class SettableClock final : public Clock {
    public:
        std::chrono::sys_seconds now() const override { return day + std::chrono::hours{9}; }
        std::chrono::sys_days today() const override { return day; }
        std::chrono::sys_days day = std::chrono::sys_days{std::chrono::year{2026} / 1 / 5};
    };

    std::shared_ptr<SettableClock> clock = std::make_shared<SettableClock>();
    std::unique_ptr<Workspace> workspace = Workspace::inMemory({clock, "lin", {}});
    PersonId ada = *workspace->organisation().addPerson({{}, "P1", "Ada", {}, {}});

    VersionFixture() { stateGoals(*workspace); }

    TargetService& targets() { return workspace->targets(); }
    TargetVersionService& versions() { return workspace->targetVersions(); }
    Period period(const std::string& code) { return *workspace->calendar().fiscalCalendar().parse(code); }
    Result<void> set(const std::string& code, std::int64_t units, Metric metric = Metric::Revenue)
    {
        const std::int64_t scale = metric == Metric::Margin ? Ratio::kScale / 100 : kUnit;
        return targets().assign({.metric = metric,
                                 .subject = Subject::of(ada),
                                 .period = period(code),
                                 .levels = {{}, units * scale, {}, {}}});
    }
    std::optional<std::int64_t> scaled(const std::string& code, const TargetView& view = {})
    {
        return (*targets().book("base", view))->cell(Metric::Revenue, Subject::of(ada), period(code)).levels.target;
    }
    std::optional<std::int64_t> units(const std::string& code, const TargetView& view = {})
    {
        const auto target = scaled(code, view);
        return target ? std::optional{*target / kUnit} : std::nullopt;
    }
    TargetVersion newest() { return targets().versions()->back(); }
    void today(const std::string& iso)
    {
        clock->day = std::chrono::sys_days{std::chrono::days{Date::fromIso(iso)->dayNumber()}};
    }
    void publish(const std::string& who = "wang")
    {
        const auto id = newest().id;
        REQUIRE(versions().submit(id, {}, {}));
        REQUIRE(versions().approve(id, who, {}));
        REQUIRE(versions().publish(id, who, {}));
    }
};

} // namespace

TEST_CASE("While no version is published the newest one is in force", "[targets][versions]")
{
    VersionFixture f;
    REQUIRE(f.set("2026-Q3", 300));
    CHECK(f.newest().state == TargetVersionState::Draft);
    CHECK(f.units("2026-Q3") == 300);
    CHECK(f.units("2026-Q3", TargetView::working()) == 300);
    CHECK(f.units("2026-Q3", TargetView::knownOn(*Date::fromIso("2026-12-31"))) == std::nullopt);
}

TEST_CASE("A version goes from draft over submitted and approved to published, and back to draft before", "[versions]")
{
    VersionFixture f;
    REQUIRE(f.set("2026-Q3", 300));
    const auto id = f.newest().id;
    CHECK(f.versions().publish(id, {}, {}).error().code == ErrorCode::WrongState);
    CHECK(f.versions().approve(id, {}, {}).error().code == ErrorCode::WrongState);
    REQUIRE(f.versions().submit(id, {}, "please"));
    CHECK(f.newest().state == TargetVersionState::Submitted);
    CHECK(f.set("2026-Q3", 310).error().code == ErrorCode::WrongState);
    REQUIRE(f.versions().sendBack(id, "wang", "too low"));
    REQUIRE(f.set("2026-Q3", 320));
    f.publish();
    CHECK(f.newest().state == TargetVersionState::Published);
    CHECK(f.newest().publishedAt == "2026-01-05T09:00:00Z");

    const auto steps = *f.versions().steps(id);
    REQUIRE(steps.size() == 5);
    CHECK(steps[0].who == "lin");
    CHECK(steps[1].note == "too low");
    CHECK(steps[4].who == "wang");
    CHECK(steps[4].state == TargetVersionState::Published);
}

TEST_CASE("A published version never changes: an entry begins a draft, and the published numbers stay in force",
          "[versions]")
{
    VersionFixture f;
    REQUIRE(f.set("2026-Q3", 300));
    f.publish();
    REQUIRE(f.set("2026-Q3", 240));
    CHECK(f.newest().number == 2);
    CHECK(f.newest().isDraft());
    CHECK(f.units("2026-Q3") == 300);
    CHECK(f.units("2026-Q3", TargetView::working()) == 240);
    CHECK(f.units("2026-Q3", TargetView::of(f.targets().versions()->front().id)) == 300);
    CHECK(f.versions().startDraft("base", *Date::fromIso("2026-07-01"), "again").error().code == ErrorCode::WrongState);
    CHECK(f.versions().discardDraft(f.targets().versions()->front().id, {}).error().code == ErrorCode::WrongState);

    REQUIRE(f.versions().discardDraft(f.newest().id, "no"));
    CHECK(f.newest().number == 1);
    CHECK(f.units("2026-Q3", TargetView::working()) == 300);
    REQUIRE(f.workspace->undo());
    CHECK(f.units("2026-Q3", TargetView::working()) == 240);
}

TEST_CASE("A change half way through a period counts by days: 300 000 and 240 000 are 270 000", "[versions]")
{
    // docs/domain-rules.md: half of a month of 30 days. Without a calendar every day is alike.
    VersionFixture f;
    REQUIRE(f.set("2026-06", 300'000));
    f.publish();
    REQUIRE(f.set("2026-06", 240'000));
    REQUIRE(f.versions().changeDraft(f.newest().id, *Date::fromIso("2026-06-16"), "new product late"));
    f.publish();
    CHECK(f.units("2026-06") == 270'000);
    CHECK((*f.targets().book())->cell(Metric::Revenue, Subject::of(f.ada), f.period("2026-06")).origin
          == TargetOrigin::Changed);
    // Inside the month its days are alike again, so that weeks add up to it.
    CHECK(f.units("2026-06-01..2026-06-15") == 135'000);
    CHECK(f.targets().versions()->front().state == TargetVersionState::Superseded);
}

TEST_CASE("A version rules from its day on and moves nothing before", "[versions]")
{
    VersionFixture f;
    REQUIRE(f.set("2026", 12'000));
    f.publish();
    REQUIRE(f.set("2026", 24'000));
    REQUIRE(f.versions().changeDraft(f.newest().id, *Date::fromIso("2026-07-01"), "twice as much"));
    f.publish();
    CHECK(f.units("2026-H1") == 6'000);
    CHECK(f.units("2026-H2") == 12'000);
    CHECK(f.units("2026") == 18'000);
}

TEST_CASE("A ratio changes for the periods that its version still reaches", "[versions]")
{
    VersionFixture f;
    REQUIRE(f.set("2026-Q1", 25, Metric::Margin));
    REQUIRE(f.set("2026-Q3", 25, Metric::Margin));
    f.publish();
    REQUIRE(f.set("2026-Q1", 30, Metric::Margin));
    REQUIRE(f.set("2026-Q3", 30, Metric::Margin));
    REQUIRE(f.versions().changeDraft(f.newest().id, *Date::fromIso("2026-05-01"), "better mix"));
    f.publish();
    const auto book = *f.targets().book();
    CHECK(book->cell(Metric::Margin, Subject::of(f.ada), f.period("2026-Q1")).levels.target == 250'000);
    CHECK(book->cell(Metric::Margin, Subject::of(f.ada), f.period("2026-Q3")).levels.target == 300'000);
}

TEST_CASE("The target as it stood on a day is what was published up to that day", "[versions]")
{
    VersionFixture f;
    REQUIRE(f.set("2026-03", 310));
    f.publish();
    f.today("2026-03-20");
    REQUIRE(f.set("2026-03", 620));
    REQUIRE(f.versions().changeDraft(f.newest().id, *Date::fromIso("2026-03-01"), "mistyped"));
    f.publish();
    CHECK(f.units("2026-03") == 620);
    CHECK(f.units("2026-03", TargetView::knownOn(*Date::fromIso("2026-03-10"))) == 310);
    CHECK(f.units("2026-03", TargetView::knownOn(*Date::fromIso("2026-03-20"))) == 620);
    CHECK(f.units("2026-03", TargetView::knownOn(*Date::fromIso("2026-01-04"))) == std::nullopt);
}

TEST_CASE("A change above the limit, or back in time, needs a second person", "[versions]")
{
    VersionFixture f;
    REQUIRE(f.set("2026", 1'000));
    const auto first = f.newest().id;
    REQUIRE(f.versions().submit(first, "lin", {}));
    CHECK_FALSE(f.versions().approvalNeed(first)->secondPerson()); // there was nothing before
    REQUIRE(f.versions().approve(first, "lin", {}));
    REQUIRE(f.versions().publish(first, "lin", {}));

    REQUIRE(f.set("2026", 1'050));
    REQUIRE(f.versions().changeDraft(f.newest().id, *Date::fromIso("2026-02-01"), "a little"));
    auto need = *f.versions().approvalNeed(f.newest().id);
    CHECK(need.largestChange == Ratio::fromScaled(50'000));
    CHECK_FALSE(need.secondPerson()); // exactly the limit
    REQUIRE(f.set("2026", 1'051));
    need = *f.versions().approvalNeed(f.newest().id);
    CHECK(need.aboveLimit);
    CHECK_FALSE(need.backInTime);

    const auto second = f.newest().id;
    REQUIRE(f.versions().submit(second, "lin", {}));
    const auto refused = f.versions().approve(second, "lin", {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::SecondPersonNeeded);
    CHECK(f.newest().state == TargetVersionState::Submitted);
    REQUIRE(f.versions().sendBack(second, "wang", {}));

    REQUIRE(f.versions().setPolicy({Ratio::fromScaled(100'000), 14}));
    CHECK_FALSE(f.versions().approvalNeed(second)->secondPerson());
    REQUIRE(f.versions().changeDraft(second, *Date::fromIso("2026-01-04"), "since yesterday"));
    CHECK(f.versions().approvalNeed(second)->backInTime);
    REQUIRE(f.versions().submit(second, "lin", {}));
    CHECK(f.versions().approve(second, {}, {}).error().code == ErrorCode::SecondPersonNeeded);
    REQUIRE(f.versions().approve(second, "wang", {}));
}

TEST_CASE("Findings stand against publishing a version", "[versions]")
{
    VersionFixture f;
    REQUIRE(f.set("2026", 1'000));
    int findings = 2;
    f.versions().refusePublicationWhile([&](const TargetVersion&) { return findings; });
    const auto id = f.newest().id;
    REQUIRE(f.versions().submit(id, {}, {}));
    REQUIRE(f.versions().approve(id, {}, {}));
    const auto refused = f.versions().publish(id, {}, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::NotReady);
    CHECK(refused.error().values == std::vector<std::string>{"target_version", "2"});
    findings = 0;
    CHECK(f.versions().publish(id, {}, {}));
}

TEST_CASE("Two versions are compared cell by cell, with every sum that a change moves", "[versions]")
{
    VersionFixture f;
    auto& organisation = f.workspace->organisation();
    const auto east = *organisation.addDepartment({{}, "E", "East", DepartmentKind::Sales, {}});
    REQUIRE(organisation.assign(f.ada, east, {}, *Date::fromIso("2025-01-01")));
    const auto bo = *organisation.addPerson({{}, "P2", "Bo", {}, {}}, east, {}, *Date::fromIso("2025-01-01"));
    REQUIRE(f.targets().assign(
        {.subject = Subject::of(bo), .period = f.period("2026"), .levels = {{}, 500 * kUnit, {}, {}}}));
    REQUIRE(f.set("2026", 1'200));
    f.publish();
    REQUIRE(f.set("2026-Q3", 360));
    const auto comparison = f.versions().compare("base", TargetView::inForce(), TargetView::working(), Metric::Revenue,
                                                 {f.period("2026"), f.period("2026-Q2"), f.period("2026-Q3")});
    REQUIRE(comparison);
    REQUIRE(comparison->rows.size() == 3); // the company, East, Ada; Bo's stayed
    CHECK(comparison->rows[0].subject == Subject::company());
    CHECK(comparison->rows[1].subject == Subject::of(east));
    CHECK(comparison->rows[2].subject == Subject::of(f.ada));
    for (const auto& row : comparison->rows) {
        CHECK(row.cells[0].change() == 60 * kUnit);
        CHECK_FALSE(row.cells[1].differs());
        CHECK(row.cells[2].change() == 60 * kUnit);
    }
    CHECK(comparison->rows[2].cells[2].share() == Ratio::fromScaled(200'000));
    CHECK(comparison->rows[0].cells[0].before == 1'700 * kUnit);
}

TEST_CASE("What typing keeps is what reading the document again gives", "[targets][versions][property]")
{
    VersionFixture f;
    std::mt19937 random{23};
    const std::vector<std::string> codes{"2026", "2026-Q1", "2026-Q3", "2026-03", "2026-08", "2027"};
    const auto same = [&](const TargetBook& kept, const TargetBook& read) {
        CHECK(kept.version().id == read.version().id);
        CHECK(kept.version().state == read.version().state);
        const auto [entries, stored] = std::pair{kept.entries(), read.entries()};
        REQUIRE(entries.size() == stored.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            CHECK(entries[i].id == stored[i].id);
            CHECK(kept.monthsSetBy(entries[i]) == read.monthsSetBy(stored[i]));
        }
        for (const auto& code : codes)
            for (const auto& metric : {Metric::Revenue, Metric::Margin})
                CHECK(kept.cell(metric, Subject::of(f.ada), f.period(code)).levels
                      == read.cell(metric, Subject::of(f.ada), f.period(code)).levels);
    };
    for (int step = 0; step < 60; ++step) {
        const auto code = codes[random() % codes.size()];
        switch (random() % 8) {
        case 0: (void)f.workspace->changeLog().undo(); break;
        case 1: (void)f.targets().assign({.subject = Subject::of(f.ada), .period = f.period("2026-Q3")}); break;
        case 2: (void)f.set(code, 30, Metric::Margin); break;
        case 3: CHECK(!f.targets().assign({.subject = Subject::of(PersonId{99}), .period = f.period(code)})); break;
        default: (void)f.set(code, 1 + static_cast<std::int64_t>(random() % 900)); // some wait for approval
        }
        if (step == 20 || step == 40)
            f.publish();
        const auto newest = f.targets().versions();
        if (newest->empty())
            continue;
        same(**f.targets().book("base", TargetView::working()), **f.targets().book(newest->back().id));
        const auto inForce = *f.targets().book("base");
        if (inForce->version().isPublished())
            same(*inForce, **f.targets().book("base", TargetView::knownOn(*Date::fromIso("2030-01-01"))));
    }
}
