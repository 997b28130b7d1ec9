#include "Document.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <unistd.h>

namespace {

std::string asBytes(std::initializer_list<unsigned char> bytes)
{
    return {bytes.begin(), bytes.end()};
}

/// The document with a schema version far in the future in its header.
std::string newer(std::string bytes)
{
    return bytes.replace(60, 4, asBytes({0, 0, 0x27, 0x0F}));
}

} // namespace

TEST_CASE("A file that is not ours keeps every byte, whatever the command", "[document]")
{
    const TemporaryFolder folder;
    const auto good = bytesOf(newDocument(folder, "good.attain"));
    const std::vector<std::pair<std::string, std::string>> files{
        {"empty.attain", ""},
        {"text.attain", "Order Date,Order ID\n1996-07-04,10248\n"},
        {"foreign.attain", std::string{good}.replace(68, 4, asBytes({1, 2, 3, 4}))},
        {"newer.attain", newer(good)},
        {"short.attain", good.substr(0, 60)},
    };
    for (const auto& [name, bytes] : files) {
        const auto file = folder.write(name, bytes);
        const std::vector<std::vector<std::string>> commands{
            {"attainment", file, "--period", "2026"},
            {"import", file, "sales", testData("northwind_sales.csv"), "--unknown-people", "create"},
            {"close", file, "2026"},
            {"backup", file, folder / "backup.attain"},
            {"restore", file, folder / "restored.attain"},
        };
        for (const auto& arguments : commands) {
            const auto run = attainctl(arguments);
            CAPTURE(arguments, run.err);
            CHECK(run.exit == 1);
            CHECK(run.out.empty());
            CHECK(bytesOf(file) == bytes);
        }
    }
    CHECK_FALSE(std::filesystem::exists(folder / "backup.attain"));
    CHECK_FALSE(std::filesystem::exists(folder / "restored.attain"));
}

TEST_CASE("Writing commands make no backup of the day: that is the window's", "[document]")
{
    const TemporaryFolder folder;
    const TemporaryFolder data;
    REQUIRE(setenv("XDG_DATA_HOME", data.path().c_str(), 1) == 0);
    const auto file = northwind(folder); // two imports
    CHECK(std::filesystem::is_empty(data.path()));
    done({"close", file, "1996"});
    unsetenv("XDG_DATA_HOME");
    CHECK_FALSE(std::filesystem::is_empty(data.path())); // the close of a period has one, and it lands there
}

TEST_CASE("A newer file's refusal names both versions", "[document]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("newer.attain", newer(bytesOf(newDocument(folder))));
    const auto run = attainctl({"attainment", file, "--period", "2026"});
    CHECK(run.err.find("9999") != std::string::npos);
    CHECK(run.err.find("newer version") != std::string::npos);
}

TEST_CASE("A check of a sound document finds nothing", "[document][check]")
{
    const TemporaryFolder folder;
    const auto file = northwind(folder);
    const auto found = jsonOf({"check", file});
    CHECK(found.at("ok") == true);
    CHECK(found.at("findings").empty());
}

TEST_CASE("A check of a damaged document exits with 3 and changes nothing", "[document][check]")
{
    const TemporaryFolder folder;
    const auto sound = bytesOf(northwind(folder));
    const std::size_t place = GENERATE(1U, 2U, 3U, 4U);
    auto bytes = sound;
    const std::size_t from = bytes.size() * place / 5;
    for (std::size_t i = from; i < from + 40'000 && i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
    const auto file = folder.write("damaged.attain", bytes);
    const auto run = attainctl({"check", file});
    CAPTURE(place, run.out, run.err);
    CHECK(run.exit == 3);
    CHECK_FALSE(run.out.empty());
    CHECK(bytesOf(file) == bytes);
}

TEST_CASE("A backup is a whole document and is restored under another name", "[document]")
{
    const TemporaryFolder folder;
    const auto file = northwind(folder);
    const auto table = jsonOf({"attainment", file, "--period", "1997", "--by", "person"});
    done({"backup", file, folder / "备份.attain"});
    CHECK(attainctl({"backup", file, folder / "备份.attain"}).exit == 1);
    done({"restore", folder / "备份.attain", folder / "restored.attain"});
    CHECK(attainctl({"restore", folder / "备份.attain", folder / "restored.attain"}).exit == 1);
    CHECK(jsonOf({"attainment", folder / "restored.attain", "--period", "1997", "--by", "person"}) == table);
    CHECK(attainctl({"check", folder / "restored.attain"}).exit == 0);
}

TEST_CASE("Paths with spaces, Chinese and signs are ordinary", "[document]")
{
    const TemporaryFolder folder;
    const auto file = newDocument(folder, "销售 2026 #1 50%&?.attain");
    const auto people = folder.write("人员 '名单'.csv", bytesOf(testData("northwind_people.csv")));
    CHECK(jsonOf({"import", file, "people", people}).at("file") == "人员 '名单'.csv");
    CHECK(attainctl({"check", file}).exit == 0);
}

TEST_CASE("A document that is open elsewhere can be read, not written", "[document]")
{
    const TemporaryFolder folder;
    const auto file = northwind(folder);
    const auto before = bytesOf(file);
    folder.write(".~lock.a.attain#", R"({"host": "another-host", "process": 42, "start": 0, "user": "李娜"})");
    CHECK(attainctl({"attainment", file, "--period", "1997"}).exit == 0);
    const auto run = attainctl({"undo-import", file, "2"});
    CHECK(run.exit == 1);
    CHECK(run.err.find("李娜") != std::string::npos);
    CHECK(run.err.find("another-host") != std::string::npos);
    CHECK(bytesOf(file) == before);
}

#ifdef __linux__
TEST_CASE("A folder that cannot be written to refuses writing and lets read", "[document][faults]")
{
    const TemporaryFolder folder;
    const auto file = northwind(folder);
    const auto before = bytesOf(file);
    namespace fs = std::filesystem;
    fs::permissions(file, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    const auto writable = fs::status(folder.path()).permissions();
    fs::permissions(folder.path(), fs::perms{0555});
    // root may write everywhere: then it is tried as nobody.
    const auto asUser = [](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), ATTAINCTL);
        if (geteuid() == 0)
            arguments.insert(arguments.begin(), {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"});
        arguments.insert(arguments.begin(), "/usr/bin/env");
        const std::string program = arguments.front();
        arguments.erase(arguments.begin());
        return runProgram(program, arguments);
    };
    const auto reading = asUser({"attainment", file, "--period", "1997"});
    const auto writing = asUser({"close", file, "1997"});
    const auto making = asUser({"new", folder / "b.attain"});
    fs::permissions(folder.path(), writable);
    CAPTURE(reading.err, writing.err, making.err);
    CHECK(reading.exit == 0);
    CHECK(writing.exit == 1);
    CHECK(making.exit == 1);
    CHECK(bytesOf(file) == before);
    CHECK_FALSE(fs::exists(folder / "b.attain"));
}
#endif
