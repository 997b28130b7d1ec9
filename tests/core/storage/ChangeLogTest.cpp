#include "TestDatabase.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

/// Two tables that refer to each other with RESTRICT, as people and departments do.
class LoggedDatabase : public TestDatabase {
public:
    LoggedDatabase()
    {
        connection().execute(
            "CREATE TABLE crew (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
            "CREATE TABLE sailor (id INTEGER PRIMARY KEY, crew_id INTEGER NOT NULL REFERENCES crew (id)"
            " ON DELETE RESTRICT, name TEXT NOT NULL) STRICT");
    }

    Result<void> run(const std::string& sql, const std::string& name = "crew.change")
    {
        return log().execute(Command{name, Change::Organisation, "because", "it"}, [&]() -> Result<void> {
            connection().execute(sql);
            return {};
        });
    }
    std::string text(std::string_view sql) { return connection().queryText(sql); }
};

constexpr auto kInsert = "INSERT INTO crew VALUES (1, 'Ada'); INSERT INTO sailor VALUES (7, 1, 'Bo')";

} // namespace

TEST_CASE("A command writes its rows and one entry of the change log", "[storage][changelog]")
{
    LoggedDatabase database;
    REQUIRE(database.run(kInsert));
    const auto entries = database.log().entries(10);
    REQUIRE(entries);
    REQUIRE(entries->size() == 1);
    const ChangeLogEntry& entry = entries->front();
    CHECK(entry.at == "2026-09-13T08:00:00Z");
    CHECK(entry.who == "tester");
    CHECK(entry.command == "crew.change");
    CHECK(entry.reason == "because");
    CHECK(entry.subject == "it");
    CHECK(entry.hash == database.log().lastHash());
}

TEST_CASE("An entry tells the rows before and after", "[storage][changelog]")
{
    LoggedDatabase database;
    REQUIRE(database.run(kInsert));
    REQUIRE(database.run("UPDATE crew SET name = 'Eve'; DELETE FROM sailor"));
    const auto rows = database.log().rowsChangedBy(2);
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    CHECK((*rows)[0].table == "crew");
    CHECK((*rows)[0].before == R"({"id":1,"name":"Ada"})");
    CHECK((*rows)[0].after == R"({"id":1,"name":"Eve"})");
    CHECK((*rows)[1].table == "sailor");
    CHECK((*rows)[1].before == R"({"id":7,"crew_id":1,"name":"Bo"})");
    CHECK((*rows)[1].after.empty());
    CHECK(database.log().rowsChangedBy(99).error().code == ErrorCode::NotFound);
}

TEST_CASE("A command that fails leaves no rows and no entry", "[storage][changelog]")
{
    LoggedDatabase database;
    SECTION("by an error")
    {
        const auto result = database.log().execute(Command{"x", Change::Sales, {}, {}}, [&]() -> Result<int> {
            database.connection().execute("INSERT INTO crew VALUES (1, 'Ada')");
            return Error{ErrorCode::InvalidValue};
        });
        CHECK(result.error().code == ErrorCode::InvalidValue);
    }
    SECTION("by an exception")
    {
        CHECK(database.run("INSERT INTO crew VALUES (1, 'Ada'); INSERT INTO sailor VALUES (1, 99, 'Bo')").error().code
              == ErrorCode::Storage);
    }
    CHECK(database.count("crew") == 0);
    CHECK(database.count("change_log") == 0);
    CHECK_FALSE(database.log().canUndo());
}

TEST_CASE("A command that changed nothing leaves no trace", "[storage][changelog]")
{
    LoggedDatabase database;
    REQUIRE(database.run(kInsert));
    int told = 0;
    const auto subscription = database.notifier().subscribe([&](Change) { ++told; });
    REQUIRE(database.run("UPDATE crew SET name = 'Ada'"));
    CHECK(told == 0);
    CHECK(database.count("change_log") == 1);
    CHECK(database.log().nextUndo().subject == "it");
}

TEST_CASE("Subscribers are told after the commit", "[storage][changelog]")
{
    LoggedDatabase database;
    std::vector<Change> told;
    const auto subscription = database.notifier().subscribe([&](Change change) {
        told.push_back(change);
        CHECK_FALSE(database.connection().inTransaction());
    });
    REQUIRE(database.run(kInsert));
    REQUIRE(database.log().undo());
    CHECK(told == std::vector{Change::Organisation, Change::Organisation});
}

TEST_CASE("Undo and redo restore the rows in both directions, references included", "[storage][changelog]")
{
    LoggedDatabase database;
    REQUIRE(database.run(kInsert, "crew.add"));
    REQUIRE(database.run("UPDATE crew SET name = 'Eve'", "crew.rename"));

    REQUIRE(database.log().nextUndo().name == "crew.rename");
    REQUIRE(database.log().undo());
    CHECK(database.text("SELECT name FROM crew") == "Ada");
    REQUIRE(database.log().undo());
    CHECK(database.count("crew") == 0);
    CHECK(database.count("sailor") == 0);
    CHECK(database.log().undo().error().code == ErrorCode::NothingToUndo);

    REQUIRE(database.log().nextRedo().name == "crew.add");
    REQUIRE(database.log().redo());
    REQUIRE(database.log().redo());
    CHECK(database.text("SELECT name FROM crew") == "Eve");
    CHECK(database.count("sailor") == 1);
    CHECK_FALSE(database.log().canRedo());
    CHECK(database.connection().queryInt64("PRAGMA foreign_keys") == 1);

    const auto entries = database.log().entries(10);
    REQUIRE(entries);
    REQUIRE(entries->size() == 6);
    CHECK(entries->front().command == "redo");
    CHECK(entries->front().subject == "crew.rename");
    CHECK(database.log().verify());
}

TEST_CASE("A new command ends what could be redone", "[storage][changelog]")
{
    LoggedDatabase database;
    REQUIRE(database.run(kInsert));
    REQUIRE(database.log().undo());
    REQUIRE(database.run("INSERT INTO crew VALUES (5, 'Zoe')"));
    CHECK_FALSE(database.log().canRedo());
}

TEST_CASE("Undo is refused when the rows have changed since, and nothing moves", "[storage][changelog]")
{
    LoggedDatabase database;
    REQUIRE(database.run(kInsert));
    SECTION("a row has another value")
    {
        database.connection().execute("UPDATE crew SET name = 'Mallory'");
    }
    SECTION("a row is gone")
    {
        database.connection().execute("DELETE FROM sailor");
    }
    SECTION("another row refers to it")
    {
        database.connection().execute("INSERT INTO sailor VALUES (8, 1, 'Cy')");
    }
    const auto sailors = database.count("sailor");
    CHECK(database.log().undo().error().code == ErrorCode::UndoConflict);
    CHECK(database.count("crew") == 1);
    CHECK(database.count("sailor") == sailors);
    CHECK(database.count("change_log") == 1);
    CHECK(database.log().canUndo());
    CHECK(database.connection().queryInt64("PRAGMA foreign_keys") == 1);
}

TEST_CASE("The chain tells which entry was tampered with", "[storage][changelog]")
{
    LoggedDatabase database;
    REQUIRE(database.run(kInsert));
    REQUIRE(database.run("UPDATE crew SET name = 'Eve'"));
    REQUIRE(database.run("DELETE FROM sailor"));
    REQUIRE(database.log().verify());
    const auto tampering = GENERATE("UPDATE change_log SET who = 'someone' WHERE id = 2",
                                    "UPDATE change_log SET reason = 'becaus', subject = 'eit' WHERE id = 2",
                                    "UPDATE change_log SET changeset = x'00' WHERE id = 2");
    database.connection().execute(tampering);
    const auto broken = database.log().verify();
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == ErrorCode::TotalsDiffer);
    CHECK(broken.error().values.front() == "change_log/2");
}

TEST_CASE("Every table that can be undone has a primary key", "[storage][changelog]")
{
    TestDatabase database;
    Statement query{database.connection(),
                    "SELECT name FROM sqlite_schema AS t WHERE type = 'table' AND NOT EXISTS"
                    " (SELECT 1 FROM pragma_table_info(t.name) WHERE pk > 0)"};
    std::vector<std::string> without;
    while (query.step())
        without.push_back(query.text(0));
    CHECK(without.empty());
}
