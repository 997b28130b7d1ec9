#pragma once

#include "common/Desk.h"
#include "common/Page.h"
#include "dashboard/OverviewTableModel.h"
#include "reporting/Overview.h"

#include <memory>

class AttentionList;
class EmptyState;
class GridView;

namespace Ui {
class OverviewPage;
}

/// Who is on pace and who is not, in ten seconds: five numbers, the pace chart, departments, people, and what needs
/// attention. Double-click goes from the company into a department and from a person to the sale lines.
class OverviewPage : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(const Desk& desk, QWidget* parent = nullptr);
    ~OverviewPage() override;

    QList<QAction*> pageActions() const override;
    QString note() const override;
    bool canExportTable() const override { return true; }
    void exportTable() override;

protected:
    void refresh() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    GridView* makeGrid(OverviewTableModel* model, const QString& name);
    void show(const attain::Overview& overview);
    void showTiles(const attain::Overview& overview);
    void showPace(const attain::Overview& overview);
    void fitTables();
    void fitTable(GridView* view, std::initializer_list<OverviewTableModel::Column> dispensable);
    void ask(const attain::OverviewRow& row, const QString& number);
    void goTo(const attain::AttentionItem& item);
    attain::AttainmentQuery query() const;

    const Desk& m_desk;
    attain::Overview m_overview;
    std::unique_ptr<Ui::OverviewPage> m_ui;
    EmptyState* m_empty;
    OverviewTableModel* m_departments;
    GridView* m_departmentsView;
    OverviewTableModel* m_people;
    GridView* m_peopleView;
    AttentionList* m_attention;
    QAction* m_import;
    QAction* m_report;
    QHash<GridView*, QList<int>> m_givenWay; ///< columns hidden for want of room
};
