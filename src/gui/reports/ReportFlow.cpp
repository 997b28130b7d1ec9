#include "reports/ReportFlow.h"

namespace {

struct MoveDown {
    double down;
    void operator()(TextMark& text) const { text.baseline.ry() += down; }
    void operator()(LineMark& line) const
    {
        line.from.ry() += down;
        line.to.ry() += down;
    }
    void operator()(GroundMark& ground) const { ground.area.translate(0, down); }
    template<class Data>
    void operator()(ChartMark<Data>& chart) const
    {
        chart.area.translate(0, down);
    }
};

ReportMark moved(ReportMark mark, double down)
{
    std::visit(MoveDown{down}, mark);
    return mark;
}

constexpr double kHangingIndent = 13;

} // namespace

ReportFlow::ReportFlow(const ReportOptions& options, const ReportFonts& fonts, const ReportWords& words)
    : m_fonts{fonts}, m_words{words}, m_pageSize{sizeOf(options.paper)}
{
}

void ReportFlow::startPage()
{
    m_pages.emplace_back();
    m_y = kHeader;
}

void ReportFlow::need(double height)
{
    if (height > room() && m_y > kHeader)
        startPage();
}

double ReportFlow::headingAt(const ReportLabel& text, double x, double headingWidth)
{
    const double line = m_fonts.lineHeight(ReportFont::Heading);
    textAt({x, m_y}, text.first, ReportFont::Heading, ReportInk::Text, headingWidth);
    if (!text.second.isEmpty()) {
        const double used = m_fonts.width(ReportFont::Heading, text.first) + 8;
        textAt({x + used, m_y + 3.5}, text.second, ReportFont::Body, ReportInk::Muted, headingWidth - used);
    }
    add(LineMark{{x, m_y + line + 2}, {x + headingWidth, m_y + line + 2}, 0.9, ReportInk::Text});
    return line + 8;
}

void ReportFlow::heading(const ReportLabel& text, double following)
{
    need(m_fonts.lineHeight(ReportFont::Heading) + 8 + following);
    m_y += headingAt(text, left(), width());
}

void ReportFlow::paragraph(const QString& text, ReportFont font, ReportInk ink, const QString& mark)
{
    const double indent = mark.isEmpty() ? 0 : kHangingIndent;
    const double line = m_fonts.lineHeight(font);
    const QStringList lines = m_fonts.wrapped(font, text, width() - indent);
    // Never one line of several alone at the foot of a page.
    need(line * static_cast<double>(std::min<qsizetype>(2, lines.size())));
    if (!mark.isEmpty())
        textAt({left(), m_y}, mark, font, ReportInk::Muted);
    for (const QString& part : lines) {
        need(line);
        textAt({left() + indent, m_y}, part, font, ink);
        m_y += line;
    }
}

void ReportFlow::place(const ReportTableLayout::Block& block, double top)
{
    for (const ReportMark& mark : block.marks)
        add(moved(mark, top));
}

void ReportFlow::table(const ReportTable& table)
{
    const ReportTableLayout layout{table, m_fonts, left(), width()};
    const auto header = layout.header();
    const auto startHeader = [&] {
        place(header, m_y);
        m_y += header.height;
    };
    if (table.rows.empty()) {
        need(header.height);
        startHeader();
        return;
    }
    need(header.height + layout.row(0).height);
    startHeader();
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto block = layout.row(i);
        if (block.height > room()) {
            startPage();
            startHeader();
        }
        place(block, m_y);
        m_y += block.height;
    }
}

double ReportFlow::tableAt(const ReportTable& table, double x, double top, double tableWidth)
{
    const ReportTableLayout layout{table, m_fonts, x, tableWidth};
    double height = 0;
    const auto next = [&](const ReportTableLayout::Block& block) {
        place(block, top + height);
        height += block.height;
    };
    next(layout.header());
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        next(layout.row(i));
    return height;
}

double ReportFlow::heightOf(const ReportTable& table, double tableWidth) const
{
    const ReportTableLayout layout{table, m_fonts, 0, tableWidth};
    double height = layout.header().height;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        height += layout.row(i).height;
    return height;
}

void ReportFlow::textAt(QPointF topLeft, const QString& text, ReportFont font, ReportInk ink, double textWidth,
                        Qt::Alignment alignment, attain::PaceStatus status)
{
    if (text.isEmpty())
        return;
    const QString shown
        = textWidth > 0 && m_fonts.width(font, text) > textWidth ? m_fonts.elided(font, text, textWidth) : text;
    const double used = m_fonts.width(font, shown);
    double x = topLeft.x();
    if (textWidth > 0 && alignment.testFlag(Qt::AlignRight))
        x += textWidth - used;
    else if (textWidth > 0 && alignment.testFlag(Qt::AlignHCenter))
        x += (textWidth - used) / 2;
    const double size = m_fonts.font(font).pixelSize();
    const double baseline = topLeft.y() + (m_fonts.lineHeight(font) + size * 0.72) / 2;
    add(TextMark{{x, baseline}, used, shown, font, ink, status});
}
