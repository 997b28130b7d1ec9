#include "storage/DocumentMigration.h"

#include "storage/Backups.h"
#include "storage/Connection.h"
#include "storage/DocumentCopy.h"
#include "storage/DocumentInspection.h"
#include "storage/Migrator.h"
#include "storage/UnitOfWork.h"
#include "support/AtomicFile.h"
#include "support/PathText.h"

#include <string>

namespace attain {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLastHash = "SELECT hash FROM change_log ORDER BY id DESC LIMIT 1";

/// "2026 sales (schema 6).attain", or "… (schema 6) 2.attain" when that name is taken.
fs::path nameOfOld(const fs::path& file, int version)
{
    const std::string stem = toUtf8(file.stem()) + " (schema " + std::to_string(version) + ")";
    const std::string extension = toUtf8(file.extension());
    fs::path old = file.parent_path() / fromUtf8(stem + extension);
    std::error_code ignored;
    for (int number = 2; fs::exists(old, ignored); ++number)
        old = file.parent_path() / fromUtf8(stem + " " + std::to_string(number) + extension);
    return old;
}

Result<void> requireSpace(const fs::path& file)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    const auto space = fs::space(file.parent_path().empty() ? "." : file.parent_path(), error);
    // The copy, the journal of its migration, and some growth.
    if (!error && space.available / 3 < size)
        return Error{ErrorCode::DiskFull, "not enough space to migrate a copy", {toUtf8(file)}};
    return {};
}

} // namespace

Result<void> migrateInPlace(const fs::path& file, std::span<const EmbeddedText> migrations)
{
    return guarded([&]() -> Result<void> {
        Connection connection = Connection::open(file, Connection::Mode::ReadWrite);
        // No journal that an error could leave behind; the caller flushes, or throws away. A migration may rebuild a
        // table that others refer to; the whole is checked afterwards.
        connection.execute("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF");
        const auto before = rowsByTable(connection);
        const auto hash = connection.queryText(kLastHash);
        Transaction transaction{connection};
        migrate(connection, static_cast<int>(migrations.size()), migrations);
        transaction.commit();
        const auto after = rowsByTable(connection);
        for (const auto& [table, rows] : before)
            if (const auto it = after.find(table); it != after.end() && it->second != rows)
                return Error{ErrorCode::TotalsDiffer,
                             "the migrated copy has other rows",
                             {table, std::to_string(rows), std::to_string(it->second)}};
        if (const auto found = connection.queryText(kLastHash); found != hash)
            return Error{ErrorCode::TotalsDiffer, "the migrated copy has another log", {"change_log", hash, found}};
        const auto findings = inspectThoroughly(connection, migrations);
        if (!findings.empty())
            return Error{ErrorCode::DocumentDamaged,
                         "the migrated copy is not sound",
                         {toUtf8(file), findings.front().code + " " + findings.front().values.front()}};
        return {};
    });
}

Result<void> migrateDocument(const fs::path& file, int version, std::span<const EmbeddedText> migrations,
                             const fs::path& backupFolder, const Clock& clock)
{
    if (auto space = requireSpace(file); !space)
        return space;
    auto copy = AtomicFile::create(file);
    if (!copy)
        return copy.error();
    auto copied = guarded([&]() -> Result<void> {
        const Connection source = Connection::open(file, Connection::Mode::ReadOnly);
        const auto uuid = source.queryText("SELECT value FROM setting WHERE name = 'document.uuid'");
        if (auto backup = Backups{backupFolder, clock}.make(source, uuid, file); !backup)
            return backup.error();
        std::error_code ignored;
        fs::remove(copy->closedTemporaryPath(), ignored); // the copy is made whole under this name
        return copyDocument(source, copy->temporaryPath());
    });
    if (!copied)
        return copied;
    if (auto migrated = migrateInPlace(copy->temporaryPath(), migrations); !migrated)
        return migrated;

    // A second name for the old bytes first; then the new file takes the first name in one step.
    const fs::path old = nameOfOld(file, version);
    std::error_code error;
    fs::create_hard_link(file, old, error);
    if (error)
        fs::copy_file(file, old, error);
    if (error)
        return Error{ErrorCode::FileNotWritable, error.message(), {toUtf8(old), error.message()}};
    return copy->commit();
}

} // namespace attain
