#include "targets/AdjustmentService.h"

#include "storage/UnitOfWork.h"
#include "targets/AdjustmentRepository.h"
#include "targets/TargetRepository.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

std::string numberOf(const Adjustment& adjustment)
{
    return std::to_string(adjustment.number);
}

Error wrongState(const Adjustment& adjustment)
{
    return {ErrorCode::WrongState,
            "the adjustment is in another state",
            {"target_adjustment", numberOf(adjustment), std::string{code(adjustment.state)}}};
}

/// The year, and the quarters of it that the cells touch.
std::vector<Period> columnsOf(const Adjustment& adjustment, Metric metric, const FiscalCalendar& calendar)
{
    std::vector<Period> columns;
    const auto add = [&](const Period& period) {
        if (std::ranges::find(columns, period) == columns.end())
            columns.push_back(period);
    };
    for (const auto& cell : adjustment.cells)
        if (cell.metric == metric)
            add(calendar.containing(PeriodKind::Year, cell.period.from));
    for (const auto& cell : adjustment.cells)
        if (cell.metric == metric)
            for (const auto& month : calendar.monthsOf(cell.period))
                add(calendar.containing(PeriodKind::Quarter, month.from));
    return columns;
}

} // namespace

AdjustmentService::AdjustmentService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                                     const OrganisationService& organisation, TargetService& targets,
                                     TargetVersionService& versions, const Clock& clock)
    : m_connection{connection}
    , m_log{log}
    , m_calendar{calendar}
    , m_organisation{organisation}
    , m_targets{targets}
    , m_versions{versions}
    , m_clock{clock}
{
}

Adjustment AdjustmentService::require(AdjustmentId id) const
{
    const auto found = AdjustmentRepository{m_connection, m_calendar.fiscalCalendar()}.adjustment(id);
    if (!found)
        throw Failure{
            Error{ErrorCode::NotFound, "no such adjustment", {"target_adjustment", std::to_string(id.value)}}};
    return *found;
}

std::vector<TargetAssignment> AdjustmentService::assignmentsOf(const Adjustment& adjustment) const
{
    std::vector<TargetAssignment> assignments;
    for (const auto& cell : adjustment.cells)
        assignments.push_back({.scenario = adjustment.scenario,
                               .metric = cell.metric,
                               .subject = cell.subject,
                               .period = cell.period,
                               .levels = cell.after,
                               .note = adjustment.reason});
    return assignments;
}

std::shared_ptr<const TargetBook> AdjustmentService::bookWith(const Adjustment& adjustment) const
{
    // What ended before the change takes effect would not move.
    for (const auto& cell : adjustment.cells)
        if (cell.period.to < adjustment.effectiveFrom)
            throw Failure{Error{ErrorCode::InvalidValue,
                                "an adjustment cannot have this",
                                {"effective_from", adjustment.effectiveFrom.toIso()}}};
    return orThrow(m_targets.preview(adjustment.scenario, adjustment.effectiveFrom, assignmentsOf(adjustment)));
}

Adjustment AdjustmentService::completed(Adjustment adjustment) const
{
    const auto refuse = [](const char* field, std::string value) {
        throw Failure{Error{ErrorCode::InvalidValue, "an adjustment cannot have this", {field, std::move(value)}}};
    };
    if (adjustment.reason.empty())
        refuse("reason", {});
    if (adjustment.cells.empty())
        refuse("cells", {});
    const auto now = orThrow(m_targets.book(adjustment.scenario));
    for (auto& cell : adjustment.cells)
        cell.before = now->cell(cell.metric, cell.subject, cell.period).levels;
    static_cast<void>(bookWith(adjustment)); // refuses what could not be published
    return adjustment;
}

void AdjustmentService::storeStep(AdjustmentId id, AdjustmentState state, const std::string& who,
                                  const std::string& note)
{
    AdjustmentRepository{m_connection, m_calendar.fiscalCalendar()}.insert(
        id, {state, toIsoUtc(m_clock.now()), m_versions.nameOf(who), note});
}

void AdjustmentService::store(const Adjustment& adjustment, std::span<const AdjustmentStep> steps)
{
    AdjustmentRepository repository{m_connection, m_calendar.fiscalCalendar()};
    Adjustment stored = adjustment;
    stored.id = repository.insert(adjustment);
    repository.update(stored); // what an insert leaves out: the version
    for (const auto& step : steps)
        repository.insert(stored.id, step);
}

Result<AdjustmentId> AdjustmentService::ask(Adjustment adjustment)
{
    return m_log.execute({"targets.adjustment.ask", Change::Targets, adjustment.reason, adjustment.scenario},
                         [&]() -> Result<AdjustmentId> {
                             const auto id = AdjustmentRepository{m_connection, m_calendar.fiscalCalendar()}.insert(
                                 completed(adjustment));
                             storeStep(id, AdjustmentState::Draft, {}, {});
                             return id;
                         });
}

Result<void> AdjustmentService::change(const Adjustment& adjustment)
{
    return m_log.execute({"targets.adjustment.change", Change::Targets, adjustment.reason, numberOf(adjustment)},
                         [&]() -> Result<void> {
                             const auto stored = require(adjustment.id);
                             if (stored.state != AdjustmentState::Draft)
                                 return wrongState(stored);
                             auto changed = completed(adjustment);
                             changed.version = stored.version;
                             AdjustmentRepository repository{m_connection, m_calendar.fiscalCalendar()};
                             repository.update(changed);
                             repository.replaceCells(changed);
                             return {};
                         });
}

Result<void> AdjustmentService::step(const char* command, AdjustmentId id, std::initializer_list<AdjustmentState> from,
                                     AdjustmentState to, const std::string& who, const std::string& note)
{
    return guarded([&]() -> Result<void> {
        const auto stored = require(id);
        return m_log.execute({command, Change::Targets, note, numberOf(stored)}, [&]() -> Result<void> {
            if (std::ranges::find(from, stored.state) == from.end())
                return wrongState(stored);
            storeStep(id, to, who, note);
            return {};
        });
    });
}

Result<void> AdjustmentService::submit(AdjustmentId id, const std::string& who, const std::string& note)
{
    return step("targets.adjustment.submit", id, {AdjustmentState::Draft}, AdjustmentState::Submitted, who, note);
}

Result<void> AdjustmentService::reject(AdjustmentId id, const std::string& who, const std::string& note)
{
    return step("targets.adjustment.reject", id, {AdjustmentState::Submitted}, AdjustmentState::Rejected, who, note);
}

Result<void> AdjustmentService::withdraw(AdjustmentId id, const std::string& who, const std::string& note)
{
    return step("targets.adjustment.withdraw", id, {AdjustmentState::Draft, AdjustmentState::Submitted},
                AdjustmentState::Withdrawn, who, note);
}

Result<TargetVersionId> AdjustmentService::approve(AdjustmentId id, const std::string& who, const std::string& note)
{
    return guarded([&]() -> Result<TargetVersionId> {
        auto stored = require(id);
        return m_log.execute(
            {"targets.adjustment.approve", Change::Targets, note, numberOf(stored)}, [&]() -> Result<TargetVersionId> {
                if (stored.state != AdjustmentState::Submitted)
                    return wrongState(stored);
                AdjustmentRepository adjustments{m_connection, m_calendar.fiscalCalendar()};
                const auto inForce = orThrow(m_targets.book(stored.scenario));
                const auto asker = adjustments.steps(id).back().who;
                const auto need = m_versions.needOf(*inForce, *bookWith(stored), stored.effectiveFrom);
                if (need.secondPerson() && asker == m_versions.nameOf(who))
                    return Error{ErrorCode::SecondPersonNeeded, "whoever asked cannot approve", {asker}};

                TargetRepository repository{m_connection, m_calendar.fiscalCalendar()};
                int number = inForce->version().number + 1;
                if (auto newest = *repository.newestVersion(stored.scenario); !newest.isPublished()) {
                    number = newest.number; // an open draft goes on behind it, with the change in its numbers
                    newest.number += 1;
                    repository.update(newest);
                }
                stored.version = repository.insert(
                    {{}, stored.scenario, number, stored.effectiveFrom, stored.reason, toIsoUtc(m_clock.now())});
                m_targets.storeIn(stored.version, assignmentsOf(stored));
                m_versions.storeStep(stored.version, TargetVersionState::Submitted, asker, stored.reason);
                m_versions.storeStep(stored.version, TargetVersionState::Approved, who, note);
                m_versions.storeStep(stored.version, TargetVersionState::Published, who, note);
                adjustments.update(stored);
                storeStep(id, AdjustmentState::Approved, who, note);
                return stored.version;
            });
    });
}

Result<void> AdjustmentService::recordFollowUp(AdjustmentId id, const std::string& result)
{
    return guarded([&]() -> Result<void> {
        auto stored = require(id);
        return m_log.execute({"targets.adjustment.followUp", Change::Targets, result, numberOf(stored)},
                             [&]() -> Result<void> {
                                 if (stored.state != AdjustmentState::Approved)
                                     return wrongState(stored);
                                 stored.followUpResult = result;
                                 AdjustmentRepository{m_connection, m_calendar.fiscalCalendar()}.update(stored);
                                 return {};
                             });
    });
}

Result<std::vector<Adjustment>> AdjustmentService::adjustments() const
{
    return guarded([&]() -> Result<std::vector<Adjustment>> {
        return AdjustmentRepository{m_connection, m_calendar.fiscalCalendar()}.adjustments();
    });
}

Result<Adjustment> AdjustmentService::adjustment(AdjustmentId id) const
{
    return guarded([&]() -> Result<Adjustment> { return require(id); });
}

Result<std::vector<AdjustmentStep>> AdjustmentService::steps(AdjustmentId id) const
{
    return guarded([&]() -> Result<std::vector<AdjustmentStep>> {
        return AdjustmentRepository{m_connection, m_calendar.fiscalCalendar()}.steps(id);
    });
}

Result<AdjustmentPreview> AdjustmentService::preview(const Adjustment& adjustment) const
{
    return guarded([&]() -> Result<AdjustmentPreview> {
        const auto before = orThrow(m_targets.book(adjustment.scenario));
        const auto after = bookWith(adjustment);
        const auto organisation = orThrow(m_organisation.snapshot());
        AdjustmentPreview preview;
        preview.need = m_versions.needOf(*before, *after, adjustment.effectiveFrom);
        std::set<Metric> metrics;
        for (const auto& cell : adjustment.cells)
            if (metrics.insert(cell.metric).second)
                preview.metrics.push_back(
                    compareTargets(before, after, organisation, m_calendar.workingDays(), cell.metric,
                                   columnsOf(adjustment, cell.metric, m_calendar.fiscalCalendar())));
        preview.after = after;
        return preview;
    });
}

} // namespace attain
