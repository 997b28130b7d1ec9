#pragma once

#include "common/Desk.h"
#include "metrics/OwnMetric.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class MetricValuesDialog;
}

/// The values of an entered metric for one subject, one month on each line as they can be pasted from a table. Saves by
/// itself.
class MetricValuesDialog : public QDialog {
    Q_OBJECT
public:
    MetricValuesDialog(const Desk& desk, const attain::OwnMetric& metric, QWidget* parent);
    ~MetricValuesDialog() override;

private:
    attain::Subject subject() const;
    void showValues();
    void save();

    const Desk& m_desk;
    std::unique_ptr<Ui::MetricValuesDialog> m_ui;
    attain::OwnMetric m_metric;
    std::vector<attain::Subject> m_subjects; ///< by place in the box
};
