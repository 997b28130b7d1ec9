#pragma once

#include "common/Desk.h"
#include "incentives/Payout.h"

#include <QDialog>

#include <memory>

namespace Ui {
class DisputeDialog;
}

/// Somebody says that their pay should be another amount.
class DisputeDialog : public QDialog {
    Q_OBJECT
public:
    DisputeDialog(const Desk& desk, const attain::IncentivePlan& plan, const attain::Period& period,
                  const attain::PersonPayout& payout, QWidget* parent);
    ~DisputeDialog() override;

private:
    void save();

    const Desk& m_desk;
    std::string m_plan;
    attain::Period m_period;
    attain::PersonId m_person;
    std::unique_ptr<Ui::DisputeDialog> m_ui;
};
