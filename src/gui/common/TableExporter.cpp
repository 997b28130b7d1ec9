#include "common/TableExporter.h"

#include "exchange/TableFile.h"
#include "support/AtomicFile.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>

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

void TableExporter::exportTable(QObject* receiver, attain::TableSource table)
{
    Prompter::FileRequest request;
    request.title = tr("Export the table");
    request.folder = proposedPath(QString::fromStdString(table.name), QStringLiteral("xlsx"));
    request.filter = tr("Excel workbook (*.xlsx)") + QStringLiteral(";;") + tr("CSV, UTF-8 (*.csv)");
    request.suffix = QStringLiteral("xlsx");
    m_prompter.saveFile(receiver, request, [this, table = std::move(table)](const QString& path) {
        const std::filesystem::path file{path.toStdU16String()};
        const bool csv = QFileInfo{path}.suffix().compare(QStringLiteral("csv"), Qt::CaseInsensitive) == 0;
        report(csv ? attain::writeCsv(table, file) : attain::writeXlsx(table, file), path);
    });
}

void TableExporter::exportText(QObject* receiver, const QString& name, const QString& suffix, std::string bytes)
{
    Prompter::FileRequest request;
    request.title = tr("Export");
    request.folder = proposedPath(name, suffix);
    request.filter = tr("CSV, UTF-8 (*.csv)");
    request.suffix = suffix;
    m_prompter.saveFile(receiver, request, [this, bytes = std::move(bytes)](const QString& path) {
        report(attain::writeAtomically(std::filesystem::path{path.toStdU16String()}, bytes), path);
    });
}
