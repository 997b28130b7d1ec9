#include "targets/ScenarioSideBySide.h"

#include "Workspace.h"
#include "charts/SeriesChartWidget.h"
#include "common/CellTable.h"
#include "common/GridView.h"
#include "common/ScenarioWords.h"
#include "common/TargetWords.h"
#include "targets/TargetCells.h"

#include <algorithm>

ScenarioSideBySide::ScenarioSideBySide(const Desk& desk, QWidget* parent)
    : QObject{parent}
    , m_desk{desk}
    , m_parent{parent}
    , m_table{new CellTable{this}}
    , m_view{new GridView{desk.theme}}
    , m_panel{new GridPanel{m_view, desk.icons}}
    , m_chart{new SeriesChartWidget}
{
    m_view->setObjectName(QStringLiteral("scenarioComparisonView"));
    m_view->setSource(m_table);
    m_view->setAccessibleName(tr("Scenarios side by side"));
    connect(m_panel, &GridPanel::exportRequested, this, [this] {
        m_desk.exporter.exportTable(m_parent, m_view->commands()->contents(tr("Scenarios side by side")));
    });
}

void ScenarioSideBySide::putInto(Card& tableCard, Card& chartCard)
{
    tableCard.addContent(m_panel);
    chartCard.addContent(m_chart);
    m_chartCard = &chartCard;
}

void ScenarioSideBySide::show(const std::vector<std::string>& names)
{
    const auto year = m_desk.context.calendar().containing(attain::PeriodKind::Year, m_desk.context.period().from);
    const auto compared = m_desk.workspace.scenarios().compare(names, m_desk.context.metric(), year, true);
    if (!compared) {
        m_desk.notices.error(compared.error());
        return;
    }
    showTable(*compared);
    showChart(*compared);
}

void ScenarioSideBySide::showTable(const attain::ScenarioComparison& compared)
{
    const auto unit = attain::infoOf(compared.metric).unit;
    std::int64_t largest = 0;
    for (const auto& row : compared.rows)
        for (const auto& target : row.targets)
            largest = std::max(largest, target.value_or(0));
    const auto scale = m_desk.formats.scaleFor(unit, largest);
    const auto figure = [&](std::optional<std::int64_t> target) { return amountCell(target, m_desk.formats, scale); };
    std::vector<CellTable::Column> columns{{tr("Whose targets")}};
    for (const auto& name : compared.scenarios) {
        columns.push_back({m_desk.formats.header(ScenarioWords::name(name), scale), true});
        if (name != "base")
            columns.push_back({tr("Change"), true});
    }
    std::vector<CellTable::Row> rows;
    rows.reserve(compared.rows.size());
    for (const auto& row : compared.rows) {
        std::vector<Cell> cells{Cell::plain(TargetWords::inTree(row.who)), figure(row.targets.front())};
        for (std::size_t at = 1; at < row.targets.size(); ++at) {
            cells.push_back(figure(row.targets[at]));
            const auto share = compared.difference(row, at).share();
            cells.push_back(shareCell(share, m_desk.formats.signedPercent(share)));
        }
        rows.push_back({static_cast<std::int64_t>(rows.size()) + 1, std::move(cells)});
    }
    m_table->set(std::move(columns), std::move(rows));
    m_view->fitColumns(0, 170);
}

void ScenarioSideBySide::showChart(const attain::ScenarioComparison& compared)
{
    SeriesData data;
    data.emptyText = tr("No targets of the company in this year, or they do not add up.");
    QStringList said;
    if (attain::infoOf(compared.metric).additive) {
        std::int64_t largest = 0;
        for (const auto& line : compared.company)
            for (const auto& value : line)
                largest = std::max(largest, value.value_or(0));
        const auto unit = attain::infoOf(compared.metric).unit;
        const auto scale = m_desk.formats.scaleFor(unit, largest);
        data.format = {m_desk.formats.locale(), static_cast<double>(scale.divisor), scale.decimals, {}};
        if (Formats::forDrawing(largest, unit) >= 100 * data.format.divisor)
            data.format.decimals = 0; // the ticks are round numbers
        for (const auto& month : compared.months)
            data.labels.append(ScenarioWords::month(month.from));
        for (std::size_t i = 0; i < compared.scenarios.size(); ++i) {
            SeriesData::Series series{ScenarioWords::name(compared.scenarios[i]), {}};
            for (const auto& value : compared.company[i])
                series.values.push_back(value ? std::optional{Formats::forDrawing(*value, unit)} : std::nullopt);
            said.append(series.name);
            data.series.push_back(std::move(series));
        }
        m_chartCard->setCaption(m_desk.formats.header(m_desk.formats.period(compared.period), scale));
    }
    m_chart->setData(std::move(data), tr("Targets of the company by month: %1").arg(said.join(QStringLiteral(", "))));
}
