#include "reports/ReportPdf.h"

#include "reports/ReportPainter.h"

#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStorageInfo>

using attain::Error;
using attain::ErrorCode;

namespace {

constexpr int kResolution = 1200; ///< device steps an inch: positions are rounded to these
constexpr qint64 kNearlyFull = 64 * 1024;

Error writeError(const QString& path, const QString& reason)
{
    const std::string name = path.toStdString();
    const QStorageInfo volume{QFileInfo{path}.absolutePath()};
    if (volume.isValid() && volume.bytesAvailable() < kNearlyFull)
        return Error{ErrorCode::DiskFull, "pdf: " + reason.toStdString(), {name}};
    return Error{ErrorCode::FileNotWritable, "pdf: " + reason.toStdString(), {name, reason.toStdString()}};
}

} // namespace

attain::Result<void> writePdf(const ReportDocument& report, const QString& path, const attain::Progress& progress,
                              const std::stop_token& stop)
{
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly))
        return writeError(path, file.errorString());
    {
        QPdfWriter writer{&file};
        writer.setResolution(kResolution);
        writer.setPageSize(QPageSize{report.pageSize, QPageSize::Point, {}, QPageSize::ExactMatch});
        writer.setPageMargins({0, 0, 0, 0});
        writer.setTitle(report.title);
        writer.setCreator(QStringLiteral("Attain"));
        QPainter painter;
        if (!painter.begin(&writer)) {
            file.cancelWriting();
            return writeError(path, file.errorString());
        }
        painter.scale(kResolution / 72.0, kResolution / 72.0);
        const ReportPainter pages{report.options};
        std::int64_t done = 0;
        for (const ReportPage& page : report.pages) {
            if (stop.stop_requested())
                break;
            if (done > 0)
                writer.newPage();
            pages.draw(painter, page);
            ++done;
            if (progress)
                progress(done, static_cast<std::int64_t>(report.pages.size()));
        }
        painter.end();
    }
    if (stop.stop_requested()) {
        file.cancelWriting();
        return Error{ErrorCode::Cancelled, "pdf"};
    }
    // QPdfWriter does not look at what write() returns: the device knows.
    if (file.error() != QFileDevice::NoError) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return writeError(path, reason);
    }
    if (!file.commit())
        return writeError(path, file.errorString());
    return {};
}
