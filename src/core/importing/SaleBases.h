#pragma once

#include "sales/SaleBasis.h"

#include <string_view>
#include <vector>

namespace attain {

struct FileLayout;

/// The fields of a sales file that tell when, and with how much of its amount, a sale counts by a basis.
struct BasisFields {
    std::string_view date;
    std::string_view amount;
};
BasisFields fieldsOf(SaleBasis basis);

/// By which days the sales of a file count, the signed ones first: each is imported as a batch of its own. Files of other
/// kinds have one, which means nothing.
std::vector<SaleBasis> basesOf(const FileLayout& layout);

/// Whether the file lists deliveries, invoices or receipts, one a row, instead of sales with what became of them.
bool isListOf(SaleBasis basis, const FileLayout& layout);

} // namespace attain
