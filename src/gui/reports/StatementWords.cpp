#include "reports/StatementWords.h"

#include <algorithm>
#include <array>

namespace {

struct Title {
    std::string_view code;
    const char* chinese;
    const char* english;
};

constexpr std::array kTitles{
    Title{"gate_open", "条件成立", "Condition holds"},
    Title{"gate_closed", "条件不成立", "Condition does not hold"},
    Title{"gate_missing", "条件尚不可知", "Condition is not known"},
    Title{"kicker_reached", "加码条件达到", "Extra reached"},
    Title{"kicker_missed", "加码条件未达到", "Extra not reached"},
    Title{"tier_part", "阶梯分段", "Part of a tier"},
    Title{"tier_rate", "阶梯比例", "Rate of the tier"},
    Title{"by_line", "逐笔计提", "Line by line"},
    Title{"by_line_margin", "逐笔按毛利率计提", "Line by line, by margin"},
    Title{"taken_off", "本期新增", "New in this period"},
    Title{"target_bonus", "目标奖金", "Target bonus"},
    Title{"curve", "兑现比例", "Payout by the curve"},
    Title{"bonus", "奖金", "Bonus"},
    Title{"multiplier", "系数", "Scaled"},
    Title{"kicker", "加码", "Extra"},
    Title{"floor", "提到保底", "Raised to the floor"},
    Title{"cap", "封顶", "Held to the cap"},
    Title{"pool", "奖金池", "Pool"},
    Title{"pool_share", "按角色×得分×天数分得", "Share by role × score × days"},
    Title{"gross", "各项合计", "All components"},
    Title{"carried_in", "上期结转", "Carried from the period before"},
    Title{"budget", "按方案预算折算", "Scaled to the budget"},
    Title{"held", "暂扣", "Held back"},
    Title{"released", "前期暂扣释放", "Released"},
    Title{"draw", "预支与抵扣", "Advance and what is owed"},
    Title{"owed", "抵扣前期所欠", "Owed from earlier periods"},
    Title{"payable", "应发", "Payable"},
};

} // namespace

QString StatementWords::number(const std::optional<attain::Figure>& figure) const
{
    return figure ? m_numbers.number(*figure) : QStringLiteral("—");
}

QString StatementWords::name(const attain::IncentivePlan& plan) const
{
    return m_words.line(QString::fromStdString(plan.name),
                        QString::fromStdString(plan.nameEn.empty() ? plan.name : plan.nameEn));
}

ReportLabel StatementWords::label(const attain::IncentiveComponent& component) const
{
    return m_words.label(QString::fromStdString(component.name),
                         QString::fromStdString(component.nameEn.empty() ? component.name : component.nameEn));
}

QString StatementWords::measure(const attain::Measure& measure) const
{
    if (measure.as == attain::MeasureAs::Score)
        return m_letters.both("综合得分", "Score of the scorecard").joined();
    ReportLabel metric = m_letters.metric(measure.metric);
    const auto add = [&](const char* chinese, const char* english) {
        const ReportLabel more = m_letters.both(chinese, english);
        metric.first += more.first;
        if (!metric.second.isEmpty())
            metric.second += more.second;
    };
    if (measure.as == attain::MeasureAs::Attainment)
        add("达成率", ", attainment");
    if (measure.as == attain::MeasureAs::Goal)
        add("目标", ", target");
    if (measure.of == attain::MeasureOf::Team)
        add("（团队）", ", team");
    if (measure.of == attain::MeasureOf::Everybody)
        add("（公司）", ", company");
    if (measure.of == attain::MeasureOf::Overlay)
        add("（协助）", ", overlay credit");
    if (measure.when == attain::MeasureWhen::Previous)
        add("（上期）", ", period before");
    if (measure.when == attain::MeasureWhen::YearToDate)
        add("（年初至今）", ", year to date");
    if (measure.when == attain::MeasureWhen::BeforeInYear)
        add("（年初至上期末）", ", year before this period");
    return metric.joined();
}

QString StatementWords::title(const attain::PayoutTable& table, const attain::PayoutStep& step) const
{
    if (step.code == "component")
        return name(table.plan.components[static_cast<std::size_t>(step.component)]);
    if (step.code == "special_rate")
        return QString::fromStdString(step.text);
    const auto found = std::ranges::find(kTitles, step.code, &Title::code);
    const QString title = found == kTitles.end() ? QString{} : m_letters.both(found->chinese, found->english).joined();
    if (step.measure < 0)
        return title;
    const QString measured = measure(table.measures[static_cast<std::size_t>(step.measure)]);
    return title.isEmpty() ? measured : title + QStringLiteral(": ") + measured;
}

QString StatementWords::working(const attain::PayoutStep& step) const
{
    const auto value = [&](const QString& name) {
        const auto found = std::ranges::find_if(
            step.inputs, [&](const auto& input) { return QString::fromUtf8(input.first) == name; });
        return found == step.inputs.end() ? QString{} : number(found->second);
    };
    if (step.code == "curve")
        return value(QStringLiteral("attainment")) + QStringLiteral(" →");
    if (step.code.starts_with("gate") || step.code == "kicker_reached" || step.code == "kicker_missed")
        return IncentiveWords::comparison(
                   attain::comparisonFromCode(step.formula).value_or(attain::Comparison::AtLeast))
            + u' ' + value(QStringLiteral("limit"));
    if (step.code == "by_line" || step.code == "by_line_margin")
        return value(QStringLiteral("lines")) + QStringLiteral(" × ") + value(QStringLiteral("amount"));
    if (step.code == "draw" || step.code == "owed")
        return value(QStringLiteral("pay")) + QStringLiteral(" − ") + value(QStringLiteral("owed"));
    if (step.code == "pool_share")
        return value(QStringLiteral("role")) + QStringLiteral(" × ") + value(QStringLiteral("score"))
            + QStringLiteral(" × ") + value(QStringLiteral("days")) + QStringLiteral(" → ")
            + value(QStringLiteral("share"));
    if (step.formula.empty() || step.inputs.empty())
        return step.code == "cap" || step.code == "floor" ? value(QStringLiteral("pay")) + QStringLiteral(" →")
                                                          : QString{};
    // "part * rate": the names of the inputs become their numbers.
    QString words;
    QString name;
    for (const QChar c : QString::fromUtf8(step.formula) + u' ') {
        if (c.isLetter() || c == u'_') {
            name += c;
            continue;
        }
        words += value(name);
        name.clear();
        words += c == u'*' ? u'×' : c == u'/' ? u'÷' : c == u'-' ? QChar{0x2212} : c;
    }
    return words.trimmed();
}
