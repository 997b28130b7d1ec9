#include "importing/ByteSource.h"

#include "support/Hash.h"
#include "support/PathText.h"

#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <fstream>
#include <mutex>
#include <stop_token>
#include <thread>

namespace attain {
namespace {

Error notReadable(const std::filesystem::path& file, const char* reason)
{
    return Error{ErrorCode::FileNotReadable, "cannot read the file", {toUtf8(file), reason}};
}

Result<std::ifstream> openFile(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return Error{ErrorCode::FileNotFound, "no such file", {toUtf8(file)}};
    if (std::filesystem::is_directory(file, error))
        return notReadable(file, "it is a folder");
    std::ifstream stream{file, std::ios::binary};
    if (!stream)
        return notReadable(file, std::strerror(errno));
    return stream;
}

} // namespace

/// What the reading thread and the importing thread share.
struct FileSource::Reader {
    static constexpr std::size_t kAhead = 8; ///< pieces

    std::filesystem::path file;
    std::ifstream stream;
    std::mutex mutex;
    std::condition_variable_any changed;
    std::deque<std::shared_ptr<std::string>> pieces;
    std::shared_ptr<std::string> current;
    std::uint64_t done = 0;
    bool ended = false;
    bool failed = false;
    std::string hash;
    std::jthread thread; // last: it stops and joins before the rest goes

    void run(const std::stop_token& stop)
    {
        Sha256 sha;
        for (bool more = true; more && !stop.stop_requested();) {
            auto piece = std::make_shared<std::string>(kPiece, '\0');
            stream.read(piece->data(), static_cast<std::streamsize>(piece->size()));
            piece->resize(static_cast<std::size_t>(stream.gcount()));
            const bool bad = stream.bad();
            more = !bad && !piece->empty();
            std::unique_lock lock{mutex};
            failed = bad;
            if (more) {
                if (!changed.wait(lock, stop, [&] { return pieces.size() < kAhead; }))
                    return;
                pieces.push_back(piece);
            }
            lock.unlock();
            changed.notify_all();
            if (more)
                sha.update(*piece);
        }
        const std::scoped_lock lock{mutex};
        hash = sha.hexDigest();
        ended = true;
        changed.notify_all();
    }
};

FileSource::FileSource(std::unique_ptr<Reader> reader) : m_reader{std::move(reader)} { }
FileSource::~FileSource() = default;

Result<std::unique_ptr<FileSource>> FileSource::open(const std::filesystem::path& file)
{
    auto stream = openFile(file);
    if (!stream)
        return stream.error();
    auto reader = std::make_unique<Reader>();
    reader->file = file;
    reader->stream = std::move(*stream);
    reader->thread = std::jthread{[shared = reader.get()](const std::stop_token& stop) { shared->run(stop); }};
    return std::unique_ptr<FileSource>{new FileSource{std::move(reader)}}; // NOLINT: the constructor is private
}

std::string_view FileSource::next()
{
    std::unique_lock lock{m_reader->mutex};
    m_reader->changed.wait(lock, [this] { return !m_reader->pieces.empty() || m_reader->ended; });
    if (m_reader->pieces.empty()) {
        if (m_reader->failed)
            throw Failure{notReadable(m_reader->file, "read error")};
        return {};
    }
    m_reader->current = m_reader->pieces.front();
    m_reader->pieces.pop_front();
    m_reader->done += m_reader->current->size();
    lock.unlock();
    m_reader->changed.notify_all();
    return *m_reader->current;
}

std::uint64_t FileSource::bytesDone() const
{
    return m_reader->done;
}

std::string FileSource::sha256()
{
    std::unique_lock lock{m_reader->mutex};
    m_reader->changed.wait(lock, [this] { return m_reader->ended; });
    return m_reader->hash;
}

std::string_view MemorySource::next()
{
    const auto piece = m_bytes.substr(m_done, kPiece);
    m_done += piece.size();
    return piece;
}

std::string MemorySource::sha256()
{
    return sha256Hex(m_bytes);
}

TranscodedSource::TranscodedSource(std::unique_ptr<ByteSource> source, const Encoding& encoding)
    : m_source{std::move(source)}, m_transcoder{encoding}
{
}

std::string_view TranscodedSource::next()
{
    m_text.clear();
    while (m_text.empty()) {
        const auto piece = m_source->next();
        if (piece.empty() && m_rest.empty())
            return {};
        const bool last = piece.empty();
        m_rest += piece;
        m_rest.erase(0, m_transcoder.appendUtf8(m_rest, last, m_text));
    }
    return m_text;
}

Result<std::string> readHead(const std::filesystem::path& file, std::size_t bytes)
{
    auto stream = openFile(file);
    if (!stream)
        return stream.error();
    std::string head(bytes, '\0');
    stream->read(head.data(), static_cast<std::streamsize>(bytes));
    if (stream->bad())
        return notReadable(file, "read error");
    head.resize(static_cast<std::size_t>(stream->gcount()));
    return head;
}

} // namespace attain
