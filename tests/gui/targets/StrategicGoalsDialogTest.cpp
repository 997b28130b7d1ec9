#include "targets/StrategicGoalsDialog.h"

#include "TestDesk.h"
#include "Workspace.h"
#include "common/GridView.h"
#include "targets/StrategicGoalDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

/// Strategic goals as a manager keeps them, with the sample company.
class StrategicGoalsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsValueAndDay();
    void refusesAValueThatIsNone();
    void removesOnlyWhenAsked();

private:
    template<typename Widget>
    static Widget* child(const QWidget& of, const char* name)
    {
        return of.findChild<Widget*>(QLatin1String{name});
    }
    std::unique_ptr<StrategicGoalDialog> newGoal()
    {
        auto dialog = std::make_unique<StrategicGoalDialog>(m_desk->desk(), attain::StrategicGoal{}, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        child<QLineEdit>(*dialog, "codeLineEdit")->setText(QStringLiteral("SHARE"));
        child<QLineEdit>(*dialog, "nameLineEdit")->setText(QStringLiteral("Lead the region"));
        auto* metric = child<QComboBox>(*dialog, "metricComboBox");
        metric->setCurrentIndex(metric->findText(Formats::metric(attain::Metric::Revenue)));
        return dialog;
    }
    static void save(const StrategicGoalDialog& dialog)
    {
        child<QDialogButtonBox>(dialog, "buttonBox")->button(QDialogButtonBox::Save)->click();
    }
    std::vector<attain::StrategicGoal> goals() { return *m_desk->workspace->goals().strategicGoals(); }

    std::unique_ptr<TestDesk> m_desk;
};

void StrategicGoalsDialogTest::init()
{
    m_desk = std::make_unique<TestDesk>(TestDesk::Content::SampleCompany);
}

void StrategicGoalsDialogTest::keepsValueAndDay()
{
    const auto dialog = newGoal();
    child<QLineEdit>(*dialog, "valueLineEdit")->setText(QStringLiteral("3亿"));
    child<QCheckBox>(*dialog, "untilCheckBox")->setChecked(true);
    child<QDateEdit>(*dialog, "untilDateEdit")->setDate(QDate{2029, 12, 31});
    save(*dialog);
    QCOMPARE(dialog->result(), static_cast<int>(QDialog::Accepted));
    const auto all = goals();
    const auto made = std::ranges::find(all, "SHARE", &attain::StrategicGoal::code);
    QVERIFY(made != all.end());
    QVERIFY(made->value == 300'000'000'0000);
    QVERIFY(made->until == attain::Date::create(2029, 12, 31));
}

void StrategicGoalsDialogTest::refusesAValueThatIsNone()
{
    const auto before = goals();
    const auto dialog = newGoal();
    child<QLineEdit>(*dialog, "valueLineEdit")->setText(QStringLiteral("a lot"));
    save(*dialog);
    QVERIFY(dialog->isVisible());
    QVERIFY(!child<QLabel>(*dialog, "refusalLabel")->text().isEmpty());
    QVERIFY(goals() == before);
}

void StrategicGoalsDialogTest::removesOnlyWhenAsked()
{
    StrategicGoalsDialog list{m_desk->desk(), nullptr};
    list.setAttribute(Qt::WA_DeleteOnClose, false);
    list.show();
    const auto before = goals();
    QVERIFY(!before.empty());
    auto* view = child<GridView>(list, "strategicGoalsView");
    QVERIFY(!child<QPushButton>(list, "removeButton")->isEnabled());
    view->setCurrentIndex(view->model()->index(0, 0));
    m_desk->prompter.confirmations = {false, true};
    child<QPushButton>(list, "removeButton")->click();
    QCOMPARE(goals().size(), before.size());
    child<QPushButton>(list, "removeButton")->click();
    QCOMPARE(goals().size(), before.size() - 1);
    QCOMPARE(view->model()->rowCount(), static_cast<int>(before.size()) - 1);
}

QTEST_MAIN(StrategicGoalsDialogTest)
#include "StrategicGoalsDialogTest.moc"
