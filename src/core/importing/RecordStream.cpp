#include "importing/RecordStream.h"

#include "importing/CellText.h"
#include "importing/ImportSource.h"

#include <algorithm>

namespace attain {
namespace {

std::unique_ptr<ByteSource> openSource(const ImportSource& source, const FileLayout& layout)
{
    std::unique_ptr<ByteSource> bytes;
    if (source.file.empty())
        bytes = std::make_unique<MemorySource>(source.bytes);
    else
        bytes = orThrow(FileSource::open(source.file));
    if (layout.transcoded())
        return std::make_unique<TranscodedSource>(std::move(bytes), layout.encoding);
    return bytes;
}

} // namespace

RecordStream::RecordStream(const ImportSource& source, const FileLayout& layout)
    : m_source{openSource(source, layout)}, m_reader{*m_source, layout.delimiter}, m_skip{layout.headerRecords}
{
    m_reader.skip(layout.skipBytes, layout.skipLines);
}

bool RecordStream::read(CsvBlock& block, std::size_t limit)
{
    while (m_skip > 0) {
        if (!m_reader.read(block, m_skip))
            return false;
        m_skip -= block.records.size();
    }
    const bool more = m_reader.read(block, limit);
    m_first = m_next;
    m_next += static_cast<std::uint32_t>(block.records.size());
    return more;
}

bool isTotalRow(std::span<const std::string_view> cells, Transcoder& transcoder)
{
    const auto filled = std::ranges::find_if(cells, [](std::string_view cell) { return !trimmed(cell).empty(); });
    if (filled == cells.end() || filled->size() > 40)
        return false;
    const auto text = looseKey(transcoder.toUtf8Lossy(*filled));
    for (const std::string_view word :
         {"合计", "总计", "小计", "总和", "共计", "total", "grandtotal", "subtotal", "sum"})
        if (text == word || (text.starts_with(word) && (text[word.size()] == ':' || text.substr(word.size()) == "：")))
            return true;
    return false;
}

} // namespace attain
