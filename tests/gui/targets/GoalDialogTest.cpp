#include "targets/GoalDialog.h"

#include "TestDesk.h"
#include "common/Surfaces.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

class GoalDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void turnsAVagueSentenceIntoTheForm();
    void showsWhatIsTakenFromAbove();
    void storesWhatIsSaidAndANewStrategicGoal();
    void asksForTheNumberThatTheGrowthGives();
    void refusesWhatIsNoGrowthAndNoMilestone();

private:
    template<typename Widget>
    Widget* child(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QLatin1String{name});
    }
    QPushButton* save() const { return child<QDialogButtonBox>("buttonBox")->button(QDialogButtonBox::Save); }
    void open(attain::Subject subject);

    std::unique_ptr<TestDesk> m_desk;
    QPointer<GoalDialog> m_dialog;
    attain::PersonId m_person;
    attain::Period m_year;
};

void GoalDialogTest::init()
{
    m_desk = std::make_unique<TestDesk>();
    m_person = *m_desk->workspace->organisation().addPerson({{}, "P1", "Ada", attain::Date::create(2020, 1, 1), {}});
    m_year = *m_desk->workspace->calendar().fiscalCalendar().parse("2026");
    const std::int64_t unit = attain::Money::kScale;
    QVERIFY(m_desk->workspace->targets().assign({.subject = attain::Subject::of(m_person),
                                                 .period = m_year,
                                                 .levels = {900 * unit, 1'000 * unit, 1'200 * unit, 800 * unit}}));
}

void GoalDialogTest::cleanup()
{
    delete m_dialog;
    m_desk.reset();
}

void GoalDialogTest::open(attain::Subject subject)
{
    delete m_dialog;
    m_dialog
        = new GoalDialog{m_desk->desk(), {attain::Metric::Revenue, m_year, subject, QStringLiteral("Ada")}, nullptr};
    m_dialog->show();
}

void GoalDialogTest::turnsAVagueSentenceIntoTheForm()
{
    open(attain::Subject::of(m_person));
    auto* wording = child<QLineEdit>("wordingLineEdit");
    auto* understood = child<PlainLabel>("understoodLabel");
    wording->setText(QStringLiteral("提高销售额"));
    QVERIFY(understood->plainText().contains(QStringLiteral("how much")));
    QVERIFY(!child<QPushButton>("takeOverButton")->isEnabled());
    wording->setText(QStringLiteral("三季度前销售额比去年增长 20%"));
    QVERIFY(!understood->plainText().contains(QStringLiteral("Still open")));
    child<QPushButton>("takeOverButton")->click();
    QCOMPARE(child<QLineEdit>("growthLineEdit")->text(), QStringLiteral("+20.00%"));
    QCOMPARE(child<QComboBox>("comparisonComboBox")->currentText(), QStringLiteral("Last year"));
    QCOMPARE(child<QDateEdit>("deadlineDateEdit")->date(), QDate(2026, 9, 30));
    QVERIFY(child<PlainLabel>("sentenceLabel")->plainText().startsWith(QStringLiteral("By 2026-09-30")));
}

void GoalDialogTest::showsWhatIsTakenFromAbove()
{
    attain::GoalStatement company{.year = m_year, .definition = "with tax", .source = attain::GoalSource::Kpi};
    QVERIFY(m_desk->workspace->goals().state(std::array{company}));
    open(attain::Subject::of(m_person));
    QVERIFY(child<QLineEdit>("definitionLineEdit")->text().isEmpty());
    QVERIFY(child<QLineEdit>("definitionLineEdit")->placeholderText().contains(QStringLiteral("with tax")));
    QVERIFY(child<QComboBox>("sourceComboBox")->currentText().contains(QStringLiteral("Imported KPI values")));
    save()->click();
    const auto statements = *m_desk->workspace->goals().statements();
    QCOMPARE(statements.size(), std::size_t{1}); // nothing of its own, nothing stored
}

void GoalDialogTest::storesWhatIsSaidAndANewStrategicGoal()
{
    open(attain::Subject::of(m_person));
    child<QLineEdit>("definitionLineEdit")->setText(QStringLiteral("含税"));
    child<QComboBox>("sourceComboBox")->setCurrentIndex(1);
    child<QComboBox>("comparisonComboBox")->setCurrentIndex(1);
    child<QLineEdit>("basisLineEdit")->setText(QStringLiteral("客户潜力"));
    child<QComboBox>("strategicGoalComboBox")->setEditText(QStringLiteral("三年翻一番"));
    child<QLineEdit>("milestonesLineEdit")->setText(QStringLiteral("2026-06-30 400元; 2026-09-30 700元"));
    save()->click();
    const auto assessments = *m_desk->workspace->goals().assess(attain::Metric::Revenue, m_year);
    QCOMPARE(assessments.size(), std::size_t{1});
    QCOMPARE(assessments[0].lettersMet(), 5);
    QCOMPARE(assessments[0].strategicGoalName, std::string{"三年翻一番"});
    QCOMPARE(assessments[0].milestones.size(), std::size_t{2});
    QCOMPARE(assessments[0].milestones[1].value, 700 * attain::Money::kScale);
    // Opened again it is as it was left, and saving changes nothing.
    const auto entries = m_desk->workspace->canUndo();
    open(attain::Subject::of(m_person));
    QCOMPARE(child<QComboBox>("strategicGoalComboBox")->currentText(), QStringLiteral("三年翻一番"));
    save()->click();
    QCOMPARE(m_desk->workspace->canUndo(), entries);
    QCOMPARE((*m_desk->workspace->goals().assess(attain::Metric::Revenue, m_year))[0].milestones[1].value,
             700 * attain::Money::kScale);
}

void GoalDialogTest::asksForTheNumberThatTheGrowthGives()
{
    open(attain::Subject::of(m_person));
    child<QComboBox>("comparisonComboBox")->setCurrentIndex(1);
    auto* setTarget = child<QCheckBox>("setTargetCheckBox");
    QVERIFY(!setTarget->isVisible());
    child<QLineEdit>("growthLineEdit")->setText(QStringLiteral("25"));
    QVERIFY(!setTarget->isVisible()); // 800 + 25 % is the target
    child<QLineEdit>("growthLineEdit")->setText(QStringLiteral("+50%"));
    QVERIFY(setTarget->isVisible());
    setTarget->setChecked(true);
    std::optional<attain::TargetAssignment> wanted;
    connect(m_dialog, &GoalDialog::targetWanted, this, [&](const attain::TargetAssignment& cell) { wanted = cell; });
    save()->click();
    QVERIFY(wanted.has_value());
    QCOMPARE(*wanted->levels.target, 1'200 * attain::Money::kScale);
    QCOMPARE(*wanted->levels.floor, 1'080 * attain::Money::kScale); // in proportion
}

void GoalDialogTest::refusesWhatIsNoGrowthAndNoMilestone()
{
    open(attain::Subject::of(m_person));
    QVERIFY(save()->isEnabled());
    child<QLineEdit>("growthLineEdit")->setText(QStringLiteral("a lot"));
    QVERIFY(!save()->isEnabled());
    child<QLineEdit>("growthLineEdit")->clear();
    child<QLineEdit>("milestonesLineEdit")->setText(QStringLiteral("in June"));
    QVERIFY(!save()->isEnabled());
    child<QLineEdit>("milestonesLineEdit")->setText(QStringLiteral("2026-06-30 400"));
    QVERIFY(save()->isEnabled());
}

QTEST_MAIN(GoalDialogTest)
#include "GoalDialogTest.moc"
