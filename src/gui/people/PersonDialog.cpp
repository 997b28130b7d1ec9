#include "people/PersonDialog.h"

#include "common/QtDates.h"
#include "people/OrganisationWords.h"
#include "people/ui_PersonDialog.h"

PersonDialog::PersonDialog(const attain::Organisation& organisation, const attain::Person& person,
                           attain::DepartmentId department, attain::Date day, QWidget* parent)
    : OrganisationDialog{person.id ? tr("Change person") : tr("New person"), parent}
    , m_ui{std::make_unique<Ui::PersonDialog>()}
    , m_person{person}
{
    m_ui->setupUi(this);
    m_ui->nameLineEdit->setText(QString::fromStdString(person.name));
    m_ui->codeLineEdit->setText(QString::fromStdString(person.code));
    OrganisationWords::fillDepartments(*m_ui->departmentComboBox, organisation, department, false);
    OrganisationWords::fillPositions(*m_ui->positionComboBox, organisation, {});
    // Later ones are dated: a transfer.
    for (QWidget* field : {m_ui->departmentComboBox, m_ui->positionComboBox})
        m_ui->fieldsLayout->setRowVisible(field, !person.id);
    m_ui->hiredDateEdit->setDate(toQDate(person.hired.value_or(day)));
    setButtons(*m_ui->buttonBox, person.id ? tr("Change") : tr("Add"));
    connect(m_ui->nameLineEdit, &QLineEdit::textChanged, this, &PersonDialog::updateButtons);
}

PersonDialog::~PersonDialog() = default;

bool PersonDialog::isComplete() const
{
    return !m_ui->nameLineEdit->text().trimmed().isEmpty();
}

attain::Person PersonDialog::person() const
{
    attain::Person result = m_person;
    result.name = m_ui->nameLineEdit->text().trimmed().toStdString();
    result.code = m_ui->codeLineEdit->text().trimmed().toStdString();
    result.hired = fromQDate(m_ui->hiredDateEdit->date());
    return result;
}

attain::DepartmentId PersonDialog::department() const
{
    return m_person.id ? attain::DepartmentId{} : OrganisationWords::chosenDepartment(*m_ui->departmentComboBox);
}

attain::PositionId PersonDialog::position() const
{
    return m_person.id ? attain::PositionId{} : OrganisationWords::chosenPosition(*m_ui->positionComboBox);
}
