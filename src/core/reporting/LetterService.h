#pragma once

#include "dividing/DivisionService.h"
#include "fairness/FairnessService.h"
#include "goals/GoalService.h"
#include "organisation/Company.h"
#include "reporting/TargetLetters.h"
#include "talks/TalkService.h"
#include "targets/AdjustmentService.h"

namespace attain {

/// Which papers are asked for.
struct LetterQuery {
    Period year{};
    std::string scenario = "base";
    PersonId person{}; ///< 0: everybody
};

/// Collects what the papers about targets say: letters, notices of adjustment, the list of acknowledgements. Of what is in
/// force. Reads only.
class LetterService {
public:
    struct Sources {
        Connection& connection;
        const CompanyService& company;
        const CalendarService& calendar;
        const OrganisationService& organisation;
        const TargetService& targets;
        const TargetVersionService& versions;
        const AdjustmentService& adjustments;
        const GoalService& goals;
        const DivisionService& division;
        const FairnessService& fairness;
        const TalkService& talks;
    };
    explicit LetterService(const Sources& sources) : m_sources{sources} { }

    /// The fiscal year that holds the query's period. WrongState{"scenario", name, "what_if"} for a scenario that stands on
    /// a version: nobody signs what is never in force.
    Result<TargetLetters> letters(const LetterQuery& query) const;

private:
    LetterHead head(const LetterQuery& query) const;
    std::vector<TargetLetter> people(const LetterQuery& query, const Organisation& organisation) const;
    void addTargets(Metric metric, const LetterQuery& query, std::map<Subject, TargetLetter>& letters) const;
    void addChanges(const std::vector<AdjustmentNotice>& notices, std::vector<TargetLetter>& letters) const;
    void addFindings(const LetterQuery& query, std::vector<TargetLetter>& letters) const;
    void addTalks(const LetterQuery& query, std::vector<TargetLetter>& letters) const;
    std::vector<AdjustmentNotice> notices(const LetterQuery& query, const Organisation& organisation) const;

    Sources m_sources;
};

} // namespace attain
