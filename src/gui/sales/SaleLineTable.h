#pragma once

#include "exchange/Table.h"
#include "organisation/Organisation.h"
#include "sales/SaleLineTableModel.h"
#include "sales/SalesService.h"

#include <memory>
#include <utility>
#include <vector>

/// The sale lines of a query as a table that leaves the program: dates as dates, numbers as exact numbers. Rows are read
/// page by page while they are written, so that millions of them need no more room than a few hundred.
class SaleLineTable {
public:
    using Column = SaleLineTableModel::Column;

    /// The columns from left to right, each with its title.
    SaleLineTable(std::vector<std::pair<Column, std::string>> columns, attain::LineQuery query)
        : m_columns{std::move(columns)}, m_query{std::move(query)}
    {
    }

    /// The rows are read from `sales`, which outlives what is returned.
    attain::TableSource source(const std::string& name, const attain::SalesService& sales,
                               const std::shared_ptr<const attain::Organisation>& organisation) const;

private:
    std::vector<std::pair<Column, std::string>> m_columns;
    attain::LineQuery m_query;
};
