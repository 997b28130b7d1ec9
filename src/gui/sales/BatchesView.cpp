#include "sales/BatchesView.h"

#include "common/WorkspaceJob.h"
#include "importing/ImportService.h"
#include "sales/BatchTableModel.h"
#include "sales/ProblemTableModel.h"
#include "sales/ui_BatchesView.h"

BatchesView::BatchesView(const Desk& desk, QWidget* parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_model{new BatchTableModel{desk.formats, this}}
    , m_problems{new ProblemTableModel{this}}
    , m_view{new GridView{desk.theme}}
    , m_problemView{new GridView{desk.theme}}
    , m_ui{std::make_unique<Ui::BatchesView>()}
{
    m_ui->setupUi(this);
    m_view->setObjectName(QStringLiteral("batchTableView"));
    m_view->setSource(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_problemView->setObjectName(QStringLiteral("problemTableView"));
    m_problemView->setSource(m_problems);
    m_problemView->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* panel = new GridPanel{m_view, desk.icons};
    auto* problemPanel = new GridPanel{m_problemView, desk.icons};
    m_ui->batchesCard->addContent(panel);
    m_ui->problemsCard->addContent(problemPanel);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &BatchesView::showProblems);
    connect(m_view, &GridView::drillRequested, m_ui->showLinesButton, &QPushButton::click);
    connect(panel, &GridPanel::exportRequested, this, &BatchesView::exportTable);
    connect(problemPanel, &GridPanel::exportRequested, this, [this] {
        m_desk.exporter.exportTable(this, m_problemView->commands()->contents(tr("Rows not imported")));
    });
    connect(m_ui->showLinesButton, &QPushButton::clicked, this, [this] {
        if (const auto* batch = m_model->batchAt(m_view->currentSource()))
            Q_EMIT linesRequested(batch->id, QString::fromStdString(batch->fileName));
    });
    connect(m_ui->undoImportButton, &QPushButton::clicked, this, &BatchesView::undoImport);
    connect(m_ui->exportRejectedButton, &QPushButton::clicked, this, &BatchesView::exportRejected);
    connect(m_ui->placeButton, &QPushButton::clicked, this, &BatchesView::placeQuarantined);
    retranslate();
}

BatchesView::~BatchesView() = default;

void BatchesView::retranslate()
{
    m_ui->retranslateUi(this);
    m_view->setAccessibleName(m_ui->batchesCard->title());
    m_problemView->setAccessibleName(m_ui->problemsCard->title());
    showProblems();
}

void BatchesView::refresh()
{
    const auto* current = m_model->batchAt(m_view->currentSource());
    const attain::BatchId before = current ? current->id : attain::BatchId{};
    auto batches = m_desk.workspace.sales().batches();
    if (!batches) {
        m_desk.notices.error(batches.error());
        return;
    }
    m_model->setBatches(*std::move(batches));
    QModelIndex row = m_view->filter()->mapFromSource(m_model->indexOf(before));
    if (!row.isValid())
        row = m_view->model()->index(0, 0);
    m_view->setCurrentIndex(row);
    m_view->fitColumns(BatchTableModel::FileColumn);
    showProblems();
}

void BatchesView::showProblems()
{
    const auto* batch = m_model->batchAt(m_view->currentSource());
    std::vector<attain::StoredProblem> problems;
    if (batch) {
        if (auto stored = m_desk.workspace.sales().problems(batch->id))
            problems = *std::move(stored);
    }
    m_ui->problemsCard->setCaption(batch ? QString::fromStdString(batch->fileName) : QString{});
    m_problems->setProblems(std::move(problems));
    m_problemView->fitColumns(ProblemTableModel::RawColumn, 220);
    enableButtons();
}

void BatchesView::enableButtons()
{
    const auto has = [this](attain::ProblemState state) {
        for (int row = 0; row < m_problems->rowCount(); ++row)
            if (m_problems->problemAt(m_problems->index(row, 0))->state == state)
                return true;
        return false;
    };
    const auto* batch = m_model->batchAt(m_view->currentSource());
    const bool counts = batch && batch->state == attain::BatchState::Active && batch->kind == attain::ImportKind::Sales;
    m_ui->exportRejectedButton->setEnabled(has(attain::ProblemState::Rejected) || has(attain::ProblemState::Conflict));
    m_ui->placeButton->setEnabled(!m_busy && has(attain::ProblemState::Quarantined));
    m_ui->undoImportButton->setEnabled(!m_busy && counts);
    m_ui->showLinesButton->setEnabled(counts);
}

/// What changes sale lines, on a worker thread; `told` hears of success only.
template<typename Value, typename Work, typename Told>
void BatchesView::run(const QString& text, Work work, Told told)
{
    m_busy = true;
    enableButtons();
    auto* job = new WorkspaceJob{text, tr("rows"), this};
    job->run<Value>(m_desk.workspace, m_desk.jobs, std::move(work), [this, told](const attain::Result<Value>& done) {
        m_busy = false;
        enableButtons();
        if (!done) {
            m_desk.notices.error(done.error());
            return;
        }
        // The command ran on the worker's connection: the window's services hear of it here.
        m_desk.workspace.notifier().publish(attain::Change::Sales);
        told(done);
    });
}

void BatchesView::undoImport()
{
    const auto* batch = m_model->batchAt(m_view->currentSource());
    if (!batch)
        return;
    Prompter::Question question;
    question.title = tr("Undo import");
    question.text = tr("Take back import #%1, %2?").arg(batch->id.value).arg(QString::fromStdString(batch->fileName));
    question.consequence
        = tr("%1 sale lines with %2 leave every figure. The file itself is not touched and can be imported again.")
              .arg(m_desk.formats.count(batch->accepted), m_desk.formats.exact(batch->totals.amount));
    if (batch->replaced > 0)
        question.consequence = tr("%1 The %2 rows that it replaced count again.")
                                   .arg(question.consequence, m_desk.formats.count(batch->replaced));
    question.confirm = tr("Undo import");
    question.destructive = true;
    m_desk.prompter.ask(this, question, [this, id = batch->id](bool confirmed) {
        if (confirmed)
            takeBack(id);
    });
}

void BatchesView::takeBack(attain::BatchId batch)
{
    run<void>(
        tr("Undoing import #%1").arg(batch.value),
        [batch](attain::Workspace& workspace, const WorkerJob::Progress&, const std::stop_token& stop) {
            return workspace.sales().undoImport(batch, {}, stop);
        },
        [this, batch](const attain::Result<void>&) {
            m_desk.notices.done(tr("Import #%1 was undone.").arg(batch.value));
        });
}

void BatchesView::exportRejected()
{
    const auto* batch = m_model->batchAt(m_view->currentSource());
    if (!batch)
        return;
    m_desk.exporter.exportText(
        this, m_desk.workspace,
        {tr("rejected rows"), QStringLiteral("csv"),
         [id = batch->id](attain::Workspace& workspace) { return workspace.imports().rejectedCsv(id); }});
}

void BatchesView::placeQuarantined()
{
    const auto* batch = m_model->batchAt(m_view->currentSource());
    const auto organisation = m_desk.workspace.organisation().snapshot();
    const QModelIndex current = m_problemView->currentSource();
    if (!batch || !organisation)
        return;
    // The chosen row's salesperson, or the first quarantined one's.
    const auto* problem = m_problems->problemAt(current);
    for (int row = 0; (!problem || problem->state != attain::ProblemState::Quarantined) && row < m_problems->rowCount();
         ++row)
        problem = m_problems->problemAt(m_problems->index(row, 0));
    if (!problem || problem->state != attain::ProblemState::Quarantined)
        return;
    QStringList names;
    std::vector<std::string> codes;
    for (const auto& person : (*organisation)->people()) {
        names.append(
            QStringLiteral("%1 %2").arg(QString::fromStdString(person.code), QString::fromStdString(person.name)));
        codes.push_back(person.code);
    }
    Prompter::Question question;
    question.title = tr("Who is it?");
    question.text = tr("Salesperson “%1” of %2")
                        .arg(QString::fromStdString(problem->value), QString::fromStdString(batch->fileName));
    question.consequence
        = tr("All rows of this import that were kept aside under this name are imported as a batch of their own.");
    question.confirm = tr("Import these rows");
    m_desk.prompter.choose(this, question, names, [this, codes, id = batch->id, text = problem->value](int chosen) {
        if (chosen >= 0)
            place(id, text, codes[static_cast<std::size_t>(chosen)]);
    });
}

void BatchesView::place(attain::BatchId batch, const std::string& text, const std::string& code)
{
    run<attain::ImportResult>(
        tr("Importing rows that were kept aside"),
        [batch, text, code](attain::Workspace& workspace, const WorkerJob::Progress& progress,
                            const std::stop_token& stop) {
            return workspace.imports().placeQuarantined(batch, {{text, code}}, progress, stop);
        },
        [this](const attain::Result<attain::ImportResult>& placed) {
            m_desk.notices.done(tr("%1 rows were imported.").arg(m_desk.formats.count(placed->accepted)));
        });
}

void BatchesView::exportTable()
{
    m_desk.exporter.exportTable(this, m_view->commands()->contents(tr("Imports")));
}
