#include "shell/RunningWork.h"

#include "TestDesk.h"

#include <QTest>

#include <atomic>
#include <thread>

class RunningWorkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withNothingUnderWayNobodyIsAsked();
    void workThatNobodyWaitsForIsNotAskedAbout();
    void theUserStays();
    void theWorkIsStopped();
    void whatIsToFollowWaitsForTheEndOfTheWork();
    void staysWhenAskedAgainWhileItWaits();

private:
    /// Work that lasts until endWork(), or until it is stopped.
    WorkerJob* startWork();
    void endWork() { m_end = true; }
    void leave()
    {
        m_work->leave([this] {
            m_left = true;
            m_mayLeave = m_work->mayLeave();
        });
    }

    AnsweringPrompter m_prompter;
    std::unique_ptr<JobBoard> m_jobs;
    std::unique_ptr<RunningWork> m_work;
    std::atomic<bool> m_end{false};
    std::unique_ptr<WorkerJob> m_job;
    bool m_left = false;
    bool m_mayLeave = false;
};

void RunningWorkTest::init()
{
    m_prompter.choices.clear();
    m_jobs = std::make_unique<JobBoard>();
    m_work = std::make_unique<RunningWork>(*m_jobs, m_prompter);
    m_end = false;
    m_left = false;
    m_mayLeave = false;
}

void RunningWorkTest::cleanup()
{
    m_job.reset();
    m_work.reset();
    m_jobs.reset();
}

WorkerJob* RunningWorkTest::startWork()
{
    m_job = std::make_unique<WorkerJob>(QStringLiteral("Importing sales.csv"), QStringLiteral("rows"));
    m_jobs->announce(m_job.get());
    m_job->start<bool>(
        [this](const WorkerJob::Progress&, std::stop_token stop) {
            while (!stop.stop_requested() && !m_end)
                std::this_thread::yield();
            return true;
        },
        [](bool) {});
    return m_job.get();
}

void RunningWorkTest::withNothingUnderWayNobodyIsAsked()
{
    QVERIFY(m_work->mayLeave());
    leave();
    QVERIFY(m_left);
}

void RunningWorkTest::workThatNobodyWaitsForIsNotAskedAbout()
{
    startWork()->setDispensable();
    QVERIFY(m_work->mayLeave());
    leave();
    QVERIFY(m_left);
}

void RunningWorkTest::theUserStays()
{
    startWork();
    QVERIFY(!m_work->mayLeave());
    m_prompter.choices = {-1};
    leave();
    QVERIFY(m_prompter.choices.empty()); // was asked
    QVERIFY(!m_job->isCancelled());
    endWork();
    QTRY_VERIFY(m_work->mayLeave());
    QCoreApplication::sendPostedEvents();
    QVERIFY(!m_left);
}

void RunningWorkTest::theWorkIsStopped()
{
    startWork();
    m_prompter.choices = {1};
    leave();
    QVERIFY(m_left);
    QVERIFY(m_mayLeave); // what follows is not asked again, though the work takes a moment to stop
    QVERIFY(m_job->isCancelled());
}

void RunningWorkTest::whatIsToFollowWaitsForTheEndOfTheWork()
{
    startWork();
    m_prompter.choices = {0};
    leave();
    QVERIFY(m_prompter.choices.empty());
    QVERIFY(!m_left);
    endWork();
    QTRY_VERIFY(m_left);
    QVERIFY(!m_job->isCancelled());
}

void RunningWorkTest::staysWhenAskedAgainWhileItWaits()
{
    startWork();
    m_prompter.choices = {0, -1};
    leave();
    leave();
    QVERIFY(m_prompter.choices.empty());
    endWork();
    QTRY_VERIFY(m_work->mayLeave());
    QCoreApplication::sendPostedEvents();
    QVERIFY(!m_left);
}

QTEST_MAIN(RunningWorkTest)
#include "RunningWorkTest.moc"
