#pragma once

#include "sales/SaleColumns.h"
#include "support/Error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// How one column of up to 65 536 sale lines is written as bytes (docs/adr/0013). Little-endian.
//
//     column  = checksum u64 (XXH3-64 of all that follows) · version u8 · kind u8 · 0 u16 · count u32 · body
//     integers: body = frame
//     origin:   body = frame of record − row, padded to 8 bytes, frame of file line − record
//     orders:   body = runs u32 · 0 u32 · a bit for each line, padded to 8 bytes: set where the order number differs from
//               the line before · for each run: bytes shared with the run before u8 · count of further bytes u16 · bytes
//     frame   = width u8 (0, 1, 2, 4, 8) · missing u8 · 0 u16 · count u32 · base i64 · step i64 · greatest code u64 ·
//               count codes of width bytes; value = base + code × step. With `missing` set, code 0 is "no value" and the
//               value of another code is base + (code − 1) × step.

namespace attain {

inline constexpr std::size_t kChunkLines = 65'536;

using Bytes = std::vector<std::byte>;

/// Each replaces what is in `out`.
void encodeIntegers(std::span<const std::int32_t> values, Bytes& out);
void encodeBytes(std::span<const std::uint8_t> values, Bytes& out);
/// kNoCost is "no value".
void encodeAmounts(std::span<const std::int64_t> values, Bytes& out);
void encodeKeys(std::span<const std::uint64_t> values, Bytes& out);
void encodeOrigins(std::span<const std::uint32_t> records, std::span<const std::uint32_t> fileLines, Bytes& out);
void encodeOrders(const SaleColumns& lines, std::size_t from, std::size_t count, Bytes& out);

/// The checksum a column carries.
std::uint64_t checksumOf(std::span<const std::byte> column);

/// Reads a frame. A view: the bytes must outlive it.
class Frame {
public:
    Frame() = default;

    std::size_t count() const { return m_count; }
    /// The least and greatest value; missing ones apart.
    std::int64_t least() const { return m_base; }
    std::int64_t greatest() const;
    bool hasMissing() const { return m_missing; }

    /// Values of rows from … from + out.size(). int32: values must fit, which create() of the column has checked.
    void decode(std::size_t from, std::span<std::int32_t> out) const;
    void decode(std::size_t from, std::span<std::int64_t> out) const;
    std::int64_t at(std::size_t row) const;
    /// The codes as they lie there: for columns of keys, whose codes are the keys.
    std::span<const std::byte> codes() const { return {m_codes, m_count * m_width}; }

private:
    friend class ColumnReader;
    template<class Value>
    void decodeInto(std::size_t from, std::span<Value> out) const;

    const std::byte* m_codes = nullptr;
    std::size_t m_count = 0;
    std::int64_t m_base = 0;
    std::int64_t m_step = 1;
    std::uint64_t m_greatestCode = 0;
    std::uint8_t m_width = 0;
    bool m_missing = false;
};

/// The order numbers of a chunk, run by run.
class OrderRuns {
public:
    std::size_t runs() const { return m_ends.size(); }
    /// One past the last row of the run.
    std::uint32_t end(std::size_t run) const { return m_ends[run]; }
    std::string_view text(std::size_t run) const;
    /// The run that holds the row.
    std::size_t runOf(std::size_t row) const;

private:
    friend class ColumnReader;
    std::vector<std::uint32_t> m_ends;
    std::vector<std::uint32_t> m_textEnds;
    std::string m_text;
};

/// Opens the bytes of a column: every function checks kind, version, count and form, and throws Failure{DocumentDamaged}
/// when they are not as they must be. With these checks passed no reading can leave the bytes.
class ColumnReader {
public:
    /// Checks the checksum too.
    static Frame integers(std::span<const std::byte> column, std::size_t count);
    /// As above; all values fit 32 bits and are not negative where `ids`.
    static Frame ids(std::span<const std::byte> column, std::size_t count);
    static Frame days(std::span<const std::byte> column, std::size_t count);
    struct Origins {
        Frame recordMinusRow;
        Frame lineMinusRecord;
    };
    static Origins origins(std::span<const std::byte> column, std::size_t count);
    static void orders(std::span<const std::byte> column, std::size_t count, OrderRuns& out);
    /// The order numbers of some rows alone, which ascend: several times as quick as all of them.
    static std::vector<std::string> orders(std::span<const std::byte> column, std::size_t count,
                                           std::span<const std::uint32_t> rows);

private:
    static std::span<const std::byte> body(std::span<const std::byte> column, int kind, std::size_t count);
    static Frame frame(std::span<const std::byte>& bytes, std::size_t count);
    /// The bits and the texts of a column of order numbers.
    struct OrderParts {
        std::uint32_t runs;
        std::span<const std::byte> bits;
        std::span<const std::byte> texts;
    };
    static OrderParts orderParts(std::span<const std::byte> column, std::size_t count);
};

} // namespace attain
