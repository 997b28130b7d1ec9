#pragma once

#include "Workspace.h"
#include "common/Notices.h"
#include "common/Prompter.h"
#include "common/WorkerJob.h"

#include <QObject>

#include <memory>

/// Makes, opens and copies workspace files and asks what has to be asked on the way: a document that is open elsewhere, a
/// name for a new one. Shows no window of its own; says `opened` when there is a workspace to show.
class WorkspaceFiles : public QObject {
    Q_OBJECT
public:
    WorkspaceFiles(Prompter& prompter, Notices& notices, JobBoard& jobs, QObject* parent = nullptr);

    void openByDialog();
    void open(const QString& file);
    /// `then` is told with opened(): the CSV files to import into the new workspace, say.
    void createByDialog(const QStringList& filesToImport = {});
    void createFromTemplate();
    /// Opens the sample company; makes it first where there is none yet.
    void openSample();
    void saveCopy(std::weak_ptr<const attain::Workspace> workspace);

    /// Makes the sample at the path: also for the command line.
    static attain::Result<void> makeSample(const QString& file);

Q_SIGNALS:
    void opened(std::shared_ptr<attain::Workspace> workspace, const QStringList& filesToImport);

private:
    void openAs(const QString& file, attain::OpenMode mode);
    void show(std::unique_ptr<attain::Workspace> workspace, const QStringList& filesToImport = {});
    void askAboutLock(const QString& file, const attain::Error& error);

    Prompter& m_prompter;
    Notices& m_notices;
    JobBoard& m_jobs;
    WorkerJob* m_sampleJob = nullptr;
};
