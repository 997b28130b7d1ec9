#pragma once

#include "importing/Encoding.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace attain {

/// Bytes that come one piece after the other. Reading throws Failure{FileNotReadable}.
class ByteSource {
public:
    static constexpr std::size_t kPiece = std::size_t{256} * 1024;

    virtual ~ByteSource() = default;
    /// The next bytes, valid until the next call; empty at the end.
    virtual std::string_view next() = 0;
    /// How many bytes of the file or text were handed out.
    virtual std::uint64_t bytesDone() const = 0;
    /// Hex SHA-256 of everything, once the end was reached.
    virtual std::string sha256() = 0;
};

/// A file, read ahead and hashed on a thread of its own.
class FileSource final : public ByteSource {
public:
    /// FileNotFound, FileNotReadable.
    static Result<std::unique_ptr<FileSource>> open(const std::filesystem::path& file);
    ~FileSource() override;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    std::string_view next() override;
    std::uint64_t bytesDone() const override;
    std::string sha256() override;

private:
    struct Reader;
    explicit FileSource(std::unique_ptr<Reader> reader);
    std::unique_ptr<Reader> m_reader;
};

/// Text that lies in memory and outlives this.
class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes) : m_bytes{bytes} { }
    std::string_view next() override;
    std::uint64_t bytesDone() const override { return m_done; }
    std::string sha256() override;

private:
    std::string_view m_bytes;
    std::size_t m_done = 0;
};

/// Another source in UTF-8, for encodings whose bytes cannot be split as they are. Broken bytes become U+FFFD.
class TranscodedSource final : public ByteSource {
public:
    TranscodedSource(std::unique_ptr<ByteSource> source, const Encoding& encoding);
    std::string_view next() override;
    std::uint64_t bytesDone() const override { return m_source->bytesDone(); }
    std::string sha256() override { return m_source->sha256(); }

private:
    std::unique_ptr<ByteSource> m_source;
    Transcoder m_transcoder;
    std::string m_rest; ///< the start of a character
    std::string m_text;
};

/// The first bytes of a file.
Result<std::string> readHead(const std::filesystem::path& file, std::size_t bytes);

} // namespace attain
