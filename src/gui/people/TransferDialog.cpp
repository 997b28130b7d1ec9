#include "people/TransferDialog.h"

#include "common/QtDates.h"
#include "people/OrganisationWords.h"
#include "people/ui_TransferDialog.h"

TransferDialog::TransferDialog(const attain::Organisation& organisation, const attain::Person& person, attain::Date day,
                               QWidget* parent)
    : OrganisationDialog{tr("Transfer %1").arg(QString::fromStdString(person.name)), parent}
    , m_ui{std::make_unique<Ui::TransferDialog>()}
{
    m_ui->setupUi(this);
    const auto* now = organisation.assignmentOn(person.id, day);
    OrganisationWords::fillDepartments(*m_ui->departmentComboBox, organisation,
                                       now ? now->department : attain::DepartmentId{}, false);
    OrganisationWords::fillPositions(*m_ui->positionComboBox, organisation, now ? now->position : attain::PositionId{});
    m_ui->fromDateEdit->setDate(toQDate(day));
    setButtons(*m_ui->buttonBox, tr("Transfer"));
}

TransferDialog::~TransferDialog() = default;

attain::DepartmentId TransferDialog::department() const
{
    return OrganisationWords::chosenDepartment(*m_ui->departmentComboBox);
}

attain::PositionId TransferDialog::position() const
{
    return OrganisationWords::chosenPosition(*m_ui->positionComboBox);
}

attain::Date TransferDialog::from() const
{
    return fromQDate(m_ui->fromDateEdit->date());
}

QString TransferDialog::reason() const
{
    return m_ui->reasonLineEdit->text().trimmed();
}
