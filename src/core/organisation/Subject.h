#pragma once

#include "support/Id.h"

#include <compare>
#include <cstdint>

namespace attain {

enum class SubjectKind { Company, Department, Person };

/// Whom a target or figure is for.
struct Subject {
    SubjectKind kind = SubjectKind::Company;
    std::int64_t id = 0; ///< of the department or person; 0 for the company

    static Subject company() { return {}; }
    static Subject of(DepartmentId department) { return {SubjectKind::Department, department.value}; }
    static Subject of(PersonId person) { return {SubjectKind::Person, person.value}; }
    auto operator<=>(const Subject&) const = default;
};

} // namespace attain
