#include "targets/SubjectTree.h"

#include <map>

namespace attain {

std::vector<SubjectNode> subjectTree(const Organisation& organisation, Date day, bool people)
{
    std::map<DepartmentId, std::vector<const Person*>> peopleOf;
    if (people)
        for (const auto& person : organisation.people())
            peopleOf[organisation.departmentOn(person.id, day)].push_back(&person);

    std::vector<SubjectNode> nodes{{Subject::company(), {}, {}, 0}};
    const auto addPeople = [&](DepartmentId department, int depth) {
        for (const auto* person : peopleOf[department])
            nodes.push_back({Subject::of(person->id), person->code, person->name, depth});
    };
    for (const auto& department : organisation.departments()) {
        const int depth = organisation.depth(department.id) + 1;
        nodes.push_back({Subject::of(department.id), department.code, department.name, depth});
        addPeople(department.id, depth + 1);
    }
    addPeople({}, 1);
    return nodes;
}

} // namespace attain
