#include "storage/DocumentFile.h"

#include "DocumentFolder.h"

#include <catch2/catch.hpp>

#include <memory>

using namespace attain;

TEST_CASE("A new document carries our mark, our schema version and our settings", "[storage][document]")
{
    const DocumentFolder folder;
    auto document = folder.create();
    const std::string bytes = TestFolder::read(folder.file());
    CHECK(bytes.substr(0, 15) == "SQLite format 3");
    CHECK(bytes.substr(68, 4) == "ATN1");
    CHECK(bytes[63] == static_cast<char>(newestSchemaVersion()));
    CHECK(document.uuid().size() == 36);
    const Connection& connection = document.connection();
    CHECK(connection.queryInt64("PRAGMA page_size") == 16384);
    CHECK(connection.queryText("PRAGMA journal_mode") == "delete");
    CHECK(connection.queryInt64("PRAGMA synchronous") == 3);
    CHECK(connection.queryInt64("PRAGMA foreign_keys") == 1);
    CHECK(connection.queryInt64("PRAGMA trusted_schema") == 0);
    CHECK(document.check() == std::vector<Finding>{});
}

TEST_CASE("A new document does not replace a file", "[storage][document]")
{
    const DocumentFolder folder;
    TestFolder::write(folder.file(), "mine");
    CHECK(DocumentFile::create(folder.file()).error().code == ErrorCode::FileExists);
    CHECK(TestFolder::read(folder.file()) == "mine");
    CHECK(folder.size() == 1);
}

TEST_CASE("What was written is there when the document is opened again", "[storage][document]")
{
    const DocumentFolder folder{GENERATE(u8"a.attain", u8"华星 2026 %#?&.attain", u8"file:x?mode=memory.attain")};
    std::string uuid;
    {
        auto document = folder.create();
        uuid = document.uuid();
        document.connection().execute("INSERT INTO setting VALUES ('a', 'b')");
    }
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        const auto document = folder.open(mode);
        REQUIRE(document);
        CHECK(document->uuid() == uuid);
        CHECK(document->isReadOnly() == (mode == OpenMode::ReadOnly));
    }
    CHECK(folder.size() == 1); // no journal and no lock is left
}

TEST_CASE("A file that is not a document is refused and keeps every byte", "[storage][document]")
{
    const DocumentFolder folder;
    const std::string good = folder.bytesOfNewDocument();
    std::string bytes;
    ErrorCode expected{};
    SECTION("no bytes at all")
    {
        expected = ErrorCode::DocumentEmpty;
    }
    SECTION("text")
    {
        bytes = "order,amount\n1,2\n";
        expected = ErrorCode::NotADocument;
    }
    SECTION("a longer picture")
    {
        bytes = "\x89PNG" + std::string(5000, 'x');
        expected = ErrorCode::NotADocument;
    }
    SECTION("another program's SQLite file")
    {
        bytes = good;
        bytes[70] = 'X';
        expected = ErrorCode::NotADocument;
    }
    SECTION("the first 90 bytes of a document")
    {
        bytes = good.substr(0, 90);
        expected = ErrorCode::NotADocument;
    }
    SECTION("a newer schema")
    {
        bytes = good;
        bytes[63] = static_cast<char>(newestSchemaVersion() + 1);
        expected = ErrorCode::DocumentNewer;
    }
    SECTION("no schema version")
    {
        bytes = good;
        bytes[63] = 0;
        expected = ErrorCode::DocumentDamaged;
    }
    SECTION("half a document")
    {
        bytes = good.substr(0, good.size() / 2);
        expected = ErrorCode::DocumentDamaged;
    }
    SECTION("a document with a write-ahead log")
    {
        bytes = good;
        bytes[18] = bytes[19] = 2;
        expected = ErrorCode::DocumentDamaged;
    }
    TestFolder::write(folder.file(), bytes);
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite, OpenMode::ReadWriteAnyway}) {
        const auto document = folder.open(mode);
        REQUIRE_FALSE(document);
        CHECK(document.error().code == expected);
        CHECK(document.error().values.front() == toUtf8(folder.file()));
        CHECK(TestFolder::read(folder.file()) == bytes);
        CHECK(folder.size() == 1);
    }
}

TEST_CASE("The refusal of a newer document names both versions", "[storage][document]")
{
    const DocumentFolder folder;
    std::string bytes = folder.bytesOfNewDocument();
    bytes[62] = 1; // 256 more
    TestFolder::write(folder.file(), bytes);
    const auto document = folder.open(OpenMode::ReadWrite);
    const std::string newest = std::to_string(newestSchemaVersion());
    CHECK(document.error().values
          == std::vector{toUtf8(folder.file()), std::to_string(newestSchemaVersion() + 256), newest});
}

TEST_CASE("A schema that is not ours is refused and not run", "[storage][document]")
{
    const DocumentFolder folder;
    TestFolder::write(folder.file(), folder.bytesOfNewDocument());
    const auto change = GENERATE("CREATE TRIGGER spy AFTER INSERT ON setting BEGIN DELETE FROM change_log; END",
                                 "CREATE VIEW spy AS SELECT * FROM setting", "CREATE TABLE spy (a)",
                                 "DROP TABLE setting", "ALTER TABLE setting ADD COLUMN spy TEXT");
    Connection::open(folder.file(), Connection::Mode::ReadWrite).execute(change);
    const std::string bytes = TestFolder::read(folder.file());
    const auto document = folder.open(OpenMode::ReadWrite);
    REQUIRE_FALSE(document);
    CHECK(document.error().code == ErrorCode::DocumentDamaged);
    CHECK(TestFolder::read(folder.file()) == bytes);
}

TEST_CASE("A path without a file and a folder are refused", "[storage][document]")
{
    const DocumentFolder folder;
    CHECK(folder.open(OpenMode::ReadWrite).error().code == ErrorCode::FileNotFound);
    CHECK(DocumentFile::open(folder.path(), OpenMode::ReadOnly).error().code == ErrorCode::NotADocument);
    CHECK(folder.size() == 0);
}

TEST_CASE("A document that is open for reading cannot be written", "[storage][document]")
{
    const DocumentFolder folder;
    TestFolder::write(folder.file(), folder.bytesOfNewDocument());
    const std::string bytes = TestFolder::read(folder.file());
    {
        auto document = folder.open(OpenMode::ReadOnly);
        REQUIRE(document);
        CHECK_THROWS_AS(document->connection().execute("DELETE FROM setting"), Failure);
        CHECK(folder.size() == 1); // takes no lock
    }
    CHECK(TestFolder::read(folder.file()) == bytes);
}

TEST_CASE("A second connection sees and shares the document", "[storage][document]")
{
    const DocumentFolder folder;
    auto document = std::make_unique<DocumentFile>(folder.create());
    auto beside = document->openBeside();
    REQUIRE(beside);
    beside->connection().execute("INSERT INTO setting VALUES ('a', 'b')");
    CHECK(document->connection().queryText("SELECT value FROM setting WHERE name = 'a'") == "b");
    CHECK(document->history() == beside->history());
    document.reset();
    CHECK(folder.open(OpenMode::ReadWrite).error().code == ErrorCode::DocumentLocked); // beside still has it
}

TEST_CASE("A copy tells how far it is, and leaves nothing when it is cancelled on the way", "[storage][document]")
{
    const DocumentFolder folder;
    auto document = folder.create();
    const auto pages = document.connection().queryInt64("PRAGMA page_count");
    std::int64_t last = 0;
    REQUIRE(document.copyTo(folder / "whole", [&](std::int64_t done, std::int64_t total) {
        last = done;
        CHECK(total == pages);
    }));
    CHECK(last == pages);

    std::stop_source stop;
    const auto before = folder.size();
    const auto cancelled = document.copyTo(
        folder / "part", [&](std::int64_t, std::int64_t) { stop.request_stop(); }, stop.get_token());
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == ErrorCode::Cancelled);
    CHECK(folder.size() == before);
}

TEST_CASE("A document that was replaced underneath is noticed", "[storage][document]")
{
    const DocumentFolder folder;
    const auto document = folder.create();
    CHECK(document.checkUnchanged());
    SECTION("by another file")
    {
        std::filesystem::copy_file(folder.file(), folder / "other");
        std::filesystem::rename(folder / "other", folder.file());
    }
    SECTION("by nothing")
    {
        std::filesystem::remove(folder.file());
    }
    CHECK(document.checkUnchanged().error().code == ErrorCode::DocumentChanged);
}

TEST_CASE("The check names what is wrong", "[storage][document]")
{
    const DocumentFolder folder;
    auto document = folder.create();
    document.connection().execute("INSERT INTO change_log VALUES (1, 'at', 'who', 'x', '', '', x'', '"
                                  + std::string(64, 'a') + "')");
    const auto findings = document.check();
    REQUIRE(findings);
    REQUIRE(findings->size() == 1);
    CHECK(findings->front().code == "change_log");
    CHECK(findings->front().values.front() == "change_log/1");
}
