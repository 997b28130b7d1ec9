#pragma once

#include "reporting/QuarterlyReview.h"

namespace attain {

/// Makes the pages of a review's appendix: one a person of its table of people. Throws Failure.
class PersonPages {
public:
    PersonPages(const CalendarService& calendar, const SalesService& sales, const TargetService& targets,
                const AttainmentService& attainment, const Organisation& organisation, const AttainmentQuery& query);

    std::vector<ReviewPerson> of(const QuarterlyReview& review) const;

private:
    ActualsQuery sold() const;

    const CalendarService& m_calendar;
    const SalesService& m_sales;
    const TargetService& m_targets;
    const AttainmentService& m_attainment;
    const Organisation& m_organisation;
    AttainmentQuery m_query;
};

} // namespace attain
