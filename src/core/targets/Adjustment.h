#pragma once

#include "targets/Target.h"

#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// What gave rise to a change of targets.
enum class AdjustmentTrigger { Market, Competitor, Product, Customer, Staff, Policy, Correction, Other };

enum class AdjustmentState { Draft, Submitted, Approved, Rejected, Withdrawn };

std::string_view code(AdjustmentTrigger trigger);
std::optional<AdjustmentTrigger> adjustmentTriggerFromCode(std::string_view code);
std::string_view code(AdjustmentState state);
std::optional<AdjustmentState> adjustmentStateFromCode(std::string_view code);

/// One target that is to change.
struct AdjustmentCell {
    Metric metric = Metric::Revenue;
    Subject subject{};
    Period period{};       ///< year, half, quarter or month
    TargetLevels before{}; ///< as it stood when the change was asked for
    TargetLevels after{};

    bool operator==(const AdjustmentCell&) const = default;
};

/// The protocol of one change of published targets: what, why, from when, who was told, what help was given. Approved,
/// it is a published version of its own, and never changes except for its follow-up.
struct Adjustment {
    AdjustmentId id;
    int number = 0; ///< of the register, given by the service
    std::string scenario = "base";
    Date effectiveFrom;
    AdjustmentTrigger trigger = AdjustmentTrigger::Other;
    std::string reason{};  ///< never empty
    std::string method{};  ///< how the new number was found
    std::string toldWho{}; ///< with whom it was spoken about …
    std::string toldHow{}; ///< … and how
    std::string support{}; ///< training, budget, incentive given along
    std::optional<Date> followUp{};
    std::string followUpResult{};
    std::vector<AdjustmentCell> cells{}; ///< never empty
    AdjustmentState state = AdjustmentState::Draft;
    TargetVersionId version{}; ///< that it was published as
};

/// One step in the life of an adjustment.
struct AdjustmentStep {
    AdjustmentState state = AdjustmentState::Draft;
    std::string at; ///< UTC
    std::string who;
    std::string note;
};

} // namespace attain
