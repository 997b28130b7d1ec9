#include "settings/SettingsPage.h"

#include "TestDesk.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

class SettingsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savesTheNameWhenTheFieldIsLeft();
    void showsAChangeThatWasMadeElsewhere();
    void savesWeekdaysAndSeasonWeights();
    void loadsTheHolidaysOfChina();
    void listsWhatEveryCommandChanged();
    void switchesTheThemeForThisComputer();

private:
    template<class Widget>
    Widget* find(const char* name) const
    {
        return m_page->findChild<Widget*>(QLatin1String{name});
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<SettingsPage> m_page;
};

void SettingsPageTest::init()
{
    m_desk = std::make_unique<TestDesk>();
    m_page = std::make_unique<SettingsPage>(m_desk->desk());
    m_page->show();
}

void SettingsPageTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void SettingsPageTest::savesTheNameWhenTheFieldIsLeft()
{
    auto* name = find<QLineEdit>("companyNameLineEdit");
    name->clear();
    QTest::keyClicks(name, u"Huaxing"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_desk->workspace->company().company()->name, std::string{"Huaxing"});
    QVERIFY(m_desk->workspace->canUndo());
}

void SettingsPageTest::showsAChangeThatWasMadeElsewhere()
{
    auto company = *m_desk->workspace->company().company();
    company.name = "华星电子";
    company.fiscalFirstMonth = 4;
    QVERIFY(m_desk->workspace->company().change(company).has_value());
    QTRY_COMPARE(find<QLineEdit>("companyNameLineEdit")->text(), u"华星电子"_s);
    QCOMPARE(find<QComboBox>("fiscalFirstMonthComboBox")->currentData().toInt(), 4);
}

void SettingsPageTest::savesWeekdaysAndSeasonWeights()
{
    auto* sunday = find<QCheckBox>("weekday7CheckBox");
    const bool before = sunday->isChecked();
    sunday->click();
    QCOMPARE(m_desk->workspace->calendar().workingDays().weekdays()[6], !before);
    find<QSpinBox>("seasonWeight12SpinBox")->setValue(13);
    QCOMPARE(m_desk->workspace->calendar().seasonWeights().of(12), 13);
}

void SettingsPageTest::loadsTheHolidaysOfChina()
{
    auto* view = find<QTableView>("holidayTableView");
    const QAbstractItemModelTester tester{view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    find<QPushButton>("chinaHolidaysButton")->click();
    QTRY_COMPARE(view->model()->rowCount(), static_cast<int>(attain::CalendarService::chinaSpecialDays().size()));
    QVERIFY(view->model()->rowCount() > 0);
}

void SettingsPageTest::listsWhatEveryCommandChanged()
{
    attain::Department department;
    department.name = "华东一部";
    QVERIFY(m_desk->workspace->organisation().addDepartment(department).has_value());
    auto* view = find<QTableView>("changeLogTableView");
    QTRY_COMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->index(0, 1).data().toString(), u"Add a department"_s);
    view->setCurrentIndex(view->model()->index(0, 0));
    QVERIFY(find<QPlainTextEdit>("changedRowsPlainTextEdit")->toPlainText().contains(u"华东一部"_s));
}

void SettingsPageTest::switchesTheThemeForThisComputer()
{
    auto* theme = find<QComboBox>("themeComboBox");
    theme->setCurrentIndex(theme->findData(u"dark"_s));
    Q_EMIT theme->activated(theme->currentIndex());
    QCOMPARE(m_desk->preferences.theme(), Theme::Mode::Dark);
    QVERIFY(!m_desk->workspace->canUndo());
}

QTEST_MAIN(SettingsPageTest)
#include "SettingsPageTest.moc"
