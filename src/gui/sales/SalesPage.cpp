#include "sales/SalesPage.h"

#include "sales/BatchesView.h"
#include "sales/ImportWizard.h"
#include "sales/SaleLinesView.h"
#include "sales/ui_SalesPage.h"

SalesPage::SalesPage(const Desk& desk, QWidget* parent)
    : Page{desk.context, desk.events, parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::SalesPage>()}
    , m_lines{new SaleLinesView{desk}}
    , m_batches{new BatchesView{desk}}
    , m_wizard{new ImportWizard{desk}}
    , m_import{new QAction{this}}
{
    m_ui->setupUi(this);
    m_ui->linesLayout->addWidget(m_lines);
    m_ui->batchesLayout->addWidget(m_batches);
    m_ui->pagesStackedWidget->addWidget(m_wizard);

    connect(m_import, &QAction::triggered, this, [this] { startImport(QStringLiteral("sales"), {}); });
    connect(m_wizard, &ImportWizard::closed, this, [this] {
        m_ui->pagesStackedWidget->setCurrentWidget(m_ui->salesTabWidget);
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
        m_ui->salesTabWidget->setCurrentWidget(m_ui->linesTab);
    });
    retranslate();
}

SalesPage::~SalesPage() = default;

QList<QAction*> SalesPage::pageActions() const
{
    return {m_import};
}

void SalesPage::retranslate()
{
    m_import->setText(tr("Import…"));
    m_ui->retranslateUi(this);
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
    if (m_ui->salesTabWidget->currentWidget() == m_ui->linesTab)
        m_lines->exportTable();
    else
        m_batches->exportTable();
}

void SalesPage::startImport(const QString& kind, const QStringList& files)
{
    m_ui->pagesStackedWidget->setCurrentWidget(m_wizard);
    m_wizard->start(kind, files);
}

void SalesPage::showPlace(const Place& place)
{
    if (place.task == QLatin1String{"import"}) {
        startImport({}, place.files);
    } else if (place.task.startsWith(QLatin1String{"import-"})) {
        startImport(place.task.section(QLatin1Char('-'), 1), place.files);
    } else if (place.task.startsWith(QLatin1String{"credit:"})) {
        m_lines->divideCredit(place.task.section(QLatin1Char(':'), 1));
    } else if (place.task == QLatin1String{"batches"}) {
        m_ui->pagesStackedWidget->setCurrentWidget(m_ui->salesTabWidget);
        m_ui->salesTabWidget->setCurrentWidget(m_ui->batchesTab);
    } else {
        m_ui->pagesStackedWidget->setCurrentWidget(m_ui->salesTabWidget);
        m_ui->salesTabWidget->setCurrentWidget(m_ui->linesTab);
        m_lines->showPerson(place.person);
        if (!place.filter.isEmpty())
            m_lines->setFilterText(place.filter);
    }
}
