#pragma once

#include <QColor>
#include <QObject>

class QApplication;

/// The named colours of the program. Nothing in the window is drawn in a colour that is not one of these.
enum class Colour {
    Page,   ///< behind the cards
    Card,   ///< cards, bars, fields
    Border, ///< of cards, fields and buttons
    Line,   ///< between the rows of a table
    Text,
    TextSecondary, ///< captions, table headers
    TextMuted,     ///< hints, axis labels
    Primary,
    PrimaryHover,
    OnPrimary, ///< text on Primary
    Selection, ///< selected page, selected row
    Hover,
    Track, ///< the empty part of a bar
    Mark,  ///< tick of the expected pace
    Red,   ///< below 80 % of the pace
    RedSoft,
    Amber, ///< below 100 %
    AmberSoft,
    Green, ///< at or above 100 %
    GreenSoft,
    Violet, ///< above 120 %
    VioletSoft,
    Blue,
    BlueSoft,
    Grey,
    GreySoft,
};

/// One palette of named colours for light and dark and the one style sheet made of it. Follows the system until a mode
/// is chosen; can be switched while the program runs.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    static constexpr int kPageMargin = 16;
    static constexpr int kCardPadding = 12;
    static constexpr int kCardRadius = 8;
    static constexpr int kGap = 12;
    static constexpr int kRowHeight = 28;
    static constexpr int kBasePixelSize = 13;

    explicit Theme(QObject* parent = nullptr);

    /// Gives the application style, palette, font and style sheet and keeps them in step with the mode and the system.
    void applyTo(QApplication& application);
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool isDark() const { return m_dark; }

    QColor colour(Colour name) const { return colour(name, m_dark); }
    /// Of a given palette, whatever is shown: paper is always light.
    static QColor colour(Colour name, bool dark);

    /// "light", "dark", "system"; nothing recognised is System.
    static Mode modeFromText(const QString& text);
    static QString modeToText(Mode mode);

Q_SIGNALS:
    /// After colours changed; widgets that paint by themselves update.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    QString styleSheet() const;

    QApplication* m_application = nullptr;
    Mode m_mode = Mode::System;
    bool m_dark = false;
    bool m_applying = false;
};
