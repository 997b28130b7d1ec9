#include "../targets/AttainmentFixture.h"

#include <catch2/catch.hpp>

#include <algorithm>

// docs/domain-rules.md: every step shows the rounded values that the next one uses.
using namespace attain;

namespace {

const Explanation& child(const Explanation& parent, const std::string& code)
{
    const auto found = std::ranges::find(parent.children, code, &Explanation::code);
    REQUIRE(found != parent.children.end());
    return *found;
}

template<class T>
T input(const Explanation& step, const std::string& name)
{
    const auto found = std::ranges::find(step.inputs, name, &std::pair<std::string, ExplainedValue>::first);
    REQUIRE(found != step.inputs.end());
    REQUIRE(std::holds_alternative<T>(found->second));
    return std::get<T>(found->second);
}

std::int64_t scaled(const Explanation& step)
{
    REQUIRE(std::holds_alternative<Figure>(step.value));
    return std::get<Figure>(step.value).scaled;
}

/// Every name in a formula is one of the inputs.
void checkFormulas(const Explanation& step)
{
    std::string name;
    for (const char c : step.formula + " ") {
        if ((c >= 'a' && c <= 'z') || c == '_') {
            name += c;
            continue;
        }
        if (!name.empty() && step.code != "elapsed_weight")
            CHECK(std::ranges::find(step.inputs, name, &std::pair<std::string, ExplainedValue>::first)
                  != step.inputs.end());
        name.clear();
    }
    for (const auto& below : step.children)
        checkFormulas(below);
}

} // namespace

TEST_CASE("An attainment is explained down to the sale lines with file and line", "[explaining]")
{
    AttainmentFixture f;
    REQUIRE(f.targets.assign({.subject = Subject::of(f.ada),
                              .period = f.period("2026"),
                              .levels = {{}, 10'000 * AttainmentFixture::kUnit, {}, {}},
                              .note = "board decision"}));
    f.sell({{"2026-07-01", f.ada, 400, -1, "甲"},
            {"2026-08-03",
             f.ada,
             1'000,
             -1,
             "乙",
             "",
             {},
             {{f.ada, Ratio::fromScaled(600'000)}, {f.bo, Ratio::fromScaled(400'000)}}},
            {"2026-08-04", f.bo, 5'000}});
    const AttainmentQuery query{.period = f.period("2026-Q3"), .asOf = f.day("2026-08-31")};
    const auto root = f.explainer.explain(Subject::of(f.ada), query);
    REQUIRE(root);
    const auto row = *f.attainment.row(Subject::of(f.ada), query);

    CHECK(root->code == "attainment");
    CHECK(root->formula == "actual / target");
    CHECK(std::get<Ratio>(root->value) == *row.attainment);
    CHECK(input<Figure>(*root, "actual") == *row.actual);
    checkFormulas(*root);

    const auto& actual = child(*root, "actual");
    CHECK(scaled(actual) == 1'000 * AttainmentFixture::kUnit);
    CHECK(actual.lineCount == 2);
    REQUIRE(actual.children.size() == 2); // July, August
    std::int64_t months = 0;
    std::int64_t lines = 0;
    for (const auto& month : actual.children) {
        months += scaled(month);
        for (const auto& line : month.lines)
            lines += line.counted.scaled;
    }
    CHECK(months == scaled(actual));
    CHECK(lines == scaled(actual));
    const auto& split = actual.children[1].lines.front();
    CHECK(split.amount == Money::fromUnits(1'000));
    CHECK(split.share == Ratio::fromScaled(600'000));
    CHECK(split.counted.toText() == "600.00");
    CHECK(split.customer == "乙");
    CHECK(split.file == "sales.csv");
    CHECK(split.line == 3);
    CHECK(split.record == 2);

    const auto& target = child(*root, "target");
    CHECK(scaled(target) == *row.target.levels.target);
    const auto& entry = child(target, "target_entry");
    CHECK(scaled(entry) == 10'000 * AttainmentFixture::kUnit);
    CHECK(input<std::string>(entry, "period") == "2026");
    CHECK(input<std::string>(entry, "note") == "board decision");
    CHECK(input<std::int64_t>(entry, "version") == 1);
    CHECK(std::ranges::count(target.children, "month_target", &Explanation::code) == 3);
    CHECK(input<Ratio>(child(target, "month_target"), "share") == Ratio::fromScaled(70'000));
}

TEST_CASE("Expected, pace and what is required follow from the steps that are shown", "[explaining]")
{
    AttainmentFixture f;
    f.setTarget(Subject::company(), "2026", 12'000'000);
    f.sell({{"2025-03-01", f.ada, 3'000'000}, {"2026-01-15", f.ada, 3'990'000}});
    const AttainmentQuery query{.period = f.period("2026"), .asOf = f.day("2026-05-31")};
    const auto root = *f.explainer.explain(Subject::company(), query);
    const auto& expected = child(root, "expected");
    CHECK(std::get<Figure>(expected.value).toText() == "4200000.00");
    CHECK(times(Money::fromScaled(input<Figure>(expected, "target").scaled), input<Ratio>(expected, "elapsed_weight"))
          == Money::fromScaled(scaled(expected)));
    const auto& weight = child(expected, "elapsed_weight");
    CHECK(weight.children.size() == 12);
    CHECK(input<std::int64_t>(weight.children[4], "elapsed_days")
          == input<std::int64_t>(weight.children[4], "working_days"));
    CHECK(input<std::int64_t>(weight.children[5], "elapsed_days") == 0);
    CHECK(std::get<Ratio>(child(root, "pace_index").value) == Ratio::fromScaled(950'000));
    CHECK(std::get<Figure>(child(root, "projection").value).toText() == "11400000.00");
    const auto& required = child(root, "required_per_day");
    CHECK(scaled(required)
          == multiplyDivide(8'010'000 * Money::kScale, 1, input<std::int64_t>(required, "remaining_days")));
    CHECK(input<std::string>(child(root, "last_year"), "period") == "2025-01-01..2025-05-31");
    CHECK(std::get<Ratio>(child(root, "growth").value) == Ratio::fromScaled(330'000));
    checkFormulas(root);
}

TEST_CASE("A department's target that adds up names the people it adds up from", "[explaining]")
{
    AttainmentFixture f;
    f.setTarget(Subject::of(f.ada), "2026-07", 300);
    f.setTarget(Subject::of(f.bo), "2026-07", 200);
    const auto root = *f.explainer.explain(Subject::of(f.east), {.period = f.period("2026-07")});
    const auto& month = child(child(root, "target"), "month_target");
    REQUIRE(month.children.size() == 2);
    CHECK(input<std::string>(month.children[0], "person") == "王芳");
    CHECK(scaled(month.children[0]) + scaled(month.children[1]) == scaled(month));
    const auto company = *f.explainer.explain(Subject::company(), {.period = f.period("2026-07")});
    CHECK(input<std::string>(child(child(company, "target"), "month_target").children.front(), "department") == "销售");
}

TEST_CASE("The number of listed lines can be limited; how many there are is told", "[explaining]")
{
    AttainmentFixture f;
    std::vector<AttainmentFixture::Line> lines(30, {"2026-07-01", f.ada, 1});
    lines.resize(50, {"2026-08-01", f.ada, 1});
    f.sell(lines);
    const auto root = *f.explainer.explain(Subject::company(), {.period = f.period("2026-Q3")}, 10);
    const auto& actual = child(root, "actual");
    CHECK(actual.lineCount == 50);
    CHECK(actual.children[0].lines.size() == 5);
    CHECK(actual.children[1].lines.size() == 5);
    CHECK(actual.children[0].lineCount == 30);
    CHECK(actual.children[1].lineCount == 20);
}

TEST_CASE("A rate is explained by its parts", "[explaining]")
{
    AttainmentFixture f;
    f.setTarget(Subject::company(), "2026", 300'000, Metric::Margin);
    f.sell({{"2026-07-01", f.ada, 100, 64}, {"2026-07-02", f.ada, 100}});
    const auto root
        = *f.explainer.explain(Subject::company(), {.period = f.period("2026-Q3"), .metric = Metric::Margin});
    const auto& actual = child(root, "actual");
    CHECK(std::get<Figure>(actual.value).toText() == "0.360000");
    CHECK(actual.formula == "(amount - cost) / amount");
    CHECK(input<Figure>(actual, "cost").toText() == "64.00");
    CHECK(child(child(root, "target"), "target_entry").children.empty());
    checkFormulas(root);
}

TEST_CASE("Without a target and sales the explanation says what is missing", "[explaining]")
{
    AttainmentFixture f;
    const auto root = *f.explainer.explain(Subject::of(f.ada), {.period = f.period("2026-Q3")});
    CHECK(std::holds_alternative<std::monostate>(root.value));
    CHECK(std::holds_alternative<std::monostate>(child(root, "target").value));
    CHECK(child(root, "actual").lineCount == 0);
    CHECK(f.explainer.explain(Subject::of(PersonId{99}), {.period = f.period("2026")}).error().code
          == ErrorCode::NotFound);
}
