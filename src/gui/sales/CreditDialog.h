#pragma once

#include "common/Formats.h"
#include "organisation/Organisation.h"
#include "sales/Credit.h"
#include "sales/SaleLine.h"

#include <QDialog>

#include <memory>
#include <vector>

class QComboBox;
class QDoubleSpinBox;

namespace Ui {
class CreditDialog;
}

/// Divides the credit of one sale line: primary shares that total 100 %, and overlay credit beside them.
class CreditDialog : public QDialog {
    Q_OBJECT
public:
    CreditDialog(std::shared_ptr<const attain::Organisation> organisation, const attain::SaleLine& line,
                 const std::vector<attain::CreditShare>& shares, const Formats& formats, QWidget* parent);
    ~CreditDialog() override;

    std::vector<attain::CreditShare> shares() const;
    QString reason() const;

    /// One more row, to be filled in.
    void addPerson() { addRow({}, {}, attain::CreditKind::Primary); }
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    /// The object name of a row's person, by which drafts know it; rows count from 0.
    static QString personField(int row) { return QStringLiteral("personComboBox%1").arg(row); }

private:
    void addRow(attain::PersonId person, attain::Ratio share, attain::CreditKind kind);
    void check();

    struct Row {
        QComboBox* person;
        QDoubleSpinBox* percent;
        QComboBox* kind;
    };
    std::unique_ptr<Ui::CreditDialog> m_ui;
    std::shared_ptr<const attain::Organisation> m_organisation;
    std::vector<Row> m_rows;
};
