#include "scorecards/Scorecard.h"

#include "scorecards/NextGrade.h"
#include "targets/Attainment.h"

#include <catch2/catch.hpp>

#include <numeric>
#include <random>

// docs/domain-rules.md, "Scorecards"
using namespace attain;

namespace {

Ratio ratio(const char* text)
{
    return *Ratio::fromText(text);
}

Kpi capped(const char* cap)
{
    Kpi kpi{"k", "K"};
    kpi.cap = ratio(cap);
    return kpi;
}

/// Weights 50/20/20/10: 96 %, 107.1429 %, 102.3529 %, 140 %, each held to the cap.
std::vector<WeightedScore> worked(const char* cap)
{
    std::vector<WeightedScore> lines;
    for (const auto& [weight, attainment] :
         {std::pair{"0.5", "0.96"}, {"0.2", "1.071429"}, {"0.2", "1.023529"}, {"0.1", "1.4"}})
        lines.push_back({ratio(weight), scoreOf(capped(cap), ratio(attainment)).scored});
    return lines;
}

std::vector<GradeBand> distribution()
{
    return {{"A", ratio("1"), ratio("0.2")}, {"B", ratio("0.8"), ratio("0.7")}, {"C", ratio("0"), ratio("0.1")}};
}

std::vector<std::size_t> counts(const ForcedGrades& forced)
{
    std::vector<std::size_t> counts;
    for (const char* grade : {"A", "B", "C"})
        counts.push_back(static_cast<std::size_t>(std::ranges::count(forced.grades, grade)));
    return counts;
}

std::vector<Ratio> different(int number)
{
    std::vector<Ratio> scores;
    for (int i = 0; i < number; ++i)
        scores.push_back(Ratio::fromScaled(700'000 + i * 13 % number * 1'000));
    return scores;
}

} // namespace

TEST_CASE("The worked score of four KPIs, with and without a cap", "[scorecards]")
{
    CHECK(totalScore(worked("9"), MissingValue::Renormalises)->toText(6) == "1.038992");
    CHECK(totalScore(worked("1.2"), MissingValue::Renormalises)->toText(6) == "1.018992");
    // Satisfaction is missing: the others stand for the whole, or there is no score.
    auto uncapped = worked("9");
    uncapped[2].scored.reset();
    CHECK(totalScore(uncapped, MissingValue::Renormalises)->toText(6) == "1.042857");
    CHECK_FALSE(totalScore(uncapped, MissingValue::Blocks));
    auto with = worked("1.2");
    with[2].scored.reset();
    CHECK(totalScore(with, MissingValue::Renormalises)->toText(6) == "1.017857");
    for (auto& line : with)
        line.scored.reset();
    CHECK_FALSE(totalScore(with, MissingValue::Renormalises)); // never zero
    CHECK_FALSE(totalScore({}, MissingValue::Renormalises));
}

TEST_CASE("An attainment is held to threshold, floor and cap, each boundary included", "[scorecards]")
{
    Kpi kpi{"k", "K"};
    kpi.threshold = ratio("0.6");
    kpi.floor = ratio("0.7");
    const auto scored = [&](const char* attainment) {
        const auto result = scoreOf(kpi, ratio(attainment));
        return result.scored.toText(2) + " " + std::string{code(result.limit)};
    };
    CHECK(scored("0.599999") == "0.00 threshold");
    CHECK(scored("0.6") == "0.70 floor");
    CHECK(scored("0.7") == "0.70 none");
    CHECK(scored("1.2") == "1.20 none");
    CHECK(scored("1.200001") == "1.20 cap");
    CHECK(scored("-3") == "0.00 threshold");
}

TEST_CASE("The parts of a score add up to it, whatever the weights", "[scorecards][property]")
{
    std::mt19937 random{3};
    for (int round = 0; round < 500; ++round) {
        std::vector<WeightedScore> lines;
        std::vector<std::int64_t> cuts{0, 1'000'000};
        const auto number = 1 + random() % 6;
        for (unsigned i = 1; i < number; ++i)
            cuts.push_back(static_cast<std::int64_t>(random() % 1'000'000));
        std::ranges::sort(cuts);
        for (std::size_t i = 1; i < cuts.size(); ++i) {
            WeightedScore line{Ratio::fromScaled(cuts[i] - cuts[i - 1]), {}};
            if (random() % 5 != 0)
                line.scored = Ratio::fromScaled(static_cast<std::int64_t>(random() % 1'500'000));
            lines.push_back(line);
        }
        const auto score = totalScore(lines, MissingValue::Renormalises);
        const auto parts = partsOfScore(lines);
        REQUIRE(parts.size() == lines.size());
        Ratio sum;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            sum += parts[i];
            if (!lines[i].scored)
                CHECK(parts[i] == Ratio{});
        }
        CHECK(sum == score.value_or(Ratio{}));
        std::ranges::reverse(lines); // the order does not matter
        CHECK(totalScore(lines, MissingValue::Renormalises) == score);
    }
}

TEST_CASE("A grade goes from its limit up to the next", "[scorecards]")
{
    const auto grades = distribution();
    CHECK(gradeOf(ratio("1.3"), grades) == "A");
    CHECK(gradeOf(ratio("1"), grades) == "A");
    CHECK(gradeOf(ratio("0.999999"), grades) == "B");
    CHECK(gradeOf(ratio("0.8"), grades) == "B");
    CHECK(gradeOf(ratio("-0.1"), grades) == "C");
    CHECK(gradeOf(ratio("1"), {}).empty());
}

TEST_CASE("A forced distribution counts by largest remainder and never separates equal scores", "[scorecards]")
{
    CHECK(counts(forcedGrades(different(17), distribution())) == std::vector<std::size_t>{3, 12, 2});
    CHECK(counts(forcedGrades(different(7), distribution())) == std::vector<std::size_t>{1, 5, 1});
    CHECK_FALSE(forcedGrades(different(17), distribution()).exceeded);
    // Two share the last place of A: both get it.
    std::vector<Ratio> tied{ratio("1.1"), ratio("1"),   ratio("0.9"), ratio("0.9"), ratio("0.8"),
                            ratio("0.7"), ratio("0.7"), ratio("0.6"), ratio("0.5"), ratio("0.4"),
                            ratio("0.3"), ratio("0.3"), ratio("0.2"), ratio("0.2"), ratio("0.1")};
    const auto forced = forcedGrades(tied, distribution()); // 3 / 10.5 / 1.5: 3, 11, 1
    CHECK(counts(forced) == std::vector<std::size_t>{4, 10, 1});
    CHECK(forced.exceeded);
    CHECK(counts(forcedGrades(std::vector<Ratio>(5, ratio("1")), distribution())) == std::vector<std::size_t>{5, 0, 0});
    CHECK(forcedGrades({}, distribution()).grades.empty());
}

TEST_CASE("Better scores never get worse grades", "[scorecards][property]")
{
    std::mt19937 random{4};
    for (int round = 0; round < 200; ++round) {
        std::vector<Ratio> scores;
        for (unsigned i = 0; i < 1 + random() % 40; ++i)
            scores.push_back(Ratio::fromScaled(static_cast<std::int64_t>(random() % 12) * 100'000));
        const auto forced = forcedGrades(scores, distribution());
        for (std::size_t a = 0; a < scores.size(); ++a)
            for (std::size_t b = 0; b < scores.size(); ++b) {
                if (scores[a] >= scores[b])
                    CHECK(forced.grades[a] <= forced.grades[b]);
            }
    }
}

namespace {

ScorecardLine lineOf(std::int64_t target, std::int64_t actual, Metric metric, const char* weight,
                     const char* cap = "1.2")
{
    ScorecardLine line;
    line.kpi = capped(cap);
    line.kpi.metric = metric;
    line.weight = ratio(weight);
    line.target = target;
    line.actual = actual;
    return line;
}

/// Scores and grades the lines as they are.
void judge(Scorecard& card, const ScorecardTemplate& rules)
{
    std::vector<WeightedScore> lines;
    for (auto& line : card.lines) {
        line.attainment = attainmentOf(*line.actual, *line.target, infoOf(line.kpi.metric).direction);
        line.scored = scoreOf(line.kpi, *line.attainment).scored;
        lines.push_back({line.weight, line.scored});
    }
    card.score = totalScore(lines, rules.missing);
    card.grade = gradeOf(*card.score, rules.grades);
}

} // namespace

TEST_CASE("What a KPI alone needs for the next grade", "[scorecards]")
{
    ScorecardTemplate rules;
    rules.grades = {{"A", ratio("1")}, {"B", ratio("0.8")}, {"C", Ratio{}}};
    Scorecard card;
    card.lines
        = {lineOf(100'0000, 96'0000, Metric::Revenue, "0.5"), lineOf(100'0000, 96'0000, Metric::GrossProfit, "0.5")};
    judge(card, rules);
    REQUIRE(card.grade == "B");
    addNextGrade(card, rules);
    CHECK(card.nextGrade == "A");
    CHECK(card.lines[0].forNextGrade == 104'0000);
    CHECK(card.lines[1].forNextGrade == 104'0000);

    // Where less is better it has to fall; beyond the cap nothing alone is enough.
    card = {};
    card.lines
        = {lineOf(100'0000, 95'0000, Metric::Revenue, "0.9"), lineOf(50'000, 60'000, Metric::ReturnsRate, "0.1")};
    judge(card, rules);
    addNextGrade(card, rules);
    CHECK(card.lines[0].forNextGrade > 100'0000);
    CHECK_FALSE(card.lines[1].forNextGrade); // 80 % would have to be 145 %
    card.lines[0].actual = 99'0000;
    judge(card, rules);
    addNextGrade(card, rules);
    CHECK(card.lines[1].forNextGrade == 45'500); // 109 %

    card.lines[0].actual = 120'0000;
    judge(card, rules);
    card.nextGrade.clear();
    addNextGrade(card, rules);
    CHECK(card.nextGrade.empty()); // the best already
}

TEST_CASE("The value for the next grade brings it, and one step less does not", "[scorecards][property]")
{
    std::mt19937 random{9};
    ScorecardTemplate rules;
    rules.grades = {{"A", ratio("1")}, {"B", ratio("0.85")}, {"C", ratio("0.7")}, {"D", Ratio{}}};
    int tried = 0;
    for (int round = 0; round < 400; ++round) {
        const auto amount = [&] { return static_cast<std::int64_t>(1 + random() % 2'000'000'0000); };
        const std::int64_t target = amount();
        Scorecard card;
        card.lines
            = {lineOf(target, target / 100 * static_cast<std::int64_t>(40 + random() % 70), Metric::Revenue, "0.6"),
               lineOf(amount(), amount(), Metric::GrossProfit, "0.3"),
               lineOf(50'000, static_cast<std::int64_t>(random() % 100'000), Metric::ReturnsRate, "0.1")};
        judge(card, rules);
        const auto before = card.grade;
        addNextGrade(card, rules);
        for (std::size_t i = 0; i < card.lines.size(); ++i) {
            if (!card.lines[i].forNextGrade)
                continue;
            ++tried;
            auto changed = card;
            changed.lines[i].actual = card.lines[i].forNextGrade;
            judge(changed, rules);
            CHECK(changed.grade <= card.nextGrade);
            const bool higher = i < 2;
            changed.lines[i].actual = *card.lines[i].forNextGrade + (higher ? -target / 10'000 - 1 : 10);
            judge(changed, rules);
            CHECK(changed.grade >= (i == 0 ? before : card.nextGrade));
        }
    }
    CHECK(tried > 100);
}
