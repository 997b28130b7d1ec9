#include "sales/DistinctCounter.h"

#include "support/Hash.h"

#include <algorithm>

namespace attain {

void DistinctCounter::seen(std::size_t place, std::uint64_t thing)
{
    if (place >= m_counts.size())
        m_counts.resize(std::max(place + 1, m_counts.size() * 2));
    if ((m_used + 1) * 2 > m_slots.size())
        grow();
    // For ids the sum is place × 2^32 + id and so exact; mixed() keeps different ones different.
    const std::uint64_t key = std::max<std::uint64_t>(mixed(thing + (static_cast<std::uint64_t>(place) << 32)), 1);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = key & mask;
    while (m_slots[at] != 0) {
        if (m_slots[at] == key)
            return;
        at = (at + 1) & mask;
    }
    m_slots[at] = key;
    ++m_used;
    ++m_counts[place];
}

void DistinctCounter::grow()
{
    std::vector<std::uint64_t> slots(std::max<std::size_t>(m_slots.size() * 2, 1024));
    const std::size_t mask = slots.size() - 1;
    for (const std::uint64_t key : m_slots) {
        if (key == 0)
            continue;
        std::size_t at = key & mask;
        while (slots[at] != 0)
            at = (at + 1) & mask;
        slots[at] = key;
    }
    m_slots = std::move(slots);
}

} // namespace attain
