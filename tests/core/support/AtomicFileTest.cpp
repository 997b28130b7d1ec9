#include "support/AtomicFile.h"

#include "TestFolder.h"

#include <catch2/catch.hpp>

using namespace attain;

TEST_CASE("A file is there only after the commit, and nothing is left beside it", "[support][atomicfile]")
{
    const TestFolder folder;
    const auto target = folder / "报表 %#?&.csv";
    TestFolder::write(target, "old");
    {
        auto file = AtomicFile::create(target);
        REQUIRE(file);
        REQUIRE(file->write("new "));
        REQUIRE(file->write("text"));
        CHECK(TestFolder::read(target) == "old");
        REQUIRE(file->commit());
    }
    CHECK(TestFolder::read(target) == "new text");
    CHECK(folder.size() == 1);
}

TEST_CASE("A file that is not committed leaves the old one", "[support][atomicfile]")
{
    const TestFolder folder;
    TestFolder::write(folder / "a", "old");
    {
        auto file = AtomicFile::create(folder / "a");
        REQUIRE(file);
        REQUIRE(file->write("new"));
    }
    CHECK(TestFolder::read(folder / "a") == "old");
    CHECK(folder.size() == 1);
}

TEST_CASE("A library may write the file by its temporary name", "[support][atomicfile]")
{
    const TestFolder folder;
    auto file = AtomicFile::create(folder / "a");
    REQUIRE(file);
    TestFolder::write(file->temporaryPath(), "by name");
    REQUIRE(file->commit());
    CHECK(TestFolder::read(folder / "a") == "by name");
}

TEST_CASE("An existing file is refused when asked, also one that came meanwhile", "[support][atomicfile]")
{
    const TestFolder folder;
    auto file = AtomicFile::create(folder / "a", AtomicFile::Existing::Refuse);
    REQUIRE(file);
    REQUIRE(file->write("mine"));
    TestFolder::write(folder / "a", "theirs");
    CHECK(file->commit().error().code == ErrorCode::FileExists);
    CHECK(writeAtomically(folder / "a", "mine", AtomicFile::Existing::Refuse).error().code == ErrorCode::FileExists);
    CHECK(TestFolder::read(folder / "a") == "theirs");
}

TEST_CASE("A place that cannot be written is named with its reason", "[support][atomicfile]")
{
    const TestFolder folder;
    const auto missing = writeAtomically(folder / "nowhere" / "a", "x");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::FileNotWritable);
    CHECK(missing.error().values.size() == 2);
    CHECK(writeAtomically(folder.path(), "x").error().code == ErrorCode::FileNotWritable);
}

#ifdef __linux__
TEST_CASE("A full disk is named as such", "[support][atomicfile]")
{
    const TestFolder folder;
    auto file = AtomicFile::create(folder / "a");
    REQUIRE(file);
    std::filesystem::remove(file->temporaryPath());
    std::filesystem::create_symlink("/dev/full", file->temporaryPath());
    // A library that wrote by name and did not look.
    std::ofstream{file->temporaryPath()} << "text" << std::flush;
    const auto committed = file->commit();
    CHECK_FALSE(committed);
    CHECK_FALSE(std::filesystem::exists(folder / "a"));
}
#endif
