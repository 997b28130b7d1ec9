#include "Document.h"

#include <catch2/catch.hpp>

namespace {

std::string sample(const TemporaryFolder& folder)
{
    done({"new", folder / "sample.attain", "--sample"});
    return folder / "sample.attain";
}

std::string targetOf(const nlohmann::json& targets, const std::string& code)
{
    for (const auto& row : targets.at("rows"))
        if (row.at("code") == code && row.at("metric") == "revenue")
            return row.at("target").get<std::string>();
    return {};
}

constexpr auto kRequest = R"({"effective_from": "2026-12-10", "trigger": "market", "reason": "the market turns",
  "targets": [{"metric": "revenue", "level": "person", "code": "HX003", "period": "2026-Q4", "target": "3000000.00"}]})";

} // namespace

TEST_CASE("Targets as they stood on a day come out byte for byte, whatever was published since", "[versions][sample]")
{
    const TemporaryFolder folder;
    const auto file = sample(folder);
    const std::vector<std::string> march{"targets", file, "--period", "2026", "--known-on", "2026-03-10", "--json"};
    const auto before = attainctl(march);
    REQUIRE(before.exit == 0);
    CHECK(targetOf(nlohmann::json::parse(before.out), "HX001") == "12900000.00"); // before V2 and V3
    CHECK(targetOf(jsonOf({"targets", file, "--period", "2026"}), "HX001") == "12800000.00");

    const auto register_ = jsonOf({"adjustments", file});
    int waits = 0;
    for (const auto& adjustment : register_.at("adjustments"))
        if (adjustment.at("state") == "submitted")
            waits = adjustment.at("number").get<int>();
    REQUIRE(waits > 0);
    done({"adjustment", file, std::to_string(waits), "approve", "--who", "周建国"});
    CHECK(jsonOf({"versions", file}).at("versions").back().at("number") == 4);
    CHECK(targetOf(jsonOf({"targets", file, "--period", "2026-Q4"}), "HX022") == "2080000.00");
    CHECK(attainctl(march).out == before.out);
}

TEST_CASE("A version is taken step by step, and refused out of turn", "[versions][sample]")
{
    const TemporaryFolder folder;
    const auto file = sample(folder);
    CHECK(attainctl({"version", file, "approve"}).exit == 1); // published already
    done({"version", file, "start", "--from", "2027-01-01", "--note", "next year"});
    CHECK(jsonOf({"targets", file, "--period", "2026", "--version", "draft"}).at("state") == "draft");
    CHECK(attainctl({"version", file, "publish"}).exit == 1);
    done({"version", file, "submit", "--who", "林晓"});
    done({"version", file, "approve", "--who", "周建国"});
    done({"version", file, "publish", "--who", "林晓"});
    const auto versions = jsonOf({"versions", file}).at("versions");
    CHECK(versions.back().at("state") == "published");
    CHECK(versions.back().at("steps").size() == 3);
    CHECK(versions.at(2).at("state") == "superseded");
    CHECK(jsonOf({"compare", file, "--period", "2026", "--before", "3", "--after", "V4"}).at("rows").empty());
    CHECK(attainctl({"version", file, "jump"}).exit == 2);
}

TEST_CASE("A dry run of an adjustment tells every sum that it moves and stores nothing", "[versions][sample]")
{
    const TemporaryFolder folder;
    const auto file = sample(folder);
    const auto bytes = bytesOf(file);
    const auto request = folder.write("request.json", kRequest);
    const auto run = attainctl({"adjust", file, request, "--dry-run", "--json"});
    CAPTURE(run.err);
    REQUIRE(run.exit == 0);
    CHECK(run.out.find("HX003") != std::string::npos);
    CHECK(bytesOf(file) == bytes);
    const auto late = folder.write("late.json", R"({"effective_from": "2027-02-01", "reason": "too late",
      "targets": [{"metric": "revenue", "level": "company", "period": "2026-Q4", "target": "1.00"}]})");
    CHECK(attainctl({"adjust", file, late, "--dry-run"}).exit == 1); // it would move nothing
    const auto wrong = folder.write("wrong.json", R"({"effective_from": "2027-02-01", "targets": []})");
    const auto refused = attainctl({"adjust", file, wrong});
    CHECK(refused.exit == 1);
    CHECK(refused.err.find("/target_adjustments/0") != std::string::npos);
    CHECK(bytesOf(file) == bytes);
}

TEST_CASE("What targets say and lack is listed, and checked before publication", "[goals][sample]")
{
    const TemporaryFolder folder;
    const auto file = sample(folder);
    const auto goals = jsonOf({"goals", file, "--period", "2026"});
    CHECK(goals.at("refused") == 0);
    for (const auto& row : goals.at("rows"))
        if (row.at("code") == "HX005") { // hired in July: nothing to compare with
            CHECK(row.at("letters_met") == 4);
            CHECK(row.at("findings").at(0).at("finding") == "nothing_to_compare");
        }
    CHECK(attainctl({"goals", file, "--period", "2026", "--check"}).exit == 0);
    CHECK(attainctl({"goals", file, "--period", "2026-Q3"}).exit == 2);

    const auto bare = newDocument(folder);
    done(
        {"apply", bare,
         folder.write(
             "t.json",
             R"({"attain_package": 1, "targets": [{"metric": "revenue", "level": "company", "period": "2027", "target": "5.00"}]})")});
    CHECK(attainctl({"goals", bare, "--period", "2027", "--check"}).exit == 3);
    done({"version", bare, "submit"});
    done({"version", bare, "approve"});
    const auto refused = attainctl({"version", bare, "publish"});
    CHECK(refused.exit == 1);
    done({"apply", bare,
          folder.write("g.json",
                       R"({"attain_package": 1, "strategic_goals": [{"code": "G", "name": "grow"}], "goal_statements": [
             {"metric": "revenue", "level": "company", "year": "2027", "definition": "with tax", "source": "sales",
              "comparison": "last_year", "setting_basis": "the board", "strategic_goal": "G"}]})")});
    done({"version", bare, "publish"});
}

TEST_CASE("A sentence is read for what it says", "[goals]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const auto vague = jsonOf({"wording", file, "提高销售额", "--period", "2026"});
    CHECK(vague.at("metric") == "revenue");
    CHECK(vague.at("measurable") == false);
    CHECK(vague.at("growth").is_null());
    const auto clear = jsonOf({"wording", file, "三季度前销售额比去年增长20%", "--period", "2026"});
    CHECK(clear.at("growth") == "0.200000");
    CHECK(clear.at("deadline") == "2026-09-30");
    CHECK(clear.at("comparison") == "last_year");
}
