#include "storage/Connection.h"

#include <catch2/catch.hpp>

#include <optional>
#include <thread>

using namespace attain;

TEST_CASE("A statement that is used again has no values and no row of its last use", "[storage]")
{
    auto connection = Connection::inMemory();
    connection.execute("CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 'x'), (2, 'y')");
    constexpr auto kSql = "SELECT b FROM t WHERE a = ?1 OR ?1 IS NULL ORDER BY a";
    {
        Statement query{connection, kSql};
        query.bind(1, std::int64_t{2});
        REQUIRE(query.step());
        CHECK(query.text(0) == "y"); // and is left in the middle
    }
    Statement again{connection, kSql};
    REQUIRE(again.step());
    CHECK(again.text(0) == "x"); // nothing is bound: all rows, from the first
    Statement beside{connection, kSql};
    beside.bind(1, std::int64_t{2});
    REQUIRE(beside.step());
    CHECK(beside.text(0) == "y"); // two at once do not share
    REQUIRE(again.step());
    CHECK(again.text(0) == "y");
}

TEST_CASE("A statement that failed is used again without its error", "[storage]")
{
    auto connection = Connection::inMemory();
    connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY)");
    const auto insert = [&](std::int64_t value) {
        Statement statement{connection, "INSERT INTO t VALUES (?1)"};
        statement.bind(1, value).run();
    };
    insert(1);
    CHECK_THROWS_AS(insert(1), Failure);
    CHECK_NOTHROW(insert(2));
    CHECK(connection.queryInt64("SELECT count(*) FROM t") == 2);
}

TEST_CASE("Statements that are kept neither hold a table nor outlive a change of the schema", "[storage]")
{
    auto connection = Connection::inMemory();
    connection.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    CHECK(connection.queryInt64("SELECT a FROM t") == 1);
    connection.execute("DROP TABLE t; CREATE TABLE t (b, a); INSERT INTO t VALUES (7, 8)");
    CHECK(connection.queryInt64("SELECT a FROM t") == 8);
    connection.execute("DROP TABLE t");
    CHECK_THROWS_AS(connection.queryInt64("SELECT a FROM t"), Failure);
}

TEST_CASE("A statement may end after its connection, and on another thread", "[storage]")
{
    std::optional<Statement> late;
    {
        auto connection = Connection::inMemory();
        connection.execute("CREATE TABLE t (a)");
        late.emplace(connection, "SELECT a FROM t");
        const Connection moved = std::move(connection);
        std::jthread{[&] { Statement{moved, "SELECT count(*) FROM t"}.step(); }};
        CHECK(moved.queryInt64("SELECT count(*) FROM t") == 0);
    }
    CHECK_NOTHROW(late.reset());
}
