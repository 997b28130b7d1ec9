#pragma once

#include "calendar/Date.h"
#include "support/Id.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attain {

enum class DepartmentKind { Sales, Production, Purchasing, Finance, Marketing, Service, Other };

/// Stable code: "sales", "production" … as packages and CSV files write it.
std::string_view code(DepartmentKind kind);
std::optional<DepartmentKind> departmentKindFromCode(std::string_view code);

/// Part of the company. Departments form a tree of any depth; `parent` 0 is the company itself.
struct Department {
    DepartmentId id;
    std::string code; ///< unique, never empty
    std::string name;
    DepartmentKind kind = DepartmentKind::Sales;
    DepartmentId parent;
};

/// A job with its level; peers are people with the same position and level.
struct Position {
    PositionId id;
    std::string code;
    std::string name;
    int level = 1; ///< 1 is the lowest
};

struct Person {
    PersonId id;
    std::string code; ///< unique, never empty
    std::string name; ///< need not be unique
    std::optional<Date> hired;
    std::optional<Date> left; ///< the last day
};

/// Who was where, from when to when. Assignments of one person never overlap; a later one ends the one before.
struct Assignment {
    AssignmentId id;
    PersonId person;
    DepartmentId department;
    PositionId position; ///< 0: none named
    Date from;
    std::optional<Date> to; ///< the last day; nothing: still there
};

/// The whole organisation at one moment of the document, read once and immutable: cheap to ask, safe to share between
/// threads. All lists are in a stable order: departments in tree order (parents before children, siblings as entered),
/// people by code.
class Organisation {
public:
    Organisation() = default;
    Organisation(std::vector<Department> departments, std::vector<Position> positions, std::vector<Person> people,
                 std::vector<Assignment> assignments, std::string companyName = {});

    const std::string& companyName() const { return m_companyName; }

    std::span<const Department> departments() const { return m_departments; }
    std::span<const Position> positions() const { return m_positions; }
    std::span<const Person> people() const { return m_people; }
    std::span<const Assignment> assignments() const { return m_assignments; }

    const Department* department(DepartmentId id) const;
    const Department* departmentByCode(std::string_view code) const;
    const Position* position(PositionId id) const;
    const Person* person(PersonId id) const;
    const Person* personByCode(std::string_view code) const;
    /// Everybody of this name; more than one is ambiguous.
    std::vector<const Person*> peopleNamed(std::string_view name) const;

    /// 0 for a department directly below the company.
    int depth(DepartmentId id) const;
    /// The department and everything below it. For 0, all departments.
    std::vector<DepartmentId> subtree(DepartmentId id) const;
    /// Oldest first.
    std::span<const Assignment> assignmentsOf(PersonId person) const;
    const Assignment* assignmentOn(PersonId person, Date day) const;
    /// The department of the person's assignment on that day; before the first assignment the first one's, after the
    /// last one's end the last one's, so that a late sale still belongs somewhere; 0 for a person without assignments.
    DepartmentId departmentOn(PersonId person, Date day) const;
    /// People assigned to the department or below it on at least one day of the range. For 0, everybody in role.
    std::vector<PersonId> peopleIn(DepartmentId department, Date from, Date to) const;

private:
    std::string m_companyName;
    std::vector<Department> m_departments;
    std::vector<Position> m_positions;
    std::vector<Person> m_people;
    std::vector<Assignment> m_assignments; ///< by person, then by date
    std::unordered_map<DepartmentId, std::size_t> m_departmentIndex;
    std::unordered_map<PositionId, std::size_t> m_positionIndex;
    std::unordered_map<PersonId, std::size_t> m_personIndex;
    std::unordered_map<std::string, std::size_t> m_personByCode;
    std::unordered_map<PersonId, std::pair<std::size_t, std::size_t>> m_assignmentRange;
};

} // namespace attain
