#pragma once

#include "common/Desk.h"
#include "scorecards/Kpi.h"

#include <QDialog>

#include <memory>

namespace Ui {
class KpiDialog;
}

/// Defines a KPI. Saves by itself.
class KpiDialog : public QDialog {
    Q_OBJECT
public:
    /// An empty code makes a new one.
    KpiDialog(const Desk& desk, const attain::Kpi& kpi, QWidget* parent);
    ~KpiDialog() override;

private:
    void save();

    const Desk& m_desk;
    std::unique_ptr<Ui::KpiDialog> m_ui;
};
