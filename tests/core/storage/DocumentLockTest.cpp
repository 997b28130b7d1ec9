#include "storage/DocumentLock.h"

#include "DocumentFolder.h"
#include "support/Process.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace attain;

namespace {

std::string lockText(const std::string& host, std::int64_t process, std::int64_t start)
{
    return nlohmann::json{{"host", host}, {"user", "李明"}, {"process", process}, {"start", start}}.dump();
}

} // namespace

TEST_CASE("The lock file beside a document tells who has it open, and goes with them", "[storage][lock]")
{
    const DocumentFolder folder;
    const auto lockFile = DocumentLock::pathFor(folder.file());
    {
        const auto document = folder.create();
        const auto json = nlohmann::json::parse(TestFolder::read(lockFile));
        CHECK(json["host"] == hostName());
        CHECK(json["user"] == "王芳");
        CHECK(json["process"] == currentProcess());
    }
    CHECK_FALSE(std::filesystem::exists(lockFile));
}

TEST_CASE("A document that is open is not opened for writing a second time", "[storage][lock]")
{
    const DocumentFolder folder;
    const auto first = folder.create();
    const auto second = folder.open(OpenMode::ReadWrite);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::DocumentLocked);
    CHECK(second.error().values
          == std::vector{toUtf8(folder.file()), std::string{"王芳"}, hostName(), std::to_string(currentProcess())});
    CHECK(folder.open(OpenMode::ReadOnly));
    CHECK(std::filesystem::exists(DocumentLock::pathFor(folder.file()))); // the refused one left it alone
}

TEST_CASE("A lock of another computer is respected until the user says otherwise", "[storage][lock]")
{
    const DocumentFolder folder;
    TestFolder::write(folder.file(), folder.bytesOfNewDocument());
    const auto lockFile = DocumentLock::pathFor(folder.file());
    const auto theirs = GENERATE(std::string{"not JSON"}, std::string{"[]"}, lockText("another-host", 7, 0));
    TestFolder::write(lockFile, theirs);
    CHECK(folder.open(OpenMode::ReadWrite).error().code == ErrorCode::DocumentLocked);
    CHECK(folder.open(OpenMode::ReadOnly));
    CHECK(TestFolder::read(lockFile) == theirs);

    REQUIRE(folder.open(OpenMode::ReadWriteAnyway));
    CHECK_FALSE(std::filesystem::exists(lockFile));
}

TEST_CASE("A lock that someone took away is not removed by its former holder", "[storage][lock]")
{
    const DocumentFolder folder;
    const auto lockFile = DocumentLock::pathFor(folder.file());
    const std::string theirs = lockText("another-host", 7, 0);
    {
        const auto document = folder.create();
        TestFolder::write(lockFile, theirs);
    }
    CHECK(TestFolder::read(lockFile) == theirs);
}

TEST_CASE("A lock is taken over when its process has ended on this host", "[storage][lock]")
{
    const DocumentFolder folder;
    TestFolder::write(folder.file(), folder.bytesOfNewDocument());
    const auto lockFile = DocumentLock::pathFor(folder.file());
    SECTION("there is no such process")
    {
        TestFolder::write(lockFile, lockText(hostName(), 0x3FFFFFF, 0));
    }
    SECTION("nothing was written yet")
    {
        TestFolder::write(lockFile, "");
    }
#ifdef __linux__
    SECTION("its number went to another process")
    {
        TestFolder::write(lockFile, lockText(hostName(), 1, 987654321));
    }
#endif
    CHECK(folder.open(OpenMode::ReadWrite));
}

#ifdef __linux__
TEST_CASE("A lock of a process that runs on this host is respected", "[storage][lock]")
{
    const DocumentFolder folder;
    TestFolder::write(folder.file(), folder.bytesOfNewDocument());
    TestFolder::write(DocumentLock::pathFor(folder.file()), lockText(hostName(), 1, startOfProcess(1)));
    const auto document = folder.open(OpenMode::ReadWrite);
    REQUIRE_FALSE(document);
    CHECK(document.error().values == std::vector<std::string>{toUtf8(folder.file()), "李明", hostName(), "1"});
}
#endif

TEST_CASE("Folders that others change are known by their names", "[storage][lock]")
{
    const auto [path, place] = GENERATE(table<const char*, SharedPlace>({
        {"/home/a/Documents/x.attain", SharedPlace::None},
        {"/home/a/OneDrive - Huaxing/x.attain", SharedPlace::OneDrive},
        {"/Users/a/Dropbox (Personal)/b/x.attain", SharedPlace::Dropbox},
        {"/Users/a/Library/Mobile Documents/com~apple~CloudDocs/x.attain", SharedPlace::ICloud},
        {"/home/a/我的坚果云/x.attain", SharedPlace::Nutstore},
        {"/home/a/Nutstore Files/x.attain", SharedPlace::Nutstore},
        {"/Users/a/Library/CloudStorage/GoogleDrive-a@b.c/My Drive/x.attain", SharedPlace::GoogleDrive},
        {"/home/a/OneDrive.attain", SharedPlace::None},
    }));
    CAPTURE(path);
    CHECK(sharedPlaceOf(fromUtf8(path)) == place);
}
