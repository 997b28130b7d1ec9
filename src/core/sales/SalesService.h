#pragma once

#include "organisation/OrganisationService.h"
#include "sales/Actuals.h"
#include "sales/ClosedPeriodRepository.h"
#include "sales/CreditedLine.h"
#include "sales/Dictionary.h"
#include "sales/ImportBatch.h"
#include "sales/SaleSelection.h"
#include "storage/ChangeLog.h"
#include "support/Clock.h"
#include "support/Progress.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace attain {

/// The first and last day with a sale line.
struct SaleDays {
    Date first;
    Date last;
};

/// What can be asked of and done to sale lines, imports, credits and closed periods. Reading never changes anything.
class SalesService {
public:
    SalesService(Connection& connection, ChangeLog& log, const OrganisationService& organisation, const Clock& clock);
    ~SalesService();

    Result<ActualsTable> actuals(const ActualsQuery& query) const;
    /// See Actuals::personAmounts().
    Result<std::vector<PersonAmount>> personAmounts(const SaleFilter& filter, GroupBy by) const;
    /// Every credited part of the lines, by person, then in the order they came in. 32 bytes a line.
    Result<std::vector<CreditedLine>> creditedLines(const SaleFilter& filter) const;
    /// The days of signed sales; where there are none, of what was delivered, invoiced or received. Nothing when the
    /// workspace has no sale lines.
    Result<std::optional<SaleDays>> days() const;
    Result<std::optional<SaleDays>> days(SaleBasis basis) const;

    /// Lines for a table: chosen and sorted once, then read page by page with rows().
    Result<SaleSelection> select(const LineQuery& query) const;
    /// Rows from … from + count of a selection, with texts and file names.
    Result<std::vector<SelectedLine>> rows(const SaleSelection& selection, std::size_t from, std::size_t count) const;
    /// One line by its identity, whatever the state of its batch. NotFound{"line", "12/3391"}.
    Result<SelectedLine> line(SaleLineId id) const;

    /// Texts of customers, products, categories, channels and regions; ids as in SaleFilter and ActualsTable.
    Result<std::shared_ptr<const Dictionary>> dictionary() const;

    /// Newest first, undone ones too.
    Result<std::vector<ImportBatch>> batches() const;
    Result<ImportBatch> batch(BatchId id) const;
    Result<std::vector<StoredProblem>> problems(BatchId id, std::int64_t offset = 0, std::int64_t limit = 0) const;
    /// Takes the lines of an import of sales back (command "sales.undo_import"); lines that they had replaced count again
    /// unless a third import replaces them. The batch stays listed as undone. NotFound; InvalidValue for a batch that is
    /// undone already or is none of sales; PeriodClosed when a line that leaves or comes back lies in a closed period;
    /// Cancelled when asked to stop.
    Result<void> undoImport(BatchId id, const std::string& reason = {}, const std::stop_token& stop = {});

    /// Who is credited with a line; empty: wholly its own person.
    Result<std::vector<CreditShare>> credits(SaleLineId id) const;
    /// Replaces the credits of a line (command "sales.set_credits"); no shares: wholly its own person's again.
    /// InvalidValue when checkShares() refuses; NotFound, also for a line that was replaced; PeriodClosed.
    Result<void> setCredits(SaleLineId id, const std::vector<CreditShare>& shares, const std::string& reason);

    Result<ClosedPeriods> closedPeriods() const;
    /// From now on imports, undoing imports and credits that touch the period are refused (command "sales.close_period").
    /// AlreadyExists.
    Result<void> closePeriod(const Period& period, const std::string& reason = {});
    /// NotFound.
    Result<void> reopenPeriod(const std::string& code, const std::string& reason);

    /// Whether any sale line or credit names the person: whoever is named cannot be removed.
    Result<bool> isNamed(PersonId person) const;
    /// Whether any sale line names the department itself.
    Result<bool> isNamed(DepartmentId department) const;

    /// Re-reads all sale lines: checksums, counts and sums of chunks and batches, texts and people that lines name, credits
    /// that total 100 %. Empty: all is well. Progress counts lines; every line is read three times.
    Result<std::vector<Error>> check(const Progress& progress = {}, const std::stop_token& stop = {}) const;

private:
    struct Snapshot;
    std::shared_ptr<const Snapshot> snapshot() const;

    Connection& m_connection;
    ChangeLog& m_log;
    const OrganisationService& m_organisation;
    const Clock& m_clock;
    mutable std::shared_ptr<Dictionary> m_dictionary;
    mutable std::shared_ptr<const Snapshot> m_snapshot;
    std::unique_ptr<ColumnCache> m_columns;
    ChangeNotifier::Subscription m_subscription;
};

} // namespace attain
