#include "incentives/IncentivesPage.h"

#include "TestDesk.h"
#include "common/EmptyState.h"
#include "common/GridView.h"
#include "common/Surfaces.h"
#include "incentives/LedgerService.h"
#include "incentives/PenaltyService.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

/// Pay of the sample company: what it shows, how it moves through the ledger, and the plans behind it.
class IncentivesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsEverybodysPayAndTheStepsOfOne();
    void explainsThePay();
    void goesThroughTheLedger();
    void whatIfSaysWhatMoreWouldBring();
    void aDisputeIsRaisedAndAnswered();
    void aFrozenVersionIsLookedAtAndCopied();
    void makesAPlanOfOneComponent();
    void aWarningIsOpenedDecidedAndAppealed();
    void refusesWhatCannotBeComputed();
    void anEmptyWorkspaceSaysWhatBelongsHere();

private:
    attain::Period period(const char* code) const
    {
        return *m_desk->workspace->calendar().fiscalCalendar().parse(code);
    }
    template<typename Widget>
    Widget* child(const char* dialog, const char* name) const
    {
        const auto* found = m_page->findChild<QDialog*>(QLatin1String{dialog});
        return found ? found->findChild<Widget*>(QLatin1String{name}) : nullptr;
    }
    void press(const char* dialog, QDialogButtonBox::StandardButton button) const
    {
        child<QDialogButtonBox>(dialog, "buttonBox")->button(button)->click();
    }
    GridView* grid(const char* name) const { return m_page->findChild<GridView*>(QLatin1String{name}); }
    QString cell(const char* view, int row, int column) const
    {
        return grid(view)->model()->index(row, column).data().toString();
    }
    void choosePlan(const char* code)
    {
        auto* box = m_page->findChild<QComboBox*>(QStringLiteral("planComboBox"));
        box->setCurrentIndex(box->findData(QLatin1String{code}));
        Q_EMIT box->activated(box->currentIndex());
    }
    static constexpr int kPayable = 2; ///< name, attainment, payable
    QString pill() const { return m_page->findChild<QLabel*>(QStringLiteral("statePill"))->text(); }
    QAction* action(std::size_t index) const { return m_page->pageActions()[static_cast<qsizetype>(index)]; }
    void openPlans(int row)
    {
        action(0)->trigger();
        auto* view = child<GridView>("PlansDialog", "plansView");
        QVERIFY(view);
        if (row >= 0)
            view->setCurrentIndex(view->model()->index(row, 0));
    }
    void newComponent(int kind)
    {
        openPlans(-1);
        child<QPushButton>("PlansDialog", "newButton")->click();
        child<QPushButton>("IncentivePlanDialog", "addButton")->menu()->actions().at(kind)->trigger();
    }
    void type(const char* dialog, const char* edit, const QString& text) const
    {
        child<QLineEdit>(dialog, edit)->setText(text);
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<IncentivesPage> m_page;
};

void IncentivesPageTest::init()
{
    m_desk = std::make_unique<TestDesk>(TestDesk::Content::SampleCompany);
    m_desk->desk().context.setPeriod(period("2026-Q2"));
    m_page = std::make_unique<IncentivesPage>(m_desk->desk());
    m_page->resize(1200, 800);
    m_page->show();
    m_page->refreshNow();
    choosePlan("rep");
}

void IncentivesPageTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void IncentivesPageTest::showsEverybodysPayAndTheStepsOfOne()
{
    attain::PayoutQuery query;
    query.plan = "rep";
    query.period = period("2026-Q2");
    query.explainAll = true;
    const auto table = *m_desk->workspace->incentives().payouts(query);
    QCOMPARE(grid("payoutsView")->model()->rowCount(), static_cast<int>(table.people.size()));
    const auto& first = table.people.front();
    QCOMPARE(cell("payoutsView", 0, 0), QString::fromStdString(first.name));
    QCOMPARE(cell("payoutsView", 0, kPayable), m_desk->desk().formats.exact(first.payable));
    QCOMPARE(grid("stepsView")->model()->rowCount(), static_cast<int>(first.steps.size()));
    Place place;
    place.person = table.people[1].person;
    m_page->showPlace(place);
    QCOMPARE(grid("stepsView")->model()->rowCount(), static_cast<int>(table.people[1].steps.size()));
    QVERIFY(!m_page->findChild<PlainLabel*>(QStringLiteral("sentencesLabel"))->plainText().isEmpty());
}

void IncentivesPageTest::explainsThePay()
{
    QString title;
    attain::Explanation tree;
    connect(&m_desk->desk().why, &Why::explained, m_page.get(),
            [&](const QString& asked, const attain::Explanation& explanation) {
                title = asked;
                tree = explanation;
            });
    auto* view = grid("payoutsView");
    view->setCurrentIndex(view->model()->index(0, kPayable));
    view->commands()->whyAction()->trigger();
    QVERIFY2(title.contains(cell("payoutsView", 0, 0)), qPrintable(title));
    QCOMPARE(tree.code, std::string{"payable"});
    QVERIFY(!tree.children.front().children.empty());
}

void IncentivesPageTest::goesThroughTheLedger()
{
    const QString earned = pill();
    m_desk->prompter.confirmations = {false};
    action(4)->trigger();
    QCOMPARE(pill(), earned); // not confirmed: nothing happened
    m_desk->prompter.confirmations = {true, true};
    action(4)->trigger(); // what was posted is approved
    m_page->refreshNow();
    QVERIFY(pill() != earned);
    const auto lines = *m_desk->workspace->ledger().lines("rep", "2026-Q2");
    QCOMPARE(lines.front().state, attain::LedgerState::Payable);
    action(4)->trigger();
    m_page->refreshNow();
    QCOMPARE(m_desk->workspace->ledger().lines("rep", "2026-Q2")->front().state, attain::LedgerState::Settled);
    QVERIFY(!action(4)->isEnabled());
}

void IncentivesPageTest::whatIfSaysWhatMoreWouldBring()
{
    auto* edit = m_page->findChild<QLineEdit*>(QStringLiteral("whatIfLineEdit"));
    const auto* label = m_page->findChild<PlainLabel*>(QStringLiteral("whatIfLabel"));
    edit->setText(QStringLiteral("100万"));
    QVERIFY(label->plainText().contains(QStringLiteral("→")));
    edit->setText(QStringLiteral("many"));
    QVERIFY(!label->plainText().contains(QStringLiteral("→")));
    edit->clear();
    QVERIFY(label->plainText().isEmpty());
}

void IncentivesPageTest::aDisputeIsRaisedAndAnswered()
{
    const auto before = m_desk->workspace->ledger().disputes()->size();
    QAction* dispute = nullptr;
    for (QAction* one : m_page->findChildren<QAction*>())
        if (one->text() == IncentivesPage::tr("Dispute this pay…"))
            dispute = one;
    QVERIFY(dispute);
    dispute->trigger();
    type("DisputeDialog", "expectedLineEdit", QStringLiteral("x"));
    press("DisputeDialog", QDialogButtonBox::Save);
    QCOMPARE(m_desk->workspace->ledger().disputes()->size(), before);
    type("DisputeDialog", "expectedLineEdit", QStringLiteral("1.5万"));
    type("DisputeDialog", "reasonLineEdit", QStringLiteral("漏计"));
    press("DisputeDialog", QDialogButtonBox::Save);
    QCOMPARE(m_desk->workspace->ledger().disputes()->size(), before + 1);
    QCOMPARE(m_desk->workspace->ledger().disputes()->back().expected, attain::Money::fromUnits(15'000));

    action(3)->trigger();
    auto* view = child<GridView>("LedgerDialog", "disputesView");
    view->setCurrentIndex(view->model()->index(static_cast<int>(before), 0));
    m_desk->prompter.texts = {QStringLiteral("已补记")};
    child<QPushButton>("LedgerDialog", "acceptButton")->click();
    QCOMPARE(m_desk->workspace->ledger().disputes()->back().state, attain::DisputeState::Accepted);
    QVERIFY(child<GridView>("LedgerDialog", "ledgerView")->model()->rowCount() > 0);
}

void IncentivesPageTest::aFrozenVersionIsLookedAtAndCopied()
{
    const auto plans = *m_desk->workspace->incentives().plans();
    int row = 0;
    for (std::size_t i = 0; i < plans.size(); ++i)
        if (plans[i].code == "rep" && *m_desk->workspace->incentives().isFrozen("rep", plans[i].from))
            row = static_cast<int>(i);
    openPlans(row);
    QVERIFY(!child<QPushButton>("PlansDialog", "removeButton")->isEnabled());
    child<QPushButton>("PlansDialog", "editButton")->click();
    QVERIFY(!child<QDialogButtonBox>("IncentivePlanDialog", "buttonBox")->button(QDialogButtonBox::Save)->isVisible());
    delete m_page->findChild<QDialog*>(QStringLiteral("IncentivePlanDialog"));
    child<QPushButton>("PlansDialog", "versionButton")->click();
    child<QPushButton>("IncentivePlanDialog", "simulateButton")->click(); // the same rules: nobody gains or loses
    QVERIFY(child<GridView>("SimulationDialog", "simulationView")->model()->rowCount() > 0);
    QVERIFY(child<PlainLabel>("SimulationDialog", "summaryLabel")->plainText().contains(QStringLiteral("0.00")));
    delete m_page->findChild<QDialog*>(QStringLiteral("SimulationDialog"));
    press("IncentivePlanDialog", QDialogButtonBox::Save);
    const auto after = *m_desk->workspace->incentives().plans();
    QCOMPARE(after.size(), plans.size() + 1);
}

void IncentivesPageTest::makesAPlanOfOneComponent()
{
    newComponent(0);
    type("ComponentDialog", "codeLineEdit", QStringLiteral("base"));
    type("ComponentDialog", "nameLineEdit", QStringLiteral("提成"));
    auto* tiers = child<QTableWidget>("ComponentDialog", "tiersTableWidget");
    tiers->item(0, 1)->setText(QStringLiteral("2%"));
    tiers->setItem(1, 0, new QTableWidgetItem{QStringLiteral("100万")});
    tiers->setItem(1, 1, new QTableWidgetItem{QStringLiteral("3%")});
    const auto* sentence = child<PlainLabel>("ComponentDialog", "sentenceLabel");
    QVERIFY2(sentence->plainText().contains(QStringLiteral("3%")), qPrintable(sentence->plainText()));
    QVERIFY(child<PlainLabel>("ComponentDialog", "cliffsLabel")->plainText().isEmpty());
    auto* mode = child<QComboBox>("ComponentDialog", "modeComboBox");
    mode->setCurrentIndex(1); // retroactive: a cliff
    QVERIFY(!child<PlainLabel>("ComponentDialog", "cliffsLabel")->plainText().isEmpty());
    press("ComponentDialog", QDialogButtonBox::Ok);
    type("IncentivePlanDialog", "codeLineEdit", QStringLiteral("spring"));
    type("IncentivePlanDialog", "nameLineEdit", QStringLiteral("春季提成"));
    type("IncentivePlanDialog", "capLineEdit", QStringLiteral("2万"));
    press("IncentivePlanDialog", QDialogButtonBox::Save);
    const auto plans = *m_desk->workspace->incentives().plans();
    const auto found = std::ranges::find(plans, std::string{"spring"}, &attain::IncentivePlan::code);
    QVERIFY(found != plans.end());
    QCOMPARE(found->cap, attain::Money::fromUnits(20'000));
    const auto& pays = std::get<attain::Commission>(found->components.front().pays);
    QCOMPARE(pays.tiers.mode, attain::TierMode::Retroactive);
    QCOMPARE(pays.tiers.tiers.size(), std::size_t{2});
    QCOMPARE(pays.tiers.tiers[1].from, attain::Money::fromUnits(1'000'000).scaled());
    QCOMPARE(pays.tiers.tiers[1].rate, std::int64_t{30'000});
}

void IncentivesPageTest::aWarningIsOpenedDecidedAndAppealed()
{
    auto& penalties = m_desk->workspace->penalties();
    auto rules = *penalties.rules();
    rules.front().when.limit = 2'000'000; // everybody is below 200 %
    rules.front().periods = 1;
    QVERIFY(penalties.define(rules.front()));
    const auto before = penalties.cases()->size();
    action(1)->trigger();
    auto* view = child<GridView>("PenaltiesDialog", "penaltiesView");
    QVERIFY(view->model()->rowCount() > static_cast<int>(before));
    view->setCurrentIndex(view->model()->index(0, 0));
    child<QPushButton>("PenaltiesDialog", "openButton")->click();
    QCOMPARE(penalties.cases()->size(), before + 1);
    const auto choose = [&] { // the newest case stands behind the proposals
        const auto proposals = view->model()->rowCount() - static_cast<int>(penalties.cases()->size());
        view->setCurrentIndex(view->model()->index(proposals, 0));
    };
    choose();
    m_desk->prompter.texts = {QStringLiteral("客户停产")};
    child<QPushButton>("PenaltiesDialog", "hearButton")->click();
    QCOMPARE(penalties.cases()->back().statement, std::string{"客户停产"});
    choose();
    m_desk->prompter.texts = {QStringLiteral("低于目标"), QStringLiteral("李总")};
    child<QPushButton>("PenaltiesDialog", "approveButton")->click();
    QCOMPARE(penalties.cases()->back().state, attain::PenaltyState::Approved);
    choose();
    m_desk->prompter.texts = {QStringLiteral("目标过高")};
    child<QPushButton>("PenaltiesDialog", "appealButton")->click();
    choose();
    m_desk->prompter.texts = {QStringLiteral("成立")};
    child<QPushButton>("PenaltiesDialog", "reverseButton")->click();
    QCOMPARE(penalties.cases()->back().state, attain::PenaltyState::Reversed);

    child<QLineEdit>("PenaltiesDialog", "shareLineEdit")->setText(QStringLiteral("15%"));
    child<QPushButton>("PenaltiesDialog", "saveGuardButton")->click();
    QCOMPARE(penalties.policy()->share.scaled(), std::int64_t{150'000});
}

void IncentivesPageTest::refusesWhatCannotBeComputed()
{
    newComponent(1);
    type("ComponentDialog", "codeLineEdit", QStringLiteral("bonus"));
    type("ComponentDialog", "nameLineEdit", QStringLiteral("奖金"));
    press("ComponentDialog", QDialogButtonBox::Ok); // no curve
    const auto* refusal = child<PlainLabel>("ComponentDialog", "refusalLabel");
    QVERIFY(!refusal->plainText().isEmpty());
    auto* curve = child<QTableWidget>("ComponentDialog", "curveTableWidget");
    curve->setItem(0, 0, new QTableWidgetItem{QStringLiteral("80%")});
    curve->setItem(0, 1, new QTableWidgetItem{QStringLiteral("viel")});
    press("ComponentDialog", QDialogButtonBox::Ok);
    QVERIFY2(refusal->plainText().contains(QStringLiteral("viel")), qPrintable(refusal->plainText()));
    curve->item(0, 1)->setText(QStringLiteral("50%"));
    press("ComponentDialog", QDialogButtonBox::Ok);
    QTRY_VERIFY(!m_page->findChild<QDialog*>(QStringLiteral("ComponentDialog")));
}

void IncentivesPageTest::anEmptyWorkspaceSaysWhatBelongsHere()
{
    TestDesk desk;
    IncentivesPage page{desk.desk()};
    page.show();
    page.refreshNow();
    const auto* stack = page.findChild<QStackedWidget*>(QStringLiteral("pagesStackedWidget"));
    QVERIFY(qobject_cast<EmptyState*>(stack->currentWidget()));
    QVERIFY(page.pageActions().front()->isEnabled());
    QVERIFY(!page.pageActions().back()->isEnabled());
    QVERIFY(!page.pageActions().back()->text().isEmpty());
    auto* start = stack->currentWidget()->findChild<QPushButton*>();
    QVERIFY(start);
    start->click(); // a standard plan: from now on there is something to change
    QCOMPARE(desk.workspace->incentives().plans()->size(), std::size_t{1});
    page.refreshNow();
    QCOMPARE(stack->currentIndex(), 0);
}

QTEST_MAIN(IncentivesPageTest)
#include "IncentivesPageTest.moc"
