#pragma once

#include "sales/SaleNames.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3_index_info;
struct sqlite3_value;

namespace attain {

/// The columns of the SQL table `sale`, in its order. To the first eighteen the export of sales writes the same.
enum class SaleTableColumn {
    OrderDate,
    OrderNo,
    LineNo,
    PersonCode,
    PersonName,
    DepartmentCode,
    DepartmentOfDay,
    Customer,
    Product,
    Category,
    Channel,
    Region,
    Units,
    Amount,
    Cost,
    Status,
    CreditSplit,
    Batch,
    Record,
    FileLine,
};
inline constexpr int kSaleTableColumns = 20;

/// Where the column's texts are kept once; nothing for the other columns.
std::optional<DictionaryKind> dictionaryOf(SaleTableColumn column);

/// What the day of a basis is called in tables and files: "order_date", "receipt_date" …
std::string_view dayColumnOf(SaleBasis basis);

/// The statement that declares the table of a basis to SQLite: its first column is the day.
std::string saleTableDeclaration(SaleBasis basis);

/// What a scan reads for the columns of the table that a statement uses, a bit each.
SaleColumnSet scanColumns(std::uint64_t used);

/// Tells SQLite which conditions of a statement narrow the scan, and what that costs. SQLite tests every row again, so a
/// scan may find too much, never too little. Returns the conditions as narrowedBy() understands them.
std::string planConditions(sqlite3_index_info& info);

/// The filter of a scan under those conditions; nothing when no line can fit. `names` is asked only where needed.
std::optional<SaleFilter> narrowedBy(std::string_view conditions, std::span<sqlite3_value* const> values,
                                     const std::function<const SaleNames&()>& names);

} // namespace attain
