#include "common/WorkerJob.h"

#include <QSignalSpy>
#include <QTest>

#include <semaphore>
#include <thread>

using namespace Qt::StringLiterals;

class WorkerJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsItsOutcomeToTheThreadOfTheJob();
    void reportsHowFarItIs();
    void asksTheWorkToStopWhenCancelled();
    void waitsForTheWorkWhenItIsDestroyedAndSaysNothing();
};

void WorkerJobTest::handsItsOutcomeToTheThreadOfTheJob()
{
    WorkerJob job{u"Counting"_s, u"rows"_s};
    const auto here = std::this_thread::get_id();
    std::optional<int> outcome;
    bool sameThread = true;
    std::thread::id toldOn;
    job.start<int>(
        [&](const WorkerJob::Progress&, std::stop_token) {
            sameThread = std::this_thread::get_id() == here;
            return 42;
        },
        [&](int value) {
            outcome = value;
            toldOn = std::this_thread::get_id();
        });
    QTRY_COMPARE(outcome, std::optional{42});
    QVERIFY(!sameThread);
    QVERIFY(toldOn == here);
}

void WorkerJobTest::reportsHowFarItIs()
{
    WorkerJob job{u"Counting"_s, u"rows"_s};
    QSignalSpy finished{&job, &WorkerJob::finished};
    job.start<int>(
        [](const WorkerJob::Progress& progress, std::stop_token) {
            progress(30, 120);
            return 0;
        },
        [](int) {});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(job.done(), 30);
    QCOMPARE(job.total(), 120);
}

void WorkerJobTest::asksTheWorkToStopWhenCancelled()
{
    WorkerJob job{u"Counting"_s, u"rows"_s};
    std::binary_semaphore running{0};
    bool stopped = false;
    job.start<bool>(
        [&](const WorkerJob::Progress&, std::stop_token stop) {
            running.release();
            while (!stop.stop_requested())
                std::this_thread::yield();
            return true;
        },
        [&](bool value) { stopped = value; });
    running.acquire();
    job.cancel();
    QTRY_VERIFY(stopped);
    QVERIFY(job.isCancelled());
}

void WorkerJobTest::waitsForTheWorkWhenItIsDestroyedAndSaysNothing()
{
    std::atomic<bool> ended = false;
    bool told = false;
    {
        WorkerJob job{u"Counting"_s, u"rows"_s};
        std::binary_semaphore running{0};
        job.start<int>(
            [&](const WorkerJob::Progress&, std::stop_token stop) {
                running.release();
                while (!stop.stop_requested())
                    std::this_thread::yield();
                ended = true;
                return 1;
            },
            [&](int) { told = true; });
        running.acquire();
    }
    QVERIFY(ended);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(WorkerJobTest)
#include "WorkerJobTest.moc"
