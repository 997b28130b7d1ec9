#pragma once

#include "common/Desk.h"
#include "dividing/PartTargets.h"

#include <QDialog>

#include <memory>
#include <vector>

class CellTable;
class GridView;
class QDoubleSpinBox;

namespace Ui {
class PartsDialog;
}

/// The parts of a target (by channel, category, region …) beside the target itself, and dividing it over them.
class PartsDialog : public QDialog {
    Q_OBJECT
public:
    struct About {
        attain::Metric metric;
        attain::Subject subject;
        attain::Period period;
        QString name; ///< of the subject
    };
    PartsDialog(const Desk& desk, About about, QWidget* parent);
    ~PartsDialog() override;

Q_SIGNALS:
    /// The target is to be divided by these shares.
    void divisionRequested(const std::vector<attain::PartWeight>& weights);

private:
    void refresh();
    void showParts();
    /// A box for the share of each part; as they were last year, or even.
    void makeShares(const attain::PartTargets& by);
    void showSum();
    const attain::PartTargets* chosen() const;
    std::vector<attain::PartWeight> weights() const;

    const Desk& m_desk;
    std::unique_ptr<Ui::PartsDialog> m_ui;
    About m_about;
    CellTable* m_table;
    GridView* m_view;
    std::vector<attain::PartTargets> m_parts;
    std::vector<QDoubleSpinBox*> m_shares; ///< by part of the chosen column
};
