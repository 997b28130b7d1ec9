#pragma once

#include "common/Desk.h"
#include "fairness/FairnessReport.h"
#include "goals/GoalCheck.h"
#include "talks/Talk.h"
#include "targets/TargetSheet.h"
#include "targets/TargetTreeModel.h"

#include <set>

/// Which rows of which grid.
struct TargetRowScope {
    std::string scenario;
    attain::Metric metric = attain::Metric::Revenue;
    attain::Period year{};
    attain::TargetView view{};
    bool operator==(const TargetRowScope&) const = default;
};

/// What is known about the rows of the target grid besides their numbers; takes a while for a large company.
struct TargetRowFacts {
    TargetRowScope scope;
    std::vector<attain::GoalAssessment> goals;
    std::optional<attain::FairnessReport> fairness; ///< nothing where people are not compared
    std::set<attain::Subject> adjusting;            ///< a change is asked for and not decided
    std::vector<attain::Talk> talks;                ///< about the year's targets of the scope

    static attain::Result<TargetRowFacts> read(attain::Workspace& workspace, const TargetRowScope& scope);
};

/// What the target grid says about its rows besides numbers, worded for it.
class TargetRowNotes {
    Q_DECLARE_TR_FUNCTIONS(TargetRowNotes)
public:
    void setFacts(TargetRowFacts facts, const Formats& formats);
    /// Words the facts for this sheet; without notes where they are of another grid.
    void word(const attain::TargetSheet& sheet, const TargetRowScope& scope);

    const std::map<attain::Subject, TargetRowNote>& notes() const { return m_notes; }
    /// Nothing for a subject without a target in the year, and while it is not known.
    const attain::GoalAssessment* goal(attain::Subject subject) const;
    /// How a person's target stands among its peers; empty where they are not compared.
    QString fairness(attain::Subject subject) const;

private:
    std::optional<attain::TalkState> talkState(const attain::TargetSheetRow& row) const;

    TargetRowFacts m_facts;
    bool m_fits = false;                            ///< the facts are of the sheet that is shown
    std::map<attain::Subject, std::size_t> m_goals; ///< index into the facts'
    std::map<attain::Subject, std::size_t> m_talks;
    std::map<attain::Subject, QString> m_fairness;
    std::map<attain::Subject, TargetRowNote> m_notes;
};
