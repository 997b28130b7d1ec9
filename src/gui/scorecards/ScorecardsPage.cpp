#include "scorecards/ScorecardsPage.h"

#include "common/CellTable.h"
#include "common/EmptyState.h"
#include "common/ScorecardWords.h"
#include "common/WorkspaceJob.h"
#include "explaining/Explainer.h"
#include "scorecards/ScorecardDetails.h"
#include "scorecards/ScorecardRulesDialog.h"
#include "scorecards/ScorecardService.h"
#include "scorecards/ui_ScorecardsPage.h"

#include <algorithm>

namespace {

constexpr int kEarlierPeriods = 4;

} // namespace

ScorecardsPage::ScorecardsPage(const Desk& desk, QWidget* parent)
    : Page{desk.context, desk.events, parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::ScorecardsPage>()}
    , m_cards{new CellTable{this}}
    , m_view{new GridView{desk.theme}}
    , m_details{new ScorecardDetails{desk}}
    , m_empty{new EmptyState{desk.icons, QStringLiteral("list")}}
    , m_rules{new QAction{this}}
    , m_print{new QAction{this}}
    , m_standard{new QAction{this}}
{
    m_ui->setupUi(this);
    m_view->setObjectName(QStringLiteral("cardsView"));
    m_view->setSource(m_cards);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* panel = new GridPanel{m_view, desk.icons};
    m_ui->cardsCard->addContent(panel);
    m_ui->splitter->addWidget(m_details);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({500, 690});
    m_empty->addAction(m_standard);
    m_empty->addAction(m_rules);
    m_ui->pagesStackedWidget->addWidget(m_empty);
    connect(panel, &GridPanel::exportRequested, this, &ScorecardsPage::exportTable);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScorecardsPage::showChosen);
    connect(m_details, &ScorecardDetails::whyRequested, this, &ScorecardsPage::explain);
    connect(m_rules, &QAction::triggered, this, &ScorecardsPage::editRules);
    connect(m_print, &QAction::triggered, this, [this] {
        Place place;
        place.page = QStringLiteral("reports");
        place.task = QStringLiteral("scorecards");
        Q_EMIT placeRequested(place);
    });
    m_view->commands()->addContextAction(m_print);
    connect(m_standard, &QAction::triggered, this, &ScorecardsPage::startWithStandard);
    retranslate();
}

ScorecardsPage::~ScorecardsPage() = default;

ContextFields ScorecardsPage::contextFields() const
{
    return ContextField::Period | ContextField::Department | ContextField::AsOf;
}

void ScorecardsPage::retranslate()
{
    m_rules->setText(tr("KPIs and templates…"));
    m_print->setText(tr("Print scorecards…"));
    m_standard->setText(tr("Start with a standard scorecard"));
    m_ui->retranslateUi(this);
    m_view->setAccessibleName(tr("Scores of the period"));
    m_details->retranslate();
    m_empty->setText(
        tr("Nobody is judged in this period yet"),
        tr("A scorecard weighs several KPIs into one score: sales, margin, new customers, satisfaction. Start "
           "with a standard one and change it, or define KPIs and a template of your own."));
}

void ScorecardsPage::refresh()
{
    attain::ScorecardQuery query;
    query.period = context().period();
    query.asOf = context().asOf();
    auto table = m_desk.workspace.scorecards().cards(query);
    const auto organisation = m_desk.workspace.organisation().snapshot();
    if (!table || !organisation) {
        m_desk.notices.error(table ? organisation.error() : table.error());
        return;
    }
    m_table = *std::move(table);
    const auto departments = (*organisation)->subtree(context().department());
    m_shown.clear();
    for (const auto& card : m_table.cards)
        if (!context().department() || std::ranges::find(departments, card.department) != departments.end())
            m_shown.push_back(card);
    m_rules->setEnabled(!m_desk.workspace.isReadOnly());
    m_standard->setEnabled(!m_desk.workspace.isReadOnly());
    m_standard->setVisible(m_table.templates.empty());
    m_print->setEnabled(!m_table.cards.empty());
    m_ui->pagesStackedWidget->setCurrentIndex(m_table.cards.empty() ? 1 : 0);
    showCards();
    if (!m_view->currentIndex().isValid() && !m_shown.empty())
        m_view->setCurrentIndex(m_view->model()->index(0, 0));
    m_earlier.clear();
    showChosen();
    readEarlier();
}

void ScorecardsPage::showCards()
{
    const auto organisation = m_desk.workspace.organisation().snapshot();
    if (!organisation)
        return;
    const auto& formats = m_desk.formats;
    std::vector<CellTable::Row> rows;
    for (const auto& card : m_shown) {
        const auto* department = (*organisation)->department(card.department);
        const auto& rules = m_table.templates[card.scorecardTemplate];
        Cell name = Cell::plain(QString::fromStdString(card.name));
        name.toolTip = ScorecardWords::name(rules);
        Cell score = card.score ? Cell::figure(formats.percent(card.score), card.score->scaled(),
                                               QString::fromStdString(card.score->toText(0)))
                                : Cell::missingNumber(Formats::notAvailable());
        Cell rank = card.rank > 0 ? Cell::figure(formats.count(card.rank), card.rank, QString::number(card.rank))
                                  : Cell::missingNumber(Formats::notAvailable());
        rows.push_back(
            {std::ssize(rows) + 1,
             {name, Cell::plain(department ? QString::fromStdString(department->name) : QString{}), score,
              card.grade.empty()
                  ? Cell::plain({})
                  : Cell::status(QString::fromStdString(card.grade), ScorecardWords::tone(card.grade, rules)),
              rank,
              card.missing > 0 ? Cell::figure(formats.count(card.missing), card.missing, QString::number(card.missing))
                               : Cell::missingNumber({})}});
    }
    m_cards->set({{tr("Name")},
                  {tr("Department")},
                  {tr("Score"), true},
                  {tr("Grade")},
                  {tr("Place"), true},
                  {tr("Missing"), true}},
                 std::move(rows));
    m_view->fitColumns(0, 140);
}

const attain::Scorecard* ScorecardsPage::chosen() const
{
    return rowValue(m_shown, *m_cards, m_view->currentSource());
}

void ScorecardsPage::showChosen()
{
    const auto* card = chosen();
    if (card == nullptr) {
        m_details->clear();
        return;
    }
    m_details->showCard(m_table, *card);
    m_details->showHistory(m_earlier, card->person);
}

void ScorecardsPage::readEarlier()
{
    m_earlierOutdated = m_readingEarlier;
    if (m_readingEarlier || m_table.cards.empty())
        return;
    m_readingEarlier = true;
    auto* job = new WorkspaceJob{tr("Reading earlier scores"), {}, this};
    job->setDispensable();
    job->run<std::vector<attain::ScorecardTable>>(
        m_desk.workspace, m_desk.jobs,
        [query = attain::ScorecardQuery{m_table.period, {}, "base", {}}](
            attain::Workspace& workspace, const WorkerJob::Progress&, const std::stop_token&) {
            return workspace.scorecards().earlier(query, kEarlierPeriods);
        },
        [this](attain::Result<std::vector<attain::ScorecardTable>> earlier) {
            m_readingEarlier = false;
            if (!earlier) {
                m_desk.notices.error(earlier.error());
                return;
            }
            m_earlier = *std::move(earlier);
            showChosen();
            if (m_earlierOutdated)
                readEarlier();
        });
}

void ScorecardsPage::explain(std::size_t line)
{
    const auto* card = chosen();
    if (card == nullptr || line >= card->lines.size())
        return;
    attain::AttainmentQuery query;
    query.period = m_table.period;
    query.metric = card->lines[line].kpi.metric;
    query.asOf = context().asOf();
    m_desk.why.show(tr("%1 · %2 · %3")
                        .arg(QString::fromStdString(card->name), m_desk.formats.period(query.period),
                             Formats::metric(query.metric)),
                    m_desk.workspace.explainer().explain(attain::Subject::of(card->person), query, 200));
}

void ScorecardsPage::startWithStandard()
{
    const auto year = context().calendar().containing(attain::PeriodKind::Year, context().period().from);
    if (const auto done = m_desk.workspace.scorecards().startWithStandard(year.from); !done)
        m_desk.notices.error(done.error());
}

void ScorecardsPage::editRules()
{
    const auto year = context().calendar().containing(attain::PeriodKind::Year, context().period().from);
    (new ScorecardRulesDialog{m_desk, year.from, this})->open();
}

void ScorecardsPage::exportTable()
{
    m_desk.exporter.exportTable(this, m_view->commands()->contents(tr("Scorecards")));
}

void ScorecardsPage::showPlace(const Place& place)
{
    refreshNow();
    const auto found = std::ranges::find(m_shown, place.person, &attain::Scorecard::person);
    if (!place.person || found == m_shown.end())
        return;
    const QModelIndex source = m_cards->indexOf(found - m_shown.begin() + 1);
    m_view->setCurrentIndex(m_view->filter()->mapFromSource(source));
}
