#include "reports/StatementPages.h"

#include "reports/LetterWords.h"
#include "reports/PersonPages.h"
#include "reports/ReportFlow.h"
#include "reports/StatementWords.h"

#include <map>

namespace {

using Align = ReportColumn::Align;
using attain::PersonPayout;
using attain::ReviewPayouts;

QString text(const std::string& data)
{
    return QString::fromStdString(data);
}

/// One person and pay period on one page, or more where there are many steps.
class StatementPage {
public:
    StatementPage(const ReviewPayouts& payouts, std::size_t person, const QString& department, const Formats& formats,
                  ReportFlow& flow)
        : m_table{payouts.table}
        , m_payout{payouts.table.people[person]}
        , m_next{payouts.next[person]}
        , m_department{department}
        , m_flow{flow}
        , m_letters{flow.words()}
        , m_words{flow.words(), formats}
    {
    }

    void draw()
    {
        m_flow.startPage();
        heading();
        steps();
        next();
        PersonPages::signatures(m_flow);
    }

private:
    void heading();
    void steps();
    void next();

    const attain::PayoutTable& m_table;
    const PersonPayout& m_payout;
    const std::vector<attain::NextStep>& m_next;
    QString m_department;
    ReportFlow& m_flow;
    LetterWords m_letters;
    StatementWords m_words;
};

void StatementPage::heading()
{
    const ReportWords& words = m_flow.words();
    const ReportLabel period = words.period(m_table.period);
    const QString second = period.second.isEmpty() ? period.first : period.second;
    m_flow.textAt(
        {m_flow.left(), m_flow.y()},
        words.line(period.first + QStringLiteral("奖金核算单"), QStringLiteral("Pay statement %1").arg(second)),
        ReportFont::Title, ReportInk::Text, m_flow.width());
    m_flow.skip(30);
    m_flow.textAt({m_flow.left(), m_flow.y()}, text(m_payout.name), ReportFont::Heading, ReportInk::Text,
                  m_flow.width());
    m_flow.skip(20);
    QStringList facts{text(m_payout.code)};
    if (!m_department.isEmpty())
        facts << m_department;
    facts << m_words.name(m_table.plan)
          << words.line(QStringLiteral("截至 %1").arg(ReportWords::date(m_table.asOf)),
                        QStringLiteral("as of %1").arg(ReportWords::date(m_table.asOf)));
    if (m_payout.days > 0 && m_payout.days < m_table.period.days())
        facts << words.line(QStringLiteral("在方案内 %1 天").arg(m_payout.days),
                            QStringLiteral("%1 days in the plan").arg(m_payout.days));
    m_flow.paragraph(facts.join(QStringLiteral("  ·  ")), ReportFont::Table, ReportInk::Muted);
    m_flow.skip(10);
    m_flow.textAt({m_flow.left(), m_flow.y()},
                  m_letters.both("应发", "Payable").joined() + QStringLiteral("  ") + m_words.money(m_payout.payable),
                  ReportFont::Heading, ReportInk::Text, m_flow.width());
    m_flow.skip(26);
}

void StatementPage::steps()
{
    ReportTable table;
    table.columns = {{m_letters.both("#", "#"), 0.3, Align::Right},
                     {m_letters.both("步骤", "Step"), 2.6},
                     {m_letters.both("计算", "Working"), 2.6},
                     {m_letters.both("结果", "Result"), 1.3, Align::Right}};
    table.columns.front().header.second.clear();
    int number = 0;
    for (const auto& step : m_payout.steps) {
        ReportTableRow row;
        const bool sum = step.code == "component" || step.code == "payable" || step.code == "gross";
        ReportCell place = textCell(QString::number(++number));
        place.ink = ReportInk::Muted;
        row.cells = {place, textCell(m_words.title(m_table, step), sum), textCell(m_words.working(step)),
                     textCell(m_words.number(step.value), sum)};
        row.total = step.code == "payable";
        table.rows.push_back(std::move(row));
    }
    m_flow.heading(m_letters.both("一、奖金是怎样算出来的", "1  How the pay comes about"), 60);
    m_flow.table(table);
    m_flow.skip(4);
    m_flow.paragraph(
        m_flow.words().line(
            QStringLiteral(
                "每一步的结果都是下一步所用的数；金额四舍五入到分。每个数都可以在程序中追溯到订单与导入文件的行。"),
            QStringLiteral(
                "Each result is the number that the next step uses; amounts are rounded to cents. Every "
                "number can be followed in the program down to the order and the line of the imported file.")),
        ReportFont::Small, ReportInk::Muted);
    m_flow.skip(12);
}

void StatementPage::next()
{
    const ReportWords& words = m_flow.words();
    QStringList lines;
    for (const auto& step : m_next) {
        const QString at
            = m_words.measure(step.measure) + u' ' + m_words.number(attain::Figure{step.measure.unit(), step.at});
        const QString missing = m_words.number(step.missing);
        const QString more = m_words.money(step.more);
        lines << words.line(QStringLiteral("%1：还差 %2，可多得 %3").arg(at, missing, more),
                            QStringLiteral("%1: %2 more bring %3").arg(at, missing, more));
    }
    const auto& closing = m_payout.closing;
    if (closing.owed != attain::Money{})
        lines << m_letters.both("转入下期待抵扣", "Owed, to be earned first").joined() + u' '
                + m_words.money(closing.owed);
    if (closing.carried != attain::Money{})
        lines << m_letters.both("封顶结转下期", "Carried into the next period").joined() + u' '
                + m_words.money(closing.carried);
    for (const auto& held : closing.held)
        lines << words.line(QStringLiteral("暂扣 %1，%2 期后释放").arg(m_words.money(held.amount)).arg(held.due),
                            QStringLiteral("%1 held back; periods until it is released: %2")
                                .arg(m_words.money(held.amount))
                                .arg(held.due));
    if (lines.isEmpty())
        return;
    m_flow.heading(m_letters.both("二、下一步与结转", "2  What is next, and what is carried"), 30);
    for (const QString& line : lines)
        m_flow.paragraph(line, ReportFont::Table, ReportInk::Text, QStringLiteral("·"));
    m_flow.skip(10);
}

} // namespace

ReportDocument layoutStatements(const attain::QuarterlyReview& review, attain::PersonId person,
                                const ReportOptions& options)
{
    const ReportFonts fonts;
    const ReportWords words{options.language, 1, text(review.head.currency)}; // pay is told to the cent
    Formats formats;
    formats.setLocale(words.locale());
    formats.setMoney(text(review.head.currency), 1);
    ReportFlow flow{options, fonts, words};
    auto departments = PersonPages::departmentNames(review);
    for (const auto& payouts : review.payouts)
        for (std::size_t i = 0; i < payouts.table.people.size(); ++i)
            if (const auto& payout = payouts.table.people[i]; !person || payout.person == person)
                StatementPage{payouts, i, departments[payout.department.value], formats, flow}.draw();
    return PersonPages::finished(flow, review,
                                 words.label(QStringLiteral("奖金核算单"), QStringLiteral("Pay statements")), options);
}
