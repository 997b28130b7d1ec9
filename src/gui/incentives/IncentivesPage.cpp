#include "incentives/IncentivesPage.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/EmptyState.h"
#include "explaining/PayoutExplainer.h"
#include "incentives/DisputeDialog.h"
#include "incentives/LedgerDialog.h"
#include "incentives/LedgerService.h"
#include "incentives/PenaltiesDialog.h"
#include "incentives/PlansDialog.h"
#include "incentives/ui_IncentivesPage.h"

#include <algorithm>

namespace {

constexpr std::size_t kExplainedLines = 200;

} // namespace

IncentivesPage::IncentivesPage(const Desk& desk, QWidget* parent)
    : Page{desk.context, desk.events, parent}
    , m_desk{desk}
    , m_words{desk.formats}
    , m_ui{std::make_unique<Ui::IncentivesPage>()}
    , m_payouts{new CellTable{this}}
    , m_payoutsView{new GridView{desk.theme}}
    , m_steps{new CellTable{this}}
    , m_stepsView{new GridView{desk.theme}}
    , m_empty{new EmptyState{desk.icons, QStringLiteral("wallet")}}
    , m_plans{new QAction{this}}
    , m_penalties{new QAction{this}}
    , m_print{new QAction{this}}
    , m_ledger{new QAction{this}}
    , m_move{new QAction{this}}
    , m_dispute{new QAction{this}}
    , m_standard{new QAction{this}}
{
    m_ui->setupUi(this);
    m_payoutsView->setObjectName(QStringLiteral("payoutsView"));
    m_payoutsView->setSource(m_payouts);
    m_payoutsView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_stepsView->setObjectName(QStringLiteral("stepsView"));
    m_stepsView->setSource(m_steps);
    m_stepsView->setSortingEnabled(false);
    m_ui->payoutsCard->addContent(m_payoutsView);
    m_ui->stepsCard->addContent(m_stepsView);
    m_ui->topSplitter->setSizes({460, 640});
    m_ui->bottomSplitter->setSizes({640, 460});
    m_empty->addAction(m_standard);
    m_empty->addAction(m_plans);
    m_ui->pagesStackedWidget->addWidget(m_empty);
    wireUp();
    retranslate();
}

IncentivesPage::~IncentivesPage() = default;

void IncentivesPage::wireUp()
{
    connect(m_ui->planComboBox, &QComboBox::activated, this, [this] {
        fillChoosers();
        readPayouts();
    });
    connect(m_ui->periodComboBox, &QComboBox::activated, this, &IncentivesPage::readPayouts);
    connect(m_payoutsView->selectionModel(), &QItemSelectionModel::currentChanged, this, &IncentivesPage::showChosen);
    connect(m_payoutsView->commands(), &GridCommands::whyRequested, this, &IncentivesPage::explain);
    connect(m_stepsView->commands(), &GridCommands::whyRequested, this, &IncentivesPage::explain);
    connect(m_ui->whatIfLineEdit, &QLineEdit::textChanged, this, &IncentivesPage::showWhatIf);
    connect(m_plans, &QAction::triggered, this, [this] {
        const auto year = context().calendar().containing(attain::PeriodKind::Year, context().period().from);
        (new PlansDialog{m_desk, year.from, this})->open();
    });
    connect(m_penalties, &QAction::triggered, this, [this] {
        // Rules look at quarters: the last one inside what is looked at.
        const auto& period = context().period();
        const auto quarter = context().calendar().containing(attain::PeriodKind::Quarter, period.to);
        (new PenaltiesDialog{m_desk, period.days() < quarter.days() ? period : quarter, this})->open();
    });
    connect(m_print, &QAction::triggered, this, [this] {
        Place place;
        place.page = QStringLiteral("reports");
        place.task = QStringLiteral("statements");
        Q_EMIT placeRequested(place);
    });
    connect(m_ledger, &QAction::triggered, this, [this] {
        (new LedgerDialog{m_desk, m_table ? m_table->plan.code : std::string{}, this})->open();
    });
    connect(m_move, &QAction::triggered, this, &IncentivesPage::moveOn);
    connect(m_standard, &QAction::triggered, this, &IncentivesPage::startWithStandard);
    connect(m_dispute, &QAction::triggered, this, &IncentivesPage::raiseDispute);
    m_payoutsView->commands()->addContextAction(m_dispute);
}

ContextFields IncentivesPage::contextFields() const
{
    return ContextField::Period | ContextField::Department | ContextField::AsOf;
}

void IncentivesPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_plans->setText(tr("Plans…"));
    m_penalties->setText(tr("Warnings…"));
    m_print->setText(tr("Print statements…"));
    m_ledger->setText(tr("Ledger…"));
    m_move->setText(tr("Post"));
    m_standard->setText(tr("Start with a standard plan"));
    m_dispute->setText(tr("Dispute this pay…"));
    m_payoutsView->setAccessibleName(m_ui->payoutsCard->title());
    m_stepsView->setAccessibleName(tr("How the pay comes about"));
    m_ui->planScrollArea->setAccessibleName(tr("The plan in words"));
    m_ui->curveChart->setAccessibleName(m_ui->curveCard->title());
    m_ui->whatIfLineEdit->setAccessibleName(tr("What if: so much more"));
    m_ui->whatIfLineEdit->setPlaceholderText(QStringLiteral("10000"));
    m_empty->setText(
        tr("No incentive plan pays for this period"),
        tr("A plan says what people earn: a commission by tiers, a target bonus by a payout curve, a bonus by "
           "scorecard, a team pool. Every amount opens to its steps and sale lines."));
}

void IncentivesPage::refresh()
{
    fillChoosers();
    readPayouts();
}

void IncentivesPage::fillChoosers()
{
    const auto& service = m_desk.workspace.incentives();
    const auto plans = service.plans();
    if (!plans) {
        m_desk.notices.error(plans.error());
        return;
    }
    m_standard->setVisible(plans->empty());
    m_standard->setEnabled(!m_desk.workspace.isReadOnly());
    const QString chosenPlan = m_ui->planComboBox->currentData().toString();
    const QString chosenPeriod = m_ui->periodComboBox->currentData().toString();
    m_ui->planComboBox->clear();
    for (const auto& plan : *plans) {
        const auto periods = service.payPeriods(plan.code, context().period());
        const QString code = QString::fromStdString(plan.code);
        if (!periods || periods->empty() || plan.from > periods->back().from)
            continue;
        const int known = m_ui->planComboBox->findData(code); // the newest version names it
        if (known >= 0)
            m_ui->planComboBox->setItemText(known, IncentiveWords::name(plan));
        else
            m_ui->planComboBox->addItem(IncentiveWords::name(plan), code);
    }
    m_ui->planComboBox->setCurrentIndex(std::max(0, m_ui->planComboBox->findData(chosenPlan)));
    m_periods.clear();
    m_ui->periodComboBox->clear();
    if (m_ui->planComboBox->count() > 0)
        m_periods = service.payPeriods(m_ui->planComboBox->currentData().toString().toStdString(), context().period())
                        .value_or(std::vector<attain::Period>{});
    for (const auto& period : m_periods)
        m_ui->periodComboBox->addItem(m_desk.formats.period(period), QString::fromStdString(period.code));
    const auto newest = m_desk.workspace.attainment().currentPeriod(attain::PeriodKind::Month);
    int index = m_ui->periodComboBox->findData(chosenPeriod);
    if (index < 0) // the last one that has begun
        for (index = static_cast<int>(m_periods.size()) - 1;
             index > 0 && newest && m_periods[static_cast<std::size_t>(index)].from > newest->to; --index) { }
    m_ui->periodComboBox->setCurrentIndex(index);
    m_ui->periodComboBox->setVisible(m_periods.size() > 1);
}

void IncentivesPage::readPayouts()
{
    const int index = m_ui->periodComboBox->currentIndex();
    m_table.reset();
    m_plans->setEnabled(true);
    for (QAction* action : {m_print, m_ledger, m_move, m_dispute})
        action->setEnabled(false);
    if (index < 0) {
        m_ui->pagesStackedWidget->setCurrentWidget(m_empty);
        return;
    }
    attain::PayoutQuery query;
    query.plan = m_ui->planComboBox->currentData().toString().toStdString();
    query.period = m_periods[static_cast<std::size_t>(index)];
    if (context().asOf() && query.period.contains(*context().asOf()))
        query.asOf = context().asOf();
    query.explainAll = true;
    auto table = m_desk.workspace.incentives().payouts(query);
    if (!table) {
        m_desk.notices.error(table.error());
        return;
    }
    m_table = *std::move(table);
    m_ui->pagesStackedWidget->setCurrentIndex(0);
    m_print->setEnabled(true);
    m_ledger->setEnabled(true);
    m_dispute->setEnabled(!m_desk.workspace.isReadOnly());
    showState();
    showPayouts();
    if (!m_payoutsView->currentIndex().isValid() && !m_shown.empty())
        m_payoutsView->setCurrentIndex(m_payoutsView->model()->index(0, 0));
    showChosen();
}

void IncentivesPage::showPayouts()
{
    const auto organisation = m_desk.workspace.organisation().snapshot();
    if (!organisation)
        return;
    const auto& formats = m_desk.formats;
    const auto departments = (*organisation)->subtree(context().department());
    m_shown.clear();
    for (const auto& person : m_table->people)
        if (!context().department() || std::ranges::find(departments, person.department) != departments.end())
            m_shown.push_back(person);
    const auto attained = std::ranges::find_if(m_table->measures, [](const attain::Measure& measure) {
        return measure.as == attain::MeasureAs::Attainment && measure.of == attain::MeasureOf::Self;
    });
    const auto amount = [&](attain::Money money) {
        return Cell::figure(formats.exact(money), money.scaled(), QString::fromStdString(money.toText(2)));
    };
    // What matters most comes first: a plan may have many components.
    std::vector<CellTable::Column> columns{{tr("Name")}};
    if (attained != m_table->measures.end())
        columns.push_back({tr("Attainment"), true});
    columns.push_back({tr("Payable"), true});
    for (const auto& component : m_table->plan.components)
        columns.push_back({IncentiveWords::name(component), true});
    columns.push_back({tr("Department")});
    std::vector<CellTable::Row> rows;
    for (const auto& person : m_shown) {
        const auto* department = (*organisation)->department(person.department);
        std::vector<Cell> cells{Cell::plain(QString::fromStdString(person.name))};
        if (attained != m_table->measures.end()) {
            const auto value = m_table->figure(person, *attained);
            cells.push_back(value ? Cell::figure(formats.percent(attain::Ratio::fromScaled(value->scaled)),
                                                 value->scaled, QString::fromStdString(value->toText()))
                                  : Cell::missingNumber(Formats::notAvailable()));
        }
        Cell payable = amount(person.payable);
        payable.explainable = true;
        cells.push_back(payable);
        for (const auto& component : person.components) {
            Cell cell = component.state == attain::ComponentState::NotAvailable
                ? Cell::missingNumber(Formats::notAvailable())
                : amount(component.amount);
            cell.toolTip = IncentiveWords::state(component.state);
            if (component.state != attain::ComponentState::Pays)
                cell.tone = Tone::Warning;
            cells.push_back(cell);
        }
        cells.push_back(Cell::plain(department ? QString::fromStdString(department->name) : QString{}));
        rows.push_back({std::ssize(rows) + 1, std::move(cells)});
    }
    m_payouts->set(std::move(columns), std::move(rows));
    m_payoutsView->fitColumns(0, 150);
    QString caption = tr("People: %1; together %2").arg(m_table->people.size()).arg(formats.exact(m_table->payable));
    if (m_table->plan.budget)
        caption += tr("; budget %1").arg(formats.exact(*m_table->plan.budget));
    if (m_table->overBudget)
        caption += tr("; scaled to it");
    m_ui->payoutsCard->setCaption(caption);
}

const attain::PersonPayout* IncentivesPage::chosen() const
{
    return rowValue(m_shown, *m_payouts, m_payoutsView->currentSource());
}

void IncentivesPage::showChosen()
{
    if (!m_table)
        return;
    showSteps();
    showCurve();
    showPlan();
    showWhatIf();
}

void IncentivesPage::showSteps()
{
    const auto* person = chosen();
    m_ui->stepsCard->setTitle(person ? tr("%1: how the pay comes about").arg(QString::fromStdString(person->name))
                                     : tr("Choose a person"));
    std::vector<CellTable::Row> rows;
    if (person)
        for (const auto& made : person->steps) {
            const auto words = m_words.step(*m_table, made);
            Cell result{words.result};
            result.number = true;
            result.explainable = made.measure >= 0;
            Cell title = Cell::plain(words.title);
            Cell working = Cell::plain(words.working);
            title.toolTip = words.title;
            working.toolTip = words.working;
            rows.push_back(
                {std::ssize(rows) + 1, {Cell::plain(QString::number(std::ssize(rows) + 1)), title, working, result}});
        }
    m_steps->set({{QString{}}, {tr("Step")}, {tr("Working")}, {tr("Result"), true}}, std::move(rows));
    m_stepsView->fitColumns(2, 260);
}

void IncentivesPage::explain()
{
    const auto* person = chosen();
    if (person == nullptr)
        return;
    m_desk.why.show(tr("%1 · %2 · %3")
                        .arg(QString::fromStdString(person->name), m_desk.formats.period(m_table->period),
                             IncentiveWords::name(m_table->plan)),
                    attain::PayoutExplainer{m_desk.workspace.explainer(), m_desk.workspace.calendar()}.explain(
                        *m_table, person->person, kExplainedLines));
}

void IncentivesPage::raiseDispute()
{
    if (const auto* person = chosen())
        (new DisputeDialog{m_desk, m_table->plan, m_table->period, *person, this})->open();
}

void IncentivesPage::startWithStandard()
{
    const auto year = context().calendar().containing(attain::PeriodKind::Year, context().period().from);
    if (const auto done = m_desk.workspace.incentives().startWithStandard(year.from); !done)
        m_desk.notices.error(done.error());
}

void IncentivesPage::exportTable()
{
    m_desk.exporter.exportTable(this, m_payoutsView->commands()->contents(tr("Pay")));
}

void IncentivesPage::showPlace(const Place& place)
{
    refreshNow();
    const auto found = std::ranges::find(m_shown, place.person, &attain::PersonPayout::person);
    if (!place.person || found == m_shown.end())
        return;
    const QModelIndex source = m_payouts->indexOf(found - m_shown.begin() + 1);
    m_payoutsView->setCurrentIndex(m_payoutsView->filter()->mapFromSource(source));
}
