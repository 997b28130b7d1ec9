#include "scorecards/ScorecardTemplateDialog.h"

#include "Workspace.h"
#include "common/EntryTable.h"
#include "common/ErrorText.h"
#include "common/PositionList.h"
#include "common/QtDates.h"
#include "common/ScorecardWords.h"
#include "scorecards/PercentText.h"
#include "scorecards/ScorecardService.h"
#include "scorecards/ui_ScorecardTemplateDialog.h"

#include <QPushButton>

#include <algorithm>

namespace {

constexpr int kSpareGrades = 3; ///< empty rows for more

QTableWidgetItem* cell(const QString& text)
{
    return new QTableWidgetItem{text};
}

} // namespace

ScorecardTemplateDialog::ScorecardTemplateDialog(const Desk& desk, const attain::ScorecardTemplate& scorecard,
                                                 QWidget* parent)
    : QDialog{parent}, m_desk{desk}, m_ui{std::make_unique<Ui::ScorecardTemplateDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->refusalLabel->setTone(Tone::Bad);
    m_ui->codeLineEdit->setText(QString::fromStdString(scorecard.code));
    m_ui->codeLineEdit->setReadOnly(!scorecard.code.empty());
    m_ui->nameLineEdit->setText(QString::fromStdString(scorecard.name));
    m_ui->nameEnLineEdit->setText(QString::fromStdString(scorecard.nameEn));
    m_ui->fromDateEdit->setDate(toQDate(scorecard.from));
    for (const auto missing : {attain::MissingValue::Renormalises, attain::MissingValue::Blocks})
        m_ui->missingComboBox->addItem(ScorecardWords::missing(missing), static_cast<int>(missing));
    m_ui->missingComboBox->setCurrentIndex(m_ui->missingComboBox->findData(static_cast<int>(scorecard.missing)));
    fillItems(scorecard);
    fillGrades(scorecard);
    if (const auto organisation = desk.workspace.organisation().snapshot())
        PositionList::fill(*m_ui->positionsListWidget, **organisation, scorecard.positions);
    connect(m_ui->itemsTableWidget, &QTableWidget::itemChanged, this, &ScorecardTemplateDialog::showTotal);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Save), &QPushButton::clicked, this,
            &ScorecardTemplateDialog::save);
    showTotal();
}

ScorecardTemplateDialog::~ScorecardTemplateDialog() = default;

void ScorecardTemplateDialog::fillItems(const attain::ScorecardTemplate& scorecard)
{
    auto& table = *m_ui->itemsTableWidget;
    EntryTable::setUp(table, {tr("KPI"), tr("Weight in %")});
    m_kpis = m_desk.workspace.scorecards().kpis().value_or(std::vector<attain::Kpi>{});
    table.setRowCount(static_cast<int>(m_kpis.size()));
    for (std::size_t i = 0; i < m_kpis.size(); ++i) {
        const auto item = std::ranges::find(scorecard.items, m_kpis[i].code, &attain::ScorecardItem::kpi);
        const bool taken = item != scorecard.items.end();
        auto* name = cell(ScorecardWords::name(m_kpis[i]));
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        name->setCheckState(taken ? Qt::Checked : Qt::Unchecked);
        const attain::Ratio weight = taken ? item->weight : m_kpis[i].weight;
        auto* share = cell(PercentText::of(weight));
        share->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table.setItem(static_cast<int>(i), 0, name);
        table.setItem(static_cast<int>(i), 1, share);
    }
}

void ScorecardTemplateDialog::fillGrades(const attain::ScorecardTemplate& scorecard)
{
    auto& table = *m_ui->gradesTableWidget;
    EntryTable::setUp(table, {tr("Grade"), tr("From %"), tr("Share %")});
    const int known = static_cast<int>(scorecard.grades.size());
    table.setRowCount(known + kSpareGrades);
    for (int row = 0; row < known; ++row) {
        const auto& grade = scorecard.grades[static_cast<std::size_t>(row)];
        table.setItem(row, 0, cell(QString::fromStdString(grade.code)));
        table.setItem(row, 1, cell(PercentText::of(grade.from)));
        table.setItem(row, 2, cell(grade.share ? PercentText::of(*grade.share) : QString{}));
    }
    table.setColumnWidth(1, 64);
    table.setColumnWidth(2, 64);
}

void ScorecardTemplateDialog::showTotal()
{
    m_ui->refusalLabel->setPlainText({});
    const auto total = attain::totalWeight(items().value_or(std::vector<attain::ScorecardItem>{}));
    const bool whole = total == attain::Ratio::fromScaled(attain::Ratio::kScale);
    m_ui->totalLabel->setPlainText(tr("Together %1 %").arg(PercentText::of(total)));
    m_ui->totalLabel->setTone(whole ? Tone::Good : Tone::Warning);
}

std::optional<std::vector<attain::ScorecardItem>> ScorecardTemplateDialog::items()
{
    std::vector<attain::ScorecardItem> items;
    const auto& table = *m_ui->itemsTableWidget;
    for (int row = 0; row < table.rowCount(); ++row) {
        if (table.item(row, 0) == nullptr || table.item(row, 0)->checkState() != Qt::Checked)
            continue;
        const auto weight = PercentText::read(EntryTable::textAt(table, row, 1));
        if (!weight) {
            refuse(EntryTable::textAt(table, row, 1));
            return {};
        }
        items.push_back({m_kpis[static_cast<std::size_t>(row)].code, *weight});
    }
    return items;
}

std::optional<std::vector<attain::GradeBand>> ScorecardTemplateDialog::grades()
{
    std::vector<attain::GradeBand> grades;
    const auto& table = *m_ui->gradesTableWidget;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QString code = EntryTable::textAt(table, row, 0);
        if (code.isEmpty())
            continue;
        attain::GradeBand grade{code.toStdString()};
        const auto from = PercentText::read(EntryTable::textAt(table, row, 1));
        if (!from) {
            refuse(EntryTable::textAt(table, row, 1));
            return {};
        }
        grade.from = *from;
        if (const QString text = EntryTable::textAt(table, row, 2); !text.isEmpty()) {
            grade.share = PercentText::read(text);
            if (!grade.share) {
                refuse(text);
                return {};
            }
        }
        grades.push_back(std::move(grade));
    }
    return grades;
}

void ScorecardTemplateDialog::refuse(const QString& text)
{
    m_ui->refusalLabel->setPlainText(tr("“%1” is no share; type 50 for 50 %.").arg(text));
}

void ScorecardTemplateDialog::save()
{
    m_ui->refusalLabel->setPlainText({});
    attain::ScorecardTemplate scorecard{
        m_ui->codeLineEdit->text().trimmed().toStdString(), m_ui->nameLineEdit->text().trimmed().toStdString(),
        m_ui->nameEnLineEdit->text().trimmed().toStdString(), fromQDate(m_ui->fromDateEdit->date())};
    scorecard.missing = static_cast<attain::MissingValue>(m_ui->missingComboBox->currentData().toInt());
    const auto taken = items();
    const auto bands = grades();
    if (!taken || !bands)
        return;
    scorecard.items = *taken;
    scorecard.grades = *bands;
    scorecard.positions = PositionList::chosenIn(*m_ui->positionsListWidget);
    if (const auto done = m_desk.workspace.scorecards().define(scorecard); !done) {
        m_ui->refusalLabel->setPlainText(ErrorText::of(done.error()).sentence());
        return;
    }
    accept();
}
