#include "organisation/OrganisationRepository.h"

#include "organisation/CompanyRepository.h"
#include "support/Decimal.h"

namespace attain {
namespace {

std::optional<std::int64_t> nullable(std::optional<Date> date)
{
    return date ? std::optional{std::int64_t{date->dayNumber()}} : std::nullopt;
}

template<class Tag>
std::optional<std::int64_t> nullable(Id<Tag> id)
{
    return id ? std::optional{id.value} : std::nullopt;
}

std::optional<Date> dateOf(const Statement& row, int column)
{
    if (row.isNull(column))
        return {};
    return Date::fromDayNumber(static_cast<std::int32_t>(row.int64(column)));
}

/// A code that is taken and a reference that is missing or still there, told in the words of the trade.
[[noreturn]] void translate(const Failure& failure, const char* kind, const std::string& code)
{
    const auto& detail = failure.error().detail;
    if (detail.find("UNIQUE constraint failed") != std::string::npos)
        throw Failure{Error{ErrorCode::AlreadyExists, detail, {kind, code}}};
    if (detail.find("FOREIGN KEY constraint failed") != std::string::npos)
        throw Failure{Error{ErrorCode::InUse, detail, {kind, code}}};
    if (detail.find("CHECK constraint failed") != std::string::npos)
        throw Failure{Error{ErrorCode::InvalidValue, detail, {kind, code}}};
    throw failure;
}

void run(Statement& statement, const char* kind, const std::string& code)
{
    try {
        statement.run();
    } catch (const Failure& failure) {
        translate(failure, kind, code);
    }
}

void remove(Connection& connection, std::string_view sql, std::int64_t id, const char* kind, const std::string& code)
{
    Statement statement{connection, sql};
    statement.bind(1, id);
    run(statement, kind, code);
}

void bind(Statement& statement, const Department& department)
{
    statement.bind(1, department.code).bind(2, department.name).bind(3, code(department.kind));
    statement.bind(4, nullable(department.parent));
}

void bind(Statement& statement, const Position& position)
{
    statement.bind(1, position.code).bind(2, position.name).bind(3, std::int64_t{position.level});
}

void bind(Statement& statement, const Person& person)
{
    statement.bind(1, person.code).bind(2, person.name).bind(3, nullable(person.hired)).bind(4, nullable(person.left));
}

void bind(Statement& statement, const Assignment& assignment)
{
    statement.bind(1, assignment.person.value).bind(2, assignment.department.value);
    statement.bind(3, nullable(assignment.position)).bind(4, std::int64_t{assignment.from.dayNumber()});
    statement.bind(5, nullable(assignment.to));
}

constexpr std::string_view kSelectPerson = "SELECT id, code, name, hired_day, left_day FROM person ";
constexpr std::string_view kSelectAssignment
    = "SELECT id, person_id, department_id, position_id, from_day, to_day FROM assignment ";

Person readPerson(const Statement& row)
{
    return {PersonId{row.int64(0)}, row.text(1), row.text(2), dateOf(row, 3), dateOf(row, 4)};
}

Assignment readAssignment(const Statement& row)
{
    return {AssignmentId{row.int64(0)},
            PersonId{row.int64(1)},
            DepartmentId{row.int64(2)},
            PositionId{row.optionalInt64(3).value_or(0)},
            *dateOf(row, 4),
            dateOf(row, 5)};
}

bool exists(const Connection& connection, std::string_view sql, std::int64_t id)
{
    Statement query{connection, sql};
    query.bind(1, id);
    return query.step();
}

/// One more than the highest number that stands behind the prefix in any code of the query.
std::string nextCode(const Connection& connection, std::string_view sql, const std::string& prefix, std::size_t digits)
{
    std::int64_t highest = 0;
    Statement query{connection, sql};
    while (query.step()) {
        const auto code = query.textView(0);
        const auto number = code.starts_with(prefix) ? parseScaled(code.substr(prefix.size()), 0) : std::nullopt;
        if (number && *number < 1'000'000'000)
            highest = std::max(highest, *number);
    }
    std::string number = std::to_string(highest + 1);
    if (number.size() < digits)
        number.insert(0, digits - number.size(), '0');
    return prefix + number;
}

} // namespace

std::optional<Person> OrganisationRepository::person(PersonId id) const
{
    Statement query{m_connection, std::string{kSelectPerson} + "WHERE id = ?1"};
    query.bind(1, id.value);
    if (!query.step())
        return {};
    return readPerson(query);
}

bool OrganisationRepository::hasDepartment(DepartmentId id) const
{
    return exists(m_connection, "SELECT 1 FROM department WHERE id = ?1", id.value);
}

bool OrganisationRepository::hasPosition(PositionId id) const
{
    return exists(m_connection, "SELECT 1 FROM position WHERE id = ?1", id.value);
}

std::vector<Assignment> OrganisationRepository::assignmentsOf(PersonId person) const
{
    Statement query{m_connection, std::string{kSelectAssignment} + "WHERE person_id = ?1 ORDER BY from_day"};
    query.bind(1, person.value);
    std::vector<Assignment> assignments;
    while (query.step())
        assignments.push_back(readAssignment(query));
    return assignments;
}

std::string OrganisationRepository::nextDepartmentCode() const
{
    return nextCode(m_connection, "SELECT code FROM department", "D", 2);
}

std::string OrganisationRepository::nextPositionCode() const
{
    return nextCode(m_connection, "SELECT code FROM position", "J", 2);
}

std::string OrganisationRepository::nextPersonCode() const
{
    return nextCode(m_connection, "SELECT code FROM person", "P", 3);
}

Organisation OrganisationRepository::read() const
{
    std::vector<Department> departments;
    Statement department{m_connection, "SELECT id, code, name, kind, parent_id FROM department ORDER BY id"};
    while (department.step())
        departments.push_back({DepartmentId{department.int64(0)}, department.text(1), department.text(2),
                               departmentKindFromCode(department.textView(3)).value_or(DepartmentKind::Other),
                               DepartmentId{department.optionalInt64(4).value_or(0)}});
    std::vector<Position> positions;
    Statement position{m_connection, "SELECT id, code, name, level FROM position ORDER BY level, id"};
    while (position.step())
        positions.push_back(
            {PositionId{position.int64(0)}, position.text(1), position.text(2), static_cast<int>(position.int64(3))});
    std::vector<Person> people;
    Statement person{m_connection, kSelectPerson};
    while (person.step())
        people.push_back(readPerson(person));
    std::vector<Assignment> assignments;
    Statement assignment{m_connection, kSelectAssignment};
    while (assignment.step())
        assignments.push_back(readAssignment(assignment));
    return {std::move(departments), std::move(positions), std::move(people), std::move(assignments),
            CompanyRepository{m_connection}.read().name};
}

DepartmentId OrganisationRepository::insert(const Department& department)
{
    Statement insert{m_connection, "INSERT INTO department (code, name, kind, parent_id) VALUES (?1, ?2, ?3, ?4)"};
    bind(insert, department);
    run(insert, "department", department.code);
    return DepartmentId{m_connection.lastInsertRowId()};
}

PositionId OrganisationRepository::insert(const Position& position)
{
    Statement insert{m_connection, "INSERT INTO position (code, name, level) VALUES (?1, ?2, ?3)"};
    bind(insert, position);
    run(insert, "position", position.code);
    return PositionId{m_connection.lastInsertRowId()};
}

PersonId OrganisationRepository::insert(const Person& person)
{
    Statement insert{m_connection, "INSERT INTO person (code, name, hired_day, left_day) VALUES (?1, ?2, ?3, ?4)"};
    bind(insert, person);
    run(insert, "person", person.code);
    return PersonId{m_connection.lastInsertRowId()};
}

AssignmentId OrganisationRepository::insert(const Assignment& assignment)
{
    Statement insert{m_connection,
                     "INSERT INTO assignment (person_id, department_id, position_id, from_day, to_day) "
                     "VALUES (?1, ?2, ?3, ?4, ?5)"};
    bind(insert, assignment);
    run(insert, "assignment", assignment.from.toIso());
    return AssignmentId{m_connection.lastInsertRowId()};
}

void OrganisationRepository::update(const Department& department)
{
    Statement update{m_connection,
                     "UPDATE department SET code = ?1, name = ?2, kind = ?3, parent_id = ?4 WHERE id = ?5"};
    bind(update, department);
    update.bind(5, department.id.value);
    run(update, "department", department.code);
}

void OrganisationRepository::update(const Position& position)
{
    Statement update{m_connection, "UPDATE position SET code = ?1, name = ?2, level = ?3 WHERE id = ?4"};
    bind(update, position);
    update.bind(4, position.id.value);
    run(update, "position", position.code);
}

void OrganisationRepository::update(const Person& person)
{
    Statement update{m_connection,
                     "UPDATE person SET code = ?1, name = ?2, hired_day = ?3, left_day = ?4 WHERE id = ?5"};
    bind(update, person);
    update.bind(5, person.id.value);
    run(update, "person", person.code);
}

void OrganisationRepository::update(const Assignment& assignment)
{
    Statement update{m_connection,
                     "UPDATE assignment SET person_id = ?1, department_id = ?2, position_id = ?3, "
                     "from_day = ?4, to_day = ?5 WHERE id = ?6"};
    bind(update, assignment);
    update.bind(6, assignment.id.value);
    run(update, "assignment", assignment.from.toIso());
}

void OrganisationRepository::remove(const Department& department)
{
    attain::remove(m_connection, "DELETE FROM department WHERE id = ?1", department.id.value, "department",
                   department.code);
}

void OrganisationRepository::remove(const Position& position)
{
    attain::remove(m_connection, "DELETE FROM position WHERE id = ?1", position.id.value, "position", position.code);
}

void OrganisationRepository::remove(const Person& person)
{
    attain::remove(m_connection, "DELETE FROM person WHERE id = ?1", person.id.value, "person", person.code);
}

void OrganisationRepository::remove(AssignmentId id)
{
    attain::remove(m_connection, "DELETE FROM assignment WHERE id = ?1", id.value, "assignment", {});
}

void OrganisationRepository::removeAssignmentsOf(PersonId person)
{
    attain::remove(m_connection, "DELETE FROM assignment WHERE person_id = ?1", person.value, "assignment", {});
}

} // namespace attain
