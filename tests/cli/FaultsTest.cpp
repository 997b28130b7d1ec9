#include "Document.h"

#include <catch2/catch.hpp>

#ifdef __linux__

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <random>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

/// A CSV of so many sale lines of Northwind's people.
std::string manySales(const TemporaryFolder& folder, int lines)
{
    std::string text = "Order Date,Order ID,Line,Employee,Customer,Product,Quantity,Amount,Cost\n";
    for (int i = 0; i < lines; ++i) {
        const auto number = std::to_string(i);
        text += "2026-0" + std::to_string(1 + i % 9) + '-' + std::to_string(10 + i % 19) + ",SO" + number + ",1,E"
            + std::to_string(1 + i % 9) + ",Customer " + std::to_string(i % 800) + ",Product " + std::to_string(i % 300)
            + ',' + std::to_string(1 + i % 7) + ',' + std::to_string(100 + i % 900) + ".25,"
            + std::to_string(50 + i % 90) + ".5\n";
    }
    return folder.write("many.csv", text);
}

/// Starts attainctl and kills it after a while; how it ended.
int killedAfter(std::vector<std::string> arguments, std::chrono::microseconds pause)
{
    arguments.insert(arguments.begin(), ATTAINCTL);
    std::vector<char*> argv;
    for (auto& argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t files{};
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failed = posix_spawn(&child, ATTAINCTL, &files, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (failed != 0)
        throw std::runtime_error{"cannot start attainctl"};
    std::this_thread::sleep_for(pause); // the moment of the kill is what is tried, not a wait for something
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

ProgramRun shell(const std::string& script, const std::vector<std::string>& arguments)
{
    std::vector<std::string> all{"-c", script, "sh", ATTAINCTL};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return runProgram("/bin/sh", all);
}

/// The document is sound, and the batch of `records` lines is there whole or not at all.
void requireWholeOrNothing(const std::string& file, int records)
{
    const auto check = attainctl({"check", file});
    CAPTURE(check.out, check.err);
    REQUIRE(check.exit == 0);
    const auto found = jsonOf({"attainment", file, "--period", "2026"}).at("control").at("sale_lines").get<int>();
    REQUIRE((found == 0 || found == records));
}

} // namespace

TEST_CASE("An import that is killed leaves a sound document, with the batch whole or not at all", "[faults][kill]")
{
    const TemporaryFolder folder;
    const int records = 20'000;
    const auto csv = manySales(folder, records);
    const auto start = newDocument(folder);
    done({"import", start, "people", testData("northwind_people.csv")});
    const auto before = bytesOf(start);

    const auto from = std::chrono::steady_clock::now();
    done({"import", folder.write("timed.attain", before), "sales", csv});
    const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - from);

    std::mt19937_64 random{20260912};
    for (int i = 0; i < 20; ++i) {
        const auto file = folder.write("killed.attain", before);
        killedAfter({"import", file, "sales", csv},
                    std::chrono::microseconds{std::uniform_int_distribution<long>{0, whole.count()}(random)});
        CAPTURE(i);
        requireWholeOrNothing(file, records);
        std::filesystem::remove(file);
        std::filesystem::remove(file + "-journal");
        std::filesystem::remove(folder / ".~lock.killed.attain#");
    }
}

TEST_CASE("A disk that is full refuses an import and leaves the document as it was", "[faults][disk]")
{
    const TemporaryFolder folder;
    const auto csv = manySales(folder, 40'000);
    const auto file = newDocument(folder);
    done({"import", file, "people", testData("northwind_people.csv")});
    const auto before = bytesOf(file);
    // Files may grow by 100 KiB only: for the program the same as a full disk.
    const auto limit = std::to_string(before.size() / 512 + 200);
    const auto run = shell("trap '' XFSZ; ulimit -f " + limit + "; exec \"$@\"", {"import", file, "sales", csv});
    CAPTURE(run.err);
    CHECK(run.exit == 1);
    CHECK(run.err.find("was not changed") != std::string::npos);
    CHECK(bytesOf(file) == before);
    requireWholeOrNothing(file, 40'000);
}

TEST_CASE("A file system without room refuses an import, a backup and an export", "[faults][disk]")
{
    if (runProgram("/usr/bin/env", {"unshare", "-m", "true"}).exit != 0) {
        WARN("unshare is not permitted here: tried with a limit of file sizes alone");
        return;
    }
    const TemporaryFolder folder;
    const auto csv = manySales(folder, 40'000);
    const auto file = northwind(folder);
    std::filesystem::create_directory(folder / "small");
    const auto size = std::to_string(bytesOf(file).size() / 1024 + 64);
    const std::string script = "mount -t tmpfs -o size=" + size + "k none " + (folder / "small") + " && cp " + file
        + ' ' + (folder / "small/a.attain") + " || exit 77\n" + "\"$1\" import " + (folder / "small/a.attain")
        + " sales " + csv + " && exit 78\n" + "\"$1\" export " + (folder / "small/a.attain") + " --table sales --csv "
        + (folder / "small/x.csv") + " && exit 79\n" + "\"$1\" export " + (folder / "small/a.attain")
        + " --table sales --xlsx " + (folder / "small/x.xlsx") + " && exit 80\n" + "\"$1\" backup "
        + (folder / "small/a.attain") + ' ' + (folder / "small/b.attain") + " && exit 81\n" + "[ -e "
        + (folder / "small/x.csv") + " ] && exit 82\n" + "[ -e " + (folder / "small/b.attain") + " ] && exit 83\n"
        + "cmp " + file + ' ' + (folder / "small/a.attain") + " || exit 84\n" + "\"$1\" check "
        + (folder / "small/a.attain") + " || exit 85\nexit 0";
    const auto run = runProgram("/usr/bin/env", {"unshare", "-m", "/bin/sh", "-c", script, "sh", ATTAINCTL});
    CAPTURE(run.exit, run.out, run.err);
    if (run.exit == 77) {
        WARN("mounting is not permitted here: tried with a limit of file sizes alone");
        return;
    }
    CHECK(run.exit == 0);
    CHECK(run.err.find("disk is full") != std::string::npos);
}

#endif
