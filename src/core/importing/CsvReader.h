#pragma once

#include "importing/ByteSource.h"
#include "importing/CsvSplitter.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace attain {

/// Some records of a file, as raw fields in the bytes of the reader: valid until its next read().
struct CsvBlock {
    struct Record {
        std::uint32_t first = 0; ///< index of its first field
        std::uint32_t count = 0;
        std::uint32_t line = 0; ///< physical line it starts on; of the opening quote when unterminated
        bool unterminated = false;
    };
    std::vector<std::string_view> fields;
    std::vector<Record> records;

    std::span<const std::string_view> fieldsOf(const Record& record) const
    {
        return {fields.data() + record.first, record.count};
    }
    void clear()
    {
        fields.clear();
        records.clear();
    }
};

/// Reads CSV as RFC 4180 has it and as programs write it: CR, LF, CRLF and mixtures of them; quotes inside an unquoted
/// field stand for themselves; text after a closing quote belongs to the field. Blank records (nothing but delimiters)
/// are passed over. Works on the raw bytes of the file's encoding. Memory does not grow with the file.
///
/// A quote that is never closed costs its own record only: the record is flagged, names the line of the quote, and reading
/// goes on behind the end of that line.
class CsvReader {
public:
    static constexpr std::size_t kMaxField = std::size_t{1} << 20;
    static constexpr std::size_t kMaxColumns = 10'000;
    static constexpr std::size_t kMaxRecord = std::size_t{16} << 20;

    CsvReader(ByteSource& source, char delimiter, CsvSplitter::Method method = CsvSplitter::fastest());

    /// Drops bytes at the very beginning (a byte order mark, a "sep=;" line with `lines` 1). Before the first read().
    void skip(std::size_t bytes, std::uint32_t lines = 0);
    /// Fills the block with at most `limit` records; false when there are none left. Throws Failure{CsvLimit}.
    bool read(CsvBlock& block, std::size_t limit);

private:
    enum class Step { Record, Blank, NeedMore };
    bool parsePlain(CsvBlock& block);
    Step parse(CsvBlock& block);
    bool parseQuoted(CsvBlock& block, std::size_t& position, std::size_t& structural);
    void joinPieces(CsvBlock& block);
    void refill();
    [[noreturn]] void exceeded(const char* limit, std::size_t column) const;

    /// A quoted field that must be put together: doubled quotes, or text behind the closing quote.
    struct Ragged {
        std::size_t field;
        std::size_t quoteEnd; ///< position of the closing quote
        std::size_t end;      ///< of the field
        bool doubled;
    };

    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    ByteSource& m_source;
    CsvSplitter m_splitter;
    char m_delimiter;
    std::vector<char> m_buffer;
    std::vector<std::uint32_t> m_structurals;
    std::vector<Ragged> m_ragged;
    std::size_t m_size = 0;       ///< bytes in the buffer
    std::size_t m_begin = 0;      ///< first byte that is not read yet
    std::size_t m_structural = 0; ///< first structural at or behind m_begin
    std::size_t m_skip = 0;
    std::uint32_t m_line = 1;      ///< of m_begin
    std::uint32_t m_newLines = 0;  ///< seen in the record that is being read
    std::size_t m_literal = kNone; ///< an opening quote that never closes: from here quotes are ordinary
    std::uint32_t m_literalLine = 0;
    bool m_ended = false;
};

} // namespace attain
