#include "importing/Encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

#ifdef _WIN32
#include <windows.h>
#endif

namespace attain {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
const iconv_t kNoIconv = reinterpret_cast<iconv_t>(-1); // NOLINT: iconv's own convention

std::string upper(std::string_view text)
{
    std::string result{text};
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return result;
}

std::string systemEncoding()
{
#ifdef _WIN32
    return "CP" + std::to_string(GetACP());
#else
    return "WINDOWS-1252";
#endif
}

unsigned char at(std::string_view text, std::size_t i)
{
    return static_cast<unsigned char>(text[i]);
}

/// Length of the well-formed UTF-8 sequence at `i`; 0 when broken.
std::size_t utf8Length(std::string_view text, std::size_t i)
{
    const auto continues = [&](std::size_t k, unsigned char low = 0x80, unsigned char high = 0xBF) {
        return k < text.size() && at(text, k) >= low && at(text, k) <= high;
    };
    const unsigned char lead = at(text, i);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return continues(i + 1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
        return continues(i + 1, low, high) && continues(i + 2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
        return continues(i + 1, low, high) && continues(i + 2) && continues(i + 3) ? 4 : 0;
    }
    return 0;
}

struct Tally {
    std::size_t good = 0; ///< characters of several bytes
    std::size_t broken = 0;
    std::size_t common = 0; ///< of the good ones, those in everyday use
};

Tally tallyUtf8(std::string_view text, bool complete)
{
    Tally tally;
    for (std::size_t i = 0; i < text.size();) {
        const auto length = utf8Length(text, i);
        if (length == 0) {
            if (complete || i + 4 <= text.size())
                ++tally.broken;
            ++i;
            continue;
        }
        tally.good += length > 1;
        i += length;
    }
    return tally;
}

Tally tallyGb18030(std::string_view text)
{
    Tally tally;
    const auto in = [](unsigned char c, unsigned char low, unsigned char high) { return c >= low && c <= high; };
    for (std::size_t i = 0; i < text.size();) {
        const unsigned char lead = at(text, i);
        if (lead < 0x80) {
            ++i;
        } else if (lead == 0x80 || lead == 0xFF || i + 1 >= text.size()) {
            tally.broken += i + 1 < text.size();
            ++i;
        } else if (const auto second = at(text, i + 1); in(second, 0x40, 0xFE) && second != 0x7F) {
            ++tally.good;
            tally.common += second >= 0xA1 && (in(lead, 0xA1, 0xA9) || in(lead, 0xB0, 0xF7));
            i += 2;
        } else if (i + 3 < text.size() && in(second, 0x30, 0x39) && in(at(text, i + 2), 0x81, 0xFE)
                   && in(at(text, i + 3), 0x30, 0x39)) {
            ++tally.good;
            i += 4;
        } else {
            ++tally.broken;
            ++i;
        }
    }
    return tally;
}

/// "UTF-16LE", "UTF-16BE" or empty. Delimiters, digits and line ends have a NUL as their high byte.
std::string utf16ByNuls(std::string_view head)
{
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < head.size(); ++i)
        nuls[i % 2] += head[i] == '\0';
    const auto enough = head.size() / 20; // one character in ten
    if (nuls[1] > enough && nuls[1] > 8 * nuls[0])
        return "UTF-16LE";
    if (nuls[0] > enough && nuls[0] > 8 * nuls[1])
        return "UTF-16BE";
    return {};
}

Encoding knownEncoding(std::string_view name)
{
    auto encoding = Encoding::named(name);
    return encoding ? *encoding : Encoding::utf8();
}

} // namespace

Result<Encoding> Encoding::named(std::string_view name)
{
    auto canonical = upper(name);
    if (canonical == "UTF8")
        canonical = "UTF-8";
    if (canonical == "GB2312" || canonical == "GBK" || canonical == "CP936" || canonical == "GB-18030")
        canonical = "GB18030"; // it holds them all
    if (canonical == "UTF-16" || canonical == "UTF16" || canonical == "UTF16LE")
        canonical = "UTF-16LE";
    if (canonical == "UTF16BE")
        canonical = "UTF-16BE";
    if (canonical == "SYSTEM")
        canonical = systemEncoding();
    const bool plain = !canonical.empty() && std::ranges::all_of(canonical, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':';
    });
    const auto converter = plain ? iconv_open("UTF-8", canonical.c_str()) : kNoIconv;
    if (converter == kNoIconv)
        return Error{ErrorCode::EncodingUnknown, "unknown encoding", {std::string{name}}};
    iconv_close(converter);
    return Encoding{std::move(canonical)};
}

bool Encoding::splitsByBytes(char delimiter) const
{
    if (isUtf8())
        return true;
    if (m_name == "GB18030")
        return delimiter != '|'; // 0x7C is a second byte; , ; TAB " CR LF are not
    return m_name.starts_with("WINDOWS-125") || m_name.starts_with("ISO-8859-");
}

std::size_t bomBytes(std::string_view head, const Encoding& encoding)
{
    if (encoding.isUtf8() && head.starts_with("\xEF\xBB\xBF"))
        return 3;
    if (encoding.name() == "UTF-16LE" && head.starts_with("\xFF\xFE"))
        return 2;
    if (encoding.name() == "UTF-16BE" && head.starts_with("\xFE\xFF"))
        return 2;
    if (encoding.name() == "GB18030" && head.starts_with("\x84\x31\x95\x33"))
        return 4;
    return 0;
}

EncodingGuess detectEncoding(std::string_view head, bool complete)
{
    for (const auto* name : {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
        if (const auto encoding = knownEncoding(name); const auto bytes = bomBytes(head, encoding))
            return {encoding, bytes};
    if (const auto utf16 = utf16ByNuls(head); !utf16.empty())
        return {knownEncoding(utf16), 0};
    // A file with a few broken cells is still what the rest of it is: those records are rejected one by one.
    const auto utf8 = tallyUtf8(head, complete);
    if (utf8.broken == 0 || utf8.good > 100 * utf8.broken)
        return {Encoding::utf8(), 0};
    const auto gb = tallyGb18030(head);
    if ((gb.broken == 0 || gb.good > 100 * gb.broken) && 2 * gb.common >= gb.good)
        return {knownEncoding("GB18030"), 0};
    return {utf8.good > 10 * utf8.broken ? Encoding::utf8() : knownEncoding("SYSTEM"), 0};
}

std::vector<std::string> commonEncodings()
{
    return {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "BIG5", "WINDOWS-1252"};
}

bool isAscii(std::string_view text)
{
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        if (word & 0x8080808080808080U)
            return false;
    }
    return std::ranges::all_of(text.substr(i), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isPlainAscii(std::string_view text)
{
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        // A byte below 0x21 borrows, a byte above 0x7F has its high bit.
        if (((word - 0x2121212121212121U) | word) & 0x8080808080808080U)
            return false;
    }
    return std::ranges::all_of(text.substr(i), [](char c) { return c > 0x20 && c < 0x7F; });
}

bool isCleanUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto length = utf8Length(text, i);
        if (length == 0 || text[i] == '\0' || (length == 3 && text.substr(i, 3) == kReplacement))
            return false;
        i += length;
    }
    return true;
}

Transcoder::Transcoder(const Encoding& encoding)
{
    if (encoding.isUtf8())
        return;
    const auto converter = iconv_open("UTF-8", encoding.name().c_str());
    if (converter == kNoIconv)
        throw Failure{Error{ErrorCode::EncodingUnknown, "iconv_open", {encoding.name()}}};
    m_iconv = converter;
}

Transcoder::~Transcoder()
{
    if (m_iconv)
        iconv_close(m_iconv);
}

Transcoder::Transcoder(Transcoder&& other) noexcept : m_iconv{std::exchange(other.m_iconv, nullptr)} { }

Transcoder& Transcoder::operator=(Transcoder&& other) noexcept
{
    std::swap(m_iconv, other.m_iconv);
    return *this;
}

std::optional<std::string> Transcoder::toUtf8(std::string_view raw)
{
    std::string text;
    if (!m_iconv) {
        text = raw;
    } else {
        if (isAscii(raw)) {
            text = raw;
        } else {
            iconv(m_iconv, nullptr, nullptr, nullptr, nullptr);
            text.resize(raw.size() * 4 + 4);
            auto* in = const_cast<char*>(raw.data()); // NOLINT: iconv does not write to its input
            auto inLeft = raw.size();
            auto* out = text.data();
            auto outLeft = text.size();
            if (iconv(m_iconv, &in, &inLeft, &out, &outLeft) == static_cast<std::size_t>(-1) || inLeft > 0)
                return std::nullopt;
            text.resize(text.size() - outLeft);
        }
    }
    if (!isCleanUtf8(text))
        return std::nullopt;
    return text;
}

std::string Transcoder::toUtf8Lossy(std::string_view raw)
{
    std::string text;
    appendUtf8(raw, true, text);
    return text;
}

std::size_t Transcoder::appendUtf8(std::string_view raw, bool last, std::string& out)
{
    std::size_t used = 0;
    if (!m_iconv) {
        while (used < raw.size()) {
            const auto length = utf8Length(raw, used);
            if (length == 0 && !last && raw.size() - used < 4)
                return used;
            out += length ? raw.substr(used, length) : kReplacement;
            used += length ? length : 1;
        }
        return used;
    }
    while (used < raw.size()) {
        std::array<char, 4096> buffer;                   // NOLINT: filled by iconv
        auto* in = const_cast<char*>(raw.data() + used); // NOLINT: iconv does not write to its input
        auto inLeft = raw.size() - used;
        auto* to = buffer.data();
        auto outLeft = buffer.size();
        const auto outcome = iconv(m_iconv, &in, &inLeft, &to, &outLeft);
        const int error = outcome == static_cast<std::size_t>(-1) ? errno : 0;
        out.append(buffer.data(), buffer.size() - outLeft);
        used = raw.size() - inLeft;
        if (error == EINVAL && !last)
            return used;
        if (error == EILSEQ || error == EINVAL) {
            out += kReplacement;
            ++used;
            iconv(m_iconv, nullptr, nullptr, nullptr, nullptr);
        }
    }
    return used;
}

} // namespace attain
