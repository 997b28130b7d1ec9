#include "Document.h"

#include <catch2/catch.hpp>

using nlohmann::json;

// docs/domain-rules.md, "Fairness"
namespace {

std::string withTargets(const TemporaryFolder& folder)
{
    const auto file = newDocument(folder);
    json package{{"attain_package", 1},
                 {"departments", {{{"code", "D1"}, {"name", "East"}, {"kind", "sales"}, {"parent", nullptr}}}},
                 {"positions", {{{"code", "J1"}, {"name", "Seller"}, {"level", 2}}}},
                 {"scenarios", {{{"name", "base"}, {"effective_from", "2026-01-01"}, {"reason", ""}}}},
                 {"people", json::array()},
                 {"targets", json::array()}};
    const auto add = [&](const char* code, const char* baseline, const char* target) {
        package["people"].push_back(
            {{"code", code},
             {"name", code},
             {"hired", nullptr},
             {"left", nullptr},
             {"assignments", {{{"department", "D1"}, {"position", "J1"}, {"from", "2025-01-01"}}}}});
        package["targets"].push_back({{"scenario", "base"},
                                      {"metric", "revenue"},
                                      {"level", "person"},
                                      {"code", code},
                                      {"period", "2026-Q1"},
                                      {"baseline", baseline},
                                      {"target", target}});
    };
    add("P1", "980.00", "1100.00");
    add("P2", "1000.00", "1100.00");
    add("P3", "1020.00", "1400.00");
    done({"apply", file, folder.write("p.json", package.dump())});
    return file;
}

} // namespace

TEST_CASE("Findings are listed, accepted with a reason and withdrawn", "[fairness]")
{
    const TemporaryFolder folder;
    const auto file = withTargets(folder);
    const std::vector<std::string> ask{"fairness", file, "--period", "2026-Q1"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), ask.begin(), ask.end());
        return more;
    };
    const auto report = jsonOf(ask);
    CHECK(report.at("groups").at(0).at("median") == "1.122449");
    CHECK(report.at("groups").at(0).at("people").at(2).at("deviation") == "0.222816");
    CHECK(report.at("groups").at(0).at("people").at(2).at("no_chance_because") == "fewer_than_two_seasons");
    REQUIRE(report.at("findings").size() == 3);
    CHECK(report.at("findings").at(0)
          == json{{"finding", "deviation:P3"}, {"value", "0.222816"}, {"state", "open"}, {"reason", nullptr}});
    CHECK(attainctl(with({"--check"})).exit == 3);
    CHECK(attainctl(ask).exit == 0);

    for (const auto& finding : report.at("findings"))
        done(with({"--accept", finding.at("finding"), "--reason", "key accounts"}));
    CHECK(attainctl(with({"--check"})).exit == 0);
    CHECK(jsonOf(ask).at("findings").at(0).at("reason") == "key accounts");
    done(with({"--withdraw", "deviation:P3"}));
    CHECK(attainctl(with({"--check"})).exit == 3);

    CHECK(attainctl(with({"--accept", "deviation:P3"})).exit == 2);
    CHECK(attainctl(with({"--accept", "deviation:P1", "--reason", "x"})).exit == 1);
    CHECK(attainctl({"fairness", file, "--period", "2026-Q1", "--metric", "margin"}).exit == 1);
}
