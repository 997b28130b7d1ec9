#include "common/Icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace {

QPixmap render(const QString& name, QSize pixels, const QColor& colour)
{
    const QString key = QStringLiteral("lucide/%1/%2x%3/%4")
                            .arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(colour.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap{pixels};
    pixmap.fill(Qt::transparent);
    QFile file{QStringLiteral(":/icons/%1.svg").arg(name)};
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray svg = file.readAll();
        svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer{svg};
        QPainter painter{&pixmap};
        renderer.render(&painter, QRectF{QPointF{}, pixels});
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Draws in the theme's colour of the moment, so that icons need not be set again when the theme changes.
class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(const Theme& theme, QString name, Colour colour)
        : m_theme{theme}, m_name{std::move(name)}, m_colour{colour}
    {
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        const Colour wanted = mode == QIcon::Disabled ? Colour::Border : m_colour;
        return render(m_name, size, m_theme.colour(wanted));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap result = pixmap(size, mode, state);
        result.setDevicePixelRatio(scale);
        return result;
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(QRectF{rect}, pixmap(rect.size() * ratio, mode, state), QRectF{});
    }
    QIconEngine* clone() const override { return new ThemedIconEngine{m_theme, m_name, m_colour}; }

private:
    const Theme& m_theme;
    QString m_name;
    Colour m_colour;
};

} // namespace

QIcon Icons::icon(const QString& name, Colour colour) const
{
    return QIcon{new ThemedIconEngine{m_theme, name, colour}};
}

QPixmap Icons::pixmap(const QString& name, int size, qreal devicePixelRatio, Colour colour) const
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap result = render(name, {pixels, pixels}, m_theme.colour(colour));
    result.setDevicePixelRatio(devicePixelRatio);
    return result;
}
