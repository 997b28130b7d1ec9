#include "people/PositionDialog.h"

#include "people/ui_PositionDialog.h"

PositionDialog::PositionDialog(const attain::Position& position, QWidget* parent)
    : OrganisationDialog{position.id ? tr("Change position") : tr("New position"), parent}
    , m_ui{std::make_unique<Ui::PositionDialog>()}
    , m_position{position}
{
    m_ui->setupUi(this);
    m_ui->nameLineEdit->setText(QString::fromStdString(position.name));
    m_ui->codeLineEdit->setText(QString::fromStdString(position.code));
    m_ui->levelSpinBox->setValue(position.level);
    setButtons(*m_ui->buttonBox, position.id ? tr("Change") : tr("Add"));
    connect(m_ui->nameLineEdit, &QLineEdit::textChanged, this, &PositionDialog::updateButtons);
}

PositionDialog::~PositionDialog() = default;

bool PositionDialog::isComplete() const
{
    return !m_ui->nameLineEdit->text().trimmed().isEmpty();
}

attain::Position PositionDialog::position() const
{
    attain::Position result = m_position;
    result.name = m_ui->nameLineEdit->text().trimmed().toStdString();
    result.code = m_ui->codeLineEdit->text().trimmed().toStdString();
    result.level = m_ui->levelSpinBox->value();
    return result;
}
