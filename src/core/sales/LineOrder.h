#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace attain {

// GCC 12 takes an enumerator of a scoped enumeration for a shadow of the type of that name.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

/// What sale lines can be sorted by. Texts and people are sorted by their words, order numbers byte by byte and then by
/// the number of the line; Share is the credited part, Source the file and the line in it.
enum class LineKey : std::uint8_t {
    Imported,
    Day,
    Order,
    Person,
    Department,
    Customer,
    Product,
    Category,
    Channel,
    Region,
    Quantity,
    Amount,
    Cost,
    Share,
    Source,
};

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

/// Lines that are alike keep the order they were imported in, whichever way is sorted; those that lack what is sorted by
/// come last.
struct LineOrder {
    LineKey by = LineKey::Day;
    bool descending = false;

    bool operator==(const LineOrder&) const = default;
};

/// Gives each text its place among all of them; equal texts may share one. A user's language sorts otherwise than bytes do.
using TextRanking = std::function<std::vector<std::int32_t>(std::span<const std::string_view>)>;

/// By the bytes of UTF-8, which is the order of code points.
std::vector<std::int32_t> ranksByBytes(std::span<const std::string_view> texts);

} // namespace attain
