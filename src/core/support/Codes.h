#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace attain {

/// The stable codes of an enumeration, as stored, in packages and on the command line.
template<class Value, std::size_t Count>
using Codes = std::array<std::pair<std::string_view, Value>, Count>;

/// Empty for a value without a code.
template<class Value, std::size_t Count>
constexpr std::string_view codeIn(const Codes<Value, Count>& codes, Value value)
{
    for (const auto& [code, known] : codes)
        if (known == value)
            return code;
    return {};
}

template<class Value, std::size_t Count>
constexpr std::optional<Value> valueIn(const Codes<Value, Count>& codes, std::string_view code)
{
    for (const auto& [known, value] : codes)
        if (known == code)
            return value;
    return std::nullopt;
}

/// A code that a user gives: up to 60 of a–z, 0–9 and _, a letter first, so that formulas and scripts can name it.
constexpr bool isCode(std::string_view code)
{
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (code.empty() || code.size() > 60 || !isLetter(code.front()))
        return false;
    for (const char c : code)
        if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '_')
            return false;
    return true;
}

} // namespace attain
