#pragma once

#include "organisation/Organisation.h"
#include "storage/Connection.h"

namespace attain {

/// The rows of department, position, person and assignment. Writes belong inside a running command and check nothing
/// that the tables do not check: the rules are OrganisationService's. Throws Failure.
class OrganisationRepository {
public:
    explicit OrganisationRepository(Connection& connection) : m_connection{connection} { }

    Organisation read() const;
    std::optional<Person> person(PersonId id) const;
    bool hasDepartment(DepartmentId id) const;
    bool hasPosition(PositionId id) const;
    std::vector<Assignment> assignmentsOf(PersonId person) const; ///< oldest first
    /// The next free code of that form: prefix and number, at least `digits` long.
    std::string nextDepartmentCode() const; ///< "D01"
    std::string nextPositionCode() const;   ///< "J01"
    std::string nextPersonCode() const;     ///< "P001"

    DepartmentId insert(const Department& department);
    PositionId insert(const Position& position);
    PersonId insert(const Person& person);
    AssignmentId insert(const Assignment& assignment);
    void update(const Department& department);
    void update(const Position& position);
    void update(const Person& person);
    void update(const Assignment& assignment);
    // InUse{kind, code} when another table refers to the row.
    void remove(const Department& department);
    void remove(const Position& position);
    void remove(const Person& person);
    void remove(AssignmentId id);
    void removeAssignmentsOf(PersonId person);

private:
    Connection& m_connection;
};

} // namespace attain
