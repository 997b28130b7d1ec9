#include "importing/TargetRows.h"

#include "importing/CellText.h"
#include "importing/WidePeriod.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attain {
namespace {

constexpr auto kMetricWords = std::to_array<std::pair<std::string_view, Metric>>({
    {"销售额", Metric::Revenue},
    {"销售金额", Metric::Revenue},
    {"收入", Metric::Revenue},
    {"营业收入", Metric::Revenue},
    {"金额", Metric::Revenue},
    {"sales", Metric::Revenue},
    {"amount", Metric::Revenue},
    {"数量", Metric::Quantity},
    {"销量", Metric::Quantity},
    {"units", Metric::Quantity},
    {"毛利", Metric::GrossProfit},
    {"毛利额", Metric::GrossProfit},
    {"grossprofit", Metric::GrossProfit},
    {"毛利率", Metric::Margin},
    {"订单数", Metric::Orders},
    {"客户数", Metric::Customers},
    {"新客户", Metric::NewCustomers},
    {"新客户数", Metric::NewCustomers},
    {"newcustomers", Metric::NewCustomers},
    {"退货率", Metric::ReturnsRate},
    {"returnsrate", Metric::ReturnsRate},
});

bool inOrder(const TargetLevels& levels, Direction direction)
{
    std::vector<std::int64_t> values;
    for (const auto& level : {levels.floor, levels.target, levels.stretch})
        if (level)
            values.push_back(*level);
    return direction == Direction::HigherIsBetter ? std::ranges::is_sorted(values)
                                                  : std::ranges::is_sorted(values, std::greater{});
}

} // namespace

std::optional<Metric> metricFromWord(std::string_view utf8)
{
    if (const auto metric = metricFromCode(trimmed(utf8)))
        return metric;
    const auto word = looseKey(utf8);
    if (const auto metric = metricFromCode(word))
        return metric;
    const auto found = std::ranges::find(kMetricWords, word, &std::pair<std::string_view, Metric>::first);
    return found == kMetricWords.end() ? std::nullopt : std::optional{found->second};
}

TargetRows::TargetRows(ImportRun& run)
    : TextRows{run}
    , m_people{run.organisation, run.options}
    , m_departments{run.organisation}
    , m_calendar{run.calendar.fiscalCalendar()}
    , m_book{orThrow(run.targets.book())}
{
    for (std::size_t i = 0; i < run.layout.columns.size(); ++i)
        if (isWideField(run.layout.columns[i].field))
            m_wide.push_back({static_cast<std::int32_t>(i), run.layout.columns[i].field});
}

bool TargetRows::readSubject(const Row& row, Subject& subject)
{
    if (!row.text("person").empty()) {
        const auto match = m_people.find(row.text("person"), m_utf8);
        if (match.state != PersonFinder::State::Found) {
            reject(row, "person",
                   match.state == PersonFinder::State::Ambiguous ? Reason::PersonAmbiguous : Reason::PersonUnknown);
            return false;
        }
        subject = Subject::of(PersonId{match.id});
        return true;
    }
    if (!row.text("department").empty()) {
        const auto match = m_departments.identify(row.text("department"));
        if (match.state != DepartmentFinder::State::Found) {
            reject(row, "department", Reason::DepartmentUnknown);
            return false;
        }
        subject = Subject::of(DepartmentId{match.id});
    }
    return true;
}

bool TargetRows::readMetric(const Row& row, Metric& metric)
{
    if (row.text("metric").empty())
        return true;
    const auto named = metricFromWord(row.text("metric"));
    if (!named)
        reject(row, "metric", Reason::MetricUnknown);
    metric = named.value_or(metric);
    return named.has_value();
}

bool TargetRows::readLevel(const Row& row, std::string_view field, Metric metric, std::optional<std::int64_t>& level)
{
    const auto column = m_run.column(field);
    if (column < 0 || row.text(column).empty())
        return true;
    const auto cell = number(row, column, decimalsOf(infoOf(metric).unit));
    if (cell.good())
        level = cell.scaled;
    else
        reject(row, field, cell.state == NumberCell::State::Range ? Reason::AmountRange : Reason::AmountSyntax);
    return cell.good();
}

bool TargetRows::readLong(const Row& row, TargetAssignment assignment, std::vector<TargetAssignment>& cells)
{
    auto code = periodCode(row.text("period"));
    const auto& year = row.text("year");
    if (!code && !row.text("period").empty() && !year.empty())
        code = periodCode(year + (row.text("period").starts_with("第") ? "年" : "-") + row.text("period"));
    if (!code && row.text("period").empty() && !year.empty())
        code = periodCode(year);
    const auto period = code ? m_calendar.parse(*code) : Result<Period>{Error{ErrorCode::InvalidValue}};
    if (!period) {
        reject(row, "period", Reason::PeriodInvalid);
        return false;
    }
    assignment.period = *period;
    if (!readLevel(row, "floor", assignment.metric, assignment.levels.floor)
        || !readLevel(row, "target", assignment.metric, assignment.levels.target)
        || !readLevel(row, "stretch", assignment.metric, assignment.levels.stretch)
        || !readLevel(row, "baseline", assignment.metric, assignment.levels.baseline))
        return false;
    if (assignment.levels.empty()) {
        reject(row, "target", Reason::AmountEmpty);
        return false;
    }
    cells.push_back(std::move(assignment));
    return true;
}

bool TargetRows::readWide(const Row& row, const TargetAssignment& assignment, std::vector<TargetAssignment>& cells)
{
    std::optional<int> year;
    if (const auto code = periodCode(row.text("year")); code && code->size() == 4)
        year = std::stoi(*code);
    for (const auto& wide : m_wide) {
        if (row.text(wide.column).empty())
            continue;
        const auto code = periodOfWideField(wide.field, year);
        const auto period = code ? m_calendar.parse(*code) : Result<Period>{Error{ErrorCode::InvalidValue}};
        if (!period) {
            reject(row, "year", Reason::PeriodInvalid);
            return false;
        }
        auto cell = assignment;
        cell.period = *period;
        if (!readLevel(row, wide.field, cell.metric, cell.levels.target))
            return false;
        cells.push_back(std::move(cell));
    }
    if (cells.empty())
        reject(row, m_wide.front().field, Reason::AmountEmpty);
    return !cells.empty();
}

/// The levels of the cell stand in the document as they are, entered for this very period.
bool TargetRows::isStored(const TargetAssignment& cell) const
{
    const auto stored = m_book->cell(cell.metric, cell.subject, cell.period);
    return stored.origin == TargetOrigin::Entered && stored.levels == cell.levels
        && (cell.note.empty() || cell.note == stored.note);
}

void TargetRows::takeRow(const Row& row)
{
    TargetAssignment assignment;
    assignment.note = row.text("note");
    std::vector<TargetAssignment> cells;
    if (!readSubject(row, assignment.subject) || !readMetric(row, assignment.metric)
        || !(m_wide.empty() ? readLong(row, assignment, cells) : readWide(row, assignment, cells)))
        return;
    bool changes = false;
    for (const auto& cell : cells) {
        if (!inOrder(cell.levels, infoOf(cell.metric).direction))
            return reject(row, "target", Reason::LevelsOrder);
        const auto key = std::tuple{cell.metric, cell.subject, cell.period.code};
        if (const auto earlier = m_seen.find(key); earlier != m_seen.end()) {
            const bool same = earlier->second == cell.levels;
            m_run.note(row.record, row.line, m_run.column("period"), same ? Reason::Duplicate : Reason::Conflict,
                       same ? Fate::Duplicate : Fate::Conflict, cell.period.code);
            return;
        }
        changes = changes || !isStored(cell);
    }
    for (const auto& cell : cells)
        m_seen.emplace(std::tuple{cell.metric, cell.subject, cell.period.code}, cell.levels);
    if (!changes) {
        m_run.note(row.record, row.line, -1, Reason::Duplicate, Fate::Duplicate, {});
        return;
    }
    ++m_run.result().accepted;
    for (auto& cell : cells)
        m_cells.push_back(std::move(cell));
}

void TargetRows::finish()
{
    if (!m_cells.empty())
        m_run.targets.store(m_cells);
}

} // namespace attain
