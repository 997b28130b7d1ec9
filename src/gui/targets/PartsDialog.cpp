#include "targets/PartsDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/ErrorText.h"
#include "common/GridView.h"
#include "common/MetricWords.h"
#include "common/PlainText.h"
#include "targets/TargetCells.h"
#include "targets/ui_PartsDialog.h"

#include <QDoubleSpinBox>
#include <QPushButton>

namespace {

constexpr int kHundredths = 100; ///< a share is typed in percent with two decimals

} // namespace

PartsDialog::PartsDialog(const Desk& desk, About about, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::PartsDialog>()}
    , m_about{std::move(about)}
    , m_table{new CellTable{this}}
    , m_view{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_ui->titleLabel->setPlainText(
        tr("%1 · %2 · %3").arg(m_about.name, m_desk.formats.period(m_about.period), Formats::metric(m_about.metric)));
    m_ui->sharesLabel->setPlainText(
        tr("Shares of the target; they need not add up to 100. To begin with, those of last year."));
    m_view->setObjectName(QStringLiteral("partsView"));
    m_view->setSource(m_table);
    m_view->setAccessibleName(tr("Parts"));
    m_ui->partsCard->addContent(m_view);
    connect(m_ui->columnComboBox, &QComboBox::currentIndexChanged, this, &PartsDialog::showParts);
    connect(m_ui->divideButton, &QPushButton::clicked, this, [this] { Q_EMIT divisionRequested(weights()); });
    connect(&desk.events, &DomainEvents::changed, this, [this] { refresh(); });
    refresh();
}

PartsDialog::~PartsDialog() = default;

void PartsDialog::refresh()
{
    auto parts = m_desk.workspace.division().parts(m_desk.context.scenario().toStdString(), m_about.metric,
                                                   m_about.subject, m_about.period);
    if (!parts) {
        m_ui->summaryLabel->setPlainText(ErrorText::of(parts.error()).sentence());
        m_ui->summaryLabel->setTone(Tone::Bad);
        return;
    }
    m_parts = *std::move(parts);
    const int column = std::max(0, m_ui->columnComboBox->currentIndex());
    const QSignalBlocker quiet{m_ui->columnComboBox};
    m_ui->columnComboBox->clear();
    for (const auto& by : m_parts)
        m_ui->columnComboBox->addItem(MetricWords::column(by.column));
    m_ui->columnComboBox->setCurrentIndex(std::min(column, m_ui->columnComboBox->count() - 1));
    m_shares.clear();
    showParts();
}

const attain::PartTargets* PartsDialog::chosen() const
{
    const int index = m_ui->columnComboBox->currentIndex();
    return index >= 0 && index < std::ssize(m_parts) ? &m_parts[static_cast<std::size_t>(index)] : nullptr;
}

void PartsDialog::showParts()
{
    const auto* by = chosen();
    m_ui->divideButton->setEnabled(by && by->target && !m_desk.workspace.isReadOnly());
    m_ui->sharesLabel->setVisible(by != nullptr);
    if (!by) {
        m_ui->summaryLabel->setPlainText(tr("%1 has no parts yet. Settings › Metrics defines them: the revenue of one "
                                            "channel, of some products or customers.")
                                             .arg(Formats::metric(m_about.metric)));
        return;
    }
    const auto unit = attain::infoOf(by->whole).unit;
    const auto scale = m_desk.formats.scaleFor(unit, by->target.value_or(0));
    std::vector<CellTable::Row> rows;
    for (const auto& part : by->parts) {
        rows.push_back({std::ssize(rows) + 1,
                        {Cell::plain(Formats::metric(part.part)), amountCell(part.target, m_desk.formats, scale),
                         shareCell(part.share, m_desk.formats.percent(part.share)),
                         amountCell(part.lastYear, m_desk.formats, scale)}});
    }
    m_table->set({{tr("Part")},
                  {m_desk.formats.header(tr("Target"), scale), true},
                  {tr("Share"), true},
                  {m_desk.formats.header(tr("Last year"), scale), true}},
                 std::move(rows));
    m_view->fitColumns(0);
    makeShares(*by);
    showSum();
}

void PartsDialog::makeShares(const attain::PartTargets& by)
{
    while (m_ui->sharesLayout->rowCount() > 0)
        m_ui->sharesLayout->removeRow(0);
    m_shares.clear();
    const auto shares = by.proposedShares();
    for (const auto& part : by.parts) {
        auto* box = new QDoubleSpinBox;
        box->setRange(0, 100);
        box->setDecimals(2);
        box->setSuffix(QStringLiteral(" %"));
        box->setValue(shares[m_shares.size()].toDouble() * 100);
        box->setAccessibleName(tr("Share of %1").arg(Formats::metric(part.part)));
        box->setEnabled(m_ui->divideButton->isEnabled());
        m_ui->sharesLayout->addRow(PlainText::forLabel(Formats::metric(part.part)), box);
        m_shares.push_back(box);
    }
}

std::vector<attain::PartWeight> PartsDialog::weights() const
{
    std::vector<attain::PartWeight> weights;
    if (const auto* by = chosen())
        for (std::size_t i = 0; i < by->parts.size() && i < m_shares.size(); ++i)
            weights.push_back({by->parts[i].part, qRound64(m_shares[i]->value() * kHundredths)});
    return weights;
}

void PartsDialog::showSum()
{
    const auto& by = *chosen();
    const auto unit = attain::infoOf(by.whole).unit;
    const auto text = [&](std::optional<std::int64_t> value) {
        return value ? m_desk.formats.headline(attain::Figure{unit, *value}) : Formats::notAvailable();
    };
    const auto gap = by.gap();
    m_ui->summaryLabel->setTone(!gap ? Tone::Neutral : *gap == 0 ? Tone::Good : Tone::Warning);
    const QString sums = tr("The parts add up to %1, the target is %2.").arg(text(by.sum()), text(by.target));
    m_ui->summaryLabel->setPlainText(!gap || *gap == 0 ? sums
                                         : *gap > 0    ? tr("%1 Not divided: %2.").arg(sums, text(*gap))
                                                       : tr("%1 Over-assigned: %2.").arg(sums, text(-*gap)));
}
