#include "organisation/Organisation.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace attain {
namespace {

constexpr std::array<std::string_view, 7> kKindCodes{"sales",     "production", "purchasing", "finance",
                                                     "marketing", "service",    "other"};

/// Parents before children, siblings as entered; a parent that is not there counts as the company.
std::vector<Department> inTreeOrder(std::vector<Department> departments)
{
    std::map<DepartmentId, std::vector<const Department*>> children;
    const auto exists
        = [&](DepartmentId id) { return std::ranges::find(departments, id, &Department::id) != departments.end(); };
    std::ranges::stable_sort(departments, {}, &Department::id);
    for (const auto& department : departments)
        children[exists(department.parent) ? department.parent : DepartmentId{}].push_back(&department);

    std::vector<Department> ordered;
    const std::function<void(DepartmentId)> visit = [&](DepartmentId parent) {
        for (const auto* child : children[parent]) {
            ordered.push_back(*child);
            visit(child->id);
        }
    };
    visit(DepartmentId{});
    return ordered;
}

template<class Index, class Key>
auto* found(const Index& index, const Key& key, auto& values)
{
    const auto at = index.find(key);
    return at == index.end() ? nullptr : &values[at->second];
}

} // namespace

std::string_view code(DepartmentKind kind)
{
    return kKindCodes[static_cast<std::size_t>(kind)];
}

std::optional<DepartmentKind> departmentKindFromCode(std::string_view code)
{
    const auto at = std::ranges::find(kKindCodes, code);
    if (at == kKindCodes.end())
        return {};
    return static_cast<DepartmentKind>(at - kKindCodes.begin());
}

Organisation::Organisation(std::vector<Department> departments, std::vector<Position> positions,
                           std::vector<Person> people, std::vector<Assignment> assignments, std::string companyName)
    : m_companyName{std::move(companyName)}
    , m_departments{inTreeOrder(std::move(departments))}
    , m_positions{std::move(positions)}
    , m_people{std::move(people)}
    , m_assignments{std::move(assignments)}
{
    std::ranges::stable_sort(m_people, {}, &Person::code);
    std::ranges::stable_sort(m_assignments, [](const Assignment& a, const Assignment& b) {
        return std::pair{a.person, a.from} < std::pair{b.person, b.from};
    });
    for (std::size_t i = 0; i < m_departments.size(); ++i)
        m_departmentIndex.emplace(m_departments[i].id, i);
    for (std::size_t i = 0; i < m_positions.size(); ++i)
        m_positionIndex.emplace(m_positions[i].id, i);
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        m_personIndex.emplace(m_people[i].id, i);
        m_personByCode.emplace(m_people[i].code, i);
    }
    for (std::size_t i = 0; i < m_assignments.size(); ++i)
        m_assignmentRange.try_emplace(m_assignments[i].person, i, i).first->second.second = i + 1;
}

const Department* Organisation::department(DepartmentId id) const
{
    return found(m_departmentIndex, id, m_departments);
}

const Department* Organisation::departmentByCode(std::string_view code) const
{
    const auto at = std::ranges::find(m_departments, code, &Department::code);
    return at == m_departments.end() ? nullptr : &*at;
}

const Position* Organisation::position(PositionId id) const
{
    return found(m_positionIndex, id, m_positions);
}

const Person* Organisation::person(PersonId id) const
{
    return found(m_personIndex, id, m_people);
}

const Person* Organisation::personByCode(std::string_view code) const
{
    return found(m_personByCode, std::string{code}, m_people);
}

std::vector<const Person*> Organisation::peopleNamed(std::string_view name) const
{
    std::vector<const Person*> people;
    for (const auto& person : m_people)
        if (person.name == name)
            people.push_back(&person);
    return people;
}

int Organisation::depth(DepartmentId id) const
{
    int depth = -1;
    for (const auto* at = department(id); at; at = department(at->parent))
        ++depth;
    return std::max(depth, 0);
}

std::vector<DepartmentId> Organisation::subtree(DepartmentId id) const
{
    std::vector<DepartmentId> ids;
    for (const auto& department : m_departments) { // parents come before children
        const bool below = std::ranges::find(ids, department.parent) != ids.end();
        if (!id || department.id == id || below)
            ids.push_back(department.id);
    }
    return ids;
}

std::span<const Assignment> Organisation::assignmentsOf(PersonId person) const
{
    const auto range = m_assignmentRange.find(person);
    if (range == m_assignmentRange.end())
        return {};
    const auto [first, last] = range->second;
    return std::span{m_assignments}.subspan(first, last - first);
}

const Assignment* Organisation::assignmentOn(PersonId person, Date day) const
{
    for (const auto& assignment : assignmentsOf(person))
        if (assignment.from <= day && (!assignment.to || day <= *assignment.to))
            return &assignment;
    return nullptr;
}

DepartmentId Organisation::departmentOn(PersonId person, Date day) const
{
    const auto assignments = assignmentsOf(person);
    if (assignments.empty())
        return {};
    // The last one that has begun, even when it has ended; the first one when none has begun.
    DepartmentId department = assignments.front().department;
    for (const auto& assignment : assignments)
        if (assignment.from <= day)
            department = assignment.department;
    return department;
}

std::vector<PersonId> Organisation::peopleIn(DepartmentId department, Date from, Date to) const
{
    const auto departments = subtree(department);
    std::vector<PersonId> people;
    for (const auto& person : m_people)
        for (const auto& assignment : assignmentsOf(person.id)) {
            const bool overlaps = assignment.from <= to && (!assignment.to || from <= *assignment.to);
            if (overlaps && std::ranges::find(departments, assignment.department) != departments.end()) {
                people.push_back(person.id);
                break;
            }
        }
    return people;
}

} // namespace attain
