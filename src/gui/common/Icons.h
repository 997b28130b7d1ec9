#pragma once

#include "common/Theme.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

/// Icons of one set (Lucide, resources/icons), drawn in a colour of the theme at any scale.
class Icons {
public:
    explicit Icons(const Theme& theme) : m_theme{theme} { }

    /// `name` is the file's name without ".svg". An icon that follows the theme by itself, with a fainter disabled state.
    QIcon icon(const QString& name, Colour colour = Colour::TextSecondary) const;
    /// Of `size` device-independent pixels.
    QPixmap pixmap(const QString& name, int size, qreal devicePixelRatio, Colour colour = Colour::TextSecondary) const;

private:
    const Theme& m_theme;
};
