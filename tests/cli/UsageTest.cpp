#include "Document.h"

#include <catch2/catch.hpp>

TEST_CASE("Wrong usage is exit code 2 and says why on standard error", "[usage]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const std::vector<std::vector<std::string>> commands{
        {},
        {"frobnicate"},
        {"attainment"},
        {"attainment", file},
        {"attainment", file, "--period", "2026-Q5"},
        {"attainment", file, "--period", "2026-Q3", "--by", "planet"},
        {"attainment", file, "--period", "2026-Q3", "--metric", "luck"},
        {"attainment", file, "--period", "2026-Q3", "--as-of", "2026-02-30"},
        {"import", file, "expenses", "x.csv"},
        {"import", file, "sales", "x.csv", "--unknown-people", "ignore"},
        {"import", file, "sales", "x.csv", "--delimiter", "ab"},
        {"import", file, "sales", "x.csv", "--person", "somebody"},
        {"export", file},
        {"export", file, "--table", "secrets", "--csv", "x.csv"},
        {"export", file, "--table", "sales"},
        {"undo-import", file, "minus"},
        {"budget", file, "--period", "2026"},
        {"explain", file, "--period", "2026", "--person", "A", "--department", "B"},
        {"query", file},
        {"query", file, "SELECT 1", "--limit", "0"},
        {"query", file, "SELECT 1", "--json", "--csv", "x.csv"},
    };
    for (const auto& arguments : commands) {
        const auto run = attainctl(arguments);
        CAPTURE(arguments, run.err);
        CHECK(run.exit == 2);
        CHECK(run.out.empty());
        CHECK_FALSE(run.err.empty());
    }
}

TEST_CASE("Help and version go to standard output", "[usage]")
{
    CHECK(attainctl({"--version"}).out.starts_with("attainctl "));
    CHECK(attainctl({"--help"}).out.find("undo-import") != std::string::npos);
    CHECK(attainctl({"import", "--help"}).exit == 0);
}

TEST_CASE("What is not there is refused with a sentence", "[usage]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const std::vector<std::vector<std::string>> commands{
        {"attainment", folder / "none.attain", "--period", "2026"},
        {"import", file, "sales", folder / "none.csv"},
        {"import", file, "sales", testData("northwind_sales.csv"), "--profile", "none"},
        {"apply", file, folder / "none.json"},
        {"undo-import", file, "77"},
        {"rejected", file, "77", "--csv", folder / "out.csv"},
        {"explain", file, "--person", "none", "--period", "2026"},
        {"attainment", file, "--period", "2026", "--scenario", "none"},
        {"reopen", file, "2026", "--reason", "x"},
        {"new", file},
        {"backup", file, file},
    };
    const auto before = bytesOf(file);
    for (const auto& arguments : commands) {
        const auto run = attainctl(arguments);
        CAPTURE(arguments, run.err);
        CHECK(run.exit == 1);
        CHECK(run.out.empty());
        CHECK(run.err.starts_with("attainctl: "));
        CHECK(run.err.ends_with(".\n"));
        CHECK(bytesOf(file) == before);
    }
}
