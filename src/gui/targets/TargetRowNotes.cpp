#include "targets/TargetRowNotes.h"

#include "Workspace.h"
#include "common/TargetWords.h"
#include "targets/FairnessWords.h"
#include "targets/TalkWords.h"

namespace {

std::set<attain::Subject> subjectsAdjusting(attain::Workspace& workspace, const TargetRowScope& scope)
{
    std::set<attain::Subject> subjects;
    for (const auto& adjustment : attain::orThrow(workspace.adjustments().adjustments())) {
        if (adjustment.scenario != scope.scenario
            || (adjustment.state != attain::AdjustmentState::Draft
                && adjustment.state != attain::AdjustmentState::Submitted))
            continue;
        for (const auto& cell : adjustment.cells)
            if (cell.metric == scope.metric)
                subjects.insert(cell.subject);
    }
    return subjects;
}

} // namespace

attain::Result<TargetRowFacts> TargetRowFacts::read(attain::Workspace& workspace, const TargetRowScope& scope)
{
    return attain::guarded([&]() -> attain::Result<TargetRowFacts> {
        TargetRowFacts facts;
        facts.scope = scope;
        facts.goals = attain::orThrow(workspace.goals().assess(scope.metric, scope.year, scope.scenario, scope.view));
        if (attain::infoOf(scope.metric).additive) {
            attain::FairnessQuery query;
            query.scope = {scope.scenario, scope.metric, scope.year};
            query.view = scope.view;
            if (auto report = workspace.fairness().report(query))
                facts.fairness = *std::move(report);
        }
        facts.adjusting = subjectsAdjusting(workspace, scope);
        for (auto& talk : attain::orThrow(workspace.talks().recorded()))
            if (talk.topic.scenario == scope.scenario && talk.topic.metric == scope.metric
                && talk.topic.period == scope.year)
                facts.talks.push_back(std::move(talk));
        return facts;
    });
}

void TargetRowNotes::setFacts(TargetRowFacts facts, const Formats& formats)
{
    m_facts = std::move(facts);
    m_goals.clear();
    m_talks.clear();
    m_fairness.clear();
    for (std::size_t i = 0; i < m_facts.goals.size(); ++i)
        m_goals.emplace(m_facts.goals[i].subject, i);
    for (std::size_t i = 0; i < m_facts.talks.size(); ++i)
        m_talks.emplace(attain::Subject::of(m_facts.talks[i].topic.person), i);
    if (!m_facts.fairness)
        return;
    for (const auto& group : m_facts.fairness->groups)
        for (const auto& member : group.members)
            m_fairness.emplace(attain::Subject::of(member.person), FairnessWords::member(group, member, formats));
}

void TargetRowNotes::word(const attain::TargetSheet& sheet, const TargetRowScope& scope)
{
    m_notes.clear();
    m_fits = m_facts.scope == scope;
    for (const auto& row : sheet.rows) {
        TargetRowNote note;
        const auto* assessment = goal(row.subject);
        if (assessment == nullptr || !assessment->facts.levels.target)
            continue;
        note.lettersMet = assessment->lettersMet();
        note.refused = assessment->refusesPublication();
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
        if (const auto talk = talkState(row)) {
            note.state = TalkWords::state(*talk);
            note.tone = TalkWords::tone(*talk);
        }
        if (m_facts.adjusting.contains(row.subject)) {
            note.state = tr("Adjusting");
            note.tone = Tone::Warning;
        }
        m_notes.emplace(row.subject, std::move(note));
    }
}

std::optional<attain::TalkState> TargetRowNotes::talkState(const attain::TargetSheetRow& row) const
{
    const auto found = m_talks.find(row.subject);
    if (found == m_talks.end())
        return {};
    const auto state = attain::stateOf(m_facts.talks[found->second].entries, row.cells.front().levels.target);
    return state == attain::TalkState::Waiting ? std::nullopt : std::optional{state};
}

const attain::GoalAssessment* TargetRowNotes::goal(attain::Subject subject) const
{
    const auto found = m_goals.find(subject);
    return !m_fits || found == m_goals.end() ? nullptr : &m_facts.goals[found->second];
}

QString TargetRowNotes::fairness(attain::Subject subject) const
{
    const auto found = m_fairness.find(subject);
    return !m_fits || found == m_fairness.end() ? QString{} : found->second;
}
