#include "reports/ReportTable.h"

#include <algorithm>
#include <numeric>

namespace {

constexpr double kPadding = 5;
constexpr double kRowGap = 4; ///< above and below the text of a row
constexpr double kIndent = 10;
constexpr double kBulletHeight = 9;

} // namespace

ReportCell textCell(const QString& text, bool strong)
{
    ReportCell cell;
    cell.text = text;
    cell.strong = strong;
    return cell;
}

ReportTableLayout::ReportTableLayout(const ReportTable& table, const ReportFonts& fonts, double left, double width)
    : m_table{table}, m_fonts{fonts}, m_left{left}, m_width{width}
{
    const double all = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                       [](double sum, const ReportColumn& column) { return sum + column.share; });
    double x = left;
    for (const ReportColumn& column : table.columns) {
        const double columnWidth = width * column.share / all;
        m_spans.push_back({x, columnWidth});
        x += columnWidth;
    }
}

ReportTableLayout::Span ReportTableLayout::span(std::size_t column) const
{
    const Span whole = m_spans[column];
    return {whole.left + kPadding, std::max(1.0, whole.width - 2 * kPadding)};
}

void ReportTableLayout::addText(Block& block, const QString& text, ReportFont font, ReportColumn::Align align,
                                Span room, double top, ReportInk ink, attain::PaceStatus status) const
{
    if (text.isEmpty())
        return;
    const double textWidth = m_fonts.width(font, text);
    const double x = align == ReportColumn::Align::Right ? room.left + room.width - textWidth : room.left;
    const double line = m_fonts.lineHeight(font);
    const double size = m_fonts.font(font).pixelSize();
    const double baseline = top + (line + size * 0.72) / 2;
    block.marks.push_back(TextMark{{x, baseline}, textWidth, text, font, ink, status});
}

ReportTableLayout::Block ReportTableLayout::header() const
{
    Block block;
    const bool second = std::any_of(m_table.columns.begin(), m_table.columns.end(),
                                    [](const ReportColumn& column) { return !column.header.second.isEmpty(); });
    const double firstLine = m_fonts.lineHeight(ReportFont::Small);
    const double secondLine = second ? m_fonts.lineHeight(ReportFont::Tiny) : 0;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        const ReportColumn& column = m_table.columns[i];
        const Span room = span(i);
        addText(block, m_fonts.elided(ReportFont::Small, column.header.first, room.width), ReportFont::Small,
                column.align, room, kRowGap / 2, ReportInk::Muted, {});
        addText(block, m_fonts.elided(ReportFont::Tiny, column.header.second, room.width), ReportFont::Tiny,
                column.align, room, kRowGap / 2 + firstLine - 1, ReportInk::Muted, {});
    }
    block.height = firstLine + secondLine + kRowGap;
    block.marks.push_back(LineMark{{m_left, block.height}, {m_left + m_width, block.height}, 0.75, ReportInk::Muted});
    return block;
}

ReportTableLayout::Block ReportTableLayout::row(std::size_t index) const
{
    const ReportTableRow& row = m_table.rows[index];
    Block block;
    double height = m_table.minimumRowHeight;
    struct Line {
        QStringList texts;
        ReportFont font;
    };
    std::vector<Line> cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const ReportCell& cell = row.cells[i];
        const ReportFont font = cell.strong || row.total ? ReportFont::TableStrong : ReportFont::Table;
        const double room = span(i).width - cell.indent * kIndent;
        const bool left = m_table.columns[i].align == ReportColumn::Align::Left;
        QStringList lines = left ? m_fonts.wrapped(font, cell.text, room) : QStringList{cell.text};
        height = std::max(height, m_fonts.lineHeight(font) * static_cast<double>(lines.size()) + 2 * kRowGap);
        cells.push_back({std::move(lines), font});
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const ReportCell& cell = row.cells[i];
        Span room = span(i);
        room.left += cell.indent * kIndent;
        room.width -= cell.indent * kIndent;
        const double line = m_fonts.lineHeight(cells[i].font);
        // One-line cells stand on the first line of their neighbours.
        double top = kRowGap;
        for (const QString& text : cells[i].texts) {
            addText(block, text, cells[i].font, m_table.columns[i].align, room, top, cell.ink, cell.status);
            top += line;
        }
        const double middle = kRowGap + line / 2;
        if (cell.bullet)
            block.marks.push_back(ChartMark<BulletData>{
                {room.left, middle - kBulletHeight / 2, room.width, kBulletHeight}, *cell.bullet});
        if (cell.sparkline)
            block.marks.push_back(ChartMark<SparklineData>{{room.left, middle - 6, room.width, 12}, *cell.sparkline});
    }
    block.height = height;
    if (row.total)
        block.marks.push_back(LineMark{{m_left, 0}, {m_left + m_width, 0}, 0.75, ReportInk::Text});
    block.marks.push_back(LineMark{{m_left, height}, {m_left + m_width, height}, 0.5, ReportInk::Faint});
    return block;
}
