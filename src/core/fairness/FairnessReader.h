#pragma once

#include "fairness/FairnessService.h"

namespace attain {

/// Makes one FairnessReport, without acceptances. Throws Failure.
class FairnessReader {
public:
    struct Sources {
        const CalendarService& calendar;
        const OrganisationService& organisation;
        const SalesService& sales;
        const TargetService& targets;
    };
    FairnessReader(const Sources& sources, const FairnessQuery& query);

    FairnessReport report() const;

private:
    void readSales(const SalesService& sales);
    /// The position that the person holds on every day of the period; 0 where there is none.
    PositionId positionThroughout(PersonId person) const;
    bool inRoleThroughout(PersonId person) const;
    FairnessMember memberOf(PersonId person) const;
    /// What the complete months brought, from the person's first whole month on.
    std::vector<std::int64_t> monthsOf(PersonId person) const;
    /// Of whole months; nothing where one of them is not among those that were read.
    std::optional<std::int64_t> actualOf(PersonId person, Date from, Date to) const;
    std::optional<std::int64_t> potentialOf(PersonId person) const;
    void complete(PeerGroup& group) const;
    void addFindings(const PeerGroup& group, std::vector<FairnessFinding>& findings) const;
    FairnessFinding finding(FairnessFindingKind kind, const FairnessMember& member, Ratio value) const;

    const FairnessQuery& m_query;
    FiscalCalendar m_calendar;
    WorkingDays m_workingDays;
    SeasonWeights m_season;
    std::shared_ptr<const Organisation> m_organisation;
    std::shared_ptr<const TargetBook> m_book;
    std::vector<Period> m_months; ///< the complete months before the period that the sales know, oldest first
    ActualsTable m_actuals;       ///< by person and these months
};

} // namespace attain
