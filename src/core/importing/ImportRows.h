#pragma once

#include "importing/CsvReader.h"
#include "importing/ImportRun.h"

#include <array>
#include <memory>

namespace attain {

/// What the records of one kind of file are: how they are checked and where they go. Works inside the transaction of the
/// import; a check is an import that is rolled back.
class ImportRows {
public:
    explicit ImportRows(ImportRun& run) : m_run{run} { }
    ImportRows(const ImportRows&) = delete;
    ImportRows& operator=(const ImportRows&) = delete;
    virtual ~ImportRows() = default;

    /// Checks and takes the records of a block; the first has number `firstRecord`. Counts records and notes problems.
    void take(const CsvBlock& block, std::uint32_t firstRecord);
    /// After the last block: everything that is still to be checked or written, except what needs the batch's row.
    virtual void finish() { }
    /// After the batch's row was written: rows that refer to it, and the comparison of what is stored with what was read.
    /// Throws Failure{TotalsDiffer}.
    virtual void complete() { }

protected:
    static constexpr std::size_t kBlock = 256;
    /// `good[i]` is false for records that are out already.
    virtual void takeGood(const CsvBlock& block, std::uint32_t firstRecord, std::array<bool, kBlock>& good) = 0;

    ImportRun& m_run;

private:
    bool checkShape(const CsvBlock& block, const CsvBlock::Record& record, std::uint32_t number);

    std::unique_ptr<Transcoder> m_transcoder; ///< for total rows and shown cells
    std::size_t m_width = 0;                  ///< cells a record must have
};

/// The rows of the run's kind of file.
std::unique_ptr<ImportRows> makeImportRows(ImportRun& run);

} // namespace attain
