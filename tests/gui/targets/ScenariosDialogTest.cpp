#include "targets/ScenariosDialog.h"

#include "TestDesk.h"
#include "Workspace.h"
#include "common/GridView.h"
#include "targets/IndicatorDialog.h"
#include "targets/ScenarioChangeDialog.h"
#include "targets/ScenarioDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

/// Scenarios as a manager makes, compares and takes them over, with the sample company.
class ScenariosDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsScenariosSideBySideWithWhatIsProposed();
    void makesAScenarioWithAChange();
    void refusesAScenarioWithoutAName();
    void takesAScenarioOverAsADraft();
    void removesAScenarioOnlyWhenAsked();
    void readsPastedValuesOfAnIndicator();
    void refusesALineThatIsNoMonth();
    void anEmptyWorkspaceOffersNothingThatCannotBe();

private:
    template<typename Widget>
    static Widget* child(const QWidget& of, const char* name)
    {
        return of.findChild<Widget*>(QLatin1String{name});
    }
    void choose(const char* view, int row)
    {
        auto* grid = child<GridView>(*m_dialog, view);
        grid->setCurrentIndex(grid->model()->index(row, 0));
    }
    void click(const char* name) { child<QPushButton>(*m_dialog, name)->click(); }
    attain::Workspace& workspace() { return *m_desk->workspace; }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<ScenariosDialog> m_dialog;
};

void ScenariosDialogTest::init()
{
    m_desk = std::make_unique<TestDesk>(TestDesk::Content::SampleCompany);
    m_dialog = std::make_unique<ScenariosDialog>(m_desk->desk(), nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
}

void ScenariosDialogTest::cleanup()
{
    m_dialog.reset();
    m_desk.reset();
}

void ScenariosDialogTest::showsScenariosSideBySideWithWhatIsProposed()
{
    const auto* table = child<GridView>(*m_dialog, "scenarioComparisonView")->model();
    QCOMPARE(table->columnCount(), 8); // base, and three with their changes
    QVERIFY(table->rowCount() > 20);
    const auto* proposals = child<QLabel>(*m_dialog, "proposalsLabel");
    QVERIFY(proposals->isVisible());
    QVERIFY(proposals->text().contains(QStringLiteral("价格战")));
    QVERIFY(!child<QPushButton>(*m_dialog, "promoteButton")->isEnabled());
}

void ScenariosDialogTest::makesAScenarioWithAChange()
{
    ScenarioDialog dialog{m_desk->desk(), {}, nullptr};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    child<QLineEdit>(dialog, "nameLineEdit")->setText(QStringLiteral("Stockpiling"));
    child<QPlainTextEdit>(dialog, "assumptionsTextEdit")->setPlainText(QStringLiteral("one\n\n  two "));
    child<QPushButton>(dialog, "addChangeButton")->click();
    auto* change = dialog.findChild<ScenarioChangeDialog*>();
    QVERIFY(change);
    child<QDoubleSpinBox>(*change, "changeSpinBox")->setValue(12.5);
    change->accept();
    QCOMPARE(child<GridView>(dialog, "changesView")->model()->rowCount(), 1);
    child<QDialogButtonBox>(dialog, "buttonBox")->button(QDialogButtonBox::Save)->click();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));

    const auto scenarios = *workspace().scenarios().scenarios();
    const auto made = std::ranges::find(scenarios, "Stockpiling", &attain::Scenario::name);
    QVERIFY(made != scenarios.end());
    QCOMPARE(made->assumptions, (std::vector<std::string>{"one", "two"}));
    QCOMPARE(made->changes.size(), 1U);
    QCOMPARE(made->changes.front().change.scaled(), 125'000);
    QCOMPARE(child<GridView>(*m_dialog, "scenarioView")->model()->rowCount(), 4); // the list follows
}

void ScenariosDialogTest::refusesAScenarioWithoutAName()
{
    ScenarioDialog dialog{m_desk->desk(), {}, nullptr};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    child<QDialogButtonBox>(dialog, "buttonBox")->button(QDialogButtonBox::Save)->click();
    QVERIFY(dialog.isVisible());
    QVERIFY(!child<QLabel>(dialog, "refusalLabel")->text().isEmpty());
    QCOMPARE(workspace().scenarios().scenarios()->size(), 3U);
}

void ScenariosDialogTest::takesAScenarioOverAsADraft()
{
    choose("scenarioView", 2);
    m_desk->prompter.confirmations = {true};
    const auto before = workspace().targets().versions()->size();
    click("promoteButton");
    const auto versions = *workspace().targets().versions();
    QCOMPARE(versions.size(), before + 1);
    QVERIFY(versions.back().isDraft());
    choose("scenarioView", 0);
    m_desk->prompter.confirmations = {true};
    click("promoteButton"); // a draft is open now
    QCOMPARE(workspace().targets().versions()->size(), before + 1);
    QVERIFY(m_desk->lastNotice.tone == Tone::Bad);
}

void ScenariosDialogTest::removesAScenarioOnlyWhenAsked()
{
    choose("scenarioView", 0);
    m_desk->prompter.confirmations = {false};
    click("removeScenarioButton");
    QCOMPARE(workspace().scenarios().scenarios()->size(), 3U);
    m_desk->context.setScenario(QStringLiteral("optimistic"));
    choose("scenarioView", 0);
    m_desk->prompter.confirmations = {true};
    click("removeScenarioButton");
    QCOMPARE(workspace().scenarios().scenarios()->size(), 2U);
    QCOMPARE(m_desk->context.scenario(), QStringLiteral("base")); // the pages do not show what is gone
    QVERIFY(workspace().undo());
    QCOMPARE(workspace().scenarios().scenarios()->size(), 3U);
}

void ScenariosDialogTest::readsPastedValuesOfAnIndicator()
{
    IndicatorDialog dialog{m_desk->desk(), {}, nullptr};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    child<QLineEdit>(dialog, "codeLineEdit")->setText(QStringLiteral("CU"));
    child<QLineEdit>(dialog, "nameLineEdit")->setText(QStringLiteral("Copper"));
    child<QPlainTextEdit>(dialog, "valuesTextEdit")
        ->setPlainText(QStringLiteral(
            "2026-07\t78,250.5\n2026/8 79100 exchange, closing price\n2026年9月 -1.25\n2026-10\t1\t\ta new rule\n"));
    child<QDialogButtonBox>(dialog, "buttonBox")->button(QDialogButtonBox::Save)->click();
    const auto indicators = *workspace().scenarios().indicators();
    const auto made = std::ranges::find(indicators, "CU", &attain::Indicator::code);
    QVERIFY(made != indicators.end());
    QCOMPARE(made->values.size(), 4U);
    QCOMPARE(made->values[0].value, 782'505'000);
    QCOMPARE(made->values[1].source, std::string{"exchange, closing price"});
    QCOMPARE(made->values[2].value, -12'500);
    QVERIFY(made->values[2].month == *attain::Date::create(2026, 9, 1));
    QCOMPARE(made->values[3].note, std::string{"a new rule"});
}

void ScenariosDialogTest::refusesALineThatIsNoMonth()
{
    const auto before = workspace().scenarios().indicators()->front();
    IndicatorDialog dialog{m_desk->desk(), before, nullptr};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    for (const char* line : {"soon 95", "2026-13 95", "2026-08", "2026-08 1.23456"}) {
        child<QPlainTextEdit>(dialog, "valuesTextEdit")->setPlainText(QLatin1String{line});
        child<QDialogButtonBox>(dialog, "buttonBox")->button(QDialogButtonBox::Save)->click();
        QVERIFY(dialog.isVisible());
        QVERIFY(child<QLabel>(dialog, "refusalLabel")->text().contains(QLatin1String{line}));
    }
    QVERIFY(workspace().scenarios().indicators()->front().values == before.values);
}

void ScenariosDialogTest::anEmptyWorkspaceOffersNothingThatCannotBe()
{
    m_dialog.reset();
    m_desk = std::make_unique<TestDesk>();
    m_dialog = std::make_unique<ScenariosDialog>(m_desk->desk(), nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
    QVERIFY(!child<QPushButton>(*m_dialog, "newScenarioButton")->isEnabled());
    QVERIFY(child<QPushButton>(*m_dialog, "newIndicatorButton")->isEnabled());
    QVERIFY(!child<QLabel>(*m_dialog, "proposalsLabel")->isVisible());
}

QTEST_MAIN(ScenariosDialogTest)
#include "ScenariosDialogTest.moc"
