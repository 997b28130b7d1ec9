#include "reports/ReportsPage.h"

#include "Workspace.h"
#include "common/EmptyState.h"
#include "common/GridView.h"
#include "common/WorkspaceJob.h"
#include "reporting/ReviewService.h"
#include "reports/LetterReport.h"
#include "reports/ReportPainter.h"
#include "reports/ReportPreview.h"
#include "reports/ReviewLayout.h"
#include "reports/ReviewNoteTableModel.h"
#include "reports/ui_ReportsPage.h"

#include <QPageSize>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace {

enum Report {
    WholeReview,
    ReviewWithoutPeople,
    TargetLetters,
    AdjustmentNotices,
    Acknowledgements,
    Scorecards,
    Statements
};
constexpr double kZooms[] = {0, 0.5, 0.75, 1, 1.25, 1.5, 2};

} // namespace

ReportsPage::ReportsPage(const Desk& desk, QWidget* parent)
    : Page{desk.context, desk.events, parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::ReportsPage>()}
    , m_preview{new ReportPreview{desk.theme}}
    , m_notes{new ReviewNoteTableModel{desk.formats, this}}
    , m_notesView{new GridView{desk.theme}}
    , m_empty{new EmptyState{desk.icons, QStringLiteral("file-text")}}
    , m_import{new QAction{this}}
    , m_print{new QAction{desk.icons.icon(QStringLiteral("printer")), QString{}, this}}
    , m_save{new QAction{desk.icons.icon(QStringLiteral("download"), Colour::OnPrimary), QString{}, this}}
{
    m_ui->setupUi(this);
    m_preview->setObjectName(QStringLiteral("reportPreview"));
    m_preview->setMinimumHeight(200);
    m_ui->reportSplitter->insertWidget(0, m_preview);
    m_ui->reportSplitter->setStretchFactor(0, 4);
    m_ui->reportSplitter->setStretchFactor(1, 1);
    m_ui->reportSplitter->setSizes({588, 188});
    makeNotes();
    m_empty->addAction(m_import);
    m_ui->pagesStackedWidget->addWidget(m_empty);

    connect(m_import, &QAction::triggered, this, [this] {
        Place place;
        place.page = QStringLiteral("sales");
        place.task = QStringLiteral("import");
        Q_EMIT placeRequested(place);
    });
    connect(m_ui->reportListWidget, &QListWidget::currentRowChanged, this, &ReportsPage::invalidate);
    connect(m_ui->languageComboBox, &QComboBox::currentIndexChanged, this, &ReportsPage::layOut);
    connect(m_ui->paperComboBox, &QComboBox::currentIndexChanged, this, &ReportsPage::layOut);
    connect(m_ui->blackAndWhiteCheckBox, &QCheckBox::toggled, this, &ReportsPage::layOut);
    connect(m_ui->zoomComboBox, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_preview->setZoom(kZooms[std::max(0, index)]); });
    connect(m_preview, &ReportPreview::pageChanged, this, [this](int page, int pages) {
        m_ui->pageNumberLabel->setPlainText(tr("Page %1 of %2").arg(page).arg(pages));
    });
    connect(m_notes, &ReviewNoteTableModel::edited, this, &ReportsPage::write, Qt::QueuedConnection);
    connect(m_notes, &ReviewNoteTableModel::refused, this, [this](const QString& text) {
        m_desk.notices.show({Tone::Warning, text, {}, {}, {}});
    });
    connect(m_print, &QAction::triggered, this, &ReportsPage::print);
    connect(m_save, &QAction::triggered, this, &ReportsPage::savePdf);
    retranslate();
    const bool chinese = desk.formats.isChinese();
    m_ui->languageComboBox->setCurrentIndex(chinese ? 0 : 1);
    m_ui->reportListWidget->setCurrentRow(WholeReview);
}

ReportsPage::~ReportsPage() = default;

void ReportsPage::makeNotes()
{
    m_notesView->setObjectName(QStringLiteral("noteTableView"));
    m_notesView->setSource(m_notes);
    m_notesView->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                                 | QAbstractItemView::AnyKeyPressed);
    m_notesView->setMinimumHeight(4 * Theme::kRowHeight);
    m_ui->notesCard->addContent(m_notesView);
}

ReportOptions ReportsPage::options() const
{
    static constexpr ReportLanguage kLanguages[]
        = {ReportLanguage::Chinese, ReportLanguage::English, ReportLanguage::Both};
    ReportOptions chosen;
    chosen.language = kLanguages[std::clamp(m_ui->languageComboBox->currentIndex(), 0, 2)];
    chosen.paper = m_ui->paperComboBox->currentIndex() == 1 ? ReportPaper::Letter : ReportPaper::A4;
    chosen.blackAndWhite = m_ui->blackAndWhiteCheckBox->isChecked();
    return chosen;
}

attain::ReviewQuery ReportsPage::query() const
{
    attain::ReviewQuery query;
    query.period = context().period();
    query.asOf = context().asOf();
    query.scenario = context().scenario().toStdString();
    query.appendix = m_ui->reportListWidget->currentRow() == WholeReview;
    return query;
}

attain::LetterQuery ReportsPage::letterQuery() const
{
    attain::LetterQuery query;
    query.year = context().period();
    query.scenario = context().scenario().toStdString();
    query.person = m_person;
    return query;
}

std::optional<PersonPaper> ReportsPage::personPaper() const
{
    switch (m_ui->reportListWidget->currentRow()) {
    case Scorecards: return PersonPaper::Scorecards;
    case Statements: return PersonPaper::Statements;
    default: return std::nullopt;
    }
}

std::optional<LetterKind> ReportsPage::letterKind() const
{
    switch (m_ui->reportListWidget->currentRow()) {
    case TargetLetters: return LetterKind::Letters;
    case AdjustmentNotices: return LetterKind::Notices;
    case Acknowledgements: return LetterKind::Acknowledgements;
    default: return std::nullopt;
    }
}

void ReportsPage::showPlace(const Place& place)
{
    if (place.task == QLatin1String{"letters"})
        m_ui->reportListWidget->setCurrentRow(TargetLetters);
    else if (place.task == QLatin1String{"scorecards"})
        m_ui->reportListWidget->setCurrentRow(Scorecards);
    else if (place.task == QLatin1String{"statements"})
        m_ui->reportListWidget->setCurrentRow(Statements);
    m_person = place.person;
    invalidate();
}

void ReportsPage::refresh()
{
    m_readAgain = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    m_ui->notesCard->setVisible(!letterKind() && !personPaper());
    if (letterKind())
        readLetters();
    else
        readReview();
}

void ReportsPage::readLetters()
{
    auto* job = new WorkspaceJob{tr("Computing the report"), QString{}, this};
    job->setDispensable();
    job->run<attain::TargetLetters>(
        m_desk.workspace, m_desk.jobs,
        [query = letterQuery()](attain::Workspace& workspace, const WorkerJob::Progress&, const std::stop_token&) {
            return workspace.letters().letters(query);
        },
        [this](attain::Result<attain::TargetLetters> letters) {
            m_reading = false;
            if (m_readAgain) {
                refresh();
            } else if (letters) {
                m_letters = *std::move(letters);
                layOut();
                showReportOrNextStep();
            } else {
                m_desk.notices.error(letters.error());
            }
        });
}

void ReportsPage::readReview()
{
    auto* job = new WorkspaceJob{tr("Computing the report"), QString{}, this};
    job->setDispensable();
    job->run<attain::QuarterlyReview>(
        m_desk.workspace, m_desk.jobs,
        [query = query()](attain::Workspace& workspace, const WorkerJob::Progress&, const std::stop_token& stop) {
            auto review = workspace.reviews().review(query);
            if (stop.stop_requested())
                review = attain::Error{attain::ErrorCode::Cancelled, "review"};
            return review;
        },
        [this](attain::Result<attain::QuarterlyReview> review) {
            m_reading = false;
            if (m_readAgain)
                refresh();
            else if (review)
                showReview(*std::move(review));
            else
                m_desk.notices.error(review.error());
        });
}

void ReportsPage::showReview(attain::QuarterlyReview review)
{
    const bool first = !m_review;
    m_review = std::move(review);
    layOut();
    showReportOrNextStep();
    m_notes->setReview(*m_review);
    if (first) {
        m_notesView->fitColumns(ReviewNoteTableModel::Action, 260);
        m_notesView->setColumnWidth(ReviewNoteTableModel::Cause, 260);
        m_notesView->setColumnWidth(ReviewNoteTableModel::Owner, 90);
        m_notesView->setColumnWidth(ReviewNoteTableModel::Due, 100);
    }
}

void ReportsPage::showReportOrNextStep()
{
    bool nothing = false;
    if (letterKind() || personPaper()) {
        nothing = m_preview->document().pages.empty();
    } else {
        const auto days = m_desk.workspace.sales().days();
        nothing = days && !*days && m_review->people.empty();
    }
    nextStep();
    m_ui->pagesStackedWidget->setCurrentIndex(nothing ? 1 : 0);
    if (m_print->isEnabled() != nothing)
        return;
    for (QAction* action : {m_print, m_save})
        action->setEnabled(!nothing);
    Q_EMIT barChanged();
}

void ReportsPage::nextStep()
{
    if (letterKind())
        m_empty->setText(tr("Nothing to write yet"),
                         tr("Letters are written for people with a target in the year, notices for approved "
                            "adjustments. Choose another report at the left of the page, or set targets first."));
    else if (personPaper() == PersonPaper::Statements)
        m_empty->setText(
            tr("Nobody is paid by a plan in this period"),
            tr("Statements are printed for the pay periods inside the chosen period. Define a plan on the page of "
               "incentives, or choose another period."));
    else if (personPaper())
        m_empty->setText(tr("Nobody is judged in this period"),
                         tr("Scorecards are printed for those whom a template is for. Define one on the page of "
                            "scorecards, or choose another period."));
    else
        m_empty->setText(tr("No report yet"),
                         tr("A report is made of sales and targets. Import sales data: then it can be read here, "
                            "printed and saved as PDF."));
}

void ReportsPage::layOut()
{
    if (const auto kind = letterKind()) {
        if (m_letters)
            m_preview->setDocument(layoutLetters(*m_letters, *kind, options()));
    } else if (m_review) {
        const auto paper = personPaper();
        m_preview->setDocument(paper ? layoutPersonPaper(*m_review, *paper, m_person, options())
                                     : layoutReview(*m_review, options()));
    }
}

void ReportsPage::write(const attain::ReviewNote& note)
{
    if (const auto written = m_desk.workspace.reviews().write(note); !written)
        m_desk.notices.error(written.error());
}

void ReportsPage::savePdf()
{
    const QString name = m_preview->document().company + u' ' + m_preview->document().title + QStringLiteral(".pdf");
    Prompter::FileRequest request;
    request.title = tr("Save the report as PDF");
    request.folder = QString{name}.replace(u'/', u'-');
    request.filter = tr("PDF files (*.pdf)");
    request.suffix = QStringLiteral("pdf");
    m_desk.prompter.saveFile(this, request, [this](const QString& path) { writePdf(path); });
}

void ReportsPage::writePdf(const QString& path)
{
    auto* job = new WorkspaceJob{tr("Writing the report"), tr("pages"), this};
    job->run<void>(
        m_desk.workspace, m_desk.jobs,
        [query = query(), letters = letterQuery(), kind = letterKind(), paper = personPaper(), look = options(),
         path](attain::Workspace& workspace, const WorkerJob::Progress& progress, const std::stop_token& stop) {
            if (paper)
                return writePersonPaperPdf(workspace, query, *paper, letters.person, look, path, progress, stop);
            return kind ? writeLettersPdf(workspace, letters, *kind, look, path, progress, stop)
                        : writeReviewPdf(workspace, query, look, path, progress, stop);
        },
        [this, path](const attain::Result<void>& written) {
            if (written)
                m_desk.notices.done(tr("Saved: %1").arg(path));
            else
                m_desk.notices.error(written.error());
        });
}

void ReportsPage::print()
{
    if (!canPrint())
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_preview->document().title);
    printer->setPageSize(QPageSize{options().paper == ReportPaper::Letter ? QPageSize::Letter : QPageSize::A4});
    printer->setFullPage(true);
    auto* dialog = new QPrintDialog{printer.get(), this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, static_cast<int>(m_preview->document().pages.size()));
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] { printTo(*printer); });
    dialog->open();
}

void ReportsPage::printTo(QPrinter& printer)
{
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer)) {
        m_desk.notices.show({Tone::Bad, tr("The printer did not take the report. Nothing was printed."), {}, {}, {}});
        return;
    }
    const ReportDocument& document = m_preview->document();
    const ReportPainter pages{document.options};
    const auto count = static_cast<int>(document.pages.size());
    const int from = printer.fromPage() > 0 ? printer.fromPage() : 1;
    const int to = printer.toPage() > 0 ? std::min(printer.toPage(), count) : count;
    // The layout's page fits the paper that was chosen in the dialog.
    const QSizeF paper = printer.paperRect(QPrinter::DevicePixel).size();
    const double scale
        = std::min(paper.width() / document.pageSize.width(), paper.height() / document.pageSize.height());
    painter.scale(scale, scale);
    for (int page = from; page <= to; ++page) {
        if (page > from && !printer.newPage()) {
            m_desk.notices.show({Tone::Bad, tr("The printer stopped at page %1.").arg(page), {}, {}, {}});
            return;
        }
        pages.draw(painter, document.pages[static_cast<std::size_t>(page) - 1]);
    }
}

void ReportsPage::retranslate()
{
    m_ui->retranslateUi(this);
    nextStep();
    m_import->setText(tr("Import sales data…"));
    m_notesView->setAccessibleName(m_ui->notesCard->title());
    m_notesView->commands()->retranslate();
    m_print->setText(tr("Print…"));
    m_save->setText(tr("Save as PDF…"));
    m_notes->retranslate();
}
