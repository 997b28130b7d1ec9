#include "reports/ReportFonts.h"

#include <QFontDatabase>
#include <QTextLayout>

namespace {

struct Face {
    ReportFont role;
    int size; ///< points
    bool strong;
};

constexpr Face kFaces[] = {
    {ReportFont::Body, 10, false},      {ReportFont::BodyStrong, 10, true}, {ReportFont::Table, 9, false},
    {ReportFont::TableStrong, 9, true}, {ReportFont::Small, 8, false},      {ReportFont::Tiny, 7, false},
    {ReportFont::Heading, 13, true},    {ReportFont::Title, 18, true},      {ReportFont::CoverTitle, 26, true},
    {ReportFont::Value, 17, true},
};

} // namespace

QString ReportFonts::family()
{
    static const QString name = [] {
        const int id = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/wqy-microhei.ttc"));
        return id < 0 ? QString{} : QFontDatabase::applicationFontFamilies(id).value(0);
    }();
    return name;
}

ReportFonts::ReportFonts()
{
    for (const Face& face : kFaces) {
        QFont font;
        if (!family().isEmpty())
            font.setFamilies({family()});
        // Pixels of the layout are points of the page; without hinting a line is as long on paper as it was measured.
        font.setPixelSize(face.size);
        font.setBold(face.strong);
        font.setHintingPreference(QFont::PreferNoHinting);
        m_fonts.at(static_cast<std::size_t>(face.role)) = font;
        m_metrics.emplace_back(font);
    }
}

double ReportFonts::lineHeight(ReportFont role) const
{
    return font(role).pixelSize() * 1.45;
}

QStringList ReportFonts::wrapped(ReportFont role, const QString& text, double width) const
{
    QStringList lines;
    for (const QString& paragraph : text.split(u'\n')) {
        if (metrics(role).horizontalAdvance(paragraph) <= width) {
            lines << paragraph;
            continue;
        }
        QTextLayout layout{paragraph, font(role)};
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
    }
    return lines;
}

QString ReportFonts::elided(ReportFont role, const QString& text, double width) const
{
    return metrics(role).elidedText(text, Qt::ElideRight, width);
}

ChartStyle reportChartStyle(const ReportFonts& fonts, bool blackAndWhite)
{
    const QFont& font = fonts.font(ReportFont::Tiny);
    return blackAndWhite ? ChartStyle::forBlackAndWhitePaper(font) : ChartStyle::forPaper(font);
}
