#pragma once

#include "explaining/Explanation.h"
#include "targets/AttainmentService.h"

namespace attain {

class TargetExplanation;

/// Builds the tree behind a number out of the very values that AttainmentService computed.
class Explainer {
public:
    Explainer(const AttainmentService& attainment, const SalesService& sales, const MetricService& metrics,
              const TargetService& targets, const OrganisationService& organisation, const CalendarService& calendar);

    /// The whole tree of one subject: attainment and its parts, down to the sale lines with file and line. At most
    /// `maxLines` lines are listed (0: all); lineCount tells how many there are.
    Result<Explanation> explain(Subject subject, const AttainmentQuery& query, std::size_t maxLines = 0) const;

private:
    struct Question;
    void addPace(Explanation& root, const Question& question, const TargetExplanation& target) const;
    void addLastYear(Explanation& root, const Question& question) const;

    const AttainmentService& m_attainment;
    const SalesService& m_sales;
    const MetricService& m_metrics;
    const TargetService& m_targets;
    const OrganisationService& m_organisation;
    const CalendarService& m_calendar;
};

} // namespace attain
