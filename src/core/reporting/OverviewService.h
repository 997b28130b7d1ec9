#pragma once

#include "reporting/AttentionService.h"
#include "reporting/Overview.h"

namespace attain {

/// Answers "who is on pace and who is not" for a period in one call.
class OverviewService {
public:
    OverviewService(const AttainmentService& attainment, const AttentionService& attention,
                    const OrganisationService& organisation, const SalesService& sales,
                    const CalendarService& calendar);

    /// AttainmentQuery::by is ignored.
    Result<Overview> overview(const AttainmentQuery& query) const;

private:
    void addSubject(Overview& overview, const AttainmentQuery& query, const AttainmentTables& tables) const;
    void addDepartments(Overview& overview, const AttainmentQuery& query, const AttainmentTable& table) const;
    void addPeople(Overview& overview, const AttainmentQuery& query, const AttainmentTable& table) const;

    const AttainmentService& m_attainment;
    const AttentionService& m_attention;
    const OrganisationService& m_organisation;
    const SalesService& m_sales;
    const CalendarService& m_calendar;
};

} // namespace attain
