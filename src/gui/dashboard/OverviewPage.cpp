#include "dashboard/OverviewPage.h"

#include "Workspace.h"
#include "charts/ChartDelegates.h"
#include "common/EmptyState.h"
#include "common/GridView.h"
#include "dashboard/AttentionList.h"
#include "dashboard/OverviewPace.h"
#include "dashboard/OverviewTableModel.h"
#include "dashboard/ui_OverviewPage.h"
#include "reporting/OverviewService.h"

#include <QHeaderView>

namespace {

constexpr std::size_t kExplainedLines = 200;
constexpr int kSparklineWidth = 96;
constexpr int kWidestColumn = 150;
constexpr int kNarrowestBar = 90;
constexpr int kSampledRows = 200;

} // namespace

OverviewPage::OverviewPage(const Desk& desk, QWidget* parent)
    : Page{desk.context, desk.events, parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::OverviewPage>()}
    , m_empty{new EmptyState{desk.icons, QStringLiteral("layout-dashboard")}}
    , m_departments{new OverviewTableModel{OverviewTableModel::Kind::Departments, desk.formats, this}}
    , m_departmentsView{nullptr}
    , m_people{new OverviewTableModel{OverviewTableModel::Kind::People, desk.formats, this}}
    , m_peopleView{nullptr}
    , m_attention{new AttentionList{desk.theme, desk.formats}}
    , m_import{new QAction{this}}
    , m_report{new QAction{this}}
{
    m_ui->setupUi(this);
    m_departmentsView = makeGrid(m_departments, QStringLiteral("departmentTableView"));
    m_ui->departmentsCard->addContent(m_departmentsView);
    m_peopleView = makeGrid(m_people, QStringLiteral("personTableView"));
    m_ui->peopleCard->addContent(m_peopleView);
    m_attention->setObjectName(QStringLiteral("attentionList"));
    m_ui->attentionCard->addContent(m_attention);
    m_ui->pagesStackedWidget->addWidget(m_empty);
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
    for (Tile* tile :
         {m_ui->targetTile, m_ui->actualTile, m_ui->attainmentTile, m_ui->projectionTile, m_ui->requiredTile})
        connect(tile, &Tile::whyRequested, this, [this, tile] { ask(m_overview.subject, tile->captionText()); });
    retranslate();
}

OverviewPage::~OverviewPage() = default;

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
    const auto& whole = overview.subject.row;
    const bool hasFigure = overview.hasSales || (!overview.metric.fromSales() && whole.actual);
    const bool nothing = !hasFigure && !whole.target.levels.target;
    m_ui->pagesStackedWidget->setCurrentIndex(nothing ? 1 : 0);
    if (nothing)
        return;
    showTiles(overview);
    showPace(overview);
    m_departments->setRows(overview.departments, overview.metric);
    m_people->setRows(overview.people, overview.metric);
    const auto caption = [](const QString& unit, const QString& words) {
        return unit.isEmpty() ? words : unit + QStringLiteral(" · ") + words;
    };
    m_ui->departmentsCard->setCaption(caption(m_departments->unitName(), tr("thick tick: expected pace")));
    const QString people = tr("%n people · by attainment · double-click for the sale lines", nullptr,
                              static_cast<int>(overview.people.size()));
    m_ui->peopleCard->setCaption(caption(m_people->unitName(), people));
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

    const auto& levels = row.target.levels;
    if (target) {
        m_ui->targetTile->setValue(formats.headline(attain::Figure{unit, *target}));
        m_ui->targetTile->setNote(tr("vs last year %1").arg(formats.change(overview.targetGrowth)));
    } else if (attain::infoOf(overview.metric).direction == attain::Direction::Band && levels.floor && levels.stretch) {
        m_ui->targetTile->setValue(
            QStringLiteral("%1–%2").arg(formats.headline(attain::Figure{unit, *levels.floor}),
                                        formats.headline(attain::Figure{unit, *levels.stretch})));
        m_ui->targetTile->setNote(tr("Within this band"));
    } else {
        m_ui->targetTile->setValue(Formats::notAvailable());
        m_ui->targetTile->setNote(tr("No target is set"));
    }
    m_ui->actualTile->setValue(formats.headline(row.actual));
    m_ui->actualTile->setNote(tr("vs last year %1").arg(formats.change(row.growth)));

    m_ui->attainmentTile->setValue(formats.percent(row.attainment), tone);
    if (overview.subject.offPace) {
        const bool behind = *overview.subject.offPace < attain::Ratio{};
        const QString points
            = formats.signedPoints(behind ? -*overview.subject.offPace : *overview.subject.offPace).remove(u'+');
        m_ui->attainmentTile->setNote((behind ? tr("expected %1, %2 pp behind") : tr("expected %1, %2 pp ahead"))
                                          .arg(formats.percent(row.elapsedWeight), points),
                                      (behind ? tr("%1 pp behind") : tr("%1 pp ahead")).arg(points));
    } else {
        m_ui->attainmentTile->setNote({});
    }

    m_ui->projectionTile->setValue(formats.headline(row.projection));
    m_ui->projectionTile->setNote(overview.projectedAttainment
                                      ? tr("%1 of target").arg(formats.percent(overview.projectedAttainment))
                                      : QString{});

    m_ui->requiredTile->setCaptionText(row.requiredPerDay && overview.workingDaysLeft > 0
                                           ? tr("Needed a working day, %n left", nullptr, overview.workingDaysLeft)
                                           : tr("Needed a working day"));
    const QString average
        = overview.dailyAverage ? tr("last 30 days %1 a day").arg(formats.headline(overview.dailyAverage)) : QString{};
    if (row.requiredPerDay && row.requiredPerDay->scaled <= 0) {
        m_ui->requiredTile->setValue(tr("Reached"), Tone::Good);
        m_ui->requiredTile->setNote(average);
    } else if (row.requiredPerDay) {
        const bool enough = overview.dailyAverage && overview.dailyAverage->scaled >= row.requiredPerDay->scaled;
        m_ui->requiredTile->setValue(formats.headline(row.requiredPerDay), enough ? Tone::Good : Tone::Warning);
        m_ui->requiredTile->setNote(average);
    } else {
        m_ui->requiredTile->setValue(Formats::notAvailable());
        m_ui->requiredTile->setNote(overview.finished ? tr("The period is over") : average);
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
    m_ui->paceCard->setTitle(m_desk.formats.header(tr("Cumulated sales and pace"), scale));
    m_ui->paceCard->setCaption(tr("solid: actual · dashed: expected by season and working days · dotted: projection"));
    m_ui->paceChart->setSeriesNames(tr("Actual"), tr("Expected"));
    m_ui->paceChart->setData(OverviewPace::data(overview, m_desk.formats),
                             OverviewPace::summary(overview, m_desk.formats));
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
    m_ui->retranslateUi(this);
    m_departmentsView->setAccessibleName(m_ui->departmentsCard->title());
    m_peopleView->setAccessibleName(m_ui->peopleCard->title());
    m_attention->setAccessibleName(m_ui->attentionCard->title());
    m_departments->retranslate();
    m_people->retranslate();
    m_departmentsView->commands()->retranslate();
    m_peopleView->commands()->retranslate();
}
