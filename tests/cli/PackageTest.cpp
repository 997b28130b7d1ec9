#include "Document.h"

#include <catch2/catch.hpp>

TEST_CASE("The sample company goes through a package byte for byte", "[package][sample]")
{
    const TemporaryFolder folder;
    done({"new", folder / "sample.attain", "--sample"});
    done({"export", folder / "sample.attain", "--package", folder / "sample.json"});
    done({"new", folder / "copy.attain", "--package", folder / "sample.json"});
    done({"export", folder / "copy.attain", "--package", folder / "copy.json"});
    CHECK(bytesOf(folder / "copy.json") == bytesOf(folder / "sample.json"));

    const auto again = jsonOf({"apply", folder / "sample.attain", folder / "sample.json"});
    for (const auto& section : again.at("sections")) {
        CAPTURE(section);
        CHECK(section.at("created") == 0);
        CHECK(section.at("changed") == 0);
    }
    for (const auto* const level : {"company", "department", "person"}) {
        const auto targets = jsonOf({"targets", folder / "copy.attain", "--period", "2026"});
        CHECK(targets.at("rows") == jsonOf({"targets", folder / "sample.attain", "--period", "2026"}).at("rows"));
        CHECK_FALSE(
            jsonOf({"attainment", folder / "sample.attain", "--period", "2026-Q3", "--by", level}).at("rows").empty());
    }
}

TEST_CASE("A package that is wrong makes no document and changes none", "[package]")
{
    const TemporaryFolder folder;
    const auto wrong = folder.write("wrong.json", R"({"attain_package": 1, "workspace": {"nmae": "x"}})");
    const auto making = attainctl({"new", folder / "a.attain", "--package", wrong});
    CHECK(making.exit == 1);
    CHECK(making.err.find("/workspace/nmae") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "a.attain"));

    // Right by the schema, wrong in what it refers to: found only while it is applied.
    const auto dangling = folder.write(
        "dangling.json", R"({"attain_package": 1, "departments": [{"code": "D", "name": "D", "parent": "none"}]})");
    CHECK(attainctl({"new", folder / "a.attain", "--package", dangling}).exit == 1);
    CHECK_FALSE(std::filesystem::exists(folder / "a.attain"));

    const auto file = newDocument(folder);
    const auto before = bytesOf(file);
    const auto applying = attainctl({"apply", file, dangling});
    CHECK(applying.exit == 1);
    CHECK(applying.err.find("/departments/0/parent") != std::string::npos);
    CHECK(bytesOf(file) == before);
}

TEST_CASE("A dry run of a package tells and changes nothing", "[package]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const auto before = bytesOf(file);
    const auto package
        = folder.write("d.json", R"({"attain_package": 1, "departments": [{"code": "D", "name": "D"}]})");
    const auto summary = jsonOf({"apply", file, package, "--dry-run"});
    CHECK(summary.at("dry_run") == true);
    CHECK(summary.at("sections").at(0).at("created") == 1);
    CHECK(bytesOf(file) == before);
}

TEST_CASE("Every table is written as CSV and as a workbook", "[export]")
{
    const TemporaryFolder folder;
    const auto file = northwind(folder);
    for (const std::string table : {"sales", "people", "departments", "positions", "assignments", "targets",
                                    "proposals", "attainment", "batches", "problems", "change_log"}) {
        CAPTURE(table);
        done({"export", file, "--table", table, "--csv", folder / "t.csv", "--xlsx", folder / "t.xlsx", "--period",
              "1997"});
        CHECK(bytesOf(folder / "t.csv").starts_with("\xEF\xBB\xBF"));
        CHECK(bytesOf(folder / "t.xlsx").starts_with("PK"));
    }
}

TEST_CASE("Rejected records are corrected and imported again, quarantined ones are placed", "[import]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    done({"import", file, "people", testData("northwind_people.csv")});
    const auto csv = folder.write("sales.csv",
                                  "Order Date,Order ID,Employee,Product,Amount\n"
                                  "2026-03-01,1,Nancy Davolio,Tea,10.50\n"
                                  "2026/13/2,2,Nancy Davolio,Tea,20\n"
                                  "2026-03-03,3,Unknown Person,Tea,30\n");
    const auto result = jsonOf({"import", file, "sales", csv, "--unknown-people", "quarantine"});
    CHECK(result.at("accepted") == 1);
    CHECK(result.at("rejected") == 1);
    CHECK(result.at("quarantined") == 1);
    const auto batch = std::to_string(result.at("batch").get<int>());

    done({"rejected", file, batch, "--csv", folder / "rejected.csv"});
    auto rejected = bytesOf(folder / "rejected.csv");
    REQUIRE(rejected.find("2026/13/2") != std::string::npos);
    rejected.replace(rejected.find("2026/13/2"), 9, "2026/12/2");
    const auto corrected = jsonOf({"import", file, "sales", folder.write("corrected.csv", rejected)});
    CHECK(corrected.at("accepted") == 1);
    CHECK(corrected.at("totals").at("amount") == "20.00");

    const auto placed = jsonOf({"place", file, batch, "--person", "Unknown Person=E2"});
    CHECK(placed.at("accepted") == 1);
    CHECK(jsonOf({"attainment", file, "--period", "2026"}).at("rows").at(0).at("actual") == "60.50");
}
