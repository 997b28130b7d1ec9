#include "storage/DocumentInspection.h"

#include "storage/ChangeLog.h"
#include "storage/Migrator.h"
#include "storage/UnitOfWork.h"
#include "support/PathText.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <utility>

namespace attain {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kWhollyChecked = 16U << 20U;
constexpr std::chrono::seconds kDeadline{20};
/// Tables that grow with the sales, not with the company.
constexpr std::array<std::string_view, 5> kBulkTables{"sale_chunk", "sale_column", "sale_credit", "import_problem",
                                                      "change_log"};

/// Ends any statement after a while: a crafted file must not keep the program busy for ever.
class Deadline {
public:
    explicit Deadline(const Connection& connection) : m_connection{connection}
    {
        sqlite3_progress_handler(
            m_connection.handle(), 100'000,
            [](void* end) -> int {
                return std::chrono::steady_clock::now() > *static_cast<std::chrono::steady_clock::time_point*>(end);
            },
            &m_end);
    }
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;
    ~Deadline() { sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr); }

private:
    const Connection& m_connection;
    std::chrono::steady_clock::time_point m_end = std::chrono::steady_clock::now() + kDeadline;
};

using Schema = std::map<std::pair<std::string, std::string>, std::string>;

Schema schemaOf(const Connection& connection)
{
    Schema schema;
    Statement query{connection, "SELECT type, name, tbl_name, sql FROM sqlite_schema"};
    while (query.step())
        schema[{query.text(0), query.text(1)}] = query.text(2) + "\n" + query.text(3);
    return schema;
}

std::vector<std::string> rowsOf(const Connection& connection, const std::string& sql)
{
    std::vector<std::string> rows;
    Statement query{connection, sql};
    while (query.step())
        rows.push_back(query.text(0));
    return rows;
}

std::string quickCheck(const Connection& connection, bool whole)
{
    const auto first = [&](const std::string& pragma) {
        const auto rows = rowsOf(connection, pragma);
        return rows.empty() ? std::string{"no answer"} : rows.front();
    };
    if (whole)
        return first("PRAGMA quick_check(1)");
    for (const auto& table : rowsOf(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
        if (std::ranges::find(kBulkTables, table) != kBulkTables.end())
            continue;
        if (auto answer = first("PRAGMA quick_check('" + table + "')"); answer != "ok")
            return answer;
    }
    return "ok";
}

/// What SQLite says of a file that it cannot make sense of.
Error asDamage(const Error& error, const std::string& path)
{
    switch (error.code) {
    case ErrorCode::DocumentLocked: return Error{ErrorCode::DocumentLocked, error.detail, {path}};
    case ErrorCode::DocumentReadOnly: return error;
    case ErrorCode::FileNotWritable: return Error{ErrorCode::FileNotReadable, error.detail, {path, error.detail}};
    default: return Error{ErrorCode::DocumentDamaged, error.detail, {path, error.detail}};
    }
}

} // namespace

void harden(const Connection& connection)
{
    const auto set = [&](int option, int value) {
        int found = -1;
        if (sqlite3_db_config(connection.handle(), option, value, &found) != SQLITE_OK || found != value)
            throw Failure{Error{ErrorCode::Storage, "SQLite does not offer a protection", {std::to_string(option)}}};
    };
    set(SQLITE_DBCONFIG_DEFENSIVE, 1);
    set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    set(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    set(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    sqlite3_limit(connection.handle(), SQLITE_LIMIT_ATTACHED, 0);
}

std::vector<std::string> schemaDifferences(const Connection& connection, int version,
                                           std::span<const EmbeddedText> migrations)
{
    Connection canonical = Connection::inMemory();
    migrate(canonical, version, migrations);
    const Schema wanted = schemaOf(canonical);
    const Schema found = schemaOf(connection);
    std::vector<std::string> differences;
    for (const auto& [key, sql] : wanted)
        if (const auto it = found.find(key); it == found.end() || it->second != sql)
            differences.push_back(key.second);
    for (const auto& [key, sql] : found)
        if (!wanted.contains(key))
            differences.push_back(key.second);
    return differences;
}

std::map<std::string, std::int64_t> rowsByTable(const Connection& connection)
{
    std::map<std::string, std::int64_t> rows;
    for (const auto& table :
         rowsOf(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        rows[table] = connection.queryInt64("SELECT count(*) FROM \"" + table + "\"").value_or(0);
    return rows;
}

Result<void> inspectDocument(const fs::path& file, int version, std::span<const EmbeddedText> migrations)
{
    const std::string path = toUtf8(file);
    auto inspected = guarded([&]() -> Result<void> {
        const Connection connection = Connection::open(file, Connection::Mode::ReadOnly);
        harden(connection);
        sqlite3_busy_timeout(connection.handle(), 500);
        const Deadline deadline{connection};
        const auto differences = schemaDifferences(connection, version, migrations);
        if (!differences.empty())
            return Error{ErrorCode::DocumentDamaged, "unexpected schema", {path, differences.front()}};
        std::error_code ignored;
        if (const auto answer = quickCheck(connection, fs::file_size(file, ignored) <= kWhollyChecked); answer != "ok")
            return Error{ErrorCode::DocumentDamaged, answer, {path, answer}};
        if (connection.queryText("SELECT value FROM setting WHERE name = 'document.uuid'").empty())
            return Error{ErrorCode::DocumentDamaged, "the document has no UUID", {path, "document.uuid"}};
        return {};
    });
    if (!inspected)
        return asDamage(inspected.error(), path);
    return inspected;
}

std::vector<Finding> inspectThoroughly(const Connection& connection, std::span<const EmbeddedText> migrations)
{
    std::vector<Finding> findings;
    for (const auto& message : rowsOf(connection, "PRAGMA integrity_check(100)"))
        if (message != "ok")
            findings.push_back({"integrity", {message}});
    for (const auto& object : schemaDifferences(connection, static_cast<int>(migrations.size()), migrations))
        findings.push_back({"schema", {object}});
    Statement keys{connection, "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 100"};
    while (keys.step())
        findings.push_back({"foreign_key", {keys.text(0), keys.text(1), keys.text(2)}});
    if (const auto chain = verifyChain(connection); !chain)
        findings.push_back({"change_log", chain.error().values});
    return findings;
}

} // namespace attain
