#include "reporting/LetterService.h"

#include "Workspace.h"
#include "sample/SampleCompany.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace attain;

namespace {

constexpr std::int64_t kWan = 10'000 * Money::kScale;

TargetLetters lettersOf(Workspace& workspace, const char* year, const char* person = nullptr)
{
    LetterQuery query;
    query.year = *workspace.calendar().fiscalCalendar().parse(year);
    if (person)
        query.person = workspace.organisation().current()->personByCode(person)->id;
    return *workspace.letters().letters(query);
}

} // namespace

TEST_CASE("A target letter says what, why, how it came about and what changed", "[letters][sample]")
{
    const auto workspace = Workspace::inMemory();
    orThrow(sample::fill(*workspace));
    const auto letters = lettersOf(*workspace, "2026-Q3"); // the year that holds it
    CHECK(letters.head.year.code == "2026");
    CHECK(letters.head.version.number == 3);
    CHECK(letters.people.size() == 23); // those with a target
    const auto wang = std::ranges::find(letters.people, "HX001", &TargetLetter::code);
    REQUIRE(wang != letters.people.end());
    CHECK(wang->department == "华东一部");
    REQUIRE_FALSE(wang->targets.empty());
    const auto& revenue = wang->targets.front();
    CHECK(revenue.levels.target == 1'280 * kWan);
    CHECK(revenue.strategicGoal == "三年做到 3 亿元");
    std::int64_t sum = 0;
    for (const auto& [part, amount] : revenue.parts)
        sum += amount;
    CHECK(sum == 1'280 * kWan);
    std::int64_t quarters = 0;
    for (const auto& [quarter, levels] : revenue.quarters)
        quarters += *levels.target;
    CHECK(quarters == 1'280 * kWan);
    REQUIRE(wang->changes.size() == 2);
    CHECK(wang->changes[1].version == 3);
    CHECK(wang->changes[1].reason == "竞品退出华东渠道");
    CHECK(*wang->changes[1].after - *wang->changes[1].before == 10 * kWan);
    const auto sun = std::ranges::find(letters.people, "HX005", &TargetLetter::code);
    CHECK(sun->joins == Date::fromIso("2026-07-01"));
    const auto he = std::ranges::find(letters.people, "HX007", &TargetLetter::code);
    REQUIRE(he != letters.people.end());
    REQUIRE(he->talks.size() == 1);
    CHECK(he->talks.front().topic.period.code == "2026");
    CHECK(he->talks.front().entries.size() == 3);
    CHECK(wang->talks.empty());
    CHECK(letters.notices.size() == 2);
    CHECK(letters.notices[0].decidedBy == "周建国");
    CHECK(letters.notices[0].names.front() == "王芳");
}

TEST_CASE("Letters of one person, of a year without targets, and of an empty workspace", "[letters][sample]")
{
    const auto workspace = Workspace::inMemory();
    orThrow(sample::fill(*workspace));
    const auto one = lettersOf(*workspace, "2026", "HX002");
    REQUIRE(one.people.size() == 1);
    CHECK(one.people[0].name == "张伟");
    CHECK(one.notices.empty());
    CHECK(lettersOf(*workspace, "2030").people.empty());
    const auto empty = Workspace::inMemory();
    const auto nothing = lettersOf(*empty, "2026");
    CHECK(nothing.people.empty());
    CHECK(nothing.head.version.number == 0);
}

TEST_CASE("A letter shows what is in force, not a draft", "[letters][sample]")
{
    const auto workspace = Workspace::inMemory();
    orThrow(sample::fill(*workspace));
    const auto wang = workspace->organisation().current()->personByCode("HX001")->id;
    REQUIRE(workspace->targets().assign({.subject = Subject::of(wang),
                                         .period = *workspace->calendar().fiscalCalendar().parse("2026"),
                                         .levels = {{}, 2'000 * kWan, {}, {}}}));
    CHECK(lettersOf(*workspace, "2026", "HX001").people[0].targets[0].levels.target == 1'280 * kWan);
}

TEST_CASE("Accepted findings stand on the letters of those whom they are about, with the reason", "[letters][sample]")
{
    const auto workspace = Workspace::inMemory();
    orThrow(sample::fill(*workspace));
    FairnessQuery query;
    query.scope = {"base", Metric::Revenue, *workspace->calendar().fiscalCalendar().parse("2026")};
    query.view = TargetView::inForce();
    const auto report = *workspace->fairness().report(query);
    std::size_t wanted = 0;
    for (const auto& finding : report.findings)
        wanted += finding.acceptance ? (finding.other ? 2 : 1) : 0;
    REQUIRE(wanted > 0); // the sample accepts some
    const auto count = [&] {
        std::size_t printed = 0;
        for (const auto& letter : lettersOf(*workspace, "2026").people) {
            printed += letter.findings.size();
            for (const auto& finding : letter.findings)
                CHECK_FALSE(finding.reason.empty());
        }
        return printed;
    };
    CHECK(count() == wanted);
    const auto accepted = std::ranges::find_if(
        report.findings, [](const FairnessFinding& finding) { return finding.acceptance.has_value(); });
    REQUIRE(workspace->fairness().withdraw(query, accepted->code));
    CHECK(count() == wanted - (accepted->other ? 2 : 1));
}
