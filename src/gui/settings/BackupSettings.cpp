#include "settings/BackupSettings.h"

#include "common/WorkspaceJob.h"
#include "support/PathText.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

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
    : QWidget{parent}
    , m_desk{desk}
    , m_card{new Card{QStringLiteral(" ")}}
    , m_rule{new PlainLabel{QString{}, PlainLabel::Style::Caption}}
    , m_list{new QTreeWidget}
    , m_make{new QPushButton}
    , m_restore{new QPushButton}
    , m_folder{new QPushButton}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, Theme::kGap, 0, 0);
    column->addWidget(m_card);
    auto* buttons = new QHBoxLayout;
    m_make->setObjectName(QStringLiteral("makeBackupButton"));
    m_make->setProperty("primary", true);
    m_restore->setObjectName(QStringLiteral("restoreBackupButton"));
    m_folder->setIcon(m_desk.icons.icon(QStringLiteral("folder-open")));
    buttons->addWidget(m_make);
    buttons->addWidget(m_restore);
    buttons->addStretch();
    buttons->addWidget(m_folder);
    m_card->body()->addWidget(m_rule);
    m_rule->setWordWrap(true);
    m_card->body()->addLayout(buttons);
    m_list->setObjectName(QStringLiteral("backupTreeWidget"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(3);
    m_card->body()->addWidget(m_list, 1);

    connect(m_make, &QPushButton::clicked, this, &BackupSettings::makeBackup);
    connect(m_restore, &QPushButton::clicked, this, &BackupSettings::restoreSelected);
    connect(m_list, &QTreeWidget::itemActivated, this, &BackupSettings::restoreSelected);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_restore->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        QDir{}.mkpath(toText(m_desk.workspace.document().backupFolder()));
        QDesktopServices::openUrl(QUrl::fromLocalFile(toText(m_desk.workspace.document().backupFolder())));
    });
    retranslate();
}

void BackupSettings::retranslate()
{
    m_card->setTitle(tr("Backups"));
    m_rule->setPlainText(
        tr("Made by itself once a day, before an update of the file and before the close of a period, outside the "
           "workspace's folder. The 10 latest are kept, and one for each of 7 days and 12 months."));
    m_make->setText(tr("Back up now"));
    m_restore->setText(tr("Restore as a new file…"));
    m_folder->setText(tr("Show the folder"));
    m_list->setHeaderLabels({tr("Made"), tr("Size"), tr("File")});
    m_list->setAccessibleName(tr("Backups"));
    refresh();
}

void BackupSettings::refresh()
{
    m_list->clear();
    for (const attain::Backup& backup : m_desk.workspace.document().backups()) {
        const QFileInfo info{toText(backup.file)};
        auto* item = new QTreeWidgetItem{
            m_list, {moment(backup.madeAt), QLocale{}.formattedDataSize(info.size()), info.fileName()}};
        item->setData(0, Qt::UserRole, info.absoluteFilePath());
    }
    for (int column = 0; column < m_list->columnCount(); ++column)
        m_list->resizeColumnToContents(column);
    m_restore->setEnabled(!m_list->selectedItems().isEmpty());
}

void BackupSettings::makeBackup()
{
    m_make->setEnabled(false);
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
            m_make->setEnabled(true);
            refresh();
        });
}

void BackupSettings::restoreSelected()
{
    const QTreeWidgetItem* item = m_list->selectedItems().value(0);
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
