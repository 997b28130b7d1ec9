#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace attain {

/// Where the bytes stand that CSV knows: the delimiter, the quote, CR and LF. What they mean is the reader's business.
/// 64 bytes become one mask; with AVX2 where the processor has it, eight bytes at a time elsewhere, with the same result.
class CsvSplitter {
public:
    enum class Method { Portable, Avx2 };
    static bool available(Method method);
    static Method fastest();

    explicit CsvSplitter(char delimiter, Method method = fastest()) : m_delimiter{delimiter}, m_method{method} { }

    /// Appends offset + position of every such byte of `data`, ascending.
    void find(std::string_view data, std::uint32_t offset, std::vector<std::uint32_t>& positions);

private:
    char m_delimiter;
    Method m_method;
    std::vector<std::uint32_t> m_found; ///< in the stretch that is being read
};

} // namespace attain
