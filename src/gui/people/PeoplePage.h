#pragma once

#include "common/Desk.h"
#include "common/GridView.h"
#include "common/Page.h"
#include "organisation/Organisation.h"

#include <memory>

class DepartmentTreeModel;
class EmptyState;
class PersonDetails;
class PersonTableModel;
class QCheckBox;
class QDialog;

namespace Ui {
class PeoplePage;
}

/// People and departments: the tree, who is in it on the as-of day, and one person's dated assignments.
class PeoplePage : public Page {
    Q_OBJECT
public:
    explicit PeoplePage(const Desk& desk, QWidget* parent = nullptr);
    ~PeoplePage() override;

    ContextFields contextFields() const override { return ContextField::AsOf; }
    QList<QAction*> pageActions() const override;
    bool canExportTable() const override { return true; }
    void exportTable() override;
    /// Task "new-person", "change-person", "transfer", "leave", "new-department", "change-department" or "new-position"
    /// opens the form of that name, for the place's person or department.
    void showPlace(const Place& place) override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    void makeActions();
    void makeDepartments();
    void makePeople();
    void showPeople();
    void showPerson();
    attain::DepartmentId currentDepartment() const;
    /// The day the page is about: the as-of day of the context, else the last day with data of its period.
    attain::Date day() const;

    void addPerson();
    void changePerson();
    void transferPerson();
    void leavePerson();
    void removePerson();
    void addDepartment();
    void changeDepartment();
    void removeDepartment();
    void addPosition();
    static Place formPlace(const QString& task, attain::PersonId person = {}, attain::DepartmentId department = {});
    void showSubject(const Place& place);
    void startTask(const QString& task);
    /// Opens the dialog and runs `accepted` when it was confirmed; what is typed until then is kept as a draft, which
    /// `form` opens again.
    template<class Dialog>
    void open(const Place& form, Dialog* dialog, std::function<void(const Dialog&)> accepted);
    template<class Value>
    void report(const attain::Result<Value>& outcome);

    const Desk& m_desk;
    std::shared_ptr<const attain::Organisation> m_organisation;
    std::unique_ptr<Ui::PeoplePage> m_ui;
    DepartmentTreeModel* m_departments;
    PersonTableModel* m_people;
    TreeGridView* m_departmentView;
    GridView* m_peopleView;
    PersonDetails* m_details;
    EmptyState* m_empty;
    QCheckBox* m_former;
    QAction* m_import;
    QAction* m_addPerson;
    QAction* m_removePerson;
    QAction* m_addDepartment;
    QAction* m_changeDepartment;
    QAction* m_removeDepartment;
    QAction* m_addPosition;
};
