#include "sample/SampleFiles.h"

#include "Workspace.h"
#include "sample/SampleCompany.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace attain;

namespace {

const std::filesystem::path kFolder = std::filesystem::path{ATTAIN_TEST_DATA} / ".." / ".." / "resources" / "samples";

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::vector<sample::SampleFile> setupFilesOfTheSample()
{
    const auto workspace = Workspace::inMemory();
    orThrow(sample::fill(*workspace));
    return sample::setupFiles(workspace->targets(), *orThrow(workspace->organisation().snapshot()),
                              workspace->calendar().fiscalCalendar());
}

} // namespace

TEST_CASE("The sales file to try the import with is the generator's", "[sample]")
{
    const std::string bytes = bytesOf(kFolder / "sales_2026-Q3.csv");
    REQUIRE_FALSE(bytes.empty());
    CHECK(bytes == sample::salesFiles().back().bytes);
}

TEST_CASE("The files of departments, people and targets to try the import with are the generator's", "[sample]")
{
    for (const auto& file : setupFilesOfTheSample()) {
        CAPTURE(file.name);
        CHECK(bytesOf(kFolder / file.name) == file.bytes);
    }
}

// Run when the plan of the sample company has changed: core_tests "[write-sample-files]", then commit the files.
TEST_CASE("The files to try the import with are written", "[.][write-sample-files]")
{
    for (const auto& file : setupFilesOfTheSample()) {
        std::ofstream stream{kFolder / file.name, std::ios::binary | std::ios::trunc};
        stream << file.bytes;
        CHECK(stream.flush().good());
    }
}
