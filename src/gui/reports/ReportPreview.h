#pragma once

#include "common/Theme.h"
#include "reports/ReportPainter.h"

#include <QAbstractScrollArea>

#include <memory>

/// Shows the pages of a report as they will be printed, one below the other. Draws only the pages in sight.
class ReportPreview : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit ReportPreview(const Theme& theme, QWidget* parent = nullptr);

    /// Stays at the page that was in sight.
    void setDocument(ReportDocument document);
    const ReportDocument& document() const { return m_document; }

    /// 1 is the size on paper; 0 fits the page's width.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }
    /// Counted from 1; 0 without pages.
    int currentPage() const;
    void showPage(int page);

Q_SIGNALS:
    void pageChanged(int page, int pages);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    double scale() const; ///< pixels of a point
    QSizeF pageSize() const { return m_document.pageSize * scale(); }
    void updateBars();
    void announcePage();

    const Theme& m_theme;
    ReportDocument m_document;
    std::unique_ptr<ReportPainter> m_painter;
    double m_zoom = 0;
    int m_announced = 0;
};
