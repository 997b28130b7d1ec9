#pragma once

#include "reports/ReportFonts.h"
#include "reports/ReportWords.h"

#include <optional>
#include <vector>

/// A column of a printed table. Widths are shares of the table's width.
struct ReportColumn {
    enum class Align { Left, Right };
    ReportLabel header;
    double share = 1;
    Align align = Align::Left;
};

/// A cell: a text that wraps at the left and is shortened at the right, or a bullet bar, or a sparkline.
struct ReportCell {
    QString text;
    bool strong = false;
    ReportInk ink = ReportInk::Text;
    attain::PaceStatus status = attain::PaceStatus::NotAvailable;
    std::optional<BulletData> bullet;
    std::optional<SparklineData> sparkline;
    int indent = 0; ///< steps of the tree
};

/// A cell with a number or word.
ReportCell textCell(const QString& text, bool strong = false);

struct ReportTableRow {
    std::vector<ReportCell> cells;
    bool total = false; ///< set off by a line, in bold
};

struct ReportTable {
    std::vector<ReportColumn> columns;
    std::vector<ReportTableRow> rows;
    double minimumRowHeight = 0; ///< room to write by hand
};

/// Lays out a table for a width: header and rows as blocks of marks that start at y 0. A row is never divided.
class ReportTableLayout {
public:
    ReportTableLayout(const ReportTable& table, const ReportFonts& fonts, double left, double width);

    struct Block {
        double height = 0;
        std::vector<ReportMark> marks;
    };
    Block header() const;
    Block row(std::size_t index) const;

private:
    struct Span {
        double left;
        double width;
    };
    Span span(std::size_t column) const;
    void addText(Block& block, const QString& text, ReportFont font, ReportColumn::Align align, Span span, double top,
                 ReportInk ink, attain::PaceStatus status) const;

    const ReportTable& m_table;
    const ReportFonts& m_fonts;
    std::vector<Span> m_spans;
    double m_left;
    double m_width;
};
