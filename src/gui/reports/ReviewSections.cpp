#include "reports/ReviewSections.h"

#include "reports/ConclusionText.h"
#include "reports/PersonPages.h"
#include "reports/ReviewCharts.h"

using attain::ReviewRow;

namespace {

using Align = ReportColumn::Align;

constexpr double kAfterSection = 16;

QString text(const std::string& data)
{
    return QString::fromStdString(data);
}

} // namespace

ReportCell statusCell(const QString& words, attain::PaceStatus status)
{
    ReportCell cell;
    cell.text = words;
    cell.strong = true;
    cell.ink = status == attain::PaceStatus::NotAvailable ? ReportInk::Muted : ReportInk::Status;
    cell.status = status;
    return cell;
}

ReviewSections::ReviewSections(const attain::QuarterlyReview& review, ReportFlow& flow)
    : m_review{review}, m_flow{flow}, m_words{flow.words()}
{
}

ReportLabel ReviewSections::title(const attain::QuarterlyReview& review, const ReportWords& words)
{
    const ReportLabel period = words.period(review.head.period);
    const QString second = period.second.isEmpty() ? period.first : period.second;
    return words.label(period.first + QStringLiteral("销售目标评审报告"),
                       second + QStringLiteral(" Sales Target Review"));
}

ReportLabel ReviewSections::confidential(const ReportWords& words)
{
    return words.label(QStringLiteral("保密"), QStringLiteral("Confidential"));
}

ReportLabel ReviewSections::numbered(const QString& chinese, const QString& english) const
{
    static const QString kDigits = QStringLiteral("一二三四五六七八九十");
    const auto number = static_cast<qsizetype>(m_entries.size());
    return m_words.label(kDigits.mid(number, 1) + QStringLiteral("、") + chinese,
                         QString::number(number + 1) + QStringLiteral(". ") + english);
}

void ReviewSections::start(const QString& chinese, const QString& english, double following)
{
    ReportLabel heading = numbered(chinese, english);
    // In a bilingual heading the Chinese carries the number.
    if (m_words.bilingual())
        heading.second = english;
    m_flow.heading(heading, following);
    m_entries.push_back({heading, m_flow.pageNumber()});
}

void ReviewSections::conclusions()
{
    start(QStringLiteral("结论"), QStringLiteral("Conclusions"), 40);
    const ConclusionText sentences{m_words};
    if (m_words.language() != ReportLanguage::English) {
        for (const QString& paragraph : sentences.chinese(m_review.conclusions)) {
            m_flow.paragraph(paragraph, ReportFont::Body, ReportInk::Text, QStringLiteral("•"));
            m_flow.skip(3);
        }
    }
    if (m_words.language() != ReportLanguage::Chinese) {
        if (m_words.bilingual())
            m_flow.skip(4);
        for (const QString& paragraph : sentences.english(m_review.conclusions)) {
            const ReportFont font = m_words.bilingual() ? ReportFont::Table : ReportFont::Body;
            m_flow.paragraph(paragraph, font, ReportInk::Text, QStringLiteral("•"));
            m_flow.skip(3);
        }
    }
    m_flow.skip(kAfterSection - 3);
}

ReportTableRow ReviewSections::figures(const ReviewRow& row, const QString& name, int indent) const
{
    ReportCell nameCell = textCell(name);
    nameCell.indent = indent;
    ReportCell bar;
    bar.bullet = ReviewCharts::bullet(row);
    ReportTableRow line;
    line.cells = {nameCell,
                  textCell(m_words.amount(row.row.target.levels.target)),
                  textCell(m_words.amount(row.row.actual)),
                  bar,
                  statusCell(m_words.percent(row.row.attainment), row.status),
                  textCell(m_words.signedAmount(row.gap)),
                  textCell(m_words.signedPercent(row.row.growth))};
    return line;
}

void ReviewSections::departments()
{
    ReportTable table;
    table.columns = {{m_words.label(QStringLiteral("部门"), QStringLiteral("Department")), 2.3},
                     {m_words.label(QStringLiteral("目标"), QStringLiteral("Target")), 1.35, Align::Right},
                     {m_words.label(QStringLiteral("实际"), QStringLiteral("Actual")), 1.35, Align::Right},
                     {m_words.label(QStringLiteral("达成"), QStringLiteral("Attainment")), 2.9},
                     {m_words.label(QStringLiteral("达成率"), QStringLiteral("Attained")), 1.1, Align::Right},
                     {m_words.label(QStringLiteral("差额"), QStringLiteral("Gap")), 1.2, Align::Right},
                     {m_words.label(QStringLiteral("同比"), QStringLiteral("Growth")), 1.1, Align::Right}};
    for (const ReviewRow& row : m_review.departments)
        table.rows.push_back(figures(row, text(row.row.name), row.row.depth));
    ReportTableRow total
        = figures(m_review.company, m_words.line(QStringLiteral("全公司"), QStringLiteral("Company")), 0);
    total.total = true;
    table.rows.push_back(total);
    start(QStringLiteral("部门达成"), QStringLiteral("Departments"), 80);
    m_flow.table(table);
    m_flow.skip(3);
    m_flow.paragraph(
        m_words.line(QStringLiteral("达成条：粗短线为应达进度，细线为 100%，条末为 130%。"),
                     QStringLiteral("Bars: thick tick at the expected pace, thin line at 100%, room to 130%.")),
        ReportFont::Tiny, ReportInk::Muted);
    m_flow.skip(kAfterSection);
}

void ReviewSections::months()
{
    ReportTable table;
    table.columns = {{m_words.label(QStringLiteral("月份"), QStringLiteral("Month")), m_words.bilingual() ? 1.6 : 1.2},
                     {m_words.label(QStringLiteral("目标"), QStringLiteral("Target")), 1.3, Align::Right},
                     {m_words.label(QStringLiteral("实际"), QStringLiteral("Actual")), 1.3, Align::Right},
                     {m_words.label(QStringLiteral("达成率"), QStringLiteral("Attained")), 1.15, Align::Right},
                     {m_words.label(QStringLiteral("同比"), QStringLiteral("Growth")), 1.15, Align::Right}};
    for (const attain::ReviewMonth& month : m_review.months) {
        ReportTableRow row;
        row.cells = {textCell(m_words.month(month.figures.month.from)),
                     textCell(m_words.amount(month.figures.target.levels.target)),
                     textCell(m_words.amount(month.figures.actual)), textCell(m_words.percent(month.attainment)),
                     textCell(m_words.signedPercent(month.growth))};
        table.rows.push_back(row);
    }
    const attain::AttainmentRow& all = m_review.company.row;
    ReportTableRow total;
    total.total = true;
    total.cells = {textCell(m_words.line(QStringLiteral("合计"), QStringLiteral("Total"))),
                   textCell(m_words.amount(all.target.levels.target)), textCell(m_words.amount(all.actual)),
                   textCell(m_words.percent(all.attainment)), textCell(m_words.signedPercent(all.growth))};
    table.rows.push_back(total);

    const double half = (m_flow.width() - 18) / 2;
    const double tableHeight = m_flow.heightOf(table, half);
    const double barsHeight = std::max(150.0, tableHeight);
    constexpr double kLowestPace = 100;
    constexpr double kHighestPace = 165;
    start(QStringLiteral("月度趋势与累计进度"), QStringLiteral("Months and pace"), barsHeight);
    m_flow.add(ChartMark<BarData>{{m_flow.left(), m_flow.y(), half, barsHeight},
                                  ReviewCharts::months(m_review.months, m_words)});
    m_flow.tableAt(table, m_flow.left() + half + 18, m_flow.y(), half);
    m_flow.skip(barsHeight + 14);

    const QStringList caption = captionOfPace();
    const double captionHeight = m_flow.fonts().lineHeight(ReportFont::Tiny) * static_cast<double>(caption.size()) + 3;
    m_flow.need(kLowestPace + captionHeight);
    for (const QString& words : caption)
        m_flow.paragraph(words, ReportFont::Tiny, ReportInk::Muted);
    m_flow.skip(3);
    // Lower rather than on the next page, away from its figures.
    const double paceHeight = std::clamp(m_flow.room() - 4, kLowestPace, kHighestPace);
    m_flow.add(ChartMark<PaceData>{{m_flow.left(), m_flow.y(), m_flow.width(), paceHeight},
                                   ReviewCharts::pace(m_review, m_words)});
    m_flow.skip(paceHeight + kAfterSection);
}

QStringList ReviewSections::captionOfPace() const
{
    const ReportLabel caption = m_words.label(
        QStringLiteral("累计销售额：实线为实际，虚线为按季节与工作日的应达进度，点线为按进度推算。"),
        QStringLiteral(
            "Cumulated sales: actual solid, expected by season and working days dashed, projection dotted."));
    return caption.second.isEmpty() ? QStringList{caption.first} : QStringList{caption.first, caption.second};
}

void ReviewSections::people()
{
    ReportTable table;
    table.columns = {{m_words.label(QStringLiteral("#"), {}), 0.45, Align::Right},
                     {m_words.label(QStringLiteral("姓名"), QStringLiteral("Name")), 1.6},
                     {m_words.label(QStringLiteral("部门"), QStringLiteral("Department")), 1.7},
                     {m_words.label(QStringLiteral("目标"), QStringLiteral("Target")), 1.25, Align::Right},
                     {m_words.label(QStringLiteral("实际"), QStringLiteral("Actual")), 1.25, Align::Right},
                     {m_words.label(QStringLiteral("达成"), QStringLiteral("Attainment")), 2.1},
                     {m_words.label(QStringLiteral("达成率"), QStringLiteral("Attained")), 1.1, Align::Right},
                     {m_words.label(QStringLiteral("差额"), QStringLiteral("Gap")), 1.15, Align::Right},
                     {m_words.label(QStringLiteral("同比"), QStringLiteral("Growth")), 1.15, Align::Right}};
    auto departmentNames = PersonPages::departmentNames(m_review);
    int rank = 0;
    for (const ReviewRow& person : m_review.people) {
        ReportTableRow row = figures(person, text(person.row.name), 0);
        ReportCell place = textCell(person.row.attainment ? QString::number(++rank) : QStringLiteral("—"));
        place.ink = ReportInk::Muted;
        row.cells.insert(row.cells.begin(), place);
        row.cells.insert(row.cells.begin() + 2, textCell(departmentNames[person.row.parent.value]));
        row.cells[1].strong = true;
        table.rows.push_back(row);
    }
    start(QStringLiteral("人员达成"), QStringLiteral("People"), 80);
    if (table.rows.empty())
        m_flow.paragraph(m_words.line(QStringLiteral("本期没有人员数据。"),
                                      QStringLiteral("Nobody has targets or sales in this period.")),
                         ReportFont::Body, ReportInk::Muted);
    else
        m_flow.table(table);
    m_flow.skip(kAfterSection);
}

void ReviewSections::variances()
{
    ReportTable table;
    table.columns = {{m_words.label(QStringLiteral("部门"), QStringLiteral("Department")), 1.3},
                     {m_words.label(QStringLiteral("差额"), QStringLiteral("Gap")), 0.95, Align::Right},
                     {m_words.label(QStringLiteral("缺口较大的人员"), QStringLiteral("Largest gaps")), 1.55},
                     {m_words.label(QStringLiteral("原因"), QStringLiteral("Cause")), 2.2},
                     {m_words.label(QStringLiteral("行动"), QStringLiteral("Action")), 2.2},
                     {m_words.label(QStringLiteral("负责人"), QStringLiteral("Owner")), 0.9},
                     {m_words.label(QStringLiteral("截止"), QStringLiteral("Due")), 1.1}};
    // What nobody has written yet can be written by hand.
    table.minimumRowHeight = 34;
    for (const attain::ReviewVariance& variance : m_review.variances) {
        QStringList people;
        for (const attain::NamedFigure& person : variance.people)
            people << text(person.name) + u' ' + m_words.amount(person.figure);
        ReportTableRow row;
        row.cells = {textCell(text(variance.department.row.name)),
                     statusCell(m_words.signedAmount(variance.department.gap), variance.department.status),
                     textCell(people.join(u'\n')),
                     textCell(text(variance.note.cause)),
                     textCell(text(variance.note.action)),
                     textCell(text(variance.note.owner)),
                     textCell(variance.note.due ? ReportWords::date(*variance.note.due) : QString{})};
        table.rows.push_back(row);
    }
    start(QStringLiteral("差异原因与行动"), QStringLiteral("Variances, causes and actions"), 80);
    if (table.rows.empty())
        m_flow.paragraph(m_words.line(QStringLiteral("没有未完成目标的部门。"),
                                      QStringLiteral("No department is short of its target.")),
                         ReportFont::Body, ReportInk::Muted);
    else
        m_flow.table(table);
    m_flow.skip(kAfterSection);
}

void ReviewSections::outlook()
{
    const attain::ReviewOutlook& next = m_review.outlook;
    const ReportLabel period = m_words.period(next.period);
    ReportTable table;
    table.columns
        = {{m_words.label(QStringLiteral("部门"), QStringLiteral("Department")), 2.4},
           {m_words.label(QStringLiteral("目标"), QStringLiteral("Target")), 1.4, Align::Right},
           {m_words.label(QStringLiteral("去年同期"), QStringLiteral("Last year")), 1.4, Align::Right},
           {m_words.label(QStringLiteral("需增长"), QStringLiteral("Growth needed")), 1.4, Align::Right},
           {m_words.label(QStringLiteral("按本期增速"), QStringLiteral("At this growth")), 1.5, Align::Right}};
    for (const auto& line : next.departments) {
        ReportTableRow row;
        ReportCell name = textCell(text(line.department));
        name.indent = line.depth;
        row.cells = {name, textCell(m_words.amount(line.target)), textCell(m_words.amount(line.lastYear)),
                     textCell(m_words.signedPercent(line.requiredGrowth)), textCell(m_words.amount(line.byGrowth))};
        table.rows.push_back(row);
    }
    ReportTableRow total;
    total.total = true;
    total.cells = {textCell(m_words.line(QStringLiteral("全公司"), QStringLiteral("Company"))),
                   textCell(m_words.amount(next.target)), textCell(m_words.amount(next.lastYear)),
                   textCell(m_words.signedPercent(next.requiredGrowth)), textCell(m_words.amount(next.byGrowth))};
    table.rows.push_back(total);

    start(QStringLiteral("下期展望"), QStringLiteral("Outlook"), 100);
    QStringList facts;
    const QString english = period.second.isEmpty() ? period.first : period.second;
    facts << m_words.line(QStringLiteral("%1，%2 个工作日。").arg(period.first).arg(next.workingDays),
                          QStringLiteral("%1, %2 working days.").arg(english).arg(next.workingDays));
    if (next.target && next.requiredPerDay)
        facts << m_words.line(QStringLiteral("目标每个工作日 %1，本期日均 %2。")
                                  .arg(m_words.amount(next.requiredPerDay), m_words.amount(next.reachedPerDay)),
                              QStringLiteral("The target asks for %1 a working day; this period had %2.")
                                  .arg(m_words.amount(next.requiredPerDay), m_words.amount(next.reachedPerDay)));
    else
        facts << m_words.line(QStringLiteral("下期目标尚未设定。"), QStringLiteral("No target is set yet."));
    if (next.byRunRate)
        facts << m_words.line(
            QStringLiteral("按本期日均推算为 %1。").arg(m_words.amount(next.byRunRate)),
            QStringLiteral("At this period's daily average it would reach %1.").arg(m_words.amount(next.byRunRate)));
    if (m_words.bilingual()) {
        for (const QString& fact : facts)
            m_flow.paragraph(fact, ReportFont::Table);
    } else {
        m_flow.paragraph(facts.join(m_words.language() == ReportLanguage::English ? QStringLiteral(" ") : QString{}),
                         ReportFont::Body);
    }
    m_flow.skip(4);
    m_flow.table(table);
    m_flow.skip(4);
    m_flow.paragraph(
        m_words.line(QStringLiteral("“按本期增速”＝去年同期 ×（1＋本期同比）；“—”表示缺少目标或去年数据，无法计算。"),
                     QStringLiteral("“At this growth” is last year × (1 + this period's growth); — is not available.")),
        ReportFont::Tiny, ReportInk::Muted);
    m_flow.skip(kAfterSection);
}

void ReviewSections::signatures()
{
    constexpr double kHeight = 62;
    start(QStringLiteral("签署"), QStringLiteral("Signatures"), kHeight);
    const auto count = static_cast<double>(m_review.signatures.size());
    const double column = (m_flow.width() - 20 * (count - 1)) / std::max(1.0, count);
    double x = m_flow.left();
    for (const attain::SignatureRole role : m_review.signatures) {
        ReportLabel name;
        switch (role) {
        case attain::SignatureRole::SalesDirector:
            name = m_words.label(QStringLiteral("销售总监"), QStringLiteral("Sales director"));
            break;
        case attain::SignatureRole::Finance:
            name = m_words.label(QStringLiteral("财务"), QStringLiteral("Finance"));
            break;
        case attain::SignatureRole::GeneralManager:
            name = m_words.label(QStringLiteral("总经理"), QStringLiteral("General manager"));
            break;
        }
        const double line = m_flow.y() + 36;
        m_flow.textAt({x, m_flow.y() + 4}, name.joined(), ReportFont::Table, ReportInk::Muted, column);
        m_flow.add(LineMark{{x, line}, {x + column, line}, 0.6, ReportInk::Text});
        m_flow.textAt({x, line + 3}, m_words.line(QStringLiteral("签字 / 日期"), QStringLiteral("signature, date")),
                      ReportFont::Tiny, ReportInk::Muted, column);
        x += column + 20;
    }
    m_flow.skip(kHeight);
}
