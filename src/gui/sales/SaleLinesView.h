#pragma once

#include "common/Desk.h"
#include "common/GridView.h"
#include "common/Page.h"
#include "sales/SaleLineTableModel.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class EmptyState;

namespace Ui {
class SaleLinesView;
}

/// The sale lines of the context's period and department, narrowed by text, person or import; as many as there are. Why?
/// names the CSV file and line; the credits of a line can be divided.
class SaleLinesView : public QWidget {
    Q_OBJECT
public:
    explicit SaleLinesView(const Desk& desk, QWidget* parent = nullptr);
    ~SaleLinesView() override;

    void refresh();
    void retranslate();
    void exportTable();
    /// 0 shows everybody's.
    void showPerson(attain::PersonId person);
    /// The lines of one import, whatever the period.
    void showBatch(attain::BatchId batch, const QString& file);
    void setFilterText(const QString& text);
    /// Opens the form that divides the credit of a line, whether it is shown or not: "12/3391".
    void divideCredit(const QString& lineId);

Q_SIGNALS:
    void importRequested();
    void placeRequested(const Place& place);

private:
    attain::LineQuery query() const;
    void applyText(attain::SaleFilter& filter) const;
    void showBases();
    void showFooter();
    void splitCredit(const attain::SaleLine& line);

    const Desk& m_desk;
    SaleLineTableModel* m_model;
    std::unique_ptr<Ui::SaleLinesView> m_ui;
    GridView* m_view;
    EmptyState* m_empty;
    QAction* m_split;
    QAction* m_importAction;
    QTimer m_typing;
    attain::PersonId m_person;
    attain::BatchId m_batch;
    QString m_scopeName;
};
