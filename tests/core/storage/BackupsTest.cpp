#include "storage/Backups.h"

#include "DocumentFolder.h"
#include "storage/ChangeLog.h"
#include "support/Hash.h"

#include <catch2/catch.hpp>

#include <set>

using namespace attain;

namespace {

std::vector<std::string> momentsOf(const DocumentFolder& folder, const FixedClock& clock, const std::string& uuid)
{
    std::vector<std::string> moments;
    for (const auto& backup : Backups{folder.backups().path(), clock}.of(uuid))
        moments.push_back(backup.madeAt);
    return moments;
}

} // namespace

TEST_CASE("A backup lies in its own folder and holds what the document holds", "[storage][backup]")
{
    DocumentFolder folder;
    auto document = folder.create();
    document.connection().execute("INSERT INTO setting VALUES ('a', 'b')");
    const auto file = document.backUp();
    REQUIRE(file);
    CHECK(file->parent_path() == folder.backups().path());
    CHECK(toUtf8(file->filename()) == "销售 2026 " + document.uuid().substr(0, 8) + " 20260913T080000Z.attain");
    auto hash = *file;
    hash += ".sha256";
    CHECK(TestFolder::read(hash) == *sha256OfFile(*file) + "  " + toUtf8(file->filename()) + "\n");

    const auto backup = DocumentFile::open(*file, OpenMode::ReadOnly, folder.options());
    REQUIRE(backup);
    CHECK(backup->uuid() == document.uuid());
}

TEST_CASE("Several backups in one second do not replace each other", "[storage][backup]")
{
    DocumentFolder folder;
    const auto document = folder.create();
    for (int i = 0; i < 3; ++i)
        REQUIRE(document.backUp());
    CHECK(momentsOf(folder, folder.clock(), document.uuid())
          == std::vector<std::string>{"20260913T080000Z-3", "20260913T080000Z-2", "20260913T080000Z"});
}

TEST_CASE("Ten latest, seven daily and twelve monthly backups are kept", "[storage][backup]")
{
    DocumentFolder folder;
    const auto document = folder.create();
    // Two in each of 14 months, then two a day on eight days, then six in an hour.
    for (int month = 0; month < 14; ++month) {
        for (int i = 0; i < 2; ++i, folder.clock().advance(std::chrono::hours{1}))
            REQUIRE(document.backUp());
        folder.clock().advance(std::chrono::days{31});
    }
    for (int day = 0; day < 8; ++day) {
        for (int i = 0; i < 2; ++i, folder.clock().advance(std::chrono::hours{1}))
            REQUIRE(document.backUp());
        folder.clock().advance(std::chrono::hours{22});
    }
    for (int i = 0; i < 6; ++i, folder.clock().advance(std::chrono::minutes{10}))
        REQUIRE(document.backUp());

    const auto kept = momentsOf(folder, folder.clock(), document.uuid());
    std::set<std::string> days;
    std::set<std::string> months;
    for (const auto& moment : kept) {
        days.insert(moment.substr(0, 8));
        months.insert(moment.substr(0, 6));
    }
    // The latest 10 reach three days back; four more days have their last one; eleven more months theirs.
    CHECK(kept.size() == 10 + 4 + 11);
    CHECK(days.size() == 7 + 11);
    CHECK(months.size() == 12);
    CHECK(folder.backups().size() == static_cast<std::ptrdiff_t>(kept.size() * 2)); // with their hashes
}

TEST_CASE("Backups of other documents and other files stay", "[storage][backup]")
{
    DocumentFolder folder;
    const auto document = folder.create();
    TestFolder::write(folder.backups() / "notes 20200101T000000Z.attain", "mine");
    TestFolder::write(folder.backups() / "other 12345678 20200101T000000Z.attain", "another document's");
    for (int i = 0; i < 12; ++i)
        REQUIRE(document.backUp());
    CHECK(momentsOf(folder, folder.clock(), document.uuid()).size() == 10);
    CHECK(std::filesystem::exists(folder.backups() / "notes 20200101T000000Z.attain"));
    CHECK(std::filesystem::exists(folder.backups() / "other 12345678 20200101T000000Z.attain"));
}

TEST_CASE("A backup is restored as a new file and never over another", "[storage][backup]")
{
    DocumentFolder folder;
    const auto document = folder.create();
    const auto backup = document.backUp();
    REQUIRE(backup);
    REQUIRE(restoreBackup(*backup, folder / "restored.attain"));
    const auto restored = DocumentFile::open(folder / "restored.attain", OpenMode::ReadWrite, folder.options());
    REQUIRE(restored);
    CHECK(restored->uuid() == document.uuid());
    const std::string bytes = TestFolder::read(folder.file());
    CHECK(restoreBackup(*backup, folder.file()).error().code == ErrorCode::FileExists);
    CHECK(TestFolder::read(folder.file()) == bytes);
}

TEST_CASE("A backup that was altered is not restored", "[storage][backup]")
{
    DocumentFolder folder;
    const auto document = folder.create();
    const auto backup = document.backUp();
    REQUIRE(backup);
    std::string bytes = TestFolder::read(*backup);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    TestFolder::write(*backup, bytes);
    CHECK(restoreBackup(*backup, folder / "restored.attain").error().code == ErrorCode::TotalsDiffer);
    CHECK_FALSE(std::filesystem::exists(folder / "restored.attain"));
}

TEST_CASE("A backup folder that cannot be made is an error", "[storage][backup]")
{
    DocumentFolder folder;
    TestFolder::write(folder / "file", "x");
    auto options = folder.options();
    options.backupFolder = folder / "file" / "backups";
    const auto document = DocumentFile::create(folder.file(), options);
    REQUIRE(document);
    CHECK(document->backUp().error().code == ErrorCode::FileNotWritable);
}

TEST_CASE("A backup is due once a day, and only after a change", "[storage][backup]")
{
    DocumentFolder folder;
    auto document = folder.create();
    ChangeNotifier notifier;
    ChangeLog log{document.connection(), notifier, folder.clock(), "tester"};
    const auto change = [&](const std::string& name) {
        REQUIRE(log.execute(Command{"x", Change::Workspace, {}, {}}, [&]() -> Result<void> {
            document.connection().execute("INSERT INTO setting VALUES ('" + name + "', '')");
            return {};
        }));
    };
    CHECK(document.backUpWhenDue() == false); // nothing in it yet
    change("a");
    CHECK(document.backUpWhenDue() == true);
    folder.clock().advance(std::chrono::hours{1});
    change("b");
    CHECK(document.backUpWhenDue() == false); // there is one of today
    folder.clock().advance(std::chrono::days{1});
    CHECK(document.backUpWhenDue() == true);
    folder.clock().advance(std::chrono::days{1});
    CHECK(document.backUpWhenDue() == false); // nothing new
    CHECK(document.backups().size() == 2);
}
