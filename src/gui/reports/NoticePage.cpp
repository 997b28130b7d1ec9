#include "reports/NoticePage.h"

#include "reports/ReportMargins.h"
#include "targets/TargetComparison.h"

#include <algorithm>

namespace {

using Align = ReportColumn::Align;
constexpr double kRoomToSign = 24;

QString text(const std::string& data)
{
    return QString::fromStdString(data);
}

} // namespace

void NoticePage::draw()
{
    m_flow.startPage();
    const auto& adjustment = m_notice.adjustment;
    const QString number = QString::number(adjustment.number);
    m_flow.textAt({m_flow.left(), m_flow.y()},
                  m_flow.words().line(QStringLiteral("目标调整通知书  第 %1 号").arg(number),
                                      QStringLiteral("Notice of adjustment no. %1").arg(number)),
                  ReportFont::Title, ReportInk::Text, m_flow.width());
    m_flow.skip(34);
    const QString day = ReportWords::date(adjustment.effectiveFrom);
    m_flow.paragraph(
        m_flow.words().line(
            QStringLiteral("自 %1 起，下列目标调整如下；此前的目标保持不变。").arg(day),
            QStringLiteral("From %1 on these targets change as follows; the days before keep what they had.").arg(day)),
        ReportFont::Body);
    m_flow.skip(8);
    cells();
    protocol();
    const double line = m_flow.bottom() - 26;
    const double third = m_flow.width() / 3 - 12;
    addSignature(m_flow, {m_flow.left(), line}, third, m_words.both("本人确认", "Seen by"));
    addSignature(m_flow, {m_flow.left() + third + 18, line}, third, m_words.both("主管", "Manager"));
    addSignature(m_flow, {m_flow.left() + 2 * (third + 18), line}, third, m_words.both("批准人", "Approved by"));
}

void NoticePage::cells()
{
    ReportTable table;
    table.columns = {{m_words.both("对象", "Target of"), 1.6},
                     {m_words.both("指标", "Metric"), 1.2},
                     {m_words.both("期间", "Period"), 1.8},
                     {m_words.both("调整前", "Before"), 1, Align::Right},
                     {m_words.both("调整后", "After"), 1, Align::Right},
                     {m_words.both("变动", "Change"), 1, Align::Right}};
    for (std::size_t i = 0; i < m_notice.adjustment.cells.size(); ++i) {
        const auto& changed = m_notice.adjustment.cells[i];
        const QString name = text(m_notice.names[i]);
        const attain::TargetDifference target{changed.before.target, changed.after.target};
        table.rows.push_back({{textCell(name.isEmpty() ? m_words.both("公司", "Company").joined() : name, true),
                               textCell(m_words.metric(changed.metric).joined()),
                               textCell(m_flow.words().period(changed.period).joined()),
                               textCell(m_words.value(changed.metric, target.before)),
                               textCell(m_words.value(changed.metric, target.after), true),
                               textCell(m_words.signedValue(changed.metric, target.change()))},
                              false});
    }
    m_flow.table(table);
    m_flow.skip(14);
}

void NoticePage::protocol()
{
    const auto& adjustment = m_notice.adjustment;
    ReportTable table;
    table.columns = {{m_words.both("事项", "Matter"), 1}, {m_words.both("内容", "Contents"), 4}};
    const auto add = [&](const ReportLabel& name, const QString& value) {
        if (!value.isEmpty())
            table.rows.push_back({{textCell(name.joined()), textCell(value)}, false});
    };
    add(m_words.both("触发原因", "Trigger"), m_words.trigger(adjustment.trigger).joined());
    add(m_words.both("理由", "Reason"), text(adjustment.reason));
    add(m_words.both("测算方法", "Method"), text(adjustment.method));
    add(m_words.both("告知对象", "Told"), text(adjustment.toldWho));
    add(m_words.both("告知方式", "How"), text(adjustment.toldHow));
    add(m_words.both("配套支持", "Support"), text(adjustment.support));
    if (adjustment.followUp)
        add(m_words.both("跟进日期", "Follow-up"), ReportWords::date(*adjustment.followUp));
    add(m_words.both("跟进结果", "Result"), text(adjustment.followUpResult));
    add(m_words.both("批准", "Approved"), text(m_notice.decidedBy) + u' ' + text(m_notice.decidedAt).left(10));
    m_flow.heading(m_words.both("调整记录", "Protocol"), 40);
    m_flow.table(table);
}

void drawAcknowledgements(const attain::TargetLetters& letters, ReportFlow& flow)
{
    const ReportWords& words = flow.words();
    const LetterWords letterWords{words};
    flow.startPage();
    const ReportLabel period = words.period(letters.head.year);
    flow.textAt(
        {flow.left(), flow.y()},
        words.line(period.first + QStringLiteral("目标确认签收表"),
                   QStringLiteral("Acknowledgement %1").arg(period.second.isEmpty() ? period.first : period.second)),
        ReportFont::Title, ReportInk::Text, flow.width());
    flow.skip(32);
    flow.textAt({flow.left(), flow.y()},
                words.line(QStringLiteral("V%1，自 %2 起生效；共 %3 人")
                               .arg(letters.head.version.number)
                               .arg(ReportWords::date(letters.head.version.effectiveFrom))
                               .arg(letters.people.size()),
                           QStringLiteral("V%1, in force since %2; %3 people")
                               .arg(letters.head.version.number)
                               .arg(ReportWords::date(letters.head.version.effectiveFrom))
                               .arg(letters.people.size())),
                ReportFont::Table, ReportInk::Muted, flow.width());
    flow.skip(18);
    ReportTable table;
    table.minimumRowHeight = kRoomToSign;
    table.columns
        = {{letterWords.both("编号", "Code"), 0.9},       {letterWords.both("姓名", "Name"), 1.1},
           {letterWords.both("部门", "Department"), 1.4}, {letterWords.both("目标", "Target"), 1.1, Align::Right},
           {letterWords.both("签收", "Signature"), 1.8},  {letterWords.both("日期", "Date"), 1.1}};
    for (const auto& letter : letters.people) {
        const auto& target = letter.targets.front();
        table.rows.push_back(
            {{textCell(text(letter.code)), textCell(text(letter.name), true), textCell(text(letter.department)),
              textCell(letterWords.value(target.metric, target.levels.target)), textCell({}), textCell({})},
             false});
    }
    flow.table(table);
}
