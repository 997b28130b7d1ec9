#include "dividing/DivisionService.h"
#include "dividing/MonthTable.h"
#include "metrics/SubjectQuery.h"
#include "storage/UnitOfWork.h"
#include "support/Apportion.h"

#include <algorithm>

// Dividing a target over the parts of its metric (docs/domain-rules.md §4).

namespace attain {
namespace {

using Level = std::optional<std::int64_t> TargetLevels::*;

/// What is divided over two columns at once would be divided twice.
void requireOneColumn(const std::vector<PartWeight>& weights,
                      const std::map<DictionaryKind, std::vector<Metric>>& partsByColumn)
{
    const auto holdsAll = [&](const auto& column) {
        return std::ranges::all_of(weights, [&](const PartWeight& weight) {
            return std::ranges::find(column.second, weight.part) != column.second.end();
        });
    };
    if (weights.empty() || !std::ranges::any_of(partsByColumn, holdsAll))
        throw Failure{
            Error{ErrorCode::InvalidValue,
                  "not parts by one column",
                  {"part", weights.empty() ? std::string{} : std::string{infoOf(weights.front().part).code}}}};
}

/// Totals by largest remainder, and the months of the whole divided in between: rows and columns both hold.
void divideLevel(Level level, const TargetLevels& whole, const std::vector<MonthLevels>& months,
                 const std::vector<std::int64_t>& weights, std::int64_t unit, std::vector<TargetAssignment>& cells)
{
    if (!(whole.*level))
        return;
    MonthTable table;
    table.unit = unit;
    table.rows = orThrow(apportion(*(whole.*level), weights, unit));
    for (const auto& month : months)
        table.columns.push_back((month.levels.*level).value_or(0));
    for (const auto weight : weights) {
        std::vector<std::int64_t> row;
        for (const auto column : table.columns)
            row.push_back(multiplyDivide(std::max<std::int64_t>(0, column), weight, Ratio::kScale));
        table.proportions.push_back(std::move(row));
    }
    const auto filled = table.fill();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i].levels.*level = table.rows[i];
        for (std::size_t month = 0; month < months.size(); ++month)
            cells[i].months[month].levels.*level = filled[i][month];
    }
}

} // namespace

std::optional<std::int64_t> PartTargets::sum() const
{
    std::optional<std::int64_t> sum;
    for (const auto& part : parts)
        if (part.target)
            sum = checkedAdd(sum.value_or(0), *part.target);
    return sum;
}

std::optional<std::int64_t> PartTargets::gap() const
{
    const auto given = sum();
    return target && given ? std::optional{checkedSubtract(*target, *given)} : std::nullopt;
}

std::vector<Ratio> PartTargets::proposedShares() const
{
    std::vector<std::int64_t> weights;
    for (const auto& part : parts)
        weights.push_back(std::max<std::int64_t>(0, part.lastYear.value_or(0)));
    if (std::ranges::all_of(weights, [](std::int64_t weight) { return weight == 0; }))
        weights.assign(parts.size(), 1);
    std::vector<Ratio> shares;
    for (const auto share : parts.empty() ? std::vector<std::int64_t>{} : orThrow(apportion(Ratio::kScale, weights)))
        shares.push_back(Ratio::fromScaled(share));
    return shares;
}

Result<std::vector<PartTargets>> DivisionService::parts(const std::string& scenario, Metric whole, Subject subject,
                                                        const Period& period, bool withLastYear) const
{
    return guarded([&]() -> Result<std::vector<PartTargets>> {
        const auto book = orThrow(m_targets.book(scenario, TargetView::working()));
        const auto organisation = orThrow(m_organisation.snapshot());
        const auto lastYear = FiscalCalendar::lastYear(period);
        std::vector<PartTargets> result;
        for (const auto& [column, metrics] : orThrow(m_metrics.partsOf(whole))) {
            PartTargets by{whole, column, book->cell(whole, subject, period).levels.target, {}};
            for (const auto& part : metrics) {
                auto& known = by.parts.emplace_back();
                known.part = part;
                known.target = book->cell(part, subject, period).levels.target;
                if (known.target && by.target)
                    known.share = ratioOf(*known.target, *by.target);
                if (!withLastYear)
                    continue;
                const auto before = orThrow(m_metrics.figures(SubjectQuery::of(subject, part, lastYear, *organisation)))
                                        .figure(SubjectQuery::group(subject), part);
                if (before)
                    known.lastYear = before->scaled;
            }
            result.push_back(std::move(by));
        }
        return result;
    });
}

Result<void> DivisionService::divideOverParts(const std::string& scenario, Metric whole, Subject subject,
                                              const Period& period, const std::vector<PartWeight>& weights)
{
    return m_log.execute({"targets.divide", Change::Targets, {}, period.code}, [&]() -> Result<void> {
        const auto& info = infoOf(whole);
        if (!info.additive)
            return Error{ErrorCode::InvalidValue, "months do not add up", {"metric", std::string{info.code}}};
        const auto book = m_targets.current(scenario);
        const auto levels = book->cell(whole, subject, period).levels;
        if (!levels.target)
            return Error{ErrorCode::NotFound, "nothing to divide", {"target", period.code}};
        requireOneColumn(weights, orThrow(m_metrics.partsOf(whole)));
        std::vector<MonthLevels> months;
        for (const auto& month : m_calendar.fiscalCalendar().monthsOf(period))
            months.push_back({month.from, book->month(whole, subject, month.from)});
        std::vector<std::int64_t> shares;
        std::vector<TargetAssignment> cells;
        for (const auto& [part, weight] : weights) {
            if (weight < 0)
                return Error{ErrorCode::InvalidValue, "less than nothing", {"share", std::to_string(weight)}};
            shares.push_back(weight);
            auto& cell = cells.emplace_back();
            cell = {scenario, part, subject, period, {}, {}, {}};
            for (const auto& month : months)
                cell.months.push_back({month.firstDay, {}});
        }
        for (const auto level : {&TargetLevels::floor, &TargetLevels::target, &TargetLevels::stretch})
            divideLevel(level, levels, months, shares, wholeUnit(whole), cells);
        m_targets.store(cells);
        return {};
    });
}

} // namespace attain
