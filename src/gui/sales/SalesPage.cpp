#include "sales/SalesPage.h"

#include "sales/BatchesView.h"
#include "sales/ImportWizard.h"
#include "sales/SaleLinesView.h"

#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

SalesPage::SalesPage(const Desk& desk, QWidget* parent)
    : Page{desk.context, desk.events, parent}
    , m_desk{desk}
    , m_pages{new QStackedWidget}
    , m_tabs{new QTabWidget}
    , m_lines{new SaleLinesView{desk}}
    , m_batches{new BatchesView{desk}}
    , m_wizard{new ImportWizard{desk}}
    , m_import{new QAction{this}}
{
    m_tabs->setObjectName(QStringLiteral("salesTabWidget"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_lines, QString{});
    m_tabs->addTab(m_batches, QString{});
    m_pages->addWidget(m_tabs);
    m_pages->addWidget(m_wizard);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    layout->addWidget(m_pages);

    connect(m_import, &QAction::triggered, this, [this] { startImport(QStringLiteral("sales"), {}); });
    connect(m_wizard, &ImportWizard::closed, this, [this] {
        m_pages->setCurrentWidget(m_tabs);
        invalidate();
    });
    connect(m_wizard, &ImportWizard::overviewRequested, this, [this] {
        Place place;
        place.page = QStringLiteral("overview");
        Q_EMIT placeRequested(place);
    });
    connect(m_lines, &SaleLinesView::importRequested, m_import, &QAction::trigger);
    connect(m_lines, &SaleLinesView::placeRequested, this, &SalesPage::placeRequested);
    connect(m_batches, &BatchesView::linesRequested, this, [this](attain::BatchId batch, const QString& file) {
        m_lines->showBatch(batch, file);
        m_tabs->setCurrentWidget(m_lines);
    });
    retranslate();
}

QList<QAction*> SalesPage::pageActions() const
{
    return {m_import};
}

void SalesPage::retranslate()
{
    m_import->setText(tr("Import…"));
    m_tabs->setTabText(0, tr("Sale lines"));
    m_tabs->setTabText(1, tr("Imports"));
    m_lines->retranslate();
    m_batches->retranslate();
    m_wizard->retranslate();
}

void SalesPage::refresh()
{
    m_lines->refresh();
    m_batches->refresh();
}

void SalesPage::exportTable()
{
    if (m_tabs->currentWidget() == m_lines)
        m_lines->exportTable();
    else
        m_batches->exportTable();
}

void SalesPage::startImport(const QString& kind, const QStringList& files)
{
    m_pages->setCurrentWidget(m_wizard);
    m_wizard->start(kind, files);
}

void SalesPage::showPlace(const Place& place)
{
    if (place.task == QLatin1String{"import"}) {
        startImport(QStringLiteral("sales"), place.files);
    } else if (place.task.startsWith(QLatin1String{"import-"})) {
        startImport(place.task.section(QLatin1Char('-'), 1), place.files);
    } else if (place.task.startsWith(QLatin1String{"credit:"})) {
        m_lines->divideCredit(place.task.section(QLatin1Char(':'), 1));
    } else if (place.task == QLatin1String{"batches"}) {
        m_pages->setCurrentWidget(m_tabs);
        m_tabs->setCurrentWidget(m_batches);
    } else {
        m_pages->setCurrentWidget(m_tabs);
        m_tabs->setCurrentWidget(m_lines);
        m_lines->showPerson(place.person);
        if (!place.filter.isEmpty())
            m_lines->setFilterText(place.filter);
    }
}
