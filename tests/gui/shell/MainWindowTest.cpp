#include "shell/MainWindow.h"

#include "WidgetWalk.h"
#include "Workspace.h"
#include "shell/CommandPalette.h"
#include "shell/Commands.h"
#include "shell/Languages.h"
#include "shell/WorkspaceView.h"

#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();

    void startsWithTheWelcomePageAndOnlyWhatCanBeDone();
    void opensAWorkspaceAndShowsItsOverview();
    void aDroppedWorkspaceIsOpened();
    void aDroppedCsvStartsTheImport();
    void aFileThatIsNoWorkspaceLeavesTheOpenOneAlone();
    void controlAndANumberGoToThePages();
    void undoAndRedoNameWhatTheyTakeBack();
    void theLanguageChangesInTheOpenWindow();
    void namesOfDepartmentsAreShownAsTheyAreInMenus();
    void anotherFirstMonthRenamesTheShownQuarter();
    void controlKFindsAPersonAndADepartment();
    void controlKFindsPagesAndCommands();
    void sizeAndPlaceComeBack();
    void closingTheWorkspaceFreesTheFileAndShowsTheWelcomePage();
    void whatTakesTheFocusHasANameAndLabelsArePlain();
    void closingAsksWhileWorkIsUnderWay();
    void anotherWorkspaceIsNotShownWhileWorkIsUnderWayUnlessTheUserSaysSo();

private:
    QString makeWorkspace(const QString& name) const;
    void open(const QString& name);
    void drop(const QString& file);
    QPushButton* button(const QString& name) const
    {
        return (m_window->view() ? static_cast<QWidget*>(m_window->view()) : m_window.get())
            ->findChild<QPushButton*>(name);
    }
    QString page() const { return m_window->view() ? m_window->view()->currentKey() : QString{}; }
    QString title() const { return m_window->findChild<QLabel*>(u"pageTitleLabel"_s)->text(); }
    /// Work that lasts until it is stopped.
    QPointer<WorkerJob> startWork();
    QMessageBox* question() const { return m_window->findChild<QMessageBox*>(); }
    void answer(const QString& text);
    /// Ctrl+K, the text, Return.
    void jump(const QString& text);

    std::unique_ptr<QTemporaryDir> m_folder;
    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Languages> m_languages;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

std::filesystem::path toPath(const QString& file)
{
    return std::filesystem::path{file.toStdU16String()};
}

} // namespace

void MainWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_preferences = std::make_unique<Preferences>(nullptr);
    m_preferences->setLanguage(u"en"_s);
    m_languages = std::make_unique<Languages>(*m_preferences);
    m_window = std::make_unique<MainWindow>(Surroundings{m_theme, m_icons, *m_preferences});
    static_cast<QWidget&>(*m_window).show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_languages.reset();
    m_preferences.reset();
    m_folder.reset();
}

QString MainWindowTest::makeWorkspace(const QString& name) const
{
    const QString file = m_folder->filePath(name);
    attain::Workspace::Options options;
    options.backupFolder = toPath(m_folder->filePath(u"backups"_s));
    auto workspace = attain::orThrow(attain::Workspace::create(toPath(file), options));
    const auto day = *attain::Date::create(2020, 1, 1);
    auto& organisation = workspace->organisation();
    const auto lab
        = attain::orThrow(organisation.addDepartment({{}, "RD", "R&D <b>Lab</b>", attain::DepartmentKind::Sales, {}}));
    attain::orThrow(organisation.addPerson({{}, "P7", "A<B & C>", day, {}}, lab, {}, day));
    return file;
}

void MainWindowTest::open(const QString& name)
{
    m_window->takeFiles({makeWorkspace(name)});
    QTRY_VERIFY(m_window->session() && m_window->windowTitle().startsWith(name));
}

void MainWindowTest::drop(const QString& file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    const QPoint place = m_window->rect().center();
    QDragEnterEvent enter{place, Qt::CopyAction, &data, Qt::LeftButton, {}};
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event{place, Qt::CopyAction, &data, Qt::LeftButton, {}};
    QCoreApplication::sendEvent(m_window.get(), &event);
}

void MainWindowTest::jump(const QString& text)
{
    m_window->activateWindow(); // as a window system does when the palette before was closed
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* palette = m_window->findChild<CommandPalette*>();
    QVERIFY(palette);
    auto* line = palette->findChild<QLineEdit*>(u"paletteLineEdit"_s);
    line->setText(text);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(!m_window->findChild<CommandPalette*>());
}

void MainWindowTest::startsWithTheWelcomePageAndOnlyWhatCanBeDone()
{
    QVERIFY(m_window->findChild<QWidget*>(u"welcomePage"_s)->isVisible());
    QCOMPARE(m_window->windowTitle(), u"Attain 达标"_s);
    const Commands& commands = m_window->commands();
    for (const QAction* action :
         {commands.newWorkspace, commands.open, commands.openSample, commands.importSales, commands.goTo})
        QVERIFY(action->isEnabled());
    for (const QAction* action : {commands.undo, commands.redo, commands.print, commands.exportTable, commands.saveCopy,
                                  commands.closeWorkspace, commands.find, commands.checkWorkspace})
        QVERIFY(!action->isEnabled());
}

void MainWindowTest::opensAWorkspaceAndShowsItsOverview()
{
    open(u"华东 R&D.attain"_s);
    QCOMPARE(page(), u"overview"_s);
    QVERIFY(m_window->view()->currentPage()->isVisible());
    QVERIFY(m_window->windowTitle().startsWith(u"华东 R&D.attain"_s));
    QCOMPARE(title(), u"Overview"_s);
}

void MainWindowTest::aDroppedWorkspaceIsOpened()
{
    open(u"first.attain"_s);
    drop(makeWorkspace(u"second.attain"_s));
    QTRY_VERIFY(m_window->windowTitle().startsWith(u"second.attain"_s));
    QCOMPARE(page(), u"overview"_s);
}

void MainWindowTest::aDroppedCsvStartsTheImport()
{
    open(u"first.attain"_s);
    QFile csv{m_folder->filePath(u"sales.csv"_s)};
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("Date,Order,Salesperson,Amount\n2026-09-01,SO-1,P7,100.00\n");
    csv.close();
    drop(csv.fileName());
    QTRY_COMPARE(page(), u"sales"_s);
    QTRY_VERIFY(button(u"importButton"_s)->isVisible());
    QTRY_VERIFY(button(u"importButton"_s)->isEnabled());
    QVERIFY(!m_window->session()->workspace().canUndo() || m_window->session()->workspace().sales().batches()->empty());
}

void MainWindowTest::aFileThatIsNoWorkspaceLeavesTheOpenOneAlone()
{
    open(u"first.attain"_s);
    QFile broken{m_folder->filePath(u"broken.attain"_s)};
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no workspace");
    broken.close();
    m_window->takeFiles({broken.fileName()});
    QTRY_VERIFY(m_window->view()->findChild<QWidget*>(u"noticeBar"_s)->isVisible());
    QVERIFY(m_window->windowTitle().startsWith(u"first.attain"_s));
}

void MainWindowTest::controlAndANumberGoToThePages()
{
    open(u"first.attain"_s);
    int number = 1;
    for (const QAction* action : std::as_const(m_window->commands().pages)) {
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
        QCOMPARE(page(), action->data().toString());
        QVERIFY(button(page() + u"NavButton"_s)->isChecked());
        ++number;
    }
}

void MainWindowTest::undoAndRedoNameWhatTheyTakeBack()
{
    open(u"first.attain"_s);
    const Commands& commands = m_window->commands();
    QVERIFY(!commands.undo->isEnabled()); // what others did is not this window's to take back
    QVERIFY(m_window->session()->workspace().organisation().addDepartment({{}, "E", "East", {}, {}}).has_value());
    QTRY_VERIFY(commands.undo->isEnabled());
    QCOMPARE(commands.undo->text(), u"&Undo: Add a department"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(commands.undo->text(), u"&Undo"_s);
    QCOMPARE(commands.redo->text(), u"&Redo: Add a department"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(!commands.redo->isEnabled());
}

void MainWindowTest::theLanguageChangesInTheOpenWindow()
{
    open(u"first.attain"_s);
    m_preferences->setLanguage(u"zh_CN"_s);
    QTRY_COMPARE(title(), u"总览"_s);
    QCOMPARE(button(u"targetsNavButton"_s)->text(), u"目标"_s);
    QVERIFY(m_window->commands().undo->text().startsWith(u"撤销"_s));
    QVERIFY(button(u"periodButton"_s)->text().contains(u"季度"_s));
    QVERIFY(m_window->commands().languages[1]->isChecked());
    m_preferences->setLanguage(u"en"_s);
    QTRY_COMPARE(title(), u"Overview"_s);
    QCOMPARE(button(u"targetsNavButton"_s)->text(), u"Targets"_s);
}

void MainWindowTest::namesOfDepartmentsAreShownAsTheyAreInMenus()
{
    open(u"first.attain"_s);
    QMenu* menu = button(u"departmentButton"_s)->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().last()->text().trimmed(), u"R&&D <b>Lab</b>"_s);
    menu->actions().last()->trigger();
    QVERIFY(m_window->session()->context().department());
    QVERIFY(button(u"departmentButton"_s)->text().startsWith(u"R&&D <b>"_s));
}

void MainWindowTest::anotherFirstMonthRenamesTheShownQuarter()
{
    open(u"first.attain"_s);
    QVERIFY(m_window->session()->context().setPeriod(u"2026-Q3"_s));
    QVERIFY(button(u"periodButton"_s)->text().contains(u"Q3 2026"_s));
    auto company = *m_window->session()->workspace().company().company();
    company.fiscalFirstMonth = 4;
    QVERIFY(m_window->session()->workspace().company().change(company).has_value());
    QTRY_VERIFY(button(u"periodButton"_s)->text().contains(u"Q2 2026"_s));
}

void MainWindowTest::controlKFindsAPersonAndADepartment()
{
    open(u"first.attain"_s);
    jump(u"a<b"_s);
    QCOMPARE(page(), u"people"_s);
    auto* people = m_window->findChild<QTableView*>(u"personTableView"_s);
    for (QTableView* view : m_window->view()->currentPage()->findChildren<QTableView*>(u"personTableView"_s))
        people = view;
    QVERIFY(people->currentIndex().isValid());
    QCOMPARE(people->currentIndex().siblingAtColumn(1).data().toString(), u"A<B & C>"_s);
    jump(u"r&d"_s);
    QCOMPARE(page(), u"overview"_s);
    QVERIFY(m_window->session()->context().department());
}

void MainWindowTest::controlKFindsPagesAndCommands()
{
    open(u"first.attain"_s);
    jump(u"reports"_s);
    QCOMPARE(page(), u"reports"_s);
    jump(u"close workspace"_s);
    QTRY_VERIFY(!m_window->session());
}

void MainWindowTest::sizeAndPlaceComeBack()
{
    m_window->setGeometry(60, 40, 1200, 750);
    QVERIFY(m_window->close());
    m_window = std::make_unique<MainWindow>(Surroundings{m_theme, m_icons, *m_preferences});
    static_cast<QWidget&>(*m_window).show();
    QCOMPARE(m_window->size(), QSize(1200, 750));
}

void MainWindowTest::closingTheWorkspaceFreesTheFileAndShowsTheWelcomePage()
{
    open(u"first.attain"_s);
    const QString file = m_window->session()->filePath();
    QVERIFY(!attain::Workspace::open(toPath(file), attain::OpenMode::ReadWrite).has_value());
    m_window->commands().closeWorkspace->trigger();
    QVERIFY(!m_window->session());
    QVERIFY(m_window->findChild<QWidget*>(u"welcomePage"_s)->isVisible());
    QVERIFY(!m_window->commands().closeWorkspace->isEnabled());
    QVERIFY(attain::Workspace::open(toPath(file), attain::OpenMode::ReadWrite).has_value());
}

void MainWindowTest::whatTakesTheFocusHasANameAndLabelsArePlain()
{
    QStringList faults;
    const auto look = [&] {
        for (QWidget* widget : WidgetWalk{*m_window}.widgets()) {
            if ((widget->focusPolicy() & Qt::TabFocus) != 0 && WidgetWalk::nameOf(*widget).trimmed().isEmpty())
                faults.append(u"no name: "_s + WidgetWalk::describe(*widget));
            const auto* label = qobject_cast<QLabel*>(widget);
            if (label && !label->text().isEmpty() && label->textFormat() != Qt::PlainText)
                faults.append(u"may be rich text: "_s + WidgetWalk::describe(*widget));
        }
    };
    look(); // the welcome page
    open(u"R&D <b>.attain"_s);
    m_window->session()->desk().notices.show({Tone::Bad, u"A<B"_s, u"details"_s, u"R&D"_s, {}});
    look();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u"; "_s)));
}

QPointer<WorkerJob> MainWindowTest::startWork()
{
    auto* job = new WorkerJob{u"Importing sales.csv"_s, u"rows"_s, m_window->view()};
    m_window->session()->desk().jobs.announce(job);
    job->start<bool>(
        [](const WorkerJob::Progress&, std::stop_token stop) {
            while (!stop.stop_requested())
                std::this_thread::yield();
            return true;
        },
        [](bool) {});
    return job;
}

void MainWindowTest::answer(const QString& text)
{
    QVERIFY(question());
    for (QAbstractButton* button : question()->buttons())
        if (button->text() == text) {
            button->click();
            QTRY_VERIFY(!question());
            return;
        }
    QFAIL(qPrintable(u"no button "_s + text));
}

void MainWindowTest::closingAsksWhileWorkIsUnderWay()
{
    open(u"first.attain"_s);
    const auto job = startWork();
    QVERIFY(!m_window->close());
    QVERIFY(question());
    QVERIFY(question()->text().contains(u"Importing sales.csv"_s));
    answer(u"Cancel"_s);
    QVERIFY(m_window->isVisible());
    QVERIFY(job && !job->isCancelled());
    m_window->commands().closeWorkspace->trigger();
    answer(u"Cancel"_s);
    QVERIFY(m_window->session());
    QVERIFY(!m_window->close());
    answer(u"Stop it and close"_s);
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!job || job->isCancelled());
}

void MainWindowTest::anotherWorkspaceIsNotShownWhileWorkIsUnderWayUnlessTheUserSaysSo()
{
    open(u"first.attain"_s);
    const auto job = startWork();
    const QString second = makeWorkspace(u"second.attain"_s);
    m_window->takeFiles({second});
    QTRY_VERIFY(question());
    answer(u"Cancel"_s);
    QVERIFY(m_window->windowTitle().startsWith(u"first.attain"_s));
    QVERIFY(job && !job->isCancelled());
    m_window->takeFiles({second}); // which is not locked by the first try
    QTRY_VERIFY(question());
    answer(u"Stop it and close"_s);
    QTRY_VERIFY(m_window->windowTitle().startsWith(u"second.attain"_s));
    QVERIFY(!job);
}

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"
