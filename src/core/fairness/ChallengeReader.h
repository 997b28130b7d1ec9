#pragma once

#include "fairness/ChallengeReport.h"
#include "fairness/FairnessReader.h"
#include "targets/TargetTotals.h"

namespace attain {

/// Makes one ChallengeReport. Three scans of the sale lines. Throws Failure.
class ChallengeReader {
public:
    ChallengeReader(const FairnessReader::Sources& sources, const FairnessQuery& query);

    ChallengeReport report() const;

private:
    SubjectChallenge rowOf(SubjectNode who) const;
    const SalesHistory& historyOf(SubjectKind kind) const;
    std::vector<ChallengeMilestone> milestonesOf(Subject subject) const;
    /// Those whose targets are compared with the subject's have the same key; nothing for the company.
    std::optional<std::pair<SubjectKind, std::int64_t>> peersOf(Subject subject) const;
    void addPeers(std::vector<SubjectChallenge>& rows) const;
    void addShares(std::vector<SubjectChallenge>& rows) const;

    const FairnessQuery& m_query;
    FiscalCalendar m_calendar;
    std::shared_ptr<const Organisation> m_organisation;
    TargetTotals m_totals;
    SalesHistory m_company;
    SalesHistory m_departments;
    SalesHistory m_people;
};

} // namespace attain
