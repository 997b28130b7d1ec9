#include "storage/DocumentFile.h"

#include "storage/ChangeLog.h"
#include "storage/DocumentCopy.h"
#include "storage/DocumentHeader.h"
#include "storage/DocumentMigration.h"
#include "storage/Interruption.h"
#include "storage/Migrator.h"
#include "storage/UnitOfWork.h"
#include "support/AtomicFile.h"
#include "support/PathText.h"
#include "support/Process.h"

#include <sqlite3.h>

#include <random>

namespace attain {
namespace {

namespace fs = std::filesystem;

constexpr int kPageSize = 16384;

/// Sets a pragma and reads it back: SQLite ignores what it does not know or cannot do.
void setPragma(Connection& connection, const std::string& name, const std::string& value, const std::string& expected)
{
    connection.execute("PRAGMA " + name + "=" + value);
    const std::string found = connection.queryText("PRAGMA " + name);
    if (found != expected)
        throw Failure{Error{ErrorCode::Storage, name + " is " + found + " instead of " + expected, {name}}};
}

void configure(Connection& connection, bool readOnly, bool worker)
{
    harden(connection);
    // A worker may wait for the window's short reads; the window should not stand still for long.
    sqlite3_busy_timeout(connection.handle(), worker ? 5000 : 1000);
    if (!readOnly) {
        setPragma(connection, "journal_mode", "DELETE", "delete");
        setPragma(connection, "synchronous", "EXTRA", "3");
#ifdef __APPLE__
        setPragma(connection, "fullfsync", "ON", "1");
#endif
    }
    setPragma(connection, "foreign_keys", "ON", "1");
    setPragma(connection, "cell_size_check", "ON", "1");
    // KiB. An import that outgrows the cache locks readers out until it commits; so a worker's is larger.
    const std::string cache = worker ? "-65536" : "-16384";
    setPragma(connection, "cache_size", cache, cache);
}

std::string newUuid()
{
    std::random_device random;
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string uuid;
    for (int i = 0; i < 32; ++i) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            uuid += '-';
        const unsigned digit = random() & 15U;
        uuid += i == 12 ? '4' : kDigits[i == 16 ? (digit & 3U) | 8U : digit];
    }
    return uuid;
}

void fill(Connection& connection, std::span<const EmbeddedText> migrations)
{
    setPragma(connection, "application_id", std::to_string(kApplicationId), std::to_string(kApplicationId));
    migrate(connection, static_cast<int>(migrations.size()), migrations);
    Statement insert{connection, "INSERT INTO setting (name, value) VALUES ('document.uuid', ?1)"};
    insert.bind(1, newUuid()).run();
}

/// A copy of a document in the system's folder for temporary files, removed with its journal at the end.
class TemporaryCopy {
public:
    explicit TemporaryCopy(const fs::path& document)
        : m_folder{fs::temp_directory_path() / ("attain-" + newUuid())}, m_file{m_folder / document.filename()}
    {
        fs::create_directory(m_folder);
        fs::permissions(m_folder, fs::perms::owner_all);
        fs::copy_file(document, m_file);
        fs::permissions(m_file, fs::perms::owner_read | fs::perms::owner_write);
        if (fs::exists(journalOf(document)))
            fs::copy_file(journalOf(document), journalOf(m_file));
    }
    TemporaryCopy(const TemporaryCopy&) = delete;
    TemporaryCopy& operator=(const TemporaryCopy&) = delete;
    ~TemporaryCopy()
    {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }

    const fs::path& file() const { return m_file; }

private:
    static fs::path journalOf(fs::path document) { return document += "-journal"; }

    fs::path m_folder;
    fs::path m_file;
};

/// SQLite rolls a broken-off transaction back when it reads a file that it may write.
Result<void> rollBackJournal(const fs::path& file)
{
    return guarded([&]() -> Result<void> {
        const Connection connection = Connection::open(file, Connection::Mode::ReadWrite);
        harden(connection);
        static_cast<void>(connection.queryInt64("SELECT count(*) FROM sqlite_schema"));
        return {};
    });
}

} // namespace

DocumentFile::DocumentFile(fs::path path, Connection connection, Options options, bool readOnly)
    : m_path{std::move(path)}, m_connection{std::move(connection)}, m_options{std::move(options)}, m_readOnly{readOnly}
{
}

DocumentFile::Options DocumentFile::completed(Options options)
{
    static const SystemClock systemClock;
    if (options.backupFolder.empty())
        options.backupFolder = Backups::defaultFolder();
    if (options.user.empty())
        options.user = userName();
    if (!options.clock)
        options.clock = &systemClock;
    if (options.migrations.empty())
        options.migrations = embeddedMigrations();
    return options;
}

Result<DocumentFile> DocumentFile::create(const fs::path& file, const Options& givenOptions)
{
    const Options options = completed(givenOptions);
    auto made = AtomicFile::create(file, AtomicFile::Existing::Refuse);
    if (!made)
        return made.error();
    auto filled = guarded([&]() -> Result<void> {
        Connection connection = Connection::open(fs::absolute(made->temporaryPath()), Connection::Mode::Create);
        setPragma(connection, "page_size", std::to_string(kPageSize), std::to_string(kPageSize));
        harden(connection);
        // No journal that an error could leave behind: the file is flushed as a whole before it gets its name.
        setPragma(connection, "journal_mode", "MEMORY", "memory");
        setPragma(connection, "synchronous", "OFF", "0");
        Transaction transaction{connection};
        fill(connection, options.migrations);
        transaction.commit();
        return {};
    });
    if (!filled)
        return filled.error();
    if (auto committed = made->commit(); !committed)
        return committed.error();
    return open(file, OpenMode::ReadWrite, options);
}

Result<DocumentFile> DocumentFile::open(const fs::path& file, OpenMode mode, const Options& givenOptions)
{
    return guarded([&]() -> Result<DocumentFile> {
        const Options options = completed(givenOptions);
        const fs::path path = fs::absolute(file); // SQLite would read "file:…" as an address
        std::error_code ignored;
        if (!fs::exists(path, ignored))
            return Error{ErrorCode::FileNotFound, "no such file", {toUtf8(path)}};
        if (mode == OpenMode::ReadOnly)
            return openForReading(path, options);
        return openForWriting(path, mode, options);
    });
}

Result<DocumentFile> DocumentFile::openForReading(const fs::path& path, const Options& options)
{
    const int newest = static_cast<int>(options.migrations.size());
    const auto version = readDocumentVersion(path, newest);
    if (!version)
        return version.error();
    auto inspected = inspectDocument(path, *version, options.migrations);
    const bool journal = !inspected && inspected.error().code == ErrorCode::DocumentReadOnly;
    if (!inspected && !journal)
        return inspected.error();

    std::shared_ptr<TemporaryCopy> copy;
    if (journal || *version < newest) {
        copy = std::make_shared<TemporaryCopy>(path);
        if (journal) {
            if (auto rolledBack = rollBackJournal(copy->file()); !rolledBack)
                return rolledBack.error();
            if (inspected = inspectDocument(copy->file(), *version, options.migrations); !inspected)
                return inspected.error();
        }
        if (*version < newest)
            if (auto migrated = migrateInPlace(copy->file(), options.migrations); !migrated)
                return migrated.error();
    }
    DocumentFile document{path, Connection::open(copy ? copy->file() : path, Connection::Mode::ReadOnly), options,
                          true};
    document.m_keptAlive = copy;
    configure(document.m_connection, true, false);
    document.m_identity = FileIdentity::of(path);
    return document;
}

Result<DocumentFile> DocumentFile::openForWriting(const fs::path& path, OpenMode mode, const Options& options)
{
    const int newest = static_cast<int>(options.migrations.size());
    // First of all: reading the head of a file that this process has open would drop SQLite's locks on it.
    auto lock = DocumentLock::acquire(path, options.user, mode == OpenMode::ReadWriteAnyway);
    if (!lock && lock.error().code != ErrorCode::DocumentReadOnly)
        return lock.error();
    const auto version = readDocumentVersion(path, newest);
    if (!version)
        return version.error();
    if (!lock)
        return lock.error();

    auto inspected = inspectDocument(path, *version, options.migrations);
    if (!inspected && inspected.error().code == ErrorCode::DocumentReadOnly) {
        if (auto rolledBack = rollBackJournal(path); !rolledBack)
            return rolledBack.error();
        inspected = inspectDocument(path, *version, options.migrations);
    }
    if (!inspected)
        return inspected.error();
    if (*version < newest)
        if (auto migrated = migrateDocument(path, *version, options.migrations, options.backupFolder, *options.clock);
            !migrated)
            return migrated.error();

    DocumentFile document{path, Connection::open(path, Connection::Mode::ReadWrite), options, false};
    // SQLite opens a file that cannot be written for reading, and says so only here.
    if (sqlite3_db_readonly(document.m_connection.handle(), "main") != 0)
        return Error{ErrorCode::DocumentReadOnly, "the file cannot be written", {toUtf8(path)}};
    document.m_lock = *std::move(lock);
    configure(document.m_connection, false, false);
    document.m_identity = FileIdentity::of(path);
    document.m_history->setLastHash(lastHashOf(document.m_connection));
    return document;
}

DocumentFile DocumentFile::inMemory()
{
    DocumentFile document{{}, Connection::inMemory(), completed({}), false};
    fill(document.m_connection, document.m_options.migrations);
    return document;
}

Result<DocumentFile> DocumentFile::openBeside() const
{
    return guarded([&]() -> Result<DocumentFile> {
        if (auto unchanged = checkUnchanged(); !unchanged)
            return unchanged.error();
        const char* name = sqlite3_db_filename(m_connection.handle(), "main");
        const auto mode = m_readOnly ? Connection::Mode::ReadOnly : Connection::Mode::ReadWrite;
        DocumentFile beside{m_path, Connection::open(fromUtf8(name ? name : ""), mode), m_options, m_readOnly};
        configure(beside.m_connection, m_readOnly, true);
        beside.m_lock = m_lock;
        beside.m_keptAlive = m_keptAlive;
        beside.m_history = m_history;
        beside.m_identity = m_identity;
        return beside;
    });
}

std::string DocumentFile::uuid() const
{
    return m_connection.queryText("SELECT value FROM setting WHERE name = 'document.uuid'");
}

Result<void> DocumentFile::checkUnchanged() const
{
    if (m_path.empty() || FileIdentity::of(m_path) == m_identity)
        return {};
    return Error{ErrorCode::DocumentChanged, "another file lies at the path", {toUtf8(m_path)}};
}

Result<void> DocumentFile::copyTo(const fs::path& target, const Progress& progress, const std::stop_token& stop) const
{
    return copyDocument(m_connection, fs::absolute(target), progress, stop);
}

Result<fs::path> DocumentFile::backUp(const Progress& progress, const std::stop_token& stop) const
{
    return Backups{m_options.backupFolder, *m_options.clock}.make(m_connection, uuid(), m_path, progress, stop);
}

Result<bool> DocumentFile::backUpWhenDue(const Progress& progress, const std::stop_token& stop) const
{
    return guarded([&]() -> Result<bool> {
        const auto lastChange = m_connection.queryText("SELECT at FROM change_log ORDER BY id DESC LIMIT 1");
        if (m_readOnly || !Backups{m_options.backupFolder, *m_options.clock}.isDue(uuid(), lastChange))
            return false;
        if (auto made = backUp(progress, stop); !made)
            return made.error();
        return true;
    });
}

std::vector<Backup> DocumentFile::backups() const
{
    return Backups{m_options.backupFolder, *m_options.clock}.of(uuid());
}

Result<std::vector<Finding>> DocumentFile::check(const std::stop_token& stop) const
{
    return guarded([&]() -> Result<std::vector<Finding>> {
        const Interruption interruption{m_connection, stop};
        return inspectThoroughly(m_connection, m_options.migrations);
    });
}

Result<void> restoreBackup(const fs::path& backup, const fs::path& target, const Progress& progress,
                           const std::stop_token& stop)
{
    if (auto unaltered = verifyBackupHash(backup); !unaltered)
        return unaltered;
    auto document = DocumentFile::open(backup, OpenMode::ReadOnly);
    if (!document)
        return document.error();
    return document->copyTo(target, progress, stop);
}

} // namespace attain
