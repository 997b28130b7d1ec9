#pragma once

#include "common/Prompter.h"
#include "common/WorkerJob.h"

#include <QObject>

#include <functional>

/// Asks before work is lost that the user waits for: an import, a table or a report that is being written. Leaving the
/// workspace or the program passes here.
class RunningWork : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    RunningWork(JobBoard& jobs, Prompter& prompter, QObject* parent = nullptr);

    /// Nothing runs that would be missed, or the user has said that it may be lost.
    bool mayLeave() const;
    /// `then` follows at once where mayLeave(); else as the user decides: when the work is done, at once, or never. What
    /// was to follow an earlier call is forgotten.
    void leave(std::function<void()> then);

private:
    void ask();
    void leaveWhenDone();
    void leaveNow();

    JobBoard& m_jobs;
    Prompter& m_prompter;
    std::function<void()> m_then;
    bool m_waiting = false; ///< for the end of the work
    bool m_leaving = false; ///< `then` runs
};
