#pragma once

#include "calendar/Period.h"
#include "organisation/Subject.h"
#include "sales/Metric.h"
#include "support/Id.h"

#include <optional>
#include <string>
#include <string_view>

namespace attain {

/// The numbers of one target, scaled as the metric's unit (sales/Metric.h). Any may be missing; floor ≤ target ≤ stretch
/// where the metric is better when higher, the other way round where it is better when lower; a band goes from floor to
/// stretch.
struct TargetLevels {
    std::optional<std::int64_t> floor;
    std::optional<std::int64_t> target;
    std::optional<std::int64_t> stretch;
    std::optional<std::int64_t> baseline;

    bool empty() const { return !floor && !target && !stretch && !baseline; }
    bool operator==(const TargetLevels&) const = default;
};

/// Floor, target and stretch, where given, in the order of a metric of that direction.
bool inOrder(const TargetLevels& levels, Direction direction);

/// How a cell of the target grid came to its number.
enum class TargetOrigin {
    None,      ///< no target
    Entered,   ///< typed or imported for exactly this period
    Summed,    ///< adds up from periods inside it
    Divided,   ///< the share of a longer period that was entered, by season weights
    Inherited, ///< a ratio that was entered for a longer period and holds inside it
    Changed,   ///< a version took effect inside the period: the days before have the old target, the others the new one
    Moved,     ///< the number of the version that the scenario stands on, as a change of the scenario moves it
};

/// The target of one subject, metric and period as it stands in a version.
struct TargetCell {
    TargetLevels levels;
    TargetOrigin origin = TargetOrigin::None;
    std::string note; ///< basis of the number, of the entry that set it

    bool operator==(const TargetCell&) const = default;
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

enum class TargetVersionState { Draft, Submitted, Approved, Published, Superseded };

/// "draft", "submitted" …: as stored, in packages and on the command line.
std::string_view code(TargetVersionState state);
std::optional<TargetVersionState> targetVersionStateFromCode(std::string_view code);

/// A numbered state of all targets of a scenario: all that was entered in it and in the versions before it. Only a draft
/// takes entries. A published version never changes; it rules from `effectiveFrom` on, the first one from ever
/// (docs/adr/0023).
struct TargetVersion {
    TargetVersionId id;
    std::string scenario = "base";
    int number = 1; ///< shown as V1, V2 …
    Date effectiveFrom;
    std::string reason;
    std::string createdAt; ///< UTC
    TargetVersionState state = TargetVersionState::Draft;
    std::string publishedAt{}; ///< UTC; empty before

    bool isDraft() const { return state == TargetVersionState::Draft; }
    bool isPublished() const
    {
        return state == TargetVersionState::Published || state == TargetVersionState::Superseded;
    }
};

/// Which state of a scenario's targets is asked for.
struct TargetView {
    enum class Kind {
        InForce, ///< every day by the published version that rules on it; the newest version while none is published
        Working, ///< the newest version: the draft, if there is one
        Version, ///< one version by itself
        KnownOn, ///< InForce as it stood at the end of a day
    };
    Kind kind = Kind::InForce;
    TargetVersionId version{}; ///< of Version
    Date day{};                ///< of KnownOn

    static TargetView inForce() { return {}; }
    static TargetView working() { return {Kind::Working}; }
    static TargetView of(TargetVersionId version) { return {Kind::Version, version}; }
    static TargetView knownOn(Date day) { return {Kind::KnownOn, {}, day}; }
    bool operator==(const TargetView&) const = default;
};

} // namespace attain
