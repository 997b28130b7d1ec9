#pragma once

#include "sample/SamplePlan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace attain::sample {

/// splitmix64: the same numbers on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state{seed} { }
    /// 0 … bound − 1.
    std::uint32_t below(std::uint32_t bound)
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        z ^= z >> 31;
        return static_cast<std::uint32_t>(((z >> 32) * bound) >> 32);
    }

private:
    std::uint64_t m_state;
};

struct Customer {
    std::string name;
    std::string region;
    int number = 0; ///< within the customer book
};

/// The customers of one salesperson: some from the start, more with time; the first ones buy most.
class CustomerBook {
public:
    CustomerBook(const PersonPlan& person, const DepartmentPlan& department, Random& random);

    const Customer& pick(Random& random) const;
    /// A new customer.
    void win(Random& random);

private:
    int m_offset;
    const DepartmentPlan& m_department;
    std::vector<Customer> m_customers;
};

} // namespace attain::sample
