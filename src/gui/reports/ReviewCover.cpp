#include "reports/ReviewCharts.h"
#include "reports/ReviewSections.h"

namespace {

QString text(const std::string& data)
{
    return QString::fromStdString(data);
}

} // namespace

QString ReviewSections::amountsIn(const ReportWords& words)
{
    const ReportLabel unit = words.unit();
    const QString english = unit.second.isEmpty() ? unit.first : unit.second;
    return words.line(QStringLiteral("金额单位：") + unit.first, QStringLiteral("amounts in ") + english);
}

double ReviewSections::cover()
{
    m_flow.startPage();
    const auto& head = m_review.head;
    const double left = m_flow.left();
    const double width = m_flow.width();
    double y = 96;
    m_flow.textAt({left, y}, text(head.company), ReportFont::Heading, ReportInk::Muted, width);
    m_flow.textAt({left, y}, confidential(m_words).joined(), ReportFont::Body, ReportInk::Muted, width, Qt::AlignRight);
    y += 34;
    const ReportLabel name = title(m_review, m_words);
    for (const QString& line : m_flow.fonts().wrapped(ReportFont::CoverTitle, name.first, width)) {
        m_flow.textAt({left, y}, line, ReportFont::CoverTitle);
        y += 38;
    }
    if (!name.second.isEmpty()) {
        m_flow.textAt({left, y}, name.second, ReportFont::Title, ReportInk::Muted, width);
        y += 28;
    }
    y += 4;
    m_flow.add(LineMark{{left, y}, {left + width, y}, 1.6, ReportInk::Text});
    y += 14;

    QStringList facts{ReportWords::date(head.period.from) + QStringLiteral(" – ") + ReportWords::date(head.period.to),
                      m_words.line(QStringLiteral("截至 %1").arg(ReportWords::date(head.asOf)),
                                   QStringLiteral("as of %1").arg(ReportWords::date(head.asOf)))};
    QStringList sources;
    const QString scenario = head.scenario == "base"
        ? m_words.line(QStringLiteral("基准方案"), QStringLiteral("base scenario"))
        : text(head.scenario);
    sources << (head.targetVersion > 0 ? scenario + QStringLiteral(" V%1").arg(head.targetVersion) : scenario);
    sources << amountsIn(m_words);
    for (const QStringList& line : {facts, sources}) {
        m_flow.textAt({left, y}, line.join(QStringLiteral("  ·  ")), ReportFont::Body, ReportInk::Muted, width);
        y += 16;
    }
    y += 24;

    // Four figures that say how the period stands.
    const attain::AttainmentRow& all = m_review.company.row;
    struct Figure {
        ReportLabel name;
        QString value;
        QString note;
        attain::PaceStatus status;
    };
    const auto plain = attain::PaceStatus::NotAvailable;
    const Figure figures[] = {
        {m_words.label(QStringLiteral("目标"), QStringLiteral("Target")), m_words.amount(all.target.levels.target),
         all.target.levels.stretch ? m_words.line(QStringLiteral("挑战"), QStringLiteral("stretch")) + u' '
                 + m_words.amount(all.target.levels.stretch)
                                   : QString{},
         plain},
        {m_words.label(QStringLiteral("实际"), QStringLiteral("Actual")), m_words.amount(all.actual),
         m_words.line(QStringLiteral("同比"), QStringLiteral("on last year")) + u' '
             + m_words.signedPercent(all.growth),
         plain},
        {m_words.label(QStringLiteral("达成率"), QStringLiteral("Attainment")), m_words.percent(all.attainment),
         head.finished ? QString{}
                       : m_words.line(QStringLiteral("应达"), QStringLiteral("expected")) + u' '
                 + m_words.percent(all.elapsedWeight),
         m_review.company.status},
        {m_words.label(QStringLiteral("差额"), QStringLiteral("Gap")), m_words.signedAmount(m_review.company.gap),
         head.finished ? QString{}
                       : m_words.line(QStringLiteral("期末推算"), QStringLiteral("projected")) + u' '
                 + m_words.amount(all.projection),
         plain},
    };
    const double column = width / 4;
    double x = left;
    for (const Figure& figure : figures) {
        m_flow.textAt({x, y}, figure.name.joined(), ReportFont::Table, ReportInk::Muted, column - 8);
        const auto ink = figure.status == plain ? ReportInk::Text : ReportInk::Status;
        m_flow.textAt({x, y + 15}, figure.value, ReportFont::Value, ink, column - 8, Qt::AlignLeft, figure.status);
        m_flow.textAt({x, y + 42}, figure.note, ReportFont::Small, ReportInk::Muted, column - 8);
        x += column;
    }
    y += 64;
    m_flow.add(ChartMark<BulletData>{{left, y, width, 14}, ReviewCharts::bullet(m_review.company)});
    y += 44;

    // Where the numbers came from, at the foot of the cover.
    const double foot = m_flow.bottom() - 44;
    m_flow.add(LineMark{{left, foot}, {left + width, foot}, 0.5, ReportInk::Faint});
    m_flow.textAt({left, foot + 5},
                  m_words.line(QStringLiteral("数据依据：销售明细 %1 行，合计 %2。")
                                   .arg(m_words.count(head.saleLines), m_words.amount(head.saleAmount)),
                               QStringLiteral("Made from %1 sale lines that total %2.")
                                   .arg(m_words.count(head.saleLines), m_words.amount(head.saleAmount))),
                  ReportFont::Small, ReportInk::Muted, width);
    if (!head.sealHash.empty())
        m_flow.textAt({left, foot + 19},
                      m_words.line(QStringLiteral("变更记录封印"), QStringLiteral("Seal of the change log")) + u' '
                          + text(head.sealHash),
                      ReportFont::Tiny, ReportInk::Muted, width);
    return y;
}
