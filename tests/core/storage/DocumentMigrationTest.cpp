#include "DocumentFolder.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

/// The program's migrations, and one of a release to come.
class Migrations {
public:
    explicit Migrations(std::string_view next)
    {
        const auto own = embeddedMigrations();
        m_texts.assign(own.begin(), own.end());
        m_texts.push_back({"next", next});
    }
    std::span<const EmbeddedText> all() const { return m_texts; }

private:
    std::vector<EmbeddedText> m_texts;
};

constexpr auto kNext = "CREATE TABLE planet (id INTEGER PRIMARY KEY) STRICT; ALTER TABLE setting ADD COLUMN note TEXT";

/// A document of the present schema with a row in it.
std::string writeOldDocument(DocumentFolder& folder)
{
    auto document = folder.create();
    document.connection().execute("INSERT INTO setting VALUES ('a', 'b')");
    return document.uuid();
}

std::string oldName()
{
    return "销售 2026 (schema " + std::to_string(newestSchemaVersion()) + ").attain";
}

} // namespace

TEST_CASE("An older document is migrated when it is opened for writing, and the old one is kept",
          "[storage][migration]")
{
    DocumentFolder folder;
    const std::string uuid = writeOldDocument(folder);
    const std::string old = TestFolder::read(folder.file());
    const Migrations next{kNext};
    folder.setMigrations(next.all());
    {
        auto document = folder.open(OpenMode::ReadWrite);
        REQUIRE(document);
        CHECK(document->uuid() == uuid);
        CHECK(document->connection().queryText("SELECT value FROM setting WHERE name = 'a'") == "b");
        CHECK(document->connection().queryInt64("PRAGMA user_version") == newestSchemaVersion() + 1);
        CHECK(document->check() == std::vector<Finding>{});
    }
    CHECK(TestFolder::read(folder / fromUtf8(oldName())) == old);
    CHECK(folder.size() == 2);
    CHECK(folder.backups().size() == 2);     // the backup and its hash
    CHECK(folder.open(OpenMode::ReadWrite)); // and does not migrate again
    CHECK(folder.size() == 2);
}

TEST_CASE("An older document that is opened for reading stays as it is", "[storage][migration]")
{
    DocumentFolder folder;
    writeOldDocument(folder);
    const std::string old = TestFolder::read(folder.file());
    const Migrations next{kNext};
    folder.setMigrations(next.all());
    {
        auto document = folder.open(OpenMode::ReadOnly);
        REQUIRE(document);
        CHECK(document->connection().queryInt64("SELECT count(*) FROM planet") == 0);
        const auto beside = document->openBeside();
        REQUIRE(beside);
        CHECK(document->path() == folder.file());
    }
    CHECK(TestFolder::read(folder.file()) == old);
    CHECK(folder.size() == 1);
}

TEST_CASE("A migration that fails leaves the document as it was", "[storage][migration]")
{
    DocumentFolder folder;
    writeOldDocument(folder);
    const std::string old = TestFolder::read(folder.file());
    const Migrations next{
        GENERATE("CREATE TABLE planet (id INTEGER PRIMARY KEY) STRICT; SELECT nonsense",
                 "CREATE TABLE moon (id INTEGER PRIMARY KEY, planet_id INTEGER REFERENCES setting (name));"
                 "INSERT INTO moon VALUES (1, 99)")};
    folder.setMigrations(next.all());
    CHECK_FALSE(folder.open(OpenMode::ReadWrite));
    CHECK(TestFolder::read(folder.file()) == old);
    CHECK(folder.size() == 1);
    folder.setMigrations({});
    CHECK(folder.open(OpenMode::ReadWrite));
}

TEST_CASE("A document is not migrated without a backup", "[storage][migration]")
{
    DocumentFolder folder;
    writeOldDocument(folder);
    const std::string old = TestFolder::read(folder.file());
    const Migrations next{kNext};
    TestFolder::write(folder / "file", "x");
    auto options = folder.options();
    options.migrations = next.all();
    options.backupFolder = folder / "file" / "backups";
    CHECK(DocumentFile::open(folder.file(), OpenMode::ReadWrite, options).error().code == ErrorCode::FileNotWritable);
    CHECK(TestFolder::read(folder.file()) == old);
    CHECK(folder.size() == 2);
}
