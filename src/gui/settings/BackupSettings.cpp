#include "settings/BackupSettings.h"

#include "common/WorkspaceJob.h"
#include "settings/ui_BackupSettings.h"
#include "support/PathText.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace {

QString toText(const std::filesystem::path& path)
{
    return QString::fromStdString(attain::toUtf8(path));
}

/// "20260913T080000Z" in local time.
QString moment(const std::string& madeAt)
{
    QDateTime time = QDateTime::fromString(QString::fromStdString(madeAt), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                          : QString::fromStdString(madeAt);
}

} // namespace

BackupSettings::BackupSettings(const Desk& desk, QWidget* parent)
    : QWidget{parent}, m_desk{desk}, m_ui{std::make_unique<Ui::BackupSettings>()}
{
    m_ui->setupUi(this);
    m_ui->folderButton->setIcon(m_desk.icons.icon(QStringLiteral("folder-open")));
    connect(m_ui->makeBackupButton, &QPushButton::clicked, this, &BackupSettings::makeBackup);
    connect(m_ui->restoreBackupButton, &QPushButton::clicked, this, &BackupSettings::restoreSelected);
    connect(m_ui->backupTreeWidget, &QTreeWidget::itemActivated, this, &BackupSettings::restoreSelected);
    connect(m_ui->backupTreeWidget, &QTreeWidget::itemSelectionChanged, this, &BackupSettings::enableRestoring);
    connect(m_ui->folderButton, &QPushButton::clicked, this, [this] {
        QDir{}.mkpath(toText(m_desk.workspace.document().backupFolder()));
        QDesktopServices::openUrl(QUrl::fromLocalFile(toText(m_desk.workspace.document().backupFolder())));
    });
    retranslate();
}

BackupSettings::~BackupSettings() = default;

void BackupSettings::retranslate()
{
    m_ui->retranslateUi(this);
    refresh();
}

void BackupSettings::enableRestoring()
{
    m_ui->restoreBackupButton->setEnabled(!m_ui->backupTreeWidget->selectedItems().isEmpty());
}

void BackupSettings::refresh()
{
    m_ui->backupTreeWidget->clear();
    for (const attain::Backup& backup : m_desk.workspace.document().backups()) {
        const QFileInfo info{toText(backup.file)};
        auto* item = new QTreeWidgetItem{
            m_ui->backupTreeWidget, {moment(backup.madeAt), QLocale{}.formattedDataSize(info.size()), info.fileName()}};
        item->setData(0, Qt::UserRole, info.absoluteFilePath());
    }
    for (int column = 0; column < m_ui->backupTreeWidget->columnCount(); ++column)
        m_ui->backupTreeWidget->resizeColumnToContents(column);
    enableRestoring();
}

void BackupSettings::makeBackup()
{
    m_ui->makeBackupButton->setEnabled(false);
    auto* job = new WorkspaceJob{tr("Making a backup"), tr("pages"), this};
    job->run<std::filesystem::path>(
        m_desk.workspace, m_desk.jobs,
        [](attain::Workspace& workspace, const WorkerJob::Progress& progress, const std::stop_token& stop) {
            return workspace.document().backUp(progress, stop);
        },
        [this](const attain::Result<std::filesystem::path>& made) {
            if (made)
                m_desk.notices.done(
                    tr("A verified backup was made: “%1”.").arg(QDir::toNativeSeparators(toText(*made))));
            else
                m_desk.notices.error(made.error());
            m_ui->makeBackupButton->setEnabled(true);
            refresh();
        });
}

void BackupSettings::restoreSelected()
{
    const QTreeWidgetItem* item = m_ui->backupTreeWidget->selectedItems().value(0);
    if (!item)
        return;
    const QString backup = item->data(0, Qt::UserRole).toString();
    const QFileInfo own{toText(m_desk.workspace.file())};
    Prompter::FileRequest request;
    request.title = tr("Restore the backup as");
    request.folder = own.dir().filePath(tr("%1 restored", "proposed file name").arg(own.completeBaseName())
                                        + QStringLiteral(".attain"));
    request.filter = tr("Attain workspaces (*.attain)");
    request.suffix = QStringLiteral("attain");
    m_desk.prompter.saveFile(this, request, [this, backup](const QString& file) { restore(backup, file); });
}

void BackupSettings::restore(const QString& backup, const QString& file)
{
    auto* job = new WorkerJob{tr("Restoring the backup"), tr("pages"), this};
    connect(job, &WorkerJob::finished, job, &QObject::deleteLater);
    m_desk.jobs.announce(job);
    job->start<attain::Result<void>>(
        [backup = attain::fromUtf8(backup.toStdString()), target = attain::fromUtf8(file.toStdString())](
            const WorkerJob::Progress& progress, const std::stop_token& stop) {
            return attain::Workspace::restore(backup, target, progress, stop);
        },
        [this, file](const attain::Result<void>& restored) {
            if (!restored) {
                m_desk.notices.error(restored.error());
                return;
            }
            m_desk.notices.show({.tone = Tone::Good,
                                 .text = tr("The backup was restored as “%1”. The open workspace is as it was.")
                                             .arg(QDir::toNativeSeparators(file)),
                                 .details = {},
                                 .actionText = tr("Open it"),
                                 .action = [this, file] { Q_EMIT workspaceRequested(file); }});
        });
}
