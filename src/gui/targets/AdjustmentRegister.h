#pragma once

#include "common/Desk.h"
#include "targets/Adjustment.h"

#include <QDialog>

#include <functional>
#include <memory>

class CellTable;
class GridPanel;
class GridView;

namespace Ui {
class AdjustmentRegister;
}

/// Every change of published targets that was ever asked for, with its protocol and its steps; decided here.
class AdjustmentRegister : public QDialog {
    Q_OBJECT
public:
    AdjustmentRegister(const Desk& desk, QWidget* parent);
    ~AdjustmentRegister() override;

Q_SIGNALS:
    /// A new one, of what is chosen on the page.
    void newRequested();

private:
    void refresh();
    void showCurrent();
    void addLine(const QString& title, const QString& text);
    const attain::Adjustment* current() const;
    /// Asks who signs, then takes the step and says what went wrong.
    void decide(const QString& title,
                std::function<attain::Result<void>(attain::AdjustmentId, const std::string& who)> step);
    QString subjectOf(const attain::Subject& subject) const;

    const Desk& m_desk;
    std::unique_ptr<Ui::AdjustmentRegister> m_ui;
    CellTable* m_table;
    GridView* m_view;
    GridPanel* m_panel;
    std::vector<attain::Adjustment> m_adjustments;
};
