#pragma once

#include "incentives/IncentiveService.h"
#include "organisation/Company.h"
#include "reporting/QuarterlyReview.h"
#include "reporting/ReviewConclusions.h"
#include "scorecards/ScorecardService.h"

#include <map>

namespace attain {

/// Puts one review together. Throws Failure.
class ReviewBuilder {
public:
    struct Sources {
        const CalendarService& calendar;
        const SalesService& sales;
        const TargetService& targets;
        const AttainmentService& attainment;
        const ScorecardService& scorecards;
        const IncentiveService& incentives;
        const Organisation& organisation;
    };
    ReviewBuilder(const Sources& sources, const ReviewQuery& query, const Company& company,
                  std::map<DepartmentId, ReviewNote> notes);

    QuarterlyReview build();

private:
    void addHead();
    void addDepartments();
    void addPeople();
    void addScorecards();
    void addPayouts();
    void addMonths();
    void addVariances();
    void addOutlook();
    void addConclusions();
    ReviewRow toRow(const AttainmentRow& row) const;
    AttainmentTable table(GroupBy by) const;
    /// The days of the review, or the same a year earlier.
    ActualsQuery sold(bool lastYear) const;

    Sources m_from;
    AttainmentQuery m_query;
    bool m_appendix;
    Company m_company;
    std::map<DepartmentId, ReviewNote> m_notes;
    int m_workingDaysElapsed = 0;
    int m_workingDaysLeft = 0;
    QuarterlyReview m_review;
};

} // namespace attain
