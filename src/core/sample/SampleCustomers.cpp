#include "sample/SampleCustomers.h"

#include <algorithm>
#include <array>

namespace attain::sample {
namespace {

constexpr int kCustomersAtStart = 16;

constexpr std::array<std::string_view, 40> kStems{
    "恒达", "同创", "远景", "精诚", "华锐", "新桥", "盛通", "博远", "天成", "金隆", "瑞丰", "中科", "宏图", "开元",
    "启明", "思源", "联创", "嘉禾", "东方", "安泰", "凌云", "海川", "正阳", "福瑞", "德信", "万象", "信达", "群力",
    "长兴", "鼎盛", "润泽", "飞跃", "立新", "永固", "佳音", "卓越", "亿达", "大成", "光明", "众合"};
constexpr std::array<std::string_view, 8> kTrades{"精密", "自动化",   "机电", "仪器",
                                                  "电子", "智能科技", "机械", "工业设备"};

} // namespace

CustomerBook::CustomerBook(const PersonPlan& person, const DepartmentPlan& department, Random& random)
    : m_offset{static_cast<int>(&person - people().data())}, m_department{department}
{
    for (int i = 0; i < kCustomersAtStart; ++i)
        win(random);
}

const Customer& CustomerBook::pick(Random& random) const
{
    // The smaller of two draws: early customers buy more often.
    const auto size = static_cast<std::uint32_t>(m_customers.size());
    return m_customers[std::min(random.below(size), random.below(size))];
}

void CustomerBook::win(Random& random)
{
    // Stem and trade walk through all 320 pairs; people start at different places, so that names do not repeat in a city.
    const auto number = static_cast<int>(m_customers.size());
    const auto city = random.below(4);
    const auto pair = static_cast<std::size_t>(m_offset * 67 + number * 9) % (kStems.size() * kTrades.size());
    Customer customer;
    customer.number = number;
    customer.region = m_department.regions[city];
    customer.name = std::string{m_department.cities[city]} + std::string{kStems[pair % kStems.size()]}
        + std::string{kTrades[pair / kStems.size()]};
    if (number % 7 == 3)
        customer.name += "有限公司";
    m_customers.push_back(std::move(customer));
}

} // namespace attain::sample
