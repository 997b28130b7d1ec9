#pragma once

#include "dividing/Division.h"
#include "fairness/FairnessReport.h"
#include "goals/Goal.h"
#include "talks/Talk.h"
#include "targets/Adjustment.h"

#include <string>
#include <vector>

namespace attain {

/// What the papers about targets are about.
struct LetterHead {
    std::string company;
    std::string currency;         ///< ISO 4217
    std::int64_t displayUnit = 1; ///< amounts are shown in multiples of this
    Period year;
    std::string scenario;
    TargetVersion version; ///< in force; number 0 without targets
    int appealDays = 0;    ///< after publication
    std::string sealHash;  ///< last hash of the change log
};

/// One target of a letter, with what it says and how it came about.
struct LetterTarget {
    Metric metric = Metric::Revenue;
    TargetLevels levels{};
    std::vector<std::pair<Period, TargetLevels>> quarters{};
    GoalStatement statement{}; ///< as it holds for the person
    std::string strategicGoal{};
    std::optional<std::int64_t> comparedWith{};
    std::optional<Ratio> growth{};
    std::vector<GoalMilestone> milestones{};
    Derivation parts{}; ///< add up to the target; empty for ratios
    std::string note{};
};

/// An adjustment that changed one of the person's targets.
struct LetterChange {
    int version = 0;
    Date effectiveFrom;
    Metric metric = Metric::Revenue;
    Period period;
    std::optional<std::int64_t> before;
    std::optional<std::int64_t> after;
    std::string reason;
};

/// A finding on the person's target that may stand.
struct LetterFinding {
    Metric metric = Metric::Revenue;
    FairnessFindingKind kind = FairnessFindingKind::Deviation;
    Ratio value; ///< as in FairnessFinding
    std::string reason;
    std::string who; ///< accepted it
};

/// 目标书: the targets of one person in a year.
struct TargetLetter {
    PersonId person;
    std::string code;
    std::string name;
    std::string department;
    std::string position;
    std::optional<Date> joins; ///< hired during the year
    std::optional<Date> leaves;
    std::vector<LetterTarget> targets;
    std::vector<LetterChange> changes;
    std::vector<LetterFinding> findings; ///< accepted ones, of the year
    std::vector<Talk> talks;             ///< about targets of the year and of periods in it
};

/// 目标调整通知书.
struct AdjustmentNotice {
    Adjustment adjustment;
    std::vector<std::string> names; ///< of the cells' subjects; empty: the company
    std::string decidedBy;          ///< who approved it, and when (UTC)
    std::string decidedAt;
};

struct TargetLetters {
    LetterHead head;
    std::vector<TargetLetter> people;      ///< by code, those with a target in the year
    std::vector<AdjustmentNotice> notices; ///< approved ones of the year, by number
};

} // namespace attain
