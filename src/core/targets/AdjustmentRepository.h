#pragma once

#include "calendar/Period.h"
#include "metrics/MetricRepository.h"
#include "storage/Connection.h"
#include "targets/Adjustment.h"

namespace attain {

/// The rows of target_adjustment, its cells and steps. Writes belong inside a running command. Throws Failure.
class AdjustmentRepository {
public:
    /// `calendar` names the periods of cells.
    AdjustmentRepository(Connection& connection, FiscalCalendar calendar)
        : m_connection{connection}, m_calendar{calendar}
    {
    }

    /// By number.
    std::vector<Adjustment> adjustments() const;
    std::optional<Adjustment> adjustment(AdjustmentId id) const;
    std::vector<AdjustmentStep> steps(AdjustmentId id) const;

    /// With its cells; the number is the next free one.
    AdjustmentId insert(const Adjustment& adjustment);
    /// Everything but number, state and cells …
    void update(const Adjustment& adjustment);
    /// … and the cells.
    void replaceCells(const Adjustment& adjustment);
    void insert(AdjustmentId id, const AdjustmentStep& step);

private:
    Adjustment read(const Statement& row) const;
    void insertCells(AdjustmentId id, const std::vector<AdjustmentCell>& cells);

    Connection& m_connection;
    MetricRepository m_metrics{m_connection};
    FiscalCalendar m_calendar;
};

} // namespace attain
