#pragma once

#include "common/Context.h"
#include "common/Formats.h"
#include "common/Icons.h"
#include "common/Page.h"

#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

/// The bar on top of a page: its name, the shared context, the page's own actions. Changing something here changes the
/// Context; what the menus offer is told by the shell.
class PageBar : public QWidget {
    Q_OBJECT
public:
    /// A department as the menu shows it.
    struct DepartmentChoice {
        attain::DepartmentId id;
        QString name;
        int depth = 0;
    };

    PageBar(Context& context, const Formats& formats, const Icons& icons, QWidget* parent = nullptr);

    /// Shows the title, controls and actions of this page.
    void setPage(const Page* page, const QString& title);
    void setDepartments(std::vector<DepartmentChoice> departments);
    void setScenarios(const QStringList& scenarios);
    void setMetrics(std::vector<attain::Metric> metrics);
    /// The as-of day that holds while none is chosen.
    void setDefaultAsOf(std::optional<attain::Date> date);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showContext();
    void rebuildActions();
    void fold();
    void fillPeriodMenu();
    void fillAsOfMenu();
    void addPeriod(QMenu* menu, const attain::Period& period);
    void addYear(QMenu* menu, const attain::Period& year);
    QString departmentName() const;

    Context& m_context;
    const Formats& m_formats;
    const Icons& m_icons;
    const Page* m_page = nullptr;
    std::vector<DepartmentChoice> m_departments;
    QStringList m_scenarios;
    std::vector<attain::Metric> m_metrics;
    std::optional<attain::Date> m_defaultAsOf;

    PlainLabel* m_title;
    QToolButton* m_previous;
    QPushButton* m_period;
    QToolButton* m_next;
    QPushButton* m_department;
    QPushButton* m_metric;
    QPushButton* m_scenario;
    QPushButton* m_asOf;
    Pill* m_note;
    QHBoxLayout* m_actionLine;
    QList<QPushButton*> m_actionButtons;
    QToolButton* m_more;
    QMenu* m_periodMenu;
    QMenu* m_departmentMenu;
    QMenu* m_metricMenu;
    QMenu* m_scenarioMenu;
    QMenu* m_asOfMenu;
};
