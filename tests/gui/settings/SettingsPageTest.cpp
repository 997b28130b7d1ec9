#include "settings/SettingsPage.h"

#include "Workspace.h"

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

    std::unique_ptr<attain::Workspace> m_workspace;
    std::unique_ptr<DomainEvents> m_events;
    std::unique_ptr<Context> m_context;
    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<Preferences> m_preferences;
    Formats m_formats;
    DialogPrompter m_prompter{nullptr};
    Notices m_notices;
    JobBoard m_jobs;
    Why m_why;
    TableExporter m_exporter{m_prompter, m_notices, m_jobs};
    Drafts m_drafts{QString{}};
    std::unique_ptr<SettingsPage> m_page;
};

void SettingsPageTest::init()
{
    m_workspace = attain::Workspace::inMemory();
    m_events = std::make_unique<DomainEvents>(m_workspace->notifier());
    m_context = std::make_unique<Context>(m_workspace->calendar().fiscalCalendar(), *attain::Date::create(2026, 9, 12));
    m_preferences = std::make_unique<Preferences>(nullptr);
    m_page
        = std::make_unique<SettingsPage>(Desk{*m_workspace, *m_events, *m_context, m_theme, m_icons, *m_preferences,
                                              m_formats, m_prompter, m_notices, m_jobs, m_why, m_exporter, m_drafts});
    m_page->show();
}

void SettingsPageTest::cleanup()
{
    m_page.reset();
}

void SettingsPageTest::savesTheNameWhenTheFieldIsLeft()
{
    auto* name = find<QLineEdit>("companyNameLineEdit");
    name->clear();
    QTest::keyClicks(name, u"Huaxing"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_workspace->company().company()->name, std::string{"Huaxing"});
    QVERIFY(m_workspace->canUndo());
}

void SettingsPageTest::showsAChangeThatWasMadeElsewhere()
{
    auto company = *m_workspace->company().company();
    company.name = "华星电子";
    company.fiscalFirstMonth = 4;
    QVERIFY(m_workspace->company().change(company).has_value());
    QTRY_COMPARE(find<QLineEdit>("companyNameLineEdit")->text(), u"华星电子"_s);
    QCOMPARE(find<QComboBox>("fiscalFirstMonthComboBox")->currentData().toInt(), 4);
}

void SettingsPageTest::savesWeekdaysAndSeasonWeights()
{
    auto* sunday = find<QCheckBox>("weekday7CheckBox");
    const bool before = sunday->isChecked();
    sunday->click();
    QCOMPARE(m_workspace->calendar().workingDays().weekdays()[6], !before);
    find<QSpinBox>("seasonWeight12SpinBox")->setValue(13);
    QCOMPARE(m_workspace->calendar().seasonWeights().of(12), 13);
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
    QVERIFY(m_workspace->organisation().addDepartment(department).has_value());
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
    QCOMPARE(m_preferences->theme(), Theme::Mode::Dark);
    QVERIFY(!m_workspace->canUndo());
}

QTEST_MAIN(SettingsPageTest)
#include "SettingsPageTest.moc"
