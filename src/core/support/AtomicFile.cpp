#include "support/AtomicFile.h"

#include "support/PathText.h"
#include "support/Process.h"

#include <cerrno>
#include <random>
#include <system_error>

#ifdef _WIN32
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace attain {
namespace {

namespace fs = std::filesystem;

Error writeError(int code, const fs::path& path)
{
    const std::string reason = std::generic_category().message(code);
#ifdef EDQUOT
    const bool full = code == ENOSPC || code == EDQUOT || code == EFBIG;
#else
    const bool full = code == ENOSPC || code == EFBIG;
#endif
    if (full)
        return Error{ErrorCode::DiskFull, reason, {toUtf8(path)}};
    return Error{ErrorCode::FileNotWritable, reason, {toUtf8(path), reason}};
}

std::FILE* openFile(const fs::path& path, const char* mode)
{
#ifdef _WIN32
    const std::string narrow = mode;
    return _wfopen(path.c_str(), std::wstring{narrow.begin(), narrow.end()}.c_str());
#else
    return std::fopen(path.c_str(), mode);
#endif
}

bool flushToDisk(std::FILE* file)
{
    if (std::fflush(file) != 0)
        return false;
#ifdef _WIN32
    return _commit(_fileno(file)) == 0;
#elif defined(__APPLE__)
    return fcntl(fileno(file), F_FULLFSYNC) == 0 || fsync(fileno(file)) == 0;
#else
    return fsync(fileno(file)) == 0;
#endif
}

/// A renamed file is safe from a power cut only when its folder was flushed, too.
void flushFolder(const fs::path& folder)
{
#ifdef _WIN32
    static_cast<void>(folder); // NTFS keeps its own journal of names
#else
    const int handle = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY);
    if (handle < 0)
        return;
    static_cast<void>(fsync(handle)); // some file systems cannot; the file itself is flushed
    close(handle);
#endif
}

/// Makes `target` without replacing anything, even if somebody makes it in the same moment.
void moveToFreeName(const fs::path& from, const fs::path& target, std::error_code& error)
{
    fs::create_hard_link(from, target, error);
    if (!error) {
        std::error_code ignored;
        fs::remove(from, ignored);
        return;
    }
    std::error_code ignored;
    if (error == std::errc::file_exists || fs::exists(target, ignored)) {
        error = std::make_error_code(std::errc::file_exists);
        return;
    }
    fs::rename(from, target, error); // a file system without hard links
}

} // namespace

AtomicFile::AtomicFile(fs::path target, fs::path temporary, Existing existing)
    : m_target{std::move(target)}, m_temporary{std::move(temporary)}, m_existing{existing}
{
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_target{std::move(other.m_target)}
    , m_temporary{std::exchange(other.m_temporary, {})}
    , m_existing{other.m_existing}
    , m_file{std::move(other.m_file)}
    , m_written{other.m_written}
{
}

AtomicFile::~AtomicFile()
{
    m_file.reset();
    std::error_code ignored;
    if (!m_temporary.empty())
        fs::remove(m_temporary, ignored);
}

Result<AtomicFile> AtomicFile::create(const fs::path& path, Existing existing)
{
    std::error_code error;
    const fs::path resolved = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
    const fs::path target = error ? path : resolved;
    const auto status = fs::status(target, error);
    if (fs::is_directory(status))
        return writeError(EISDIR, target);
    if (existing == Existing::Refuse && fs::exists(status))
        return Error{ErrorCode::FileExists, "there is a file already", {toUtf8(target)}};

    // Beside the target, because only within one file system a rename is one step.
    fs::path name{"."};
    name += target.filename();
    name += "." + std::to_string(currentProcess()) + "-" + std::to_string(std::random_device{}()) + ".part";
    AtomicFile file{target, target.parent_path() / name, existing};
    file.m_file.reset(openFile(file.m_temporary, "wbx"));
    if (!file.m_file) {
        const int code = errno;
        file.m_temporary.clear(); // not ours
        return writeError(code, target);
    }
    if (fs::is_regular_file(status))
        fs::permissions(file.m_temporary, status.permissions(), error);
    return file;
}

const fs::path& AtomicFile::closedTemporaryPath()
{
    m_file.reset();
    return m_temporary;
}

Result<void> AtomicFile::write(std::span<const std::byte> bytes)
{
    errno = 0;
    if (!m_file || std::fwrite(bytes.data(), 1, bytes.size(), m_file.get()) != bytes.size())
        return writeError(errno ? errno : EIO, m_target);
    m_written += bytes.size();
    return {};
}

Result<void> AtomicFile::write(std::string_view text)
{
    return write(std::as_bytes(std::span{text.data(), text.size()}));
}

Result<void> AtomicFile::commit()
{
    errno = 0;
    if (m_written == 0) // a library wrote it by name, perhaps under another inode
        m_file.reset(openFile(m_temporary, "rb+"));
    if (!m_file || !flushToDisk(m_file.get()))
        return writeError(errno ? errno : EIO, m_target);
    if (std::fclose(m_file.release()) != 0)
        return writeError(errno ? errno : EIO, m_target);

    std::error_code error;
    const auto size = fs::file_size(m_temporary, error);
    if (error || (m_written > 0 && size != m_written))
        return writeError(error ? error.value() : EIO, m_target);
    if (m_existing == Existing::Refuse)
        moveToFreeName(m_temporary, m_target, error);
    else
        fs::rename(m_temporary, m_target, error);
    if (error == std::errc::file_exists && m_existing == Existing::Refuse)
        return Error{ErrorCode::FileExists, "there is a file already", {toUtf8(m_target)}};
    if (error)
        return writeError(error.value(), m_target);
    m_temporary.clear();
    flushFolder(m_target.parent_path());
    return {};
}

Result<void> writeAtomically(const fs::path& target, std::string_view text, AtomicFile::Existing existing)
{
    auto file = AtomicFile::create(target, existing);
    if (!file)
        return file.error();
    if (auto written = file->write(text); !written)
        return written;
    return file->commit();
}

} // namespace attain
