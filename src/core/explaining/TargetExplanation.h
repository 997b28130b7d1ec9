#pragma once

#include "explaining/Explanation.h"
#include "targets/AttainmentService.h"
#include "targets/TargetTotals.h"

namespace attain {

/// Tells where a target and the weight of its months come from, out of the values that AttainmentService used.
class TargetExplanation {
public:
    TargetExplanation(const TargetService& targets, const OrganisationService& organisation,
                      const CalendarService& calendar, const AttainmentQuery& query, Subject subject);

    /// "target": the months it is made of, and for each the entry that set it or the parts it adds up from.
    Explanation target(const AttainmentRow& row) const;
    /// "elapsed_weight": what each month weighs, and how many of its working days have passed.
    Explanation elapsedWeight(const AttainmentRow& row, Date asOf) const;

private:
    /// Why a number of a what-if is another than that of the version it stands on.
    Explanation scenarioChange(std::int64_t before, std::int64_t after) const;
    Explanation monthTarget(const Period& month, std::int64_t value, bool withEntry) const;
    Explanation entry(const TargetEntry& entry) const;
    Figure figure(std::int64_t scaled) const { return {infoOf(m_query.metric).unit, scaled}; }
    int versionNumber(TargetVersionId id) const;

    const TargetService& m_targets;
    const CalendarService& m_calendar;
    const AttainmentQuery& m_query;
    Subject m_subject;
    std::shared_ptr<const Organisation> m_organisation;
    std::shared_ptr<const TargetBook> m_book;
    TargetTotals m_totals;
    std::vector<TargetVersion> m_versions;
};

} // namespace attain
