#include "common/WorkspaceJob.h"
#include "targets/TargetTreeModel.h"
#include "targets/TargetsPage.h"

// What stands behind the numbers of the grid; read beside the window.

TargetRowScope TargetsPage::rowScope() const
{
    return {context().scenario().toStdString(), m_model->sheet().metric, m_model->sheet().year, view()};
}

void TargetsPage::readNotes()
{
    m_notesOutdated = m_readingNotes;
    if (m_readingNotes)
        return;
    m_readingNotes = true;
    auto* job = new WorkspaceJob{tr("Checking targets"), {}, this};
    job->setDispensable();
    job->run<TargetRowFacts>(
        m_desk.workspace, m_desk.jobs,
        [scope = rowScope()](attain::Workspace& workspace, const WorkerJob::Progress&, const std::stop_token&) {
            return TargetRowFacts::read(workspace, scope);
        },
        [this](attain::Result<TargetRowFacts> facts) {
            m_readingNotes = false;
            if (!facts) {
                m_desk.notices.error(facts.error());
                return;
            }
            m_notes.setFacts(*std::move(facts), m_desk.formats);
            showNotes();
            showCurrentCell();
            if (m_notesOutdated)
                readNotes();
        });
}

void TargetsPage::showNotes()
{
    m_notes.word(m_model->sheet(), rowScope());
    m_model->setNotes(m_notes.notes());
    m_view->fitColumns(TargetTreeModel::NameColumn, 165);
}
