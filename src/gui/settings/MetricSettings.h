#pragma once

#include "common/Desk.h"
#include "metrics/OwnMetric.h"

#include <QWidget>

#include <memory>
#include <vector>

class CellTable;
class GridView;

namespace Ui {
class MetricSettings;
}

/// The metrics library: those that come from sales, and the workspace's own with their values.
class MetricSettings : public QWidget {
    Q_OBJECT
public:
    explicit MetricSettings(const Desk& desk, QWidget* parent = nullptr);
    ~MetricSettings() override;
    void refresh();
    void retranslate();
    void exportTable();

Q_SIGNALS:
    void importRequested();

private:
    /// Null for a metric from sales.
    const attain::OwnMetric* chosen() const;
    void showButtons();
    void edit(const attain::OwnMetric& metric);
    void removeChosen();

    Desk m_desk;
    std::unique_ptr<Ui::MetricSettings> m_ui;
    CellTable* m_table;
    GridView* m_view;
    std::vector<attain::OwnMetric> m_own; ///< by row; without a code: from sales
};
