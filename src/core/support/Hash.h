#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "support/Result.h"

namespace attain {

/// The finisher of MurmurHash3: a bijection of 64 bits in which every bit of the input changes half of the result's.
inline std::uint64_t mixed(std::uint64_t value)
{
    value ^= value >> 33;
    value *= 0xFF51AFD7ED558CCDU;
    value ^= value >> 33;
    value *= 0xC4CEB9FE1A85EC53U;
    return value ^ (value >> 33);
}

/// SHA-256 of what was fed to it, piece by piece. Once hexDigest() was called the object is spent.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();

    Sha256& update(std::span<const std::byte> bytes);
    Sha256& update(std::string_view text);
    /// 64 lower-case hexadecimal digits.
    std::string hexDigest();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

std::string sha256Hex(std::span<const std::byte> bytes);
std::string sha256Hex(std::string_view text);
/// Of a whole file, read in pieces. FileNotFound, FileNotReadable.
Result<std::string> sha256OfFile(const std::filesystem::path& file);

} // namespace attain
