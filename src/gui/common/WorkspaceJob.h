#pragma once

#include "Workspace.h"
#include "common/WorkerJob.h"

/// Work on the open workspace on a worker thread, announced on the job board: reads, copies, checks. Goes by itself when
/// it is done; its owner's end cancels it and waits.
class WorkspaceJob : public WorkerJob {
public:
    template<class Value>
    using Work = std::function<attain::Result<Value>(attain::Workspace&, const Progress&, std::stop_token)>;

    WorkspaceJob(QString text, QString unit, QObject* owner) : WorkerJob{std::move(text), std::move(unit), owner}
    {
        connect(this, &WorkerJob::finished, this, &QObject::deleteLater);
    }

    /// `work` gets a workspace of its own on the worker thread, `then` the outcome on the owner's thread. A workspace in
    /// memory (tests) has no file to open a second time: its work is done here and now.
    template<class Value>
    void run(attain::Workspace& workspace, JobBoard& jobs, Work<Value> work,
             std::function<void(attain::Result<Value>)> then)
    {
        if (workspace.file().empty()) {
            deleteLater();
            then(work(workspace, [](std::int64_t, std::int64_t) {}, {}));
            return;
        }
        auto beside = workspace.openBeside();
        if (!beside) {
            deleteLater();
            then(beside.error());
            return;
        }
        jobs.announce(this);
        // Closed on the worker before the job counts as finished: the document may be closed and opened again then.
        auto own = std::make_shared<std::unique_ptr<attain::Workspace>>(*std::move(beside));
        start<attain::Result<Value>>(
            [own, work = std::move(work)](const Progress& progress, std::stop_token stop) {
                const auto opened = std::move(*own);
                return work(*opened, progress, std::move(stop));
            },
            std::move(then));
    }
};
