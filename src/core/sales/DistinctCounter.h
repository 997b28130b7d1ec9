#pragma once

#include <cstdint>
#include <vector>

namespace attain {

/// Counts how many different things were seen in each of many places.
class DistinctCounter {
public:
    /// `thing` must be an id below 2^32, or a well-mixed hash of 64 bits (two of a billion things are then taken for one
    /// with a probability of 3 %, two of a million with one of 3 in 100 000 000).
    void seen(std::size_t place, std::uint64_t thing);
    std::int64_t count(std::size_t place) const { return place < m_counts.size() ? m_counts[place] : 0; }

private:
    void grow();

    std::vector<std::uint64_t> m_slots; ///< 0 is free
    std::size_t m_used = 0;
    std::vector<std::int64_t> m_counts;
};

} // namespace attain
