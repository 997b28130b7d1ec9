#include "storage/Connection.h"

#include <sqlite3.h>

#include <cstring>
#include <utility>

namespace attain {
namespace {

[[noreturn]] void fail(sqlite3* connection, int code)
{
    const std::string message = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    const char* file = connection ? sqlite3_db_filename(connection, "main") : nullptr;
    const std::string path = file ? file : "";
    switch (code & 0xff) {
    case SQLITE_FULL: throw Failure{Error{ErrorCode::DiskFull, message, {path}}};
    case SQLITE_READONLY: throw Failure{Error{ErrorCode::DocumentReadOnly, message, {path}}};
    case SQLITE_BUSY: // the path alone: no holder is known, other work has not ended yet
    case SQLITE_LOCKED: throw Failure{Error{ErrorCode::DocumentLocked, message, {path}}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: throw Failure{Error{ErrorCode::DocumentDamaged, message, {path, message}}};
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR: throw Failure{Error{ErrorCode::FileNotWritable, message, {path, message}}};
    case SQLITE_INTERRUPT: throw Failure{Error{ErrorCode::Cancelled, message}};
    default: throw Failure{Error{ErrorCode::Storage, message, {message}}};
    }
}

void check(sqlite3* connection, int code)
{
    if (code != SQLITE_OK)
        fail(connection, code);
}

} // namespace

Connection Connection::inMemory()
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(":memory:", &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
    Connection connection{handle};
    check(handle, code);
    connection.execute("PRAGMA foreign_keys=ON");
    return connection;
}

Connection Connection::open(const std::filesystem::path& file, Mode mode)
{
    int flags = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_FULLMUTEX; // a long scan reads with several threads
    switch (mode) {
    case Mode::ReadOnly: flags |= SQLITE_OPEN_READONLY; break;
    case Mode::ReadWrite: flags |= SQLITE_OPEN_READWRITE; break;
    case Mode::Create: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE; break;
    }
    const auto utf8 = file.u8string(); // the path's own c_str() is wide on Windows
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(reinterpret_cast<const char*>(utf8.c_str()), &handle, flags, nullptr);
    Connection connection{handle};
    check(handle, code);
    return connection;
}

Connection::Connection(Connection&& other) noexcept
    : m_handle{std::exchange(other.m_handle, nullptr)}, m_statements{std::move(other.m_statements)}
{
}

Connection& Connection::operator=(Connection&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_statements, other.m_statements);
    return *this;
}

Connection::~Connection()
{
    if (m_statements)
        m_statements->close();
    sqlite3_close_v2(m_handle);
}

void Connection::execute(std::string_view sql)
{
    check(m_handle, sqlite3_exec(m_handle, std::string{sql}.c_str(), nullptr, nullptr, nullptr));
}

std::optional<std::int64_t> Connection::queryInt64(std::string_view sql) const
{
    Statement query{*this, sql};
    if (!query.step())
        return {};
    return query.optionalInt64(0);
}

std::string Connection::queryText(std::string_view sql) const
{
    Statement query{*this, sql};
    return query.step() ? query.text(0) : std::string{};
}

std::int64_t Connection::lastInsertRowId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Connection::changes() const
{
    return sqlite3_changes(m_handle);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Statement::Statement(const Connection& connection, std::string_view sql, std::string_view* rest)
    : m_connection{connection.handle()}
{
    if (!rest && StatementCache::keeps(sql)) {
        m_cache = connection.m_statements;
        m_sql = sql;
        m_statement = m_cache->take(sql);
        if (m_statement)
            return;
    }
    const char* end = nullptr;
    check(m_connection, sqlite3_prepare_v2(m_connection, sql.data(), static_cast<int>(sql.size()), &m_statement, &end));
    if (rest)
        *rest = sql.substr(static_cast<std::size_t>(end - sql.data()));
}

Statement::Statement(Statement&& other) noexcept
    : m_connection{other.m_connection}
    , m_statement{std::exchange(other.m_statement, nullptr)}
    , m_cache{std::move(other.m_cache)}
    , m_sql{std::move(other.m_sql)}
{
}

Statement::~Statement()
{
    if (m_cache && m_statement)
        m_cache->give(m_sql, m_statement);
    else
        sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int index, std::int64_t value)
{
    check(m_connection, sqlite3_bind_int64(m_statement, index, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text)
{
    // An empty view may hold a null pointer, which SQLite would bind as NULL.
    const char* data = text.data() ? text.data() : "";
    check(m_connection, sqlite3_bind_text64(m_statement, index, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int index, std::optional<std::int64_t> value)
{
    return value ? bind(index, *value) : bindNull(index);
}

Statement& Statement::bindBlob(int index, std::span<const std::byte> blob)
{
    const void* data = blob.data() ? static_cast<const void*>(blob.data()) : "";
    check(m_connection, sqlite3_bind_blob64(m_statement, index, data, blob.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindNull(int index)
{
    check(m_connection, sqlite3_bind_null(m_statement, index));
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(m_connection, code);
    return false;
}

void Statement::run()
{
    step();
    reset();
}

void Statement::reset()
{
    // The error of the last step was reported by it.
    static_cast<void>(sqlite3_reset(m_statement));
}

std::int64_t Statement::int64(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::optional<std::int64_t> Statement::optionalInt64(int column) const
{
    if (isNull(column))
        return {};
    return int64(column);
}

std::string Statement::text(int column) const
{
    return std::string{textView(column)};
}

std::string_view Statement::textView(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (!text)
        return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::span<const std::byte> Statement::blob(int column) const
{
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(m_statement, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

bool Statement::isReadOnly() const
{
    return sqlite3_stmt_readonly(m_statement) != 0;
}

int Statement::columns() const
{
    return sqlite3_column_count(m_statement);
}

std::string Statement::columnName(int column) const
{
    const char* name = sqlite3_column_name(m_statement, column);
    return name ? name : std::string{};
}

ValueKind Statement::kind(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER: return ValueKind::Integer;
    case SQLITE_FLOAT: return ValueKind::Real;
    case SQLITE_TEXT: return ValueKind::Text;
    case SQLITE_BLOB: return ValueKind::Blob;
    default: return ValueKind::Null;
    }
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

Transaction::Transaction(Connection& connection) : m_connection{connection}
{
    m_connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        if (m_connection.inTransaction())
            m_connection.execute("ROLLBACK");
    } catch (const Failure&) {
        // The journal rolls back when the file is opened next; nothing is lost and nothing can be done here.
    }
}

void Transaction::commit()
{
    m_connection.execute("COMMIT");
    m_open = false;
}

} // namespace attain
