#include "Document.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <map>

using nlohmann::json;

namespace {

/// "5940.80" and "5940.8000" are one number.
std::string fourDecimals(std::string amount)
{
    const auto point = amount.find('.');
    if (point == std::string::npos)
        return amount + ".0000";
    amount.resize(point + 5, '0');
    return amount;
}

json truth()
{
    return json::parse(bytesOf(testData("northwind_truth.json")));
}

} // namespace

TEST_CASE("Northwind is imported to the last digit: every person in every quarter", "[northwind]")
{
    const TemporaryFolder folder;
    const auto file = northwind(folder);
    const auto expected = truth();

    std::map<std::string, std::string> found;
    for (const std::string quarter :
         {"1996-Q3", "1996-Q4", "1997-Q1", "1997-Q2", "1997-Q3", "1997-Q4", "1998-Q1", "1998-Q2"}) {
        const auto table = jsonOf({"attainment", file, "--period", quarter, "--by", "person"});
        for (const auto& row : table.at("rows")) {
            if (row.at("sale_lines") != 0)
                found[row.at("name").get<std::string>() + ' ' + quarter]
                    = fourDecimals(row.at("actual").get<std::string>());
        }
    }
    const auto& quarters = expected.at("by_person_quarter");
    CHECK(found.size() == quarters.size());
    for (const auto& [key, amount] : quarters.items()) {
        CAPTURE(key);
        CHECK(found[key] == amount.get<std::string>());
    }
}

TEST_CASE("The import says what it read and what it adds up to", "[northwind]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    done({"import", file, "people", testData("northwind_people.csv")});
    const auto result = jsonOf({"import", file, "sales", testData("northwind_sales.csv")});
    CHECK(result.at("records") == 2155);
    CHECK(result.at("accepted") == 2155);
    CHECK(result.at("rejected") == 0);
    CHECK(result.at("totals").at("amount") == "1265793.0395");
    CHECK(result.at("columns").at("order_date") == "Order Date");
    CHECK(result.at("columns").at("person") == "Employee");
    CHECK(result.at("problems").empty());
    CHECK(result.at("file") == "northwind_sales.csv");

    const auto company = jsonOf({"attainment", file, "--period", "1996-01-01..1998-12-31"});
    CHECK(company.at("rows").at(0).at("actual") == "1265793.0395");
    CHECK(company.at("control").at("sale_lines") == 2155);
    CHECK(company.at("control").at("amount") == "1265793.0395");
}

TEST_CASE("The same file a second time changes nothing", "[northwind]")
{
    const TemporaryFolder folder;
    const auto file = northwind(folder);
    const auto before = jsonOf({"attainment", file, "--period", "1997", "--by", "person"});
    const auto again = jsonOf({"import", file, "sales", testData("northwind_sales.csv")});
    CHECK(again.at("accepted") == 0);
    CHECK(again.at("duplicates") == 2155);
    CHECK(jsonOf({"attainment", file, "--period", "1997", "--by", "person"}) == before);
    CHECK(attainctl({"check", file}).exit == 0);
}

TEST_CASE("An import that is taken back leaves no lines and can be done again", "[northwind]")
{
    const TemporaryFolder folder;
    const auto file = northwind(folder);
    const auto batch = jsonOf({"batches", file}).at("batches").at(0);
    CHECK(batch.at("kind") == "sales");
    done({"undo-import", file, std::to_string(batch.at("batch").get<int>()), "--reason", "wrong file"});
    CHECK(jsonOf({"attainment", file, "--period", "1997"}).at("control").at("sale_lines") == 0);
    CHECK(jsonOf({"batches", file}).at("batches").at(0).at("state") == "undone");
    CHECK(attainctl({"undo-import", file, std::to_string(batch.at("batch").get<int>())}).exit == 1);

    CHECK(jsonOf({"import", file, "sales", testData("northwind_sales.csv")}).at("accepted") == 2155);
    CHECK(attainctl({"check", file}).exit == 0);
}

TEST_CASE("A dry run counts like the import and writes nothing", "[northwind]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const auto before = bytesOf(file);
    const auto result
        = jsonOf({"import", file, "sales", testData("northwind_sales.csv"), "--unknown-people", "create", "--dry-run"});
    CHECK(result.at("accepted") == 2155);
    CHECK(result.at("batch").is_null());
    CHECK(result.at("effects").at("new_people").size() == 9);
    CHECK(bytesOf(file) == before);

    done({"import", file, "people", testData("northwind_people.csv")});
    const auto withPeople = bytesOf(file);
    CHECK(jsonOf({"import", file, "sales", testData("northwind_sales.csv"), "--dry-run"}).at("accepted") == 2155);
    CHECK(jsonOf({"import", file, "people", testData("northwind_people.csv"), "--dry-run"}).at("rejected") == 0);
    CHECK(bytesOf(file) == withPeople);
}

TEST_CASE("A closed period refuses what falls into it until it is opened again", "[northwind]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    done({"import", file, "people", testData("northwind_people.csv")});
    done({"close", file, "1997", "--reason", "audited"});
    CHECK(attainctl({"close", file, "1997"}).exit == 1);
    const auto result = jsonOf({"import", file, "sales", testData("northwind_sales.csv")});
    CHECK(result.at("accepted").get<int>() > 0);
    CHECK(result.at("rejected").get<int>() > 0);
    for (const auto& problem : result.at("problems"))
        CHECK(problem.at("reason") == "period_closed");
    CHECK(jsonOf({"attainment", file, "--period", "1997"}).at("control").at("sale_lines") == 0);

    CHECK(attainctl({"reopen", file, "1997"}).exit == 2);
    done({"reopen", file, "1997", "--reason", "late invoices"});
    CHECK(jsonOf({"import", file, "sales", testData("northwind_sales.csv")}).at("rejected") == 0);
    CHECK(fourDecimals(jsonOf({"attainment", file, "--period", "1996-01-01..1998-12-31"})
                           .at("control")
                           .at("amount")
                           .get<std::string>())
          == "1265793.0395");
}

TEST_CASE("Why? goes down to lines that add up, with file and line", "[northwind]")
{
    const TemporaryFolder folder;
    const auto file = northwind(folder);
    const auto tree = jsonOf({"explain", file, "--person", "E1", "--period", "1997-Q1"});
    const auto actual
        = std::ranges::find_if(tree.at("children"), [](const json& c) { return c.at("code") == "actual"; });
    REQUIRE(actual != tree.at("children").end());
    long long sum = 0;
    const std::function<void(const json&)> add = [&](const json& step) {
        if (step.contains("lines") && !step.at("lines").empty()) {
            CHECK(step.at("line_count") == step.at("lines").size());
            for (const auto& line : step.at("lines")) {
                CHECK(line.at("file") == "northwind_sales.csv");
                CHECK(line.at("line").get<int>() > 1);
                auto digits = fourDecimals(line.at("counted").get<std::string>());
                digits.erase(digits.find('.'), 1);
                sum += std::stoll(digits);
            }
        }
        if (step.contains("children")) {
            for (const auto& child : step.at("children"))
                add(child);
        }
    };
    add(*actual);
    CHECK(sum == 144020750); // 14 402.075 in the truth of this quarter
}

TEST_CASE("What the table of sales holds is imported again to the same totals", "[northwind][export]")
{
    const TemporaryFolder folder;
    const auto file = northwind(folder);
    done({"export", file, "--table", "sales", "--csv", folder / "sales.csv"});
    done({"export", file, "--table", "people", "--csv", folder / "people.csv"});
    done({"export", file, "--package", folder / "setup.json"});

    const auto copy = newDocument(folder, "copy.attain");
    done({"apply", copy, folder / "setup.json"});
    const auto result = jsonOf({"import", copy, "sales", folder / "sales.csv"});
    CHECK(result.at("accepted") == 2155);
    CHECK(result.at("rejected") == 0);
    CHECK(result.at("totals").at("amount") == "1265793.0395");
    for (const auto* const period : {"1996-Q4", "1997-Q2", "1998-Q1"}) {
        CAPTURE(period);
        CHECK(jsonOf({"attainment", copy, "--period", period, "--by", "person"}).at("rows")
              == jsonOf({"attainment", file, "--period", period, "--by", "person"}).at("rows"));
    }
    CHECK(jsonOf({"import", copy, "people", folder / "people.csv"}).at("rejected") == 0);
}
