#include "Workspace.h"

#include "TestFolder.h"
#include "importing/ImportService.h"
#include "storage/Migrator.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

const std::filesystem::path kFolder = std::filesystem::path{ATTAIN_TEST_DATA} / "schema";

/// "0006.attain"
std::string fixtureName(int version)
{
    const std::string number = std::to_string(version);
    return std::string(4 - number.size(), '0') + number + ".attain";
}

} // namespace

TEST_CASE("A document of every schema that was released opens, is sound and has its sales", "[schema]")
{
    int seen = 0;
    for (const auto& entry : std::filesystem::directory_iterator{kFolder}) {
        CAPTURE(entry.path());
        const TestFolder folder;
        const TestFolder backups;
        std::filesystem::copy_file(entry.path(), folder / "a.attain");
        const auto workspace
            = Workspace::open(folder / "a.attain", OpenMode::ReadWrite, {nullptr, "tester", backups.path()});
        REQUIRE(workspace);
        CHECK((*workspace)->check() == std::vector<Finding>{});
        const auto actuals = (*workspace)->sales().actuals(ActualsQuery{});
        REQUIRE(actuals);
        CHECK(actuals->control().lines == 3);
        CHECK(actuals->control().amount.toText(2) == "1534.50");
        ++seen;
    }
    CHECK(seen >= 1);
    CHECK(std::filesystem::exists(kFolder / fixtureName(newestSchemaVersion())));
}

// Run once when a release brings a new schema: core_tests "[write-schema-fixture]", then commit the file.
TEST_CASE("The fixture of the newest schema is written", "[.][write-schema-fixture]")
{
    const TestFolder folder;
    const TestFolder backups;
    const auto file = folder / "a.attain";
    {
        const auto clock = std::make_shared<FixedClock>(std::chrono::sys_days{std::chrono::year{2026} / 9 / 13});
        const auto workspace = Workspace::create(file, {clock, "tester", backups.path()});
        REQUIRE(workspace);
        ImportOptions options;
        options.unknownPeople = UnknownPeople::Create;
        const auto result
            = (*workspace)
                  ->imports()
                  .run(ImportSource::pasted("日期,订单号,业务员,部门,客户,产品,数量,金额,成本\n"
                                            "2026-07-01,SO1,王芳,华东大区,宏远贸易,充电器,10,1000.00,700\n"
                                            "2026-07-02,SO2,李明,华南大区,启明,电源适配器,5,500.25,\n"
                                            "2026-07-03,SO3,王芳,华东大区,宏远贸易,数据线,1,34.25,20\n"),
                       options);
        REQUIRE(result);
        REQUIRE(result->accepted == 3);
    }
    // Small pages: the fixtures stay in the repository for ever.
    Connection::open(file, Connection::Mode::ReadWrite).execute("PRAGMA page_size=1024; VACUUM");
    std::filesystem::create_directories(kFolder);
    const auto target = kFolder / fixtureName(newestSchemaVersion());
    std::filesystem::copy_file(file, target, std::filesystem::copy_options::overwrite_existing);
    CHECK(std::filesystem::file_size(target) < 200'000);
}
