#pragma once

#include "support/Result.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

/// One piece of long work on a worker thread: progress, time left, Cancel. The work runs on the worker thread and gets
/// its own workspace there (Workspace::openBeside()); `then` runs on the thread of the job, and not at all when the job
/// was destroyed first. Destroying the job cancels the work and waits for it.
class WorkerJob : public QObject {
    Q_OBJECT
public:
    /// Called by the work: how much is done, and of how much (0: not known).
    using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

    /// `text` says what is being done; `unit` what is counted ("rows").
    WorkerJob(QString text, QString unit, QObject* parent = nullptr);
    ~WorkerJob() override;

    template<class Outcome>
    void start(std::function<Outcome(const Progress&, std::stop_token)> work, std::function<void(Outcome)> then)
    {
        auto outcome = std::make_shared<std::optional<Outcome>>();
        run([work = std::move(work), outcome](const Progress& progress,
                                              std::stop_token stop) { *outcome = work(progress, stop); },
            [then = std::move(then), outcome] {
                if (*outcome)
                    then(std::move(**outcome));
            });
    }

    /// Nothing that the user waits for is lost with it: it is done again when it is needed, and ends with the workspace
    /// or the program without a question.
    void setDispensable() { m_dispensable = true; }
    bool isDispensable() const { return m_dispensable; }

    QString text() const { return m_text; }
    QString unit() const { return m_unit; }
    bool isRunning() const { return m_watcher.isRunning(); }
    bool isCancelled() const { return m_stop.stop_requested(); }
    std::int64_t done() const { return m_done; }
    std::int64_t total() const { return m_total; }
    qint64 elapsedMs() const { return m_clock.isValid() ? m_clock.elapsed() : 0; }
    /// By the speed so far; nothing while it cannot be told.
    std::optional<qint64> leftMs() const;

public Q_SLOTS:
    void cancel();

Q_SIGNALS:
    void started();
    /// At most ten times a second.
    void progressed();
    void finished();

private:
    void run(std::function<void(const Progress&, std::stop_token)> work, std::function<void()> then);

    QString m_text;
    QString m_unit;
    bool m_dispensable = false;
    std::stop_source m_stop;
    std::atomic<std::int64_t> m_done{0};
    std::atomic<std::int64_t> m_total{0};
    QFutureWatcher<void> m_watcher;
    QElapsedTimer m_clock;
    QTimer m_tick;
    std::function<void()> m_then;
};

/// Where jobs are announced; the window shows them in its JobBar.
class JobBoard : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Before job->start(). The board does not own the job.
    void announce(WorkerJob* job);
    /// Nothing that was announced is running any more.
    bool isIdle() const;
    /// What is running and not dispensable.
    QList<WorkerJob*> awaited() const;

Q_SIGNALS:
    void announced(WorkerJob* job);
    /// A job has ended, and what was to follow it is done.
    void workEnded();

private:
    QList<QPointer<WorkerJob>> m_jobs;
};
