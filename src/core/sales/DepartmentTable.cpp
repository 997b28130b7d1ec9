#include "sales/DepartmentTable.h"

#include <algorithm>

namespace attain {
namespace {

std::vector<DepartmentTable::Stay> staysOf(const Organisation& organisation)
{
    std::vector<DepartmentTable::Stay> stays;
    for (const auto& assignment : organisation.assignments())
        stays.push_back({assignment.person, assignment.from, assignment.department});
    return stays;
}

std::vector<DepartmentTable::Parent> parentsOf(const Organisation& organisation)
{
    std::vector<DepartmentTable::Parent> parents;
    for (const auto& department : organisation.departments())
        parents.push_back({department.id, department.parent});
    return parents;
}

} // namespace

DepartmentTable::DepartmentTable(const Organisation& organisation)
    : DepartmentTable{staysOf(organisation), parentsOf(organisation)}
{
}

DepartmentTable::DepartmentTable(std::vector<Stay> stays, const std::vector<Parent>& parents)
{
    std::ranges::sort(stays, {}, [](const Stay& stay) { return std::pair{stay.person, stay.from}; });
    const std::int64_t greatest = stays.empty() ? 0 : stays.back().person.value;
    m_first.assign(static_cast<std::size_t>(greatest) + 2, 0);
    for (const auto& stay : stays) {
        m_intervals.push_back({stay.from.dayNumber(), static_cast<std::int32_t>(stay.department.value)});
        ++m_first[static_cast<std::size_t>(stay.person.value) + 1];
    }
    for (std::size_t person = 1; person < m_first.size(); ++person)
        m_first[person] += m_first[person - 1];

    for (const auto& [department, parent] : parents) {
        const auto id = static_cast<std::size_t>(department.value);
        if (id >= m_parents.size())
            m_parents.resize(id + 1, -1);
        m_parents[id] = static_cast<std::int32_t>(parent.value);
    }
}

std::int32_t DepartmentTable::on(std::int32_t person, std::int32_t day) const
{
    if (person < 0 || static_cast<std::size_t>(person) + 1 >= m_first.size())
        return 0;
    const std::uint32_t first = m_first[static_cast<std::size_t>(person)];
    std::uint32_t at = m_first[static_cast<std::size_t>(person) + 1];
    if (first == at)
        return 0;
    while (at > first + 1 && m_intervals[at - 1].from > day)
        --at;
    return m_intervals[at - 1].department;
}

std::int32_t DepartmentTable::parentOf(std::int32_t department) const
{
    if (department <= 0 || static_cast<std::size_t>(department) >= m_parents.size())
        return 0;
    return std::max(0, m_parents[static_cast<std::size_t>(department)]);
}

std::vector<DepartmentId> DepartmentTable::subtree(DepartmentId root) const
{
    std::vector<DepartmentId> found;
    for (std::size_t id = 1; id < m_parents.size(); ++id) {
        if (m_parents[id] < 0)
            continue;
        auto above = static_cast<std::int32_t>(id);
        while (above != 0 && above != root.value)
            above = parentOf(above);
        if (above == root.value)
            found.push_back(DepartmentId{static_cast<std::int64_t>(id)});
    }
    return found;
}

} // namespace attain
