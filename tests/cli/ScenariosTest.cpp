#include "Document.h"

#include <catch2/catch.hpp>

using nlohmann::json;

// docs/domain-rules.md, "Scenarios"
namespace {

json target(const char* level, const char* code, const char* amount)
{
    json object{{"metric", "revenue"}, {"level", level}, {"period", "2026"}, {"target", amount}};
    if (*code)
        object["code"] = code;
    return object;
}

json change(const char* level, const char* code, const char* by)
{
    json object{{"metric", "revenue"}, {"level", level}, {"change", by}};
    if (*code)
        object["code"] = code;
    return object;
}

json package()
{
    return {{"attain_package", 1},
            {"departments",
             {{{"code", "D1"}, {"name", "East"}, {"kind", "sales"}, {"parent", nullptr}},
              {{"code", "D2"}, {"name", "West"}, {"kind", "sales"}, {"parent", nullptr}}}},
            {"target_versions",
             {{{"number", 1},
               {"effective_from", "2026-01-01"},
               {"steps",
                {{{"state", "submitted"}, {"at", "2026-01-02T00:00:00Z"}, {"who", "A"}},
                 {{"state", "approved"}, {"at", "2026-01-02T00:00:00Z"}, {"who", "B"}},
                 {{"state", "published"}, {"at", "2026-01-02T00:00:00Z"}, {"who", "B"}}}},
               {"targets",
                {target("company", "", "24000.00"), target("department", "D1", "12000.00"),
                 target("department", "D2", "12000.00")}}}}},
            {"indicators",
             {{{"code", "PMI"},
               {"name", "Purchasing managers"},
               {"unit", "points"},
               {"source", "statistics"},
               {"values", {{{"month", "2026-05"}, {"value", "49.1"}}, {{"month", "2026-06"}, {"value", "48.7"}}}}}}},
            {"scenarios",
             {{{"name", "careful"},
               {"effective_from", "2026-01-01"},
               {"reason", "demand weakens"},
               {"base_version", 1},
               {"created_at", "2026-06-01T00:00:00Z"},
               {"assumptions", {"orders are put off"}},
               {"changes", {change("company", "", "-0.1"), change("department", "D2", "-0.25")}},
               {"triggers", {{{"indicator", "PMI"}, {"test", "below"}, {"threshold", "49.5"}, {"months", 2}}}}}}}};
}

std::string withScenario(const TemporaryFolder& folder)
{
    const auto file = newDocument(folder);
    done({"apply", file, folder.write("p.json", package().dump())});
    return file;
}

} // namespace

TEST_CASE("Scenarios are listed with what proposes them, and compared", "[scenarios]")
{
    const TemporaryFolder folder;
    const auto file = withScenario(folder);
    const auto listed = jsonOf({"scenarios", file, "--as-of", "2026-07-01"}).at("scenarios").at(0);
    CHECK(listed.at("name") == "careful");
    CHECK(listed.at("base_version") == "V1");
    CHECK(listed.at("changes").at(1).at("code") == "D2");
    CHECK(listed.at("triggers").at(0).at("proposes") == true);
    CHECK(listed.at("triggers").at(0).at("since") == "2026-05");
    const auto early = jsonOf({"scenarios", file, "--as-of", "2026-05-31"}).at("scenarios").at(0);
    CHECK(early.at("triggers").at(0).at("proposes") == false);

    const auto compared = jsonOf({"compare-scenarios", file, "--period", "2026"});
    CHECK(compared.at("scenarios") == json({"base", "careful"}));
    CHECK(compared.at("rows").at(0).at("targets") == json({"24000.00", "19800.00"}));
    CHECK(compared.at("rows").at(1).at("targets") == json({"12000.00", "10800.00"}));
    CHECK(compared.at("rows").at(2).at("targets") == json({"12000.00", "9000.00"}));
    CHECK(compared.at("rows").at(2).at("changes").at(1) == "-0.250000");
    const auto people = jsonOf({"indicators", file}).at("indicators").at(0);
    CHECK(people.at("values").at(1).at("value") == "48.7");
}

TEST_CASE("A scenario is promoted into a draft, and a package says it all again", "[scenarios]")
{
    const TemporaryFolder folder;
    const auto file = withScenario(folder);
    const auto exported = folder / "out.json";
    const auto again = folder / "again.json";
    done({"export", file, "--package", exported});
    const auto copy = newDocument(folder, "copy.attain");
    done({"apply", copy, exported});
    done({"export", copy, "--package", again});
    CHECK(bytesOf(again) == bytesOf(exported));

    const auto promoted = jsonOf({"promote", file, "--scenario", "careful", "--from", "2026-07-01"});
    CHECK(promoted.at("version") == "V2");
    const auto refused = attainctl({"promote", file, "--scenario", "careful", "--from", "2026-07-01"});
    CHECK(refused.exit == 1);
    CHECK(refused.err.find("draft") != std::string::npos); // V2 is one
    CHECK(jsonOf({"compare-scenarios", file, "--period", "2026"}).at("rows").at(0).at("targets")
          == json({"19800.00", "19800.00"}));
    done({"check", file});
}
