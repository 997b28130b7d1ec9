#pragma once

#include "common/Desk.h"
#include "scenarios/Indicator.h"

#include <QDialog>

#include <memory>

namespace Ui {
class IndicatorDialog;
}

/// An indicator with its monthly values, one on each line as they can be pasted from a table. Saves by itself.
class IndicatorDialog : public QDialog {
    Q_OBJECT
public:
    /// An empty code makes a new one.
    IndicatorDialog(const Desk& desk, const attain::Indicator& indicator, QWidget* parent);
    ~IndicatorDialog() override;

private:
    void save();

    const Desk& m_desk;
    std::unique_ptr<Ui::IndicatorDialog> m_ui;
};
