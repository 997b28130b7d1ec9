#include "exchange/PackageApplication.h"
#include "exchange/PackageJson.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

// Departments, positions, people and their assignments of a package.

namespace attain {

namespace {

using nlohmann::json;

bool same(const Department& a, const Department& b)
{
    return a.name == b.name && a.kind == b.kind && a.parent == b.parent;
}

bool same(const Person& a, const Person& b)
{
    return a.name == b.name && a.hired == b.hired && a.left == b.left;
}

} // namespace

void PackageApplication::applyDepartments(const json& departments, Section& section)
{
    refuseRepeats(departments, "departments", "code");
    const auto organisation = m_organisation.current();
    std::map<std::string, DepartmentId> ids;
    for (const auto& department : organisation->departments())
        ids.emplace(department.code, department.id);
    std::set<std::string> pendingCodes;
    std::vector<std::size_t> pending;
    for (std::size_t i = 0; i < departments.size(); ++i) {
        pending.push_back(i);
        pendingCodes.insert(departments[i].at("code").get<std::string>());
    }

    const auto applyOne = [&](std::size_t i) {
        const auto& wanted = departments[i];
        const auto code = wanted.at("code").get<std::string>();
        const auto parent = wanted.value("parent", json(nullptr));
        if (parent.is_string() && pendingCodes.contains(parent.get<std::string>()))
            return false; // the one above first
        const auto* before = organisation->departmentByCode(code);
        Department department = before != nullptr ? *before : Department{};
        department.code = code;
        readValue(department.name, wanted, "name");
        if (wanted.contains("kind"))
            department.kind = departmentKindFromCode(wanted.at("kind").get<std::string>()).value();
        if (wanted.contains("parent")) {
            const auto above = parent.is_string() ? ids.find(parent.get<std::string>()) : ids.end();
            if (parent.is_string() && above == ids.end())
                refuse(placeOf("departments", i) + "/parent", "the code of a department");
            department.parent = parent.is_string() ? above->second : DepartmentId{};
        }
        if (before == nullptr) {
            ids[code] = m_organisation.insert(department);
            ++section.created;
        } else if (!same(*before, department)) {
            m_organisation.update(department);
            ++section.changed;
        } else {
            ++section.unchanged;
        }
        pendingCodes.erase(code);
        return true;
    };
    while (!pending.empty()) {
        const auto before = pending.size();
        std::erase_if(pending, applyOne);
        if (pending.size() == before) {
            const auto code = departments[pending.front()].at("code").get<std::string>();
            throw Failure{Error{ErrorCode::Cycle, "departments: cycle at " + code, {code}}};
        }
    }
}

void PackageApplication::applyPositions(const json& positions, Section& section)
{
    refuseRepeats(positions, "positions", "code");
    const auto organisation = m_organisation.current();
    for (const auto& wanted : positions) {
        const auto code = wanted.at("code").get<std::string>();
        const auto known = organisation->positions();
        const auto before = std::ranges::find(known, code, &Position::code);
        Position position = before != known.end() ? *before : Position{};
        position.code = code;
        readValue(position.name, wanted, "name");
        readValue(position.level, wanted, "level");
        if (before == known.end()) {
            static_cast<void>(m_organisation.insert(position));
            ++section.created;
        } else if (position.name != before->name || position.level != before->level) {
            m_organisation.update(position);
            ++section.changed;
        } else {
            ++section.unchanged;
        }
    }
}

void PackageApplication::applyPeople(const json& people, Section& section)
{
    refuseRepeats(people, "people", "code");
    const auto organisation = m_organisation.current();
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto& wanted = people[i];
        const auto place = placeOf("people", i);
        const auto code = wanted.at("code").get<std::string>();
        const auto* before = organisation->personByCode(code);
        Person person = before != nullptr ? *before : Person{};
        person.code = code;
        readValue(person.name, wanted, "name");
        readDate(person.hired, wanted, "hired", place);
        readDate(person.left, wanted, "left", place);
        bool changed = false;
        if (before == nullptr) {
            person.id = m_organisation.insert(person);
        } else if (!same(*before, person)) {
            m_organisation.update(person);
            changed = true;
        }
        if (const auto assignments = wanted.find("assignments"); assignments != wanted.end())
            applyAssignments(*assignments, place + "/assignments", person.id, *organisation, changed);
        ++(before == nullptr ? section.created : changed ? section.changed : section.unchanged);
    }
}

void PackageApplication::applyAssignments(const json& assignments, const std::string& pointer, PersonId person,
                                          const Organisation& organisation, bool& changed)
{
    auto stays = m_organisation.currentAssignmentsOf(person);
    for (std::size_t i = 0; i < assignments.size(); ++i) {
        const auto& wanted = assignments[i];
        const auto place = pointer + '/' + std::to_string(i);
        const auto* department = organisation.departmentByCode(wanted.at("department").get<std::string>());
        if (department == nullptr)
            refuse(place + "/department", "the code of a department");
        PositionId position;
        if (const auto code = wanted.value("position", json(nullptr)); code.is_string()) {
            const auto known = organisation.positions();
            const auto found = std::ranges::find(known, code.get<std::string>(), &Position::code);
            if (found == known.end())
                refuse(place + "/position", "the code of a position");
            position = found->id;
        }
        const Date from = dateFrom(wanted.at("from"), place + "/from");
        std::optional<Date> to;
        readDate(to, wanted, "to", place);
        if (to && *to < from)
            refuse(place + "/to", "a day not before " + from.toIso());

        auto stay = std::ranges::find(stays, from, &Assignment::from);
        if (stay == stays.end() || stay->department != department->id || stay->position != position) {
            static_cast<void>(m_organisation.insertAssignment(person, department->id, position, from));
            changed = true;
            stays = m_organisation.currentAssignmentsOf(person);
            stay = std::ranges::find(stays, from, &Assignment::from);
        }
        if (to && stay != stays.end() && stay->to != to) {
            m_organisation.endAssignment(person, stay->id, *to);
            changed = true;
            stays = m_organisation.currentAssignmentsOf(person);
        }
    }
}

} // namespace attain
