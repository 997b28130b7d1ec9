#pragma once

#include "common/Desk.h"
#include "dividing/Division.h"

#include <QDialog>

#include <memory>

class DivisionTableModel;
class GridView;
class QSpinBox;

namespace Ui {
class DivideDialog;
}

/// Divides a target: by what, how deep, over which months; and beside it what everybody would get and why, before it is done.
class DivideDialog : public QDialog {
    Q_OBJECT
public:
    struct About {
        attain::Metric metric = attain::Metric::Revenue;
        attain::Subject root{};
        attain::Period period{};
        QString title{}; ///< the root's name
    };
    DivideDialog(const Desk& desk, const About& about, QWidget* parent);
    ~DivideDialog() override;

    attain::DivisionPlan plan() const;

private:
    void fillChoices();
    void preview();
    void showSums();

    const Desk& m_desk;
    About m_about;
    std::unique_ptr<Ui::DivideDialog> m_ui;
    DivisionTableModel* m_model;
    GridView* m_view;
    std::vector<std::pair<attain::DivisionFactorKind, QSpinBox*>> m_factors;
    bool m_noteTyped = false;
};
