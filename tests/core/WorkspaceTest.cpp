#include "Workspace.h"

#include "TestFolder.h"
#include "calendar/Period.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

/// A folder for one workspace and its backups.
class WorkspaceFolder : public TestFolder {
public:
    std::filesystem::path file() const { return path() / u8"华星 2026.attain"; }
    Workspace::Options options() const
    {
        return {std::make_shared<FixedClock>(std::chrono::sys_days{std::chrono::year{2026} / 9 / 13}), "王芳",
                backups.path()};
    }
    std::unique_ptr<Workspace> create() const { return orThrow(Workspace::create(file(), options())); }
    Result<std::unique_ptr<Workspace>> open(OpenMode mode = OpenMode::ReadWrite) const
    {
        return Workspace::open(file(), mode, options());
    }

    TestFolder backups;
};

Result<void> rename(Workspace& workspace, const std::string& name)
{
    Company company = *workspace.company().company();
    company.name = name;
    return workspace.company().change(company);
}

} // namespace

TEST_CASE("A workspace is made, changed, closed and opened again", "[workspace]")
{
    const WorkspaceFolder folder;
    REQUIRE(rename(*folder.create(), "华星电子"));
    const auto workspace = folder.open();
    REQUIRE(workspace);
    CHECK((*workspace)->company().company()->name == "华星电子");
    CHECK((*workspace)->check() == std::vector<Finding>{});
    CHECK_FALSE((*workspace)->canUndo()); // undo reaches back to the opening
    const auto entries = (*workspace)->changeLog().entries(1);
    REQUIRE(entries);
    CHECK(entries->front().who == "王芳");
    CHECK(Workspace::create(folder.file(), folder.options()).error().code == ErrorCode::FileExists);
}

TEST_CASE("What a worker's workspace did is undone in the window's", "[workspace]")
{
    const WorkspaceFolder folder;
    const auto workspace = folder.create();
    {
        const auto worker = workspace->openBeside();
        REQUIRE(worker);
        REQUIRE(rename(**worker, "华星电子"));
    }
    REQUIRE(workspace->canUndo());
    CHECK(workspace->company().company()->name == "华星电子");
    REQUIRE(workspace->undo());
    CHECK(workspace->company().company()->name.empty());
    REQUIRE(workspace->redo());
    CHECK(workspace->company().company()->name == "华星电子");
    CHECK(workspace->check() == std::vector<Finding>{});
}

TEST_CASE("A check that is cancelled says so instead of finding nothing", "[workspace]")
{
    const WorkspaceFolder folder;
    const auto workspace = folder.create();
    std::stop_source stop;
    stop.request_stop();
    const auto findings = workspace->check({}, stop.get_token());
    REQUIRE_FALSE(findings);
    CHECK(findings.error().code == ErrorCode::Cancelled);
    CHECK(workspace->check() == std::vector<Finding>{}); // the connection is as good as before
}

TEST_CASE("A workspace whose file was replaced underneath writes nothing", "[workspace]")
{
    const WorkspaceFolder folder;
    const auto workspace = folder.create();
    REQUIRE(workspace->backup(folder / "other"));
    std::filesystem::rename(folder / "other", folder.file());
    const std::string bytes = TestFolder::read(folder.file());
    CHECK(rename(*workspace, "x").error().code == ErrorCode::DocumentChanged);
    CHECK(TestFolder::read(folder.file()) == bytes);
}

TEST_CASE("A workspace to which someone else wrote writes nothing more", "[workspace]")
{
    const WorkspaceFolder folder;
    const auto workspace = folder.create();
    REQUIRE(rename(*workspace, "first"));
    {
        const auto other = folder.open(OpenMode::ReadWriteAnyway);
        REQUIRE(other);
        REQUIRE(rename(**other, "second"));
    }
    CHECK(rename(*workspace, "third").error().code == ErrorCode::DocumentChanged);
    CHECK(workspace->undo().error().code == ErrorCode::DocumentChanged);
    CHECK(workspace->company().company()->name == "second");
}

TEST_CASE("A workspace that is open for reading refuses commands", "[workspace]")
{
    const WorkspaceFolder folder;
    folder.create();
    const auto workspace = folder.open(OpenMode::ReadOnly);
    REQUIRE(workspace);
    CHECK((*workspace)->isReadOnly());
    CHECK(rename(**workspace, "x").error().code == ErrorCode::DocumentReadOnly);
    CHECK((*workspace)->backup(folder / "copy.attain")); // "open a copy"
}

TEST_CASE("Facts that no import owns are swept when the document is opened for writing", "[workspace]")
{
    const WorkspaceFolder folder;
    const auto chunks = [](Workspace& workspace) {
        return workspace.document().connection().queryInt64("SELECT count(*) FROM sale_chunk");
    };
    folder.create()->document().connection().execute(
        "INSERT INTO sale_chunk (id, batch, first_record, last_record, line_count, day_min, day_max, order_ranges,"
        " content_keys, amount_sum, cost_sum, quantity_sum, checksum)"
        " VALUES (1, 7, 1, 1, 1, 0, 0, x'', 0, 0, 0, 0, 0)");
    {
        const auto reader = folder.open(OpenMode::ReadOnly);
        REQUIRE(reader);
        CHECK(chunks(**reader) == 1);
    }
    const auto writer = folder.open();
    REQUIRE(writer);
    CHECK(chunks(**writer) == 0);
}

TEST_CASE("Closing a period makes a backup first", "[workspace]")
{
    const WorkspaceFolder folder;
    const auto workspace = folder.create();
    const auto period = workspace->calendar().fiscalCalendar().parse("2026-Q2");
    REQUIRE(period);
    REQUIRE(workspace->sales().closePeriod(*period));
    REQUIRE(workspace->document().backups().size() == 1);
    const auto backup = Workspace::open(workspace->document().backups().front().file, OpenMode::ReadOnly);
    REQUIRE(backup);
    CHECK((*backup)->sales().closedPeriods()->empty()); // as it was before
}
