#include "targets/TargetRowNotes.h"

#include "Workspace.h"
#include "common/TargetWords.h"
#include "targets/FairnessWords.h"

#include <set>

namespace {

/// Those for whom a change of this metric is asked for and not decided.
std::set<attain::Subject> adjusting(attain::Workspace& workspace, attain::Metric metric, const std::string& scenario)
{
    std::set<attain::Subject> subjects;
    const auto adjustments = workspace.adjustments().adjustments();
    if (!adjustments)
        return subjects;
    for (const auto& adjustment : *adjustments) {
        if (adjustment.scenario != scenario
            || (adjustment.state != attain::AdjustmentState::Draft
                && adjustment.state != attain::AdjustmentState::Submitted))
            continue;
        for (const auto& cell : adjustment.cells)
            if (cell.metric == metric)
                subjects.insert(cell.subject);
    }
    return subjects;
}

} // namespace

void TargetRowNotes::read(const Desk& desk, const attain::TargetSheet& sheet, const std::string& scenario,
                          const attain::TargetView& view)
{
    m_goals.clear();
    m_notes.clear();
    readFairness(desk, sheet, scenario, view);
    auto assessments = desk.workspace.goals().assess(sheet.metric, sheet.year, scenario, view);
    if (!assessments) {
        desk.notices.error(assessments.error());
        return;
    }
    for (auto& assessment : *assessments)
        m_goals.emplace(assessment.subject, std::move(assessment));
    const auto changing = adjusting(desk.workspace, sheet.metric, scenario);
    for (const auto& row : sheet.rows) {
        TargetRowNote note;
        const auto goal = m_goals.find(row.subject);
        if (goal == m_goals.end() || !goal->second.facts.levels.target)
            continue;
        note.lettersMet = goal->second.lettersMet();
        note.refused = goal->second.refusesPublication();
        // What the newest version leaves alone is as it was published.
        const auto state
            = row.differsFromInForce(sheet.level) ? sheet.version.state : attain::TargetVersionState::Published;
        note.state = changing.contains(row.subject) ? tr("Adjusting") : TargetWords::state(state);
        note.tone = changing.contains(row.subject) ? Tone::Warning : TargetWords::tone(state);
        m_notes.emplace(row.subject, std::move(note));
    }
}

const attain::GoalAssessment* TargetRowNotes::goal(attain::Subject subject) const
{
    const auto found = m_goals.find(subject);
    return found == m_goals.end() ? nullptr : &found->second;
}

void TargetRowNotes::readFairness(const Desk& desk, const attain::TargetSheet& sheet, const std::string& scenario,
                                  const attain::TargetView& view)
{
    m_fairness.clear();
    if (!attain::infoOf(sheet.metric).additive)
        return; // not compared
    attain::FairnessQuery query;
    query.scope = {scenario, sheet.metric, sheet.year};
    query.view = view;
    const auto report = desk.workspace.fairness().report(query);
    if (!report)
        return;
    for (const auto& group : report->groups)
        for (const auto& member : group.members)
            m_fairness.emplace(attain::Subject::of(member.person), FairnessWords::member(group, member, desk.formats));
}

QString TargetRowNotes::fairness(attain::Subject subject) const
{
    const auto found = m_fairness.find(subject);
    return found == m_fairness.end() ? QString{} : found->second;
}
