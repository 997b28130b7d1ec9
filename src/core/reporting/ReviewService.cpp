#include "reporting/ReviewService.h"

#include "reporting/ReviewBuilder.h"
#include "reporting/ReviewRepository.h"
#include "storage/UnitOfWork.h"

namespace attain {

ReviewService::ReviewService(Connection& connection, ChangeLog& log, const CompanyService& company,
                             const CalendarService& calendar, const OrganisationService& organisation,
                             const SalesService& sales, const TargetService& targets,
                             const AttainmentService& attainment, const ScorecardService& scorecards,
                             const IncentiveService& incentives)
    : m_connection{connection}
    , m_log{log}
    , m_company{company}
    , m_calendar{calendar}
    , m_organisation{organisation}
    , m_sales{sales}
    , m_targets{targets}
    , m_attainment{attainment}
    , m_scorecards{scorecards}
    , m_incentives{incentives}
{
}

Result<QuarterlyReview> ReviewService::review(const ReviewQuery& query) const
{
    return guarded([&]() -> Result<QuarterlyReview> {
        const ReviewBuilder::Sources sources{m_calendar,
                                             m_sales,
                                             m_targets,
                                             m_attainment,
                                             m_scorecards,
                                             m_incentives,
                                             *orThrow(m_organisation.snapshot())};
        ReviewBuilder builder{sources, query, orThrow(m_company.company()),
                              ReviewRepository{m_connection}.ofPeriod(query.period.code)};
        QuarterlyReview review = builder.build();
        review.head.sealHash = m_log.lastHash();
        return review;
    });
}

Result<std::map<DepartmentId, ReviewNote>> ReviewService::notes(const Period& period) const
{
    return guarded([&]() -> Result<std::map<DepartmentId, ReviewNote>> {
        return ReviewRepository{m_connection}.ofPeriod(period.code);
    });
}

Result<void> ReviewService::write(const ReviewNote& note)
{
    if (const auto period = m_calendar.fiscalCalendar().parse(note.period); !period)
        return period.error();
    const auto organisation = m_organisation.snapshot();
    if (!organisation)
        return organisation.error();
    const Department* department = (*organisation)->department(note.department);
    if (!department)
        return Error{
            ErrorCode::NotFound, "review: no such department", {"department", std::to_string(note.department.value)}};
    return m_log.execute({"review.write", Change::Reviews, {}, note.period + " " + department->code},
                         [&]() -> Result<void> {
                             ReviewRepository{m_connection}.store(note);
                             return {};
                         });
}

} // namespace attain
