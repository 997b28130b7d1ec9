#include "importing/SaleStatus.h"

#include "importing/CellText.h"

#include <algorithm>
#include <array>

namespace attain {
namespace {

// Not among them: 关闭, 已关闭, closed, which for many programs means done.
constexpr auto kCancelled = std::to_array<std::string_view>(
    {"取消",   "已取消", "订单取消", "订单已取消", "客户取消",       "买家取消",     "卖家取消",
     "作废",   "已作废", "单据作废", "废弃",       "已废弃",         "撤销",         "已撤销",
     "撤单",   "已撤单", "无效",     "无效订单",   "交易关闭",       "cancelled",    "canceled",
     "cancel", "void",   "voided",   "annulled",   "ordercancelled", "ordercanceled"});
constexpr auto kReturn = std::to_array<std::string_view>(
    {"退货", "已退货", "退货完成", "退货单", "销售退货", "销售退回", "退回", "已退回", "退款", "已退款", "退款成功",
     "退货退款", "return", "returned", "returns", "refund", "refunded", "salesreturn"});

} // namespace

StatusMeaning statusMeaning(std::string_view utf8)
{
    std::string word = looseKey(utf8);
    if (const auto bracket = word.find('('); bracket != std::string::npos)
        word.resize(bracket);
    if (std::ranges::find(kCancelled, word) != kCancelled.end())
        return StatusMeaning::Cancelled;
    return std::ranges::find(kReturn, word) != kReturn.end() ? StatusMeaning::Return : StatusMeaning::Ordinary;
}

std::int32_t SaleStatusTally::find(std::string_view raw, ValueParser& parser)
{
    if (raw.empty())
        return 0;
    if (const auto known = m_index.find(raw); known != TextIndex::kNone)
        return known;
    const auto text = parser.text(raw).value_or(std::string{}); // a broken status refuses nothing
    const auto meaning = statusMeaning(text);
    if (text.empty() || (meaning == StatusMeaning::Ordinary && m_statuses.size() > kListed))
        return 0;
    auto known = std::ranges::find(m_statuses, text, &SaleStatus::text);
    if (known == m_statuses.end())
        known = m_statuses.insert(known, {text, meaning, 0, 0, {}});
    const auto status = static_cast<std::int32_t>(known - m_statuses.begin());
    m_index.insert(raw, status);
    return status;
}

void SaleStatusTally::count(std::int32_t status, std::int64_t amount)
{
    auto& counted = m_statuses[static_cast<std::size_t>(status)];
    ++counted.records;
    counted.positive += amount > 0 ? 1 : 0;
    counted.amount += Money::fromScaled(amount);
}

std::vector<SaleStatus> SaleStatusTally::statuses() const
{
    auto counted = m_statuses;
    std::erase_if(counted, [](const SaleStatus& status) { return status.records == 0; });
    return counted;
}

} // namespace attain
