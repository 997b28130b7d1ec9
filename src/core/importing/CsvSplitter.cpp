#include "importing/CsvSplitter.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define ATTAIN_HAS_AVX2 1
#include <immintrin.h>
#endif

namespace attain {
namespace {

constexpr std::size_t kBlock = 64;

/// Bit i of the result: byte i of the word equals the byte that `pattern` repeats. Exact, also for bytes above 0x7F.
std::uint64_t equalBytes(std::uint64_t word, std::uint64_t pattern)
{
    constexpr std::uint64_t kLow = 0x7F7F7F7F7F7F7F7FU;
    const std::uint64_t different = word ^ pattern;
    const std::uint64_t zero = ~(((different & kLow) + kLow) | different | kLow); // 0x80 where the byte is zero
    return ((zero >> 7) * 0x0102040810204080U) >> 56;
}

std::uint64_t repeat(char byte)
{
    return 0x0101010101010101U * static_cast<unsigned char>(byte);
}

/// Byte i of memory in bits 8i…8i+7, whatever the machine's byte order.
std::uint64_t loadWord(const char* from)
{
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&word, from, sizeof word);
    } else {
        for (int i = 7; i >= 0; --i)
            word = word << 8 | static_cast<unsigned char>(from[i]);
    }
    return word;
}

std::uint32_t* emit(std::uint64_t mask, std::uint32_t offset, std::uint32_t* out)
{
    while (mask) {
        *out++ = offset + static_cast<std::uint32_t>(std::countr_zero(mask));
        mask &= mask - 1;
    }
    return out;
}

std::uint64_t portableMask(const char* block, char delimiter)
{
    const auto quotes = repeat('"');
    const auto lineFeeds = repeat('\n');
    const auto returns = repeat('\r');
    const auto delimiters = repeat(delimiter);
    std::uint64_t mask = 0;
    for (unsigned i = 0; i < 8; ++i) {
        const auto word = loadWord(block + 8 * i);
        mask |= (equalBytes(word, delimiters) | equalBytes(word, quotes) | equalBytes(word, lineFeeds)
                 | equalBytes(word, returns))
            << (8 * i);
    }
    return mask;
}

std::uint32_t* findPortable(const char* data, std::size_t blocks, char delimiter, std::uint32_t offset,
                            std::uint32_t* out)
{
    for (std::size_t b = 0; b < blocks; ++b)
        out = emit(portableMask(data + b * kBlock, delimiter), offset + static_cast<std::uint32_t>(b * kBlock), out);
    return out;
}

#ifdef ATTAIN_HAS_AVX2
__attribute__((target("avx2,bmi"))) std::uint32_t* findAvx2(const char* data, std::size_t blocks, char delimiter,
                                                            std::uint32_t offset, std::uint32_t* out)
{
    const __m256i quotes = _mm256_set1_epi8('"');
    const __m256i lineFeeds = _mm256_set1_epi8('\n');
    const __m256i returns = _mm256_set1_epi8('\r');
    const __m256i delimiters = _mm256_set1_epi8(delimiter);
    for (std::size_t b = 0; b < blocks; ++b) {
        std::uint64_t mask = 0;
        for (unsigned half = 0; half < 2; ++half) {
            const auto* from = reinterpret_cast<const __m256i*>(data + b * kBlock + 32 * half); // NOLINT: intrinsics
            const __m256i bytes = _mm256_loadu_si256(from);
            const __m256i hits = _mm256_or_si256(
                _mm256_or_si256(_mm256_cmpeq_epi8(bytes, delimiters), _mm256_cmpeq_epi8(bytes, quotes)),
                _mm256_or_si256(_mm256_cmpeq_epi8(bytes, lineFeeds), _mm256_cmpeq_epi8(bytes, returns)));
            mask |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(hits))) << (32 * half);
        }
        out = emit(mask, offset + static_cast<std::uint32_t>(b * kBlock), out);
    }
    return out;
}
#endif

} // namespace

bool CsvSplitter::available(Method method)
{
    switch (method) {
    case Method::Portable: return true;
    case Method::Avx2:
#ifdef ATTAIN_HAS_AVX2
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
#else
        return false;
#endif
    }
    return false;
}

CsvSplitter::Method CsvSplitter::fastest()
{
    return available(Method::Avx2) ? Method::Avx2 : Method::Portable;
}

void CsvSplitter::find(std::string_view data, std::uint32_t offset, std::vector<std::uint32_t>& positions)
{
    constexpr std::size_t kStretch = 64; // blocks
    while (data.size() >= kBlock) {
        const auto blocks = std::min(data.size() / kBlock, kStretch);
        m_found.resize(kStretch * kBlock); // room for the worst case of a stretch
        auto* const first = m_found.data();
        std::uint32_t* end = nullptr;
#ifdef ATTAIN_HAS_AVX2
        if (m_method == Method::Avx2)
            end = findAvx2(data.data(), blocks, m_delimiter, offset, first);
        else
#endif
            end = findPortable(data.data(), blocks, m_delimiter, offset, first);
        positions.insert(positions.end(), first, end);
        data.remove_prefix(blocks * kBlock);
        offset += static_cast<std::uint32_t>(blocks * kBlock);
    }
    for (std::size_t i = 0; i < data.size(); ++i)
        if (const char c = data[i]; c == m_delimiter || c == '"' || c == '\n' || c == '\r')
            positions.push_back(offset + static_cast<std::uint32_t>(i));
}

} // namespace attain
