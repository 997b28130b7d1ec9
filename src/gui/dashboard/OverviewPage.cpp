#include "dashboard/OverviewPage.h"

#include "Workspace.h"
#include "charts/ChartDelegates.h"
#include "charts/PaceChartWidget.h"
#include "common/EmptyState.h"
#include "common/GridView.h"
#include "dashboard/AttentionList.h"
#include "dashboard/OverviewPace.h"
#include "dashboard/OverviewTableModel.h"
#include "reporting/OverviewService.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

constexpr std::size_t kExplainedLines = 200;
constexpr int kSparklineWidth = 96;
constexpr int kWidestColumn = 150;
constexpr int kNarrowestBar = 90;
constexpr int kSampledRows = 200;
enum TileIndex { TargetTile, ActualTile, AttainmentTile, ProjectionTile, RequiredTile, TileCount };

} // namespace

OverviewPage::OverviewPage(const Desk& desk, QWidget* parent)
    : Page{desk.context, desk.events, parent}
    , m_desk{desk}
    , m_stack{new QStackedWidget{this}}
    , m_empty{new EmptyState{desk.icons, QStringLiteral("layout-dashboard"), this}}
    , m_departments{new OverviewTableModel{OverviewTableModel::Kind::Departments, desk.formats, this}}
    , m_people{new OverviewTableModel{OverviewTableModel::Kind::People, desk.formats, this}}
    , m_import{new QAction{this}}
    , m_report{new QAction{this}}
{
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    layout->addWidget(m_stack);
    m_stack->addWidget(makeContent());
    m_stack->addWidget(m_empty);
    m_empty->addAction(m_import);
    m_import->setIcon(desk.icons.icon(QStringLiteral("import")));
    m_report->setIcon(desk.icons.icon(QStringLiteral("file-text"), Colour::OnPrimary));

    connect(m_import, &QAction::triggered, this, [this] {
        Place place;
        place.page = QStringLiteral("sales");
        place.task = QStringLiteral("import");
        Q_EMIT placeRequested(place);
    });
    connect(m_report, &QAction::triggered, this, [this] {
        Place place;
        place.page = QStringLiteral("reports");
        Q_EMIT placeRequested(place);
    });
    connect(m_departmentsView, &GridView::drillRequested, this, [this](const QModelIndex& index) {
        context().setDepartment(attain::DepartmentId{m_departments->rowAt(index.row()).row.id});
    });
    connect(m_peopleView, &GridView::drillRequested, this, [this](const QModelIndex& index) {
        Place place;
        place.page = QStringLiteral("sales");
        place.person = attain::PersonId{m_people->rowAt(index.row()).row.id};
        Q_EMIT placeRequested(place);
    });
    connect(m_attention, &AttentionList::chosen, this, &OverviewPage::goTo);
    for (Tile* tile : m_tiles)
        connect(tile, &Tile::whyRequested, this,
                [this, tile] { ask(m_overview.subject, tile->accessibleName().section(u':', 0, 0)); });
    retranslate();
}

QWidget* OverviewPage::makeContent()
{
    auto* content = new QWidget{this};
    auto* rows = new QVBoxLayout{content};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Theme::kGap);

    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(Theme::kGap);
    for (int i = 0; i < TileCount; ++i) {
        m_tiles.append(new Tile{QString{}, content});
        tiles->addWidget(m_tiles.last(), 1);
    }
    m_tiles[TargetTile]->setObjectName(QStringLiteral("targetTile"));
    m_tiles[ActualTile]->setObjectName(QStringLiteral("actualTile"));
    m_tiles[AttainmentTile]->setObjectName(QStringLiteral("attainmentTile"));
    m_tiles[ProjectionTile]->setObjectName(QStringLiteral("projectionTile"));
    m_tiles[RequiredTile]->setObjectName(QStringLiteral("requiredTile"));
    rows->addLayout(tiles);

    const auto row = [&](Card* left, int leftShare, Card* right, int rightShare, int stretch) {
        auto* line = new QHBoxLayout;
        line->setSpacing(Theme::kGap);
        line->addWidget(left, leftShare);
        line->addWidget(right, rightShare);
        for (Card* card : {left, right})
            card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
        rows->addLayout(line, stretch);
    };
    m_paceCard = new Card{QStringLiteral("–"), {}, content};
    m_paceChart = new PaceChartWidget{m_paceCard};
    m_paceChart->setObjectName(QStringLiteral("paceChart"));
    m_paceCard->body()->addWidget(m_paceChart, 1);
    m_departmentsCard = new Card{QStringLiteral("–"), {}, content};
    m_departmentsView = makeGrid(m_departments, QStringLiteral("departmentTableView"));
    m_departmentsCard->body()->addWidget(m_departmentsView, 1);
    row(m_paceCard, 3, m_departmentsCard, 2, 4);

    m_peopleCard = new Card{QStringLiteral("–"), {}, content};
    m_peopleView = makeGrid(m_people, QStringLiteral("personTableView"));
    m_peopleCard->body()->addWidget(m_peopleView, 1);
    m_attentionCard = new Card{QStringLiteral("–"), {}, content};
    m_attention = new AttentionList{m_desk.theme, m_desk.formats, m_attentionCard};
    m_attention->setObjectName(QStringLiteral("attentionList"));
    m_attentionCard->body()->addWidget(m_attention, 1);
    row(m_peopleCard, 13, m_attentionCard, 7, 5);
    return content;
}

GridView* OverviewPage::makeGrid(OverviewTableModel* model, const QString& name)
{
    auto* view = new GridView{m_desk.theme, this};
    view->setObjectName(name);
    view->setSource(model);
    view->setItemDelegateForColumn(OverviewTableModel::Bar, new BulletBarDelegate{m_desk.theme, view});
    view->setItemDelegateForColumn(OverviewTableModel::Weeks, new SparklineDelegate{m_desk.theme, view});
    if (model == m_departments) {
        for (const int column : {OverviewTableModel::Rank, OverviewTableModel::Department, OverviewTableModel::OffPace,
                                 OverviewTableModel::Weeks})
            view->setColumnHidden(column, true);
    }
    view->setMinimumHeight(4 * Theme::kRowHeight);
    connect(view->commands(), &GridCommands::whyRequested, this, [this, view, model](const QModelIndex& index) {
        const QModelIndex source = index.model() == model ? index : view->filter()->mapToSource(index);
        ask(model->rowAt(source.row()), model->headerData(source.column(), Qt::Horizontal).toString());
    });
    return view;
}

attain::AttainmentQuery OverviewPage::query() const
{
    attain::AttainmentQuery query;
    query.period = context().period();
    query.asOf = context().asOf();
    query.department = context().department();
    query.metric = context().metric();
    query.scenario = context().scenario().toStdString();
    return query;
}

QList<QAction*> OverviewPage::pageActions() const
{
    return {m_import, m_report};
}

QString OverviewPage::note() const
{
    return m_overview.targetVersion > 0 ? tr("Targets V%1").arg(m_overview.targetVersion) : QString{};
}

void OverviewPage::refresh()
{
    const auto overview = m_desk.workspace.overview().overview(query());
    if (!overview) {
        m_desk.notices.error(overview.error());
        return;
    }
    show(*overview);
    Q_EMIT barChanged();
}

void OverviewPage::show(const attain::Overview& overview)
{
    m_overview = overview;
    const bool nothing = !overview.hasSales && !overview.subject.row.target.levels.target;
    m_stack->setCurrentIndex(nothing ? 1 : 0);
    if (nothing)
        return;
    showTiles(overview);
    showPace(overview);
    m_departments->setRows(overview.departments, overview.metric);
    m_people->setRows(overview.people, overview.metric);
    const auto caption = [](const QString& unit, const QString& words) {
        return unit.isEmpty() ? words : unit + QStringLiteral(" · ") + words;
    };
    m_departmentsCard->setCaption(caption(m_departments->unitName(), tr("thick tick: expected pace")));
    const QString people = tr("%n people · by attainment · double-click for the sale lines", nullptr,
                              static_cast<int>(overview.people.size()));
    m_peopleCard->setCaption(caption(m_people->unitName(), people));
    fitTables();
    m_attention->setItems(overview.attention);
}

void OverviewPage::showTiles(const attain::Overview& overview)
{
    const Formats& formats = m_desk.formats;
    const attain::AttainmentRow& row = overview.subject.row;
    const attain::Unit unit = attain::infoOf(overview.metric).unit;
    const auto target = row.target.levels.target;
    const Tone tone = toneOf(overview.subject.status);

    m_tiles[TargetTile]->setValue(target ? formats.headline(attain::Figure{unit, *target}) : Formats::notAvailable());
    m_tiles[TargetTile]->setNote(target ? tr("vs last year %1").arg(formats.change(overview.targetGrowth))
                                        : tr("No target is set"));
    m_tiles[ActualTile]->setValue(formats.headline(row.actual));
    m_tiles[ActualTile]->setNote(tr("vs last year %1").arg(formats.change(row.growth)));

    m_tiles[AttainmentTile]->setValue(formats.percent(row.attainment), tone);
    if (overview.subject.offPace) {
        const bool behind = *overview.subject.offPace < attain::Ratio{};
        const QString points
            = formats.signedPoints(behind ? -*overview.subject.offPace : *overview.subject.offPace).remove(u'+');
        m_tiles[AttainmentTile]->setNote((behind ? tr("expected %1, %2 pp behind") : tr("expected %1, %2 pp ahead"))
                                             .arg(formats.percent(row.elapsedWeight), points),
                                         (behind ? tr("%1 pp behind") : tr("%1 pp ahead")).arg(points));
    } else {
        m_tiles[AttainmentTile]->setNote({});
    }

    m_tiles[ProjectionTile]->setValue(formats.headline(row.projection));
    m_tiles[ProjectionTile]->setNote(overview.projectedAttainment
                                         ? tr("%1 of target").arg(formats.percent(overview.projectedAttainment))
                                         : QString{});

    m_tiles[RequiredTile]->setCaptionText(row.requiredPerDay && overview.workingDaysLeft > 0
                                              ? tr("Needed a working day, %n left", nullptr, overview.workingDaysLeft)
                                              : tr("Needed a working day"));
    const QString average
        = overview.dailyAverage ? tr("last 30 days %1 a day").arg(formats.headline(overview.dailyAverage)) : QString{};
    if (row.requiredPerDay && row.requiredPerDay->scaled <= 0) {
        m_tiles[RequiredTile]->setValue(tr("Reached"), Tone::Good);
        m_tiles[RequiredTile]->setNote(average);
    } else if (row.requiredPerDay) {
        const bool enough = overview.dailyAverage && overview.dailyAverage->scaled >= row.requiredPerDay->scaled;
        m_tiles[RequiredTile]->setValue(formats.headline(row.requiredPerDay), enough ? Tone::Good : Tone::Warning);
        m_tiles[RequiredTile]->setNote(average);
    } else {
        m_tiles[RequiredTile]->setValue(Formats::notAvailable());
        m_tiles[RequiredTile]->setNote(overview.finished ? tr("The period is over") : average);
    }
}

void OverviewPage::fitTables()
{
    using Column = OverviewTableModel::Column;
    fitTable(m_peopleView, {Column::Weeks, Column::Target, Column::OffPace});
    fitTable(m_departmentsView, {Column::Target, Column::Actual});
}

/// Columns as wide as their contents, the bar takes the rest. Where that is too little to read, the dispensable columns give way,
/// the first of them first.
void OverviewPage::fitTable(GridView* view, std::initializer_list<OverviewTableModel::Column> dispensable)
{
    QHeaderView* header = view->horizontalHeader();
    header->setMinimumSectionSize(30);
    const QFontMetrics metrics{header->font()};
    for (const int column : m_givenWay[view])
        view->setColumnHidden(column, false);
    m_givenWay[view].clear();
    for (int column = 0; column < OverviewTableModel::ColumnCount; ++column) {
        if (column == OverviewTableModel::Bar) {
            header->setSectionResizeMode(column, QHeaderView::Stretch);
            continue;
        }
        const QString title = view->model()->headerData(column, Qt::Horizontal).toString();
        const int heading = metrics.horizontalAdvance(title) + 20;
        int contents = column == OverviewTableModel::Weeks ? kSparklineWidth : 0;
        for (int row = 0; row < std::min(kSampledRows, view->model()->rowCount()); ++row)
            contents = std::max(contents, view->sizeHintForIndex(view->model()->index(row, column)).width());
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        header->resizeSection(column, std::clamp(contents, heading, std::max(heading, kWidestColumn)));
    }
    const auto room = [&] {
        int others = 0;
        for (int column = 0; column < OverviewTableModel::ColumnCount; ++column)
            others += column == OverviewTableModel::Bar ? 0 : header->sectionSize(column);
        return view->viewport()->width() - others;
    };
    for (const int column : dispensable) {
        if (room() >= kNarrowestBar)
            return;
        if (view->isColumnHidden(column))
            continue;
        view->setColumnHidden(column, true);
        m_givenWay[view].append(column);
    }
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitTables();
}

void OverviewPage::showPace(const attain::Overview& overview)
{
    const FigureScale scale
        = m_desk.formats.scaleFor(attain::infoOf(overview.metric).unit,
                                  overview.subject.row.target.levels.target.value_or(
                                      overview.subject.row.actual ? overview.subject.row.actual->scaled : 0));
    m_paceCard->setTitle(m_desk.formats.header(tr("Cumulated sales and pace"), scale));
    m_paceCard->setCaption(tr("solid: actual · dashed: expected by season and working days · dotted: projection"));
    m_paceChart->setSeriesNames(tr("Actual"), tr("Expected"));
    m_paceChart->setData(OverviewPace::data(overview, m_desk.formats), OverviewPace::summary(overview, m_desk.formats));
}

void OverviewPage::ask(const attain::OverviewRow& row, const QString& number)
{
    attain::Subject subject;
    switch (row.row.level) {
    case attain::GroupBy::Department: subject = attain::Subject::of(attain::DepartmentId{row.row.id}); break;
    case attain::GroupBy::Person: subject = attain::Subject::of(attain::PersonId{row.row.id}); break;
    case attain::GroupBy::Company:
    case attain::GroupBy::Product:
    case attain::GroupBy::Category:
    case attain::GroupBy::Channel:
    case attain::GroupBy::Region:
    case attain::GroupBy::Customer: break;
    }
    const QString title
        = QStringList{QString::fromStdString(row.row.name), m_desk.formats.period(m_overview.period), number}.join(
            QStringLiteral(" · "));
    m_desk.why.show(title, m_desk.workspace.explainer().explain(subject, query(), kExplainedLines));
}

void OverviewPage::goTo(const attain::AttentionItem& item)
{
    Place place;
    switch (item.code) {
    case attain::AttentionCode::PersonBehindTwice:
    case attain::AttentionCode::PeopleWithoutTarget:
        place.page = item.code == attain::AttentionCode::PersonBehindTwice ? QStringLiteral("sales")
                                                                           : QStringLiteral("targets");
        place.person = attain::PersonId{item.subject.id};
        break;
    case attain::AttentionCode::DepartmentBehind:
        context().setDepartment(attain::DepartmentId{item.subject.id});
        return;
    case attain::AttentionCode::QuarantinedRows:
    case attain::AttentionCode::RejectedRows: place.page = QStringLiteral("sales"); break;
    case attain::AttentionCode::ReturnsRising: {
        ContextValues values = context().values();
        values.department = attain::DepartmentId{item.subject.id};
        values.metric = attain::Metric::ReturnsRate;
        context().set(values);
        return;
    }
    case attain::AttentionCode::NoTarget:
    case attain::AttentionCode::TargetsDiffer:
    case attain::AttentionCode::PeriodEnding: place.page = QStringLiteral("targets"); break;
    case attain::AttentionCode::DataOld:
    case attain::AttentionCode::NoData:
        place.page = QStringLiteral("sales");
        place.task = QStringLiteral("import");
        break;
    }
    Q_EMIT placeRequested(place);
}

void OverviewPage::exportTable()
{
    m_desk.exporter.exportTable(
        this, m_peopleView->commands()->contents(tr("Attainment %1").arg(m_desk.formats.period(m_overview.period))));
}

void OverviewPage::retranslate()
{
    m_import->setText(tr("Import sales data…"));
    m_report->setText(tr("Quarterly review"));
    m_empty->setText(
        tr("Nothing to look at yet"),
        tr("Import a sales CSV and set targets: then this page shows who is on pace, who is not, and why."));
    m_tiles[TargetTile]->setCaptionText(tr("Target"));
    m_tiles[ActualTile]->setCaptionText(tr("Actual"));
    m_tiles[AttainmentTile]->setCaptionText(tr("Attainment"));
    m_tiles[ProjectionTile]->setCaptionText(tr("Projection"));
    m_tiles[RequiredTile]->setCaptionText(tr("Needed a working day"));
    m_departmentsCard->setTitle(tr("Departments"));
    m_departmentsView->setAccessibleName(tr("Departments"));
    m_peopleCard->setTitle(tr("Salespeople"));
    m_peopleView->setAccessibleName(tr("Salespeople"));
    m_attentionCard->setTitle(tr("Needs attention"));
    m_attention->setAccessibleName(tr("Needs attention"));
    m_paceChart->setAccessibleName(tr("Cumulated sales and pace"));
    m_departments->retranslate();
    m_people->retranslate();
    m_departmentsView->commands()->retranslate();
    m_peopleView->commands()->retranslate();
}
