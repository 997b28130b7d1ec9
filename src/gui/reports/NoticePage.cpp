#include "reports/NoticePage.h"

#include "reports/ReportMargins.h"

#include <algorithm>

namespace {

using Align = ReportColumn::Align;
constexpr double kRoomToSign = 24;

QString text(const std::string& data)
{
    return QString::fromStdString(data);
}

ReportCell cell(const QString& text, bool strong = false)
{
    ReportCell result;
    result.text = text;
    result.strong = strong;
    return result;
}

} // namespace

ReportLabel NoticePage::both(const char* chinese, const char* english) const
{
    return m_flow.words().label(QString::fromUtf8(chinese), QString::fromUtf8(english));
}

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
    addSignature(m_flow, {m_flow.left(), line}, third, both("本人确认", "Seen by the person"));
    addSignature(m_flow, {m_flow.left() + third + 18, line}, third, both("主管", "Manager"));
    addSignature(m_flow, {m_flow.left() + 2 * (third + 18), line}, third, both("批准人", "Approved by"));
}

void NoticePage::cells()
{
    ReportTable table;
    table.columns = {{both("对象", "Target of"), 1.6},
                     {both("指标", "Metric"), 1.2},
                     {both("期间", "Period"), 1.8},
                     {both("调整前", "Before"), 1, Align::Right},
                     {both("调整后", "After"), 1, Align::Right},
                     {both("变动", "Change"), 1, Align::Right}};
    for (std::size_t i = 0; i < m_notice.adjustment.cells.size(); ++i) {
        const auto& changed = m_notice.adjustment.cells[i];
        const QString name = text(m_notice.names[i]);
        const auto before = changed.before.target;
        const auto after = changed.after.target;
        table.rows.push_back(
            {{cell(name.isEmpty() ? both("公司", "Company").joined() : name, true),
              cell(m_words.metric(changed.metric).joined()), cell(m_flow.words().period(changed.period).joined()),
              cell(m_words.value(changed.metric, before)), cell(m_words.value(changed.metric, after), true),
              cell(before && after ? m_words.signedValue(changed.metric, *after - *before) : QStringLiteral("—"))},
             false});
    }
    m_flow.table(table);
    m_flow.skip(14);
}

void NoticePage::protocol()
{
    const auto& adjustment = m_notice.adjustment;
    ReportTable table;
    table.columns = {{both("事项", "Matter"), 1}, {both("内容", "Contents"), 4}};
    const auto add = [&](const ReportLabel& name, const QString& value) {
        if (!value.isEmpty())
            table.rows.push_back({{cell(name.joined()), cell(value)}, false});
    };
    add(both("触发原因", "Trigger"), m_words.trigger(adjustment.trigger).joined());
    add(both("理由", "Reason"), text(adjustment.reason));
    add(both("测算方法", "Method"), text(adjustment.method));
    add(both("告知对象", "Told"), text(adjustment.toldWho));
    add(both("告知方式", "How"), text(adjustment.toldHow));
    add(both("配套支持", "Support"), text(adjustment.support));
    if (adjustment.followUp)
        add(both("跟进日期", "Follow-up"), ReportWords::date(*adjustment.followUp));
    add(both("跟进结果", "Result"), text(adjustment.followUpResult));
    add(both("批准", "Approved"), text(m_notice.decidedBy) + u' ' + text(m_notice.decidedAt).left(10));
    m_flow.heading(both("调整记录", "Protocol"), 40);
    m_flow.table(table);
}

void drawAcknowledgements(const attain::TargetLetters& letters, ReportFlow& flow)
{
    const ReportWords& words = flow.words();
    const LetterWords letterWords{words};
    const auto label = [&](const char* chinese, const char* english) {
        return words.label(QString::fromUtf8(chinese), QString::fromUtf8(english));
    };
    flow.startPage();
    const ReportLabel period = words.period(letters.head.year);
    flow.textAt({flow.left(), flow.y()},
                words.line(period.first + QStringLiteral("目标确认签收表"),
                           QStringLiteral("Acknowledgement of targets %1")
                               .arg(period.second.isEmpty() ? period.first : period.second)),
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
    table.columns = {{label("编号", "Code"), 0.9},       {label("姓名", "Name"), 1.1},
                     {label("部门", "Department"), 1.4}, {label("目标", "Target"), 1.1, Align::Right},
                     {label("签收", "Signature"), 1.8},  {label("日期", "Date"), 1.1}};
    for (const auto& letter : letters.people) {
        const auto& target = letter.targets.front();
        table.rows.push_back({{cell(text(letter.code)), cell(text(letter.name), true), cell(text(letter.department)),
                               cell(letterWords.value(target.metric, target.levels.target)), cell({}), cell({})},
                              false});
    }
    flow.table(table);
}
