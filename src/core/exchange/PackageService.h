#pragma once

#include "calendar/CalendarService.h"
#include "dividing/DivisionService.h"
#include "fairness/FairnessService.h"
#include "goals/GoalService.h"
#include "organisation/Company.h"
#include "organisation/OrganisationService.h"
#include "scenarios/ScenarioService.h"
#include "scorecards/ScorecardService.h"
#include "storage/ChangeLog.h"
#include "talks/TalkService.h"
#include "targets/AdjustmentService.h"

#include <string>
#include <string_view>
#include <vector>

namespace attain {

class IncentiveService;
class PenaltyService;

/// What applying a package did, or would do.
struct PackageSummary {
    struct Section {
        std::string name; ///< "people"
        int created = 0;
        int changed = 0;
        int unchanged = 0;
    };
    std::vector<Section> sections; ///< those the package has, in the order they are applied

    bool changesNothing() const;
};

/// What a package is read into and written from.
struct PackageParts {
    CompanyService& company;
    CalendarService& calendar;
    OrganisationService& organisation;
    MetricService& metrics;
    TargetService& targets;
    TargetVersionService& versions;
    AdjustmentService& adjustments;
    GoalService& goals;
    DivisionService& division;
    FairnessService& fairness;
    TalkService& talks;
    ScenarioService& scenarios;
    ScorecardService& scorecards;
    IncentiveService& incentives;
    PenaltyService& penalties;
};

/// Packages: the setup of a workspace as one JSON document (docs/package.schema.json), without its sales. How templates
/// ship, how managers exchange plans and how tests set a workspace up. apply(export(x)) = x.
class PackageService {
public:
    PackageService(ChangeLog& log, const PackageParts& parts) : m_log{log}, m_parts{parts} { }

    /// Creates what is new and changes what differs, matched by code; deletes nothing. All or nothing, one command
    /// ("package.apply"). JsonSyntax, JsonUnknownKey, JsonInvalid name the place; Cycle. A dry run does everything and
    /// takes it back.
    Result<PackageSummary> apply(std::string_view json, bool dryRun = false);

    /// The whole setup of the workspace. Equal workspaces give equal bytes.
    Result<std::string> exportPackage() const;

    /// Reads a request to change targets: one element of the section "target_adjustments".
    Result<Adjustment> readAdjustment(std::string_view json) const;

    /// Reads a plan of dividing (docs/package.schema.json, "divisionPlan").
    Result<DivisionPlan> readDivisionPlan(std::string_view json) const;

    /// Only whether the document follows the schema.
    static Result<void> validate(std::string_view json);

private:
    ChangeLog& m_log;
    PackageParts m_parts;
};

} // namespace attain
