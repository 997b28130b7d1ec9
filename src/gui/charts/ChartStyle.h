#pragma once

#include "targets/PaceStatus.h"

#include <QColor>
#include <QFont>
#include <QLocale>
#include <QPalette>
#include <QRectF>
#include <QString>

class QPainter;

/// How an area is filled: a colour, and a pattern where colours cannot be told apart.
struct ChartFill {
    enum class Pattern { Solid, Diagonal, Crossed, Outlined };
    QColor colour;
    Pattern pattern = Pattern::Solid;
    bool operator==(const ChartFill&) const = default;
};

/// Turns amounts into the text of axes and labels: 36912450 with divisor 10000 and suffix " 万" is "3,691 万".
struct ValueFormat {
    QLocale locale;
    double divisor = 1;
    int decimals = 0;
    QString suffix;

    /// "—" for what is not available is the caller's; this words numbers only. Never "-0".
    QString text(double value) const;
};

/// Named colours and fonts of every chart. A chart is painted in device-independent units (pixels on a screen, points on
/// paper), so that one paint function serves widget, delegate, printer, PDF, SVG and tests.
struct ChartStyle {
    QColor text;
    QColor mutedText;
    QColor grid;
    QColor track;      ///< the empty part of a bullet bar
    QColor tick;       ///< expected pace on a bullet bar
    QColor fullMark;   ///< 100 % on a bullet bar
    QColor line;       ///< actual of line charts
    QColor expected;   ///< dashed
    QColor projection; ///< dotted
    QColor surface;    ///< behind a read-out
    ChartFill targetBar;
    ChartFill actualBar;
    ChartFill behind;
    ChartFill shortOfPace;
    ChartFill onPace;
    ChartFill ahead;
    ChartFill notAvailable;
    QFont font;
    QFont strongFont;
    double lineWidth = 2;

    const ChartFill& fill(attain::PaceStatus status) const;
    /// For a number beside a mark; readable on the surface, black on black-and-white paper.
    QColor textColour(attain::PaceStatus status) const;

    /// Light or dark as the palette is.
    static ChartStyle forScreen(const QPalette& palette, const QFont& font);
    /// `font` has a pixel size in points of the page.
    static ChartStyle forPaper(const QFont& font);
    /// Told apart by lightness and hatching alone.
    static ChartStyle forBlackAndWhitePaper(const QFont& font);

private:
    static ChartStyle inColours(bool dark, const QFont& font);
};

/// Fills `area`; hatching is drawn as lines, so that it looks the same on every device.
void fillArea(QPainter& painter, const QRectF& area, const ChartFill& fill);
