#include "sales/SalesService.h"

#include "sales/ColumnCache.h"
#include "sales/CreditRepository.h"
#include "sales/DictionaryRepository.h"
#include "sales/ImportBatchRepository.h"
#include "sales/ReplacementRepository.h"
#include "sales/SaleCheck.h"
#include "sales/SaleLineReader.h"
#include "storage/UnitOfWork.h"

#include <algorithm>

namespace attain {
namespace {

std::string textOf(SaleLineId id)
{
    return std::to_string(id.batch.value) + "/" + std::to_string(id.record);
}

Error noBatch(BatchId id)
{
    return Error{ErrorCode::NotFound, "no such import", {"batch", std::to_string(id.value)}};
}

Error closed(const ClosedPeriod& period)
{
    return Error{ErrorCode::PeriodClosed, "the period is closed", {period.code}};
}

} // namespace

/// What reading sale lines needs to know of people and credits.
struct SalesService::Snapshot {
    DepartmentTable departments;
    CreditTable credits;
};

SalesService::SalesService(Connection& connection, ChangeLog& log, const OrganisationService& organisation,
                           const Clock& clock)
    : m_connection{connection}
    , m_log{log}
    , m_organisation{organisation}
    , m_clock{clock}
    , m_columns{std::make_unique<ColumnCache>()}
    , m_subscription{log.notifier().subscribe([this](Change) { m_snapshot.reset(); })}
{
}

SalesService::~SalesService() = default;

std::shared_ptr<const SalesService::Snapshot> SalesService::snapshot() const
{
    const auto current = [&] {
        Snapshot made{DepartmentTable{*orThrow(m_organisation.snapshot())}, CreditRepository{m_connection}.table()};
        return std::make_shared<const Snapshot>(std::move(made));
    };
    if (m_connection.inTransaction())
        return current(); // what a running command wrote may yet be rolled back
    if (!m_snapshot)
        m_snapshot = current();
    return m_snapshot;
}

Result<ActualsTable> SalesService::actuals(const ActualsQuery& query) const
{
    return guarded([&]() -> Result<ActualsTable> {
        const auto known = snapshot();
        return Actuals{m_connection, known->departments, known->credits, m_columns.get()}.read(query);
    });
}

Result<std::vector<PersonAmount>> SalesService::personAmounts(const SaleFilter& filter, GroupBy by) const
{
    return guarded([&]() -> Result<std::vector<PersonAmount>> {
        const auto known = snapshot();
        return Actuals{m_connection, known->departments, known->credits, m_columns.get()}.personAmounts(filter, by);
    });
}

Result<std::vector<CreditedLine>> SalesService::creditedLines(const SaleFilter& filter) const
{
    return guarded([&]() -> Result<std::vector<CreditedLine>> {
        const auto known = snapshot();
        SaleReading reading;
        reading.credits = &known->credits;
        reading.cache = m_columns.get();
        if (filter.departments)
            reading.departments = &known->departments;
        SaleScan scan{m_connection,
                      filter,
                      {SaleColumn::Day, SaleColumn::Person, SaleColumn::Product, SaleColumn::Category,
                       SaleColumn::Amount, SaleColumn::Cost},
                      reading};
        std::vector<CreditedLine> lines;
        while (const SaleBlock* block = scan.next())
            for (std::size_t i = 0; i < block->size(); ++i)
                lines.push_back(
                    {PersonId{block->ids(SaleColumn::Person)[i]}, Date::fromDayNumber(block->ids(SaleColumn::Day)[i]),
                     block->ids(SaleColumn::Product)[i], block->ids(SaleColumn::Category)[i],
                     Money::fromScaled(block->values(SaleColumn::Amount)[i]), block->values(SaleColumn::Cost)[i]});
        std::ranges::stable_sort(lines, {}, &CreditedLine::person);
        return lines;
    });
}

Result<std::optional<SaleDays>> SalesService::days() const
{
    return guarded([&]() -> Result<std::optional<SaleDays>> {
        for (const auto basis : kSaleBases)
            if (const auto found = orThrow(days(basis)))
                return found;
        return std::optional<SaleDays>{};
    });
}

Result<std::optional<SaleDays>> SalesService::days(SaleBasis basis) const
{
    return guarded([&]() -> Result<std::optional<SaleDays>> {
        SaleFilter filter;
        filter.basis = basis;
        const auto days = SaleStore{m_connection}.days(filter);
        return days ? std::optional{SaleDays{days->first, days->second}} : std::nullopt;
    });
}

Result<SaleSelection> SalesService::select(const LineQuery& query) const
{
    return guarded([&]() -> Result<SaleSelection> {
        const auto known = snapshot();
        const auto organisation = orThrow(m_organisation.snapshot());
        const auto texts = orThrow(dictionary());
        return SaleLineReader{m_connection, known->departments, known->credits, *texts, m_columns.get()}.select(
            query, *organisation);
    });
}

Result<std::vector<SelectedLine>> SalesService::rows(const SaleSelection& selection, std::size_t from,
                                                     std::size_t count) const
{
    return guarded([&]() -> Result<std::vector<SelectedLine>> {
        const auto known = snapshot();
        const auto texts = orThrow(dictionary());
        return SaleLineReader{m_connection, known->departments, known->credits, *texts, m_columns.get()}.rows(
            selection, from, count);
    });
}

Result<SelectedLine> SalesService::line(SaleLineId id) const
{
    return guarded([&]() -> Result<SelectedLine> {
        const auto known = snapshot();
        const auto texts = orThrow(dictionary());
        auto line = SaleLineReader{m_connection, known->departments, known->credits, *texts, m_columns.get()}.line(id);
        if (!line)
            return Error{ErrorCode::NotFound, "no such sale line", {"line", textOf(id)}};
        return *std::move(line);
    });
}

Result<std::shared_ptr<const Dictionary>> SalesService::dictionary() const
{
    return guarded([&]() -> Result<std::shared_ptr<const Dictionary>> {
        // Inside a transaction that may be rolled back nothing is remembered.
        if (m_connection.inTransaction()) {
            auto current = std::make_shared<Dictionary>();
            DictionaryRepository{m_connection}.refresh(*current);
            return current;
        }
        if (!m_dictionary)
            m_dictionary = std::make_shared<Dictionary>();
        DictionaryRepository{m_connection}.refresh(*m_dictionary);
        return m_dictionary;
    });
}

Result<std::vector<ImportBatch>> SalesService::batches() const
{
    return guarded([&]() -> Result<std::vector<ImportBatch>> {
        auto batches = ImportBatchRepository{m_connection}.all();
        const auto replaced = ReplacementRepository{m_connection}.counts();
        for (auto& batch : batches)
            if (const auto found = replaced.find(batch.id); found != replaced.end())
                batch.replacedLater = found->second;
        return batches;
    });
}

Result<ImportBatch> SalesService::batch(BatchId id) const
{
    return guarded([&]() -> Result<ImportBatch> {
        auto batch = ImportBatchRepository{m_connection}.find(id);
        if (!batch)
            return noBatch(id);
        const auto replaced = ReplacementRepository{m_connection}.counts();
        if (const auto found = replaced.find(id); found != replaced.end())
            batch->replacedLater = found->second;
        return *std::move(batch);
    });
}

Result<std::vector<StoredProblem>> SalesService::problems(BatchId id, std::int64_t offset, std::int64_t limit) const
{
    return guarded([&]() -> Result<std::vector<StoredProblem>> {
        return ImportBatchRepository{m_connection}.problems(id, offset, limit);
    });
}

Result<void> SalesService::undoImport(BatchId id, const std::string& reason, const std::stop_token& stop)
{
    const auto known = batch(id);
    if (!known)
        return known.error();
    const Command command{"sales.undo_import", Change::Sales, reason, known->fileName};
    return m_log.execute(command, [&]() -> Result<void> {
        ImportBatchRepository batches{m_connection};
        const auto row = batches.find(id);
        if (!row)
            return noBatch(id);
        if (row->kind != ImportKind::Sales || row->state != BatchState::Active)
            return Error{ErrorCode::InvalidValue, "the import cannot be undone", {"batch", std::to_string(id.value)}};
        const auto periods = ClosedPeriodRepository{m_connection}.all();
        SaleFilter filter;
        filter.basis.reset();
        filter.batch = id;
        for (const auto& period : periods.all()) {
            if (stop.stop_requested())
                break;
            filter.from = period.from;
            filter.to = period.to;
            if (SaleScan{m_connection, filter, {}}.next()
                || ReplacementRepository{m_connection}.bringsBack(id, period.from, period.to))
                return closed(period);
        }
        batches.setState(id, BatchState::Undone);
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "stopped by the user"};
        return {};
    });
}

Result<std::vector<CreditShare>> SalesService::credits(SaleLineId id) const
{
    return guarded([&]() -> Result<std::vector<CreditShare>> { return CreditRepository{m_connection}.ofLine(id); });
}

Result<void> SalesService::setCredits(SaleLineId id, const std::vector<CreditShare>& shares, const std::string& reason)
{
    if (auto checked = checkShares(shares); !checked)
        return checked;
    const Command command{"sales.set_credits", Change::Sales, reason, textOf(id)};
    return m_log.execute(command, [&]() -> Result<void> {
        const auto organisation = m_organisation.current();
        for (const auto& share : shares) {
            if (!organisation->person(share.person))
                return Error{ErrorCode::NotFound, "no such person", {"person", std::to_string(share.person.value)}};
        }
        const auto known = line(id);
        if (!known)
            return known.error();
        if (ReplacementRepository{m_connection}.isReplaced(id))
            return Error{ErrorCode::NotFound, "a later import has replaced the line", {"line", textOf(id)}};
        const auto periods = ClosedPeriodRepository{m_connection}.all();
        if (const auto* period = periods.find(known->line.day))
            return closed(*period);
        CreditRepository{m_connection}.replace(id, shares);
        return {};
    });
}

Result<ClosedPeriods> SalesService::closedPeriods() const
{
    return guarded([&]() -> Result<ClosedPeriods> { return ClosedPeriodRepository{m_connection}.all(); });
}

Result<void> SalesService::closePeriod(const Period& period, const std::string& reason)
{
    const Command command{"sales.close_period", Change::Sales, reason, period.code};
    return m_log.execute(command, [&]() -> Result<void> {
        ClosedPeriodRepository periods{m_connection};
        const auto all = periods.all();
        if (std::ranges::find(all.all(), period.code, &ClosedPeriod::code) != all.all().end())
            return Error{ErrorCode::AlreadyExists, "the period is closed", {"closed period", period.code}};
        periods.insert({period.code, period.from, period.to, toIsoUtc(m_clock.now())});
        return {};
    });
}

Result<void> SalesService::reopenPeriod(const std::string& code, const std::string& reason)
{
    const Command command{"sales.reopen_period", Change::Sales, reason, code};
    return m_log.execute(command, [&]() -> Result<void> {
        if (!ClosedPeriodRepository{m_connection}.remove(code))
            return Error{ErrorCode::NotFound, "the period is not closed", {"closed period", code}};
        return {};
    });
}

Result<bool> SalesService::isNamed(PersonId person) const
{
    return guarded([&]() -> Result<bool> {
        SaleFilter filter;
        filter.basis.reset();
        filter.persons = std::vector{person};
        const CreditTable credits = CreditRepository{m_connection}.table();
        // As the file has it, and as credited: a line may be wholly credited to others. Replaced lines may come back.
        for (const auto& reading : {SaleReading{nullptr, nullptr, CreditKind::Primary, true},
                                    SaleReading{nullptr, &credits, CreditKind::Primary, true},
                                    SaleReading{nullptr, &credits, CreditKind::Overlay, true}}) {
            SaleScan scan{m_connection, filter, {SaleColumn::Person}, reading};
            if (scan.next())
                return true;
        }
        return false;
    });
}

Result<bool> SalesService::isNamed(DepartmentId department) const
{
    return guarded([&]() -> Result<bool> {
        SaleFilter filter;
        filter.basis.reset();
        filter.departments = std::vector{department};
        SaleScan scan{m_connection, filter, {SaleColumn::Department}, {nullptr, nullptr, CreditKind::Primary, true}};
        return scan.next() != nullptr;
    });
}

Result<std::vector<Error>> SalesService::check(const Progress& progress, const std::stop_token& stop) const
{
    return guarded([&]() -> Result<std::vector<Error>> {
        const auto known = snapshot();
        const auto organisation = orThrow(m_organisation.snapshot());
        const auto texts = orThrow(dictionary());
        return SaleCheck{m_connection, *organisation, known->departments, known->credits, *texts}.run(progress, stop);
    });
}

} // namespace attain
