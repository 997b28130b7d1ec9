#pragma once

#include "common/Desk.h"
#include "dividing/Capacity.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridView;

namespace Ui {
class CapacityDialog;
}

/// Whether there are people enough for the revenue targets of the company and its departments. Follows the page's period
/// and scenario; what is taken for granted is remembered on this computer.
class CapacityDialog : public QDialog {
    Q_OBJECT
public:
    CapacityDialog(const Desk& desk, QWidget* parent);
    ~CapacityDialog() override;

private:
    void refresh();
    void remember();
    /// Nothing, with the refusal shown, when a field is none.
    std::optional<attain::CapacityPlan> plan() const;
    void showRows(const std::vector<attain::CapacityRow>& rows);

    const Desk& m_desk;
    std::unique_ptr<Ui::CapacityDialog> m_ui;
    CellTable* m_table;
    GridView* m_view;
};
