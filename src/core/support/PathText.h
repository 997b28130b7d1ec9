#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace attain {

/// A path as UTF-8, on every system: path::string() and c_str() are not, on Windows.
inline std::string toUtf8(const std::filesystem::path& path)
{
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

inline std::filesystem::path fromUtf8(std::string_view text)
{
    return std::filesystem::path{std::u8string{text.begin(), text.end()}};
}

} // namespace attain
