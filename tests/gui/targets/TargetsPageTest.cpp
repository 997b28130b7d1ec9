#include "targets/TargetsPage.h"

#include "TestDesk.h"
#include "common/EmptyState.h"
#include "targets/TargetTreeModel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

class TargetsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsCompanyDepartmentsAndPeopleAsATree();
    void dividesATypedYearOverItsQuarters();
    void changesAValueByPercent();
    void pastesABlockFromExcel();
    void refusesWhatIsNoNumberAndChangesNothing();
    void takesAnEntryBackByUndo();
    void talksAreAboutPeopleWithATarget();
    void aWorkspaceWithoutPeopleCanBeginWithTheTargetOfTheCompany();

private:
    QModelIndex cell(const QString& row, int column) const;
    std::int64_t targetOf(attain::Subject subject, const char* period) const;
    void type(const QString& row, int column, const QString& text);

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<TargetsPage> m_page;
    QTreeView* m_view = nullptr;
    attain::DepartmentId m_department;
    attain::PersonId m_person;
};

void TargetsPageTest::init()
{
    m_desk = std::make_unique<TestDesk>();
    auto& organisation = m_desk->workspace->organisation();
    m_department = *organisation.addDepartment({{}, "EAST", "East", attain::DepartmentKind::Sales, {}});
    m_person = *organisation.addPerson({{}, "P1", "Ada", attain::Date::create(2020, 1, 1), {}}, m_department, {},
                                       *attain::Date::create(2020, 1, 1));
    m_page = std::make_unique<TargetsPage>(m_desk->desk());
    m_page->show();
    m_page->refreshNow();
    m_view = m_page->findChild<QTreeView*>(QStringLiteral("targetTreeView"));
    QVERIFY(m_view);
    m_view->expandAll();
}

void TargetsPageTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

QModelIndex TargetsPageTest::cell(const QString& row, int column) const
{
    const auto found = m_view->model()->match(m_view->model()->index(0, 0), Qt::DisplayRole, row, 1,
                                              Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex{} : found.front().siblingAtColumn(column);
}

void TargetsPageTest::type(const QString& row, int column, const QString& text)
{
    QVERIFY(cell(row, column).isValid());
    m_view->model()->setData(cell(row, column), text, Qt::EditRole);
    m_page->refreshNow();
}

std::int64_t TargetsPageTest::targetOf(attain::Subject subject, const char* period) const
{
    const auto book = m_desk->workspace->targets().book();
    if (!book)
        return -1;
    const auto parsed = m_desk->workspace->calendar().fiscalCalendar().parse(period);
    return (*book)->cell(attain::Metric::Revenue, subject, *parsed).levels.target.value_or(-1);
}

void TargetsPageTest::showsCompanyDepartmentsAndPeopleAsATree()
{
    const QAbstractItemModelTester tester{m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    QVERIFY(cell(QStringLiteral("Company"), 0).isValid());
    QCOMPARE(cell(QStringLiteral("East"), 0).parent(), cell(QStringLiteral("Company"), 0));
    QCOMPARE(cell(QStringLiteral("Ada"), 0).parent(), cell(QStringLiteral("East"), 0));
}

void TargetsPageTest::dividesATypedYearOverItsQuarters()
{
    type(QStringLiteral("Ada"), TargetTreeModel::FirstPeriodColumn, QStringLiteral("1.2万"));
    QCOMPARE(targetOf(attain::Subject::of(m_person), "2026"), 12'000LL * attain::Money::kScale);
    QCOMPARE(targetOf(attain::Subject::of(m_person), "2026-Q1"), 3'000LL * attain::Money::kScale);
}

void TargetsPageTest::changesAValueByPercent()
{
    type(QStringLiteral("Ada"), TargetTreeModel::FirstPeriodColumn, QStringLiteral("1000元"));
    type(QStringLiteral("Ada"), TargetTreeModel::FirstPeriodColumn, QStringLiteral("+8%"));
    QCOMPARE(targetOf(attain::Subject::of(m_person), "2026"), 1'080LL * attain::Money::kScale);
}

void TargetsPageTest::pastesABlockFromExcel()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("100\t200\r\n300\t400\r\n"));
    m_view->setCurrentIndex(cell(QStringLiteral("East"), TargetTreeModel::FirstPeriodColumn + 1));
    for (QAction* action : m_view->actions()) {
        if (action->shortcut() == QKeySequence{QKeySequence::Paste})
            action->trigger();
    }
    QCOMPARE(targetOf(attain::Subject::of(m_department), "2026-Q1"), 100LL * attain::Money::kScale);
    QCOMPARE(targetOf(attain::Subject::of(m_department), "2026-Q2"), 200LL * attain::Money::kScale);
    QCOMPARE(targetOf(attain::Subject::of(m_person), "2026-Q1"), 300LL * attain::Money::kScale);
    QCOMPARE(targetOf(attain::Subject::of(m_person), "2026-Q2"), 400LL * attain::Money::kScale);
}

void TargetsPageTest::refusesWhatIsNoNumberAndChangesNothing()
{
    type(QStringLiteral("Ada"), TargetTreeModel::FirstPeriodColumn, QStringLiteral("a lot"));
    QCOMPARE(targetOf(attain::Subject::of(m_person), "2026"), -1LL);
    QCOMPARE(m_desk->lastNotice.tone, Tone::Bad);
    QVERIFY(m_desk->lastNotice.text.contains(QStringLiteral("a lot")));
}

void TargetsPageTest::talksAreAboutPeopleWithATarget()
{
    const auto* talk = m_page->findChild<QPushButton*>(QStringLiteral("talkButton"));
    const auto offered = [&](const char* row) {
        m_view->setCurrentIndex(cell(QLatin1String{row}, TargetTreeModel::FirstPeriodColumn));
        int actions = 0;
        for (const QAction* action : m_page->findChildren<QAction*>())
            actions += action->text() == talk->text() && action->isEnabled();
        return talk->isVisible() && actions == 1;
    };
    type(QStringLiteral("East"), TargetTreeModel::FirstPeriodColumn, QStringLiteral("900"));
    QVERIFY(!offered("East"));
    QVERIFY(!offered("Ada"));
    type(QStringLiteral("Ada"), TargetTreeModel::FirstPeriodColumn, QStringLiteral("500"));
    QVERIFY(offered("Ada"));
    QVERIFY(!offered("Company"));
    // About the period of the chosen cell.
    m_view->setCurrentIndex(cell(QStringLiteral("Ada"), TargetTreeModel::FirstPeriodColumn + 3));
    m_page->findChild<QPushButton*>(QStringLiteral("talkButton"))->click();
    const auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("TalkDialog"));
    QVERIFY(dialog);
    const auto* title = dialog->findChild<QLabel*>(QStringLiteral("titleLabel"));
    QVERIFY2(title->text().contains(QStringLiteral("第 3 季度")), qPrintable(title->text()));
}

void TargetsPageTest::takesAnEntryBackByUndo()
{
    type(QStringLiteral("Ada"), TargetTreeModel::FirstPeriodColumn, QStringLiteral("500"));
    QVERIFY(m_desk->workspace->undo().has_value());
    QCOMPARE(targetOf(attain::Subject::of(m_person), "2026"), -1LL);
    QVERIFY(m_desk->workspace->redo().has_value());
    QVERIFY(targetOf(attain::Subject::of(m_person), "2026") > 0);
}

void TargetsPageTest::aWorkspaceWithoutPeopleCanBeginWithTheTargetOfTheCompany()
{
    const TestDesk nothing;
    TargetsPage page{nothing.desk()};
    page.show();
    page.refreshNow();
    const auto* view = page.findChild<QTreeView*>(QStringLiteral("targetTreeView"));
    QVERIFY(!view->isVisible());
    const auto* state = page.findChild<EmptyState*>();
    QVERIFY(state->isVisible());
    state->actions().last()->trigger();
    QVERIFY(view->isVisible());
    QCOMPARE(view->model()->rowCount(), 1);
}

QTEST_MAIN(TargetsPageTest)
#include "TargetsPageTest.moc"
