#include "shell/WorkspaceUpkeep.h"

#include "common/ErrorText.h"
#include "common/FindingText.h"
#include "common/WorkspaceJob.h"
#include "support/PathText.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

namespace {

constexpr int kSettledMs = 300;

/// The name of who keeps the folder in step; empty for a network share and for an ordinary place.
QString syncClient(attain::SharedPlace place)
{
    switch (place) {
    case attain::SharedPlace::OneDrive: return QStringLiteral("OneDrive");
    case attain::SharedPlace::Dropbox: return QStringLiteral("Dropbox");
    case attain::SharedPlace::ICloud: return QStringLiteral("iCloud");
    case attain::SharedPlace::Nutstore: return QStringLiteral("坚果云 Nutstore");
    case attain::SharedPlace::GoogleDrive: return QStringLiteral("Google Drive");
    case attain::SharedPlace::None:
    case attain::SharedPlace::NetworkShare: break;
    }
    return {};
}

} // namespace

WorkspaceUpkeep::WorkspaceUpkeep(const Desk& desk, QObject* parent) : QObject{parent}, m_desk{desk}
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettledMs);
    connect(&m_settled, &QTimer::timeout, this, &WorkspaceUpkeep::lookForReplacement);
}

QString WorkspaceUpkeep::filePath() const
{
    return QString::fromStdString(attain::toUtf8(m_desk.workspace.file()));
}

void WorkspaceUpkeep::begin()
{
    offerDrafts();
    if (m_desk.workspace.file().empty())
        return;
    explainPlace();
    backUpWhenDue();
    m_watcher.addPath(filePath());
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settled, qOverload<>(&QTimer::start));
    // Where the system does not tell of changes, as on network shares: whenever the user comes back to the window.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_settled.start();
    });
}

void WorkspaceUpkeep::backUpWhenDue()
{
    if (m_desk.workspace.isReadOnly())
        return;
    auto* job = new WorkspaceJob{tr("Making the backup of the day"), tr("pages"), this};
    job->setDispensable(); // it is due the next time, too
    job->run<bool>(
        m_desk.workspace, m_desk.jobs,
        [](attain::Workspace& workspace, const WorkerJob::Progress& progress, const std::stop_token& stop) {
            return workspace.document().backUpWhenDue(progress, stop);
        },
        [this](const attain::Result<bool>& made) {
            if (made)
                return;
            const ErrorText why = ErrorText::of(made.error());
            Notice notice;
            notice.tone = Tone::Warning;
            notice.text
                = tr("Today's backup was not made. %1 The workspace itself is unharmed. Settings, Backups makes "
                     "one at any time.")
                      .arg(why.what);
            notice.details = why.details;
            m_desk.notices.show(notice);
        });
}

void WorkspaceUpkeep::explainPlace()
{
    const attain::SharedPlace place = attain::sharedPlaceOf(m_desk.workspace.file());
    const QString key = QStringLiteral("explainedPlaces/") + QString::fromStdString(m_desk.workspace.document().uuid());
    const int code = static_cast<int>(place);
    if (place == attain::SharedPlace::None || m_desk.preferences.value(key).toInt() == code)
        return;
    const QString client = syncClient(place);
    Notice notice;
    notice.tone = Tone::Warning;
    notice.text = client.isEmpty()
        ? tr("This workspace lies on a network share. One computer at a time can change it, others can read it. "
             "Nothing is overwritten silently: when the file was replaced, changes are refused and you are told. "
             "Backups are kept on this computer.")
        : tr("This workspace lies in a folder of %1, which copies it to other computers. Change it on one computer at "
             "a time, and let %1 finish before you open it on another. Nothing is overwritten silently: when the "
             "file was replaced, changes are refused and you are told. Backups are kept outside of the folder.")
              .arg(client);
    notice.actionText = tr("Understood");
    notice.action = [preferences = &m_desk.preferences, key, code] { preferences->setValue(key, code); };
    m_desk.notices.show(notice);
}

void WorkspaceUpkeep::offerDrafts()
{
    for (const Draft& draft : m_desk.drafts.all()) {
        Notice notice;
        notice.tone = Tone::Primary;
        notice.text = tr("“%1” was not finished: what was typed until %2 is still there.").arg(draft.title, draft.at);
        notice.actionText = tr("Continue");
        notice.action = [this, draft] { resume(draft); };
        notice.secondActionText = tr("Discard");
        notice.secondAction = [this, key = draft.key()] { m_desk.drafts.drop(key); };
        m_desk.notices.show(notice);
    }
}

void WorkspaceUpkeep::resume(const Draft& draft)
{
    if (m_desk.drafts.resume(draft, [&] { Q_EMIT placeRequested(draft.place); }))
        return;
    m_desk.drafts.drop(draft.key());
    Notice notice;
    notice.tone = Tone::Warning;
    notice.text = tr("“%1” cannot be continued: what it was about is not there any more.").arg(draft.title);
    m_desk.notices.show(notice);
}

void WorkspaceUpkeep::lookForReplacement()
{
    if (m_replaced || m_desk.workspace.document().checkUnchanged())
        return;
    m_replaced = true;
    const bool there = QFileInfo::exists(filePath());
    const QString name = QFileInfo{filePath()}.fileName();
    Notice notice;
    notice.tone = Tone::Bad;
    notice.text = there
        ? tr("“%1” was replaced by another file while it was open: by a sync client, or another program. You see it as "
             "it was before; changes are refused, so that nothing is overwritten. Save a copy if you need what you "
             "see, then open the file again.")
              .arg(name)
        : tr("“%1” was moved, renamed or removed while it was open. You see it as it was before; changes are refused. "
             "Save a copy to keep what you see.")
              .arg(name);
    notice.actionText = tr("Save a copy…");
    notice.action = [this] { saveCopy(); };
    if (there) {
        notice.secondActionText = tr("Open again");
        notice.secondAction = [this] { Q_EMIT reopenRequested(filePath()); };
    }
    m_desk.notices.show(notice);
}

void WorkspaceUpkeep::saveCopy()
{
    Prompter::FileRequest request;
    request.title = tr("Save a copy");
    const QFileInfo own{filePath()};
    request.folder = own.dir().filePath(tr("%1 copy", "proposed file name").arg(own.completeBaseName())
                                        + QStringLiteral(".attain"));
    request.filter = tr("Attain workspaces (*.attain)");
    request.suffix = QStringLiteral("attain");
    m_desk.prompter.saveFile(this, request, [this](const QString& file) { writeCopy(file); });
}

void WorkspaceUpkeep::writeCopy(const QString& file)
{
    const auto path = attain::fromUtf8(file.toStdString());
    const auto report = [this, file](const attain::Result<void>& saved) {
        if (saved)
            m_desk.notices.done(tr("A copy was saved as “%1”.").arg(QDir::toNativeSeparators(file)));
        else
            m_desk.notices.error(saved.error());
    };
    if (!m_desk.workspace.document().checkUnchanged()) {
        // What is shown lies at no path any more: only the connection that is open can still read it.
        report(m_desk.workspace.backup(path));
        return;
    }
    auto* job = new WorkspaceJob{tr("Saving a copy"), tr("pages"), this};
    job->run<void>(
        m_desk.workspace, m_desk.jobs,
        [path](const attain::Workspace& workspace, const WorkerJob::Progress& progress, const std::stop_token& stop) {
            return workspace.backup(path, progress, stop);
        },
        report);
}

void WorkspaceUpkeep::check()
{
    auto* job = new WorkspaceJob{tr("Checking the workspace"), tr("rows"), this};
    job->setDispensable();
    job->run<std::vector<attain::Finding>>(
        m_desk.workspace, m_desk.jobs,
        [](const attain::Workspace& workspace, const WorkerJob::Progress& progress, const std::stop_token& stop) {
            return workspace.check(progress, stop);
        },
        [this](const attain::Result<std::vector<attain::Finding>>& findings) {
            if (!findings)
                m_desk.notices.error(findings.error());
            else if (findings->empty())
                m_desk.notices.done(
                    tr("The workspace is sound: storage, control totals and the change log were checked."));
            else
                m_desk.prompter.tell(FindingText::message(*findings));
        });
}
