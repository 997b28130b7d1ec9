#pragma once

#include "support/Result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// How the bytes of a file are characters, by the name that iconv knows ("UTF-8", "GB18030").
class Encoding {
public:
    Encoding() = default;
    /// EncodingUnknown when iconv does not know the name. Common other spellings ("utf8", "GBK", "gb2312") are understood.
    static Result<Encoding> named(std::string_view name);
    static Encoding utf8() { return Encoding{}; }

    const std::string& name() const { return m_name; }
    bool isUtf8() const { return m_name == "UTF-8"; }
    /// True when the delimiter, quotes and line ends can be found byte by byte: they never occur inside a character.
    /// Otherwise the file is transcoded before it is split.
    bool splitsByBytes(char delimiter) const;
    bool operator==(const Encoding&) const = default;

private:
    explicit Encoding(std::string name) : m_name{std::move(name)} { }
    std::string m_name = "UTF-8";
};

struct EncodingGuess {
    Encoding encoding;
    std::size_t bomBytes = 0;
};

/// Guesses from the first bytes of a file: BOM, then UTF-8 (hardly any broken sequence), UTF-16 by its pattern of NULs,
/// GB18030, the system's own. A guess: it is shown and can be overridden. `complete`: `head` is the whole file.
EncodingGuess detectEncoding(std::string_view head, bool complete);
/// The length of the byte order mark at the start that belongs to this encoding.
std::size_t bomBytes(std::string_view head, const Encoding& encoding);

/// Encodings to offer in a list.
std::vector<std::string> commonEncodings();

bool isAscii(std::string_view text);
/// ASCII without spaces and control characters.
bool isPlainAscii(std::string_view text);
/// Well-formed UTF-8 without NUL and without U+FFFD, which stands where something was lost already.
bool isCleanUtf8(std::string_view text);

/// Turns bytes of one encoding into UTF-8 through iconv. Not for several threads at once.
class Transcoder {
public:
    explicit Transcoder(const Encoding& encoding);
    ~Transcoder();
    Transcoder(Transcoder&&) noexcept;
    Transcoder& operator=(Transcoder&&) noexcept;

    /// Nothing when the bytes are not text in this encoding (or hold NUL or U+FFFD).
    std::optional<std::string> toUtf8(std::string_view raw);
    /// Every broken byte becomes U+FFFD.
    std::string toUtf8Lossy(std::string_view raw);
    /// For pieces of a stream: appends what is complete to `out` and returns how many bytes of `raw` were used; the rest
    /// is the start of a character. Broken bytes become U+FFFD.
    std::size_t appendUtf8(std::string_view raw, bool last, std::string& out);

private:
    void* m_iconv = nullptr; ///< null: UTF-8
};

} // namespace attain
