#pragma once

#include "importing/FileKind.h"
#include "support/Result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// Which column of a file is which field, by header, and how it is written. As the user gives it (--map, wizard) or as a
/// profile keeps it; what it leaves open is recognised.
struct ColumnMapping {
    struct Column {
        std::string header; ///< empty: the field is not to be read at all
        std::string format; ///< "M/d/yyyy", "1.234,50" …; empty: decided from the data

        bool operator==(const Column&) const = default;
    };
    std::map<std::string, Column, std::less<>> columns; ///< by field code
    std::string amountFormula;                          ///< "unit_price * quantity * (1 - discount)"

    bool empty() const { return columns.empty() && amountFormula.empty(); }
    bool operator==(const ColumnMapping&) const = default;

    /// {"amount": "Sales", "order_date": {"column": "Order Date", "format": "M/d/yyyy"}, "amount_formula": "…"}.
    /// JsonSyntax, JsonUnknownKey (a field the kind does not have), JsonInvalid.
    static Result<ColumnMapping> fromJson(std::string_view json, const FileKind& kind);
    std::string toJson() const;
};

/// Lower case, full-width made narrow, spaces, underscores, hyphens and bracketed units dropped: how headers compare.
std::string headerKey(std::string_view header);

struct HeaderFit {
    std::string_view field; ///< empty: none
    int rank = 0;           ///< 0 is the best word for the field: of two columns that fit, the better one is taken
};
HeaderFit recogniseHeader(const FileKind& kind, std::string_view header);

/// The field that a header names in this kind of file; empty when none does.
std::string_view recogniseField(const FileKind& kind, std::string_view header);

} // namespace attain
