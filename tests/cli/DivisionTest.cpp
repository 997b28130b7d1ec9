#include "Document.h"

#include <catch2/catch.hpp>

namespace {

constexpr auto kPlan
    = R"({"period": "2026", "department": "EAST1", "factors": [{"kind": "even"}], "unit": "10000", "note": "evenly"})";

nlohmann::json rowOf(const nlohmann::json& result, const std::string& code)
{
    for (const auto& row : result.at("rows"))
        if (row.at("code") == code)
            return row;
    return {};
}

} // namespace

TEST_CASE("A target is divided by a plan: told first, then done", "[dividing][sample]")
{
    const TemporaryFolder folder;
    const auto file = folder / "sample.attain";
    done({"new", file, "--sample"});
    const auto bytes = bytesOf(file);
    const auto plan = folder.write("plan.json", kPlan);
    const auto dry = jsonOf({"divide", file, plan, "--dry-run"});
    CHECK(bytesOf(file) == bytes);
    CHECK(dry.at("nodes").at(0).at("needed") == "52200000.00");
    CHECK(dry.at("nodes").at(0).at("unplaced") == "0.00");
    CHECK(rowOf(dry, "HX001").at("target") == rowOf(dry, "HX002").at("target"));
    const auto result = jsonOf({"divide", file, plan});
    CHECK(result == dry);
    // What was published stays in force; the division began a draft.
    const auto draft = jsonOf({"targets", file, "--period", "2026", "--version", "draft"});
    CHECK(draft.at("state") == "draft");
    CHECK(rowOf(draft, "HX001").at("target") == rowOf(dry, "HX001").at("target"));
    const auto derivation = jsonOf({"derivation", file, "--person", "HX001", "--period", "2026"});
    CHECK(derivation.at("divided") == true);
    CHECK(derivation.at("note") == "evenly");
    CHECK(derivation.at("parts").at("rounding") == rowOf(dry, "HX001").at("parts").at("rounding"));
}

TEST_CASE("A locked target is not moved, until it is freed", "[dividing][sample]")
{
    const TemporaryFolder folder;
    const auto file = folder / "sample.attain";
    done({"new", file, "--sample"});
    const auto plan = folder.write("plan.json", kPlan);
    done({"lock", file, "--person", "HX001", "--period", "2026"});
    auto row = rowOf(jsonOf({"divide", file, plan}), "HX001");
    CHECK(row.at("stays") == true);
    CHECK(row.at("target") == "12800000.00");
    done({"lock", file, "--person", "HX001", "--period", "2026", "--off"});
    row = rowOf(jsonOf({"divide", file, plan}), "HX001");
    CHECK(row.at("stays") == false);
    CHECK(row.at("target") != "12800000.00");
}

TEST_CASE("A plan that is none is refused with the place", "[dividing]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const auto bytes = bytesOf(file);
    const auto refused = [&](const char* plan, const char* place) {
        const auto run = attainctl({"divide", file, folder.write("plan.json", plan)});
        CAPTURE(run.err);
        return run.exit == 1 && run.err.find(place) != std::string::npos && bytesOf(file) == bytes;
    };
    CHECK(refused(R"({"period": "2026", "faktors": []})", "/faktors"));
    CHECK(refused(R"({"period": "2026", "factors": [{"kind": "luck"}]})", "/factors/0/kind"));
    CHECK(refused(R"({"period": "2026", "department": "NONE"})", "department"));
    CHECK(refused(R"({"period": "2026"})", "target")); // nothing to divide
    CHECK(refused("{", "1"));
}

TEST_CASE("Capacity tells deals and people that a target needs", "[dividing][sample]")
{
    const TemporaryFolder folder;
    const auto file = folder / "sample.attain";
    done({"new", file, "--sample"});
    const auto answer = jsonOf({"capacity", file, "--period", "2026", "--average-deal", "100000", "--win-rate", "0.3",
                                "--people", "23", "--deals-per-person", "250"});
    CHECK(answer.at("deals_needed") == "6400.000000"); // 192 000 000 ÷ 100 000 ÷ 0.3
    CHECK(answer.at("deals_possible") == "5750.000000");
    CHECK(answer.at("gap") == "650.000000");
    CHECK(answer.at("people_needed") == "25.600000");
    CHECK(attainctl({"capacity", file, "--period", "2026", "--average-deal", "0", "--win-rate", "0.3", "--people", "1",
                     "--deals-per-person", "1"})
              .exit
          == 2);
}

TEST_CASE("Capacities tell of every department whether it has people enough", "[dividing]")
{
    const TemporaryFolder folder;
    const auto file = folder / "sample.attain";
    done({"new", file, "--sample"});
    const auto told = jsonOf({"capacities", file, "--period", "2026", "--deals-per-month", "40"});
    REQUIRE(told.at("rows").size() == 6);
    CHECK(told.at("rows").at(0).at("level") == "company");
    CHECK(told.at("rows").at(1).at("code") == "EAST1");
    CHECK(attainctl({"capacities", file, "--period", "2026", "--deals-per-month", "many"}).exit == 2);
    CHECK(attainctl({"capacities", file, "--period", "2026", "--deals-per-month", "0"}).exit == 1);
}
