#include "support/Hash.h"

#include "support/PathText.h"

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <vector>

namespace attain {
namespace {

void require(int done)
{
    if (done != 1)
        throw Failure{Error{ErrorCode::Internal, "SHA-256 is not available", {"sha256"}}};
}

} // namespace

struct Sha256::Context {
    Context() : digest{EVP_MD_CTX_new()}
    {
        require(digest && EVP_DigestInit_ex(digest, EVP_sha256(), nullptr) ? 1 : 0);
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() { EVP_MD_CTX_free(digest); }

    EVP_MD_CTX* digest;
};

Sha256::Sha256() : m_context{std::make_unique<Context>()} { }
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

Sha256& Sha256::update(std::span<const std::byte> bytes)
{
    require(EVP_DigestUpdate(m_context->digest, bytes.data(), bytes.size()));
    return *this;
}

Sha256& Sha256::update(std::string_view text)
{
    return update(std::as_bytes(std::span{text.data(), text.size()}));
}

std::string Sha256::hexDigest()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    require(EVP_DigestFinal_ex(m_context->digest, digest.data(), &size));
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    hex.reserve(std::size_t{size} * 2);
    for (unsigned int i = 0; i < size; ++i) {
        hex += kDigits[digest[i] >> 4U];
        hex += kDigits[digest[i] & 15U];
    }
    return hex;
}

std::string sha256Hex(std::span<const std::byte> bytes)
{
    return Sha256{}.update(bytes).hexDigest();
}

std::string sha256Hex(std::string_view text)
{
    return Sha256{}.update(text).hexDigest();
}

Result<std::string> sha256OfFile(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return Error{ErrorCode::FileNotFound, "no such file", {toUtf8(file)}};
    std::ifstream stream{file, std::ios::binary};
    Sha256 hash;
    std::vector<char> piece(std::size_t{1} << 18U);
    while (stream) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        hash.update(std::string_view{piece.data(), static_cast<std::size_t>(stream.gcount())});
    }
    if (!stream.eof())
        return Error{ErrorCode::FileNotReadable, "cannot read", {toUtf8(file), "read error"}};
    return hash.hexDigest();
}

} // namespace attain
