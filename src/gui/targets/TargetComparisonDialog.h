#pragma once

#include "common/Desk.h"
#include "targets/Target.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridPanel;
class GridView;
class QComboBox;

namespace Ui {
class TargetComparisonDialog;
}

/// Two states of the targets side by side, cell by cell: two versions, the draft, what is in force, or what was in force as
/// it stood on a day. Follows the page's metric, year and scenario.
class TargetComparisonDialog : public QDialog {
    Q_OBJECT
public:
    TargetComparisonDialog(const Desk& desk, QWidget* parent);
    ~TargetComparisonDialog() override;

private:
    void fillChoices();
    void refresh();
    attain::TargetView viewOf(const QComboBox& box) const;

    const Desk& m_desk;
    std::unique_ptr<Ui::TargetComparisonDialog> m_ui;
    CellTable* m_table;
    GridView* m_view;
    GridPanel* m_panel;
};
