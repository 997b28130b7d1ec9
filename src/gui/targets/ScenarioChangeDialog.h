#pragma once

#include "common/Desk.h"
#include "targets/Scenario.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ScenarioChangeDialog;
}

/// By how much a scenario moves whose targets, and when.
class ScenarioChangeDialog : public QDialog {
    Q_OBJECT
public:
    ScenarioChangeDialog(const Desk& desk, const attain::ScenarioChange& change, QWidget* parent);
    ~ScenarioChangeDialog() override;

    attain::ScenarioChange change() const;

private:
    void fillChoices(const attain::ScenarioChange& change);

    const Desk& m_desk;
    std::unique_ptr<Ui::ScenarioChangeDialog> m_ui;
    std::vector<attain::Subject> m_subjects;
};
