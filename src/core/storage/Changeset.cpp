#include "storage/Changeset.h"

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include <nlohmann/json.hpp>

#include <map>
#include <memory>

namespace attain {
namespace {

/// SQLite takes its changesets as void* and does not write to them.
void* raw(std::span<const std::byte> bytes)
{
    return const_cast<std::byte*>(bytes.data());
}

void require(int code)
{
    if (code != SQLITE_OK)
        throw Failure{Error{ErrorCode::Storage, "a recorded change cannot be read", {sqlite3_errstr(code)}}};
}

std::string hex(const void* data, int size)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    const std::span bytes{static_cast<const unsigned char*>(data), static_cast<std::size_t>(size)};
    std::string text = "0x";
    for (const unsigned char byte : bytes) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

nlohmann::ordered_json json(sqlite3_value* value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: return sqlite3_value_int64(value);
    case SQLITE_FLOAT: return sqlite3_value_double(value);
    case SQLITE_TEXT: return reinterpret_cast<const char*>(sqlite3_value_text(value));
    case SQLITE_BLOB: return hex(sqlite3_value_blob(value), sqlite3_value_bytes(value));
    default: return nullptr;
    }
}

std::vector<std::string> columnsOf(const Connection& connection, std::string_view table)
{
    Statement query{connection, "SELECT name FROM pragma_table_info(?1) ORDER BY cid"};
    query.bind(1, table);
    std::vector<std::string> columns;
    while (query.step())
        columns.push_back(query.text(0));
    return columns;
}

using Columns = std::vector<std::string>;
using ValueOf = int (*)(sqlite3_changeset_iter*, int, sqlite3_value**);

std::string rowAsJson(sqlite3_changeset_iter* iterator, int count, const Columns& columns, ValueOf first,
                      ValueOf second)
{
    auto row = nlohmann::ordered_json::object();
    for (int i = 0; i < count; ++i) {
        sqlite3_value* value = nullptr;
        require(first(iterator, i, &value));
        if (!value && second)
            require(second(iterator, i, &value));
        const auto index = static_cast<std::size_t>(i);
        if (value)
            row[index < columns.size() ? columns[index] : std::to_string(i)] = json(value);
    }
    return row.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace

std::vector<std::byte> invertChangeset(std::span<const std::byte> changeset)
{
    int size = 0;
    void* data = nullptr;
    require(sqlite3changeset_invert(static_cast<int>(changeset.size()), raw(changeset), &size, &data));
    const std::unique_ptr<void, decltype(&sqlite3_free)> owner{data, &sqlite3_free};
    const auto* bytes = static_cast<const std::byte*>(data);
    return {bytes, bytes + size};
}

bool applyChangeset(Connection& connection, std::span<const std::byte> changeset)
{
    const int code = sqlite3changeset_apply(
        connection.handle(), static_cast<int>(changeset.size()), raw(changeset), nullptr,
        [](void*, int, sqlite3_changeset_iter*) -> int { return SQLITE_CHANGESET_ABORT; }, nullptr);
    if (code != SQLITE_ABORT)
        require(code);
    return code == SQLITE_OK;
}

std::vector<RowChange> rowsOfChangeset(const Connection& connection, std::span<const std::byte> changeset)
{
    sqlite3_changeset_iter* iterator = nullptr;
    require(sqlite3changeset_start(&iterator, static_cast<int>(changeset.size()), raw(changeset)));
    const std::unique_ptr<sqlite3_changeset_iter, decltype(&sqlite3changeset_finalize)> owner{
        iterator, &sqlite3changeset_finalize};
    std::map<std::string, Columns> columnsByTable;
    std::vector<RowChange> rows;
    int code = SQLITE_OK;
    while ((code = sqlite3changeset_next(iterator)) == SQLITE_ROW) {
        const char* name = nullptr;
        int count = 0;
        int operation = 0;
        require(sqlite3changeset_op(iterator, &name, &count, &operation, nullptr));
        RowChange& row = rows.emplace_back(RowChange{name, {}, {}});
        if (!columnsByTable.contains(row.table))
            columnsByTable.emplace(row.table, columnsOf(connection, row.table));
        const Columns& columns = columnsByTable[row.table];
        if (operation != SQLITE_INSERT)
            row.before = rowAsJson(iterator, count, columns, &sqlite3changeset_old, nullptr);
        // An update holds the key among the old values only.
        if (operation == SQLITE_INSERT)
            row.after = rowAsJson(iterator, count, columns, &sqlite3changeset_new, nullptr);
        else if (operation == SQLITE_UPDATE)
            row.after = rowAsJson(iterator, count, columns, &sqlite3changeset_new, &sqlite3changeset_old);
    }
    if (code != SQLITE_DONE)
        require(code);
    return rows;
}

} // namespace attain
