#include "sales/ColumnChunk.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace attain {
namespace {

static_assert(std::endian::native == std::endian::little, "columns are written as they lie in memory");

constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kHeader = 16;
constexpr std::size_t kFrameHeader = 32;
enum class Kind : std::uint8_t { Integers = 0, Origins = 1, Orders = 2 };

template<class Value>
void append(Bytes& out, Value value)
{
    const std::size_t at = out.size();
    out.resize(at + sizeof value);
    std::memcpy(out.data() + at, &value, sizeof value);
}

template<class Value>
Value load(const std::byte* from)
{
    Value value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

void begin(Bytes& out, Kind kind, std::size_t count)
{
    out.clear();
    append(out, std::uint64_t{0});
    append(out, kVersion);
    append(out, static_cast<std::uint8_t>(kind));
    append(out, std::uint16_t{0});
    append(out, static_cast<std::uint32_t>(count));
}

void finish(Bytes& out)
{
    const std::uint64_t checksum = XXH3_64bits(out.data() + sizeof checksum, out.size() - sizeof checksum);
    std::memcpy(out.data(), &checksum, sizeof checksum);
}

void pad(Bytes& out)
{
    out.resize((out.size() + 7) / 8 * 8);
}

int widthOf(std::uint64_t greatest)
{
    if (greatest == 0)
        return 0;
    if (greatest <= std::numeric_limits<std::uint8_t>::max())
        return 1;
    if (greatest <= std::numeric_limits<std::uint16_t>::max())
        return 2;
    return greatest <= std::numeric_limits<std::uint32_t>::max() ? 4 : 8;
}

void frameHeader(Bytes& out, int width, bool missing, std::size_t count, std::int64_t base, std::int64_t step,
                 std::uint64_t greatest)
{
    append(out, static_cast<std::uint8_t>(width));
    append(out, static_cast<std::uint8_t>(missing));
    append(out, std::uint16_t{0});
    append(out, static_cast<std::uint32_t>(count));
    append(out, base);
    append(out, step);
    append(out, greatest);
}

template<class Code, class Codes>
void writeCodes(Bytes& out, std::size_t count, Codes&& codeOf)
{
    const std::size_t at = out.size();
    out.resize(at + count * sizeof(Code));
    std::byte* to = out.data() + at;
    for (std::size_t i = 0; i < count; ++i, to += sizeof(Code)) {
        const auto code = static_cast<Code>(codeOf(i));
        std::memcpy(to, &code, sizeof code);
    }
}

template<class Codes>
void writeCodes(Bytes& out, int width, std::size_t count, Codes&& codeOf)
{
    switch (width) {
    case 1: writeCodes<std::uint8_t>(out, count, codeOf); break;
    case 2: writeCodes<std::uint16_t>(out, count, codeOf); break;
    case 4: writeCodes<std::uint32_t>(out, count, codeOf); break;
    case 8: writeCodes<std::uint64_t>(out, count, codeOf); break;
    default: break; // all values are the base
    }
}

std::uint64_t distance(std::int64_t from, std::int64_t to)
{
    return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
}

/// A frame without a step, for values that have none in common.
template<class Values>
void writeFrame(Bytes& out, std::size_t count, Values&& valueOf)
{
    std::int64_t least = valueOf(0);
    std::int64_t greatest = least;
    for (std::size_t i = 1; i < count; ++i) {
        const std::int64_t value = valueOf(i);
        least = std::min(least, value);
        greatest = std::max(greatest, value);
    }
    const std::uint64_t range = distance(least, greatest);
    const int width = widthOf(range);
    frameHeader(out, width, false, count, least, 1, range);
    writeCodes(out, width, count, [&](std::size_t i) { return distance(least, valueOf(i)); });
}

/// True when all distances from `base` are multiples of kStep; otherwise `first` becomes the row where one is not.
template<std::uint64_t kStep>
bool isStep(std::span<const std::int64_t> values, std::int64_t base, std::size_t& first)
{
    for (; first < values.size(); ++first) {
        if (values[first] != kNoCost && distance(base, values[first]) % kStep != 0)
            return false;
    }
    return true;
}

/// The greatest of some round steps that all values share: most prices have two decimals, most quantities none.
std::int64_t commonStep(std::span<const std::int64_t> values, std::int64_t base)
{
    std::size_t first = 0; // rows before it fit a greater step and so all the smaller ones
    if (isStep<1'000'000>(values, base, first))
        return 1'000'000;
    if (isStep<10'000>(values, base, first))
        return 10'000;
    if (isStep<1'000>(values, base, first))
        return 1'000;
    if (isStep<100>(values, base, first))
        return 100;
    return isStep<10>(values, base, first) ? 10 : 1;
}

} // namespace

void encodeIntegers(std::span<const std::int32_t> values, Bytes& out)
{
    begin(out, Kind::Integers, values.size());
    writeFrame(out, values.size(), [&](std::size_t i) { return std::int64_t{values[i]}; });
    finish(out);
}

void encodeBytes(std::span<const std::uint8_t> values, Bytes& out)
{
    begin(out, Kind::Integers, values.size());
    writeFrame(out, values.size(), [&](std::size_t i) { return std::int64_t{values[i]}; });
    finish(out);
}

void encodeKeys(std::span<const std::uint64_t> values, Bytes& out)
{
    begin(out, Kind::Integers, values.size());
    frameHeader(out, 8, false, values.size(), 0, 1, std::numeric_limits<std::uint64_t>::max());
    const auto* bytes = reinterpret_cast<const std::byte*>(values.data());
    out.insert(out.end(), bytes, bytes + values.size_bytes());
    finish(out);
}

void encodeAmounts(std::span<const std::int64_t> values, Bytes& out)
{
    begin(out, Kind::Integers, values.size());
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t greatest = kNoCost;
    bool missing = false;
    for (const std::int64_t value : values) {
        missing |= value == kNoCost;
        least = std::min(least, value == kNoCost ? least : value);
        greatest = std::max(greatest, value);
    }
    if (greatest == kNoCost) { // no line has a value
        frameHeader(out, 0, true, values.size(), 0, 1, 0);
        finish(out);
        return;
    }
    const std::int64_t step = commonStep(values, least);
    const auto divisor = static_cast<std::uint64_t>(step);
    const std::uint64_t offset = missing ? 1 : 0;
    const std::uint64_t range = distance(least, greatest) / divisor + offset;
    const int width = widthOf(range);
    frameHeader(out, width, missing, values.size(), least, step, range);
    const auto write = [&](auto constantStep) {
        constexpr std::uint64_t kStep = decltype(constantStep)::value; // dividing by a constant is a multiplication
        writeCodes(out, width, values.size(), [&](std::size_t i) -> std::uint64_t {
            return values[i] == kNoCost ? 0 : distance(least, values[i]) / kStep + offset;
        });
    };
    switch (step) {
    case 1'000'000: write(std::integral_constant<std::uint64_t, 1'000'000>{}); break;
    case 10'000: write(std::integral_constant<std::uint64_t, 10'000>{}); break;
    case 1'000: write(std::integral_constant<std::uint64_t, 1'000>{}); break;
    case 100: write(std::integral_constant<std::uint64_t, 100>{}); break;
    case 10: write(std::integral_constant<std::uint64_t, 10>{}); break;
    default: write(std::integral_constant<std::uint64_t, 1>{}); break;
    }
    finish(out);
}

void encodeOrigins(std::span<const std::uint32_t> records, std::span<const std::uint32_t> fileLines, Bytes& out)
{
    begin(out, Kind::Origins, records.size());
    writeFrame(out, records.size(),
               [&](std::size_t i) { return std::int64_t{records[i]} - static_cast<std::int64_t>(i); });
    pad(out);
    writeFrame(out, records.size(), [&](std::size_t i) { return std::int64_t{fileLines[i]} - records[i]; });
    finish(out);
}

void encodeOrders(const SaleColumns& lines, std::size_t from, std::size_t count, Bytes& out)
{
    begin(out, Kind::Orders, count);
    const std::size_t runsAt = out.size();
    append(out, std::uint64_t{0});
    const std::size_t bitsAt = out.size();
    out.resize(bitsAt + (count + 63) / 64 * 8);
    std::uint32_t runs = 0;
    std::string_view before;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view order = lines.order(from + i);
        if (i != 0 && order == before)
            continue;
        const std::size_t limit = std::min({order.size(), before.size(), std::size_t{255}});
        std::size_t shared = 0;
        while (shared < limit && order[shared] == before[shared])
            ++shared;
        const std::string_view rest = order.substr(shared);
        if (rest.size() > std::numeric_limits<std::uint16_t>::max())
            throw Failure{Error{ErrorCode::Overflow, "an order number is too long", {"order"}}};
        out[bitsAt + i / 8] |= std::byte{static_cast<unsigned char>(1U << (i % 8))};
        append(out, static_cast<std::uint8_t>(shared));
        append(out, static_cast<std::uint16_t>(rest.size()));
        const auto* bytes = reinterpret_cast<const std::byte*>(rest.data());
        out.insert(out.end(), bytes, bytes + rest.size());
        before = order;
        ++runs;
    }
    std::memcpy(out.data() + runsAt, &runs, sizeof runs);
    finish(out);
}

std::uint64_t checksumOf(std::span<const std::byte> column)
{
    return column.size() < sizeof(std::uint64_t) ? 0 : load<std::uint64_t>(column.data());
}

} // namespace attain
