#pragma once

#include "common/Desk.h"
#include "common/Page.h"
#include "reporting/LetterService.h"
#include "reporting/QuarterlyReview.h"
#include "reports/LetterLayout.h"
#include "reports/ReportOptions.h"
#include "reports/ReviewReport.h"

#include <memory>

class EmptyState;
class GridView;
class QPrinter;
class ReportPreview;
class ReviewNoteTableModel;

namespace Ui {
class ReportsPage;
}

/// The reports of the period: choose one, look at its pages, write causes and actions into it, print it, save it as PDF.
/// Preview, printer and PDF draw the same pages.
class ReportsPage : public Page {
    Q_OBJECT
public:
    explicit ReportsPage(const Desk& desk, QWidget* parent = nullptr);
    ~ReportsPage() override;

    ContextFields contextFields() const override
    {
        return ContextField::Period | ContextField::Scenario | ContextField::AsOf;
    }
    QList<QAction*> pageActions() const override { return {m_print, m_save}; }
    bool canPrint() const override { return m_print->isEnabled(); }
    void print() override;
    /// Task "letters": the target letters, "scorecards", "statements": those of the period; of the place's person alone where it names one.
    void showPlace(const Place& place) override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    void makeNotes();
    void readReview();
    void readLetters();
    void showReview(attain::QuarterlyReview review);
    void showReportOrNextStep();
    /// What the page says when there is nothing to show.
    void nextStep();
    void layOut();
    void write(const attain::ReviewNote& note);
    void savePdf();
    void writePdf(const QString& path);
    void printTo(QPrinter& printer);
    ReportOptions options() const;
    attain::ReviewQuery query() const;
    attain::LetterQuery letterQuery() const;
    /// Nothing for the reviews.
    std::optional<LetterKind> letterKind() const;
    std::optional<PersonPaper> personPaper() const;

    const Desk& m_desk;
    std::optional<attain::QuarterlyReview> m_review;
    std::optional<attain::TargetLetters> m_letters;
    attain::PersonId m_person; ///< whose letter or scorecard; 0: everybody's
    bool m_reading = false;    ///< on a worker thread
    bool m_readAgain = false;  ///< something changed since it began
    std::unique_ptr<Ui::ReportsPage> m_ui;
    ReportPreview* m_preview;
    ReviewNoteTableModel* m_notes;
    GridView* m_notesView;
    EmptyState* m_empty;
    QAction* m_import;
    QAction* m_print;
    QAction* m_save;
};
