#include "people/DepartmentDialog.h"

#include "people/OrganisationWords.h"
#include "people/ui_DepartmentDialog.h"

DepartmentDialog::DepartmentDialog(const attain::Organisation& organisation, const attain::Department& department,
                                   QWidget* parent)
    : OrganisationDialog{department.id ? tr("Change department") : tr("New department"), parent}
    , m_ui{std::make_unique<Ui::DepartmentDialog>()}
    , m_department{department}
{
    m_ui->setupUi(this);
    m_ui->nameLineEdit->setText(QString::fromStdString(department.name));
    m_ui->codeLineEdit->setText(QString::fromStdString(department.code));
    OrganisationWords::fillKinds(*m_ui->kindComboBox, department.kind);
    OrganisationWords::fillDepartments(*m_ui->parentComboBox, organisation, department.parent, true);
    setButtons(*m_ui->buttonBox, department.id ? tr("Change") : tr("Add"));
    connect(m_ui->nameLineEdit, &QLineEdit::textChanged, this, &DepartmentDialog::updateButtons);
}

DepartmentDialog::~DepartmentDialog() = default;

bool DepartmentDialog::isComplete() const
{
    return !m_ui->nameLineEdit->text().trimmed().isEmpty();
}

attain::Department DepartmentDialog::department() const
{
    attain::Department result = m_department;
    result.name = m_ui->nameLineEdit->text().trimmed().toStdString();
    result.code = m_ui->codeLineEdit->text().trimmed().toStdString();
    result.kind = static_cast<attain::DepartmentKind>(m_ui->kindComboBox->currentData().toInt());
    result.parent = OrganisationWords::chosenDepartment(*m_ui->parentComboBox);
    return result;
}
