// Which sum each line belongs to: its group's row, and the step of time of its day.
#include "sales/ActualsReader.h"

#include "sales/SaleStore.h"

#include <algorithm>

namespace attain {
namespace {

PeriodKind kindOf(Series series)
{
    switch (series) {
    case Series::None:
    case Series::Day: break;
    case Series::Week: return PeriodKind::Week;
    case Series::Month: return PeriodKind::Month;
    }
    return PeriodKind::Range;
}

} // namespace

/// The steps of the series over the range asked for, or, where it is open, over the days that have sale lines.
void ActualsReader::chooseSteps()
{
    if (m_query.series == Series::None)
        return;
    std::optional<std::pair<Date, Date>> days;
    if (!m_query.filter.from || !m_query.filter.to) {
        days = SaleStore{m_connection}.days(m_query.filter);
        if (!days)
            return;
    }
    const Date from = m_query.filter.from ? *m_query.filter.from : days->first;
    const Date to = m_query.filter.to ? *m_query.filter.to : days->second;
    if (from > to)
        return;
    m_firstDay = from.dayNumber();
    const FiscalCalendar calendar;
    for (Date day = from; day <= to; day = m_steps.back().to.plusDays(1)) {
        Period step = calendar.containing(kindOf(m_query.series), day);
        step.from = std::max(step.from, from);
        step.to = std::min(step.to, to);
        m_stepOfDay.resize(static_cast<std::size_t>(step.to.dayNumber() - m_firstDay) + 1,
                           static_cast<std::uint32_t>(m_steps.size()));
        m_steps.push_back(std::move(step));
    }
    m_stepCount = m_steps.size();
}

std::uint32_t ActualsReader::addRow(std::int32_t group)
{
    const auto row = static_cast<std::uint32_t>(m_groups.size());
    m_groups.push_back(group);
    if (static_cast<std::size_t>(group) >= m_rowOfGroup.size())
        m_rowOfGroup.resize(std::max<std::size_t>(static_cast<std::size_t>(group) + 1, m_rowOfGroup.size() * 2), -1);
    m_rowOfGroup[static_cast<std::size_t>(group)] = static_cast<std::int32_t>(row);
    for (const auto component : m_kept)
        m_sums[component].resize(m_groups.size() * m_stepCount);
    m_above.emplace_back();
    if (m_query.groupBy == GroupBy::Department && m_query.withSubDepartments) {
        for (auto above = m_departments.parentOf(group); above != 0; above = m_departments.parentOf(above)) {
            const auto aboveRow = rowOf(above);
            m_above[row].push_back(aboveRow);
        }
    }
    return row;
}

std::uint32_t ActualsReader::rowOf(std::int32_t group)
{
    const auto index = static_cast<std::size_t>(group);
    if (index < m_rowOfGroup.size() && m_rowOfGroup[index] >= 0)
        return static_cast<std::uint32_t>(m_rowOfGroup[index]);
    return addRow(group);
}

void ActualsReader::chooseCells(const SaleBlock& block)
{
    m_cells.resize(block.size());
    m_runs.clear();
    if (m_query.groupBy == GroupBy::Company) {
        chooseRuns(block);
        return;
    }
    const auto groups = block.ids(m_groupColumn);
    std::int32_t greatest = 0;
    for (const auto group : groups)
        greatest = std::max(greatest, group);
    if (static_cast<std::size_t>(greatest) >= m_rowOfGroup.size())
        m_rowOfGroup.resize(std::max<std::size_t>(static_cast<std::size_t>(greatest) + 1, m_rowOfGroup.size() * 2), -1);
    const std::int32_t* rows = m_rowOfGroup.data();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::int32_t row = rows[groups[i]];
        m_cells[i] = static_cast<std::uint32_t>(row);
        if (row < 0) {
            m_cells[i] = addRow(groups[i]);
            rows = m_rowOfGroup.data();
        }
    }
    if (m_steps.empty())
        return;
    const auto days = block.ids(SaleColumn::Day);
    const std::uint32_t* steps = stepsOf(days);
    const auto stepCount = static_cast<std::uint32_t>(m_stepCount);
    for (std::size_t i = 0; i < days.size(); ++i)
        m_cells[i] = m_cells[i] * stepCount + steps[days[i] - m_firstDay];
}

/// The step of each day, beginning with the first day of the range, once it is sure that all these days are in it.
const std::uint32_t* ActualsReader::stepsOf(std::span<const std::int32_t> days) const
{
    std::int32_t first = m_firstDay;
    std::int32_t last = m_firstDay;
    for (const auto day : days) {
        first = std::min(first, day);
        last = std::max(last, day);
    }
    if (first < m_firstDay || static_cast<std::size_t>(last - m_firstDay) >= m_stepOfDay.size())
        throw Failure{Error{ErrorCode::DocumentDamaged, "a day outside its chunk's range", {"", "day"}}};
    return m_stepOfDay.data();
}

/// All lines are of one group, and neighbours are mostly of one day.
void ActualsReader::chooseRuns(const SaleBlock& block)
{
    const auto size = static_cast<std::uint32_t>(block.size());
    if (m_steps.empty()) {
        m_runs.push_back({0, 0, size});
    } else {
        const auto days = block.ids(SaleColumn::Day);
        const std::uint32_t* steps = stepsOf(days);
        for (std::uint32_t begin = 0; begin < size;) {
            std::uint32_t end = begin + 1;
            while (end < size && days[end] == days[begin])
                ++end;
            m_runs.push_back({steps[days[begin] - m_firstDay], begin, end});
            begin = end;
        }
    }
    for (const auto& run : m_runs)
        std::fill(m_cells.begin() + run.begin, m_cells.begin() + run.end, run.cell);
}

} // namespace attain
