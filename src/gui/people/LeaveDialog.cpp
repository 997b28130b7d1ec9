#include "people/LeaveDialog.h"

#include "common/QtDates.h"
#include "people/ui_LeaveDialog.h"

LeaveDialog::LeaveDialog(const attain::Person& person, attain::Date day, QWidget* parent)
    : OrganisationDialog{tr("%1 leaves").arg(QString::fromStdString(person.name)), parent}
    , m_ui{std::make_unique<Ui::LeaveDialog>()}
{
    m_ui->setupUi(this);
    m_ui->lastDayDateEdit->setDate(toQDate(day));
    setButtons(*m_ui->buttonBox, tr("Set last day"));
}

LeaveDialog::~LeaveDialog() = default;

attain::Date LeaveDialog::lastDay() const
{
    return fromQDate(m_ui->lastDayDateEdit->date());
}

QString LeaveDialog::reason() const
{
    return m_ui->reasonLineEdit->text().trimmed();
}
