#include "reports/LetterWords.h"
#include "reports/PersonPages.h"
#include "reports/ReviewSections.h"

#include <array>

// Scores and grades of the period.

namespace {

using Align = ReportColumn::Align;
using attain::KpiDimension;

} // namespace

void ReviewSections::scorecards()
{
    const auto& scores = m_review.scorecards;
    if (scores.cards.empty())
        return;
    ReportTable table;
    table.columns = {{m_words.label(QStringLiteral("#"), {}), 0.45, Align::Right},
                     {m_words.label(QStringLiteral("姓名"), QStringLiteral("Name")), 1.5},
                     {m_words.label(QStringLiteral("部门"), QStringLiteral("Department")), 1.6}};
    for (const auto dimension : attain::kKpiDimensions)
        table.columns.push_back({LetterWords{m_words}.dimension(dimension), 1.05, Align::Right});
    table.columns.push_back({m_words.label(QStringLiteral("得分"), QStringLiteral("Score")), 1.1, Align::Right});
    table.columns.push_back({m_words.label(QStringLiteral("等级"), QStringLiteral("Grade")), 0.8, Align::Right});
    auto departmentNames = PersonPages::departmentNames(m_review);
    int missing = 0;
    int place = 0;
    for (const auto& card : scores.cards) {
        missing += card.missing;
        ReportCell number = textCell(card.score ? QString::number(++place) : QStringLiteral("—"));
        number.ink = ReportInk::Muted;
        ReportTableRow row;
        row.cells = {number, textCell(QString::fromStdString(card.name), true),
                     textCell(departmentNames[card.department.value])};
        for (const auto dimension : attain::kKpiDimensions)
            row.cells.push_back(textCell(m_words.percent(attain::ScorecardTable::dimensionScore(card, dimension))));
        row.cells.push_back(textCell(m_words.percent(card.score), true));
        row.cells.push_back(
            textCell(card.grade.empty() ? QStringLiteral("—") : QString::fromStdString(card.grade), true));
        table.rows.push_back(std::move(row));
    }
    start(QStringLiteral("绩效考核"), QStringLiteral("Scorecards"), 80);
    m_flow.table(table);
    m_flow.skip(3);
    QString note
        = m_words.line(QStringLiteral("得分为各指标达成率按权重加权，受门槛、保底与封顶限制。"),
                       QStringLiteral("Scores weigh the attainments of the KPIs, held to threshold, floor and cap."));
    if (missing > 0)
        note += m_words.line(QStringLiteral("缺失的指标值不按零计。"),
                             QStringLiteral(" A missing value never counts as zero."));
    m_flow.paragraph(note, ReportFont::Tiny, ReportInk::Muted);
    constexpr double kAfterSection = 16;
    m_flow.skip(kAfterSection);
}
