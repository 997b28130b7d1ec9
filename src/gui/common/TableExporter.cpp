#include "common/TableExporter.h"

#include "exchange/TableFile.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>

void TableExporter::exportTable(QObject* receiver, attain::TableSource table)
{
    static const QRegularExpression kNotInNames{QStringLiteral(R"([\\/:*?"<>|])")};
    const QString name = QString::fromStdString(table.name).replace(kNotInNames, QStringLiteral("-"));
    const QDir folder{QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
    Prompter::FileRequest request;
    request.title = tr("Export the table");
    request.folder = folder.filePath(name + QStringLiteral(".xlsx"));
    request.filter = tr("Excel workbook (*.xlsx)") + QStringLiteral(";;") + tr("CSV, UTF-8 (*.csv)");
    request.suffix = QStringLiteral("xlsx");
    m_prompter.saveFile(receiver, request, [this, table = std::move(table)](const QString& path) {
        const std::filesystem::path file{path.toStdU16String()};
        const bool csv = QFileInfo{path}.suffix().compare(QStringLiteral("csv"), Qt::CaseInsensitive) == 0;
        const auto written = csv ? attain::writeCsv(table, file) : attain::writeXlsx(table, file);
        if (!written) {
            m_notices.error(written.error());
            return;
        }
        m_notices.show({.tone = Tone::Good,
                        .text = tr("The table was written to “%1”.").arg(QDir::toNativeSeparators(path)),
                        .details = {},
                        .actionText = tr("Open"),
                        .action = [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
    });
}
