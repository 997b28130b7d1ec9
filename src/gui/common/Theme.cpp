#include "common/Theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QMetaEnum>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QStyleHints>

#include <array>

namespace {

struct Named {
    Colour name;
    const char* placeholder;
    QRgb light;
    QRgb dark;
};

constexpr std::array kPalette{
    Named{Colour::Page, "page", 0xFFF3F5F8, 0xFF14171C},
    Named{Colour::Card, "card", 0xFFFFFFFF, 0xFF1D2128},
    Named{Colour::Border, "border", 0xFFE2E5EA, 0xFF323843},
    Named{Colour::Line, "line", 0xFFECEEF2, 0xFF2A2F38},
    Named{Colour::Text, "text", 0xFF1A2233, 0xFFE7EAF0},
    Named{Colour::TextSecondary, "textSecondary", 0xFF5B6472, 0xFFA6AEBB},
    Named{Colour::TextMuted, "textMuted", 0xFF6B7482, 0xFF8D96A5},
    Named{Colour::Primary, "primary", 0xFF2563EB, 0xFF3B7BFF},
    Named{Colour::PrimaryHover, "primaryHover", 0xFF1D4FD7, 0xFF5A90FF},
    Named{Colour::OnPrimary, "onPrimary", 0xFFFFFFFF, 0xFFFFFFFF},
    Named{Colour::Selection, "selection", 0xFFE8F0FE, 0xFF243453},
    Named{Colour::Hover, "hover", 0xFFF1F4F9, 0xFF272D37},
    Named{Colour::Track, "track", 0xFFEEF0F4, 0xFF2E343F},
    Named{Colour::Mark, "mark", 0xFF111827, 0xFFF3F5F8},
    Named{Colour::Red, "red", 0xFFC0392B, 0xFFF07A6E},
    Named{Colour::RedSoft, "redSoft", 0xFFFBE3E1, 0xFF4A2624},
    Named{Colour::Amber, "amber", 0xFFC77700, 0xFFF0A93B},
    Named{Colour::AmberSoft, "amberSoft", 0xFFFDEFDA, 0xFF46351A},
    Named{Colour::Green, "green", 0xFF0F8A5F, 0xFF3DC28F},
    Named{Colour::GreenSoft, "greenSoft", 0xFFE0F3EB, 0xFF193B2E},
    Named{Colour::Violet, "violet", 0xFF6B46C1, 0xFFA98BF0},
    Named{Colour::VioletSoft, "violetSoft", 0xFFECE6FA, 0xFF33294F},
    Named{Colour::Blue, "blue", 0xFF2563EB, 0xFF6A9BFF},
    Named{Colour::BlueSoft, "blueSoft", 0xFFE3ECFD, 0xFF22304C},
    Named{Colour::Grey, "grey", 0xFF5B6472, 0xFFA6AEBB},
    Named{Colour::GreySoft, "greySoft", 0xFFEEF0F4, 0xFF2E343F},
};

/// What the system itself shows: its window colour is darker than its text.
bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// The system's font with digits of equal width. Where the system names none (no desktop settings), one that has
/// Chinese; where there is no Chinese font at all, the one that comes with the program.
QFont baseFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QStringList chinese = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    static const QStringList kUnset{QStringLiteral("Sans Serif"), QStringLiteral("DejaVu Sans"), QString{}};
    if (chinese.isEmpty()) {
        const int id = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/wqy-microhei.ttc"));
        if (const QStringList bundled = QFontDatabase::applicationFontFamilies(id); !bundled.isEmpty())
            font.setFamilies({font.family(), bundled.first()});
    } else if (kUnset.contains(font.family())) {
        for (const char* wanted : {"Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"}) {
            if (chinese.contains(QLatin1String{wanted})) {
                font.setFamily(QLatin1String{wanted});
                break;
            }
        }
    }
    font.setPixelSize(Theme::kBasePixelSize);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

} // namespace

Theme::Theme(QObject* parent) : QObject{parent} { }

QColor Theme::colour(Colour name, bool dark)
{
    const Named& named = kPalette.at(static_cast<std::size_t>(name));
    Q_ASSERT(named.name == name);
    return QColor::fromRgb(dark ? named.dark : named.light);
}

void Theme::applyTo(QApplication& application)
{
    m_application = &application;
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setFont(baseFont());
    application.installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::refresh);
#endif
    refresh();
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    refresh();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && m_mode == Mode::System && !m_applying)
        refresh();
    return QObject::eventFilter(watched, event);
}

void Theme::refresh()
{
    if (!m_application || m_applying)
        return;
    m_applying = true;
    QApplication::setPalette(QPalette{}); // back to the system's, to see what it is
    m_dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark());

    QPalette palette;
    palette.setColor(QPalette::Window, colour(Colour::Page));
    palette.setColor(QPalette::WindowText, colour(Colour::Text));
    palette.setColor(QPalette::Base, colour(Colour::Card));
    palette.setColor(QPalette::AlternateBase, colour(Colour::Hover));
    palette.setColor(QPalette::Text, colour(Colour::Text));
    palette.setColor(QPalette::Button, colour(Colour::Card));
    palette.setColor(QPalette::ButtonText, colour(Colour::Text));
    palette.setColor(QPalette::BrightText, colour(Colour::Red));
    palette.setColor(QPalette::ToolTipBase, colour(Colour::Card));
    palette.setColor(QPalette::ToolTipText, colour(Colour::Text));
    palette.setColor(QPalette::PlaceholderText, colour(Colour::TextMuted));
    palette.setColor(QPalette::Highlight, colour(Colour::Selection));
    palette.setColor(QPalette::HighlightedText, colour(Colour::Text));
    palette.setColor(QPalette::Link, colour(Colour::Primary));
    palette.setColor(QPalette::Light, colour(Colour::Card));
    palette.setColor(QPalette::Midlight, colour(Colour::Line));
    palette.setColor(QPalette::Mid, colour(Colour::Border));
    palette.setColor(QPalette::Dark, colour(Colour::TextMuted));
    palette.setColor(QPalette::Shadow, colour(Colour::Mark));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Colour::TextMuted));
    QApplication::setPalette(palette);
    m_application->setStyleSheet(styleSheet());
    m_applying = false;
    Q_EMIT changed();
}

QString Theme::styleSheet() const
{
    QFile file{QStringLiteral(":/styles/attain.qss")};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const Named& named : kPalette) {
        // Whole names only: @text must not eat the start of @textMuted.
        const QRegularExpression placeholder{QStringLiteral("@%1\\b").arg(QLatin1String{named.placeholder})};
        sheet.replace(placeholder, colour(named.name).name());
    }
    // Pictures cannot be recoloured by a style sheet: one for each palette.
    sheet.replace(QStringLiteral("@mode"), m_dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

Theme::Mode Theme::modeFromText(const QString& text)
{
    if (text == QLatin1String{"light"})
        return Mode::Light;
    if (text == QLatin1String{"dark"})
        return Mode::Dark;
    return Mode::System;
}

QString Theme::modeToText(Mode mode)
{
    switch (mode) {
    case Mode::System: return QStringLiteral("system");
    case Mode::Light: return QStringLiteral("light");
    case Mode::Dark: return QStringLiteral("dark");
    }
    return {};
}
