#include "Workspace.h"
#include "common/CellTable.h"
#include "common/GridView.h"
#include "common/TargetWords.h"
#include "targets/FairnessDialog.h"
#include "targets/FairnessWords.h"
#include "targets/TargetCells.h"
#include "targets/ui_FairnessDialog.h"

#include <algorithm>

// The page of the dialog about how hard targets are.

void FairnessDialog::showChallenges()
{
    if (m_challengesKnown || m_ui->tabWidget->currentWidget() != m_ui->challengeTab)
        return;
    m_challengesKnown = true;
    auto report = m_desk.workspace.fairness().challenges(query());
    m_challengeReport = report ? *std::move(report) : attain::ChallengeReport{};
    const auto& formats = m_desk.formats;
    std::int64_t largest = 0;
    for (const auto& row : m_challengeReport.rows)
        largest = std::max(largest, row.levels.target.value_or(0));
    const auto scale = formats.scaleFor(attain::infoOf(m_challengeReport.metric).unit, largest);
    const auto chance = [&](std::optional<attain::Ratio> ratio) { return shareCell(ratio, formats.percent(ratio, 0)); };
    const auto growth
        = [&](std::optional<attain::Ratio> ratio) { return shareCell(ratio, formats.signedPercent(ratio)); };

    std::vector<CellTable::Row> rows;
    rows.reserve(m_challengeReport.rows.size());
    for (const auto& row : m_challengeReport.rows) {
        const auto& found = row.challenge;
        Cell difficulty = Cell::plain(found.refusal ? FairnessWords::refusal(*found.refusal) : QString{});
        if (found.difficulty)
            difficulty
                = Cell::status(FairnessWords::difficulty(*found.difficulty), FairnessWords::tone(*found.difficulty));
        rows.push_back({static_cast<std::int64_t>(rows.size()) + 1,
                        {Cell::plain(TargetWords::inTree(row.who)), difficulty, amountCell(row.base, formats, scale),
                         amountCell(row.levels.target, formats, scale), growth(found.growth), growth(row.peersGrowth),
                         chance(found.expectedAttainment), chance(found.floorChance), chance(found.targetChance),
                         chance(found.stretchChance), chance(row.expectedAtTarget)}});
    }
    m_challenges->set({{tr("Whose target")},
                       {tr("Difficulty")},
                       {formats.header(tr("Last year"), scale), true},
                       {formats.header(tr("Target"), scale), true},
                       {tr("Growth"), true},
                       {tr("Growth of peers"), true},
                       {tr("Expected"), true},
                       {tr("Chance of floor"), true},
                       {tr("of target"), true},
                       {tr("of stretch"), true},
                       {tr("People at target"), true}},
                      std::move(rows));
    m_challengesView->fitColumns(0);
    if (m_challenges->rowCount() > 0 && !m_challengesView->currentIndex().isValid())
        m_challengesView->setCurrentIndex(m_challengesView->model()->index(0, 0));
    showMilestones();
}

void FairnessDialog::showMilestones()
{
    const auto* row = rowValue(m_challengeReport.rows, *m_challenges, m_challengesView->currentSource());
    if (!row) {
        m_ui->milestonesLabel->setPlainText({});
        return;
    }
    const auto scale
        = m_desk.formats.scaleFor(attain::infoOf(m_challengeReport.metric).unit, row->levels.target.value_or(0));
    QStringList steps;
    for (const auto& milestone : row->milestones)
        steps.append(tr("%1: %2").arg(QString::fromStdString(milestone.month.code),
                                      m_desk.formats.number(milestone.target, scale)));
    m_ui->milestonesLabel->setPlainText(
        steps.isEmpty() ? QString{}
                        : tr("%1, to be reached by the end of the month: %2")
                              .arg(m_desk.formats.header(tr("Milestones"), scale), steps.join(QStringLiteral("  "))));
}
