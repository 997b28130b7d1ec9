#include "shell/MainWindow.h"

#include "TestFolder.h"
#include "common/Drafts.h"
#include "people/PeoplePage.h"
#include "shell/Session.h"
#include "shell/WorkspaceFiles.h"
#include "shell/WorkspaceView.h"
#include "support/PathText.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class MainWindowUpkeepTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void openingMakesTheBackupOfTheDay();
    void aFormThatACrashEndedIsOfferedAndContinued();

private:
    void open();
    template<class Widget>
    Widget* find(const QString& name) const
    {
        return m_window->view()->findChild<Widget*>(name);
    }

    const TestFolder m_data; ///< backups, drafts
    std::unique_ptr<TestFolder> m_folder;
    Theme m_theme;
    Icons m_icons{m_theme};
    Preferences m_preferences{nullptr};
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowUpkeepTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(attain::toUtf8(m_data.path())));
    m_preferences.setLanguage(u"en"_s);
}

void MainWindowUpkeepTest::init()
{
    m_folder = std::make_unique<TestFolder>();
    {
        const auto made = attain::orThrow(attain::Workspace::create(*m_folder / "a.attain"));
        attain::orThrow(made->organisation().addDepartment({{}, "E", "East", {}, {}}));
    }
    open();
}

void MainWindowUpkeepTest::cleanup()
{
    m_window.reset();
}

void MainWindowUpkeepTest::open()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(Surroundings{m_theme, m_icons, m_preferences});
    static_cast<QMainWindow&>(*m_window).show();
    m_window->files().open(QString::fromStdString(attain::toUtf8(*m_folder / "a.attain")));
    QTRY_VERIFY(m_window->session());
}

void MainWindowUpkeepTest::openingMakesTheBackupOfTheDay()
{
    auto& document = m_window->session()->workspace().document();
    QTRY_COMPARE(document.backups().size(), 1U);
    QVERIFY(document.backupFolder() == attain::fromUtf8(attain::toUtf8(m_data / "attain")) / "backups");
}

void MainWindowUpkeepTest::aFormThatACrashEndedIsOfferedAndContinued()
{
    Place place;
    place.page = u"people"_s;
    place.task = u"new-department"_s;
    QVERIFY(m_window->view()->go(place));
    find<QLineEdit>(u"nameLineEdit"_s)->setText(u"West"_s);
    m_window->session()->desk().drafts.lookNow();

    open(); // nothing was finished or cancelled
    QVERIFY(!find<QLineEdit>(u"nameLineEdit"_s));
    QPushButton* again = nullptr;
    for (auto* button : m_window->view()->findChildren<QPushButton*>()) {
        if (button->text() == u"Continue"_s && button->isVisible())
            again = button;
    }
    QVERIFY(again);
    again->click();
    QVERIFY(find<QLineEdit>(u"nameLineEdit"_s));
    QCOMPARE(find<QLineEdit>(u"nameLineEdit"_s)->text(), u"West"_s);
    find<QDialog>({})->accept();
    QCOMPARE((*m_window->session()->workspace().organisation().snapshot())->departments().size(), 2U);
    QVERIFY(m_window->session()->desk().drafts.all().isEmpty());
}

QTEST_MAIN(MainWindowUpkeepTest)
#include "MainWindowUpkeepTest.moc"
