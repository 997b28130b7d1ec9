#pragma once

#include "common/Desk.h"
#include "incentives/Penalty.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PenaltyRuleDialog;
}

/// Defines a rule for warnings. Saves by itself.
class PenaltyRuleDialog : public QDialog {
    Q_OBJECT
public:
    /// An empty code makes a new one.
    PenaltyRuleDialog(const Desk& desk, const attain::PenaltyRule& rule, QWidget* parent);
    ~PenaltyRuleDialog() override;

private:
    void fillLadder(const attain::PenaltyRule& rule);
    void addStep(const attain::PenaltyStep& step, bool used);
    void save();

    const Desk& m_desk;
    std::unique_ptr<Ui::PenaltyRuleDialog> m_ui;
};
