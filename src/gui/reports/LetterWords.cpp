#include "reports/LetterWords.h"

using attain::DerivationPart;
using attain::Metric;

ReportLabel LetterWords::both(const char* chinese, const char* english) const
{
    return m_words.label(QString::fromUtf8(chinese), QString::fromUtf8(english));
}

ReportLabel LetterWords::metric(Metric metric) const
{
    const auto fromSales = metric.fromSales();
    if (!fromSales) {
        const auto& info = attain::infoOf(metric);
        const auto name = QString::fromUtf8(info.name.data(), std::ssize(info.name));
        const auto english = QString::fromUtf8(info.nameEn.data(), std::ssize(info.nameEn));
        return m_words.label(name, english.isEmpty() ? name : english);
    }
    switch (*fromSales) {
    case attain::SaleMetric::Revenue: return both("销售额", "Revenue");
    case attain::SaleMetric::Quantity: return both("销售数量", "Quantity");
    case attain::SaleMetric::GrossProfit: return both("毛利", "Gross profit");
    case attain::SaleMetric::Margin: return both("毛利率", "Margin");
    case attain::SaleMetric::Orders: return both("订单数", "Orders");
    case attain::SaleMetric::Customers: return both("客户数", "Customers");
    case attain::SaleMetric::NewCustomers: return both("新客户数", "New customers");
    case attain::SaleMetric::ReturnsRate: return both("退货率", "Returns rate");
    }
    return {};
}

ReportLabel LetterWords::part(DerivationPart part) const
{
    switch (part) {
    case DerivationPart::Base: return both("去年（基线）", "Last year (baseline)");
    case DerivationPart::Growth: return both("整体增长", "Growth of the whole");
    case DerivationPart::Factors: return both("潜力等因素", "Potential and other factors");
    case DerivationPart::Rules: return both("单独增减", "Own growth and relief");
    case DerivationPart::Presence: return both("在岗与爬坡", "Days in role and ramp");
    case DerivationPart::OverAssignment: return both("超额分派", "Over-assignment");
    case DerivationPart::Limits: return both("上下限与锁定", "Limits and locks");
    case DerivationPart::Rounding: return both("取整", "Rounding");
    case DerivationPart::Scenario: return both("方案变动", "Moved by the scenario");
    case DerivationPart::Manual: return both("协商与手工调整", "Agreed or changed by hand");
    }
    return {};
}

ReportLabel LetterWords::finding(attain::FairnessFindingKind kind) const
{
    switch (kind) {
    case attain::FairnessFindingKind::Deviation: return both("偏离同岗中位数", "Far from the median of peers");
    case attain::FairnessFindingKind::UnlikePair:
        return both("与条件相近的同事目标不同", "Other target than somebody alike");
    case attain::FairnessFindingKind::TooEasy: return both("达成概率过高", "Chance of the target very high");
    case attain::FairnessFindingKind::OutOfReach: return both("达成概率过低", "Chance of the target very low");
    }
    return {};
}

ReportLabel LetterWords::source(attain::GoalSource source) const
{
    switch (source) {
    case attain::GoalSource::Sales: return both("销售数据导入", "imported sales");
    case attain::GoalSource::Kpi: return both("KPI 数据导入", "imported KPI values");
    case attain::GoalSource::Formula: return both("由其他指标计算", "computed from other metrics");
    case attain::GoalSource::Entered: return both("手工录入并附凭证", "entered by hand, with evidence");
    }
    return {};
}

ReportLabel LetterWords::comparison(attain::GoalComparison comparison) const
{
    switch (comparison) {
    case attain::GoalComparison::LastYear: return both("去年", "last year");
    case attain::GoalComparison::Peers: return both("同岗位人员", "peers");
    }
    return {};
}

ReportLabel LetterWords::talk(attain::TalkKind kind) const
{
    switch (kind) {
    case attain::TalkKind::Proposal: return both("建议", "Proposal");
    case attain::TalkKind::CounterProposal: return both("反建议", "Counter-proposal");
    case attain::TalkKind::Comment: return both("意见", "Comment");
    case attain::TalkKind::Agreement: return both("确认", "Agreement");
    case attain::TalkKind::Appeal: return both("申诉", "Appeal");
    case attain::TalkKind::Answer: return both("申诉答复", "Answer");
    }
    return {};
}

ReportLabel LetterWords::dimension(attain::KpiDimension dimension) const
{
    switch (dimension) {
    case attain::KpiDimension::Sales: return both("销售", "Sales");
    case attain::KpiDimension::Satisfaction: return both("满意度", "Satisfied");
    case attain::KpiDimension::Profit: return both("利润", "Profit");
    case attain::KpiDimension::Market: return both("市场", "Market");
    case attain::KpiDimension::Growth: return both("成长", "Growth");
    }
    return {};
}

ReportLabel LetterWords::limit(attain::ScoreLimit limit) const
{
    switch (limit) {
    case attain::ScoreLimit::None: return {};
    case attain::ScoreLimit::Threshold: return both("低于门槛", "below threshold");
    case attain::ScoreLimit::Floor: return both("保底", "floor");
    case attain::ScoreLimit::Cap: return both("封顶", "cap");
    }
    return {};
}

ReportLabel LetterWords::trigger(attain::AdjustmentTrigger trigger) const
{
    switch (trigger) {
    case attain::AdjustmentTrigger::Market: return both("市场变化", "Market");
    case attain::AdjustmentTrigger::Competitor: return both("竞争对手", "Competitor");
    case attain::AdjustmentTrigger::Product: return both("产品", "Product");
    case attain::AdjustmentTrigger::Customer: return both("客户", "Customer");
    case attain::AdjustmentTrigger::Staff: return both("人员变动", "Staff");
    case attain::AdjustmentTrigger::Policy: return both("政策", "Policy");
    case attain::AdjustmentTrigger::Correction: return both("纠正错误", "Correction of a mistake");
    case attain::AdjustmentTrigger::Other: return both("其他", "Other");
    }
    return {};
}

QString LetterWords::value(Metric metric, std::optional<std::int64_t> scaled) const
{
    if (!scaled)
        return QStringLiteral("—");
    switch (attain::infoOf(metric).unit) {
    case attain::Unit::Money: return m_words.amount(scaled);
    case attain::Unit::Ratio: return m_words.percent(attain::Ratio::fromScaled(*scaled));
    case attain::Unit::Count: return m_words.count(*scaled);
    case attain::Unit::Quantity: return m_words.count(*scaled / attain::Quantity::kScale);
    case attain::Unit::Score:
    case attain::Unit::Days:
    case attain::Unit::Date:
        return QString::fromStdString(attain::Figure{attain::infoOf(metric).unit, *scaled}.toText());
    }
    return {};
}

QString LetterWords::signedValue(Metric metric, std::int64_t scaled) const
{
    const QString number = value(metric, scaled);
    return scaled > 0 ? u'+' + number : number;
}

QString LetterWords::growth(Metric metric, std::optional<attain::Ratio> growth) const
{
    return attain::infoOf(metric).unit == attain::Unit::Ratio ? m_words.points(growth) : m_words.signedPercent(growth);
}
