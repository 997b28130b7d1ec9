#pragma once

#include "common/Desk.h"
#include "goals/Goal.h"

#include <QDialog>

#include <memory>

namespace Ui {
class StrategicGoalDialog;
}

/// One strategic goal: how much of what by when. Saves by itself.
class StrategicGoalDialog : public QDialog {
    Q_OBJECT
public:
    /// An empty code makes a new one.
    StrategicGoalDialog(const Desk& desk, const attain::StrategicGoal& goal, QWidget* parent);
    ~StrategicGoalDialog() override;

private:
    void showFields();
    void save();
    /// The metric that is chosen; nothing for none.
    std::optional<attain::Metric> metric() const;

    const Desk& m_desk;
    std::unique_ptr<Ui::StrategicGoalDialog> m_ui;
};
