#include "DocumentFolder.h"
#include "FaultyFiles.h"
#include "storage/ChangeLog.h"

#include <catch2/catch.hpp>

#ifndef _WIN32
#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace attain;

namespace {

/// One command that writes several pages.
Result<void> addRows(DocumentFile& document, const std::string& prefix, int count)
{
    ChangeNotifier notifier;
    const SystemClock clock;
    ChangeLog log{document.connection(), notifier, clock, "tester", document.history()};
    return log.execute(Command{"settings.add", Change::Workspace, {}, prefix}, [&]() -> Result<void> {
        Statement insert{document.connection(), "INSERT INTO setting VALUES (?1 || ?2, hex(zeroblob(500)))"};
        for (int i = 0; i < count; ++i)
            insert.bind(1, prefix).bind(2, std::int64_t{i}).run();
        return {};
    });
}

/// What the document holds, as one number: 100 rows and one entry for each command, or it is neither before nor after.
std::int64_t commandsIn(DocumentFile& document)
{
    const Connection& connection = document.connection();
    const auto rows = connection.queryInt64("SELECT count(*) FROM setting WHERE name <> 'document.uuid'").value_or(-1);
    const auto entries = connection.queryInt64("SELECT count(*) FROM change_log").value_or(-1);
    CHECK(document.check() == std::vector<Finding>{});
    return rows == entries * 100 ? entries : -1;
}

} // namespace

TEST_CASE("Whatever change to the file fails, the document holds the state before or after the command",
          "[storage][fault]")
{
    const DocumentFolder folder;
    {
        auto document = folder.create();
        REQUIRE(addRows(document, "first", 100));
    }
    const std::string before = TestFolder::read(folder.file());
    const auto after = GENERATE(FaultyFiles::After::WorksAgain, FaultyFiles::After::StaysBroken);
    const auto code = GENERATE(SQLITE_IOERR_WRITE, SQLITE_FULL);
    FaultyFiles files;
    int faults = 0;
    for (bool broke = true; broke; ++faults) {
        std::filesystem::remove(folder / u8"销售 2026.attain-journal");
        TestFolder::write(folder.file(), before);
        Result<void> done;
        {
            files.breakAt(faults + 1, code, after);
            auto document = folder.open(OpenMode::ReadWrite);
            done = document ? addRows(*document, "second", 100) : Result<void>{document.error()};
        }
        broke = files.broke();
        files.repair();
        CAPTURE(faults);
        auto document = folder.open(OpenMode::ReadWrite);
        REQUIRE(document);
        const auto commands = commandsIn(*document);
        CHECK((commands == 1 || commands == 2));
        if (done)
            CHECK(commands == 2);
    }
    CHECK(faults > 10);
}

TEST_CASE("A new document whose writing fails is not there", "[storage][fault]")
{
    const DocumentFolder folder;
    FaultyFiles files;
    bool made = false;
    for (int nth = 1; !made; ++nth) {
        files.breakAt(nth, SQLITE_FULL, FaultyFiles::After::StaysBroken);
        made = DocumentFile::create(folder.file(), folder.options()).has_value();
        files.repair();
        CAPTURE(nth);
        CHECK(std::filesystem::exists(folder.file()) == made);
        CHECK(folder.size() == (made ? 1 : 0));
    }
}

TEST_CASE("A backup whose writing fails is not there, and says why", "[storage][fault]")
{
    const DocumentFolder folder;
    const auto document = folder.create();
    FaultyFiles files;
    for (int nth = 1;; ++nth) {
        files.breakAt(nth, SQLITE_FULL, FaultyFiles::After::StaysBroken);
        // A connection keeps the file layer it was opened with; the copy gets the faulty one.
        const auto copied = document.copyTo(folder / "copy.attain");
        files.repair();
        CHECK(std::filesystem::exists(folder / "copy.attain") == copied.has_value());
        if (copied)
            break;
        CHECK((copied.error().code == ErrorCode::DiskFull || copied.error().code == ErrorCode::FileNotWritable));
        CHECK(folder.size() == 2); // the document and its lock
    }
}

#ifndef _WIN32

TEST_CASE("After a kill the document opens with the last command that was committed", "[storage][fault]")
{
    const DocumentFolder folder;
    folder.create();
    std::int64_t commands = 0;
    for (int round = 0; round < 25; ++round) {
        int channel[2];
        REQUIRE(pipe(channel) == 0);
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto document = folder.open(OpenMode::ReadWrite);
            for (int i = 0; document && i < 1000; ++i) {
                if (!addRows(*document, std::to_string(round) + "-" + std::to_string(i) + "-", 100))
                    _exit(1);
                static_cast<void>(write(channel[1], "x", 1) + 1);
            }
            _exit(1);
        }
        // One command is committed for certain; then the end comes at a moment of its own.
        char told = 0;
        REQUIRE(read(channel[0], &told, 1) == 1);
        usleep(static_cast<useconds_t>(round * 700));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        REQUIRE(WIFSIGNALED(status));
        std::int64_t committed = 1;
        fcntl(channel[0], F_SETFL, O_NONBLOCK);
        while (read(channel[0], &told, 1) == 1)
            ++committed;
        close(channel[0]);
        close(channel[1]);

        CHECK(folder.open(OpenMode::ReadOnly));           // with a journal beside it, too
        auto document = folder.open(OpenMode::ReadWrite); // takes the lock of the dead over
        REQUIRE(document);
        const auto found = commandsIn(*document);
        CHECK(found >= commands + committed);
        CHECK(found <= commands + committed + 1);
        commands = found;
    }
    {
        auto document = folder.open(OpenMode::ReadWrite);
        REQUIRE(document);
        REQUIRE(addRows(*document, "last", 100)); // a journal that was never begun goes with the next command
    }
    CHECK(folder.size() == 1);
}

TEST_CASE("A document in a folder that cannot be written is opened for reading only", "[storage][fault]")
{
    namespace fs = std::filesystem;
    const DocumentFolder folder;
    TestFolder::write(folder.file(), folder.bytesOfNewDocument());
    fs::permissions(folder.file(), fs::perms{0444});
    fs::permissions(folder.path(), fs::perms{0555});
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        if (geteuid() == 0 && setuid(65534) != 0) // permissions do not bind root
            _exit(99);
        const auto writing = folder.open(OpenMode::ReadWrite);
        const auto reading = folder.open(OpenMode::ReadOnly);
        if (writing || writing.error().code != ErrorCode::DocumentReadOnly)
            _exit(1);
        if (!reading)
            _exit(2);
        const auto copied = reading->copyTo(folder / "copy.attain");
        _exit(!copied && copied.error().code == ErrorCode::FileNotWritable ? 0 : 3);
    }
    int status = 0;
    waitpid(child, &status, 0);
    fs::permissions(folder.path(), fs::perms::owner_all);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(folder.size() == 1);
}

#endif
