#include "people/OrganisationDialog.h"

#include <QDialogButtonBox>
#include <QPushButton>

OrganisationDialog::OrganisationDialog(const QString& title, QWidget* parent) : QDialog{parent}
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
}

void OrganisationDialog::setButtons(const QDialogButtonBox& buttons, const QString& confirm)
{
    m_confirm = buttons.button(QDialogButtonBox::Ok);
    m_confirm->setText(confirm);
    buttons.button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    updateButtons();
}

void OrganisationDialog::updateButtons()
{
    m_confirm->setEnabled(isComplete());
}
