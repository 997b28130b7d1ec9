#pragma once

#include "common/Desk.h"
#include "incentives/IncentivePlan.h"

#include <QDialog>

#include <memory>

namespace Ui {
class MultiplierDialog;
}

/// Makes a multiplier by one number. A matrix of two comes by packages and is kept as it is.
class MultiplierDialog : public QDialog {
    Q_OBJECT
public:
    MultiplierDialog(const Desk& desk, QWidget* parent);
    ~MultiplierDialog() override;

Q_SIGNALS:
    void made(const attain::Multiplier& multiplier);

private:
    void finish();
    std::unique_ptr<Ui::MultiplierDialog> m_ui;
};
