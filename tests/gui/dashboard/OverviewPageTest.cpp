#include "TestDesk.h"

#include "charts/PaceChartWidget.h"
#include "common/EmptyState.h"
#include "common/GridView.h"
#include "dashboard/AttentionList.h"
#include "dashboard/AttentionText.h"
#include "dashboard/OverviewPage.h"
#include "reporting/OverviewService.h"

#include <QSignalSpy>
#include <QtTest>

class OverviewPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<TestDesk>(TestDesk::Content::SampleCompany); }
    void cleanupTestCase() { m_sample.reset(); }
    void init();
    void cleanup() { m_page.reset(); }

    void tilesShowWhatTheCoreComputed();
    void theTableOfPeopleIsOrderedByAttainmentAndSorts();
    void aDoubleClickOnADepartmentGoesIntoIt();
    void aDoubleClickOnAPersonAsksForTheSaleLines();
    void thePaceChartEndsAtTheAsOfDay();
    void whatNeedsAttentionLeadsSomewhere();
    void f1OnATileAsksWhy();
    void anEmptyWorkspaceOffersTheNextStep();
    void aBandThatIsEnteredNeedsNoSales();
    void everyKindOfAttentionHasWords();
    void columnsGiveWayToTheBarInANarrowWindow();

private:
    std::unique_ptr<TestDesk> m_sample;
    std::unique_ptr<OverviewPage> m_page;
};

void OverviewPageTest::init()
{
    m_sample->context.setDepartment({});
    m_page = std::make_unique<OverviewPage>(m_sample->desk());
    m_page->resize(1150, 820);
    m_page->refreshNow();
}

void OverviewPageTest::tilesShowWhatTheCoreComputed()
{
    attain::AttainmentQuery query;
    query.period = m_sample->context.period();
    const auto row = m_sample->workspace->attainment().row(attain::Subject::company(), query);
    QVERIFY(row.has_value());
    const auto shows = [&](const QString& tile, const QString& value) {
        return m_page->findChild<Tile*>(tile)->accessibleName().endsWith(value);
    };
    const Formats& formats = m_sample->formats;
    QVERIFY(row->target.levels.target);
    QVERIFY(shows(QStringLiteral("targetTile"),
                  formats.headline(attain::Figure{attain::Unit::Money, *row->target.levels.target})));
    QVERIFY(shows(QStringLiteral("actualTile"), formats.headline(row->actual)));
    QVERIFY(shows(QStringLiteral("attainmentTile"), formats.percent(row->attainment)));
    QVERIFY(shows(QStringLiteral("projectionTile"), formats.headline(row->projection)));
    QVERIFY(shows(QStringLiteral("requiredTile"), formats.headline(row->requiredPerDay)));
}

void OverviewPageTest::theTableOfPeopleIsOrderedByAttainmentAndSorts()
{
    auto* view = m_page->findChild<GridView*>(QStringLiteral("personTableView"));
    QVERIFY(view);
    const QAbstractItemModel* model = view->model();
    QVERIFY(model->rowCount() > 10);
    const auto key = [&](int row, int column) { return model->index(row, column).data(GridRole::Sort).toLongLong(); };
    constexpr int kAttainment = 6;
    constexpr int kActual = 4;
    QVERIFY(key(0, kAttainment) >= key(1, kAttainment));
    view->sortByColumn(kActual, Qt::AscendingOrder);
    for (int row = 1; row < model->rowCount(); ++row)
        QVERIFY(key(row - 1, kActual) <= key(row, kActual));
}

void OverviewPageTest::aDoubleClickOnADepartmentGoesIntoIt()
{
    auto* view = m_page->findChild<GridView*>(QStringLiteral("departmentTableView"));
    QVERIFY(view->model()->rowCount() >= 5);
    const auto people = m_page->findChild<GridView*>(QStringLiteral("personTableView"))->model()->rowCount();
    Q_EMIT view->drillRequested(view->filter()->mapToSource(view->model()->index(0, 1)));
    QVERIFY(m_sample->context.department());
    m_page->refreshNow();
    static_cast<QWidget&>(*m_page).show();
    QTRY_VERIFY(m_page->findChild<GridView*>(QStringLiteral("personTableView"))->model()->rowCount() < people);
}

void OverviewPageTest::aDoubleClickOnAPersonAsksForTheSaleLines()
{
    QSignalSpy spy{m_page.get(), &Page::placeRequested};
    auto* view = m_page->findChild<GridView*>(QStringLiteral("personTableView"));
    Q_EMIT view->drillRequested(view->filter()->mapToSource(view->model()->index(0, 1)));
    QCOMPARE(spy.count(), 1);
    const auto place = spy.first().first().value<Place>();
    QCOMPARE(place.page, QStringLiteral("sales"));
    QVERIFY(place.person);
}

void OverviewPageTest::thePaceChartEndsAtTheAsOfDay()
{
    const auto* chart = m_page->findChild<PaceChartWidget*>(QStringLiteral("paceChart"));
    const auto asOf = m_sample->workspace->attainment().asOfFor(m_sample->context.period());
    QVERIFY(asOf.has_value());
    QCOMPARE(chart->data().actual.back().day, *asOf);
    QCOMPARE(chart->data().expected.back().day, m_sample->context.period().to);
    QVERIFY(!chart->accessibleDescription().isEmpty());
}

void OverviewPageTest::whatNeedsAttentionLeadsSomewhere()
{
    auto* list = m_page->findChild<AttentionList*>(QStringLiteral("attentionList"));
    QVERIFY(list->count() > 0);
    QSignalSpy places{m_page.get(), &Page::placeRequested};
    QSignalSpy contexts{&m_sample->context, &Context::changed};
    for (auto* button : list->findChildren<QAbstractButton*>())
        button->click();
    QCOMPARE_GE(places.count() + contexts.count(), 1);
}

void OverviewPageTest::f1OnATileAsksWhy()
{
    QSignalSpy spy{&m_sample->why, &Why::explained};
    QTest::keyClick(m_page->findChild<Tile*>(QStringLiteral("attainmentTile")), Qt::Key_F1);
    QCOMPARE(spy.count(), 1);
}

void OverviewPageTest::anEmptyWorkspaceOffersTheNextStep()
{
    TestDesk nothing;
    OverviewPage page{nothing.desk()};
    page.resize(1100, 700);
    static_cast<QWidget&>(page).show();
    QTRY_VERIFY(page.findChild<EmptyState*>()->isVisible());
}

void OverviewPageTest::aBandThatIsEnteredNeedsNoSales()
{
    TestDesk desk;
    attain::OwnMetric stock{
        0, "stock", "库存天数", {}, attain::Unit::Days, attain::Combination::Average, attain::Direction::Band, 100'000};
    auto& workspace = *desk.workspace;
    QVERIFY(workspace.metrics().define(stock).has_value());
    const auto month = *workspace.calendar().fiscalCalendar().parse("2026-07");
    const auto company = attain::Subject::company();
    QVERIFY(workspace.metrics().enter({{"stock", company, month.from, 330'000, "count"}}).has_value());
    attain::TargetAssignment band;
    band.metric = stock.metric();
    band.subject = company;
    band.period = month;
    band.levels.floor = 300'000;
    band.levels.stretch = 350'000;
    QVERIFY(workspace.targets().assign(band).has_value());
    desk.context.setPeriod(month);
    desk.context.setMetric(stock.metric());

    OverviewPage page{desk.desk()};
    page.refreshNow();
    const auto shown = [&](const QString& tile) { return page.findChild<Tile*>(tile)->accessibleName(); };
    QVERIFY(shown(QStringLiteral("targetTile")).contains(QStringLiteral("30.0–35.0")));
    QVERIFY(shown(QStringLiteral("attainmentTile")).contains(QStringLiteral("100.0%")));
    QVERIFY(page.findChild<EmptyState*>()->isHidden());
}

void OverviewPageTest::everyKindOfAttentionHasWords()
{
    for (int code = 0; code <= static_cast<int>(attain::AttentionCode::NoData); ++code) {
        attain::AttentionItem item;
        item.code = static_cast<attain::AttentionCode>(code);
        item.names = {"a.csv"};
        QVERIFY(!AttentionText::headline(item, m_sample->formats).isEmpty());
        QVERIFY(!AttentionText::detail(item, m_sample->formats).isEmpty());
    }
}

void OverviewPageTest::columnsGiveWayToTheBarInANarrowWindow()
{
    auto* view = m_page->findChild<GridView*>(QStringLiteral("personTableView"));
    static_cast<QWidget&>(*m_page).show();
    const auto barWidth = [&] { return view->columnWidth(OverviewTableModel::Bar); };
    m_page->resize(1400, 820);
    QTRY_VERIFY(!view->isColumnHidden(OverviewTableModel::Weeks));
    m_page->resize(880, 660);
    QTRY_VERIFY(view->isColumnHidden(OverviewTableModel::Weeks));
    QVERIFY(barWidth() >= 60);
    QVERIFY(!view->isColumnHidden(OverviewTableModel::Attainment));
    m_page->resize(1400, 820);
    QTRY_VERIFY(!view->isColumnHidden(OverviewTableModel::Weeks));
}

QTEST_MAIN(OverviewPageTest)
#include "OverviewPageTest.moc"
