#include "scorecards/ScorecardsPage.h"

#include "TestDesk.h"
#include "common/EmptyState.h"
#include "common/GridView.h"
#include "scorecards/ScorecardService.h"

#include <QDateEdit>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

/// Scores of the sample company, and the rules behind them.
class ScorecardsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsEverybodysScoreAndTheStepsOfOne();
    void explainsAValueDownToItsLines();
    void aChangedKpiMovesTheScore();
    void aTemplateOfAnotherDayIsANewVersion();
    void refusesWeightsThatDoNotTotalAHundred();
    void anEmptyWorkspaceStartsWithAStandardScorecard();

private:
    template<typename Widget>
    Widget* dialogChild(const char* dialog, const char* name) const
    {
        const auto* found = m_page->findChild<QDialog*>(QLatin1String{dialog});
        return found ? found->findChild<Widget*>(QLatin1String{name}) : nullptr;
    }
    QString cell(const char* view, int row, int column) const
    {
        const auto* grid = m_page->findChild<GridView*>(QLatin1String{view});
        return grid->model()->index(row, column).data().toString();
    }
    void openRules()
    {
        m_page->pageActions().back()->trigger();
        QVERIFY(m_page->findChild<QDialog*>(QStringLiteral("ScorecardRulesDialog")));
    }
    void choose(const char* view, int row)
    {
        auto* grid = dialogChild<GridView>("ScorecardRulesDialog", view);
        grid->setCurrentIndex(grid->model()->index(row, 0));
    }
    void editTemplate(int row)
    {
        openRules();
        choose("templatesView", row);
        dialogChild<QPushButton>("ScorecardRulesDialog", "editTemplateButton")->click();
        QVERIFY(m_page->findChild<QDialog*>(QStringLiteral("ScorecardTemplateDialog")));
    }
    void saveTemplate()
    {
        auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("ScorecardTemplateDialog"));
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<ScorecardsPage> m_page;
};

void ScorecardsPageTest::init()
{
    m_desk = std::make_unique<TestDesk>(TestDesk::Content::SampleCompany);
    m_desk->desk().context.setPeriod(*m_desk->workspace->calendar().fiscalCalendar().parse("2026-Q2"));
    m_page = std::make_unique<ScorecardsPage>(m_desk->desk());
    m_page->show();
    m_page->refreshNow();
}

void ScorecardsPageTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void ScorecardsPageTest::showsEverybodysScoreAndTheStepsOfOne()
{
    const auto table = *m_desk->workspace->scorecards().cards(
        {*m_desk->workspace->calendar().fiscalCalendar().parse("2026-Q2"), {}, "base", {}});
    const auto* cards = m_page->findChild<GridView*>(QStringLiteral("cardsView"));
    QCOMPARE(cards->model()->rowCount(), static_cast<int>(table.cards.size()));
    QCOMPARE(cell("cardsView", 0, 0), QStringLiteral("王芳"));
    QCOMPARE(cell("cardsView", 0, 3), QString::fromStdString(table.cards.front().grade));
    QCOMPARE(cell("cardsView", 0, 4), QString::number(table.cards.front().rank));
    const auto* lines = m_page->findChild<GridView*>(QStringLiteral("linesView"));
    QCOMPARE(lines->model()->rowCount(), static_cast<int>(table.cards.front().lines.size()));
    Place place;
    place.person = table.cards[1].person;
    m_page->showPlace(place);
    QCOMPARE(lines->model()->rowCount(), static_cast<int>(table.cards[1].lines.size()));
}

void ScorecardsPageTest::explainsAValueDownToItsLines()
{
    QString title;
    connect(&m_desk->desk().why, &Why::explained, m_page.get(),
            [&](const QString& asked, const attain::Explanation&) { title = asked; });
    auto* lines = m_page->findChild<GridView*>(QStringLiteral("linesView"));
    lines->setCurrentIndex(lines->model()->index(0, 2));
    lines->commands()->whyAction()->trigger();
    QVERIFY2(title.contains(QStringLiteral("王芳")), qPrintable(title));
}

void ScorecardsPageTest::aChangedKpiMovesTheScore()
{
    const QString before = cell("cardsView", 0, 2);
    openRules();
    for (int row = 0; row < 5; ++row) {
        choose("kpisView", row);
        if (dialogChild<GridView>("ScorecardRulesDialog", "kpisView")->model()->index(row, 7).data()
            == QStringLiteral("sales"))
            break;
    }
    dialogChild<QPushButton>("ScorecardRulesDialog", "editKpiButton")->click();
    dialogChild<QDoubleSpinBox>("KpiDialog", "capSpinBox")->setValue(90);
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("KpiDialog"));
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
    m_page->refreshNow();
    QVERIFY(cell("cardsView", 0, 2) != before);
    QVERIFY(m_desk->workspace->undo().has_value());
    m_page->refreshNow();
    QCOMPARE(cell("cardsView", 0, 2), before);
}

void ScorecardsPageTest::aTemplateOfAnotherDayIsANewVersion()
{
    const auto before = m_desk->workspace->scorecards().templates()->size();
    editTemplate(0);
    dialogChild<QDateEdit>("ScorecardTemplateDialog", "fromDateEdit")->setDate(QDate{2027, 1, 1});
    saveTemplate();
    QCOMPARE(m_desk->workspace->scorecards().templates()->size(), before + 1);
}

void ScorecardsPageTest::refusesWeightsThatDoNotTotalAHundred()
{
    const auto before = *m_desk->workspace->scorecards().templates();
    editTemplate(0);
    auto* items = dialogChild<QTableWidget>("ScorecardTemplateDialog", "itemsTableWidget");
    const auto taken = [&] {
        for (int row = 0; row < items->rowCount(); ++row)
            if (items->item(row, 0)->checkState() == Qt::Checked)
                return row;
        return -1;
    }();
    QVERIFY(taken >= 0);
    auto* refusal = dialogChild<QLabel>("ScorecardTemplateDialog", "refusalLabel");
    items->item(taken, 1)->setText(QStringLiteral("7"));
    saveTemplate();
    QVERIFY(!refusal->text().isEmpty());
    items->item(taken, 1)->setText(QStringLiteral("many"));
    saveTemplate();
    QVERIFY(refusal->text().contains(QStringLiteral("many")));
    QCOMPARE(*m_desk->workspace->scorecards().templates(), before);
}

void ScorecardsPageTest::anEmptyWorkspaceStartsWithAStandardScorecard()
{
    TestDesk desk;
    auto& organisation = desk.workspace->organisation();
    const auto department = *organisation.addDepartment({{}, "EAST", "East", attain::DepartmentKind::Sales, {}});
    QVERIFY(organisation.addPerson({{}, "P1", "Ada", {}, {}}, department, {}, *attain::Date::create(2020, 1, 1)));
    ScorecardsPage page{desk.desk()};
    page.show();
    page.refreshNow();
    QVERIFY(page.findChild<EmptyState*>()->isVisible());
    for (auto* button : page.findChild<EmptyState*>()->findChildren<QPushButton*>())
        if (button->text().contains(QStringLiteral("standard")))
            button->click();
    page.refreshNow();
    QVERIFY(!page.findChild<EmptyState*>()->isVisible());
    QCOMPARE(desk.workspace->scorecards().kpis()->size(), std::size_t{4});
    QCOMPARE(page.findChild<GridView*>(QStringLiteral("cardsView"))->model()->rowCount(), 1);
}

QTEST_MAIN(ScorecardsPageTest)
#include "ScorecardsPageTest.moc"
