#include "shell/RunningWork.h"

#include <QScopedValueRollback>

#include <utility>

RunningWork::RunningWork(JobBoard& jobs, Prompter& prompter, QObject* parent)
    : QObject{parent}, m_jobs{jobs}, m_prompter{prompter}
{
    connect(&m_jobs, &JobBoard::workEnded, this, [this] {
        if (m_waiting)
            leaveWhenDone();
    });
}

bool RunningWork::mayLeave() const
{
    return m_leaving || m_jobs.awaited().isEmpty();
}

void RunningWork::leave(std::function<void()> then)
{
    m_then = std::move(then);
    m_waiting = false;
    if (mayLeave())
        leaveNow();
    else
        ask();
}

void RunningWork::ask()
{
    QStringList texts;
    for (const WorkerJob* job : m_jobs.awaited())
        texts.append(job->text());
    Prompter::Question question;
    question.title = tr("Work is under way");
    question.text = tr("Not finished yet: %1").arg(texts.join(tr(", ", "between pieces of work")));
    question.consequence = tr("What is stopped leaves nothing half done: the workspace and all files are as they were "
                              "before it began.");
    question.destructive = true;
    m_prompter.choose(this, question, {tr("Close when it is done"), tr("Stop it and close")}, [this](int choice) {
        if (choice == 0)
            leaveWhenDone();
        else if (choice == 1)
            leaveNow();
        else
            m_then = {};
    });
}

void RunningWork::leaveWhenDone()
{
    m_waiting = !m_jobs.awaited().isEmpty();
    if (!m_waiting)
        leaveNow();
}

void RunningWork::leaveNow()
{
    m_waiting = false;
    const auto then = std::exchange(m_then, {});
    if (!then)
        return;
    for (WorkerJob* job : m_jobs.awaited())
        job->cancel();
    const QScopedValueRollback leaving{m_leaving, true};
    then();
}
