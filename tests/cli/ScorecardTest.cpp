#include "Document.h"

#include <catch2/catch.hpp>

using nlohmann::json;

// docs/domain-rules.md, "Scorecards"
TEST_CASE("A card: from a package and files to its steps", "[scorecards]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const json package{
        {"attain_package", 1},
        {"departments", {{{"code", "D1"}, {"name", "East"}, {"kind", "sales"}, {"parent", nullptr}}}},
        {"people",
         {{{"code", "P1"}, {"name", "Ada"}, {"assignments", {{{"department", "D1"}, {"from", "2025-01-01"}}}}},
          {{"code", "P2"}, {"name", "Ben"}, {"assignments", {{{"department", "D1"}, {"from", "2025-01-01"}}}}}}},
        {"targets",
         {{{"scenario", "base"},
           {"metric", "revenue"},
           {"level", "person"},
           {"code", "P1"},
           {"period", "2026-Q3"},
           {"target", "100.00"}}}},
        {"kpis",
         {{{"code", "sales"}, {"name", "销售额"}, {"metric", "revenue"}},
          {{"code", "margin"},
           {"name", "毛利率"},
           {"metric", "margin"},
           {"dimension", "profit"},
           {"standard", "0.2"}}}},
        {"scorecard_templates",
         {{{"code", "rep"},
           {"name", "代表"},
           {"from", "2026-01-01"},
           {"items", {{{"kpi", "sales"}, {"weight", "0.6"}}, {{"kpi", "margin"}, {"weight", "0.4"}}}},
           {"grades", {{{"code", "A"}, {"from", "1"}}, {{"code", "B"}, {"from", "0"}}}}}}}};
    done({"apply", file, folder.write("p.json", package.dump())});
    done({"import", file, "sales",
          folder.write("s.csv", "日期,业务员,金额,成本\n2026-07-01,Ada,96,67.2\n2026-08-01,Ben,50,45\n")});

    const auto cards
        = jsonOf({"scorecard", file, "--period", "2026-Q3", "--as-of", "2026-09-30", "--json"}).at("cards");
    REQUIRE(cards.size() == 2);
    const auto& ada = cards[0];
    CHECK(ada.at("person") == "P1");
    CHECK(ada.at("template") == "rep");
    CHECK(ada.at("score") == "1.056000"); // 60 % of 96 % and 40 % of 150 % held to 120 %
    CHECK(ada.at("grade") == "A");
    CHECK(ada.at("rank") == 1);
    CHECK(ada.at("missing") == 0);
    CHECK(ada.at("lines")[0].at("part") == "0.576000");
    CHECK(ada.at("lines")[1].at("limit") == "cap");
    CHECK(ada.at("lines")[1].at("standard") == true);
    CHECK(ada.at("lines")[1].at("attainment") == "1.500000");
    CHECK(cards[1].at("lines")[0].at("attainment").is_null()); // no target: missing, not zero
    CHECK(cards[1].at("score") == "0.500000");
    CHECK(cards[1].at("peer_median") == "0.778000");

    const auto one = jsonOf({"scorecard", file, "--period", "2026-Q3", "--person", "P2", "--json"}).at("cards");
    REQUIRE(one.size() == 1);
    CHECK(attainctl({"scorecard", file, "--period", "2026-Q3", "--person", "P1"}).out.find("105.60 %")
          != std::string::npos);
    CHECK(attainctl({"scorecard", file, "--period", "2026-Q3", "--person", "P9"}).exit == 1);
    CHECK(attainctl({"scorecard", file, "--period", "later"}).exit == 2);
    CHECK(jsonOf({"scorecard", file, "--period", "2025-Q3", "--json"}).at("cards").empty());
    const auto exported = folder / "out.json";
    done({"export", file, "--package", exported});
    done({"apply", file, exported});
    done({"check", file});
}
