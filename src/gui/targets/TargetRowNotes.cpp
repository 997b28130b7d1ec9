#include "targets/TargetRowNotes.h"

#include "Workspace.h"
#include "common/TargetWords.h"
#include "targets/FairnessWords.h"
#include "targets/TalkWords.h"

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

/// Where the talks about the year's targets stand; without those that wait for the first word.
std::map<attain::Subject, attain::TalkState> talksOn(attain::Workspace& workspace, const attain::TargetSheet& sheet,
                                                     const std::string& scenario)
{
    std::map<attain::Subject, attain::TalkState> states;
    auto talks = workspace.talks().recorded();
    if (!talks)
        return states;
    std::map<attain::Subject, std::optional<std::int64_t>> targets;
    for (const auto& row : sheet.rows)
        targets.emplace(row.subject, row.cells.front().levels.target);
    for (auto& talk : *talks) {
        const auto& topic = talk.topic;
        const auto target = targets.find(attain::Subject::of(topic.person));
        if (target == targets.end() || topic.scenario != scenario || topic.metric != sheet.metric
            || topic.period != sheet.year)
            continue;
        talk.target = target->second;
        if (talk.state() != attain::TalkState::Waiting)
            states.emplace(target->first, talk.state());
    }
    return states;
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
    const auto talks = talksOn(desk.workspace, sheet, scenario);
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
        note.state = TargetWords::state(state);
        note.tone = TargetWords::tone(state);
        if (sheet.standsOn) {
            const bool moved = row.differsFromInForce(sheet.level);
            note.state = moved ? tr("Moved") : tr("As the base");
            note.tone = moved ? Tone::Primary : Tone::Neutral;
        }
        if (const auto talk = talks.find(row.subject); talk != talks.end()) {
            note.state = TalkWords::state(talk->second);
            note.tone = TalkWords::tone(talk->second);
        }
        if (changing.contains(row.subject)) {
            note.state = tr("Adjusting");
            note.tone = Tone::Warning;
        }
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
