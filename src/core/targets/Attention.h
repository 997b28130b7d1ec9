#pragma once

#include "targets/AttainmentService.h"

namespace attain {

/// What the data say needs a look. The comment names the members that hold the numbers.
enum class AttentionKind {
    PersonBehindTwice,   ///< below 80 % of pace in this and in the previous period: paceIndex, previousPaceIndex, gap
    DepartmentBehind,    ///< the one farthest behind its expected pace: points, gap, projection, attainment
    TargetsOverAssigned, ///< departments (or people) carry more than the whole needs: whole, parts, gap
    TargetsNotAssigned,  ///< … or less: whole, parts, gap
    PeopleWithoutTarget, ///< with sales in this period: people
    SalesOld,            ///< the newest sale is old, or the period ends soon and is not covered: days, date
    ReturnsHigh,         ///< clearly above the same span of last year: rate, lastYearRate
    NoTarget,            ///< nobody set a target for the period
};

enum class Severity { Info, Warning, Critical };

/// One line of the "needs attention" card. Values and codes only; worded at the edge.
struct AttentionItem {
    AttentionKind kind{};
    Severity severity = Severity::Warning;
    Subject subject;  ///< what it is about: the company, a department, a person
    std::string name; ///< of the subject
    std::optional<Ratio> paceIndex;
    std::optional<Ratio> previousPaceIndex;
    std::optional<Ratio> attainment;
    std::optional<Ratio> points; ///< expected share less attainment: 0.126 is 12.6 percentage points behind
    std::optional<Figure> gap;   ///< target − actual; of targets: parts − whole or whole − parts, never negative
    std::optional<Figure> projection;
    std::optional<Figure> whole;
    std::optional<Figure> parts;
    std::optional<Ratio> rate;
    std::optional<Ratio> lastYearRate;
    std::optional<Date> date; ///< of the newest sale
    int days = 0;             ///< since then
    std::vector<PersonId> people;
};

/// Looks through targets and sales for what a manager should see first. Reads only.
class AttentionService {
public:
    AttentionService(const AttainmentService& attainment, const SalesService& sales, const TargetService& targets,
                     const OrganisationService& organisation, const CalendarService& calendar, const Clock& clock);

    /// Of the query's period, metric, scenario, department and as-of day; `by` is ignored. Gravest first.
    Result<std::vector<AttentionItem>> items(const AttainmentQuery& query) const;

private:
    const AttainmentService& m_attainment;
    const SalesService& m_sales;
    const TargetService& m_targets;
    const OrganisationService& m_organisation;
    const CalendarService& m_calendar;
    const Clock& m_clock;
};

} // namespace attain
