#pragma once

#include "common/Desk.h"
#include "incentives/IncentivePlan.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ConditionDialog;
}

/// Makes a condition of a component.
class ConditionDialog : public QDialog {
    Q_OBJECT
public:
    ConditionDialog(const Desk& desk, QWidget* parent);
    ~ConditionDialog() override;

Q_SIGNALS:
    void made(const attain::Condition& condition);

private:
    void finish();
    std::unique_ptr<Ui::ConditionDialog> m_ui;
};
