#pragma once

#include "common/Desk.h"
#include "scenarios/ScenarioComparison.h"

#include <QWidget>

class Card;
class CellTable;
class GridPanel;
class GridView;
class SeriesChartWidget;

/// Targets of scenarios beside the base, as a table of everybody and as lines of the company's months. Of the context's
/// metric and year.
class ScenarioSideBySide : public QObject {
    Q_OBJECT
public:
    ScenarioSideBySide(const Desk& desk, QWidget* parent);

    /// The cards take the table and the chart.
    void putInto(Card& tableCard, Card& chartCard);
    void show(const std::vector<std::string>& names);

private:
    void showTable(const attain::ScenarioComparison& compared);
    void showChart(const attain::ScenarioComparison& compared);

    const Desk& m_desk;
    QWidget* m_parent;
    CellTable* m_table;
    GridView* m_view;
    GridPanel* m_panel;
    SeriesChartWidget* m_chart;
    Card* m_chartCard = nullptr;
};
