#pragma once

#include "organisation/Organisation.h"
#include "storage/ChangeLog.h"
#include "support/Result.h"

#include <functional>
#include <memory>

namespace attain {

/// Changes and reads departments, positions, people and their dated assignments. Every change is one command of the
/// change log ("organisation.…") and can be undone.
class OrganisationService {
public:
    OrganisationService(Connection& connection, ChangeLog& log);

    /// Asked before a department or person is removed, for facts that no table refers to them from (sale lines).
    using DepartmentInUse = std::function<bool(DepartmentId)>;
    using PersonInUse = std::function<bool(PersonId)>;
    void refuseRemovalWhile(DepartmentInUse department, PersonInUse person);

    /// The whole organisation; cached until a command changes it.
    Result<std::shared_ptr<const Organisation>> snapshot() const;

    /// The id of the given value is ignored; an empty code gets the next free one ("D01", "P001"). AlreadyExists for a
    /// code in use.
    Result<DepartmentId> addDepartment(Department department);
    /// Cycle when the new parent lies below the department.
    Result<void> changeDepartment(const Department& department);
    /// InUse while it has children, assignments, sale lines or targets.
    Result<void> removeDepartment(DepartmentId id);

    Result<PositionId> addPosition(Position position);
    Result<void> changePosition(const Position& position);
    Result<void> removePosition(PositionId id);

    Result<PersonId> addPerson(Person person);
    /// Adds the person and the first assignment in one command.
    Result<PersonId> addPerson(Person person, DepartmentId department, PositionId position, Date from);
    /// A leave date also ends the last assignment; without one an assignment that ended with it goes on. InvalidValue
    /// when an assignment begins after the leave date.
    Result<void> changePerson(const Person& person);
    /// Removes the person with the assignments. InUse while sale lines, credits or targets name the person.
    Result<void> removePerson(PersonId id);

    /// From that day on the person works there. Ends the assignment of the day before; what was before stays as it was.
    /// An assignment that starts on the same day is replaced. InvalidValue before the hire or after the leave date.
    Result<AssignmentId> assign(PersonId person, DepartmentId department, PositionId position, Date from,
                                const std::string& reason = {});
    /// The assignment that it had ended goes on in its place.
    Result<void> removeAssignment(AssignmentId id);
    /// The last day of work: ends the assignment and sets Person::left.
    Result<void> leave(PersonId person, Date lastDay, const std::string& reason = {});

    // The same writes without a transaction and log row of their own, for commands that do more (imports, packages).
    // They throw Failure.
    DepartmentId insert(const Department& department);
    void update(const Department& department);
    PositionId insert(const Position& position);
    void update(const Position& position);
    PersonId insert(const Person& person);
    void update(const Person& person);
    AssignmentId insertAssignment(PersonId person, DepartmentId department, PositionId position, Date from);
    /// Sets the last day of an assignment that ends without another one following (packages).
    void endAssignment(PersonId person, AssignmentId id, Date lastDay);
    /// Oldest first, inside the running command.
    std::vector<Assignment> currentAssignmentsOf(PersonId person) const;
    /// The organisation inside the running command.
    std::shared_ptr<const Organisation> current() const;

private:
    template<class Work>
    auto execute(const char* command, const std::string& subject, const std::string& reason, Work&& work);

    Connection& m_connection;
    ChangeLog& m_log;
    DepartmentInUse m_departmentInUse;
    PersonInUse m_personInUse;
    mutable std::shared_ptr<const Organisation> m_cache;
    ChangeNotifier::Subscription m_subscription;
};

} // namespace attain
