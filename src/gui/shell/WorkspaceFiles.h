#pragma once

#include "Workspace.h"
#include "common/Notices.h"
#include "common/Preferences.h"
#include "common/Prompter.h"
#include "common/WorkerJob.h"

#include <QObject>

#include <functional>
#include <memory>

/// Makes and opens workspace files and asks what has to be asked on the way: a document that is open elsewhere, a
/// name for a new one. Shows no window of its own; says `opened` when there is a workspace to show.
class WorkspaceFiles : public QObject {
    Q_OBJECT
public:
    WorkspaceFiles(Prompter& prompter, Notices& notices, JobBoard& jobs, const Preferences& preferences,
                   QObject* parent = nullptr);

    void openByDialog();
    /// On a worker thread: a file may lie far away or need migrating. Of several that are asked for meanwhile the last one
    /// is opened.
    void open(const QString& file);
    /// `filesToImport` are told with opened(): the CSV files to import into the new workspace. It starts with Monday to
    /// Friday as working days and, where the window speaks Chinese, China's public holidays.
    void createByDialog(const QStringList& filesToImport = {});
    void createFromTemplate();
    /// Opens the sample company; makes it first where there is none yet.
    void openSample();

    /// Makes the sample at the path: also for the command line.
    static attain::Result<void> makeSample(const QString& file);

Q_SIGNALS:
    void opened(std::shared_ptr<attain::Workspace> workspace, const QStringList& filesToImport);

private:
    using Opened = attain::Result<std::unique_ptr<attain::Workspace>>;

    void openAs(const QString& file, attain::OpenMode mode);
    void finishOpening(const QString& file, attain::OpenMode mode, Opened workspace);
    void show(std::unique_ptr<attain::Workspace> workspace, const QStringList& filesToImport = {});
    attain::Result<void> setUp(attain::Workspace& workspace, const QString& name) const;
    void askAboutLock(const QString& file, const attain::Error& error);

    Prompter& m_prompter;
    Notices& m_notices;
    JobBoard& m_jobs;
    const Preferences& m_preferences;
    WorkerJob* m_sampleJob = nullptr;
    WorkerJob* m_openJob = nullptr;
    std::function<void()> m_openNext;
};
