#pragma once

#include "exchange/PackageService.h"

#include <nlohmann/json_fwd.hpp>

namespace attain {

/// One package on its way into a workspace, inside a running command. The document follows the schema. Internal to
/// exchange/. Throws Failure.
class PackageApplication {
public:
    PackageApplication(const nlohmann::json& package, const PackageParts& parts);

    PackageSummary run();

private:
    using Section = PackageSummary::Section;
    void applyWorkspace(const nlohmann::json& workspace, Section& section);
    void applyDepartments(const nlohmann::json& departments, Section& section);
    void applyPositions(const nlohmann::json& positions, Section& section);
    void applyPeople(const nlohmann::json& people, Section& section);
    /// `organisation` as it is before any of the people: its departments and positions.
    void applyAssignments(const nlohmann::json& assignments, const std::string& pointer, PersonId person,
                          const Organisation& organisation, bool& changed);
    void applyCalendar(const nlohmann::json& calendar, Section& section);
    void applyTargets(const nlohmann::json& targets, Section& section);

    const nlohmann::json& m_package;
    CompanyService& m_company;
    CalendarService& m_calendar;
    OrganisationService& m_organisation;
    TargetService& m_targets;
    PackageParts m_parts;
};

} // namespace attain
