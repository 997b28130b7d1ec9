#pragma once

#include "storage/Connection.h"
#include "support/Clock.h"
#include "support/Progress.h"
#include "support/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace attain {

/// A backup of a document, as its name tells.
struct Backup {
    std::filesystem::path file;
    std::string madeAt; ///< "20260913T080000Z"
};

/// The folder of backups, outside the documents' folders. Of every document it keeps the 10 latest backups, the last one
/// of each of the 7 latest days that have any, and of each of the 12 latest months. Beside each backup lies its SHA-256.
class Backups {
public:
    /// The folder is made when it is first needed.
    Backups(std::filesystem::path folder, const Clock& clock) : m_folder{std::move(folder)}, m_clock{clock} { }

    /// `backups` in the application's data folder.
    static std::filesystem::path defaultFolder();

    /// Makes a verified backup of the document `source` is connected to, called after `document`'s file name; then
    /// removes what need not be kept. Never removes one it did not make.
    Result<std::filesystem::path> make(const Connection& source, const std::string& uuid,
                                       const std::filesystem::path& document, const Progress& progress = {},
                                       const std::stop_token& stop = {}) const;
    /// Whether the last backup is of another day, and older than `lastChange` (as the change log has it; empty: never).
    bool isDue(const std::string& uuid, const std::string& lastChange) const;
    /// The document's backups, newest first.
    std::vector<Backup> of(const std::string& uuid) const;

private:
    void thinOut(const std::string& uuid) const;

    std::filesystem::path m_folder;
    const Clock& m_clock;
};

/// Compares a backup with the SHA-256 beside it; good when there is none. TotalsDiffer: the backup has been altered.
Result<void> verifyBackupHash(const std::filesystem::path& backup);

} // namespace attain
