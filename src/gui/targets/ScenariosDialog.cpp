#include "targets/ScenariosDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/GridView.h"
#include "common/ScenarioWords.h"
#include "common/TargetWords.h"
#include "targets/IndicatorDialog.h"
#include "targets/ScenarioDialog.h"
#include "targets/ScenarioSideBySide.h"
#include "targets/ui_ScenariosDialog.h"

#include <QPushButton>

#include <algorithm>

ScenariosDialog::ScenariosDialog(const Desk& desk, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::ScenariosDialog>()}
    , m_scenarioTable{new CellTable{this}}
    , m_indicatorTable{new CellTable{this}}
    , m_scenarioView{new GridView{desk.theme}}
    , m_indicatorView{new GridView{desk.theme}}
    , m_sideBySide{new ScenarioSideBySide{desk, this}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_ui->proposalsLabel->setTone(Tone::Warning);
    makeViews();
    connectButtons();
    connect(&desk.events, &DomainEvents::changed, this, [this] { refresh(); });
    connect(&desk.context, &Context::changed, this, [this] { refresh(); });
    refresh();
    m_ui->tabWidget->setCurrentIndex(m_scenarios.empty() ? 1 : 0);
    if (parent) // wide tables
        resize(QSize{parent->window()->width() - 120, parent->window()->height() - 160}.expandedTo(minimumSize()));
}

ScenariosDialog::~ScenariosDialog() = default;

void ScenariosDialog::makeViews()
{
    const auto make = [](GridView* view, CellTable* table, const char* name, const QString& said) {
        view->setObjectName(QLatin1String{name});
        view->setSource(table);
        view->setAccessibleName(said);
    };
    make(m_scenarioView, m_scenarioTable, "scenarioView", tr("Scenarios"));
    make(m_indicatorView, m_indicatorTable, "indicatorView", tr("Indicators"));
    m_sideBySide->putInto(*m_ui->tableCard, *m_ui->chartCard);
    m_ui->scenariosCard->addContent(m_scenarioView);
    m_ui->indicatorsCard->addContent(m_indicatorView);
}

void ScenariosDialog::connectButtons()
{
    connect(m_ui->newScenarioButton, &QPushButton::clicked, this, [this] { edit(attain::Scenario{}); });
    connect(m_ui->editScenarioButton, &QPushButton::clicked, this, [this] {
        if (const auto* scenario = chosenScenario())
            edit(*scenario);
    });
    connect(m_scenarioView, &GridView::drillRequested, m_ui->editScenarioButton, &QPushButton::click);
    connect(m_ui->removeScenarioButton, &QPushButton::clicked, this, &ScenariosDialog::removeScenario);
    connect(m_ui->promoteButton, &QPushButton::clicked, this, &ScenariosDialog::promote);
    connect(m_ui->newIndicatorButton, &QPushButton::clicked, this, [this] { edit(attain::Indicator{}); });
    connect(m_ui->editIndicatorButton, &QPushButton::clicked, this, [this] {
        if (const auto* indicator = chosenIndicator())
            edit(*indicator);
    });
    connect(m_indicatorView, &GridView::drillRequested, m_ui->editIndicatorButton, &QPushButton::click);
    connect(m_ui->removeIndicatorButton, &QPushButton::clicked, this, &ScenariosDialog::removeIndicator);
    for (GridView* view : {m_scenarioView, m_indicatorView})
        connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScenariosDialog::showButtons);
}

void ScenariosDialog::refresh()
{
    const auto& service = m_desk.workspace.scenarios();
    auto scenarios = service.scenarios();
    auto indicators = service.indicators();
    auto triggers = service.triggers();
    auto proposals = service.proposals(attain::Date{m_desk.workspace.clock().today()});
    if (!scenarios || !indicators || !triggers || !proposals) {
        m_desk.notices.error(!scenarios        ? scenarios.error()
                                 : !indicators ? indicators.error()
                                 : !triggers   ? triggers.error()
                                               : proposals.error());
        return;
    }
    m_scenarios = *std::move(scenarios);
    m_indicators = *std::move(indicators);
    m_triggers = *std::move(triggers);
    m_proposals = *std::move(proposals);
    m_ui->titleLabel->setPlainText(tr("%1 · %2").arg(m_desk.formats.period(m_desk.context.calendar().containing(
                                                         attain::PeriodKind::Year, m_desk.context.period().from)),
                                                     Formats::metric(m_desk.context.metric())));
    showProposals();
    std::vector<std::string> names;
    std::ranges::transform(m_scenarios, std::back_inserter(names), &attain::Scenario::name);
    m_sideBySide->show(names);
    showScenarios();
    showIndicators();
    showButtons();
}

void ScenariosDialog::showProposals()
{
    QStringList lines;
    for (const auto& proposal : m_proposals) {
        const auto indicator = std::ranges::find(m_indicators, proposal.trigger.indicator, &attain::Indicator::code);
        if (indicator != m_indicators.end())
            lines.append(ScenarioWords::proposal(proposal, *indicator, m_desk.formats.locale()));
    }
    m_ui->proposalsLabel->setVisible(!lines.isEmpty());
    m_ui->proposalsLabel->setPlainText(lines.join(QLatin1Char('\n')));
}

bool ScenariosDialog::isProposed(const std::string& scenario) const
{
    return std::ranges::any_of(m_proposals,
                               [&](const auto& proposal) { return proposal.trigger.scenario == scenario; });
}

void ScenariosDialog::showScenarios()
{
    const auto versions = m_desk.workspace.targets().versions();
    const auto organisation = m_desk.workspace.organisation().snapshot();
    std::vector<CellTable::Row> rows;
    for (std::size_t i = 0; i < m_scenarios.size(); ++i) {
        const auto& scenario = m_scenarios[i];
        QString base;
        if (versions)
            if (const auto at = std::ranges::find(*versions, scenario.base, &attain::TargetVersion::id);
                at != versions->end())
                base = TargetWords::version(*at);
        QStringList changes;
        if (organisation)
            for (const auto& change : scenario.changes)
                changes.append(ScenarioWords::change(change, **organisation, m_desk.formats));
        Cell moved = Cell::plain(changes.join(QStringLiteral("; ")));
        moved.toolTip = changes.join(QLatin1Char('\n'));
        const Cell state
            = isProposed(scenario.name) ? Cell::status(tr("Proposed"), Tone::Warning) : Cell::plain(QString{});
        rows.push_back({static_cast<std::int64_t>(i) + 1,
                        {Cell::plain(ScenarioWords::name(scenario.name)), Cell::plain(base), state, moved,
                         Cell::plain(QString::fromStdString(scenario.purpose))}});
    }
    m_scenarioTable->set({{tr("Scenario")}, {tr("Stands on")}, {tr("State")}, {tr("Changes")}, {tr("What if")}},
                         std::move(rows));
    m_scenarioView->fitColumns(4, 420);
}

void ScenariosDialog::showIndicators()
{
    const auto& locale = m_desk.formats.locale();
    std::vector<CellTable::Row> rows;
    for (std::size_t i = 0; i < m_indicators.size(); ++i) {
        const auto& indicator = m_indicators[i];
        QStringList watched;
        for (const auto& trigger : m_triggers)
            if (trigger.indicator == indicator.code)
                watched.append(
                    tr("%1: %2").arg(ScenarioWords::name(trigger.scenario), ScenarioWords::rule(trigger, locale)));
        Cell newest = Cell::missingNumber(Formats::notAvailable());
        QString month;
        if (!indicator.values.empty()) {
            const auto& value = indicator.values.back();
            newest = Cell::figure(ScenarioWords::value(value.value, locale), value.value, {});
            month = ScenarioWords::month(value.month);
        }
        rows.push_back(
            {static_cast<std::int64_t>(i) + 1,
             {Cell::plain(QString::fromStdString(indicator.name)), newest,
              Cell::plain(QString::fromStdString(indicator.unit)), Cell::plain(month),
              Cell::plain(QString::fromStdString(indicator.source)), Cell::plain(watched.join(QStringLiteral("; ")))}});
    }
    m_indicatorTable->set(
        {{tr("Indicator")}, {tr("Newest value"), true}, {tr("Unit")}, {tr("Month")}, {tr("Source")}, {tr("Proposes")}},
        std::move(rows));
    m_indicatorView->fitColumns(5, 240);
}

const attain::Scenario* ScenariosDialog::chosenScenario() const
{
    return rowValue(m_scenarios, *m_scenarioTable, m_scenarioView->currentSource());
}

const attain::Indicator* ScenariosDialog::chosenIndicator() const
{
    return rowValue(m_indicators, *m_indicatorTable, m_indicatorView->currentSource());
}

void ScenariosDialog::showButtons()
{
    const auto* scenario = chosenScenario();
    const auto versions = m_desk.workspace.targets().versions();
    m_ui->newScenarioButton->setEnabled(versions && !versions->empty());
    m_ui->newScenarioButton->setToolTip(m_ui->newScenarioButton->isEnabled() ? QString{} : tr("Enter targets first."));
    for (QPushButton* button : {m_ui->editScenarioButton, m_ui->removeScenarioButton, m_ui->promoteButton})
        button->setEnabled(scenario != nullptr);
    for (QPushButton* button : {m_ui->editIndicatorButton, m_ui->removeIndicatorButton})
        button->setEnabled(chosenIndicator() != nullptr);
    QStringList assumptions;
    if (scenario)
        for (const auto& assumption : scenario->assumptions)
            assumptions.append(tr("· %1").arg(QString::fromStdString(assumption)));
    m_ui->assumptionsLabel->setPlainText(
        assumptions.isEmpty() ? QString{} : tr("Assumes:\n%1").arg(assumptions.join(QLatin1Char('\n'))));
}

void ScenariosDialog::edit(const attain::Scenario& scenario)
{
    (new ScenarioDialog{m_desk, scenario, this})->open();
}

void ScenariosDialog::edit(const attain::Indicator& indicator)
{
    (new IndicatorDialog{m_desk, indicator, this})->open();
}

void ScenariosDialog::removeScenario()
{
    const auto* scenario = chosenScenario();
    if (!scenario)
        return;
    Prompter::Question question;
    question.title = tr("Remove the scenario?");
    question.text = tr("“%1” goes with everything that was entered in it.").arg(ScenarioWords::name(scenario->name));
    question.consequence = tr("The base targets stay as they are. It can be undone.");
    question.confirm = tr("Remove");
    question.destructive = true;
    m_desk.prompter.ask(this, question, [this, name = scenario->name](bool confirmed) {
        if (!confirmed)
            return;
        if (m_desk.context.scenario().toStdString() == name)
            m_desk.context.setScenario(QStringLiteral("base"));
        if (const auto removed = m_desk.workspace.scenarios().remove(name); !removed)
            m_desk.notices.error(removed.error());
    });
}

void ScenariosDialog::removeIndicator()
{
    const auto* indicator = chosenIndicator();
    if (!indicator)
        return;
    Prompter::Question question;
    question.title = tr("Remove the indicator?");
    question.text = tr("“%1” goes with its values.").arg(QString::fromStdString(indicator->name));
    question.confirm = tr("Remove");
    question.destructive = true;
    m_desk.prompter.ask(this, question, [this, code = indicator->code](bool confirmed) {
        if (!confirmed)
            return;
        if (const auto removed = m_desk.workspace.scenarios().removeIndicator(code); !removed)
            m_desk.notices.error(removed.error());
    });
}

void ScenariosDialog::promote()
{
    const auto* scenario = chosenScenario();
    if (!scenario)
        return;
    const attain::Date today{m_desk.workspace.clock().today()};
    Prompter::Question question;
    question.title = tr("Take the scenario over?");
    question.text
        = tr("The targets of “%1” become a draft of the next version, in force from %2 once it is published. The "
             "day can be changed in the draft.")
              .arg(ScenarioWords::name(scenario->name), Formats::date(today));
    question.consequence = tr("What is published stays in force until then; the scenario stays as it is.");
    question.confirm = tr("Make the draft");
    m_desk.prompter.ask(this, question, [this, name = scenario->name, today](bool confirmed) {
        if (!confirmed)
            return;
        if (const auto draft = m_desk.workspace.scenarios().promote(name, today); !draft) {
            m_desk.notices.error(draft.error());
        } else {
            m_desk.context.setScenario(QStringLiteral("base"));
            m_desk.notices.done(tr("“%1” is a draft now. Look at it, then submit it.").arg(ScenarioWords::name(name)));
        }
    });
}
