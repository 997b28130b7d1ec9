#include "targets/ProposalFiles.h"

#include "common/WorkspaceJob.h"
#include "exchange/TableExport.h"
#include "importing/ProposalFile.h"
#include "importing/WorkbookFile.h"
#include "targets/ProposalConflictsDialog.h"

ProposalFiles::ProposalFiles(const Desk& desk, QWidget* page)
    : QObject{page}, m_desk{desk}, m_page{page}, m_write{new QAction{this}}, m_merge{new QAction{this}}
{
    connect(m_write, &QAction::triggered, this, &ProposalFiles::write);
    connect(m_merge, &QAction::triggered, this, &ProposalFiles::askForFile);
}

void ProposalFiles::retranslate()
{
    m_write->setText(tr("Table for proposals…"));
    m_merge->setText(tr("Take in proposals…"));
}

void ProposalFiles::write()
{
    attain::TableChoice choice;
    const auto& context = m_desk.context;
    choice.period = context.calendar().containing(attain::PeriodKind::Year, context.period().from);
    choice.metric = context.metric();
    choice.scenario = context.scenario().toStdString();
    TableExporter::LargeTable table;
    table.name = tr("Proposals");
    table.make = [choice](attain::Workspace& own) -> attain::Result<attain::TableSource> {
        const auto organisation = own.organisation().snapshot();
        if (!organisation)
            return organisation.error();
        return attain::proposalTable(own.targets(), *organisation, choice);
    };
    m_desk.exporter.exportTable(m_page, m_desk.workspace, table);
}

void ProposalFiles::askForFile()
{
    Prompter::FileRequest request;
    request.title = tr("Take in proposals");
    request.filter = tr("Tables (*.xlsx *.csv *.txt);;All files (*)");
    m_desk.prompter.openFiles(m_page, request, false, [this](const QStringList& files) {
        if (!files.isEmpty())
            merge(files.front());
    });
}

void ProposalFiles::merge(const QString& file)
{
    const auto path = std::filesystem::path{file.toStdU16String()};
    auto* job = new WorkspaceJob{tr("Taking in proposals"), {}, this};
    job->run<attain::ProposalMerge>(
        m_desk.workspace, m_desk.jobs,
        [path, scenario = m_desk.context.scenario().toStdString()](
            attain::Workspace& workspace, const WorkerJob::Progress&,
            const std::stop_token&) -> attain::Result<attain::ProposalMerge> {
            const auto source = attain::importSourceOf(path);
            if (!source)
                return source.error();
            attain::ProposalFile proposals{workspace.changeLog(), workspace.calendar(), workspace.organisation(),
                                           workspace.metrics(), workspace.talks()};
            return proposals.merge(*source, scenario);
        },
        [this](const attain::Result<attain::ProposalMerge>& merged) {
            if (!merged) {
                m_desk.notices.error(merged.error());
                return;
            }
            m_desk.workspace.notifier().publish(attain::Change::Targets); // it ran on the worker's connection
            show(*merged);
        });
}

void ProposalFiles::show(const attain::ProposalMerge& merged)
{
    const QString summary = tr("Proposals: %1 recorded, %2 known before, %3 not recorded.")
                                .arg(merged.recorded)
                                .arg(merged.unchanged)
                                .arg(merged.problems.size());
    if (!merged.problems.empty()) {
        (new ProposalConflictsDialog{m_desk.theme, merged, summary, m_page})->open();
        return;
    }
    m_desk.notices.done(summary);
}
