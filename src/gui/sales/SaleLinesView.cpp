#include "sales/SaleLinesView.h"

#include "Workspace.h"
#include "common/EmptyState.h"
#include "common/MetricWords.h"
#include "common/PlainText.h"
#include "common/TextRanks.h"
#include "sales/CreditDialog.h"
#include "sales/SaleLineTable.h"
#include "sales/ui_SaleLinesView.h"

#include <QAction>
#include <QHeaderView>

#include <set>

namespace {

constexpr int kTypingPauseMs = 250;
constexpr int kWidestColumn = 240;

} // namespace

SaleLinesView::SaleLinesView(const Desk& desk, QWidget* parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_model{new SaleLineTableModel{desk.workspace.sales(), desk.formats, this}}
    , m_ui{std::make_unique<Ui::SaleLinesView>()}
    , m_view{new GridView{desk.theme}}
    , m_empty{new EmptyState{desk.icons, QStringLiteral("upload")}}
    , m_split{new QAction{this}}
    , m_importAction{new QAction{this}}
{
    m_ui->setupUi(this);
    for (const auto basis : attain::kSaleBases)
        m_ui->basisComboBox->addItem(MetricWords::basis(basis));
    m_view->setObjectName(QStringLiteral("saleLineTableView"));
    m_view->setLongSource(m_model);
    m_view->horizontalHeader()->setSortIndicator(SaleLineTableModel::DayColumn, Qt::DescendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->commands()->addContextAction(m_split);
    m_ui->linesLayout->insertWidget(1, m_view, 1);
    m_empty->addAction(m_importAction);
    m_ui->pagesStackedWidget->addWidget(m_empty);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    connect(m_ui->filterLineEdit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &SaleLinesView::refresh);
    connect(m_ui->fieldComboBox, &QComboBox::activated, this, &SaleLinesView::refresh);
    connect(m_ui->basisComboBox, &QComboBox::activated, this, &SaleLinesView::refresh);
    connect(m_ui->scopeButton, &QPushButton::clicked, this, [this] {
        m_person = {};
        m_batch = {};
        refresh();
    });
    connect(m_ui->exportButton, &QPushButton::clicked, this, &SaleLinesView::exportTable);
    connect(m_split, &QAction::triggered, this, [this] {
        if (const auto* line = m_model->lineAt(m_view->currentIndex().row()))
            splitCredit(attain::SaleLine{line->line});
    });
    connect(m_importAction, &QAction::triggered, this, &SaleLinesView::importRequested);
    connect(m_model, &SaleLineTableModel::loadFailed, &m_desk.notices, &Notices::error);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SaleLinesView::showFooter);
    retranslate();
}

SaleLinesView::~SaleLinesView() = default;

void SaleLinesView::retranslate()
{
    m_ui->retranslateUi(this);
    m_view->setAccessibleName(m_ui->linesCard->title());
    for (int i = 0; i < m_ui->basisComboBox->count(); ++i)
        m_ui->basisComboBox->setItemText(i, MetricWords::basis(attain::kSaleBases.at(static_cast<std::size_t>(i))));
    m_split->setText(tr("Divide credit…"));
    m_importAction->setText(tr("Import sales CSV…"));
    m_empty->setText(tr("Here are your sale lines"),
                     tr("Import a CSV or Excel file from your ERP or CRM: encoding and columns are recognised."));
    showFooter();
}

attain::LineQuery SaleLinesView::query() const
{
    attain::LineQuery query;
    query.order = m_model->order();
    query.ranking = ranksByLanguage;
    if (m_batch) {
        query.filter.batch = m_batch;
        query.filter.basis.reset();
    } else {
        query.filter.basis = attain::kSaleBases.at(static_cast<std::size_t>(m_ui->basisComboBox->currentIndex()));
        query.filter.from = m_desk.context.period().from;
        query.filter.to = m_desk.context.period().to;
        if (const auto department = m_desk.context.department()) {
            if (const auto organisation = m_desk.workspace.organisation().snapshot())
                query.filter.departments = (*organisation)->subtree(department);
        }
        if (m_person)
            query.filter.persons = std::vector{m_person};
    }
    applyText(query.filter);
    return query;
}

void SaleLinesView::applyText(attain::SaleFilter& filter) const
{
    const QString text = m_ui->filterLineEdit->text().trimmed();
    if (text.isEmpty())
        return;
    if (m_ui->fieldComboBox->currentIndex() == 5) {
        std::vector<attain::PersonId> people;
        if (const auto organisation = m_desk.workspace.organisation().snapshot()) {
            for (const auto& person : (*organisation)->people()) {
                if (QString::fromStdString(person.name).contains(text, Qt::CaseInsensitive)
                    || QString::fromStdString(person.code).contains(text, Qt::CaseInsensitive))
                    people.push_back(person.id);
            }
        }
        filter.persons = std::move(people);
        return;
    }
    const auto dictionary = m_desk.workspace.sales().dictionary();
    if (!dictionary)
        return;
    const struct {
        attain::DictionaryKind kind;
        std::optional<std::vector<std::int32_t>>* ids;
    } fields[] = {{attain::DictionaryKind::Customer, &filter.customers},
                  {attain::DictionaryKind::Product, &filter.products},
                  {attain::DictionaryKind::Category, &filter.categories},
                  {attain::DictionaryKind::Channel, &filter.channels},
                  {attain::DictionaryKind::Region, &filter.regions}};
    const auto& field = fields[m_ui->fieldComboBox->currentIndex()];
    std::vector<std::int32_t> ids;
    for (std::int32_t id = 1; id <= (*dictionary)->count(field.kind); ++id) {
        const auto name = (*dictionary)->text(field.kind, id);
        if (QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).contains(text, Qt::CaseInsensitive))
            ids.push_back(id);
    }
    *field.ids = std::move(ids);
}

void SaleLinesView::refresh()
{
    if (const auto organisation = m_desk.workspace.organisation().snapshot())
        m_model->setOrganisation(*organisation);
    const bool first = m_model->rowCount() == 0;
    showBases();
    m_model->setQuery(query());
    m_ui->scopeButton->setVisible(m_person || m_batch);
    m_ui->scopeButton->setText(PlainText::forLabel(tr("%1  ✕").arg(m_scopeName)));
    if (first && m_model->rowCount() > 0)
        m_view->fitColumns(SaleLineTableModel::FileColumn, kWidestColumn);
    showFooter();
}

/// By which days sales count is a question only where files had others than that of signing.
void SaleLinesView::showBases()
{
    std::set<attain::SaleBasis> bases;
    if (const auto batches = m_desk.workspace.sales().batches())
        for (const auto& batch : *batches)
            if (batch.state == attain::BatchState::Active && batch.kind == attain::ImportKind::Sales)
                bases.insert(batch.basis);
    const auto chosen = attain::kSaleBases.at(static_cast<std::size_t>(m_ui->basisComboBox->currentIndex()));
    if (!bases.empty() && !bases.contains(chosen))
        m_ui->basisComboBox->setCurrentIndex(static_cast<int>(*bases.begin()));
    const bool onlySigned = bases.empty() || *bases.rbegin() == attain::SaleBasis::Signed;
    m_ui->basisComboBox->setVisible(!onlySigned && !m_batch);
    m_ui->pagesStackedWidget->setCurrentWidget(bases.empty() ? static_cast<QWidget*>(m_empty) : m_ui->linesCard);
}

void SaleLinesView::showFooter()
{
    m_ui->linesCard->setCaption(m_batch ? m_scopeName : m_desk.formats.period(m_desk.context.period()));
    m_ui->countLabel->setPlainText(tr("%1 lines").arg(m_desk.formats.count(m_model->rowCount())));
    m_ui->totalLabel->setPlainText(tr("Total %1 · quantity %2")
                                       .arg(m_desk.formats.exact(m_model->control().amount),
                                            m_desk.formats.quantity(m_model->control().quantity)));
}

void SaleLinesView::showPerson(attain::PersonId person)
{
    m_person = person;
    m_batch = {};
    m_scopeName.clear();
    // The lines behind the figure that the other pages show.
    const auto own = m_desk.workspace.metrics().own(attain::infoOf(m_desk.context.metric()).code);
    m_ui->basisComboBox->setCurrentIndex(static_cast<int>(own ? own->basis : attain::SaleBasis::Signed));
    if (const auto organisation = m_desk.workspace.organisation().snapshot()) {
        if (const auto* found = (*organisation)->person(person))
            m_scopeName = QString::fromStdString(found->name);
    }
    refresh();
}

void SaleLinesView::showBatch(attain::BatchId batch, const QString& file)
{
    m_batch = batch;
    m_person = {};
    m_scopeName = tr("Import #%1, %2").arg(batch.value).arg(file);
    refresh();
}

void SaleLinesView::setFilterText(const QString& text)
{
    m_ui->filterLineEdit->setText(text);
    refresh();
}

void SaleLinesView::divideCredit(const QString& lineId)
{
    attain::SaleLineId id;
    id.batch = attain::BatchId{lineId.section(u'/', 0, 0).toLongLong()};
    id.record = lineId.section(u'/', 1).toUInt();
    if (const auto line = m_desk.workspace.sales().line(id))
        splitCredit(line->line);
}

void SaleLinesView::splitCredit(const attain::SaleLine& line)
{
    const auto organisation = m_desk.workspace.organisation().snapshot();
    if (!organisation)
        return;
    const auto id = line.id;
    const auto credits = m_desk.workspace.sales().credits(id);
    if (!credits) {
        m_desk.notices.error(credits.error());
        return;
    }
    auto* dialog = new CreditDialog{*organisation, line, *credits, m_desk.formats, this};
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] {
        const auto done = m_desk.workspace.sales().setCredits(id, dialog->shares(), dialog->reason().toStdString());
        if (!done)
            m_desk.notices.error(done.error());
    });
    dialog->open();
    Place place;
    place.page = QStringLiteral("sales");
    place.task = QStringLiteral("credit:%1/%2").arg(id.batch.value).arg(id.record);
    m_desk.drafts.follow(dialog, place, [dialog](const QVariantMap& fields) {
        while (fields.contains(CreditDialog::personField(dialog->rowCount())))
            dialog->addPerson();
    });
}

void SaleLinesView::exportTable()
{
    std::vector<std::pair<SaleLineTable::Column, std::string>> columns;
    for (const int column : m_view->commands()->visibleColumns())
        columns.emplace_back(static_cast<SaleLineTable::Column>(column),
                             m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString());
    const SaleLineTable lines{std::move(columns), m_model->query()};
    m_desk.exporter.exportTable(this, m_desk.workspace,
                                {tr("Sale lines"), m_model->rowCount(),
                                 [lines, name = tr("Sale lines").toStdString()](
                                     attain::Workspace& workspace) -> attain::Result<attain::TableSource> {
                                     const auto organisation = workspace.organisation().snapshot();
                                     if (!organisation)
                                         return organisation.error();
                                     return lines.source(name, workspace.sales(), *organisation);
                                 }});
}
