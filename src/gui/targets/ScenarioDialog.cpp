#include "targets/ScenarioDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/ErrorText.h"
#include "common/GridView.h"
#include "common/ScenarioWords.h"
#include "common/TargetWords.h"
#include "targets/ScenarioChangeDialog.h"
#include "targets/ScenarioTriggerDialog.h"
#include "targets/ui_ScenarioDialog.h"

#include <QPushButton>

#include <algorithm>

namespace {

/// The place of the chosen row; the end when none is.
template<typename Value>
std::size_t chosen(const GridView& view, const CellTable& table, const std::vector<Value>& all)
{
    const auto* value = rowValue(all, table, view.currentSource());
    return value ? static_cast<std::size_t>(value - all.data()) : all.size();
}

} // namespace

ScenarioDialog::ScenarioDialog(const Desk& desk, const attain::Scenario& scenario, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::ScenarioDialog>()}
    , m_scenario{scenario}
    , m_changesTable{new CellTable{this}}
    , m_triggersTable{new CellTable{this}}
    , m_changesView{new GridView{desk.theme}}
    , m_triggersView{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->assumptionsTextEdit->setMaximumHeight(76);
    m_ui->refusalLabel->setTone(Tone::Bad);
    m_changesView->setObjectName(QStringLiteral("changesView"));
    m_changesView->setSource(m_changesTable);
    m_changesView->setAccessibleName(tr("Changes against the version"));
    m_triggersView->setObjectName(QStringLiteral("triggersView"));
    m_triggersView->setSource(m_triggersTable);
    m_triggersView->setAccessibleName(tr("When to think of it"));
    m_ui->changesCard->addContent(m_changesView);
    m_ui->triggersCard->addContent(m_triggersView);

    const bool isNew = scenario.name.empty();
    m_ui->nameLineEdit->setText(isNew ? QString{} : ScenarioWords::name(scenario.name));
    m_ui->nameLineEdit->setReadOnly(!isNew); // targets know it by its name
    if (const auto versions = desk.workspace.targets().versions())
        for (auto version = versions->rbegin(); version != versions->rend(); ++version)
            m_ui->baseComboBox->addItem(TargetWords::version(*version), static_cast<qint64>(version->id.value));
    m_ui->baseComboBox->setCurrentIndex(
        std::max(0, m_ui->baseComboBox->findData(static_cast<qint64>(scenario.base.value))));
    m_ui->purposeLineEdit->setText(QString::fromStdString(scenario.purpose));
    QStringList assumptions;
    for (const auto& assumption : scenario.assumptions)
        assumptions.append(QString::fromStdString(assumption));
    m_ui->assumptionsTextEdit->setPlainText(assumptions.join(QLatin1Char('\n')));
    if (auto triggers = desk.workspace.scenarios().triggers(scenario.name); triggers && !isNew)
        m_triggers = *std::move(triggers);
    if (auto indicators = desk.workspace.scenarios().indicators())
        m_indicators = *std::move(indicators);

    connect(m_ui->addChangeButton, &QPushButton::clicked, this, [this] { editChange(m_scenario.changes.size()); });
    connect(m_ui->editChangeButton, &QPushButton::clicked, this,
            [this] { editChange(chosen(*m_changesView, *m_changesTable, m_scenario.changes)); });
    connect(m_changesView, &GridView::drillRequested, m_ui->editChangeButton, &QPushButton::click);
    connect(m_ui->removeChangeButton, &QPushButton::clicked, this, [this] {
        m_scenario.changes.erase(
            m_scenario.changes.begin()
            + static_cast<std::ptrdiff_t>(chosen(*m_changesView, *m_changesTable, m_scenario.changes)));
        showChanges();
    });
    connect(m_ui->addTriggerButton, &QPushButton::clicked, this, [this] { editTrigger(m_triggers.size()); });
    connect(m_ui->editTriggerButton, &QPushButton::clicked, this,
            [this] { editTrigger(chosen(*m_triggersView, *m_triggersTable, m_triggers)); });
    connect(m_triggersView, &GridView::drillRequested, m_ui->editTriggerButton, &QPushButton::click);
    connect(m_ui->removeTriggerButton, &QPushButton::clicked, this, [this] {
        m_triggers.erase(m_triggers.begin()
                         + static_cast<std::ptrdiff_t>(chosen(*m_triggersView, *m_triggersTable, m_triggers)));
        showTriggers();
    });
    for (GridView* view : {m_changesView, m_triggersView})
        connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScenarioDialog::showButtons);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &ScenarioDialog::save);
    showChanges();
    showTriggers();
}

ScenarioDialog::~ScenarioDialog() = default;

void ScenarioDialog::showChanges()
{
    std::vector<CellTable::Row> rows;
    if (const auto organisation = m_desk.workspace.organisation().snapshot()) {
        for (std::size_t i = 0; i < m_scenario.changes.size(); ++i) {
            const auto& change = m_scenario.changes[i];
            rows.push_back({static_cast<std::int64_t>(i) + 1,
                            {Cell::plain(Formats::metric(change.metric)),
                             Cell::plain(TargetWords::subject(change.subject, **organisation)),
                             Cell::plain(change.period ? m_desk.formats.period(*change.period) : tr("Always")),
                             Cell::figure(m_desk.formats.signedPercent(change.change, 2), change.change.scaled(),
                                          QString::fromStdString(change.change.toText(6)))}});
        }
    }
    m_changesTable->set({{tr("Metric")}, {tr("Whose targets")}, {tr("When")}, {tr("Change"), true}}, std::move(rows));
    m_changesView->fitColumns(1);
    showButtons();
}

void ScenarioDialog::showTriggers()
{
    std::vector<CellTable::Row> rows;
    for (std::size_t i = 0; i < m_triggers.size(); ++i) {
        const auto& trigger = m_triggers[i];
        const auto indicator = std::ranges::find(m_indicators, trigger.indicator, &attain::Indicator::code);
        const std::string& name = indicator == m_indicators.end() ? trigger.indicator : indicator->name;
        rows.push_back({static_cast<std::int64_t>(i) + 1,
                        {Cell::plain(QString::fromStdString(name)),
                         Cell::plain(ScenarioWords::rule(trigger, m_desk.formats.locale()))}});
    }
    m_triggersTable->set({{tr("Indicator")}, {tr("Is")}}, std::move(rows));
    m_triggersView->fitColumns(1);
    showButtons();
}

void ScenarioDialog::showButtons()
{
    const bool change = chosen(*m_changesView, *m_changesTable, m_scenario.changes) < m_scenario.changes.size();
    const bool trigger = chosen(*m_triggersView, *m_triggersTable, m_triggers) < m_triggers.size();
    m_ui->editChangeButton->setEnabled(change);
    m_ui->removeChangeButton->setEnabled(change);
    m_ui->editTriggerButton->setEnabled(trigger);
    m_ui->removeTriggerButton->setEnabled(trigger);
    m_ui->addTriggerButton->setEnabled(!m_indicators.empty());
    m_ui->addTriggerButton->setToolTip(m_indicators.empty() ? tr("Enter an indicator first.") : QString{});
}

void ScenarioDialog::editChange(std::size_t at)
{
    attain::ScenarioChange change;
    change.metric = m_desk.context.metric();
    if (at < m_scenario.changes.size())
        change = m_scenario.changes[at];
    auto* dialog = new ScenarioChangeDialog{m_desk, change, this};
    connect(dialog, &QDialog::accepted, this, [this, dialog, at] {
        if (at < m_scenario.changes.size())
            m_scenario.changes[at] = dialog->change();
        else
            m_scenario.changes.push_back(dialog->change());
        showChanges();
    });
    dialog->open();
}

void ScenarioDialog::editTrigger(std::size_t at)
{
    attain::ScenarioTrigger trigger;
    if (at < m_triggers.size())
        trigger = m_triggers[at];
    auto* dialog = new ScenarioTriggerDialog{m_desk, m_indicators, trigger, this};
    connect(dialog, &QDialog::accepted, this, [this, dialog, at] {
        if (at < m_triggers.size())
            m_triggers[at] = dialog->trigger();
        else
            m_triggers.push_back(dialog->trigger());
        showTriggers();
    });
    dialog->open();
}

void ScenarioDialog::save()
{
    auto scenario = m_scenario;
    if (scenario.name.empty())
        scenario.name = m_ui->nameLineEdit->text().trimmed().toStdString();
    scenario.base = attain::TargetVersionId{m_ui->baseComboBox->currentData().toLongLong()};
    scenario.purpose = m_ui->purposeLineEdit->text().trimmed().toStdString();
    scenario.assumptions.clear();
    for (const QString& line : m_ui->assumptionsTextEdit->toPlainText().split(QLatin1Char('\n')))
        if (const QString assumption = line.trimmed(); !assumption.isEmpty())
            scenario.assumptions.push_back(assumption.toStdString());
    auto triggers = m_triggers;
    for (auto& trigger : triggers)
        trigger.scenario = scenario.name;
    if (const auto saved = m_desk.workspace.scenarios().define(scenario, triggers); !saved)
        m_ui->refusalLabel->setPlainText(ErrorText::of(saved.error()).sentence());
    else
        accept();
}
