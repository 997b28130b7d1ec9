#include "Document.h"

#include <catch2/catch.hpp>

using nlohmann::json;

// docs/domain-rules.md, "Target talks"
namespace {

std::string withTarget(const TemporaryFolder& folder)
{
    const auto file = newDocument(folder);
    const json package{{"attain_package", 1},
                       {"departments", {{{"code", "D1"}, {"name", "East"}, {"kind", "sales"}, {"parent", nullptr}}}},
                       {"people",
                        {{{"code", "P1"},
                          {"name", "Ada"},
                          {"hired", nullptr},
                          {"left", nullptr},
                          {"assignments", {{{"department", "D1"}, {"from", "2025-01-01"}}}}}}},
                       {"scenarios", {{{"name", "base"}, {"effective_from", "2026-01-01"}, {"reason", ""}}}},
                       {"targets",
                        {{{"scenario", "base"},
                          {"metric", "revenue"},
                          {"level", "person"},
                          {"code", "P1"},
                          {"period", "2026"},
                          {"target", "1200.00"}}}}};
    done({"apply", file, folder.write("p.json", package.dump())});
    return file;
}

} // namespace

TEST_CASE("A proposal is recorded, listed, taken over and travels with the package", "[talks]")
{
    const TemporaryFolder folder;
    const auto file = withTarget(folder);
    const auto said = jsonOf({"say", file, "--period", "2026", "--person", "P1", "--kind", "proposal", "--target",
                              "1000.00", "--note", "a customer closes", "--who", "Ada"});
    CHECK(said.at("state") == "in_talks");
    CHECK(said.at("target") == "1200.00");
    CHECK(said.at("entries").at(0).at("target") == "1000.00");
    const auto agreed = jsonOf({"say", file, "--period", "2026", "--person", "P1", "--adopt", "--who", "Wang"});
    CHECK(agreed.at("state") == "agreed");
    CHECK(agreed.at("target") == "1000.00");
    const auto listed = jsonOf({"talks", file, "--period", "2026"});
    REQUIRE(listed.at("talks").size() == 1);
    CHECK(listed.at("talks").at(0) == agreed);

    const auto package = (folder.path() / "out.json").string();
    done({"export", file, "--package", package});
    const auto copy = newDocument(folder, "copy.attain");
    done({"apply", copy, package});
    CHECK(jsonOf({"talks", copy, "--period", "2026"}) == listed);
    done({"apply", copy, package}); // once more adds nothing
    CHECK(jsonOf({"talks", copy, "--period", "2026"}) == listed);
}

TEST_CASE("What cannot be said has its sentence and changes nothing", "[talks]")
{
    const TemporaryFolder folder;
    const auto file = withTarget(folder);
    const std::vector<std::string> say{"say", file, "--period", "2026", "--person", "P1"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), say.begin(), say.end());
        return attainctl(more);
    };
    const auto early = with({"--kind", "appeal", "--note", "too high"});
    CHECK(early.exit == 1);
    CHECK(early.err.find("never published") != std::string::npos);
    CHECK(with({"--kind", "shout"}).exit == 2);
    CHECK(with({}).exit == 2);
    CHECK(with({"--kind", "proposal", "--target", "many"}).exit == 2);
    CHECK(with({"--kind", "proposal"}).exit == 1);
    CHECK(jsonOf({"talks", file, "--period", "2026"}).at("talks").at(0).at("entries").empty());
}

TEST_CASE("A file of proposals goes out, comes back and is merged with its conflicts", "[talks]")
{
    const TemporaryFolder folder;
    const auto file = withTarget(folder);
    const auto out = folder / "out.csv";
    done({"export", file, "--table", "proposals", "--period", "2026", "--person", "P1", "--csv", out});
    CHECK(bytesOf(out)
          == "\xEF\xBB\xBFperson,name,period,metric,target,proposal,note\r\nP1,Ada,2026,revenue,1200.00,,\r\n");
    CHECK(jsonOf({"merge-proposals", file, out}).at("silent") == 1);
    const auto workbook = folder / "out.xlsx";
    done({"export", file, "--table", "proposals", "--period", "2026", "--person", "P1", "--xlsx", workbook});
    CHECK(jsonOf({"merge-proposals", file, workbook}).at("silent") == 1);

    const auto filled = folder.write("in.csv",
                                     "工号,期间,指标,目标,建议,意见\n"
                                     "P1,2026,revenue,1200.00,-10%,\"a customer, closes\"\n"
                                     "P1,2026,revenue,1200.00,900,\n"
                                     "P9,2026,revenue,1200.00,900,\n"
                                     "P1,2026-Q1,revenue,999.00,100,\n"
                                     "P1,2026-01,revenue,,many,\n"
                                     "P1,later,revenue,1200.00,100,\n"
                                     "P1,2026,wins,1200.00,100,\n");
    const auto tried = jsonOf({"merge-proposals", file, filled, "--dry-run"}, 3);
    CHECK(jsonOf({"talks", file, "--period", "2026"}).at("talks").at(0).at("entries").empty());
    auto merged = jsonOf({"merge-proposals", file, filled}, 3);
    CHECK(merged.at("recorded") == 1);
    CHECK(tried.at("conflicts") == merged.at("conflicts"));
    CHECK(merged.at("conflicts")
          == json{{{"line", 3}, {"conflict", "repeated"}, {"value", "2026"}},
                  {{"line", 4}, {"conflict", "person_unknown"}, {"value", "P9"}},
                  {{"line", 5}, {"conflict", "target_moved"}, {"value", "999.00"}},
                  {{"line", 6}, {"conflict", "number_invalid"}, {"value", "many"}},
                  {{"line", 7}, {"conflict", "period_invalid"}, {"value", "later"}},
                  {{"line", 8}, {"conflict", "metric_unknown"}, {"value", "wins"}}});
    const auto talk = jsonOf({"talks", file, "--period", "2026"}).at("talks").at(0);
    REQUIRE(talk.at("entries").size() == 1);
    CHECK(talk.at("entries").at(0).at("target") == "1080.00");
    CHECK(talk.at("entries").at(0).at("who") == "Ada");
    CHECK(talk.at("entries").at(0).at("note") == "a customer, closes");
    merged = jsonOf({"merge-proposals", file, filled}, 3);
    CHECK(merged.at("recorded") == 0);
    CHECK(merged.at("unchanged") == 1);
    CHECK(attainctl({"merge-proposals", file, folder.write("odd.csv", "a,b\n1,2\n")}).exit == 1);
}
