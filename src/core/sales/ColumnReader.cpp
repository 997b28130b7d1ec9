#include "sales/ColumnChunk.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>

namespace attain {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kHeader = 16;
constexpr std::size_t kFrameHeader = 32;

template<class Value>
Value load(const std::byte* from)
{
    Value value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

void require(bool condition, const char* what)
{
    if (!condition)
        throw Failure{Error{ErrorCode::DocumentDamaged, what, {"", what}}};
}

} // namespace

std::int64_t Frame::greatest() const
{
    const std::uint64_t codes = m_missing && m_greatestCode > 0 ? m_greatestCode - 1 : m_greatestCode;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(m_base) + codes * static_cast<std::uint64_t>(m_step));
}

template<class Value>
void Frame::decodeInto(std::size_t from, std::span<Value> out) const
{
    // Unsigned arithmetic: the frame of a full range wraps on the way and is right in the end.
    using Wide = std::make_unsigned_t<Value>;
    const auto base = static_cast<Wide>(m_base);
    const auto run = [&](auto type) {
        using Code = decltype(type);
        const std::byte* codes = m_codes + from * sizeof(Code);
        // A product of two 32-bit factors, where they are ones, is one vector instruction.
        using Factor = std::conditional_t<sizeof(Code) < 8, std::uint32_t, std::uint64_t>;
        const auto step = static_cast<Factor>(m_step);
        const auto at = [&](std::size_t i, Code less) {
            const auto code = static_cast<Factor>(load<Code>(codes + i * sizeof(Code)) - less);
            return static_cast<Value>(base + static_cast<Wide>(std::uint64_t{code} * std::uint64_t{step}));
        };
        if (m_missing) {
            for (std::size_t i = 0; i < out.size(); ++i) {
                const bool missing = load<Code>(codes + i * sizeof(Code)) == 0;
                out[i] = missing ? static_cast<Value>(kNoCost) : at(i, 1);
            }
        } else if (m_step == 1) {
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = static_cast<Value>(base + static_cast<Wide>(load<Code>(codes + i * sizeof(Code))));
        } else {
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = at(i, 0);
        }
    };
    switch (m_width) {
    case 1: run(std::uint8_t{}); break;
    case 2: run(std::uint16_t{}); break;
    case 4: run(std::uint32_t{}); break;
    case 8: run(std::uint64_t{}); break;
    default: std::ranges::fill(out, m_missing ? static_cast<Value>(kNoCost) : static_cast<Value>(m_base)); break;
    }
}

void Frame::decode(std::size_t from, std::span<std::int32_t> out) const
{
    decodeInto(from, out);
}

void Frame::decode(std::size_t from, std::span<std::int64_t> out) const
{
    decodeInto(from, out);
}

std::int64_t Frame::at(std::size_t row) const
{
    std::int64_t value = 0;
    decodeInto(row, std::span{&value, 1});
    return value;
}

std::string_view OrderRuns::text(std::size_t run) const
{
    const std::uint32_t begin = run == 0 ? 0 : m_textEnds[run - 1];
    return std::string_view{m_text}.substr(begin, m_textEnds[run] - begin);
}

std::size_t OrderRuns::runOf(std::size_t row) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(m_ends, static_cast<std::uint32_t>(row)) - m_ends.begin());
}

std::span<const std::byte> ColumnReader::body(std::span<const std::byte> column, int kind, std::size_t count)
{
    require(column.size() >= kHeader, "a column of sale lines is too short");
    require(XXH3_64bits(column.data() + 8, column.size() - 8) == load<std::uint64_t>(column.data()),
            "a column of sale lines does not fit its checksum");
    require(load<std::uint8_t>(column.data() + 8) == kVersion && load<std::uint8_t>(column.data() + 9) == kind,
            "a column of sale lines has another form");
    require(load<std::uint32_t>(column.data() + 12) == count, "a column of sale lines has another count");
    return column.subspan(kHeader);
}

Frame ColumnReader::frame(std::span<const std::byte>& bytes, std::size_t count)
{
    require(bytes.size() >= kFrameHeader, "a frame is too short");
    Frame frame;
    frame.m_width = load<std::uint8_t>(bytes.data());
    frame.m_missing = load<std::uint8_t>(bytes.data() + 1) != 0;
    frame.m_count = load<std::uint32_t>(bytes.data() + 4);
    frame.m_base = load<std::int64_t>(bytes.data() + 8);
    frame.m_step = load<std::int64_t>(bytes.data() + 16);
    frame.m_greatestCode = load<std::uint64_t>(bytes.data() + 24);
    const bool known
        = frame.m_width == 0 || frame.m_width == 1 || frame.m_width == 2 || frame.m_width == 4 || frame.m_width == 8;
    require(known && frame.m_count == count && frame.m_step > 0
                && (frame.m_width == 8 || frame.m_step <= std::numeric_limits<std::uint32_t>::max()),
            "a frame has another form");
    const std::size_t size = kFrameHeader + count * frame.m_width;
    require(bytes.size() >= size, "a frame is too short");
    frame.m_codes = bytes.data() + kFrameHeader;
    bytes = bytes.subspan(std::min(bytes.size(), (size + 7) / 8 * 8));
    return frame;
}

Frame ColumnReader::integers(std::span<const std::byte> column, std::size_t count)
{
    auto bytes = body(column, 0, count);
    return frame(bytes, count);
}

Frame ColumnReader::days(std::span<const std::byte> column, std::size_t count)
{
    const Frame days = integers(column, count);
    require(!days.m_missing && days.least() >= std::numeric_limits<std::int32_t>::min()
                && days.greatest() <= std::numeric_limits<std::int32_t>::max() && days.least() <= days.greatest(),
            "a day is out of range");
    return days;
}

Frame ColumnReader::ids(std::span<const std::byte> column, std::size_t count)
{
    const Frame ids = days(column, count);
    require(ids.least() >= 0, "an id is negative");
    return ids;
}

ColumnReader::Origins ColumnReader::origins(std::span<const std::byte> column, std::size_t count)
{
    auto bytes = body(column, 1, count);
    Origins origins;
    origins.recordMinusRow = frame(bytes, count);
    origins.lineMinusRecord = frame(bytes, count);
    return origins;
}

ColumnReader::OrderParts ColumnReader::orderParts(std::span<const std::byte> column, std::size_t count)
{
    const auto bytes = body(column, 2, count);
    const std::size_t bitBytes = (count + 63) / 64 * 8;
    require(bytes.size() >= 8 + bitBytes, "a column of order numbers is too short");
    return {load<std::uint32_t>(bytes.data()), bytes.subspan(8, bitBytes), bytes.subspan(8 + bitBytes)};
}

void ColumnReader::orders(std::span<const std::byte> column, std::size_t count, OrderRuns& out)
{
    auto [runs, bits, bytes] = orderParts(column, count);
    out.m_ends.clear();
    for (std::size_t word = 0; word < bits.size() / 8; ++word) {
        for (auto rest = load<std::uint64_t>(bits.data() + word * 8); rest != 0; rest &= rest - 1) {
            const auto row = static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(rest));
            if (row != 0)
                out.m_ends.push_back(row);
        }
    }
    out.m_ends.push_back(static_cast<std::uint32_t>(count));
    require(out.m_ends.size() == runs && (runs < 2 || out.m_ends[runs - 2] < count),
            "a column of order numbers has another form");

    out.m_text.clear();
    out.m_textEnds.clear();
    std::size_t before = 0; // where the text of the run before begins
    for (std::uint32_t run = 0; run < runs; ++run) {
        require(bytes.size() >= 3, "a column of order numbers is too short");
        const std::size_t shared = load<std::uint8_t>(bytes.data());
        const std::size_t rest = load<std::uint16_t>(bytes.data() + 1);
        require(bytes.size() >= 3 + rest && shared <= out.m_text.size() - before, "an order number is too short");
        const std::size_t begin = out.m_text.size();
        out.m_text.resize(begin + shared + rest);
        std::memcpy(out.m_text.data() + begin, out.m_text.data() + before, shared);
        if (rest != 0)
            std::memcpy(out.m_text.data() + begin + shared, bytes.data() + 3, rest);
        out.m_textEnds.push_back(static_cast<std::uint32_t>(out.m_text.size()));
        bytes = bytes.subspan(3 + rest);
        before = begin;
    }
}

std::vector<std::string> ColumnReader::orders(std::span<const std::byte> column, std::size_t count,
                                              std::span<const std::uint32_t> rows)
{
    const auto [runs, bits, bytes] = orderParts(column, count);
    std::vector<std::string> found;
    found.reserve(rows.size());
    const std::byte* at = bytes.data();
    const std::byte* const end = at + bytes.size();
    std::array<char, 256 + std::numeric_limits<std::uint16_t>::max()> text{};
    std::size_t size = 0;
    std::size_t read = 0; // runs so far; `text` is that of the last
    const auto readNext = [&] {
        require(read < runs && end - at >= 3, "a column of order numbers is too short");
        const std::size_t shared = load<std::uint8_t>(at);
        const std::size_t rest = load<std::uint16_t>(at + 1);
        require(static_cast<std::size_t>(end - at) >= 3 + rest && shared <= size, "an order number is too short");
        for (std::size_t i = 0; i < rest; ++i) // mostly a digit or two
            text[shared + i] = static_cast<char>(at[3 + i]);
        size = shared + rest;
        at += 3 + rest;
        ++read;
    };
    std::size_t word = 0;
    std::size_t before = 0; // runs that begin in the words before
    for (const auto row : rows) {
        require(row < count, "a column of order numbers is too short");
        for (; word < row / 64; ++word)
            before += static_cast<std::size_t>(std::popcount(load<std::uint64_t>(bits.data() + word * 8)));
        const std::uint64_t upToRow = load<std::uint64_t>(bits.data() + word * 8) << (63 - row % 64);
        const std::size_t begun = before + static_cast<std::size_t>(std::popcount(upToRow));
        while (read < begun)
            readNext();
        found.emplace_back(text.data(), size);
    }
    return found;
}

} // namespace attain
