#include "storage/DocumentLock.h"

#include "support/PathText.h"
#include "support/Process.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

#ifndef _WIN32
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace attain {
namespace {

namespace fs = std::filesystem;

struct Holder {
    std::string host;
    std::string user;
    std::int64_t process = 0;
    std::int64_t start = 0;
};

std::string asJson(const Holder& holder)
{
    const nlohmann::ordered_json json{
        {"host", holder.host}, {"process", holder.process}, {"start", holder.start}, {"user", holder.user}};
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::optional<Holder> fromJson(const std::string& text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return {};
    try {
        return Holder{json.value("host", ""), json.value("user", ""), json.value("process", std::int64_t{0}),
                      json.value("start", std::int64_t{0})};
    } catch (const nlohmann::json::exception&) {
        return {};
    }
}

std::string contentOf(const fs::path& path)
{
    std::ifstream stream{path, std::ios::binary};
    std::string text(4096, '\0'); // ours are shorter; whatever else lies there is not read to its end
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

/// Whether the lock's text alone keeps others out. A text that is not ours is somebody's.
bool isHeld(const std::string& content, const std::optional<Holder>& holder)
{
    if (content.empty())
        return false;
    if (!holder || holder->host != hostName())
        return true;
    return holder->process != currentProcess() && isRunning(holder->process, holder->start);
}

Error lockedBy(const fs::path& document, const Holder& holder)
{
    return Error{ErrorCode::DocumentLocked,
                 "the document is open elsewhere",
                 {toUtf8(document), holder.user, holder.host, holder.process ? std::to_string(holder.process) : ""}};
}

#ifndef _WIN32

enum class SystemLock { Taken, HeldByOther, Unsupported };

SystemLock take(int handle)
{
    if (flock(handle, LOCK_EX | LOCK_NB) == 0)
        return SystemLock::Taken;
    return errno == EWOULDBLOCK ? SystemLock::HeldByOther : SystemLock::Unsupported;
}

/// The holder before us may have removed the file between our open and our lock.
bool stillLiesAt(int handle, const fs::path& path)
{
    struct stat opened { };
    struct stat found { };
    return fstat(handle, &opened) == 0 && stat(path.c_str(), &found) == 0 && opened.st_ino == found.st_ino
        && opened.st_dev == found.st_dev;
}

#endif

} // namespace

DocumentLock::DocumentLock(fs::path path, std::string content, int handle)
    : m_path{std::move(path)}, m_content{std::move(content)}, m_handle{handle}
{
}

DocumentLock::~DocumentLock()
{
    std::error_code ignored;
    if (contentOf(m_path) == m_content) // otherwise somebody took it away, and it is theirs
        fs::remove(m_path, ignored);
#ifndef _WIN32
    if (m_handle >= 0)
        close(m_handle);
#endif
}

fs::path DocumentLock::pathFor(const fs::path& document)
{
    fs::path name{".~lock."};
    name += document.filename();
    name += "#";
    return document.parent_path() / name;
}

Result<std::unique_ptr<DocumentLock>> DocumentLock::acquire(const fs::path& document, const std::string& user,
                                                            bool force)
{
    const fs::path path = pathFor(document);
    const auto self = currentProcess();
    const std::string content = asJson({hostName(), user, self, startOfProcess(self)});
    int handle = -1;
#ifndef _WIN32
    SystemLock lock = SystemLock::Unsupported;
    do {
        if (handle >= 0)
            close(handle);
        handle = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (handle < 0)
            return Error{ErrorCode::DocumentReadOnly, std::generic_category().message(errno), {toUtf8(document)}};
        lock = take(handle);
    } while (lock == SystemLock::Taken && !stillLiesAt(handle, path));
#endif
    const std::string found = contentOf(path);
    const auto holder = fromJson(found);
    bool held = isHeld(found, holder);
#ifdef _WIN32
    held = held || found == content; // this very process; elsewhere the system's lock tells
#else
    held = held || lock == SystemLock::HeldByOther;
    if (lock != SystemLock::Taken || (held && !force)) {
        close(handle);
        handle = -1;
    }
#endif
    if (held && !force)
        return lockedBy(document, holder.value_or(Holder{}));

    std::unique_ptr<DocumentLock> made{new DocumentLock{path, content, handle}};
    errno = 0;
    std::ofstream stream{path, std::ios::binary | std::ios::trunc};
    stream << content << std::flush;
    if (!stream) {
        const int code = errno;
        stream.close();
        std::error_code ignored;
        fs::remove(path, ignored); // half a text would look like somebody else's lock
        return Error{code == ENOSPC ? ErrorCode::DiskFull : ErrorCode::DocumentReadOnly,
                     std::generic_category().message(code),
                     {toUtf8(document)}};
    }
    return made;
}

} // namespace attain
