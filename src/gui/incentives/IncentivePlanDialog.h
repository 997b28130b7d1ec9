#pragma once

#include "common/Desk.h"
#include "common/IncentiveWords.h"
#include "incentives/IncentivePlan.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridView;

namespace Ui {
class IncentivePlanDialog;
}

/// Defines a version of an incentive plan. Saves by itself.
class IncentivePlanDialog : public QDialog {
    Q_OBJECT
public:
    /// An empty code makes a new one.
    IncentivePlanDialog(const Desk& desk, const attain::IncentivePlan& plan, bool readOnly, QWidget* parent);
    ~IncentivePlanDialog() override;

private:
    void fillPeople();
    void fillLimits();
    void makeButtons();
    void showComponents();
    /// The row of the table, or a new one where it is none.
    void editComponent(const attain::IncentiveComponent& component, std::optional<std::size_t> row);
    std::optional<std::size_t> chosenRow() const;
    /// Reads the fields into the plan; the text that is no number, or null.
    QString read();
    void save();

    const Desk& m_desk;
    IncentiveWords m_words;
    attain::IncentivePlan m_plan;
    bool m_readOnly;
    std::unique_ptr<Ui::IncentivePlanDialog> m_ui;
    CellTable* m_components;
    GridView* m_view;
};
