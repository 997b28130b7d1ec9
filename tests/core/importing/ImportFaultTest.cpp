#include "Workspace.h"

#include "FaultyFiles.h"
#include "TestFolder.h"
#include "importing/ImportService.h"

#include <catch2/catch.hpp>

#include <array>
#include <thread>

using namespace attain;

namespace {

const std::string kHeader = "日期,订单号,业务员,金额\n";
const std::string kFirst = kHeader + "2026-03-05,SO1,王芳,100\n2026-03-06,SO2,刘洋,10\n";
/// Replaces a line and adds one, by somebody new.
const std::string kSecond = kHeader + "2026-03-05,SO1,王芳,200\n2026-03-07,SO3,新人,1000\n";

class Documents {
public:
    std::filesystem::path file() const { return m_folder / "a.attain"; }
    std::unique_ptr<Workspace> open() const
    {
        auto workspace = Workspace::open(file(), OpenMode::ReadWrite, {nullptr, "tester", m_backups.path()});
        return workspace ? *std::move(workspace) : nullptr;
    }
    /// A document with the first file imported.
    std::string create() const
    {
        {
            const auto workspace = orThrow(Workspace::create(file(), {nullptr, "tester", m_backups.path()}));
            orThrow(import(*workspace, kFirst));
        }
        return TestFolder::read(file());
    }
    void restore(const std::string& bytes) const
    {
        std::filesystem::remove(m_folder / "a.attain-journal");
        TestFolder::write(file(), bytes);
    }
    static Result<ImportResult> import(Workspace& workspace, const std::string& csv)
    {
        ImportOptions options;
        options.unknownPeople = UnknownPeople::Create;
        options.replaceConflicts = true;
        return workspace.imports().run(ImportSource::pasted(csv), options);
    }
    /// "2 lines 110.00, 2 people", after a check that finds nothing.
    static std::string contents(Workspace& workspace)
    {
        CHECK(orThrow(workspace.check()) == std::vector<Finding>{});
        const auto selection = orThrow(workspace.sales().select({}));
        return std::to_string(selection.size()) + " lines " + selection.control().amount.toText(2) + ", "
            + std::to_string(orThrow(workspace.organisation().snapshot())->people().size()) + " people";
    }

private:
    TestFolder m_folder;
    TestFolder m_backups;
};

} // namespace

TEST_CASE("Whatever write, flush or opening fails, an import is there whole or not at all", "[importing][fault]")
{
    const Documents documents;
    const std::string before = documents.create();
    const auto code = GENERATE(SQLITE_IOERR_WRITE, SQLITE_FULL);
    const auto after = GENERATE(FaultyFiles::After::WorksAgain, FaultyFiles::After::StaysBroken);
    FaultyFiles files;
    int faults = 0;
    for (bool broke = true; broke; ++faults) {
        documents.restore(before);
        bool imported = false;
        {
            files.breakAt(faults + 1, code, after);
            if (const auto workspace = documents.open())
                imported = Documents::import(*workspace, kSecond).has_value();
        }
        broke = files.broke();
        files.repair();
        CAPTURE(faults);
        const auto workspace = documents.open();
        REQUIRE(workspace);
        const auto contents = Documents::contents(*workspace);
        CHECK((contents == "2 lines 110.00, 2 people" || contents == "3 lines 1210.00, 3 people"));
        if (imported)
            CHECK(contents == "3 lines 1210.00, 3 people");
    }
    CHECK(faults > 10);
}

TEST_CASE("An import that is stopped at its end leaves everything as before", "[importing][fault]")
{
    const Documents documents;
    documents.create();
    const auto workspace = documents.open();
    std::stop_source stop;
    ImportOptions options;
    options.unknownPeople = UnknownPeople::Create;
    options.replaceConflicts = true;
    const auto result = workspace->imports().run(
        ImportSource::pasted(kSecond), options, [&](const ImportProgress&) { stop.request_stop(); }, stop.get_token());
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Cancelled);
    CHECK(Documents::contents(*workspace) == "2 lines 110.00, 2 people");
    CHECK(workspace->sales().batches()->size() == 1);
    CHECK(Documents::import(*workspace, kSecond)->accepted == 2);
    CHECK(Documents::contents(*workspace) == "3 lines 1210.00, 3 people");
}

TEST_CASE("Two files that are imported at once go in one after the other, or one is refused", "[importing][fault]")
{
    const Documents documents;
    documents.create();
    const auto workspace = documents.open();
    REQUIRE(workspace);
    const auto manySales = [](const std::string& series) {
        std::string csv = kHeader;
        for (int i = 0; i < 2000; ++i)
            csv += "2026-04-05," + series + std::to_string(i) + ",王芳,1\n";
        return csv;
    };
    std::array<Result<ImportResult>, 2> results{Error{ErrorCode::Cancelled}, Error{ErrorCode::Cancelled}};
    {
        std::array<std::jthread, 2> threads;
        for (std::size_t i = 0; i < threads.size(); ++i)
            threads[i] = std::jthread{[&workspace, &results, &manySales, i] {
                const auto beside = workspace->openBeside();
                if (beside)
                    results[i] = Documents::import(**beside, manySales(i == 0 ? "A" : "B"));
            }};
    }
    std::size_t imported = 0;
    for (const auto& result : results) {
        imported += result ? 1 : 0;
        if (!result)
            CHECK((result.error().code == ErrorCode::DocumentLocked
                   || result.error().code == ErrorCode::DocumentChanged));
    }
    CHECK(imported >= 1);
    CHECK(workspace->sales().batches()->size() == 1 + imported);
    CHECK(Documents::contents(*workspace)
          == std::to_string(2 + 2000 * imported) + " lines " + std::to_string(110 + 2000 * imported) + ".00, 2 people");
}
