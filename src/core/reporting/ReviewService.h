#pragma once

#include "incentives/IncentiveService.h"
#include "organisation/Company.h"
#include "reporting/QuarterlyReview.h"
#include "scorecards/ScorecardService.h"

#include <map>

namespace attain {

/// Makes reviews out of what AttainmentService and the sale lines say, and keeps what people write into them.
class ReviewService {
public:
    ReviewService(Connection& connection, ChangeLog& log, const CompanyService& company,
                  const CalendarService& calendar, const OrganisationService& organisation, const SalesService& sales,
                  const TargetService& targets, const AttainmentService& attainment, const ScorecardService& scorecards,
                  const IncentiveService& incentives);

    Result<QuarterlyReview> review(const ReviewQuery& query) const;

    /// What was written for a period, by department.
    Result<std::map<DepartmentId, ReviewNote>> notes(const Period& period) const;
    /// Command "review.write"; an empty note takes it away. InvalidValue for a period code that is none; NotFound for an
    /// unknown department.
    Result<void> write(const ReviewNote& note);

private:
    Connection& m_connection;
    ChangeLog& m_log;
    const CompanyService& m_company;
    const CalendarService& m_calendar;
    const OrganisationService& m_organisation;
    const SalesService& m_sales;
    const TargetService& m_targets;
    const AttainmentService& m_attainment;
    const ScorecardService& m_scorecards;
    const IncentiveService& m_incentives;
};

} // namespace attain
