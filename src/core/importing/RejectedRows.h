#pragma once

#include "importing/FileLayout.h"
#include "importing/ImportResult.h"
#include "sales/ImportBatch.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// Header of the column that a CSV of rejected records ends with; an import passes over it.
inline constexpr std::string_view kReasonHeader = "attain_reason";

/// The cells as one CSV record without a line end: UTF-8, commas, RFC 4180 quotes. What is no text becomes U+FFFD.
std::string csvRecord(std::span<const std::string_view> cells, Transcoder& transcoder);

/// Reads the source once more and hands over the chosen records (ascending numbers) as they stand.
void forRecords(const ImportSource& source, const FileLayout& layout, std::span<const std::uint32_t> records,
                const std::function<void(std::uint32_t record, std::string raw)>& take);

/// The problems as they are kept with the batch, with the text of records that were refused or put aside. `store` gets
/// them in portions.
void storedProblems(const ImportSource& source, const FileLayout& layout, const ImportResult& result,
                    const std::function<void(std::span<const StoredProblem>)>& store);

/// Writes a CSV of refused records: the file's own columns, then the reason. Cells that a spreadsheet would run as a
/// formula get a leading ', which an import takes off again.
class RejectedCsv {
public:
    explicit RejectedCsv(std::span<const std::string> headers);
    /// `raw`: made by csvRecord(). Cells beyond the header stand behind the reason.
    void add(std::string_view raw, std::string_view reason);
    bool empty() const { return m_empty; }
    std::string text() && { return std::move(m_text); }

private:
    void put(std::span<const std::string_view> cells);

    std::size_t m_width;
    std::string m_text;
    bool m_empty = true;
};

} // namespace attain
