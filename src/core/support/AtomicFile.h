#pragma once

#include "support/Result.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace attain {

/// Writes a file whole or not at all: everything goes to a file beside the target, which takes the target's place only
/// in commit(), after it was flushed to the disk and its size was checked. Until then, and after any error, the target
/// is what it was; what was written beside it is removed. Everything the program writes for users passes here.
///
/// Either write() the bytes, or give temporaryPath() to a library that writes files by name, which must have closed it
/// before commit().
class AtomicFile {
public:
    enum class Existing { Replace, Refuse };

    /// FileExists (Refuse only), FileNotWritable. Follows a symbolic link, keeps the permissions of a file it replaces.
    static Result<AtomicFile> create(const std::filesystem::path& target, Existing existing = Existing::Replace);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    ~AtomicFile();

    const std::filesystem::path& temporaryPath() const { return m_temporary; }
    /// The same for a library that must find no open file there, or none at all.
    const std::filesystem::path& closedTemporaryPath();
    /// DiskFull, FileNotWritable.
    Result<void> write(std::span<const std::byte> bytes);
    Result<void> write(std::string_view text);
    /// The target is there, complete, or an error says why not: DiskFull, FileNotWritable, FileExists.
    Result<void> commit();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    AtomicFile(std::filesystem::path target, std::filesystem::path temporary, Existing existing);

    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    Existing m_existing;
    std::unique_ptr<std::FILE, Close> m_file;
    std::uintmax_t m_written = 0;
};

/// The whole of a small file at once.
Result<void> writeAtomically(const std::filesystem::path& target, std::string_view text,
                             AtomicFile::Existing existing = AtomicFile::Existing::Replace);

} // namespace attain
