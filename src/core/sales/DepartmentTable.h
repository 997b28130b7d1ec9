#pragma once

#include "calendar/Date.h"
#include "organisation/Organisation.h"
#include "support/Id.h"

#include <cstdint>
#include <vector>

namespace attain {

/// Who was in which department when, and which department belongs to which, as flat tables for reading millions of sale
/// lines. Built from the organisation's assignments; a snapshot.
class DepartmentTable {
public:
    struct Stay {
        PersonId person;
        Date from; ///< until the next stay
        DepartmentId department;
    };
    struct Parent {
        DepartmentId department;
        DepartmentId parent; ///< none for a root
    };
    DepartmentTable() = default;
    DepartmentTable(std::vector<Stay> stays, const std::vector<Parent>& parents);

    explicit DepartmentTable(const Organisation& organisation);

    /// The department of a person on a day, as Organisation::departmentOn(): the last stay that has begun, the first one
    /// when none has; 0 for a person without any.
    std::int32_t on(std::int32_t person, std::int32_t day) const;
    /// The department above; 0 at a root.
    std::int32_t parentOf(std::int32_t department) const;
    /// The department and everything below it.
    std::vector<DepartmentId> subtree(DepartmentId root) const;

private:
    struct Interval {
        std::int32_t from, department;
    };
    std::vector<Interval> m_intervals;   ///< by person, then by date
    std::vector<std::uint32_t> m_first;  ///< by person id: where its intervals begin; one more at the end
    std::vector<std::int32_t> m_parents; ///< by department id
};

} // namespace attain
