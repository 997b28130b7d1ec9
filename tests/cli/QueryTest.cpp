#include "Document.h"

#include <catch2/catch.hpp>

using nlohmann::json;

namespace {

json rowsOf(const std::string& file, const std::string& sql)
{
    return jsonOf({"query", file, sql}).at("rows");
}

} // namespace

TEST_CASE("SQL over sale lines and the attainment say the same", "[query][northwind]")
{
    const TemporaryFolder folder;
    const auto file = northwind(folder);
    CHECK(rowsOf(file, "SELECT count(*), decimal(sum(amount)) FROM sale") == json{{2155, "1265793.0395"}});

    const auto table = jsonOf({"attainment", file, "--period", "1997-Q2", "--by", "person"}).at("rows");
    std::size_t compared = 0;
    for (const auto& row : table) {
        if (row.at("sale_lines") == 0)
            continue;
        const auto name = row.at("name").get<std::string>();
        CAPTURE(name);
        CHECK(rowsOf(file,
                     "SELECT count(*), decimal(sum(amount)) FROM sale WHERE person_name = '" + name
                         + "' AND order_date BETWEEN '1997-04-01' AND '1997-06-30'")
              == json{{row.at("sale_lines"), row.at("actual")}});
        ++compared;
    }
    CHECK(compared == 9);
}

TEST_CASE("A query prints a table, JSON, or writes all rows to a file", "[query]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const auto csv = folder.write("s.csv",
                                  "日期,订单号,业务员,金额,状态\n2026-09-01,SO1,王芳,1234.5,\n"
                                  "2026-09-02,SO2,刘洋,10,\n2026-09-03,SO3,刘洋,-3,退货\n");
    done({"import", file, "sales", csv, "--unknown-people", "create"});
    const std::string sql
        = "SELECT order_no, person_name AS who, decimal(amount) AS amount, amount / 30000.0 AS third, "
          "customer FROM sale ORDER BY order_no";

    const auto shown = attainctl({"query", file, sql});
    CHECK(shown.exit == 0);
    CHECK(shown.out
          == "order_no  who    amount               third  customer\n"
             "────────  ────  ───────  ──────────────────  ────────\n"
             "SO1       王芳  1234.50               411.5          \n"
             "SO2       刘洋    10.00  3.3333333333333335          \n"
             "SO3       刘洋    -3.00                  -1          \n");
    CHECK(jsonOf({"query", file, sql})
          == json{{"columns", {"order_no", "who", "amount", "third", "customer"}},
                  {"rows",
                   {{"SO1", "王芳", "1234.50", 411.5, nullptr},
                    {"SO2", "刘洋", "10.00", 10 / 3.0, nullptr},
                    {"SO3", "刘洋", "-3.00", -1.0, nullptr}}},
                  {"rows_cut", false}});

    done({"query", file, sql, "--limit", "1", "--csv", folder / "out.csv", "--xlsx", folder / "out.xlsx"});
    CHECK(bytesOf(folder / "out.csv")
          == "\xEF\xBB\xBForder_no,who,amount,third,customer\r\nSO1,王芳,1234.50,411.5,\r\n"
             "SO2,刘洋,10.00,3.3333333333333335,\r\nSO3,刘洋,-3.00,-1,\r\n");
    CHECK(bytesOf(folder / "out.xlsx").starts_with("PK"));
}

TEST_CASE("More rows than the limit are cut, and it is said", "[query]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const auto cut = jsonOf({"query", file, "VALUES (1), (2), (3)", "--limit", "2"});
    CHECK(cut.at("rows") == json{{1}, {2}});
    CHECK(cut.at("rows_cut") == true);
    const auto shown = attainctl({"query", file, "VALUES (1), (2), (3)", "--limit", "2"});
    CHECK(shown.exit == 0);
    CHECK(shown.err.find("Only the first 2 rows are shown") != std::string::npos);
}

TEST_CASE("Replaced, undone and cancelled lines are not in the table sale", "[query][replacement]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const std::string header = "日期,订单号,业务员,金额,状态\n";
    const auto import = [&](const std::string& name, const std::string& lines, const std::string& option) {
        done({"import", file, "sales", folder.write(name, header + lines), "--unknown-people", "create", option});
    };
    import("a.csv", "2026-09-01,SO1,王芳,100,已发货\n2026-09-02,SO2,刘洋,10,已取消\n", "--skip-cancelled");
    import("b.csv", "2026-09-01,SO1,王芳,150,已发货\n2026-09-03,SO3,王芳,1,已发货\n", "--replace-conflicts");
    const std::string sql = "SELECT order_no, decimal(amount), batch FROM sale ORDER BY order_no";
    CHECK(rowsOf(file, sql) == json{{"SO1", "150.00", 2}, {"SO3", "1.00", 2}});
    CHECK(rowsOf(file, "SELECT order_no FROM sale WHERE batch = 1").empty());
    CHECK(rowsOf(file, "SELECT decimal(sum(amount)) FROM sale").at(0).at(0)
          == jsonOf({"attainment", file, "--period", "2026-09"}).at("control").at("amount"));

    done({"undo-import", file, "2"});
    CHECK(rowsOf(file, sql) == json{{"SO1", "100.00", 1}});
}

TEST_CASE("A query that is wrong or would write is refused with a sentence, and the document stays as it was",
          "[query]")
{
    const TemporaryFolder folder;
    const auto file = northwind(folder);
    const auto before = bytesOf(file);
    const auto [sql, sentence] = GENERATE(table<std::string, std::string>({
        {"SELECT revenue FROM sale", "the query failed: no such column: revenue"},
        {"SELECT * FROM sales", "the query failed: no such table: sales"},
        {"SELEKT", "the query failed: near \"SELEKT\": syntax error"},
        {"DELETE FROM sale", "the query failed: table sale may not be modified"},
        {"DELETE FROM person", "only a single query that reads is taken, such as SELECT"},
        {"PRAGMA writable_schema = 1", "only a single query that reads is taken, such as SELECT"},
        {"SELECT 1; SELECT 2", "only a single query that reads is taken, such as SELECT"},
    }));
    const auto run = attainctl({"query", file, sql});
    CAPTURE(sql, run.err);
    CHECK(run.exit == 1);
    CHECK(run.out.empty());
    CHECK(run.err == "attainctl: " + sentence + "; “" + file + "” was not changed.\n");
    CHECK(bytesOf(file) == before);
}

TEST_CASE("A query that fails leaves the file that it would have written as it was", "[query]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder);
    const auto out = folder.write("out.csv", "mine");
    const auto run = attainctl({"query", file, "SELECT abs(-9223372036854775808)", "--csv", out});
    CHECK(run.exit == 1);
    CHECK(bytesOf(out) == "mine");
}
