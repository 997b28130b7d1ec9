#pragma once

#include "common/Desk.h"
#include "scenarios/Indicator.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ScenarioTriggerDialog;
}

/// When an indicator proposes a scenario.
class ScenarioTriggerDialog : public QDialog {
    Q_OBJECT
public:
    /// `indicators` is not empty.
    ScenarioTriggerDialog(const Desk& desk, const std::vector<attain::Indicator>& indicators,
                          const attain::ScenarioTrigger& trigger, QWidget* parent);
    ~ScenarioTriggerDialog() override;

    attain::ScenarioTrigger trigger() const;

private:
    std::unique_ptr<Ui::ScenarioTriggerDialog> m_ui;
    attain::ScenarioTrigger m_trigger;
};
