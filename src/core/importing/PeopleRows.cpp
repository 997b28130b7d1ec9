#include "importing/PeopleRows.h"

#include "support/Clock.h"

#include <algorithm>

namespace attain {
namespace {

/// From when on somebody is taken to have worked where, when the file does not say.
Date longAgo()
{
    return *Date::create(2000, 1, 1);
}

} // namespace

PeopleRows::PeopleRows(ImportRun& run)
    : TextRows{run}, m_before{run.organisation.current()}, m_departments{run.organisation}
{
    for (const auto& position : m_before->positions())
        m_positions.emplace(position.name, position.id);
}

PositionId PeopleRows::position(const std::string& name, int level)
{
    if (name.empty())
        return {};
    if (const auto known = m_positions.find(name); known != m_positions.end())
        return known->second;
    Position made;
    made.name = name;
    made.level = level;
    return m_positions.emplace(name, m_run.organisation.insert(made)).first->second;
}

DepartmentId PeopleRows::department(const std::string& text)
{
    const auto match = m_departments.identify(text);
    if (match.state == DepartmentFinder::State::Unknown)
        return m_departments.create(text);
    return DepartmentId{match.id};
}

/// False: the record is rejected.
bool PeopleRows::readPerson(const Row& row, Person& person, Home& home)
{
    person.code = row.text("code");
    person.name = row.text("name").empty() ? person.code : row.text("name");
    if (person.name.empty()) {
        reject(row, "name", Reason::NameEmpty);
        return false;
    }
    if (!date(row, "hired", person.hired) || !date(row, "left", person.left) || !date(row, "from", home.from))
        return false;
    if (person.hired && person.left && *person.left < *person.hired) {
        reject(row, "left", Reason::DateInvalid);
        return false;
    }
    int level = 1;
    if (!row.text("level").empty()) {
        const auto number = readNumber(row.text("level"), NumberFormat::Point, 0);
        if (!number.good() || number.scaled < 1 || number.scaled > 100) {
            reject(row, "level", Reason::ValueInvalid);
            return false;
        }
        level = static_cast<int>(number.scaled);
    }
    if (m_departments.identify(row.text("department")).state == DepartmentFinder::State::Ambiguous) {
        reject(row, "department", Reason::DepartmentUnknown);
        return false;
    }
    home.position = position(row.text("position"), level);
    home.department = department(row.text("department"));
    return true;
}

void PeopleRows::addPerson(Person person, const Home& home)
{
    person.id = m_run.organisation.insert(person);
    m_run.outcome.effects.newPeople.push_back(person.name);
    if (!home.department)
        return;
    auto from = home.from.value_or(person.hired.value_or(longAgo()));
    if (person.hired && from < *person.hired)
        from = *person.hired;
    if (person.left && from > *person.left)
        from = *person.left;
    m_run.organisation.insertAssignment(person.id, home.department, home.position, from);
}

/// Whether anything changed.
bool PeopleRows::changePerson(const Person& existing, Person person, const Home& home)
{
    person.id = existing.id;
    person.code = existing.code;
    if (!person.hired)
        person.hired = existing.hired;
    if (!person.left)
        person.left = existing.left;
    bool changed = person.name != existing.name || person.hired != existing.hired || person.left != existing.left;
    if (changed)
        m_run.organisation.update(person);
    if (!home.department)
        return changed;
    const auto assignments = m_before->assignmentsOf(existing.id);
    const auto today = Date{SystemClock{}.today()};
    const auto day = home.from.value_or(assignments.empty() ? person.hired.value_or(longAgo()) : today);
    const Assignment* current = nullptr; // the last one that has begun by then
    for (const auto& assignment : assignments)
        if (!current || assignment.from <= day)
            current = &assignment;
    if (current && current->department == home.department && (!home.position || current->position == home.position))
        return changed;
    auto from = person.hired ? std::max(day, *person.hired) : day;
    if (person.left)
        from = std::min(from, *person.left);
    m_run.organisation.insertAssignment(existing.id, home.department,
                                        home.position ? home.position : (current ? current->position : PositionId{}),
                                        from);
    return true;
}

void PeopleRows::takeRow(const Row& row)
{
    const auto& key = row.text("code").empty() ? row.text("name") : row.text("code");
    const auto* existing = m_before->personByCode(row.text("code"));
    if (row.text("code").empty()) {
        const auto named = m_before->peopleNamed(key);
        if (named.size() > 1)
            return reject(row, "name", Reason::PersonAmbiguous);
        existing = named.empty() ? nullptr : named.front();
    }
    if (!key.empty() && !m_seen.emplace(key, row.record).second) {
        m_run.note(row.record, row.line, m_run.column(row.text("code").empty() ? "name" : "code"), Reason::Duplicate,
                   Fate::Duplicate, key);
        return;
    }
    Person person;
    Home home;
    if (!readPerson(row, person, home))
        return;
    if (!existing) {
        addPerson(std::move(person), home);
        ++m_run.result().accepted;
    } else if (changePerson(*existing, std::move(person), home)) {
        m_run.outcome.effects.people.push_back(existing->id);
        ++m_run.result().accepted;
    } else {
        m_run.note(row.record, row.line, m_run.column("code"), Reason::Duplicate, Fate::Duplicate, key);
    }
}

void PeopleRows::finish()
{
    m_run.outcome.effects.newDepartments = m_departments.created();
}

} // namespace attain
