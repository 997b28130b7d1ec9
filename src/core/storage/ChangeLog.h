#pragma once

#include "storage/ChangeHistory.h"
#include "storage/ChangeNotifier.h"
#include "storage/Connection.h"
#include "storage/UnitOfWork.h"
#include "support/Clock.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

struct sqlite3_session;

namespace attain {

/// One row of the change log.
struct ChangeLogEntry {
    std::int64_t id = 0;
    std::string at; ///< UTC, ISO 8601
    std::string who;
    std::string command;
    std::string reason;
    std::string subject;
    std::string hash; ///< hex SHA-256 over the row and the hash before it
};

/// One table row that a command changed, with the values before and after (JSON objects; empty when there was none).
struct RowChange {
    std::string table;
    std::string before;
    std::string after;
};

/// Walks the chain of the change log; TotalsDiffer names the first row whose hash does not fit, as "change_log/<id>".
Result<void> verifyChain(const Connection& connection);
/// The hash of the newest entry; 64 zeros before the first.
std::string lastHashOf(const Connection& connection);

/// Every change of a document passes here: one transaction that writes the rows, one row in the change log with who,
/// when, command, reason, before and after (SQLite's changeset), hash-chained to the row before, then one notification.
/// Undo and redo apply the inverted changeset. Bulk facts (sale_chunk, sale_column, sale_replacement, dictionary,
/// import_problem) are not part of the changeset: they are visible only while their import_batch row is, and are swept
/// when the document is opened next (docs/adr/0006). Every other table needs a PRIMARY KEY: SQLite records no rows
/// without one.
///
/// A command that changed nothing leaves no trace: it is not logged, not published and cannot be undone. One that wrote
/// bulk facts alone is logged and published, but there is nothing to undo. Undo and redo are logged too ("undo", "redo",
/// the subject is the command's name) and never move a row that has since got other values: UndoConflict.
class ChangeLog {
public:
    /// `history` is what can be undone; connections to one document share it (DocumentFile::history).
    ChangeLog(Connection& connection, ChangeNotifier& notifier, const Clock& clock, std::string who,
              std::shared_ptr<ChangeHistory> history = std::make_shared<ChangeHistory>());
    /// Asked before every command, undo and redo; an error (DocumentChanged) refuses it.
    using Guard = std::function<Result<void>(const Command&)>;
    void setGuard(Guard guard) { m_guard = std::move(guard); }
    ChangeLog(const ChangeLog&) = delete;
    ChangeLog& operator=(const ChangeLog&) = delete;

    /// Runs `work` as one command. On success commits, logs, publishes and returns its value; on an error or an
    /// exception rolls back and returns the error. Commands do not nest. Subscribers must not throw.
    template<class Work>
    auto execute(const Command& command, Work&& work) -> std::invoke_result_t<Work>
    {
        using Outcome = std::invoke_result_t<Work>;
        return guarded([&]() -> Outcome {
            askGuard(command);
            Recording recording{m_connection};
            refuseWhenOthersWrote();
            Outcome outcome = work();
            if (!outcome)
                return outcome; // ~Recording rolls back
            commit(command, recording);
            return outcome;
        });
    }

    /// Where commands are published: for services that keep what they read until something changes.
    ChangeNotifier& notifier() const { return m_notifier; }
    /// Whom its entries name.
    const std::string& who() const { return m_who; }

    bool canUndo() const { return m_history->canUndo(); }
    bool canRedo() const { return m_history->canRedo(); }
    /// The command that undo (redo) would take back (repeat); empty when there is none.
    Command nextUndo() const { return m_history->nextUndo().value_or(ChangeHistory::Step{}).command; }
    Command nextRedo() const { return m_history->nextRedo().value_or(ChangeHistory::Step{}).command; }
    Result<Command> undo();
    Result<Command> redo();

    /// Newest first.
    Result<std::vector<ChangeLogEntry>> entries(int limit) const;
    Result<std::vector<RowChange>> rowsChangedBy(std::int64_t entry) const;
    Result<void> verify() const { return verifyChain(m_connection); }
    std::string lastHash() const { return lastHashOf(m_connection); }

private:
    /// An open transaction with SQLite's session recording it; rolls back when it was not committed.
    class Recording {
    public:
        explicit Recording(Connection& connection);
        Recording(const Recording&) = delete;
        Recording& operator=(const Recording&) = delete;
        ~Recording();

        /// Ends the recording.
        std::vector<std::byte> takeChangeset();

        Transaction transaction;
        sqlite3_session* session = nullptr;
        bool wroteBulkFacts = false;
    };
    void askGuard(const Command& command) const;
    /// Inside the transaction: the document must end with the entry that this process knows as the last.
    void refuseWhenOthersWrote() const;
    void commit(const Command& command, Recording& recording);
    /// Adds the entry; returns its hash.
    std::string write(const Command& command, std::span<const std::byte> changeset);
    /// Applies `changeset` as one logged transaction, all of it or nothing.
    void apply(std::span<const std::byte> changeset, const Command& logged);

    Connection& m_connection;
    ChangeNotifier& m_notifier;
    const Clock& m_clock;
    std::string m_who;
    std::shared_ptr<ChangeHistory> m_history;
    Guard m_guard;
};

} // namespace attain
