#pragma once

#include "sales/Credit.h"
#include "sales/Dictionary.h"
#include "sales/SaleScan.h"

#include <string>

namespace attain {

/// What sale lines are called where they are shown as rows: the codes, names and texts behind their ids. The table export
/// and the SQL table `sale` speak through it, so that they say the same.
class SaleNames {
public:
    /// All outlive the names.
    SaleNames(const Organisation& organisation, const Dictionary& dictionary, const CreditTable& credits)
        : m_organisation{organisation}, m_dictionary{dictionary}, m_credits{credits}
    {
    }

    const Organisation& organisation() const { return m_organisation; }
    const Dictionary& dictionary() const { return m_dictionary; }

    // Of row i of a block that was read with the columns in question; nothing where there is none.
    const Person* person(const SaleBlock& block, std::size_t i) const;
    /// The department that the line itself names.
    const Department* named(const SaleBlock& block, std::size_t i) const;
    /// The department that the line counts for: the one it names, else its person's on the day. Needs Person and Day, too.
    const Department* counted(const SaleBlock& block, std::size_t i) const;
    /// Empty for none; lives as long as the dictionary.
    std::string_view text(DictionaryKind kind, const SaleBlock& block, std::size_t i) const;
    /// "sale" or "return".
    static std::string_view status(const SaleBlock& block, std::size_t i);
    /// "P001:60%;P002:40%" of the primary shares, as the import reads it; empty where the line is wholly its person's.
    std::string creditSplit(const SaleBlock& block, std::size_t i) const;

private:
    const Organisation& m_organisation;
    const Dictionary& m_dictionary;
    const CreditTable& m_credits;
};

/// The column of sale lines that holds ids of this kind.
SaleColumn saleColumn(DictionaryKind kind);

} // namespace attain
