#pragma once

#include "fairness/FairnessService.h"
#include "fairness/SalesHistory.h"

namespace attain {

/// Makes one FairnessReport, without acceptances. Throws Failure.
class FairnessReader {
public:
    struct Sources {
        const CalendarService& calendar;
        const OrganisationService& organisation;
        const SalesService& sales;
        const MetricService& metrics;
        const TargetService& targets;
    };
    FairnessReader(const Sources& sources, const FairnessQuery& query);

    FairnessReport report() const;

private:
    /// The position that the person holds on every day of the period; 0 where there is none.
    PositionId positionThroughout(PersonId person) const;
    bool inRoleThroughout(PersonId person) const;
    FairnessMember memberOf(PersonId person) const;
    /// The first day in role; nothing for somebody without assignments.
    std::optional<Date> since(PersonId person) const;
    std::optional<std::int64_t> potentialOf(PersonId person) const;
    void complete(PeerGroup& group) const;
    void addFindings(const PeerGroup& group, std::vector<FairnessFinding>& findings) const;
    FairnessFinding finding(FairnessFindingKind kind, const FairnessMember& member, Ratio value) const;

    const FairnessQuery& m_query;
    FiscalCalendar m_calendar;
    SeasonWeights m_season;
    std::shared_ptr<const Organisation> m_organisation;
    std::shared_ptr<const TargetBook> m_book;
    SalesHistory m_history;
};

} // namespace attain
