#pragma once

#include <cstdint>
#include <filesystem>

namespace attain {

/// Which file lies at a path: another file of the same name is another identity. 0, 0 when there is none, or where the
/// system does not tell (Windows, where an open file cannot be replaced).
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t file = 0;

    static FileIdentity of(const std::filesystem::path& path);
    bool operator==(const FileIdentity&) const = default;
};

/// A place where someone else may change, lock or lag behind a file: worth a warning to the user.
enum class SharedPlace { None, OneDrive, Dropbox, ICloud, Nutstore, GoogleDrive, NetworkShare };

/// Tells by the names of the folders and the kind of the file system.
SharedPlace sharedPlaceOf(const std::filesystem::path& file);

} // namespace attain
