#include "exchange/TableFile.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace attain;

namespace {

/// A file of this test alone; gone afterwards.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& name) : m_path{std::filesystem::temp_directory_path() / name}
    {
        std::filesystem::remove(m_path);
    }
    ~TemporaryFile() { std::filesystem::remove(m_path); }
    const std::filesystem::path& path() const { return m_path; }
    std::string bytes() const
    {
        std::ifstream file{m_path, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }

private:
    std::filesystem::path m_path;
};

Table smallTable()
{
    return {"sales",
            {textColumn("customer"), amountColumn("amount"), dateColumn("date"), ratioColumn("share")},
            {{std::string{"=1+1"}, std::int64_t{-9'577'500}, *Date::create(2026, 3, 5), std::int64_t{1'000'000}},
             {std::string{"A \"B\", C"}, TableCell{}, TableCell{}, TableCell{}}}};
}

} // namespace

TEST_CASE("A CSV table has a BOM, guarded texts and plain numbers", "[exchange]")
{
    const TemporaryFile file{"attain-table-test.csv"};
    REQUIRE(writeCsv(smallTable(), file.path()));
    CHECK(file.bytes()
          == "\xEF\xBB\xBF"
             "customer,amount,date,share\r\n"
             "'=1+1,-957.75,2026-03-05,1.000000\r\n"
             "\"A \"\"B\"\", C\",,,\r\n");
}

TEST_CASE("A table that fails half way leaves the older file as it was", "[exchange]")
{
    const TemporaryFile file{"attain-table-broken.csv"};
    REQUIRE(writeCsv(smallTable(), file.path()));
    const auto before = file.bytes();
    TableSource broken{"x", {textColumn("a")}, [](const TableRowSink& sink) {
                           sink(std::vector<TableCell>{std::string{"one"}});
                           throw Failure{Error{ErrorCode::Storage, "lost", {"lost"}}};
                       }};
    const auto csv = writeCsv(broken, file.path());
    REQUIRE_FALSE(csv);
    CHECK(csv.error().code == ErrorCode::Storage);
    const auto xlsx = writeXlsx(broken, file.path());
    REQUIRE_FALSE(xlsx);
    CHECK(xlsx.error().code == ErrorCode::Storage);
    CHECK(file.bytes() == before);
}

TEST_CASE("A workbook is written whole", "[exchange]")
{
    const TemporaryFile file{"attain-table-测试.xlsx"};
    REQUIRE(writeXlsx(smallTable(), file.path()));
    CHECK(file.bytes().starts_with("PK"));
    CHECK(file.bytes().find("xl/worksheets/sheet1.xml") != std::string::npos);
}

TEST_CASE("A text that no workbook can hold is refused with its place", "[exchange]")
{
    const TemporaryFile file{"attain-table-long.xlsx"};
    Table table{"x", {textColumn("note")}, {{std::string(40'000, 'x')}}};
    const auto outcome = writeXlsx(table, file.path());
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::InvalidValue);
    CHECK(outcome.error().values == std::vector<std::string>{"note", "row 1"});
    CHECK_FALSE(std::filesystem::exists(file.path()));
}
