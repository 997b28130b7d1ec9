#include "reports/LetterPage.h"

#include "reports/ReportMargins.h"

#include <algorithm>
#include <array>

using attain::LetterTarget;

namespace {

using Align = ReportColumn::Align;

QString text(const std::string& data)
{
    return QString::fromStdString(data);
}

} // namespace

void LetterPage::draw()
{
    m_flow.startPage();
    heading();
    targets();
    quarters();
    derivation();
    statements();
    changes();
    findings();
    talks();
    signatures();
}

ReportLabel LetterPage::numbered(const char* chinese, const char* english)
{
    constexpr std::array kNumerals{"五", "六", "七"};
    const int section = m_section++;
    return m_flow.words().label(QString::fromUtf8(kNumerals[static_cast<std::size_t>(section - 4)]) + u'、'
                                    + QString::fromUtf8(chinese),
                                QString::number(section + 1) + QStringLiteral("  ") + QString::fromUtf8(english));
}

void LetterPage::heading()
{
    const ReportWords& words = m_flow.words();
    const ReportLabel period = words.period(m_head.year);
    m_flow.textAt({m_flow.left(), m_flow.y()},
                  words.line(period.first + QStringLiteral("销售目标书"),
                             QStringLiteral("Sales targets %1").arg(text(m_head.year.code))),
                  ReportFont::Title, ReportInk::Text, m_flow.width());
    m_flow.skip(30);
    m_flow.textAt({m_flow.left(), m_flow.y()}, text(m_letter.name), ReportFont::Heading, ReportInk::Text,
                  m_flow.width() * 0.4);
    QStringList facts{text(m_letter.code)};
    for (const QString& fact : {text(m_letter.department), text(m_letter.position)})
        if (!fact.isEmpty())
            facts << fact;
    if (m_letter.joins)
        facts << words.line(QStringLiteral("%1 入职").arg(ReportWords::date(*m_letter.joins)),
                            QStringLiteral("joined %1").arg(ReportWords::date(*m_letter.joins)));
    if (m_letter.leaves)
        facts << words.line(QStringLiteral("%1 离职").arg(ReportWords::date(*m_letter.leaves)),
                            QStringLiteral("left %1").arg(ReportWords::date(*m_letter.leaves)));
    facts << words.line(QStringLiteral("V%1，自 %2 起生效")
                            .arg(m_head.version.number)
                            .arg(ReportWords::date(m_head.version.effectiveFrom)),
                        QStringLiteral("V%1, in force since %2")
                            .arg(m_head.version.number)
                            .arg(ReportWords::date(m_head.version.effectiveFrom)));
    m_flow.skip(20);
    m_flow.paragraph(facts.join(QStringLiteral("  ·  ")), ReportFont::Table, ReportInk::Muted);
    m_flow.skip(8);
}

void LetterPage::targets()
{
    ReportTable table;
    table.columns = {{m_words.both("指标", "Metric"), 2.2},
                     {m_words.both("底线", "Floor"), 1, Align::Right},
                     {m_words.both("目标", "Target"), 1, Align::Right},
                     {m_words.both("挑战", "Stretch"), 1, Align::Right},
                     {m_words.both("对比基准", "Compared with"), 1.5},
                     {m_words.both("基准值", "Its value"), 1, Align::Right},
                     {m_words.both("增长", "Growth"), 0.9, Align::Right}};
    for (const LetterTarget& target : m_letter.targets) {
        const auto value
            = [&](std::optional<std::int64_t> scaled) { return textCell(m_words.value(target.metric, scaled)); };
        ReportTableRow row;
        row.cells = {textCell(m_words.metric(target.metric).joined(), true),
                     value(target.levels.floor),
                     textCell(m_words.value(target.metric, target.levels.target), true),
                     value(target.levels.stretch),
                     textCell(target.statement.comparison ? m_words.comparison(*target.statement.comparison).joined()
                                                          : QStringLiteral("—")),
                     value(target.comparedWith),
                     textCell(m_words.growth(target.metric, target.growth))};
        table.rows.push_back(std::move(row));
    }
    m_flow.heading(m_words.both("一、目标", "1  Targets"), 40);
    m_flow.table(table);
    m_flow.skip(12);
}

void LetterPage::quarters()
{
    if (m_letter.targets.empty())
        return;
    ReportTable table;
    table.columns = {{m_words.both("指标", "Metric"), 1.6}};
    for (const auto& [quarter, levels] : m_letter.targets.front().quarters)
        table.columns.push_back({m_flow.words().period(quarter), 1, Align::Right});
    for (const LetterTarget& target : m_letter.targets) {
        ReportTableRow row;
        row.cells = {textCell(m_words.metric(target.metric).joined())};
        for (const auto& [quarter, levels] : target.quarters)
            row.cells.push_back(textCell(m_words.value(target.metric, levels.target)));
        table.rows.push_back(std::move(row));
    }
    m_flow.heading(m_words.both("二、季度里程碑", "2  Quarters"), 40);
    m_flow.table(table);
    m_flow.skip(12);
}

void LetterPage::derivation()
{
    const auto main = std::ranges::find_if(m_letter.targets, [](const LetterTarget& t) { return !t.parts.empty(); });
    if (main == m_letter.targets.end())
        return;
    ReportTable table;
    table.columns = {{m_words.metric(main->metric), 3}, {m_words.both("金额", "Amount"), 1, Align::Right}};
    for (const auto& [part, amount] : main->parts) {
        if (amount == 0 && part != attain::DerivationPart::Base)
            continue;
        table.rows.push_back(
            {{textCell(m_words.part(part).joined()),
              textCell(part == attain::DerivationPart::Base ? m_words.value(main->metric, amount)
                                                            : m_words.signedValue(main->metric, amount))},
             false});
    }
    table.rows.push_back({{textCell(m_words.both("目标", "Target").joined()),
                           textCell(m_words.value(main->metric, main->levels.target))},
                          true});
    m_flow.heading(m_words.both("三、目标如何得出", "3  How the number came about"), 60);
    m_flow.table(table);
    if (!main->note.empty()) {
        m_flow.skip(3);
        m_flow.paragraph(m_flow.words().line(QStringLiteral("分解依据：%1").arg(text(main->note)),
                                             QStringLiteral("divided by: %1").arg(text(main->note))),
                         ReportFont::Small, ReportInk::Muted);
    }
    m_flow.skip(10);
}

void LetterPage::statements()
{
    m_flow.heading(m_words.both("四、口径与依据", "4  What is counted, and why"), 30);
    const ReportWords& words = m_flow.words();
    for (const LetterTarget& target : m_letter.targets) {
        const auto& statement = target.statement;
        QStringList parts;
        const auto add = [&](const char* chinese, const char* english, const QString& value) {
            if (!value.isEmpty())
                parts << words.line(QString::fromUtf8(chinese), QString::fromUtf8(english)) + u' ' + value;
        };
        add("口径", "counted:", text(statement.definition));
        add("来源", "source:", statement.source ? m_words.source(*statement.source).joined() : QString{});
        add("依据", "because:", text(statement.settingBasis));
        add("服务于", "for:", text(target.strategicGoal));
        add("截止", "by:", ReportWords::date(statement.deadline.value_or(m_head.year.to)));
        m_flow.paragraph(m_words.metric(target.metric).joined() + QStringLiteral("：")
                             + parts.join(QStringLiteral("；")),
                         ReportFont::Table);
        m_flow.skip(2);
    }
    m_flow.skip(8);
}

void LetterPage::changes()
{
    if (m_letter.changes.empty())
        return;
    ReportTable table;
    table.columns = {{m_words.both("版本", "Version"), 0.6},
                     {m_words.both("生效日", "From"), 1},
                     {m_words.both("期间", "Period"), 1.5},
                     {m_words.both("调整前", "Before"), 1, Align::Right},
                     {m_words.both("调整后", "After"), 1, Align::Right},
                     {m_words.both("原因", "Reason"), 2.4}};
    for (const auto& change : m_letter.changes)
        table.rows.push_back(
            {{textCell(QStringLiteral("V%1").arg(change.version)), textCell(ReportWords::date(change.effectiveFrom)),
              textCell(m_flow.words().period(change.period).first),
              textCell(m_words.value(change.metric, change.before)),
              textCell(m_words.value(change.metric, change.after)), textCell(text(change.reason))},
             false});
    m_flow.heading(numbered("变更记录", "Changes"), 40);
    m_flow.table(table);
    m_flow.skip(10);
}

void LetterPage::findings()
{
    if (m_letter.findings.empty())
        return;
    ReportTable table;
    table.columns = {{m_words.both("指标", "Metric"), 1},
                     {m_words.both("发现", "Finding"), 2.4},
                     {m_words.both("数值", "Value"), 0.8, Align::Right},
                     {m_words.both("为何保留", "Why it may stand"), 2.6},
                     {m_words.both("决定人", "Decided by"), 0.9}};
    for (const auto& finding : m_letter.findings)
        table.rows.push_back(
            {{textCell(m_words.metric(finding.metric).joined()), textCell(m_words.finding(finding.kind).joined()),
              textCell(m_flow.words().percent(finding.value)), textCell(text(finding.reason)),
              textCell(text(finding.who))},
             false});
    m_flow.heading(numbered("公平性与挑战性", "Fairness and challenge"), 40);
    m_flow.table(table);
    m_flow.skip(10);
}

void LetterPage::talks()
{
    if (m_letter.talks.empty())
        return;
    ReportTable table;
    table.columns = {{m_words.both("日期", "Date"), 0.9},
                     {m_words.both("指标与期间", "Metric and period"), 1.5},
                     {m_words.both("谁", "Who"), 0.9},
                     {m_words.both("说了什么", "What"), 1},
                     {m_words.both("数值", "Number"), 0.9, Align::Right},
                     {m_words.both("内容", "Words"), 2.6}};
    for (const auto& talk : m_letter.talks)
        for (const auto& entry : talk.entries)
            table.rows.push_back(
                {{textCell(QString::fromStdString(entry.at.substr(0, 10))),
                  textCell(m_words.metric(talk.topic.metric).joined() + u' '
                           + m_flow.words().period(talk.topic.period).first),
                  textCell(text(entry.who)), textCell(m_words.talk(entry.kind).joined()),
                  textCell(m_words.value(talk.topic.metric, entry.target)), textCell(text(entry.note))},
                 false});
    m_flow.heading(numbered("目标沟通", "Talks about the targets"), 40);
    m_flow.table(table);
    m_flow.skip(10);
}

void LetterPage::signatures()
{
    constexpr double kRoom = 64;
    m_flow.need(kRoom);
    const double line = m_flow.bottom() - 26;
    const double half = m_flow.width() / 2 - 10;
    m_flow.textAt({m_flow.left(), line - 34},
                  m_flow.words().line(
                      QStringLiteral("对本目标如有异议，可在发布后 %1 天内提出申诉。").arg(m_head.appealDays),
                      QStringLiteral("Objections can be raised within %1 days of publication.").arg(m_head.appealDays)),
                  ReportFont::Small, ReportInk::Muted, m_flow.width());
    addSignature(m_flow, {m_flow.left(), line}, half, m_words.both("本人确认", "Agreed by the person"));
    addSignature(m_flow, {m_flow.left() + half + 20, line}, half, m_words.both("主管", "Manager"));
}
