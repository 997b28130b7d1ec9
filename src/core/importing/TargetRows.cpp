#include "importing/TargetRows.h"

#include "importing/CellText.h"
#include "importing/WidePeriod.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attain {
namespace {

constexpr auto kMetricWords = std::to_array<std::pair<std::string_view, SaleMetric>>({
    {"销售额", SaleMetric::Revenue},
    {"销售金额", SaleMetric::Revenue},
    {"收入", SaleMetric::Revenue},
    {"营业收入", SaleMetric::Revenue},
    {"金额", SaleMetric::Revenue},
    {"sales", SaleMetric::Revenue},
    {"amount", SaleMetric::Revenue},
    {"数量", SaleMetric::Quantity},
    {"销量", SaleMetric::Quantity},
    {"units", SaleMetric::Quantity},
    {"毛利", SaleMetric::GrossProfit},
    {"毛利额", SaleMetric::GrossProfit},
    {"grossprofit", SaleMetric::GrossProfit},
    {"毛利率", SaleMetric::Margin},
    {"订单数", SaleMetric::Orders},
    {"客户数", SaleMetric::Customers},
    {"新客户", SaleMetric::NewCustomers},
    {"新客户数", SaleMetric::NewCustomers},
    {"newcustomers", SaleMetric::NewCustomers},
    {"退货率", SaleMetric::ReturnsRate},
    {"returnsrate", SaleMetric::ReturnsRate},
});

} // namespace

std::optional<Metric> metricFromWord(std::string_view utf8, const MetricService& metrics)
{
    const auto word = looseKey(utf8);
    if (const auto sale = saleMetricFromCode(word))
        return sale;
    const auto found = std::ranges::find(kMetricWords, word, &std::pair<std::string_view, SaleMetric>::first);
    if (found != kMetricWords.end())
        return Metric{found->second};
    const auto own = metrics.metric(trimmed(utf8));
    return own ? std::optional{*own} : std::nullopt;
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

bool TargetRows::readMetric(const Row& row, Metric& metric)
{
    if (row.text("metric").empty())
        return true;
    const auto named = metricFromWord(row.text("metric"), m_run.metrics);
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
    level = measured(row, field, column, infoOf(metric).unit);
    return level.has_value();
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
    const auto subject = readSubject(row, m_people, m_departments);
    assignment.subject = subject.value_or(Subject::company());
    if (!subject || !readMetric(row, assignment.metric)
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
