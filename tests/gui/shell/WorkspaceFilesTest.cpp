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

private:
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

QTEST_MAIN(WorkspaceFilesTest)
#include "WorkspaceFilesTest.moc"
