#include "reports/ScorecardPages.h"

#include "reports/LetterWords.h"
#include "reports/PersonPages.h"
#include "reports/ReportFlow.h"

#include <array>
#include <map>

namespace {

using Align = ReportColumn::Align;
using attain::KpiDimension;
using attain::Scorecard;
using attain::ScorecardTable;

constexpr double kRadarHeight = 150;

QString text(const std::string& data)
{
    return QString::fromStdString(data);
}

std::optional<double> drawn(const std::optional<attain::Ratio>& ratio)
{
    return ratio ? std::optional{ratio->toDouble()} : std::nullopt;
}

/// One card on one page.
class ScorecardPage {
public:
    ScorecardPage(const attain::QuarterlyReview& review, const Scorecard& card,
                  const std::map<std::int64_t, QString>& departments, ReportFlow& flow)
        : m_table{review.scorecards}, m_card{card}, m_departments{departments}, m_flow{flow}, m_words{flow.words()}
    {
    }

    void draw()
    {
        m_flow.startPage();
        heading();
        result();
        steps();
        remarks();
        PersonPages::signatures(m_flow);
    }

private:
    void heading();
    void result();
    void steps();
    void remarks();
    RadarData radar() const;

    const ScorecardTable& m_table;
    const Scorecard& m_card;
    const std::map<std::int64_t, QString>& m_departments;
    ReportFlow& m_flow;
    LetterWords m_words;
};

void ScorecardPage::heading()
{
    const ReportWords& words = m_flow.words();
    const ReportLabel period = words.period(m_table.period);
    const QString second = period.second.isEmpty() ? period.first : period.second;
    m_flow.textAt({m_flow.left(), m_flow.y()},
                  words.line(period.first + QStringLiteral("绩效考核表"), QStringLiteral("Scorecard %1").arg(second)),
                  ReportFont::Title, ReportInk::Text, m_flow.width());
    m_flow.skip(30);
    m_flow.textAt({m_flow.left(), m_flow.y()}, text(m_card.name), ReportFont::Heading, ReportInk::Text, m_flow.width());
    m_flow.skip(20);
    QStringList facts{text(m_card.code)};
    if (const auto department = m_departments.find(m_card.department.value); department != m_departments.end())
        facts << department->second;
    const auto& rules = m_table.templates[m_card.scorecardTemplate];
    facts << words.line(text(rules.name), text(rules.nameEn.empty() ? rules.name : rules.nameEn))
          << words.line(QStringLiteral("截至 %1").arg(ReportWords::date(m_table.asOf)),
                        QStringLiteral("as of %1").arg(ReportWords::date(m_table.asOf)));
    m_flow.paragraph(facts.join(QStringLiteral("  ·  ")), ReportFont::Table, ReportInk::Muted);
    m_flow.skip(10);
}

RadarData ScorecardPage::radar() const
{
    RadarData radar;
    for (const auto dimension : attain::kKpiDimensions) {
        radar.axes.push_back({m_words.dimension(dimension).joined(),
                              drawn(ScorecardTable::dimensionScore(m_card, dimension)),
                              drawn(m_table.peersScore(m_card, dimension))});
    }
    return radar;
}

void ScorecardPage::result()
{
    const ReportWords& words = m_flow.words();
    const auto& peers = m_table.peersOf(m_card);
    const double top = m_flow.y();
    const double half = m_flow.width() / 2;
    ReportTable table;
    table.columns = {{{}, 1.2}, {{}, 1, Align::Right}};
    const auto add = [&](const char* chinese, const char* english, const QString& value) {
        table.rows.push_back({{textCell(m_words.both(chinese, english).joined()), textCell(value, true)}, false});
    };
    add("得分", "Score", words.percent(m_card.score));
    add("等级", "Grade", m_card.grade.empty() ? QStringLiteral("—") : text(m_card.grade));
    add("名次", "Place",
        m_card.rank > 0 ? QStringLiteral("%1 / %2").arg(m_card.rank).arg(peers.cards) : QStringLiteral("—"));
    add("同模板中位数", "Median of the peers", words.percent(peers.median));
    m_flow.tableAt(table, m_flow.left(), top, half - 20);
    m_flow.add(ChartMark<RadarData>{{m_flow.left() + half, top, half, kRadarHeight}, radar()});
    m_flow.skip(kRadarHeight + 8);
}

void ScorecardPage::steps()
{
    const ReportWords& words = m_flow.words();
    ReportTable table;
    table.columns = {{m_words.both("指标", "KPI"), 1.9},
                     {m_words.both("目标", "Target"), 1.1, Align::Right},
                     {m_words.both("实际", "Actual"), 1.1, Align::Right},
                     {m_words.both("达成率", "Attained"), 1, Align::Right},
                     {m_words.both("计分", "Counts"), 1, Align::Right},
                     {m_words.both("权重", "Weight"), 0.8, Align::Right},
                     {m_words.both("得分贡献", "Of the score"), 1.1, Align::Right},
                     {m_words.both("说明", "Note"), 1.1}};
    for (const auto& line : m_card.lines) {
        const auto& kpi = line.kpi;
        QStringList notes;
        if (line.isStandard)
            notes << m_words.both("标准值", "standard").joined();
        if (line.limit != attain::ScoreLimit::None)
            notes << m_words.limit(line.limit).joined();
        if (!line.scored)
            notes << m_words.both("缺失", "missing").joined();
        ReportTableRow row;
        row.cells = {textCell(words.line(text(kpi.name), text(kpi.nameEn.empty() ? kpi.name : kpi.nameEn)), true),
                     textCell(m_words.value(kpi.metric, line.target)),
                     textCell(m_words.value(kpi.metric, line.actual)),
                     textCell(words.percent(line.attainment)),
                     textCell(words.percent(line.scored)),
                     textCell(words.percent(line.weight)),
                     textCell(line.scored ? words.percent(line.part) : QStringLiteral("—")),
                     textCell(notes.join(QStringLiteral("，")))};
        table.rows.push_back(std::move(row));
    }
    ReportTableRow total;
    total.total = true;
    total.cells = {textCell(m_words.both("得分", "Score").joined())};
    total.cells.resize(table.columns.size());
    total.cells[6] = textCell(words.percent(m_card.score));
    table.rows.push_back(std::move(total));
    m_flow.heading(m_words.both("一、得分是怎样算出来的", "1  How the score comes about"), 60);
    m_flow.table(table);
    m_flow.skip(4);
    m_flow.paragraph(words.line(QStringLiteral("得分 = Σ 权重 × 计分 ÷ Σ 有值指标的权重；缺失的值不按零计。"),
                                QStringLiteral("Score = Σ weight × counts ÷ Σ weight of the KPIs with a value; a "
                                               "missing value never counts as zero.")),
                     ReportFont::Small, ReportInk::Muted);
    QStringList ways;
    for (const auto& line : m_card.lines)
        if (line.forNextGrade)
            ways << words.line(text(line.kpi.name), text(line.kpi.nameEn.empty() ? line.kpi.name : line.kpi.nameEn))
                    + u' ' + m_words.value(line.kpi.metric, line.forNextGrade);
    if (!ways.isEmpty()) {
        const QString grade = text(m_card.nextGrade);
        const QString all = ways.join(QStringLiteral("; "));
        m_flow.paragraph(words.line(QStringLiteral("达到 %1 级只需其一：%2").arg(grade, all),
                                    QStringLiteral("For grade %1, one of: %2").arg(grade, all)),
                         ReportFont::Small);
    }
    m_flow.skip(12);
}

void ScorecardPage::remarks()
{
    constexpr double kLines = 54;
    m_flow.heading(m_words.both("二、本人意见", "2  What the person says"), kLines);
    m_flow.skip(kLines);
    m_flow.heading(m_words.both("三、主管评语与改进事项", "3  What the manager says, and what is to improve"), kLines);
    m_flow.skip(kLines);
}

} // namespace

ReportDocument layoutScorecards(const attain::QuarterlyReview& review, attain::PersonId person,
                                const ReportOptions& options)
{
    const ReportFonts fonts;
    const ReportWords words{options.language, review.head.displayUnit, text(review.head.currency)};
    ReportFlow flow{options, fonts, words};
    auto departments = PersonPages::departmentNames(review);
    for (const auto& card : review.scorecards.cards)
        if (!person || card.person == person)
            ScorecardPage{review, card, departments, flow}.draw();
    return PersonPages::finished(flow, review, words.label(QStringLiteral("绩效考核表"), QStringLiteral("Scorecards")),
                                 options);
}
