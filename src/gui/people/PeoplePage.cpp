#include "people/PeoplePage.h"

#include "Workspace.h"
#include "common/ActionButton.h"
#include "common/EmptyState.h"
#include "people/DepartmentDialog.h"
#include "people/DepartmentTreeModel.h"
#include "people/LeaveDialog.h"
#include "people/PersonDetails.h"
#include "people/PersonDialog.h"
#include "people/PersonTableModel.h"
#include "people/PositionDialog.h"
#include "people/TransferDialog.h"
#include "people/ui_PeoplePage.h"

#include <QCheckBox>

PeoplePage::PeoplePage(const Desk& desk, QWidget* parent)
    : Page{desk.context, desk.events, parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::PeoplePage>()}
    , m_departments{new DepartmentTreeModel{this}}
    , m_people{new PersonTableModel{this}}
    , m_departmentView{new TreeGridView{desk.theme}}
    , m_peopleView{new GridView{desk.theme}}
    , m_details{new PersonDetails}
    , m_empty{new EmptyState{desk.icons, QStringLiteral("users")}}
    , m_former{new QCheckBox}
{
    m_ui->setupUi(this);
    makeActions();
    makeDepartments();
    makePeople();
    m_ui->splitter->addWidget(m_details);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({345, 535, 250});
    for (QAction* step : {m_import, m_addDepartment, m_addPerson})
        m_empty->addAction(step);
    m_ui->pagesStackedWidget->addWidget(m_empty);

    connect(m_departmentView->selectionModel(), &QItemSelectionModel::currentChanged, this, &PeoplePage::showPeople);
    connect(m_peopleView->selectionModel(), &QItemSelectionModel::currentChanged, this, &PeoplePage::showPerson);
    connect(m_departmentView, &TreeGridView::drillRequested, this, &PeoplePage::changeDepartment);
    connect(m_peopleView, &GridView::drillRequested, this, &PeoplePage::changePerson);
    connect(m_former, &QCheckBox::toggled, this, &PeoplePage::showPeople);
    connect(m_details, &PersonDetails::changeRequested, this, &PeoplePage::changePerson);
    connect(m_details, &PersonDetails::transferRequested, this, &PeoplePage::transferPerson);
    connect(m_details, &PersonDetails::leaveRequested, this, &PeoplePage::leavePerson);
    connect(m_details, &PersonDetails::assignmentRemovalRequested, this, [this](attain::AssignmentId assignment) {
        report(m_desk.workspace.organisation().removeAssignment(assignment));
    });
    connect(m_details, &PersonDetails::salesRequested, this, [this] {
        Place place;
        place.page = QStringLiteral("sales");
        place.person = m_details->person();
        Q_EMIT placeRequested(place);
    });
    retranslate();
}

void PeoplePage::makeActions()
{
    const auto make = [this](auto slot) {
        auto* action = new QAction{this};
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_import = make([this] {
        Place place;
        place.page = QStringLiteral("sales");
        place.task = QStringLiteral("import-people");
        Q_EMIT placeRequested(place);
    });
    m_addPerson = make([this] { addPerson(); });
    m_removePerson = make([this] { removePerson(); });
    m_addDepartment = make([this] { addDepartment(); });
    m_changeDepartment = make([this] { changeDepartment(); });
    m_removeDepartment = make([this] { removeDepartment(); });
    m_addPosition = make([this] { addPosition(); });
}

void PeoplePage::makeDepartments()
{
    m_departmentView->setObjectName(QStringLiteral("departmentTreeView"));
    m_departmentView->setSource(m_departments);
    for (QAction* action : {m_addDepartment, m_changeDepartment, m_removeDepartment})
        m_departmentView->commands()->addContextAction(action);
    m_ui->departmentLayout->insertWidget(0, m_departmentView, 1);
    m_ui->departmentButtonLayout->insertWidget(0, new ActionButton{m_addDepartment});
    m_ui->departmentButtonLayout->insertWidget(1, new ActionButton{m_changeDepartment});
}

void PeoplePage::makePeople()
{
    m_peopleView->setObjectName(QStringLiteral("personTableView"));
    m_peopleView->setSource(m_people);
    m_peopleView->commands()->addContextAction(m_addPerson);
    m_peopleView->commands()->addContextAction(m_removePerson);
    m_former->setObjectName(QStringLiteral("formerCheckBox"));
    auto* panel = new GridPanel{m_peopleView, m_desk.icons};
    panel->addToolWidget(m_former);
    m_ui->peopleCard->addContent(panel);
    connect(panel, &GridPanel::exportRequested, this, &PeoplePage::exportTable);
}

PeoplePage::~PeoplePage() = default;

QList<QAction*> PeoplePage::pageActions() const
{
    return {m_import, m_addPosition, m_addPerson};
}

void PeoplePage::retranslate()
{
    m_import->setText(tr("Import people…"));
    m_addPerson->setText(tr("New person…"));
    m_removePerson->setText(tr("Remove person"));
    m_addDepartment->setText(tr("New department…"));
    m_changeDepartment->setText(tr("Change…"));
    m_removeDepartment->setText(tr("Remove department"));
    m_addPosition->setText(tr("New position…"));
    m_former->setText(tr("With people who left"));
    m_ui->retranslateUi(this);
    m_departmentView->setAccessibleName(m_ui->departmentCard->title());
    m_peopleView->setAccessibleName(tr("People of the department"));
    m_empty->setText(tr("Nobody is here yet"),
                     tr("Targets and sales belong to people and departments. Import them from a CSV or Excel file, or "
                        "add them one by one."));
    m_details->retranslate();
}

attain::Date PeoplePage::day() const
{
    if (const auto asOf = context().asOf())
        return *asOf;
    const auto last = m_desk.workspace.attainment().asOfFor(context().period());
    return last ? *last : context().period().to;
}

attain::DepartmentId PeoplePage::currentDepartment() const
{
    return m_departments->departmentAt(m_departmentView->currentSource());
}

void PeoplePage::refresh()
{
    auto organisation = m_desk.workspace.organisation().snapshot();
    if (!organisation) {
        m_desk.notices.error(organisation.error());
        return;
    }
    m_organisation = *organisation;
    const bool nobody = m_organisation->departments().empty() && m_organisation->people().empty();
    m_ui->pagesStackedWidget->setCurrentWidget(nobody ? static_cast<QWidget*>(m_empty) : m_ui->splitter);
    const auto company = m_desk.workspace.company().company();
    const QString name = company && !company->name.empty() ? QString::fromStdString(company->name) : tr("Company");
    const attain::DepartmentId before = currentDepartment();
    m_departments->setOrganisation(m_organisation, name, day());
    m_departmentView->expandAll();
    m_departmentView->setCurrentIndex(m_departmentView->filter()->mapFromSource(m_departments->indexOf(before)));
    m_departmentView->fitColumns(DepartmentTreeModel::NameColumn);
    showPeople();
}

void PeoplePage::showPeople()
{
    if (!m_organisation)
        return;
    const attain::PersonId before = m_details->person();
    const auto department = currentDepartment();
    m_people->setOrganisation(m_organisation, department, day(), m_former->isChecked());
    m_ui->peopleCard->setTitle(department ? QString::fromStdString(m_organisation->department(department)->name)
                                          : tr("Everybody"));
    m_ui->peopleCard->setCaption(tr("as of %1").arg(Formats::date(day())));
    m_peopleView->fitColumns(PersonTableModel::NameColumn, 200);
    QModelIndex row = m_peopleView->filter()->mapFromSource(m_people->indexOf(before));
    if (!row.isValid())
        row = m_peopleView->model()->index(0, 0);
    m_peopleView->setCurrentIndex(row);
    showPerson();
    const bool one = static_cast<bool>(department);
    m_changeDepartment->setEnabled(one);
    m_removeDepartment->setEnabled(one);
}

void PeoplePage::showPerson()
{
    if (!m_organisation)
        return;
    const auto person = m_people->personAt(m_peopleView->currentSource());
    m_details->showPerson(*m_organisation, person);
    m_removePerson->setEnabled(static_cast<bool>(person));
}

Place PeoplePage::formPlace(const QString& task, attain::PersonId person, attain::DepartmentId department)
{
    return {.page = QStringLiteral("people"),
            .person = person,
            .department = department,
            .filter = {},
            .task = task,
            .files = {}};
}

template<class Dialog>
void PeoplePage::open(const Place& form, Dialog* dialog, std::function<void(const Dialog&)> accepted)
{
    connect(dialog, &QDialog::accepted, this, [dialog, accepted = std::move(accepted)] { accepted(*dialog); });
    dialog->open();
    m_desk.drafts.follow(dialog, form);
}

template<class Value>
void PeoplePage::report(const attain::Result<Value>& outcome)
{
    if (!outcome)
        m_desk.notices.error(outcome.error());
}

void PeoplePage::addPerson()
{
    open<PersonDialog>(formPlace(QStringLiteral("new-person")),
                       new PersonDialog{*m_organisation, {}, currentDepartment(), day(), this},
                       [this](const PersonDialog& dialog) {
                           const auto person = dialog.person();
                           if (dialog.department())
                               report(m_desk.workspace.organisation().addPerson(person, dialog.department(),
                                                                                dialog.position(), *person.hired));
                           else
                               report(m_desk.workspace.organisation().addPerson(person));
                       });
}

void PeoplePage::changePerson()
{
    const auto* person = m_organisation->person(m_details->person());
    if (!person)
        return;
    open<PersonDialog>(formPlace(QStringLiteral("change-person"), person->id),
                       new PersonDialog{*m_organisation, *person, {}, day(), this}, [this](const PersonDialog& dialog) {
                           report(m_desk.workspace.organisation().changePerson(dialog.person()));
                       });
}

void PeoplePage::transferPerson()
{
    const auto* person = m_organisation->person(m_details->person());
    if (!person)
        return;
    open<TransferDialog>(
        formPlace(QStringLiteral("transfer"), person->id), new TransferDialog{*m_organisation, *person, day(), this},
        [this, id = person->id](const TransferDialog& dialog) {
            report(m_desk.workspace.organisation().assign(id, dialog.department(), dialog.position(), dialog.from(),
                                                          dialog.reason().toStdString()));
        });
}

void PeoplePage::leavePerson()
{
    const auto* person = m_organisation->person(m_details->person());
    if (!person)
        return;
    open<LeaveDialog>(
        formPlace(QStringLiteral("leave"), person->id), new LeaveDialog{*person, person->left.value_or(day()), this},
        [this, id = person->id](const LeaveDialog& dialog) {
            report(m_desk.workspace.organisation().leave(id, dialog.lastDay(), dialog.reason().toStdString()));
        });
}

void PeoplePage::removePerson()
{
    if (m_details->person())
        report(m_desk.workspace.organisation().removePerson(m_details->person()));
}

void PeoplePage::addDepartment()
{
    attain::Department department;
    department.parent = currentDepartment();
    open<DepartmentDialog>(formPlace(QStringLiteral("new-department")),
                           new DepartmentDialog{*m_organisation, department, this},
                           [this](const DepartmentDialog& dialog) {
                               report(m_desk.workspace.organisation().addDepartment(dialog.department()));
                           });
}

void PeoplePage::changeDepartment()
{
    const auto* department = m_organisation->department(currentDepartment());
    if (!department)
        return;
    open<DepartmentDialog>(formPlace(QStringLiteral("change-department"), {}, department->id),
                           new DepartmentDialog{*m_organisation, *department, this},
                           [this](const DepartmentDialog& dialog) {
                               report(m_desk.workspace.organisation().changeDepartment(dialog.department()));
                           });
}

void PeoplePage::removeDepartment()
{
    if (const auto department = currentDepartment())
        report(m_desk.workspace.organisation().removeDepartment(department));
}

void PeoplePage::addPosition()
{
    open<PositionDialog>(formPlace(QStringLiteral("new-position")), new PositionDialog{{}, this},
                         [this](const PositionDialog& dialog) {
                             report(m_desk.workspace.organisation().addPosition(dialog.position()));
                         });
}

void PeoplePage::exportTable()
{
    m_desk.exporter.exportTable(this, m_peopleView->commands()->contents(tr("People")));
}

void PeoplePage::startTask(const QString& task)
{
    const struct {
        QLatin1String task;
        void (PeoplePage::*start)();
    } tasks[] = {{QLatin1String{"new-person"}, &PeoplePage::addPerson},
                 {QLatin1String{"change-person"}, &PeoplePage::changePerson},
                 {QLatin1String{"transfer"}, &PeoplePage::transferPerson},
                 {QLatin1String{"leave"}, &PeoplePage::leavePerson},
                 {QLatin1String{"new-department"}, &PeoplePage::addDepartment},
                 {QLatin1String{"change-department"}, &PeoplePage::changeDepartment},
                 {QLatin1String{"new-position"}, &PeoplePage::addPosition}};
    for (const auto& each : tasks) {
        if (task == each.task)
            (this->*each.start)();
    }
}

void PeoplePage::showPlace(const Place& place)
{
    refreshNow();
    showSubject(place);
    startTask(place.task);
}

void PeoplePage::showSubject(const Place& place)
{
    if (place.department || place.person)
        m_departmentView->setCurrentIndex(
            m_departmentView->filter()->mapFromSource(m_departments->indexOf(place.department)));
    if (!place.person)
        return;
    if (!m_people->indexOf(place.person).isValid())
        m_former->setChecked(true);
    const QModelIndex row = m_peopleView->filter()->mapFromSource(m_people->indexOf(place.person));
    m_peopleView->setCurrentIndex(row);
    m_peopleView->scrollTo(row);
}
