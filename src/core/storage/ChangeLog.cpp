#include "storage/ChangeLog.h"

#include "storage/Changeset.h"
#include "support/Hash.h"

// Before sqlite3.h: it declares the session extension only when asked.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace attain {
namespace {

const std::string kFirstHash(64, '0');

/// Tables that the changesets leave out: bulk facts, which are judged by their import_batch row, and the log itself.
constexpr std::array<std::string_view, 5> kBulkFacts{"sale_chunk", "sale_column", "sale_replacement", "dictionary",
                                                     "import_problem"};
constexpr std::string_view kLog = "change_log";

void require(const Connection& connection, int code)
{
    if (code != SQLITE_OK)
        throw Failure{Error{ErrorCode::Storage, sqlite3_errmsg(connection.handle()), {sqlite3_errstr(code)}}};
}

/// Every field with its length before it, so that no two rows share one text.
std::string chained(std::string_view previous, const ChangeLogEntry& entry, std::span<const std::byte> changeset)
{
    Sha256 hash;
    const auto field = [&hash](std::string_view text) { hash.update(std::to_string(text.size()) + ":").update(text); };
    field(previous);
    field(std::to_string(entry.id));
    field(entry.at);
    field(entry.who);
    field(entry.command);
    field(entry.reason);
    field(entry.subject);
    field({reinterpret_cast<const char*>(changeset.data()), changeset.size()});
    return hash.hexDigest();
}

constexpr std::string_view kSelect = "SELECT id, at, who, command, reason, subject, hash, changeset FROM change_log ";

ChangeLogEntry readRow(const Statement& row)
{
    return {row.int64(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
}

/// Undo and redo bring back rows as they were, in the order of the changeset and not of the references. So foreign keys
/// rest meanwhile (they would restrict, and cascade a second time) and are checked as a whole before the commit.
class ForeignKeysAtRest {
public:
    explicit ForeignKeysAtRest(Connection& connection) : m_connection{connection}
    {
        m_connection.execute("PRAGMA foreign_keys=OFF");
    }
    ForeignKeysAtRest(const ForeignKeysAtRest&) = delete;
    ForeignKeysAtRest& operator=(const ForeignKeysAtRest&) = delete;
    ~ForeignKeysAtRest() { sqlite3_exec(m_connection.handle(), "PRAGMA foreign_keys=ON", nullptr, nullptr, nullptr); }

private:
    Connection& m_connection;
};

} // namespace

ChangeLog::ChangeLog(Connection& connection, ChangeNotifier& notifier, const Clock& clock, std::string who,
                     std::shared_ptr<ChangeHistory> history)
    : m_connection{connection}
    , m_notifier{notifier}
    , m_clock{clock}
    , m_who{std::move(who)}
    , m_history{std::move(history)}
{
}

ChangeLog::Recording::Recording(Connection& connection) : transaction{connection}
{
    require(connection, sqlite3session_create(connection.handle(), "main", &session));
    sqlite3session_table_filter(
        session,
        [](void* context, const char* table) {
            if (std::ranges::find(kBulkFacts, table) == kBulkFacts.end())
                return table == kLog ? 0 : 1;
            static_cast<Recording*>(context)->wroteBulkFacts = true;
            return 0;
        },
        this);
    if (const int code = sqlite3session_attach(session, nullptr); code != SQLITE_OK) {
        sqlite3session_delete(session);
        require(connection, code);
    }
}

ChangeLog::Recording::~Recording()
{
    if (session)
        sqlite3session_delete(session); // before the roll back, which is none of its business
}

std::vector<std::byte> ChangeLog::Recording::takeChangeset()
{
    int size = 0;
    void* data = nullptr;
    const int code = sqlite3session_changeset(session, &size, &data);
    const std::unique_ptr<void, decltype(&sqlite3_free)> owner{data, &sqlite3_free};
    if (code != SQLITE_OK)
        throw Failure{Error{ErrorCode::Storage, "the changes could not be recorded", {sqlite3_errstr(code)}}};
    const auto* bytes = static_cast<const std::byte*>(data);
    std::vector<std::byte> changeset{bytes, bytes + size};
    sqlite3session_delete(session);
    session = nullptr;
    return changeset;
}

void ChangeLog::askGuard(const Command& command) const
{
    if (m_guard)
        orThrow(m_guard(command));
}

void ChangeLog::refuseWhenOthersWrote() const
{
    const std::string known = m_history->lastHash();
    const std::string found = lastHash();
    if (known.empty())
        m_history->setLastHash(found);
    else if (known != found)
        throw Failure{Error{ErrorCode::DocumentChanged,
                            "the change log has entries of someone else",
                            {sqlite3_db_filename(m_connection.handle(), "main")}}};
}

void ChangeLog::commit(const Command& command, Recording& recording)
{
    auto changeset = recording.takeChangeset();
    if (changeset.empty() && !recording.wroteBulkFacts) {
        recording.transaction.commit();
        return;
    }
    const std::string hash = write(command, changeset);
    recording.transaction.commit();
    m_history->setLastHash(hash);
    if (!changeset.empty())
        m_history->add({command, std::move(changeset)});
    m_notifier.publish(command.change);
}

std::string ChangeLog::write(const Command& command, std::span<const std::byte> changeset)
{
    const auto id = m_connection.queryInt64("SELECT max(id) FROM change_log").value_or(0) + 1;
    const ChangeLogEntry entry{id, toIsoUtc(m_clock.now()), m_who, command.name, command.reason, command.subject, {}};
    Statement insert{m_connection,
                     "INSERT INTO change_log (id, at, who, command, reason, subject, changeset, hash) "
                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
    insert.bind(1, entry.id).bind(2, entry.at).bind(3, entry.who).bind(4, entry.command).bind(5, entry.reason);
    const std::string hash = chained(lastHash(), entry, changeset);
    insert.bind(6, entry.subject).bindBlob(7, changeset).bind(8, hash);
    insert.run();
    return hash;
}

void ChangeLog::apply(std::span<const std::byte> changeset, const Command& logged)
{
    askGuard(logged);
    const ForeignKeysAtRest rest{m_connection};
    Transaction transaction{m_connection};
    refuseWhenOthersWrote();
    if (!applyChangeset(m_connection, changeset)
        || !m_connection.queryText("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1").empty())
        throw Failure{Error{ErrorCode::UndoConflict, "rows have changed since", {logged.subject}}};
    const std::string hash = write(logged, changeset);
    transaction.commit();
    m_history->setLastHash(hash);
}

Result<Command> ChangeLog::undo()
{
    return guarded([&]() -> Result<Command> {
        const auto step = m_history->nextUndo();
        if (!step)
            return Error{ErrorCode::NothingToUndo, "no command is left"};
        apply(invertChangeset(step->changeset), {"undo", step->command.change, {}, step->command.name});
        m_history->moveToRedo();
        m_notifier.publish(step->command.change);
        return step->command;
    });
}

Result<Command> ChangeLog::redo()
{
    return guarded([&]() -> Result<Command> {
        const auto step = m_history->nextRedo();
        if (!step)
            return Error{ErrorCode::NothingToUndo, "no command is left"};
        apply(step->changeset, {"redo", step->command.change, {}, step->command.name});
        m_history->moveToUndo();
        m_notifier.publish(step->command.change);
        return step->command;
    });
}

Result<std::vector<ChangeLogEntry>> ChangeLog::entries(int limit) const
{
    return guarded([&]() -> Result<std::vector<ChangeLogEntry>> {
        Statement query{m_connection, std::string{kSelect} + "ORDER BY id DESC LIMIT ?1"};
        query.bind(1, std::int64_t{limit});
        std::vector<ChangeLogEntry> entries;
        while (query.step())
            entries.push_back(readRow(query));
        return entries;
    });
}

Result<std::vector<RowChange>> ChangeLog::rowsChangedBy(std::int64_t entry) const
{
    return guarded([&]() -> Result<std::vector<RowChange>> {
        Statement query{m_connection, "SELECT changeset FROM change_log WHERE id = ?1"};
        query.bind(1, entry);
        if (!query.step())
            return Error{ErrorCode::NotFound, "no such entry", {"change", std::to_string(entry)}};
        return rowsOfChangeset(m_connection, query.blob(0));
    });
}

Result<void> verifyChain(const Connection& connection)
{
    return guarded([&]() -> Result<void> {
        std::string previous = kFirstHash;
        Statement query{connection, std::string{kSelect} + "ORDER BY id"};
        while (query.step()) {
            const ChangeLogEntry entry = readRow(query);
            const std::string expected = chained(previous, entry, query.blob(7));
            if (entry.hash != expected)
                return Error{ErrorCode::TotalsDiffer,
                             "the chain of the change log is broken",
                             {"change_log/" + std::to_string(entry.id), expected, entry.hash}};
            previous = entry.hash;
        }
        return {};
    });
}

std::string lastHashOf(const Connection& connection)
{
    const std::string last = connection.queryText("SELECT hash FROM change_log ORDER BY id DESC LIMIT 1");
    return last.empty() ? kFirstHash : last;
}

} // namespace attain
