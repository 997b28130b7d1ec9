#include "reports/ReviewAppendix.h"

#include "reports/ReportMargins.h"
#include "reports/ReviewCharts.h"
#include "reports/ReviewSections.h"

using attain::ReviewPerson;

namespace {

using Align = ReportColumn::Align;

QString text(const std::string& data)
{
    return QString::fromStdString(data);
}

} // namespace

void ReviewAppendix::page(const ReviewPerson& person)
{
    m_flow.startPage();
    head(person);
    figures(person);
    months(person);
    tops(person);
    facts(person);
}

void ReviewAppendix::head(const ReviewPerson& person)
{
    const ReportWords& words = m_flow.words();
    const attain::AttainmentRow& row = person.figures.row;
    m_flow.textAt({m_flow.left(), m_flow.y()}, text(row.name), ReportFont::Title, ReportInk::Text,
                  m_flow.width() * 0.6);
    if (person.rank > 0)
        m_flow.textAt({m_flow.left(), m_flow.y() + 6},
                      words.line(QStringLiteral("达成率第 %1 名，共 %2 人").arg(person.rank).arg(person.ranked),
                                 QStringLiteral("rank %1 of %2").arg(person.rank).arg(person.ranked)),
                      ReportFont::Table, ReportInk::Muted, m_flow.width(), Qt::AlignRight);
    m_flow.skip(27);
    QStringList facts{text(row.code)};
    for (const QString& fact : {text(person.department), text(person.position)}) {
        if (!fact.isEmpty())
            facts << fact;
    }
    const ReportLabel period = words.period(m_review.head.period);
    facts << period.joined()
          << words.line(QStringLiteral("截至 %1").arg(ReportWords::date(m_review.head.asOf)),
                        QStringLiteral("as of %1").arg(ReportWords::date(m_review.head.asOf)));
    m_flow.textAt({m_flow.left(), m_flow.y()}, facts.join(QStringLiteral("  ·  ")), ReportFont::Table, ReportInk::Muted,
                  m_flow.width());
    m_flow.skip(18);
    m_flow.add(
        LineMark{{m_flow.left(), m_flow.y()}, {m_flow.left() + m_flow.width(), m_flow.y()}, 0.9, ReportInk::Text});
    m_flow.skip(12);
}

void ReviewAppendix::figures(const ReviewPerson& person)
{
    const ReportWords& words = m_flow.words();
    const attain::AttainmentRow& row = person.figures.row;
    struct Figure {
        ReportLabel name;
        QString value;
        attain::PaceStatus status = attain::PaceStatus::NotAvailable;
    };
    const auto& levels = row.target.levels;
    const Figure first[]
        = {{words.label(QStringLiteral("实际"), QStringLiteral("Actual")), words.amount(row.actual)},
           {words.label(QStringLiteral("达成率"), QStringLiteral("Attainment")), words.percent(row.attainment),
            person.figures.status},
           {words.label(QStringLiteral("差额"), QStringLiteral("Gap")), words.signedAmount(person.figures.gap)},
           {words.label(QStringLiteral("同比"), QStringLiteral("On last year")), words.signedPercent(row.growth)}};
    const Figure second[] = {
        {words.label(QStringLiteral("底线"), QStringLiteral("Floor")), words.amount(levels.floor)},
        {words.label(QStringLiteral("目标"), QStringLiteral("Target")), words.amount(levels.target)},
        {words.label(QStringLiteral("挑战"), QStringLiteral("Stretch")), words.amount(levels.stretch)},
        {words.label(QStringLiteral("进度指数"), QStringLiteral("Pace index")), words.percent(row.paceIndex)},
        {words.label(QStringLiteral("按进度推算"), QStringLiteral("Projection")), words.amount(row.projection)},
        {words.label(QStringLiteral("剩余日均需"), QStringLiteral("Needed a day")), words.amount(row.requiredPerDay)}};
    const double big = m_flow.width() / 4;
    double x = m_flow.left();
    for (const Figure& figure : first) {
        m_flow.textAt({x, m_flow.y()}, figure.name.joined(), ReportFont::Small, ReportInk::Muted, big - 6);
        const auto ink = figure.status == attain::PaceStatus::NotAvailable ? ReportInk::Text : ReportInk::Status;
        m_flow.textAt({x, m_flow.y() + 12}, figure.value, ReportFont::Value, ink, big - 6, Qt::AlignLeft,
                      figure.status);
        x += big;
    }
    m_flow.skip(44);
    m_flow.add(
        ChartMark<BulletData>{{m_flow.left(), m_flow.y(), m_flow.width(), 13}, ReviewCharts::bullet(person.figures)});
    m_flow.skip(22);
    const double small = m_flow.width() / 6;
    x = m_flow.left();
    for (const Figure& figure : second) {
        m_flow.textAt({x, m_flow.y()}, figure.name.first, ReportFont::Small, ReportInk::Muted, small - 4);
        const double below = figure.name.second.isEmpty() ? 0 : 9;
        m_flow.textAt({x, m_flow.y() + 10}, figure.name.second, ReportFont::Tiny, ReportInk::Muted, small - 4);
        m_flow.textAt({x, m_flow.y() + 12 + below}, figure.value, ReportFont::BodyStrong, ReportInk::Text, small - 4);
        x += small;
    }
    m_flow.skip(words.bilingual() ? 50 : 42);
}

void ReviewAppendix::months(const ReviewPerson& person)
{
    const ReportWords& words = m_flow.words();
    ReportTable table;
    table.columns = {{words.label(QStringLiteral("月份"), QStringLiteral("Month")), 1.1},
                     {words.label(QStringLiteral("目标"), QStringLiteral("Target")), 1.2, Align::Right},
                     {words.label(QStringLiteral("实际"), QStringLiteral("Actual")), 1.2, Align::Right},
                     {words.label(QStringLiteral("达成率"), QStringLiteral("Attained")), 1.1, Align::Right},
                     {words.label(QStringLiteral("去年"), QStringLiteral("Last year")), 1.2, Align::Right}};
    for (std::size_t i = 0; i < person.months.size(); ++i) {
        const attain::MonthPoint& month = person.months[i];
        ReportTableRow row;
        row.cells = {textCell(words.month(month.month.from)), textCell(words.amount(month.target.levels.target)),
                     textCell(words.amount(month.actual)), textCell(words.percent(person.monthAttainment[i])),
                     textCell(words.amount(month.lastYear))};
        table.rows.push_back(row);
    }
    const double half = (m_flow.width() - 18) / 2;
    const double height = std::max(118.0, m_flow.heightOf(table, half));
    m_flow.skip(
        m_flow.headingAt(words.label(QStringLiteral("分月"), QStringLiteral("Months")), m_flow.left(), m_flow.width()));
    m_flow.add(ChartMark<BarData>{{m_flow.left(), m_flow.y(), half, height}, ReviewCharts::months(person, words)});
    const double used = m_flow.tableAt(table, m_flow.left() + half + 18, m_flow.y(), half);
    if (person.weeks.size() > 1 && used + 34 <= height) {
        const double x = m_flow.left() + half + 18;
        m_flow.textAt({x + 5, m_flow.y() + height - 26},
                      words.line(QStringLiteral("近 %1 周").arg(person.weeks.size()),
                                 QStringLiteral("last %1 weeks").arg(person.weeks.size())),
                      ReportFont::Small, ReportInk::Muted, 80);
        m_flow.add(ChartMark<SparklineData>{{x + 90, m_flow.y() + height - 30, half - 95, 22},
                                            ReviewCharts::weeks(person.weeks)});
    }
    m_flow.skip(height + 14);
}

ReportTable ReviewAppendix::topTable(const ReportLabel& name, const std::vector<attain::ReviewTopItem>& items) const
{
    const ReportWords& words = m_flow.words();
    ReportTable table;
    table.columns = {{name, 2.6},
                     {words.label(QStringLiteral("销售额"), QStringLiteral("Sales")), 1.3, Align::Right},
                     {words.label(QStringLiteral("占比"), QStringLiteral("Share")), 1, Align::Right}};
    for (const attain::ReviewTopItem& item : items) {
        ReportTableRow row;
        ReportCell nameCell = item.name.empty()
            ? textCell(words.line(QStringLiteral("（未填写）"), QStringLiteral("(not named)")))
            : textCell(text(item.name));
        row.cells = {nameCell, textCell(words.amount(item.amount)), textCell(words.percent(item.share))};
        table.rows.push_back(row);
    }
    if (items.empty())
        table.rows.push_back({{textCell(QStringLiteral("—")), textCell({}), textCell({})}, false});
    return table;
}

void ReviewAppendix::tops(const ReviewPerson& person)
{
    const ReportWords& words = m_flow.words();
    const double half = (m_flow.width() - 18) / 2;
    const double right = m_flow.left() + half + 18;
    const double used = m_flow.headingAt(words.label(QStringLiteral("主要客户"), QStringLiteral("Top customers")),
                                         m_flow.left(), half);
    m_flow.headingAt(words.label(QStringLiteral("主要产品"), QStringLiteral("Top products")), right, half);
    m_flow.skip(used);
    const double height = std::max(
        m_flow.tableAt(topTable(words.label(QStringLiteral("客户"), QStringLiteral("Customer")), person.customers),
                       m_flow.left(), m_flow.y(), half),
        m_flow.tableAt(topTable(words.label(QStringLiteral("产品"), QStringLiteral("Product")), person.products), right,
                       m_flow.y(), half));
    m_flow.skip(height + 14);
}

void ReviewAppendix::facts(const ReviewPerson& person)
{
    const ReportWords& words = m_flow.words();
    struct Fact {
        ReportLabel name;
        QString value;
    };
    const Fact facts[] = {
        {words.label(QStringLiteral("订单"), QStringLiteral("Orders")), words.count(person.orders)},
        {words.label(QStringLiteral("客户数"), QStringLiteral("Customers")), words.count(person.customerCount)},
        {words.label(QStringLiteral("毛利率"), QStringLiteral("Margin")), words.percent(person.margin)},
        {words.label(QStringLiteral("退货"), QStringLiteral("Returns")), words.amount(person.returned)},
        {words.label(QStringLiteral("退货率"), QStringLiteral("Returns rate")), words.percent(person.returnsRate)},
        {words.label(QStringLiteral("协作业绩"), QStringLiteral("Overlay credit")), words.amount(person.overlay)},
    };
    m_flow.skip(m_flow.headingAt(words.label(QStringLiteral("构成"), QStringLiteral("What it is made of")),
                                 m_flow.left(), m_flow.width()));
    const double column = m_flow.width() / 6;
    double x = m_flow.left();
    for (const Fact& fact : facts) {
        m_flow.textAt({x, m_flow.y()}, fact.name.first, ReportFont::Small, ReportInk::Muted, column - 4);
        const double below = fact.name.second.isEmpty() ? 0 : 9;
        m_flow.textAt({x, m_flow.y() + 10}, fact.name.second, ReportFont::Tiny, ReportInk::Muted, column - 4);
        m_flow.textAt({x, m_flow.y() + 12 + below}, fact.value, ReportFont::BodyStrong, ReportInk::Text, column - 4);
        x += column;
    }
    m_flow.skip(words.bilingual() ? 44 : 36);
    m_flow.textAt(
        {m_flow.left(), m_flow.y()},
        words.line(
            QStringLiteral("由 %1 行销售明细按业绩分成计算；协作业绩不计入合计。").arg(words.count(person.saleLines)),
            QStringLiteral("Computed from %1 sale lines by credit shares; overlay credit is in no total.")
                .arg(words.count(person.saleLines))),
        ReportFont::Tiny, ReportInk::Muted, m_flow.width());

    // The person signs at the foot of the page.
    const double line = m_flow.bottom() - 26;
    const double half = m_flow.width() / 2 - 10;
    const ReportLabel who[] = {words.label(QStringLiteral("本人确认"), QStringLiteral("Seen by the person")),
                               words.label(QStringLiteral("主管"), QStringLiteral("Manager"))};
    x = m_flow.left();
    for (const ReportLabel& name : who) {
        addSignature(m_flow, {x, line}, half, name);
        x += half + 20;
    }
}
