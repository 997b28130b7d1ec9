#include "incentives/MultiplierDialog.h"

#include "Workspace.h"
#include "common/EntryTable.h"
#include "incentives/TypedNumber.h"
#include "incentives/ui_MultiplierDialog.h"

#include <QPushButton>

namespace {

constexpr int kRows = 8;

} // namespace

MultiplierDialog::MultiplierDialog(const Desk& desk, QWidget* parent)
    : QDialog{parent}, m_ui{std::make_unique<Ui::MultiplierDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->refusalLabel->setTone(Tone::Bad);
    m_ui->measureBox->setUp(desk.workspace.metrics());
    EntryTable::setUp(*m_ui->factorsTableWidget, {tr("From"), tr("Factor in %")});
    m_ui->factorsTableWidget->setRowCount(kRows);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Ok), &QPushButton::clicked, this, &MultiplierDialog::finish);
}

MultiplierDialog::~MultiplierDialog() = default;

void MultiplierDialog::finish()
{
    attain::Multiplier multiplier;
    multiplier.by = m_ui->measureBox->measure();
    TypedNumber::Reader reader;
    for (int row = 0; row < kRows; ++row) {
        const auto limit = reader.number(EntryTable::textAt(*m_ui->factorsTableWidget, row, 0), multiplier.by.unit());
        const auto factor = reader.ratio(EntryTable::textAt(*m_ui->factorsTableWidget, row, 1));
        if (!limit && !factor)
            continue;
        if (!limit || !factor) {
            m_ui->refusalLabel->setPlainText(tr("Row %1 needs a limit and a factor.").arg(row + 1));
            return;
        }
        multiplier.limits.push_back(*limit);
        multiplier.factors.push_back({*factor});
    }
    if (!reader.wrong().isNull() || multiplier.limits.empty()) {
        m_ui->refusalLabel->setPlainText(multiplier.limits.empty() ? tr("Type at least one limit with its factor.")
                                                                   : tr("“%1” is no number.").arg(reader.wrong()));
        return;
    }
    Q_EMIT made(multiplier);
    accept();
}
