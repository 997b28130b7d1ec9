#pragma once

#include "organisation/Organisation.h"
#include "sales/Dictionary.h"
#include "sales/SaleSelection.h"
#include "sales/SaleStoreChunks.h"

#include <map>
#include <span>
#include <vector>

namespace attain {

/// Chooses sale lines for looking at them, and reads chosen ones whole.
class SaleLineReader {
public:
    /// All outlive the reader; the cache need not be there.
    SaleLineReader(Connection& connection, const DepartmentTable& departments, const CreditTable& credits,
                   const Dictionary& dictionary, ColumnCache* cache = nullptr);
    ~SaleLineReader();

    /// The organisation has the names that lines may be sorted by.
    SaleSelection select(const LineQuery& query, const Organisation& organisation) const;
    std::vector<SelectedLine> rows(const SaleSelection& selection, std::size_t from, std::size_t count);
    /// Also of batches that are not active. Nothing when there is none.
    std::optional<SelectedLine> line(SaleLineId id);

private:
    class OpenChunk;
    void readInto(SelectedLine& line, const OpenChunk& chunk, std::size_t row, const SaleSelection::Entry& entry,
                  CreditKind kind);
    const std::string& fileNameOf(BatchId batch);

    Connection& m_connection;
    const DepartmentTable& m_departments;
    const CreditTable& m_credits;
    const Dictionary& m_dictionary;
    ColumnCache* m_cache;
    SaleStoreChunks m_store;
    std::map<BatchId, std::string> m_fileNames;
};

} // namespace attain
