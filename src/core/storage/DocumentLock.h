#pragma once

#include "support/Result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace attain {

/// The lock file beside a document: it tells host, process and user of the program that has the document open for
/// writing, also to other computers that see the folder. Removed when the lock is destroyed. A lock whose process has
/// ended on this host is taken over.
class DocumentLock {
public:
    /// DocumentLocked (path, user, host, process) when someone else holds it and `force` is not set; DocumentReadOnly
    /// when no file can be made in the folder.
    static Result<std::unique_ptr<DocumentLock>> acquire(const std::filesystem::path& document, const std::string& user,
                                                         bool force);
    DocumentLock(const DocumentLock&) = delete;
    DocumentLock& operator=(const DocumentLock&) = delete;
    ~DocumentLock();

    /// ".~lock.<name>#" in the document's folder.
    static std::filesystem::path pathFor(const std::filesystem::path& document);

private:
    DocumentLock(std::filesystem::path path, std::string content, int handle);

    std::filesystem::path m_path;
    std::string m_content;
    int m_handle; ///< holds the system's own lock on the file, which ends with the process; -1 where there is none
};

} // namespace attain
