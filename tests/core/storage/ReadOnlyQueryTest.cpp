#include "storage/ReadOnlyQuery.h"
#include "TestDatabase.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

ErrorCode refusalOf(const Connection& connection, std::string_view sql)
{
    try {
        ReadOnlyQuery query{connection, sql};
        while (query.next())
            continue;
    } catch (const Failure& failure) {
        return failure.error().code;
    }
    return ErrorCode::Internal;
}

std::string answer(const Connection& connection, std::string_view sql)
{
    ReadOnlyQuery query{connection, sql};
    REQUIRE(query.next());
    return query.row().text(0);
}

} // namespace

TEST_CASE("A query reads whatever SQL can read", "[storage][query]")
{
    TestDatabase database;
    const std::string sql = GENERATE("SELECT 3", "  SELECT 3;  -- three\n", "VALUES (3)",
                                     "WITH n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3) "
                                     "SELECT max(i) FROM n",
                                     "SELECT 3 FROM sqlite_schema LIMIT 1", "SELECT value FROM json_each('[3]')",
                                     "SELECT 3 FROM pragma_table_info('person') WHERE name = 'code'");
    CAPTURE(sql);
    CHECK(answer(database.connection(), sql) == "3");
}

TEST_CASE("Whatever is more than one reading query is refused and changes nothing", "[storage][query]")
{
    TestDatabase database;
    database.connection().execute("INSERT INTO setting (name, value) VALUES ('a', 'b')");
    const auto before = database.connection().queryInt64("SELECT count(*) FROM sqlite_schema");
    const std::string sql = GENERATE(
        "DELETE FROM setting", "UPDATE setting SET value = ''", "INSERT INTO setting VALUES ('c', 'd')",
        "INSERT INTO setting VALUES ('c', 'd') RETURNING name", "DROP TABLE setting", "CREATE TABLE x (y)",
        "CREATE TEMP TABLE x (y)", "CREATE TEMP VIEW x AS SELECT 1", "ALTER TABLE setting RENAME TO x",
        "PRAGMA user_version = 1", "PRAGMA foreign_keys = OFF", "PRAGMA query_only", "BEGIN", "COMMIT", "SAVEPOINT x",
        "VACUUM", "VACUUM INTO '/tmp/attain-copy'", "REINDEX", "ANALYZE", "ATTACH ':memory:' AS x", "DETACH x",
        "SELECT load_extension('x')", "SELECT 1; DELETE FROM setting", "SELECT 1; SELECT 2");
    CAPTURE(sql);
    CHECK(refusalOf(database.connection(), sql) == ErrorCode::QueryNotReadOnly);
    CHECK(database.count("setting") == 1);
    CHECK(database.connection().queryInt64("SELECT count(*) FROM sqlite_schema") == before);
    CHECK_FALSE(database.connection().inTransaction());
    CHECK(database.connection().queryInt64("PRAGMA foreign_keys") == 1);
}

TEST_CASE("What is no query says what SQLite says of it", "[storage][query]")
{
    TestDatabase database;
    const auto [sql, message] = GENERATE(table<std::string, std::string>({
        {"SELECT nome FROM person", "no such column: nome"},
        {"SELECT * FROM persons", "no such table: persons"},
        {"SELEKT 1", "near \"SELEKT\": syntax error"},
        {"UPDATE sqlite_schema SET sql = ''", "table sqlite_master may not be modified"},
        {"", "the text is empty"},
        {"-- nothing", "the text is empty"},
        {"SELECT abs(-9223372036854775808)", "integer overflow"},
        {"SELECT decimal(1.5)", "decimal() takes an INTEGER, and a number of decimals from 0 to 18"},
        {"SELECT decimal(1, 19)", "decimal() takes an INTEGER, and a number of decimals from 0 to 18"},
    }));
    CAPTURE(sql);
    try {
        ReadOnlyQuery query{database.connection(), sql};
        static_cast<void>(query.next());
        FAIL("it was taken");
    } catch (const Failure& failure) {
        CHECK(failure.error().code == ErrorCode::QueryFailed);
        CHECK(failure.error().values == std::vector<std::string>{message});
    }
}

TEST_CASE("decimal() reads scaled numbers exactly", "[storage][query]")
{
    TestDatabase database;
    const auto& connection = database.connection();
    CHECK(answer(connection, "SELECT decimal(12345000)") == "1234.50");
    CHECK(answer(connection, "SELECT decimal(-5)") == "-0.0005");
    CHECK(answer(connection, "SELECT decimal(9223372036854775807)") == "922337203685477.5807");
    CHECK(answer(connection, "SELECT decimal(-9223372036854775808)") == "-922337203685477.5808");
    CHECK(answer(connection, "SELECT decimal(625000, 6)") == "0.625");
    CHECK(answer(connection, "SELECT decimal(7, 0)") == "7");
    CHECK(answer(connection, "SELECT decimal(NULL) IS NULL") == "1");
}

TEST_CASE("After a query the connection writes as before", "[storage][query]")
{
    TestDatabase database;
    {
        ReadOnlyQuery query{database.connection(), "SELECT name FROM setting"};
        CHECK(query.columns() == std::vector<std::string>{"name"});
        CHECK_FALSE(query.next());
    }
    CHECK(refusalOf(database.connection(), "DELETE FROM setting") == ErrorCode::QueryNotReadOnly);
    database.connection().execute("INSERT INTO setting (name, value) VALUES ('a', 'b')");
    CHECK(database.count("setting") == 1);
}
