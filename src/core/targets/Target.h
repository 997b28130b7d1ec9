#pragma once

#include "calendar/Period.h"
#include "sales/Metric.h"
#include "support/Id.h"

#include <optional>
#include <string>

namespace attain {

enum class SubjectKind { Company, Department, Person };

/// Whom a target is for.
struct Subject {
    SubjectKind kind = SubjectKind::Company;
    std::int64_t id = 0; ///< of the department or person; 0 for the company

    static Subject company() { return {}; }
    static Subject of(DepartmentId department) { return {SubjectKind::Department, department.value}; }
    static Subject of(PersonId person) { return {SubjectKind::Person, person.value}; }
    auto operator<=>(const Subject&) const = default;
};

/// The numbers of one target, scaled as the metric's unit (sales/Metric.h). Any may be missing; floor ≤ target ≤ stretch
/// where the metric is better when higher, the other way round where it is better when lower.
struct TargetLevels {
    std::optional<std::int64_t> floor;
    std::optional<std::int64_t> target;
    std::optional<std::int64_t> stretch;
    std::optional<std::int64_t> baseline;

    bool empty() const { return !floor && !target && !stretch && !baseline; }
    bool operator==(const TargetLevels&) const = default;
};

/// How a cell of the target grid came to its number.
enum class TargetOrigin {
    None,      ///< no target
    Entered,   ///< typed or imported for exactly this period
    Summed,    ///< adds up from periods inside it
    Divided,   ///< the share of a longer period that was entered, by season weights
    Inherited, ///< a ratio that was entered for a longer period and holds inside it
};

/// The target of one subject, metric and period as it stands in a version.
struct TargetCell {
    TargetLevels levels;
    TargetOrigin origin = TargetOrigin::None;
    std::string note; ///< basis of the number, of the entry that set it
};

/// What is typed or imported: one number for one period. Never changed: a later entry takes its place.
struct TargetEntry {
    std::int64_t id = 0;
    Metric metric = Metric::Revenue;
    Subject subject;
    Period period;       ///< year, half, quarter or month
    TargetLevels levels; ///< empty: the target is withdrawn
    std::string note;
    std::string enteredAt; ///< UTC
    TargetVersionId version;
};

/// A named state of all targets of a scenario. Entries go into the newest version; older versions never change.
struct TargetVersion {
    TargetVersionId id;
    std::string scenario = "base";
    int number = 1; ///< shown as V1, V2 …
    Date effectiveFrom;
    std::string reason;
    std::string createdAt; ///< UTC
};

} // namespace attain
