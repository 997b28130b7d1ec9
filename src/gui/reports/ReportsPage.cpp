#include "reports/ReportsPage.h"

#include "Workspace.h"
#include "common/GridView.h"
#include "common/WorkspaceJob.h"
#include "reporting/ReviewService.h"
#include "reports/ReportPainter.h"
#include "reports/ReportPreview.h"
#include "reports/ReviewLayout.h"
#include "reports/ReviewNoteTableModel.h"
#include "reports/ReviewReport.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPageSize>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSplitter>
#include <QVBoxLayout>

namespace {

enum Report { WholeReview, ReviewWithoutPeople };
constexpr double kZooms[] = {0, 0.5, 0.75, 1, 1.25, 1.5, 2};
constexpr int kOptionsWidth = 220;

} // namespace

ReportsPage::ReportsPage(const Desk& desk, QWidget* parent)
    : Page{desk.context, desk.events, parent}
    , m_desk{desk}
    , m_reports{new QListWidget{this}}
    , m_language{new QComboBox{this}}
    , m_paper{new QComboBox{this}}
    , m_zoom{new QComboBox{this}}
    , m_blackAndWhite{new QCheckBox{this}}
    , m_pageNumber{new PlainLabel{QString{}, PlainLabel::Style::Caption, this}}
    , m_preview{new ReportPreview{desk.theme, this}}
    , m_notesCard{nullptr}
    , m_notes{new ReviewNoteTableModel{desk.formats, this}}
    , m_notesView{nullptr}
    , m_print{new QAction{desk.icons.icon(QStringLiteral("printer")), QString{}, this}}
    , m_save{new QAction{desk.icons.icon(QStringLiteral("download"), Colour::OnPrimary), QString{}, this}}
{
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(makeOptions());
    auto* split = new QSplitter{Qt::Vertical, this};
    split->setChildrenCollapsible(false);
    split->setHandleWidth(Theme::kGap);
    m_preview->setObjectName(QStringLiteral("reportPreview"));
    m_preview->setMinimumHeight(200);
    split->addWidget(m_preview);
    split->addWidget(makeNotes());
    split->setStretchFactor(0, 4);
    split->setStretchFactor(1, 1);
    layout->addWidget(split, 1);

    connect(m_reports, &QListWidget::currentRowChanged, this, &ReportsPage::invalidate);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReportsPage::layOut);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ReportsPage::layOut);
    connect(m_blackAndWhite, &QCheckBox::toggled, this, &ReportsPage::layOut);
    connect(m_zoom, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_preview->setZoom(kZooms[std::max(0, index)]); });
    connect(m_preview, &ReportPreview::pageChanged, this,
            [this](int page, int pages) { m_pageNumber->setPlainText(tr("Page %1 of %2").arg(page).arg(pages)); });
    connect(m_notes, &ReviewNoteTableModel::edited, this, &ReportsPage::write, Qt::QueuedConnection);
    connect(m_notes, &ReviewNoteTableModel::refused, this, [this](const QString& text) {
        m_desk.notices.show({Tone::Warning, text, {}, {}, {}});
    });
    connect(m_print, &QAction::triggered, this, &ReportsPage::print);
    connect(m_save, &QAction::triggered, this, &ReportsPage::savePdf);
    retranslate();
    const bool chinese = desk.formats.isChinese();
    m_language->setCurrentIndex(chinese ? 0 : 1);
    m_reports->setCurrentRow(WholeReview);
}

QWidget* ReportsPage::makeOptions()
{
    auto* card = new Card{this};
    card->setFixedWidth(kOptionsWidth);
    m_reports->setObjectName(QStringLiteral("reportListWidget"));
    m_reports->setFrameShape(QFrame::NoFrame);
    m_reports->addItems({QString{}, QString{}});
    m_reports->setFixedHeight(2 * Theme::kRowHeight + 8);
    m_language->setObjectName(QStringLiteral("languageComboBox"));
    m_language->addItems({QString{}, QString{}, QString{}});
    m_paper->setObjectName(QStringLiteral("paperComboBox"));
    m_paper->addItems({QStringLiteral("A4"), QStringLiteral("Letter")});
    m_zoom->setObjectName(QStringLiteral("zoomComboBox"));
    for (const double zoom : kZooms)
        m_zoom->addItem(zoom > 0 ? QStringLiteral("%1%").arg(zoom * 100) : QString{});
    m_blackAndWhite->setObjectName(QStringLiteral("blackAndWhiteCheckBox"));
    card->body()->addWidget(m_reports);
    for (QComboBox* box : {m_language, m_paper, m_zoom}) {
        auto* label = new PlainLabel{QString{}, PlainLabel::Style::Caption, card};
        label->setBuddy(box);
        m_labels.append(label);
        card->body()->addWidget(label);
        card->body()->addWidget(box);
    }
    card->body()->addWidget(m_blackAndWhite);
    card->body()->addStretch(1);
    card->body()->addWidget(m_pageNumber);
    return card;
}

QWidget* ReportsPage::makeNotes()
{
    m_notesCard = new Card{QStringLiteral("–"), {}, this};
    m_notesView = new GridView{m_desk.theme, m_notesCard};
    m_notesView->setObjectName(QStringLiteral("noteTableView"));
    m_notesView->setSource(m_notes);
    m_notesView->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                                 | QAbstractItemView::AnyKeyPressed);
    m_notesView->setMinimumHeight(4 * Theme::kRowHeight);
    m_notesCard->body()->addWidget(m_notesView, 1);
    return m_notesCard;
}

ReportOptions ReportsPage::options() const
{
    static constexpr ReportLanguage kLanguages[]
        = {ReportLanguage::Chinese, ReportLanguage::English, ReportLanguage::Both};
    ReportOptions chosen;
    chosen.language = kLanguages[std::clamp(m_language->currentIndex(), 0, 2)];
    chosen.paper = m_paper->currentIndex() == 1 ? ReportPaper::Letter : ReportPaper::A4;
    chosen.blackAndWhite = m_blackAndWhite->isChecked();
    return chosen;
}

attain::ReviewQuery ReportsPage::query() const
{
    attain::ReviewQuery query;
    query.period = context().period();
    query.asOf = context().asOf();
    query.scenario = context().scenario().toStdString();
    query.appendix = m_reports->currentRow() != ReviewWithoutPeople;
    return query;
}

void ReportsPage::refresh()
{
    m_readAgain = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    auto* job = new WorkspaceJob{tr("Computing the report"), QString{}, this};
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
    m_notes->setReview(*m_review);
    if (first) {
        m_notesView->fitColumns(ReviewNoteTableModel::Action, 260);
        m_notesView->setColumnWidth(ReviewNoteTableModel::Cause, 260);
        m_notesView->setColumnWidth(ReviewNoteTableModel::Owner, 90);
        m_notesView->setColumnWidth(ReviewNoteTableModel::Due, 100);
    }
    layOut();
}

void ReportsPage::layOut()
{
    if (m_review)
        m_preview->setDocument(layoutReview(*m_review, options()));
}

void ReportsPage::write(const attain::ReviewNote& note)
{
    if (const auto written = m_desk.workspace.reviews().write(note); !written)
        m_desk.notices.error(written.error());
}

void ReportsPage::savePdf()
{
    if (!m_review)
        return;
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
        [query = query(), look = options(), path](attain::Workspace& workspace, const WorkerJob::Progress& progress,
                                                  const std::stop_token& stop) {
            return writeReviewPdf(workspace, query, look, path, progress, stop);
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
    if (!m_review)
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
    m_reports->item(WholeReview)->setText(tr("Quarterly review"));
    m_reports->item(ReviewWithoutPeople)->setText(tr("Review without personal pages"));
    m_reports->setAccessibleName(tr("Reports"));
    m_language->setItemText(0, QStringLiteral("中文"));
    m_language->setItemText(1, QStringLiteral("English"));
    m_language->setItemText(2, tr("Chinese and English"));
    m_zoom->setItemText(0, tr("Fit width"));
    m_labels[0]->setPlainText(tr("Language of the report"));
    m_labels[1]->setPlainText(tr("Paper"));
    m_labels[2]->setPlainText(tr("Zoom"));
    m_blackAndWhite->setText(tr("For black-and-white print"));
    m_notesCard->setTitle(tr("Causes and actions"));
    m_notesCard->setCaption(tr("Type into the table; the report shows it at once."));
    m_notesView->setAccessibleName(tr("Causes and actions"));
    m_notesView->commands()->retranslate();
    m_print->setText(tr("Print…"));
    m_save->setText(tr("Save as PDF…"));
    m_notes->retranslate();
}
