#pragma once

#include "incentives/Participation.h"
#include "scorecards/ScorecardService.h"
#include "targets/AttainmentService.h"

#include <map>

namespace attain {

/// What the numbers of plans are read from.
struct IncentiveSources {
    const SalesService& sales;
    const OrganisationService& organisation;
    const CalendarService& calendar;
    const AttainmentService& attainment;
    const ScorecardService& scorecards;
};

/// The days a measure looks at; nothing where there are none (before the first period of the year).
std::optional<Period> periodOf(const Measure& measure, const Period& paid, const FiscalCalendar& calendar);

/// Reads the numbers that a plan looks at, each table once. Throws Failure.
class MeasureReader {
public:
    /// `asOf`: nothing judges every metric at its own last day. All that is given must outlive this.
    MeasureReader(const IncentiveSources& sources, const Period& period, std::optional<Date> asOf,
                  const std::string& scenario);

    /// Nothing: not available. A metric that adds up from sale lines is 0 for those without lines.
    std::optional<std::int64_t> number(const Measure& measure, const Participant& participant);

private:
    using Numbers = std::map<std::int64_t, AttainmentRow>; ///< by person, department, or 0
    const Numbers& rows(const Measure& measure, GroupBy by, const Period& period);
    const std::map<PersonId, std::int64_t>& overlay(const Measure& measure, const Period& period);
    const std::map<PersonId, Ratio>& scores(const Period& period);
    std::optional<Date> asOfIn(const Period& period) const;

    const IncentiveSources& m_sources;
    const Period& m_period;
    std::optional<Date> m_asOf;
    const std::string& m_scenario;
    FiscalCalendar m_calendar;
    std::map<std::tuple<Metric, GroupBy, std::string>, Numbers> m_rows; ///< by the period's code
    std::map<std::pair<Metric, std::string>, std::map<PersonId, std::int64_t>> m_overlay;
    std::map<std::string, std::map<PersonId, Ratio>> m_scores;
};

} // namespace attain
