#include "sales/CreditDialog.h"

#include "sales/ui_CreditDialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>

namespace {

constexpr double kMillionthsPerPercent = 10000.0;

} // namespace

CreditDialog::CreditDialog(std::shared_ptr<const attain::Organisation> organisation, const attain::SaleLine& line,
                           const std::vector<attain::CreditShare>& shares, const Formats& formats, QWidget* parent)
    : QDialog{parent}, m_ui{std::make_unique<Ui::CreditDialog>()}, m_organisation{std::move(organisation)}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->subjectLabel->setPlainText(tr("%1 · %2 · %3")
                                         .arg(QString::fromStdString(line.order), QString::fromStdString(line.customer),
                                              formats.exact(line.amount)));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Divide"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_ui->addPersonButton, &QPushButton::clicked, this, &CreditDialog::addPerson);
    for (const auto& share : shares)
        addRow(share.person, share.share, share.kind);
    if (shares.empty())
        addRow(line.person, attain::Ratio::fromUnits(1), attain::CreditKind::Primary);
    check();
}

CreditDialog::~CreditDialog() = default;

void CreditDialog::addRow(attain::PersonId person, attain::Ratio share, attain::CreditKind kind)
{
    Row row{new QComboBox, new QDoubleSpinBox, new QComboBox};
    for (const auto& each : m_organisation->people())
        row.person->addItem(QString::fromStdString(each.name), QVariant::fromValue(static_cast<qint64>(each.id.value)));
    row.person->setCurrentIndex(
        std::max(row.person->findData(QVariant::fromValue(static_cast<qint64>(person.value))), 0));
    row.percent->setRange(0, 100);
    row.percent->setDecimals(4);
    row.percent->setSuffix(QStringLiteral(" %"));
    row.percent->setValue(static_cast<double>(share.scaled()) / kMillionthsPerPercent);
    row.kind->addItem(tr("primary"), static_cast<int>(attain::CreditKind::Primary));
    row.kind->addItem(tr("overlay (assist)"), static_cast<int>(attain::CreditKind::Overlay));
    row.kind->setCurrentIndex(row.kind->findData(static_cast<int>(kind)));
    const int number = static_cast<int>(m_rows.size());
    row.person->setObjectName(personField(number));
    row.percent->setObjectName(QStringLiteral("percentSpinBox%1").arg(number));
    row.kind->setObjectName(QStringLiteral("kindComboBox%1").arg(number));
    m_ui->shareLayout->addWidget(row.person, number, 0);
    m_ui->shareLayout->addWidget(row.percent, number, 1);
    m_ui->shareLayout->addWidget(row.kind, number, 2);
    row.person->setAccessibleName(tr("Person %1").arg(number + 1));
    row.percent->setAccessibleName(tr("Share of person %1").arg(number + 1));
    row.kind->setAccessibleName(tr("Kind of credit of person %1").arg(number + 1));
    connect(row.person, &QComboBox::activated, this, &CreditDialog::check);
    connect(row.percent, &QDoubleSpinBox::valueChanged, this, &CreditDialog::check);
    connect(row.kind, &QComboBox::activated, this, &CreditDialog::check);
    m_rows.push_back(row);
    check();
}

std::vector<attain::CreditShare> CreditDialog::shares() const
{
    std::vector<attain::CreditShare> result;
    for (const Row& row : m_rows) {
        const auto millionths = qRound64(row.percent->value() * kMillionthsPerPercent);
        if (millionths > 0)
            result.push_back({attain::PersonId{row.person->currentData().toLongLong()},
                              attain::Ratio::fromScaled(millionths),
                              static_cast<attain::CreditKind>(row.kind->currentData().toInt())});
    }
    return result;
}

QString CreditDialog::reason() const
{
    return m_ui->reasonLineEdit->text().trimmed();
}

void CreditDialog::check()
{
    const auto valid = attain::checkShares(shares());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(valid.has_value());
    m_ui->totalLabel->setPlainText(valid ? tr("Primary shares total 100 %")
                                         : tr("Primary shares must total 100 %, each person once"));
}
