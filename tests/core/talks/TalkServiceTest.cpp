#include "talks/TalkService.h"
#include "../targets/AttainmentFixture.h"

#include <catch2/catch.hpp>

// docs/domain-rules.md, "Target talks"
using namespace attain;

namespace {

class TalkFixture : public AttainmentFixture {
public:
    TargetVersionService versions{connection(), log(), calendar, organisation, targets, clock()};
    TalkService talks{connection(), log(), calendar, organisation, targets, versions, clock()};
    TalkTopic topic{"base", Metric::Revenue, ada, period("2026")};

    TalkFixture() { setTarget(Subject::of(ada), "2026", 1'200); }

    Talk talk() { return *talks.talk(topic); }
    Result<void> say(TalkKind kind, std::optional<std::int64_t> units = {}, const std::string& note = "because",
                     const std::string& who = "Ada")
    {
        return talks.say(topic, {0, kind, units ? std::optional{*units * kUnit} : std::nullopt, note, who, {}});
    }
    void publish()
    {
        const auto version = targets.versions()->back().id;
        REQUIRE(versions.submit(version, "Wang", {}));
        REQUIRE(versions.approve(version, "Zhou", {}));
        REQUIRE(versions.publish(version, "Zhou", {}));
    }
    std::int64_t target() { return *talk().target / kUnit; }
};

std::string stateIn(const Result<void>& result)
{
    REQUIRE_FALSE(result);
    REQUIRE(result.error().code == ErrorCode::WrongState);
    return result.error().values.at(2);
}

std::string fieldIn(const Result<void>& result)
{
    REQUIRE_FALSE(result);
    REQUIRE(result.error().code == ErrorCode::InvalidValue);
    return result.error().values.at(0);
}

} // namespace

TEST_CASE("A talk goes from proposal over counter-proposal to agreement", "[talks]")
{
    TalkFixture f;
    CHECK(f.talk().state() == TalkState::Waiting);
    CHECK(f.say(TalkKind::Proposal, 1'000));
    CHECK(f.talk().state() == TalkState::InTalks);
    CHECK(f.target() == 1'200); // nothing moves by itself
    CHECK(f.say(TalkKind::CounterProposal, 1'100, "", "Wang"));
    CHECK(f.say(TalkKind::Comment, {}, "fine", "Ada"));
    CHECK(f.talks.adopt(f.topic, "Wang"));
    CHECK(f.target() == 1'100);
    CHECK(f.talk().state() == TalkState::Agreed);
    const auto talk = f.talk();
    REQUIRE(talk.entries.size() == 4);
    CHECK(talk.entries[0].who == "Ada");
    CHECK(talk.entries[3].kind == TalkKind::Agreement);
    CHECK(talk.entries[3].target == 1'100 * f.kUnit);
    CHECK(f.talks.adopt(f.topic).error().code == ErrorCode::NotFound); // nothing is open any more
}

TEST_CASE("Who is not named is the person where the person speaks, else the user", "[talks]")
{
    TalkFixture f;
    const auto saidBy = [&](TalkKind kind) {
        REQUIRE(f.say(kind, 1'000, "because", ""));
        return f.talk().entries.back().who;
    };
    const auto person = f.organisation.current()->person(f.ada)->name;
    CHECK(saidBy(TalkKind::Proposal) == person);
    CHECK(saidBy(TalkKind::CounterProposal) == f.log().who());
    CHECK(saidBy(TalkKind::Comment) == f.log().who());
    CHECK(saidBy(TalkKind::Agreement) == person);
}

TEST_CASE("An agreement lapses when the number moves and holds again when it comes back", "[talks]")
{
    TalkFixture f;
    REQUIRE(f.say(TalkKind::Agreement, {}, ""));
    CHECK(f.talk().state() == TalkState::Agreed);
    f.setTarget(Subject::of(f.ada), "2026", 1'300);
    CHECK(f.talk().state() == TalkState::Waiting);
    f.setTarget(Subject::of(f.ada), "2026", 1'200);
    CHECK(f.talk().state() == TalkState::Agreed);
}

TEST_CASE("Taking over a proposal is one command and is undone as one", "[talks]")
{
    TalkFixture f;
    REQUIRE(f.say(TalkKind::Proposal, 900));
    REQUIRE(f.talks.adopt(f.topic));
    REQUIRE(f.log().undo());
    CHECK(f.target() == 1'200);
    CHECK(f.talk().state() == TalkState::InTalks);
    REQUIRE(f.log().redo());
    CHECK(f.target() == 900);
    CHECK(f.talk().state() == TalkState::Agreed);
}

TEST_CASE("What is published is appealed inside the window, and the appeal is answered", "[talks]")
{
    TalkFixture f;
    CHECK(stateIn(f.say(TalkKind::Appeal, 1'000)) == "draft");
    f.publish();
    CHECK(stateIn(f.say(TalkKind::Proposal, 1'000)) == "published");
    CHECK(stateIn(f.say(TalkKind::Answer)) == "waiting");
    const auto published = *Date::fromIso(f.targets.versions()->back().publishedAt.substr(0, 10));
    CHECK(f.talk().appealUntil == published.plusDays(14));
    REQUIRE(f.say(TalkKind::Appeal, 1'000));
    CHECK(f.talk().state() == TalkState::Appealed);
    CHECK(stateIn(f.say(TalkKind::Appeal, 900)) == "appealed");
    REQUIRE(f.say(TalkKind::Comment));
    CHECK(f.talk().state() == TalkState::Appealed); // talking does not answer it
    REQUIRE(f.say(TalkKind::Answer, {}, "stays", "Wang"));
    CHECK(f.talk().state() == TalkState::Waiting);
    REQUIRE(f.say(TalkKind::Agreement));
    CHECK(f.talk().state() == TalkState::Agreed);
}

TEST_CASE("The last day of the window is inside it", "[talks]")
{
    TalkFixture f;
    f.publish();
    f.clock().advance(std::chrono::days{14});
    CHECK(f.say(TalkKind::Appeal));
    REQUIRE(f.log().undo());
    f.clock().advance(std::chrono::days{1});
    CHECK(stateIn(f.say(TalkKind::Appeal)) == "late");
    CHECK(f.talk().entries.empty());
}

TEST_CASE("A later version opens the window only for those whose number it moved", "[talks]")
{
    TalkFixture f;
    f.setTarget(Subject::of(f.bo), "2026", 700);
    f.publish();
    f.clock().advance(std::chrono::days{30});
    f.setTarget(Subject::of(f.bo), "2026", 800);
    f.publish();
    CHECK(stateIn(f.say(TalkKind::Appeal)) == "late");
    f.topic.person = f.bo;
    CHECK(f.say(TalkKind::Appeal));
}

TEST_CASE("What cannot be said is refused and kept nowhere", "[talks]")
{
    TalkFixture f;
    CHECK(fieldIn(f.say(TalkKind::Proposal)) == "target");
    CHECK(fieldIn(f.say(TalkKind::Proposal, -1)) == "target");
    CHECK(fieldIn(f.say(TalkKind::Comment, {}, "")) == "note");
    f.topic.period = f.period("2026-W05");
    CHECK(fieldIn(f.say(TalkKind::Agreement)) == "period");
    f.topic.period = f.period("2026");
    f.topic.person = f.cai;
    CHECK(f.say(TalkKind::Comment).error().code == ErrorCode::NotFound); // no target
    f.topic.person = PersonId{999};
    CHECK(f.say(TalkKind::Comment).error().code == ErrorCode::NotFound);
    CHECK(f.talks.recorded()->empty());
}

TEST_CASE("Everybody with a target is listed by code", "[talks]")
{
    TalkFixture f;
    f.setTarget(Subject::of(f.bo), "2026-Q1", 100);
    f.setTarget(Subject::of(f.east), "2026", 5'000);
    REQUIRE(f.say(TalkKind::Proposal, 0)); // no target at all can be proposed
    const auto talks = *f.talks.talks("base", Metric::Revenue, f.period("2026-Q1"));
    REQUIRE(talks.size() == 2);
    CHECK(talks[0].topic.person == f.ada);
    CHECK(talks[1].topic.person == f.bo);
    CHECK(talks[0].entries.empty()); // said about the year, not about the quarter
    CHECK(f.talks.talks("base", Metric::Revenue, f.period("2026"))->at(0).entries.size() == 1);
}

TEST_CASE("No sequence of talks, edits, transfers and undo moves a published version or what was said",
          "[talks][versions][property]")
{
    std::uint32_t random = GENERATE(range(1U, 13U)) * 2654435761U;
    const auto next = [&random](std::uint32_t below) {
        random = random * 1664525U + 1013904223U;
        return (random >> 8U) % below;
    };
    TalkFixture f;
    f.publish();
    const auto published = f.targets.versions()->back().id;
    const auto monthsOf = [&] {
        std::vector<std::int64_t> months;
        const auto book = *f.targets.book(published);
        for (const auto& month : f.calendar.fiscalCalendar().monthsOf(f.period("2026")))
            months.push_back(book->cell(Metric::Revenue, Subject::of(f.ada), month).levels.target.value_or(-1));
        return months;
    };
    const auto before = monthsOf();
    REQUIRE(before.size() == 12);
    f.setTarget(Subject::of(f.ada), "2026-Q2", 350); // begins a draft: proposals are possible
    std::size_t entries = 0;
    for (int step = 0; step < 25; ++step) {
        const auto target = f.talk().target;
        const auto units = static_cast<std::int64_t>(next(2'000));
        bool said = false;
        switch (next(6)) {
        case 0: said = bool{f.say(TalkKind::Proposal, units)}; break;
        case 1: said = bool{f.say(TalkKind::Comment)}; break;
        case 2: said = bool{f.say(TalkKind::Agreement)}; break;
        case 3: {
            const auto talk = f.talk();
            const auto* proposal = talk.openProposal();
            const bool adopted = bool{f.talks.adopt(f.topic)};
            REQUIRE(adopted == (proposal != nullptr));
            if (adopted) {
                ++entries;
                CHECK(f.talk().target == proposal->target);
                CHECK(f.talk().state() == TalkState::Agreed);
            }
            break;
        }
        case 4: f.setTarget(Subject::of(f.ada), "2026-Q3", units); break;
        case 5:
            REQUIRE(f.organisation.assign(f.ada, next(2) ? f.north : f.east, {},
                                          f.day("2026-01-01").plusDays(static_cast<int>(next(300)))));
            break;
        }
        if (said) {
            ++entries;
            CHECK(f.talk().target == target); // words move nothing
        }
        CHECK(f.talk().entries.size() == entries);
        CHECK(monthsOf() == before);
    }
    const auto talk = f.talk();
    REQUIRE(f.say(TalkKind::Comment));
    REQUIRE(f.log().undo());
    CHECK(f.talk().entries.size() == talk.entries.size());
    CHECK(f.talk().target == talk.target);
    CHECK(monthsOf() == before);
}
