#pragma once

#include "common/Desk.h"
#include "goals/GoalCheck.h"
#include "targets/TargetSheet.h"
#include "targets/TargetTreeModel.h"

/// What the target grid says about its rows besides numbers: read beside the sheet, worded for it.
class TargetRowNotes {
    Q_DECLARE_TR_FUNCTIONS(TargetRowNotes)
public:
    /// Of the sheet's metric, year and version.
    void read(const Desk& desk, const attain::TargetSheet& sheet, const std::string& scenario,
              const attain::TargetView& view);
    const std::map<attain::Subject, TargetRowNote>& notes() const { return m_notes; }
    /// Nothing for a subject without a target in the year.
    const attain::GoalAssessment* goal(attain::Subject subject) const;
    /// How a person's target stands among its peers; empty where they are not compared.
    QString fairness(attain::Subject subject) const;

private:
    void readFairness(const Desk& desk, const attain::TargetSheet& sheet, const std::string& scenario,
                      const attain::TargetView& view);

    std::map<attain::Subject, attain::GoalAssessment> m_goals;
    std::map<attain::Subject, QString> m_fairness;
    std::map<attain::Subject, TargetRowNote> m_notes;
};
