#pragma once

#include "storage/Backups.h"
#include "storage/ChangeHistory.h"
#include "storage/Connection.h"
#include "storage/DocumentInspection.h"
#include "storage/DocumentLock.h"
#include "storage/FileIdentity.h"
#include "support/Clock.h"
#include "support/EmbeddedText.h"
#include "support/Progress.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace attain {

enum class OpenMode {
    ReadOnly,        ///< takes no lock and writes nothing
    ReadWrite,       ///< refused while someone else has the document open: DocumentLocked
    ReadWriteAnyway, ///< takes the lock away from another host or process; their changes are then noticed as DocumentChanged
};

struct DocumentOptions {
    std::filesystem::path backupFolder;       ///< empty: `backups` in the application's data folder
    std::string user;                         ///< shown to others who find the document locked; empty: the login name
    const Clock* clock = nullptr;             ///< of the names of backups; nothing: the system's
    std::span<const EmbeddedText> migrations; ///< empty: the program's own
};

/// The file of a document and the connection to it. A document is one SQLite file with our application id, our schema
/// version and a UUID; it is opened only after it proved to be all that, and a file that is refused keeps every byte.
class DocumentFile {
public:
    using Options = DocumentOptions;

    /// Makes a new document, complete or not at all. FileExists, FileNotWritable, DiskFull.
    static Result<DocumentFile> create(const std::filesystem::path& file, const Options& options = {});
    /// Reads the head of the file without SQLite, then checks it through a hardened connection that cannot write, then
    /// opens it for real (docs/adr/0012). An older schema is brought up to date: for ReadWrite in the file, after a
    /// verified backup; for ReadOnly in a copy that is thrown away. Refuses with FileNotFound, FileNotReadable,
    /// NotADocument, DocumentEmpty, DocumentNewer, DocumentDamaged, DocumentLocked, DocumentReadOnly (ReadWrite only).
    static Result<DocumentFile> open(const std::filesystem::path& file, OpenMode mode, const Options& options = {});
    /// A document in memory, for tests.
    static DocumentFile inMemory();
    DocumentFile(DocumentFile&&) noexcept = default;
    DocumentFile& operator=(DocumentFile&&) = delete;

    Connection& connection() { return m_connection; }
    /// What the connections of this process to this document have in common.
    const std::shared_ptr<ChangeHistory>& history() const { return m_history; }
    /// Another connection to the same document, for a worker thread. Shares the lock and the history.
    Result<DocumentFile> openBeside() const;

    /// Empty for a document in memory.
    const std::filesystem::path& path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }
    std::string uuid() const;
    /// DocumentChanged when another file lies at the path by now. Commands check this by themselves.
    Result<void> checkUnchanged() const;

    /// A verified copy of the document as it is now. FileExists. Progress counts pages of the database.
    Result<void> copyTo(const std::filesystem::path& target, const Progress& progress = {},
                        const std::stop_token& stop = {}) const;
    /// The same into the backup folder, under a name of its own; older backups are thinned out (Backups.h).
    Result<std::filesystem::path> backUp(const Progress& progress = {}, const std::stop_token& stop = {}) const;
    /// The same when the document has changed since the last backup and that is of another day. Returns whether. For the
    /// window, once after opening; commands of the command line do without.
    Result<bool> backUpWhenDue(const Progress& progress = {}, const std::stop_token& stop = {}) const;
    /// Newest first.
    std::vector<Backup> backups() const;
    const std::filesystem::path& backupFolder() const { return m_options.backupFolder; }

    /// See inspectThoroughly().
    Result<std::vector<Finding>> check(const std::stop_token& stop = {}) const;

private:
    DocumentFile(std::filesystem::path path, Connection connection, Options options, bool readOnly);
    static Options completed(Options options);
    static Result<DocumentFile> openForReading(const std::filesystem::path& path, const Options& options);
    static Result<DocumentFile> openForWriting(const std::filesystem::path& path, OpenMode mode,
                                               const Options& options);

    std::filesystem::path m_path;
    std::shared_ptr<void> m_keptAlive;    ///< the copy that is read instead of the file; outlives the connection
    std::shared_ptr<DocumentLock> m_lock; ///< released after the connection is closed
    Connection m_connection;
    Options m_options;
    bool m_readOnly = false;
    std::shared_ptr<ChangeHistory> m_history = std::make_shared<ChangeHistory>();
    FileIdentity m_identity;
};

/// Writes what `backup` holds as a new document. The backup is checked first. FileExists, and everything open() refuses.
Result<void> restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& target,
                           const Progress& progress = {}, const std::stop_token& stop = {});

} // namespace attain
