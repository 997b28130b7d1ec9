#include "shell/WorkspaceFiles.h"

#include "common/ErrorText.h"
#include "exchange/PackageService.h"
#include "sample/SampleCompany.h"
#include "support/PathText.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace {

std::filesystem::path toPath(const QString& file)
{
    return attain::fromUtf8(file.toStdString());
}

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString sampleFile()
{
    const QDir folder{QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)};
    return folder.filePath(QStringLiteral("sample/华星电子.attain"));
}

} // namespace

WorkspaceFiles::WorkspaceFiles(Prompter& prompter, Notices& notices, JobBoard& jobs, const Preferences& preferences,
                               QObject* parent)
    : QObject{parent}, m_prompter{prompter}, m_notices{notices}, m_jobs{jobs}, m_preferences{preferences}
{
}

void WorkspaceFiles::show(std::unique_ptr<attain::Workspace> workspace, const QStringList& filesToImport)
{
    Q_EMIT opened(std::shared_ptr<attain::Workspace>{std::move(workspace)}, filesToImport);
}

void WorkspaceFiles::openByDialog()
{
    Prompter::FileRequest request;
    request.title = tr("Open a workspace");
    request.folder = documentsFolder();
    request.filter = tr("Attain workspaces (*.attain)") + QStringLiteral(";;") + tr("All files (*)");
    m_prompter.openFiles(this, request, false, [this](const QStringList& files) { open(files.value(0)); });
}

void WorkspaceFiles::open(const QString& file)
{
    openAs(file, attain::OpenMode::ReadWrite);
}

void WorkspaceFiles::openAs(const QString& file, attain::OpenMode mode)
{
    if (m_openJob) {
        m_openNext = [this, file, mode] { openAs(file, mode); };
        return;
    }
    m_openJob = new WorkerJob{tr("Opening “%1”").arg(QFileInfo{file}.fileName()), QString{}, this};
    m_openJob->setDispensable();
    m_jobs.announce(m_openJob);
    m_openJob->start<Opened>(
        [path = toPath(file), mode](const WorkerJob::Progress&, const std::stop_token&) {
            return attain::Workspace::open(path, mode);
        },
        [this, file, mode](Opened workspace) {
            const bool cancelled = m_openJob->isCancelled();
            m_openJob->deleteLater();
            m_openJob = nullptr;
            if (const auto next = std::exchange(m_openNext, {})) {
                if (workspace)
                    workspace->reset(); // it may be the very file that is wanted
                next();
            } else if (!cancelled) {
                finishOpening(file, mode, std::move(workspace));
            }
        });
}

void WorkspaceFiles::finishOpening(const QString& file, attain::OpenMode mode, Opened workspace)
{
    if (workspace) {
        show(*std::move(workspace));
        return;
    }
    const attain::Error& error = workspace.error();
    if (error.code == attain::ErrorCode::DocumentLocked)
        askAboutLock(file, error);
    else if (error.code == attain::ErrorCode::DocumentReadOnly && mode != attain::OpenMode::ReadOnly)
        openAs(file, attain::OpenMode::ReadOnly);
    else
        m_notices.error(error);
}

void WorkspaceFiles::askAboutLock(const QString& file, const attain::Error& error)
{
    const ErrorText text = ErrorText::of(error);
    Prompter::Question question;
    question.title = tr("Open elsewhere");
    question.text = text.what;
    question.consequence
        = tr("Reading changes nothing. Opening anyway takes it away from the other place, where changes are "
             "then refused.");
    question.details = text.details;
    question.destructive = true;
    m_prompter.choose(this, question, {tr("Open for reading"), tr("Open anyway")}, [this, file](int choice) {
        if (choice == 0)
            openAs(file, attain::OpenMode::ReadOnly);
        else if (choice == 1)
            openAs(file, attain::OpenMode::ReadWriteAnyway);
    });
}

void WorkspaceFiles::createByDialog(const QStringList& filesToImport)
{
    Prompter::FileRequest request;
    request.title = filesToImport.isEmpty() ? tr("New workspace") : tr("New workspace for the imported data");
    const QString base
        = filesToImport.isEmpty() ? tr("Sales targets") : QFileInfo{filesToImport.first()}.completeBaseName();
    request.folder = QDir{documentsFolder()}.filePath(base + QStringLiteral(".attain"));
    request.filter = tr("Attain workspaces (*.attain)");
    request.suffix = QStringLiteral("attain");
    m_prompter.saveFile(this, request, [this, filesToImport](const QString& file) {
        auto workspace = attain::Workspace::create(toPath(file));
        if (!workspace) {
            m_notices.error(workspace.error());
            return;
        }
        if (const auto made = setUp(**workspace, QFileInfo{file}.completeBaseName()); !made)
            m_notices.error(made.error());
        show(*std::move(workspace), filesToImport);
    });
}

attain::Result<void> WorkspaceFiles::setUp(attain::Workspace& workspace, const QString& name) const
{
    auto company = workspace.company().company();
    if (!company)
        return company.error();
    company->name = name.toStdString();
    if (auto changed = workspace.company().change(*company); !changed)
        return changed;
    if (auto changed = workspace.calendar().setWeekdays({true, true, true, true, true, false, false}); !changed)
        return changed;
    if (m_preferences.locale().language() == QLocale::Chinese)
        return workspace.calendar().setSpecialDays(attain::CalendarService::chinaSpecialDays());
    return {};
}

void WorkspaceFiles::createFromTemplate()
{
    Prompter::FileRequest request;
    request.title = tr("Choose a template");
    request.folder = documentsFolder();
    request.filter = tr("Packages (*.json)");
    m_prompter.openFiles(this, request, false, [this](const QStringList& files) {
        QFile package{files.value(0)};
        if (!package.open(QIODevice::ReadOnly)) {
            m_notices.error({attain::ErrorCode::FileNotReadable,
                             {},
                             {files.value(0).toStdString(), package.errorString().toStdString()}});
            return;
        }
        const std::string json = package.readAll().toStdString();
        if (const auto valid = attain::PackageService::validate(json); !valid) {
            m_notices.error(valid.error());
            return;
        }
        Prompter::FileRequest target;
        target.title = tr("New workspace");
        target.folder = QDir{documentsFolder()}.filePath(QFileInfo{files.value(0)}.completeBaseName()
                                                         + QStringLiteral(".attain"));
        target.filter = tr("Attain workspaces (*.attain)");
        target.suffix = QStringLiteral("attain");
        m_prompter.saveFile(this, target, [this, json](const QString& file) {
            auto workspace = attain::Workspace::create(toPath(file));
            if (!workspace) {
                m_notices.error(workspace.error());
                return;
            }
            if (const auto applied = (*workspace)->packages().apply(json); !applied) {
                m_notices.error(applied.error());
                return;
            }
            show(*std::move(workspace));
        });
    });
}

attain::Result<void> WorkspaceFiles::makeSample(const QString& file)
{
    // Beside first: a half-made sample must not look like one.
    const QString unfinished = file + QStringLiteral(".new");
    QFile::remove(unfinished);
    QDir{}.mkpath(QFileInfo{file}.absolutePath());
    {
        auto workspace = attain::Workspace::create(toPath(unfinished));
        if (!workspace)
            return workspace.error();
        if (auto filled = attain::sample::fill(**workspace); !filled)
            return filled;
    }
    QFile made{unfinished};
    if (!made.rename(file))
        return attain::Error{
            attain::ErrorCode::FileNotWritable, "rename", {file.toStdString(), made.errorString().toStdString()}};
    return {};
}

void WorkspaceFiles::openSample()
{
    const QString file = sampleFile();
    if (QFileInfo::exists(file)) {
        open(file);
        return;
    }
    if (m_sampleJob && m_sampleJob->isRunning())
        return;
    delete m_sampleJob;
    m_sampleJob = new WorkerJob{tr("Making the sample company"), tr("rows"), this};
    m_sampleJob->setDispensable();
    m_jobs.announce(m_sampleJob);
    m_sampleJob->start<attain::Result<void>>(
        [file](const WorkerJob::Progress&, const std::stop_token&) { return makeSample(file); },
        [this, file](attain::Result<void> made) {
            if (made)
                open(file);
            else
                m_notices.error(made.error());
        });
}
