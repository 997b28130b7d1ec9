#pragma once

#include <span>
#include <string_view>

namespace attain {

/// What the cells of a column are read as.
enum class ColumnType {
    Text,     ///< never turned into a number
    Date,     ///< one format for the whole column
    Number,   ///< amount, quantity, price: 4 decimals
    Fraction, ///< 0.15 or 15 %
    Levels,   ///< a number scaled as the metric of its row
};

/// One column that a kind of file knows.
struct ColumnSpec {
    std::string_view field; ///< stable code: "order_date"
    ColumnType type = ColumnType::Text;
    /// Headers by which the column is recognised, lower case, without spaces and underscores, best first; '|' between.
    std::string_view headers;
};

/// A kind of file that can be imported: its columns. What its records mean is known by an ImportRows (one for each
/// kind); reading, mapping, checking, problems, batches and undo are the same for all. A new kind is a FileKind and an
/// ImportRows, listed in FileKind.cpp and ImportRows.cpp.
struct FileKind {
    std::string_view code; ///< "sales"
    std::span<const ColumnSpec> columns;
    /// Fields without which the file cannot be read, ';' between; alternatives with '|', and those that belong together
    /// with '+': "order_date;person;amount|unit_price+quantity". "formula" is an amount formula, "wide" any column that
    /// holds a period of its own. Where '/' divides the text, a file that lacks something of the first part is as good when it
    /// has all of another one.
    std::string_view required;

    const ColumnSpec* column(std::string_view field) const;
};

/// Those that are imported as a batch.
std::span<const FileKind* const> fileKinds();
/// Of these and of "proposals", which a ProposalFile merges. Null when there is no such kind.
const FileKind* findFileKind(std::string_view code);

} // namespace attain
