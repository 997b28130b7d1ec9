#pragma once

#include "storage/StatementCache.h"
#include "support/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace attain {

/// A thin RAII layer over SQLite's C API. One connection a piece of work; threads that it starts may share it, each with
/// statements of its own (docs/adr/0022). Errors of SQLite are thrown as Failure{Storage} (or
/// DiskFull, DocumentReadOnly, DocumentLocked, where SQLite can tell): they end the unit of work (UnitOfWork.h), which
/// turns them into a Result.
class Connection {
public:
    enum class Mode { ReadOnly, ReadWrite, Create };

    /// In memory, for tests.
    static Connection inMemory();
    /// Opens the file as it is: the document's opening sequence is in DocumentFile.
    static Connection open(const std::filesystem::path& file, Mode mode);

    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    /// Runs one or several statements that return nothing.
    void execute(std::string_view sql);
    /// The first column of the first row; nothing when there is no row or it is NULL.
    std::optional<std::int64_t> queryInt64(std::string_view sql) const;
    std::string queryText(std::string_view sql) const;
    std::int64_t lastInsertRowId() const;
    int changes() const;
    bool inTransaction() const;

    /// Statements that were prepared and are not in use: needed before something that they read goes.
    void forgetStatements() const { m_statements->clear(); }

    /// For storage/ and sales/SaleStore alone.
    sqlite3* handle() const { return m_handle; }

private:
    friend class Statement;
    explicit Connection(sqlite3* handle) : m_handle{handle}, m_statements{std::make_shared<StatementCache>()} { }
    sqlite3* m_handle = nullptr;
    std::shared_ptr<StatementCache> m_statements; ///< null in a connection that was moved from
};

/// What a row holds in a column, in SQLite's own terms.
enum class ValueKind { Null, Integer, Real, Text, Blob };

/// One prepared statement. Columns count from 0, parameters from 1. Text and blob views live until the next step or reset.
class Statement {
public:
    /// `rest`, where given, becomes what follows the first statement of the text.
    Statement(const Connection& connection, std::string_view sql, std::string_view* rest = nullptr);
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, std::optional<std::int64_t> value);
    Statement& bindBlob(int index, std::span<const std::byte> blob);
    Statement& bindNull(int index);

    /// True when there is a row.
    bool step();
    /// For statements that return no row; resets, so that the statement can be bound and run again.
    void run();
    void reset();

    std::int64_t int64(int column) const;
    std::optional<std::int64_t> optionalInt64(int column) const;
    std::string text(int column) const;
    std::string_view textView(int column) const;
    std::span<const std::byte> blob(int column) const;
    bool isNull(int column) const;

    // For statements whose text is not ours.
    /// The text held nothing but blanks and comments; stepping is an error.
    bool isEmpty() const { return m_statement == nullptr; }
    /// SQLite's own word that the statement writes nothing into the document.
    bool isReadOnly() const;
    int columns() const;
    std::string columnName(int column) const;
    ValueKind kind(int column) const;
    double real(int column) const;

private:
    sqlite3* m_connection;
    sqlite3_stmt* m_statement = nullptr;
    std::shared_ptr<StatementCache> m_cache; ///< where it goes afterwards; null: nowhere
    std::string m_sql;                       ///< only where it goes somewhere
};

/// BEGIN IMMEDIATE … COMMIT; rolls back unless commit() was reached. Must not be nested: see UnitOfWork.h.
class Transaction {
public:
    explicit Transaction(Connection& connection);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

} // namespace attain
