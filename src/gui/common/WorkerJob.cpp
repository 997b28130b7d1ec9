#include "common/WorkerJob.h"

#include <QtConcurrent>

#include <algorithm>

namespace {

constexpr int kTickMs = 100;
constexpr qint64 kFirstGuessMs = 500;

} // namespace

WorkerJob::WorkerJob(QString text, QString unit, QObject* parent)
    : QObject{parent}, m_text{std::move(text)}, m_unit{std::move(unit)}
{
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &WorkerJob::progressed);
    connect(&m_watcher, &QFutureWatcher<void>::finished, this, [this] {
        m_tick.stop();
        const auto then = std::exchange(m_then, {});
        Q_EMIT finished();
        if (then)
            then();
    });
}

WorkerJob::~WorkerJob()
{
    cancel();
    m_watcher.waitForFinished();
}

void WorkerJob::run(std::function<void(const Progress&, std::stop_token)> work, std::function<void()> then)
{
    Q_ASSERT(!isRunning());
    m_then = std::move(then);
    m_clock.start();
    m_tick.start();
    m_watcher.setFuture(QtConcurrent::run([this, work = std::move(work), stop = m_stop.get_token()] {
        work(
            [this](std::int64_t done, std::int64_t total) {
                m_done = done;
                m_total = total;
            },
            stop);
    }));
    Q_EMIT started();
}

void JobBoard::announce(WorkerJob* job)
{
    m_jobs.removeIf([](const QPointer<WorkerJob>& other) { return !other || !other->isRunning(); });
    m_jobs.append(job);
    connect(job, &WorkerJob::finished, this, &JobBoard::workEnded, Qt::QueuedConnection);
    connect(job, &QObject::destroyed, this, &JobBoard::workEnded, Qt::QueuedConnection); // where it was given up
    Q_EMIT announced(job);
}

QList<WorkerJob*> JobBoard::awaited() const
{
    QList<WorkerJob*> jobs;
    for (const QPointer<WorkerJob>& job : m_jobs)
        if (job && job->isRunning() && !job->isDispensable())
            jobs.append(job);
    return jobs;
}

bool JobBoard::isIdle() const
{
    return std::none_of(m_jobs.begin(), m_jobs.end(),
                        [](const QPointer<WorkerJob>& job) { return job && job->isRunning(); });
}

void WorkerJob::cancel()
{
    m_stop.request_stop();
}

std::optional<qint64> WorkerJob::leftMs() const
{
    const std::int64_t done = m_done;
    const std::int64_t total = m_total;
    if (done <= 0 || total <= 0 || elapsedMs() < kFirstGuessMs)
        return {};
    return static_cast<qint64>(static_cast<double>(elapsedMs()) * static_cast<double>(total - done)
                               / static_cast<double>(done));
}
