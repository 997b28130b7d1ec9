#include "incentives/DisputeDialog.h"

#include "Workspace.h"
#include "common/ErrorText.h"
#include "common/IncentiveWords.h"
#include "incentives/LedgerService.h"
#include "incentives/TypedNumber.h"
#include "incentives/ui_DisputeDialog.h"

#include <QPushButton>

DisputeDialog::DisputeDialog(const Desk& desk, const attain::IncentivePlan& plan, const attain::Period& period,
                             const attain::PersonPayout& payout, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_plan{plan.code}
    , m_period{period}
    , m_person{payout.person}
    , m_ui{std::make_unique<Ui::DisputeDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->refusalLabel->setTone(Tone::Bad);
    m_ui->aboutLabel->setPlainText(
        QStringLiteral("%1 · %2 · %3")
            .arg(QString::fromStdString(payout.name), IncentiveWords::name(plan), desk.formats.period(period)));
    m_ui->actualLineEdit->setText(desk.formats.exact(payout.payable));
    m_ui->actualLineEdit->setReadOnly(true);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &DisputeDialog::save);
    m_ui->expectedLineEdit->setFocus();
}

DisputeDialog::~DisputeDialog() = default;

void DisputeDialog::save()
{
    TypedNumber::Reader reader;
    const auto expected = reader.money(m_ui->expectedLineEdit->text());
    if (!expected) {
        m_ui->refusalLabel->setPlainText(tr("“%1” is no amount.").arg(m_ui->expectedLineEdit->text()));
        return;
    }
    const auto done = m_desk.workspace.ledger().dispute(m_plan, m_period, m_person, *expected,
                                                        m_ui->reasonLineEdit->text().trimmed().toStdString());
    if (!done) {
        m_ui->refusalLabel->setPlainText(ErrorText::of(done.error()).sentence());
        return;
    }
    accept();
}
