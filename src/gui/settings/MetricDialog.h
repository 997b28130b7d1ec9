#pragma once

#include "common/Desk.h"
#include "metrics/OwnMetric.h"

#include <QDialog>

#include <memory>

class QListWidgetItem;

namespace Ui {
class MetricDialog;
}

/// Defines one of the workspace's own metrics. Saves by itself.
class MetricDialog : public QDialog {
    Q_OBJECT
public:
    /// An empty code makes a new one.
    MetricDialog(const Desk& desk, const attain::OwnMetric& metric, QWidget* parent);
    ~MetricDialog() override;

private:
    void fillChoices();
    /// Only the fields that the source and direction ask for.
    void showFields();
    void showTexts();
    void keepText(const QListWidgetItem* item);
    void save();
    attain::MetricSource source() const;
    attain::Direction direction() const;
    attain::DictionaryKind column() const;

    const Desk& m_desk;
    std::unique_ptr<Ui::MetricDialog> m_ui;
    attain::OwnMetric m_metric;
};
