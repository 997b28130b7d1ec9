#include "storage/DocumentHeader.h"

#include "support/PathText.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <string_view>

namespace attain {
namespace {

namespace fs = std::filesystem;
using Head = std::array<unsigned char, 100>;

std::uint32_t bigEndian(const Head& head, std::size_t at)
{
    return std::uint32_t{head[at]} << 24U | std::uint32_t{head[at + 1]} << 16U | std::uint32_t{head[at + 2]} << 8U
        | std::uint32_t{head[at + 3]};
}

} // namespace

Result<int> readDocumentVersion(const fs::path& file, int newest)
{
    const std::string path = toUtf8(file);
    std::error_code error;
    const auto status = fs::status(file, error);
    if (!fs::exists(status))
        return Error{ErrorCode::FileNotFound, "no such file", {path}};
    if (!fs::is_regular_file(status))
        return Error{ErrorCode::NotADocument, "not a file", {path}};
    errno = 0;
    std::ifstream stream{file, std::ios::binary};
    if (!stream) {
        const std::string reason = std::generic_category().message(errno);
        return Error{ErrorCode::FileNotReadable, reason, {path, reason}};
    }
    Head head{};
    stream.read(reinterpret_cast<char*>(head.data()), static_cast<std::streamsize>(head.size()));
    if (stream.bad())
        return Error{ErrorCode::FileNotReadable, "read error", {path, "read error"}};
    if (stream.gcount() == 0)
        return Error{ErrorCode::DocumentEmpty, "the file has no bytes", {path}};
    constexpr std::string_view kMagic{"SQLite format 3\0", 16};
    if (static_cast<std::size_t>(stream.gcount()) < head.size()
        || std::string_view{reinterpret_cast<const char*>(head.data()), kMagic.size()} != kMagic
        || bigEndian(head, 68) != static_cast<std::uint32_t>(kApplicationId))
        return Error{ErrorCode::NotADocument, "not a document of this program", {path}};

    const auto version = bigEndian(head, 60);
    if (version > static_cast<std::uint32_t>(newest) && version <= INT32_MAX)
        return Error{ErrorCode::DocumentNewer,
                     "made by a newer program",
                     {path, std::to_string(version), std::to_string(newest)}};
    if (version == 0 || version > INT32_MAX)
        return Error{ErrorCode::DocumentDamaged, "no schema version", {path, "user_version"}};
    if (head[18] != 1 || head[19] != 1) // 2: a write-ahead log, which a document never has
        return Error{ErrorCode::DocumentDamaged, "unexpected journal format", {path, "journal format"}};
    return static_cast<int>(version);
}

} // namespace attain
