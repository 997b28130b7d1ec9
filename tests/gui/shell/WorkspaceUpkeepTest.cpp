#include "shell/WorkspaceUpkeep.h"

#include "TestDesk.h"
#include "TestFolder.h"
#include "support/PathText.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class WorkspaceUpkeepTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesOneBackupADayOfAWorkspaceThatWasOpened();
    void makesNoBackupOfAWorkspaceThatIsOnlyRead();
    void saysWhyThereIsNoBackupAndThatTheWorkspaceIsUnharmed();
    void savesACopyThatHoldsWhatIsShown();
    void saysThatTheWorkspaceIsSound();
    void explainsAFolderThatIsSyncedUntilItIsUnderstood();
    void explainsThatTheFileWasReplacedAndStillSavesWhatIsShown();
    void explainsThatTheFileIsGone();
    void offersAFormThatWasNotFinished();
    void saysWhenAFormCannotBeContinued();

private:
    /// A document with something in it, open at `name` in the folder.
    std::unique_ptr<attain::Workspace> open(const std::filesystem::path& name, attain::OpenMode mode);
    std::size_t backups() const { return m_desk->workspace->document().backups().size(); }

    std::unique_ptr<TestFolder> m_folder;
    std::unique_ptr<TestFolder> m_backups;
    attain::Workspace::Options m_options;
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<WorkspaceUpkeep> m_upkeep;
};

void WorkspaceUpkeepTest::init()
{
    m_folder = std::make_unique<TestFolder>();
    m_backups = std::make_unique<TestFolder>();
    m_options.backupFolder = m_backups->path();
    m_options.clock = std::make_shared<attain::FixedClock>(std::chrono::sys_days{std::chrono::year{2026} / 9 / 13});
    m_desk = std::make_unique<TestDesk>(open("a.attain", attain::OpenMode::ReadWrite));
    m_upkeep = std::make_unique<WorkspaceUpkeep>(m_desk->desk());
}

void WorkspaceUpkeepTest::cleanup()
{
    m_upkeep.reset();
    m_desk.reset();
}

std::unique_ptr<attain::Workspace> WorkspaceUpkeepTest::open(const std::filesystem::path& name, attain::OpenMode mode)
{
    const std::filesystem::path file = *m_folder / name;
    {
        std::filesystem::create_directories(file.parent_path());
        const auto made = attain::orThrow(attain::Workspace::create(file, m_options));
        attain::orThrow(made->organisation().addDepartment({{}, "E", "East", {}, {}}));
    }
    return attain::orThrow(attain::Workspace::open(file, mode, m_options));
}

void WorkspaceUpkeepTest::makesOneBackupADayOfAWorkspaceThatWasOpened()
{
    QCOMPARE(backups(), 0U);
    m_upkeep->begin();
    QTRY_COMPARE(backups(), 1U);
    m_upkeep.reset(); // waits for what runs

    m_upkeep = std::make_unique<WorkspaceUpkeep>(m_desk->desk());
    QSignalSpy jobs{&m_desk->jobs, &JobBoard::announced};
    m_upkeep->begin();
    QCOMPARE(jobs.size(), 1);
    auto* job = jobs.first().first().value<WorkerJob*>();
    QSignalSpy finished{job, &WorkerJob::finished};
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(backups(), 1U);
    QVERIFY(m_desk->lastNotice.text.isEmpty());
}

void WorkspaceUpkeepTest::makesNoBackupOfAWorkspaceThatIsOnlyRead()
{
    m_upkeep.reset();
    m_desk = std::make_unique<TestDesk>(open("b.attain", attain::OpenMode::ReadOnly));
    m_upkeep = std::make_unique<WorkspaceUpkeep>(m_desk->desk());
    QSignalSpy jobs{&m_desk->jobs, &JobBoard::announced};
    m_upkeep->begin();
    QCOMPARE(jobs.size(), 0);
}

void WorkspaceUpkeepTest::saysWhyThereIsNoBackupAndThatTheWorkspaceIsUnharmed()
{
    m_upkeep.reset();
    TestFolder::write(*m_folder / "no folder", "x");
    m_options.backupFolder = *m_folder / "no folder";
    m_desk = std::make_unique<TestDesk>(open("b.attain", attain::OpenMode::ReadWrite));
    m_upkeep = std::make_unique<WorkspaceUpkeep>(m_desk->desk());
    m_upkeep->begin();
    QTRY_COMPARE(m_desk->lastNotice.tone, Tone::Warning);
    QVERIFY(m_desk->lastNotice.text.contains(u"no folder"_s));
    QVERIFY(m_desk->lastNotice.text.contains(u"unharmed"_s));
    QVERIFY(m_desk->workspace->organisation().addDepartment({{}, "W", "West", {}, {}}));
}

void WorkspaceUpkeepTest::savesACopyThatHoldsWhatIsShown()
{
    const std::filesystem::path copy = *m_folder / "copy.attain";
    m_desk->prompter.savePath = QString::fromStdString(attain::toUtf8(copy));
    m_upkeep->saveCopy();
    QTRY_COMPARE(m_desk->lastNotice.tone, Tone::Good);
    const auto opened = attain::Workspace::open(copy, attain::OpenMode::ReadOnly);
    QVERIFY(opened.has_value());
    QCOMPARE((*(*opened)->organisation().snapshot())->departments().size(), 1U);

    m_upkeep->saveCopy(); // the file is there already
    QTRY_COMPARE(m_desk->lastNotice.tone, Tone::Bad);
}

void WorkspaceUpkeepTest::saysThatTheWorkspaceIsSound()
{
    m_upkeep->check();
    QTRY_COMPARE(m_desk->lastNotice.tone, Tone::Good);
}

void WorkspaceUpkeepTest::explainsAFolderThatIsSyncedUntilItIsUnderstood()
{
    m_upkeep.reset();
    m_desk = std::make_unique<TestDesk>(open("OneDrive - 华星/b.attain", attain::OpenMode::ReadOnly));
    m_upkeep = std::make_unique<WorkspaceUpkeep>(m_desk->desk());
    m_upkeep->begin();
    QCOMPARE(m_desk->lastNotice.tone, Tone::Warning);
    QVERIFY(m_desk->lastNotice.text.contains(u"OneDrive"_s));

    m_desk->lastNotice.action();
    m_desk->lastNotice = {};
    m_upkeep = std::make_unique<WorkspaceUpkeep>(m_desk->desk());
    m_upkeep->begin();
    QVERIFY(m_desk->lastNotice.text.isEmpty());
}

void WorkspaceUpkeepTest::explainsThatTheFileWasReplacedAndStillSavesWhatIsShown()
{
    m_upkeep->lookForReplacement();
    QVERIFY(m_desk->lastNotice.text.isEmpty());

    std::filesystem::copy_file(*m_folder / "a.attain", *m_folder / "other");
    std::filesystem::rename(*m_folder / "other", *m_folder / "a.attain");
    m_upkeep->lookForReplacement();
    QCOMPARE(m_desk->lastNotice.tone, Tone::Bad);
    QVERIFY(m_desk->lastNotice.text.contains(u"replaced"_s));
    QSignalSpy reopen{m_upkeep.get(), &WorkspaceUpkeep::reopenRequested};
    m_desk->lastNotice.secondAction();
    QCOMPARE(reopen.size(), 1);

    const std::filesystem::path copy = *m_folder / "copy.attain";
    m_desk->prompter.savePath = QString::fromStdString(attain::toUtf8(copy));
    m_desk->lastNotice.action();
    QCOMPARE(m_desk->lastNotice.tone, Tone::Good);
    QVERIFY(attain::Workspace::open(copy, attain::OpenMode::ReadOnly).has_value());
}

void WorkspaceUpkeepTest::explainsThatTheFileIsGone()
{
    m_upkeep->begin();
    QTRY_COMPARE(backups(), 1U);
    std::filesystem::remove(*m_folder / "a.attain");
    QTRY_COMPARE(m_desk->lastNotice.tone, Tone::Bad); // the system tells
    QVERIFY(m_desk->lastNotice.text.contains(u"removed"_s));
    QVERIFY(m_desk->lastNotice.secondActionText.isEmpty());
}

void WorkspaceUpkeepTest::offersAFormThatWasNotFinished()
{
    Draft draft{u"New person"_s, {}, {}, {}};
    draft.place.page = u"people"_s;
    m_desk->drafts.keep(draft);
    connect(m_upkeep.get(), &WorkspaceUpkeep::placeRequested, this, [&](const Place& place) {
        QCOMPARE(place.page, u"people"_s);
        m_desk->drafts.keep(draft); // what the page does when it opens the form
    });
    m_upkeep->begin();
    QVERIFY(m_desk->lastNotice.text.contains(u"New person"_s));
    const Notice offer = std::exchange(m_desk->lastNotice, {});
    offer.action();
    QVERIFY(m_desk->lastNotice.text.isEmpty());
    QCOMPARE(m_desk->drafts.all().size(), 1);
    offer.secondAction();
    QVERIFY(m_desk->drafts.all().isEmpty());
}

void WorkspaceUpkeepTest::saysWhenAFormCannotBeContinued()
{
    m_desk->drafts.keep({u"Change person"_s, {}, {}, {}});
    m_upkeep->begin();
    const Notice offer = std::exchange(m_desk->lastNotice, {});
    offer.action(); // nobody opens a form: the person is not there any more
    QCOMPARE(m_desk->lastNotice.tone, Tone::Warning);
    QVERIFY(m_desk->drafts.all().isEmpty());
}

QTEST_MAIN(WorkspaceUpkeepTest)
#include "WorkspaceUpkeepTest.moc"
