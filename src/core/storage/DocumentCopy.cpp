#include "storage/DocumentCopy.h"

#include "storage/DocumentInspection.h"
#include "storage/Interruption.h"
#include "storage/UnitOfWork.h"
#include "support/AtomicFile.h"
#include "support/PathText.h"

#include <sqlite3.h>

#include <map>
#include <memory>

namespace attain {
namespace {

namespace fs = std::filesystem;

constexpr int kPagesAtOnce = 256;

/// What both sides of a copy must agree on.
std::map<std::string, std::string> summaryOf(const Connection& connection)
{
    std::map<std::string, std::string> summary;
    for (const auto& [table, rows] : rowsByTable(connection))
        summary[table] = std::to_string(rows);
    summary["PRAGMA user_version"] = connection.queryText("PRAGMA user_version");
    summary["PRAGMA application_id"] = connection.queryText("PRAGMA application_id");
    summary["the last hash"] = connection.queryText("SELECT hash FROM change_log ORDER BY id DESC LIMIT 1");
    return summary;
}

/// One read transaction, so that both looks at the source see the same. Inside a command there is one already.
class Snapshot {
public:
    explicit Snapshot(const Connection& connection) : m_connection{connection}, m_own{!connection.inTransaction()}
    {
        if (m_own)
            Statement{m_connection, "BEGIN"}.run();
        Statement{m_connection, "SELECT count(*) FROM sqlite_schema"}.step();
    }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot()
    {
        if (m_own)
            sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }

private:
    const Connection& m_connection;
    bool m_own;
};

void stopIf(const std::stop_token& stop)
{
    if (stop.stop_requested())
        throw Failure{Error{ErrorCode::Cancelled, "the copy was cancelled"}};
}

void copyPages(const Connection& source, const fs::path& file, const fs::path& target, const Progress& progress,
               const std::stop_token& stop)
{
    Connection copy = Connection::open(file, Connection::Mode::Create);
    copy.execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF"); // flushed as a whole before it gets its name
    sqlite3_backup* backup = sqlite3_backup_init(copy.handle(), "main", source.handle(), "main");
    if (backup) {
        int code = SQLITE_OK;
        while (code == SQLITE_OK && !stop.stop_requested()) {
            code = sqlite3_backup_step(backup, kPagesAtOnce);
            const int pages = sqlite3_backup_pagecount(backup);
            if (progress)
                progress(pages - sqlite3_backup_remaining(backup), pages);
        }
        static_cast<void>(sqlite3_backup_finish(backup)); // its code is the copy's errcode, too
    }
    stopIf(stop);
    const int code = sqlite3_extended_errcode(copy.handle());
    if (code == SQLITE_OK || code == SQLITE_DONE)
        return;
    const std::string message = sqlite3_errmsg(copy.handle());
    const std::string path = toUtf8(target);
    if ((code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_WRITE)
        throw Failure{Error{ErrorCode::DiskFull, message, {path}}};
    if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
        throw Failure{Error{ErrorCode::DocumentLocked, message, {path}}};
    throw Failure{Error{ErrorCode::FileNotWritable, message, {path, message}}};
}

void check(const fs::path& file, const std::map<std::string, std::string>& expected, const std::stop_token& stop)
{
    const Connection copy = Connection::open(file, Connection::Mode::ReadOnly);
    harden(copy);
    const Interruption interruption{copy, stop};
    if (const auto answer = copy.queryText("PRAGMA quick_check(1)"); answer != "ok")
        throw Failure{Error{ErrorCode::DocumentDamaged, answer, {toUtf8(file), answer}}};
    const auto found = summaryOf(copy);
    for (const auto& [name, value] : expected)
        if (const auto it = found.find(name); it == found.end() || it->second != value)
            throw Failure{Error{ErrorCode::TotalsDiffer,
                                "the copy differs",
                                {name, value, it == found.end() ? std::string{} : it->second}}};
}

} // namespace

Result<void> copyDocument(const Connection& source, const fs::path& target, const Progress& progress,
                          const std::stop_token& stop)
{
    auto file = AtomicFile::create(target, AtomicFile::Existing::Refuse);
    if (!file)
        return file.error();
    return guarded([&]() -> Result<void> {
        std::map<std::string, std::string> expected;
        {
            const Snapshot snapshot{source};
            copyPages(source, file->closedTemporaryPath(), target, progress, stop);
            expected = summaryOf(source);
        }
        check(file->temporaryPath(), expected, stop);
        stopIf(stop);
        return file->commit();
    });
}

} // namespace attain
