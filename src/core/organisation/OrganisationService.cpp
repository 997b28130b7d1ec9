#include "organisation/OrganisationService.h"

#include "organisation/OrganisationRepository.h"

#include <algorithm>

namespace attain {
namespace {

void requireName(const std::string& name)
{
    if (name.empty())
        throw Failure{Error{ErrorCode::InvalidValue, "the name is empty", {"name", ""}}};
}

Failure notFound(const char* kind, std::int64_t id)
{
    return Failure{Error{ErrorCode::NotFound, "no such row", {kind, std::to_string(id)}}};
}

void requireParent(const OrganisationRepository& repository, DepartmentId parent)
{
    if (parent && !repository.hasDepartment(parent))
        throw notFound("department", parent.value);
}

void requireOrder(const Person& person)
{
    if (person.hired && person.left && *person.left < *person.hired)
        throw Failure{Error{ErrorCode::InvalidValue, "left before hired", {"left", person.left->toIso()}}};
}

/// What changes when the leave date moves: nobody works on after it, and whoever stays after all goes on working.
void moveLeaveDate(OrganisationRepository& repository, const Person& before, const Person& after)
{
    if (before.left == after.left)
        return;
    auto assignments = repository.assignmentsOf(after.id);
    if (assignments.empty())
        return;
    auto& last = assignments.back();
    if (after.left && *after.left < last.from)
        throw Failure{Error{ErrorCode::InvalidValue, "an assignment begins later", {"left", after.left->toIso()}}};
    const bool endsWithIt = !last.to || last.to == before.left || (after.left && *after.left < *last.to);
    if (!endsWithIt)
        return;
    last.to = after.left;
    repository.update(last);
}

} // namespace

OrganisationService::OrganisationService(Connection& connection, ChangeLog& log)
    : m_connection{connection}
    , m_log{log}
    , m_subscription{log.notifier().subscribe([this](Change) { m_cache.reset(); })}
{
}

template<class Work>
auto OrganisationService::execute(const char* command, const std::string& subject, const std::string& reason,
                                  Work&& work)
{
    return m_log.execute({command, Change::Organisation, reason, subject}, std::forward<Work>(work));
}

void OrganisationService::refuseRemovalWhile(DepartmentInUse department, PersonInUse person)
{
    m_departmentInUse = std::move(department);
    m_personInUse = std::move(person);
}

Result<std::shared_ptr<const Organisation>> OrganisationService::snapshot() const
{
    using Snapshot = std::shared_ptr<const Organisation>;
    return guarded([&]() -> Result<Snapshot> {
        if (m_connection.inTransaction())
            return current(); // what a running command wrote may yet be rolled back
        if (!m_cache)
            m_cache = current();
        return m_cache;
    });
}

std::shared_ptr<const Organisation> OrganisationService::current() const
{
    return std::make_shared<const Organisation>(OrganisationRepository{m_connection}.read());
}

Result<DepartmentId> OrganisationService::addDepartment(Department department)
{
    return execute("organisation.addDepartment", department.name, {},
                   [&]() -> Result<DepartmentId> { return insert(department); });
}

Result<void> OrganisationService::changeDepartment(const Department& department)
{
    return execute("organisation.changeDepartment", department.code, {}, [&]() -> Result<void> {
        update(department);
        return {};
    });
}

Result<void> OrganisationService::removeDepartment(DepartmentId id)
{
    const auto organisation = snapshot();
    if (!organisation)
        return organisation.error();
    const auto* department = (*organisation)->department(id);
    if (!department)
        return notFound("department", id.value).error();
    return execute("organisation.removeDepartment", department->code, {}, [&]() -> Result<void> {
        if (m_departmentInUse && m_departmentInUse(id))
            return Error{ErrorCode::InUse, "sale lines name the department", {"department", department->code}};
        OrganisationRepository{m_connection}.remove(*department);
        return {};
    });
}

Result<PositionId> OrganisationService::addPosition(Position position)
{
    return execute("organisation.addPosition", position.name, {},
                   [&]() -> Result<PositionId> { return insert(position); });
}

Result<void> OrganisationService::changePosition(const Position& position)
{
    return execute("organisation.changePosition", position.code, {}, [&]() -> Result<void> {
        update(position);
        return {};
    });
}

Result<void> OrganisationService::removePosition(PositionId id)
{
    const auto organisation = snapshot();
    if (!organisation)
        return organisation.error();
    const auto* position = (*organisation)->position(id);
    if (!position)
        return notFound("position", id.value).error();
    return execute("organisation.removePosition", position->code, {}, [&]() -> Result<void> {
        OrganisationRepository{m_connection}.remove(*position);
        return {};
    });
}

Result<PersonId> OrganisationService::addPerson(Person person)
{
    return execute("organisation.addPerson", person.name, {}, [&]() -> Result<PersonId> { return insert(person); });
}

Result<PersonId> OrganisationService::addPerson(Person person, DepartmentId department, PositionId position, Date from)
{
    return execute("organisation.addPerson", person.name, {}, [&]() -> Result<PersonId> {
        const PersonId id = insert(person);
        insertAssignment(id, department, position, from);
        return id;
    });
}

Result<void> OrganisationService::changePerson(const Person& person)
{
    return execute("organisation.changePerson", person.code, {}, [&]() -> Result<void> {
        update(person);
        return {};
    });
}

Result<void> OrganisationService::removePerson(PersonId id)
{
    const auto organisation = snapshot();
    if (!organisation)
        return organisation.error();
    const auto* person = (*organisation)->person(id);
    if (!person)
        return notFound("person", id.value).error();
    return execute("organisation.removePerson", person->code, {}, [&]() -> Result<void> {
        if (m_personInUse && m_personInUse(id))
            return Error{ErrorCode::InUse, "sale lines name the person", {"person", person->code}};
        OrganisationRepository repository{m_connection};
        repository.removeAssignmentsOf(id);
        repository.remove(*person);
        return {};
    });
}

Result<AssignmentId> OrganisationService::assign(PersonId person, DepartmentId department, PositionId position,
                                                 Date from, const std::string& reason)
{
    const auto organisation = snapshot();
    if (!organisation)
        return organisation.error();
    const auto* known = (*organisation)->person(person);
    return execute("organisation.assign", known ? known->code : std::string{}, reason,
                   [&]() -> Result<AssignmentId> { return insertAssignment(person, department, position, from); });
}

Result<void> OrganisationService::removeAssignment(AssignmentId id)
{
    const auto organisation = snapshot();
    if (!organisation)
        return organisation.error();
    const auto assignments = (*organisation)->assignments();
    const auto removed = std::ranges::find(assignments, id, &Assignment::id);
    if (removed == assignments.end())
        return notFound("assignment", id.value).error();
    const auto* person = (*organisation)->person(removed->person);
    return execute("organisation.removeAssignment", person ? person->code : std::string{}, {}, [&]() -> Result<void> {
        OrganisationRepository repository{m_connection};
        repository.remove(id);
        for (auto before : repository.assignmentsOf(removed->person))
            if (before.to && before.to->plusDays(1) == removed->from) {
                before.to = removed->to;
                repository.update(before);
            }
        return {};
    });
}

Result<void> OrganisationService::leave(PersonId person, Date lastDay, const std::string& reason)
{
    const auto organisation = snapshot();
    if (!organisation)
        return organisation.error();
    const auto* known = (*organisation)->person(person);
    if (!known)
        return notFound("person", person.value).error();
    return execute("organisation.leave", known->code, reason, [&]() -> Result<void> {
        Person after = *known;
        after.left = lastDay;
        update(after);
        return {};
    });
}

DepartmentId OrganisationService::insert(const Department& department)
{
    requireName(department.name);
    OrganisationRepository repository{m_connection};
    requireParent(repository, department.parent);
    Department complete = department;
    if (complete.code.empty())
        complete.code = repository.nextDepartmentCode();
    return repository.insert(complete);
}

void OrganisationService::update(const Department& department)
{
    requireName(department.name);
    OrganisationRepository repository{m_connection};
    requireParent(repository, department.parent);
    const auto organisation = current();
    if (!organisation->department(department.id))
        throw notFound("department", department.id.value);
    const auto below = organisation->subtree(department.id);
    if (std::ranges::find(below, department.parent) != below.end())
        throw Failure{Error{ErrorCode::Cycle, "a department above itself", {department.code}}};
    repository.update(department);
}

PositionId OrganisationService::insert(const Position& position)
{
    requireName(position.name);
    OrganisationRepository repository{m_connection};
    Position complete = position;
    if (complete.code.empty())
        complete.code = repository.nextPositionCode();
    return repository.insert(complete);
}

void OrganisationService::update(const Position& position)
{
    requireName(position.name);
    OrganisationRepository repository{m_connection};
    if (!repository.hasPosition(position.id))
        throw notFound("position", position.id.value);
    repository.update(position);
}

PersonId OrganisationService::insert(const Person& person)
{
    requireName(person.name);
    requireOrder(person);
    OrganisationRepository repository{m_connection};
    Person complete = person;
    if (complete.code.empty())
        complete.code = repository.nextPersonCode();
    return repository.insert(complete);
}

void OrganisationService::update(const Person& person)
{
    requireName(person.name);
    requireOrder(person);
    OrganisationRepository repository{m_connection};
    const auto before = repository.person(person.id);
    if (!before)
        throw notFound("person", person.id.value);
    repository.update(person);
    moveLeaveDate(repository, *before, person);
}

AssignmentId OrganisationService::insertAssignment(PersonId person, DepartmentId department, PositionId position,
                                                   Date from)
{
    OrganisationRepository repository{m_connection};
    const auto known = repository.person(person);
    if (!known)
        throw notFound("person", person.value);
    if (!repository.hasDepartment(department))
        throw notFound("department", department.value);
    if (position && !repository.hasPosition(position))
        throw notFound("position", position.value);
    if ((known->hired && from < *known->hired) || (known->left && from > *known->left))
        throw Failure{Error{ErrorCode::InvalidValue, "not employed on that day", {"from", from.toIso()}}};

    Assignment added{{}, person, department, position, from, known->left};
    for (auto existing : repository.assignmentsOf(person)) {
        if (existing.from == from) {
            existing.department = department;
            existing.position = position;
            repository.update(existing);
            return existing.id;
        }
        if (existing.from > from) { // the first later one: what is added ends before it
            added.to = added.to && *added.to < existing.from ? *added.to : existing.from.plusDays(-1);
            break;
        }
        if (!existing.to || from <= *existing.to) {
            added.to = existing.to;
            existing.to = from.plusDays(-1);
            repository.update(existing);
        }
    }
    return repository.insert(added);
}

std::vector<Assignment> OrganisationService::currentAssignmentsOf(PersonId person) const
{
    return OrganisationRepository{m_connection}.assignmentsOf(person);
}

void OrganisationService::endAssignment(PersonId person, AssignmentId id, Date lastDay)
{
    OrganisationRepository repository{m_connection};
    const auto assignments = repository.assignmentsOf(person);
    const auto found = std::ranges::find(assignments, id, &Assignment::id);
    if (found == assignments.end())
        throw notFound("assignment", id.value);
    const auto next = std::next(found);
    const bool overlaps = next != assignments.end() && lastDay >= next->from;
    const auto known = repository.person(person);
    const bool gone = known && known->left && lastDay > *known->left;
    if (lastDay < found->from || overlaps || gone)
        throw Failure{Error{ErrorCode::InvalidValue, "not a last day of the assignment", {"to", lastDay.toIso()}}};
    Assignment ended = *found;
    ended.to = lastDay;
    repository.update(ended);
}

} // namespace attain
