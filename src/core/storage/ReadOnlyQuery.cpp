#include "storage/ReadOnlyQuery.h"

#include "support/Decimal.h"

#include <sqlite3.h>

namespace attain {
namespace {

/// While it lives, statements that do more than read cannot be prepared. Later statements of the connection are free again:
/// those that the sale table needs while a query runs, for one.
class ReadersOnly {
public:
    explicit ReadersOnly(const Connection& connection) : m_connection{connection}
    {
        sqlite3_set_authorizer(
            connection.handle(),
            [](void* self, int action, const char* first, const char* second, const char*, const char*) {
                return static_cast<ReadersOnly*>(self)->judge(action, first ? first : "", second ? second : "");
            },
            this);
    }
    ReadersOnly(const ReadersOnly&) = delete;
    ReadersOnly& operator=(const ReadersOnly&) = delete;
    ~ReadersOnly() { sqlite3_set_authorizer(m_connection.handle(), nullptr, nullptr); }

    bool hasRefused() const { return m_refused; }

private:
    int judge(int action, std::string_view first, std::string_view second)
    {
        const bool reads = isReading(action, first, second);
        m_refused = m_refused || !reads;
        return reads ? SQLITE_OK : SQLITE_DENY;
    }

    static bool isReading(int action, std::string_view first, std::string_view second)
    {
        switch (action) {
        case SQLITE_SELECT:
        case SQLITE_READ:
        case SQLITE_RECURSIVE: return true;
        case SQLITE_FUNCTION: return second != "load_extension";
        // How a virtual table is declared when its name is met for the first time: in memory alone. A statement that really
        // updates the schema is refused by SQLite, and would be by prepared(), because it is not read-only.
        case SQLITE_UPDATE: return first == "sqlite_master";
        default: return false;
        }
    }

    const Connection& m_connection;
    bool m_refused = false;
};

Error asQueryError(const Error& error)
{
    return error.code == ErrorCode::Storage ? Error{ErrorCode::QueryFailed, error.detail, error.values} : error;
}

const Error& notReadOnly()
{
    static const Error error{ErrorCode::QueryNotReadOnly, "the statement does more than read"};
    return error;
}

Statement prepared(const Connection& connection, std::string_view sql)
{
    ReadersOnly readers{connection};
    try {
        std::string_view rest;
        Statement statement{connection, sql, &rest};
        while (!rest.empty()) {
            if (const Statement further{connection, rest, &rest}; !further.isEmpty())
                throw Failure{notReadOnly()};
        }
        if (statement.isEmpty())
            throw Failure{Error{ErrorCode::QueryFailed, "the text is empty", {"the text is empty"}}};
        if (!statement.isReadOnly() || statement.columns() == 0)
            throw Failure{notReadOnly()};
        return statement;
    } catch (const Failure& failure) {
        throw Failure{readers.hasRefused() ? notReadOnly() : asQueryError(failure.error())};
    }
}

/// decimal(number [, decimals])
void decimal(sqlite3_context* context, int count, sqlite3_value** values)
{
    constexpr sqlite3_int64 kMostDecimals = 18;
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    const sqlite3_int64 decimals = count > 1 ? sqlite3_value_int64(values[1]) : 4;
    if (sqlite3_value_type(values[0]) != SQLITE_INTEGER || decimals < 0 || decimals > kMostDecimals) {
        sqlite3_result_error(context, "decimal() takes an INTEGER, and a number of decimals from 0 to 18", -1);
        return;
    }
    const auto places = static_cast<int>(decimals);
    const std::string text = formatScaled(sqlite3_value_int64(values[0]), places, places < 2 ? places : 2);
    sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

const Connection& withDecimal(const Connection& connection)
{
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    for (const int arguments : {1, 2}) {
        const int code = sqlite3_create_function_v2(connection.handle(), "decimal", arguments, kFlags, nullptr, decimal,
                                                    nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            throw Failure{Error{ErrorCode::Storage, sqlite3_errstr(code), {sqlite3_errstr(code)}}};
    }
    return connection;
}

} // namespace

ReadOnlyQuery::ReadOnlyQuery(const Connection& connection, std::string_view sql)
    : m_statement{prepared(withDecimal(connection), sql)}
{
}

std::vector<std::string> ReadOnlyQuery::columns() const
{
    const int count = m_statement.columns();
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(count));
    for (int column = 0; column < count; ++column)
        names.push_back(m_statement.columnName(column));
    return names;
}

bool ReadOnlyQuery::next()
{
    try {
        if (m_statement.step())
            return true;
    } catch (const Failure& failure) {
        restart();
        throw Failure{asQueryError(failure.error())};
    }
    restart();
    return false;
}

} // namespace attain
