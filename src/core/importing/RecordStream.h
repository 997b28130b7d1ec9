#pragma once

#include "importing/CsvReader.h"
#include "importing/FileLayout.h"

#include <memory>

namespace attain {

/// The data records of a source: behind its header, numbered from 1.
class RecordStream {
public:
    /// Throws Failure{FileNotFound …}. `layout` must outlive the stream.
    RecordStream(const ImportSource& source, const FileLayout& layout);

    /// False when there are none left. Throws Failure{CsvLimit, FileNotReadable}.
    bool read(CsvBlock& block, std::size_t limit);
    /// Number of the first record of the latest block.
    std::uint32_t firstRecord() const { return m_first; }
    std::uint64_t bytesDone() const { return m_source->bytesDone(); }
    /// Once the end was reached.
    std::string sha256() { return m_source->sha256(); }

private:
    std::unique_ptr<ByteSource> m_source;
    CsvReader m_reader;
    std::size_t m_skip;
    std::uint32_t m_first = 1;
    std::uint32_t m_next = 1;
};

/// A total row below (or between) the data: its first filled cell starts with 合计, 总计, 小计, total … These rows are not
/// records; whoever meets one passes it over.
bool isTotalRow(std::span<const std::string_view> cells, Transcoder& transcoder);

} // namespace attain
