#include "common/TableExporter.h"

#include "common/WorkspaceJob.h"
#include "exchange/TableFile.h"
#include "support/AtomicFile.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>

namespace {

std::filesystem::path toFile(const QString& path)
{
    return std::filesystem::path{path.toStdU16String()};
}

attain::Result<void> writeTable(const attain::TableSource& table, const QString& path, const attain::Progress& progress,
                                const std::stop_token& stop)
{
    const bool csv = QFileInfo{path}.suffix().compare(QStringLiteral("csv"), Qt::CaseInsensitive) == 0;
    return csv ? attain::writeCsv(table, toFile(path), progress, stop)
               : attain::writeXlsx(table, toFile(path), progress, stop);
}

/// The writer does not know how many rows there will be.
attain::Progress counted(const WorkerJob::Progress& progress, std::int64_t rows)
{
    return [progress, rows](std::int64_t done, std::int64_t) { progress(done, rows); };
}

} // namespace

QString TableExporter::proposedPath(QString name, const QString& suffix) const
{
    static const QRegularExpression kNotInNames{QStringLiteral(R"([\\/:*?"<>|])")};
    const QDir folder{QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
    return folder.filePath(name.replace(kNotInNames, QStringLiteral("-")) + QLatin1Char('.') + suffix);
}

void TableExporter::report(const attain::Result<void>& written, const QString& path)
{
    if (!written) {
        m_notices.error(written.error());
        return;
    }
    m_notices.show({.tone = Tone::Good,
                    .text = tr("The table was written to “%1”.").arg(QDir::toNativeSeparators(path)),
                    .details = {},
                    .actionText = tr("Open"),
                    .action = [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
}

void TableExporter::askForTable(QObject* receiver, const QString& name, std::function<void(QString)> answer)
{
    Prompter::FileRequest request;
    request.title = tr("Export the table");
    request.folder = proposedPath(name, QStringLiteral("xlsx"));
    request.filter = tr("Excel workbook (*.xlsx)") + QStringLiteral(";;") + tr("CSV, UTF-8 (*.csv)");
    request.suffix = QStringLiteral("xlsx");
    m_prompter.saveFile(receiver, request, std::move(answer));
}

void TableExporter::exportTable(QObject* receiver, const attain::Table& table)
{
    const auto rows = static_cast<std::int64_t>(table.rows.size());
    attain::TableSource source{table};
    askForTable(receiver, QString::fromStdString(table.name), [this, receiver, rows, source](const QString& path) {
        auto* job = new WorkerJob{tr("Writing the table"), tr("rows"), receiver};
        QObject::connect(job, &WorkerJob::finished, job, &QObject::deleteLater);
        m_jobs.announce(job);
        job->start<attain::Result<void>>(
            [source, path, rows](const WorkerJob::Progress& progress, const std::stop_token& stop) {
                return writeTable(source, path, counted(progress, rows), stop);
            },
            [this, path](const attain::Result<void>& written) { report(written, path); });
    });
}

void TableExporter::exportTable(QObject* receiver, attain::Workspace& workspace, const LargeTable& table)
{
    askForTable(receiver, table.name, [this, receiver, &workspace, table](const QString& path) {
        auto* job = new WorkspaceJob{tr("Writing the table"), tr("rows"), receiver};
        job->run<void>(
            workspace, m_jobs,
            [table, path](attain::Workspace& own, const WorkerJob::Progress& progress,
                          const std::stop_token& stop) -> attain::Result<void> {
                const auto source = table.make(own);
                if (!source)
                    return source.error();
                return writeTable(*source, path, counted(progress, table.rows), stop);
            },
            [this, path](const attain::Result<void>& written) { report(written, path); });
    });
}

void TableExporter::exportText(QObject* receiver, attain::Workspace& workspace, const TextFile& file)
{
    Prompter::FileRequest request;
    request.title = tr("Export");
    request.folder = proposedPath(file.name, file.suffix);
    request.filter = tr("CSV, UTF-8 (*.csv)");
    request.suffix = file.suffix;
    m_prompter.saveFile(receiver, request, [this, receiver, &workspace, make = file.make](const QString& path) {
        auto* job = new WorkspaceJob{tr("Writing the table"), tr("rows"), receiver};
        job->run<void>(
            workspace, m_jobs,
            [make, path](attain::Workspace& own, const WorkerJob::Progress&,
                         const std::stop_token& stop) -> attain::Result<void> {
                const auto text = make(own);
                if (!text)
                    return text.error();
                if (stop.stop_requested())
                    return attain::Error{attain::ErrorCode::Cancelled, "export"};
                return attain::writeAtomically(toFile(path), *text);
            },
            [this, path](const attain::Result<void>& written) { report(written, path); });
    });
}
