#include "Document.h"

#include <catch2/catch.hpp>

#include <map>

using nlohmann::json;

namespace {

std::string sample(const std::string& name)
{
    return std::string{ATTAIN_SAMPLES} + '/' + name;
}

/// Imports a sample file; every record of it must be taken.
void take(const std::string& file, const std::string& kind, const std::string& name)
{
    const auto result = jsonOf({"import", file, kind, sample(name)});
    CAPTURE(name, result.at("problems"));
    REQUIRE(result.at("accepted").get<int>() > 0);
    REQUIRE(result.at("accepted") == result.at("records"));
}

/// What an empty workspace becomes by the shipped files, in the order of resources/samples/README.md.
std::string fromTheSampleFiles(const TemporaryFolder& folder, const std::string& targets)
{
    const auto file = newDocument(folder, "mine.attain");
    take(file, "departments", "departments.csv");
    take(file, "people", "people.csv");
    take(file, "people", "people_transfer_2026-08.csv");
    take(file, "targets", targets);
    take(file, "sales", "sales_2026-Q2_gb18030.csv");
    take(file, "sales", "sales_2026-Q3.csv");
    return file;
}

std::string sampleCompany(const TemporaryFolder& folder)
{
    done({"new", folder / "sample.attain", "--sample"});
    return folder / "sample.attain";
}

/// By level and code, what does not hang on the calendar and on earlier years.
std::map<std::string, json> overview(const std::string& file, const std::string& period, const std::string& by,
                                     const std::string& metric = "revenue")
{
    std::map<std::string, json> rows;
    const auto table = jsonOf({"attainment", file, "--period", period, "--by", by, "--metric", metric});
    for (const auto& row : table.at("rows")) {
        json& kept = rows[row.at("level").get<std::string>() + ' ' + row.at("code").get<std::string>()];
        for (const char* key : {"floor", "target", "stretch", "actual", "attainment", "sale_lines"})
            kept[key] = row.at(key);
        if (row.at("level") != "company")
            kept["name"] = row.at("name");
    }
    return rows;
}

} // namespace

TEST_CASE("An empty workspace gets the sample company's quarter from the shipped files alone", "[samples]")
{
    const TemporaryFolder folder;
    const auto mine = fromTheSampleFiles(folder, "targets_2026.csv");
    const auto theirs = sampleCompany(folder);
    for (const char* by : {"company", "department", "person"}) {
        CAPTURE(by);
        const auto rows = overview(mine, "2026-Q3", by);
        CHECK(rows == overview(theirs, "2026-Q3", by));
        CHECK(rows.size() >= (by == std::string{"company"} ? 1U : 5U));
        CHECK(overview(mine, "2026-Q2", by) == overview(theirs, "2026-Q2", by));
    }
    CHECK(attainctl({"check", mine}).exit == 0);
}

TEST_CASE("The shipped targets hold margins and new customers, too", "[samples]")
{
    const TemporaryFolder folder;
    const auto mine = fromTheSampleFiles(folder, "targets_2026.csv");
    for (const char* metric : {"margin", "new_customers"}) {
        CAPTURE(metric);
        const auto company = overview(mine, "2026-Q3", "company", metric).at("company ");
        CHECK(company.at("target") == (metric == std::string{"margin"} ? "0.250000" : "36"));
    }
}

TEST_CASE("The wide targets are those of the long form, month by month", "[samples]")
{
    const TemporaryFolder folder;
    const auto mine = fromTheSampleFiles(folder, "targets_2026_wide.csv");
    const auto theirs = sampleCompany(folder);
    const auto targets = [](const std::string& file, const std::string& by) {
        std::map<std::string, json> rows;
        for (auto& [key, row] : overview(file, "2026-Q3", by))
            rows[key] = row.at("target");
        return rows;
    };
    for (const char* by : {"company", "department", "person"})
        CHECK(targets(mine, by) == targets(theirs, by));
    // A month by itself: the wide form carries the seasons, which an empty workspace does not know.
    CHECK(jsonOf({"attainment", mine, "--period", "2026-08"}).at("rows").at(0).at("target")
          == jsonOf({"attainment", theirs, "--period", "2026-08"}).at("rows").at(0).at("target"));
}

TEST_CASE("The week after the sample's last day adds to the quarter", "[samples]")
{
    const TemporaryFolder folder;
    const auto theirs = sampleCompany(folder);
    const auto lines = [&] {
        return jsonOf({"attainment", theirs, "--period", "2026-Q3"}).at("control").at("sale_lines").get<int>();
    };
    const int before = lines();
    const auto again = jsonOf({"import", theirs, "sales", sample("sales_2026-Q3.csv")});
    CHECK(again.at("accepted") == 0);
    CHECK(again.at("duplicates") == again.at("records"));
    const auto week = jsonOf({"import", theirs, "sales", sample("sales_2026-W38.csv")});
    CHECK(lines() == before + week.at("accepted").get<int>());
}
