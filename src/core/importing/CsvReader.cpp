#include "importing/CsvReader.h"

#include <algorithm>
#include <cstring>

namespace attain {

CsvReader::CsvReader(ByteSource& source, char delimiter, CsvSplitter::Method method)
    : m_source{source}, m_splitter{delimiter, method}, m_delimiter{delimiter}
{
}

void CsvReader::skip(std::size_t bytes, std::uint32_t lines)
{
    m_skip += bytes;
    m_line += lines;
}

void CsvReader::exceeded(const char* limit, std::size_t column) const
{
    throw Failure{Error{ErrorCode::CsvLimit, limit, {std::to_string(m_line), std::to_string(column), limit}}};
}

void CsvReader::refill()
{
    if (m_begin > 0) {
        const auto left = m_size - m_begin;
        if (left > 0)
            std::memmove(m_buffer.data(), m_buffer.data() + m_begin, left);
        m_structurals.erase(m_structurals.begin(), m_structurals.begin() + static_cast<std::ptrdiff_t>(m_structural));
        for (auto& position : m_structurals)
            position -= static_cast<std::uint32_t>(m_begin);
        m_structural = 0;
        if (m_literal != kNone)
            m_literal -= m_begin;
        m_size = left;
        m_begin = 0;
    }
    auto piece = m_source.next();
    while (m_skip > 0 && !piece.empty()) {
        const auto skipped = std::min(m_skip, piece.size());
        piece.remove_prefix(skipped);
        m_skip -= skipped;
        if (piece.empty())
            piece = m_source.next();
    }
    if (piece.empty()) {
        m_ended = true;
        return;
    }
    if (m_size + piece.size() > 2 * kMaxRecord)
        exceeded("record", 0);
    if (m_buffer.size() < m_size + piece.size())
        m_buffer.resize(std::max(m_size + piece.size(), 2 * m_buffer.size()));
    std::memcpy(m_buffer.data() + m_size, piece.data(), piece.size());
    m_splitter.find({m_buffer.data() + m_size, piece.size()}, static_cast<std::uint32_t>(m_size), m_structurals);
    m_size += piece.size();
}

bool CsvReader::read(CsvBlock& block, std::size_t limit)
{
    block.clear();
    while (block.records.size() < limit) {
        if (m_begin == m_size && m_ended)
            break;
        if (parsePlain(block))
            continue;
        const auto fields = block.fields.size();
        switch (m_begin < m_size ? parse(block) : Step::NeedMore) {
        case Step::Record: break;
        case Step::Blank: block.fields.resize(fields); break;
        case Step::NeedMore:
            block.fields.resize(fields);
            if (!block.records.empty())
                return true; // its fields lie in the buffer: it moves with the next call
            refill();
            break;
        }
    }
    return !block.records.empty();
}

/// Reads the quoted field that opens at `position`; leaves both behind the field's content. False: more bytes are needed.
/// A field that never closes is marked as literal.
bool CsvReader::parseQuoted(CsvBlock& block, std::size_t& position, std::size_t& structural)
{
    const char* const text = m_buffer.data();
    const auto open = position;
    const auto openLine = m_line + m_newLines;
    bool doubled = false;
    std::size_t close = 0;
    for (++structural;; ++structural) {
        const bool out = structural == m_structurals.size();
        if ((out && m_ended) || (!out && m_structurals[structural] - open > kMaxField)
            || (out && m_size - open > kMaxField + 1)) {
            m_literal = open;
            m_literalLine = openLine;
            return true;
        }
        if (out)
            return false;
        const std::size_t at = m_structurals[structural];
        if (text[at] == '"') {
            if (at + 1 == m_size && !m_ended)
                return false;
            if (at + 1 < m_size && text[at + 1] == '"') {
                doubled = true;
                ++structural;
                continue;
            }
            close = at;
            ++structural;
            break;
        }
        if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == m_size || text[at + 1] != '\n')))
            ++m_newLines;
    }
    auto end = close + 1;
    if (end < m_size && text[end] != m_delimiter && text[end] != '\n' && text[end] != '\r') {
        while (structural < m_structurals.size() && text[m_structurals[structural]] == '"')
            ++structural;
        if (structural == m_structurals.size() && !m_ended)
            return false;
        end = structural < m_structurals.size() ? m_structurals[structural] : m_size;
    }
    if (doubled || end > close + 1)
        m_ragged.push_back({block.fields.size(), close, end, doubled});
    block.fields.emplace_back(text + open + 1, close - open - 1);
    position = end;
    return true;
}

/// The records that nearly all are: no quote, nothing too long, not blank, and all of it in the buffer. False leaves
/// everything as it was, for parse().
bool CsvReader::parsePlain(CsvBlock& block)
{
    if (m_literal != kNone)
        return false;
    const char* const text = m_buffer.data();
    const std::uint32_t* const structurals = m_structurals.data();
    const std::size_t end = m_structurals.size();
    const std::size_t firstField = block.fields.size();
    std::size_t start = m_begin;
    std::size_t longest = 0;
    for (std::size_t at = m_structural; at < end; ++at) {
        const std::size_t position = structurals[at];
        const char c = text[position];
        if (c == '"')
            break;
        const std::size_t length = position - start;
        block.fields.emplace_back(text + start, length);
        longest = std::max(longest, length);
        start = position + 1;
        if (c == m_delimiter)
            continue;
        if (c == '\r') {
            if (start == m_size)
                break;
            if (text[start] == '\n') {
                ++start;
                ++at;
            }
        }
        const std::size_t count = block.fields.size() - firstField;
        if (longest == 0 || longest > kMaxField || count > kMaxColumns)
            break;
        block.records.push_back(
            {static_cast<std::uint32_t>(firstField), static_cast<std::uint32_t>(count), m_line, false});
        m_begin = start;
        m_structural = at + 1;
        ++m_line;
        return true;
    }
    block.fields.resize(firstField);
    return false;
}

CsvReader::Step CsvReader::parse(CsvBlock& block)
{
    const char* const text = m_buffer.data();
    const auto firstField = block.fields.size();
    auto position = m_begin;
    auto structural = m_structural;
    m_newLines = 0;
    m_ragged.clear();
    for (bool more = true; more;) {
        const auto start = position;
        if (position < m_size && text[position] == '"' && position < m_literal) {
            if (!parseQuoted(block, position, structural))
                return Step::NeedMore;
            if (m_literal == start) { // again, with this quote as an ordinary character
                block.fields.resize(firstField);
                return parse(block);
            }
        } else {
            while (structural < m_structurals.size() && text[m_structurals[structural]] == '"')
                ++structural;
            if (structural == m_structurals.size() && !m_ended) {
                if (m_size - position > kMaxField)
                    exceeded("field", block.fields.size() - firstField + 1);
                return Step::NeedMore;
            }
            position = structural < m_structurals.size() ? m_structurals[structural] : m_size;
            block.fields.emplace_back(text + start, position - start);
        }
        if (position - start > kMaxField + 2)
            exceeded("field", block.fields.size() - firstField);
        if (block.fields.size() - firstField > kMaxColumns)
            exceeded("columns", block.fields.size() - firstField);
        if (position == m_size) {
            if (!m_ended)
                return Step::NeedMore;
            break;
        }
        const char end = text[position];
        if (end == '\r' && position + 1 == m_size && !m_ended)
            return Step::NeedMore;
        ++position;
        ++structural;
        if (end == m_delimiter)
            continue;
        if (end == '\r' && position < m_size && text[position] == '\n') {
            ++position;
            ++structural;
        }
        ++m_newLines;
        more = false;
    }
    if (!m_ragged.empty())
        joinPieces(block);
    const auto count = block.fields.size() - firstField;
    const bool unterminated = m_literal < position;
    const auto line = unterminated ? m_literalLine : m_line;
    m_begin = position;
    m_structural = structural;
    m_line += m_newLines;
    m_literal = kNone;
    if (std::all_of(block.fields.end() - static_cast<std::ptrdiff_t>(count), block.fields.end(),
                    [](std::string_view field) { return field.empty(); }))
        return Step::Blank;
    block.records.push_back(
        {static_cast<std::uint32_t>(firstField), static_cast<std::uint32_t>(count), line, unterminated});
    return Step::Record;
}

/// The buffer is ours: fields are put together where they lie, which only makes them shorter.
void CsvReader::joinPieces(CsvBlock& block)
{
    for (const auto& ragged : m_ragged) {
        auto& field = block.fields[ragged.field];
        char* const begin = m_buffer.data() + (field.data() - m_buffer.data());
        char* to = begin;
        for (std::size_t i = 0; i < field.size(); ++i) {
            *to++ = begin[i];
            if (begin[i] == '"')
                ++i;
        }
        const char* const tail = m_buffer.data() + ragged.quoteEnd + 1;
        const auto tailLength = ragged.end - ragged.quoteEnd - 1;
        if (tailLength > 0)
            std::memmove(to, tail, tailLength);
        field = {begin, static_cast<std::size_t>(to - begin) + tailLength};
    }
}

} // namespace attain
