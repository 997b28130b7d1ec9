#pragma once

#include "exchange/Table.h"
#include "sales/SalesService.h"
#include "storage/ChangeLog.h"
#include "targets/AttainmentService.h"

#include <optional>
#include <span>
#include <string_view>

namespace attain {

/// What a table is about, where it needs to be told.
struct TableChoice {
    std::optional<Period> period;        ///< attainment (needed), targets (nothing: all entries), sales (nothing: all)
    GroupBy by = GroupBy::Person;        ///< attainment
    Metric metric = Metric::Revenue;     ///< attainment
    std::optional<Date> asOf;            ///< attainment
    std::string scenario = "base";       ///< attainment, targets
    std::optional<PersonId> person{};    ///< proposals: this one's rows only
    std::optional<BatchId> batch;        ///< problems; nothing: of all batches
    SaleBasis basis = SaleBasis::Signed; ///< sales: the lines by this day
};

/// "company", "department" …, as the command line writes them.
std::string_view code(GroupBy by);
std::optional<GroupBy> groupByFromCode(std::string_view code);

/// The table "proposals": everybody's targets of the choice's period and metric with empty columns to fill in, for people
/// without the program. What comes back is merged by importing/ProposalFile.
TableSource proposalTable(const TargetService& targets, const std::shared_ptr<const Organisation>& organisation,
                          const TableChoice& choice);

/// The tables of a document by name, ready to be written as CSV or XLSX. Titles are the codes of the import's columns
/// where the table can be imported again (sales, people, departments, targets). The source reads the document while it
/// is written; it must not outlive what it was made from.
class TableExport {
public:
    TableExport(Connection& connection, const OrganisationService& organisation, const SalesService& sales,
                const TargetService& targets, const AttainmentService& attainment, const ChangeLog& log);

    static std::span<const std::string_view> names();
    /// NotFound for another name; InvalidValue{"period"} for attainment without one.
    Result<TableSource> table(std::string_view name, const TableChoice& choice) const;

private:
    using Snapshot = std::shared_ptr<const Organisation>;
    TableSource departments(const Snapshot& organisation) const;
    TableSource positions(const Snapshot& organisation) const;
    TableSource people(const Snapshot& organisation) const;
    TableSource assignments(const Snapshot& organisation) const;
    TableSource sales(const Snapshot& organisation, const TableChoice& choice) const;
    TableSource batches() const;
    TableSource problems(const TableChoice& choice) const;
    TableSource targets(const Snapshot& organisation, const TableChoice& choice) const;
    TableSource attainment(const Snapshot& organisation, const TableChoice& choice) const;
    TableSource changeLog() const;

    Connection& m_connection;
    const OrganisationService& m_organisation;
    const SalesService& m_sales;
    const TargetService& m_targets;
    const AttainmentService& m_attainment;
    const ChangeLog& m_log;
};

} // namespace attain
