#include "shell/WorkspaceFiles.h"

#include "TestDesk.h"

#include <QTemporaryDir>
#include <QTest>

class WorkspaceFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewWorkspaceHasACalendarForTheLanguageOfTheWindow_data();
    void aNewWorkspaceHasACalendarForTheLanguageOfTheWindow();
    void aNewWorkspaceIsNamedLikeItsFile();
    void aWorkspaceIsOpenedOnAWorkerThread();
    void ofSeveralFilesTheLastIsOpened();
    void whatWasCancelledIsNotOpenedAndNotLocked();
    void aFileThatIsOpenElsewhereIsOpenedForReading();

private:
    /// Opens, and keeps what was opened.
    struct Bench {
        Bench()
        {
            QObject::connect(
                &files, &WorkspaceFiles::opened, &files,
                [this](const std::shared_ptr<attain::Workspace>& workspace) { opened.push_back(workspace); });
        }
        QString make(const QString& name) const
        {
            const QString file = folder.filePath(name);
            attain::orThrow(attain::Workspace::create(std::filesystem::path{file.toStdU16String()}));
            return file;
        }

        QTemporaryDir folder;
        AnsweringPrompter prompter;
        Notices notices;
        JobBoard jobs;
        Preferences preferences{nullptr};
        std::vector<std::shared_ptr<attain::Workspace>> opened;
        WorkspaceFiles files{prompter, notices, jobs, preferences};
    };
    static attain::Result<std::unique_ptr<attain::Workspace>> openDirectly(const QString& file)
    {
        return attain::Workspace::open(std::filesystem::path{file.toStdU16String()}, attain::OpenMode::ReadWrite);
    }
    /// What "New workspace" makes.
    static std::shared_ptr<attain::Workspace> make(const QString& file, const QString& language);
};

std::shared_ptr<attain::Workspace> WorkspaceFilesTest::make(const QString& file, const QString& language)
{
    AnsweringPrompter prompter;
    prompter.savePath = file;
    Notices notices;
    JobBoard jobs;
    Preferences preferences{nullptr};
    preferences.setLanguage(language);
    WorkspaceFiles files{prompter, notices, jobs, preferences};
    std::shared_ptr<attain::Workspace> made;
    connect(&files, &WorkspaceFiles::opened, &files,
            [&](const std::shared_ptr<attain::Workspace>& workspace) { made = workspace; });
    files.createByDialog();
    return made;
}

void WorkspaceFilesTest::aNewWorkspaceHasACalendarForTheLanguageOfTheWindow_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("holidays");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN") << true;
    QTest::newRow("English") << QStringLiteral("en") << false;
}

void WorkspaceFilesTest::aNewWorkspaceHasACalendarForTheLanguageOfTheWindow()
{
    QFETCH(const QString, language);
    QFETCH(const bool, holidays);
    const QTemporaryDir folder;
    const auto workspace = make(folder.filePath(QStringLiteral("a.attain")), language);
    QVERIFY(workspace);
    const attain::WorkingDays days = workspace->calendar().workingDays();
    QVERIFY(days.isWorkingDay(*attain::Date::create(2026, 9, 11)));             // a Friday
    QVERIFY(!days.isWorkingDay(*attain::Date::create(2026, 9, 12)));            // a Saturday
    QCOMPARE(!days.isWorkingDay(*attain::Date::create(2026, 10, 1)), holidays); // a Thursday, the national day
}

void WorkspaceFilesTest::aNewWorkspaceIsNamedLikeItsFile()
{
    const QTemporaryDir folder;
    const auto workspace = make(folder.filePath(QStringLiteral("华星电子.attain")), QStringLiteral("zh_CN"));
    QVERIFY(workspace);
    QCOMPARE(QString::fromStdString(workspace->company().company()->name), QStringLiteral("华星电子"));
}

void WorkspaceFilesTest::aWorkspaceIsOpenedOnAWorkerThread()
{
    Bench bench;
    QStringList announced;
    connect(&bench.jobs, &JobBoard::announced, &bench.files, [&](WorkerJob* job) { announced.append(job->text()); });
    bench.files.open(bench.make(QStringLiteral("华东.attain")));
    QVERIFY(bench.opened.empty()); // told when the window has its turn again
    QCOMPARE(announced.size(), 1);
    QVERIFY(announced.first().contains(QStringLiteral("华东.attain")));
    QTRY_COMPARE(bench.opened.size(), std::size_t{1});
    QVERIFY(!bench.opened.front()->isReadOnly());
    QVERIFY(bench.jobs.isIdle());
}

void WorkspaceFilesTest::ofSeveralFilesTheLastIsOpened()
{
    Bench bench;
    const QString first = bench.make(QStringLiteral("a.attain"));
    const QString last = bench.make(QStringLiteral("c.attain"));
    bench.files.open(first);
    bench.files.open(bench.make(QStringLiteral("b.attain")));
    bench.files.open(last);
    QTRY_COMPARE(bench.opened.size(), std::size_t{1});
    QCOMPARE(bench.opened.front()->file(), std::filesystem::path{last.toStdU16String()});
    QVERIFY(openDirectly(first).has_value());
    QVERIFY(bench.jobs.isIdle());
}

void WorkspaceFilesTest::whatWasCancelledIsNotOpenedAndNotLocked()
{
    Bench bench;
    bool ended = false;
    connect(&bench.jobs, &JobBoard::announced, &bench.files, [](WorkerJob* job) { job->cancel(); });
    connect(&bench.jobs, &JobBoard::workEnded, &bench.files, [&] { ended = true; });
    const QString file = bench.make(QStringLiteral("a.attain"));
    bench.files.open(file);
    QTRY_VERIFY(ended);
    QVERIFY(bench.opened.empty());
    QVERIFY(openDirectly(file).has_value());
}

void WorkspaceFilesTest::aFileThatIsOpenElsewhereIsOpenedForReading()
{
    Bench bench;
    const QString file = bench.make(QStringLiteral("a.attain"));
    const auto elsewhere = openDirectly(file);
    QVERIFY(elsewhere.has_value());
    bench.prompter.choices = {0};
    bench.files.open(file);
    QTRY_COMPARE(bench.opened.size(), std::size_t{1});
    QVERIFY(bench.opened.front()->isReadOnly());
}

QTEST_MAIN(WorkspaceFilesTest)
#include "WorkspaceFilesTest.moc"
