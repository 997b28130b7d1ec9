#include "reports/LetterWords.h"

using attain::DerivationPart;
using attain::Metric;

ReportLabel LetterWords::metric(Metric metric) const
{
    const auto label = [&](const char* chinese, const char* english) {
        return m_words.label(QString::fromUtf8(chinese), QString::fromUtf8(english));
    };
    switch (metric) {
    case Metric::Revenue: return label("销售额", "Revenue");
    case Metric::Quantity: return label("销售数量", "Quantity");
    case Metric::GrossProfit: return label("毛利", "Gross profit");
    case Metric::Margin: return label("毛利率", "Margin");
    case Metric::Orders: return label("订单数", "Orders");
    case Metric::Customers: return label("客户数", "Customers");
    case Metric::NewCustomers: return label("新客户数", "New customers");
    case Metric::ReturnsRate: return label("退货率", "Returns rate");
    }
    return {};
}

ReportLabel LetterWords::part(DerivationPart part) const
{
    const auto label = [&](const char* chinese, const char* english) {
        return m_words.label(QString::fromUtf8(chinese), QString::fromUtf8(english));
    };
    switch (part) {
    case DerivationPart::Base: return label("去年（基线）", "Last year (baseline)");
    case DerivationPart::Growth: return label("整体增长", "Growth of the whole");
    case DerivationPart::Factors: return label("潜力等因素", "Potential and other factors");
    case DerivationPart::Rules: return label("单独增减", "Own growth and relief");
    case DerivationPart::Presence: return label("在岗与爬坡", "Days in role and ramp");
    case DerivationPart::OverAssignment: return label("超额分派", "Over-assignment");
    case DerivationPart::Limits: return label("上下限与锁定", "Limits and locks");
    case DerivationPart::Rounding: return label("取整", "Rounding");
    case DerivationPart::Manual: return label("协商与手工调整", "Agreed or changed by hand");
    }
    return {};
}

ReportLabel LetterWords::source(attain::GoalSource source) const
{
    switch (source) {
    case attain::GoalSource::Sales:
        return m_words.label(QStringLiteral("销售数据导入"), QStringLiteral("imported sales"));
    case attain::GoalSource::Kpi:
        return m_words.label(QStringLiteral("KPI 数据导入"), QStringLiteral("imported KPI values"));
    case attain::GoalSource::Formula:
        return m_words.label(QStringLiteral("由其他指标计算"), QStringLiteral("computed from other metrics"));
    case attain::GoalSource::Entered:
        return m_words.label(QStringLiteral("手工录入并附凭证"), QStringLiteral("entered by hand, with evidence"));
    }
    return {};
}

ReportLabel LetterWords::comparison(attain::GoalComparison comparison) const
{
    switch (comparison) {
    case attain::GoalComparison::LastYear: return m_words.label(QStringLiteral("去年"), QStringLiteral("last year"));
    case attain::GoalComparison::Peers: return m_words.label(QStringLiteral("同岗位人员"), QStringLiteral("peers"));
    }
    return {};
}

ReportLabel LetterWords::trigger(attain::AdjustmentTrigger trigger) const
{
    const auto label = [&](const char* chinese, const char* english) {
        return m_words.label(QString::fromUtf8(chinese), QString::fromUtf8(english));
    };
    switch (trigger) {
    case attain::AdjustmentTrigger::Market: return label("市场变化", "Market");
    case attain::AdjustmentTrigger::Competitor: return label("竞争对手", "Competitor");
    case attain::AdjustmentTrigger::Product: return label("产品", "Product");
    case attain::AdjustmentTrigger::Customer: return label("客户", "Customer");
    case attain::AdjustmentTrigger::Staff: return label("人员变动", "Staff");
    case attain::AdjustmentTrigger::Policy: return label("政策", "Policy");
    case attain::AdjustmentTrigger::Correction: return label("纠正错误", "Correction of a mistake");
    case attain::AdjustmentTrigger::Other: return label("其他", "Other");
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
