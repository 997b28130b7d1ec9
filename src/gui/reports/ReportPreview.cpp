#include "reports/ReportPreview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace {

constexpr int kGap = 14;
constexpr double kScreenDpi = 96;
constexpr double kSteps[] = {0.5, 0.75, 1, 1.25, 1.5, 2, 3};

} // namespace

ReportPreview::ReportPreview(const Theme& theme, QWidget* parent) : QAbstractScrollArea{parent}, m_theme{theme}
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the report"));
    verticalScrollBar()->setSingleStep(40);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void ReportPreview::setDocument(ReportDocument document)
{
    m_document = std::move(document);
    m_painter = std::make_unique<ReportPainter>(m_document.options);
    updateBars();
    m_announced = 0;
    announcePage();
    viewport()->update();
}

double ReportPreview::scale() const
{
    if (m_zoom > 0)
        return m_zoom * kScreenDpi / 72;
    const double width = m_document.pageSize.width();
    return width > 0 ? std::max(0.2, (viewport()->width() - 2.0 * kGap) / width) : 1;
}

void ReportPreview::setZoom(double zoom)
{
    const int page = currentPage();
    m_zoom = zoom;
    updateBars();
    showPage(page);
    viewport()->update();
}

int ReportPreview::currentPage() const
{
    if (m_document.pages.empty())
        return 0;
    const double step = pageSize().height() + kGap;
    const int page = static_cast<int>((verticalScrollBar()->value() + viewport()->height() / 3.0) / step);
    return std::clamp(page + 1, 1, static_cast<int>(m_document.pages.size()));
}

void ReportPreview::showPage(int page)
{
    verticalScrollBar()->setValue(static_cast<int>((page - 1) * (pageSize().height() + kGap)));
}

void ReportPreview::updateBars()
{
    const QSizeF page = pageSize();
    const double height = static_cast<double>(m_document.pages.size()) * (page.height() + kGap) + kGap;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(height) - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(page.width()) + 2 * kGap - viewport()->width()));
}

void ReportPreview::announcePage()
{
    const int page = currentPage();
    if (page == m_announced)
        return;
    m_announced = page;
    const auto pages = static_cast<int>(m_document.pages.size());
    setAccessibleDescription(tr("Page %1 of %2").arg(page).arg(pages));
    Q_EMIT pageChanged(page, pages);
}

void ReportPreview::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Preview of the report"));
        m_announced = 0;
        announcePage();
    }
}

void ReportPreview::paintEvent(QPaintEvent* event)
{
    QPainter painter{viewport()};
    painter.fillRect(event->rect(), m_theme.colour(Colour::Page));
    if (!m_painter)
        return;
    const QSizeF page = pageSize();
    const double left = std::max(static_cast<double>(kGap), (viewport()->width() - page.width()) / 2)
        - horizontalScrollBar()->value();
    for (std::size_t i = 0; i < m_document.pages.size(); ++i) {
        const QRectF paper{
            QPointF{left, kGap + static_cast<double>(i) * (page.height() + kGap) - verticalScrollBar()->value()}, page};
        if (!paper.intersects(QRectF{event->rect()}))
            continue;
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen{m_theme.colour(Colour::Border), 1});
        painter.setBrush(Qt::white); // paper is white in every theme
        painter.drawRect(paper);
        painter.save();
        painter.setClipRect(paper);
        painter.translate(paper.topLeft());
        painter.scale(scale(), scale());
        m_painter->draw(painter, m_document.pages[i]);
        painter.restore();
    }
}

void ReportPreview::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
    announcePage();
}

void ReportPreview::scrollContentsBy(int, int)
{
    viewport()->update();
    announcePage();
}

void ReportPreview::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const double now = scale() * 72 / kScreenDpi;
    const bool larger = event->angleDelta().y() > 0;
    if (larger) {
        const auto* next
            = std::find_if(std::begin(kSteps), std::end(kSteps), [&](double step) { return step > now * 1.02; });
        setZoom(next == std::end(kSteps) ? now : *next);
    } else {
        const auto next
            = std::find_if(std::rbegin(kSteps), std::rend(kSteps), [&](double step) { return step < now * 0.98; });
        setZoom(next == std::rend(kSteps) ? now : *next);
    }
    event->accept();
}

void ReportPreview::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown: showPage(currentPage() + 1); break;
    case Qt::Key_PageUp: showPage(currentPage() - 1); break;
    case Qt::Key_Home: showPage(1); break;
    case Qt::Key_End: showPage(static_cast<int>(m_document.pages.size())); break;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}
