#include "sales/SaleLinesView.h"

#include "Workspace.h"
#include "common/EmptyState.h"
#include "sales/CreditDialog.h"
#include "sales/SaleLineTable.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace {

constexpr int kTypingPauseMs = 250;

} // namespace

SaleLinesView::SaleLinesView(const Desk& desk, QWidget* parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_model{new SaleLineTableModel{desk.workspace.sales(), desk.formats, this}}
    , m_pages{new QStackedWidget}
    , m_view{new QTableView}
    , m_commands{new GridCommands{m_view, m_view->horizontalHeader()}}
    , m_empty{new EmptyState{desk.icons, QStringLiteral("upload")}}
    , m_card{new Card{QString{}}}
    , m_field{new QComboBox}
    , m_text{new QLineEdit}
    , m_scope{new QPushButton}
    , m_export{new QPushButton}
    , m_count{new PlainLabel{{}, PlainLabel::Style::Caption}}
    , m_total{new PlainLabel{{}, PlainLabel::Style::Caption}}
    , m_split{new QAction{this}}
    , m_importAction{new QAction{this}}
{
    m_view->setObjectName(QStringLiteral("saleLineTableView"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new GridDelegate{desk.theme, m_view});
    m_view->setShowGrid(false);
    m_view->setSortingEnabled(true);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(Theme::kRowHeight);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_commands->addContextAction(m_split);

    auto* tools = new QHBoxLayout;
    tools->addWidget(m_field);
    tools->addWidget(m_text, 1);
    tools->addWidget(m_scope);
    tools->addStretch(1);
    tools->addWidget(m_export);
    auto* footer = new QHBoxLayout;
    footer->addWidget(m_count);
    footer->addStretch(1);
    footer->addWidget(m_total);
    m_card->body()->addLayout(tools);
    m_card->body()->addWidget(m_view, 1);
    m_card->body()->addLayout(footer);
    m_empty->addAction(m_importAction);
    m_pages->addWidget(m_card);
    m_pages->addWidget(m_empty);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, Theme::kGap, 0, 0);
    layout->addWidget(m_pages);

    m_field->setObjectName(QStringLiteral("fieldComboBox"));
    m_text->setObjectName(QStringLiteral("filterLineEdit"));
    m_text->setClearButtonEnabled(true);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &SaleLinesView::refresh);
    connect(m_field, &QComboBox::activated, this, &SaleLinesView::refresh);
    connect(m_scope, &QPushButton::clicked, this, [this] {
        m_person = {};
        m_batch = {};
        refresh();
    });
    connect(m_export, &QPushButton::clicked, this, &SaleLinesView::exportTable);
    connect(m_split, &QAction::triggered, this, [this] {
        if (const auto* line = m_model->lineAt(m_view->currentIndex().row()))
            splitCredit(attain::SaleLine{line->line});
    });
    connect(m_importAction, &QAction::triggered, this, &SaleLinesView::importRequested);
    connect(m_model, &SaleLineTableModel::loadFailed, &m_desk.notices, &Notices::error);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SaleLinesView::showFooter);
    retranslate();
}

void SaleLinesView::retranslate()
{
    const int field = std::max(m_field->currentIndex(), 0);
    m_field->clear();
    for (const auto& word :
         {tr("Customer"), tr("Product"), tr("Category"), tr("Channel"), tr("Region"), tr("Salesperson")})
        m_field->addItem(word);
    m_field->setCurrentIndex(field);
    m_field->setAccessibleName(tr("Filter by"));
    m_text->setPlaceholderText(tr("contains …"));
    m_text->setAccessibleName(tr("Filter text"));
    m_export->setText(tr("Export…"));
    m_split->setText(tr("Divide credit…"));
    m_importAction->setText(tr("Import sales CSV…"));
    m_empty->setText(tr("Here are your sale lines"),
                     tr("Import a CSV file from your ERP or CRM: encoding and columns are recognised."));
    m_view->setAccessibleName(tr("Sale lines"));
    showFooter();
}

attain::LineQuery SaleLinesView::query() const
{
    attain::LineQuery query;
    query.order = m_order;
    if (m_batch) {
        query.filter.batch = m_batch;
    } else {
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
    const QString text = m_text->text().trimmed();
    if (text.isEmpty())
        return;
    if (m_field->currentIndex() == 5) {
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
    const auto& field = fields[m_field->currentIndex()];
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
    const auto days = m_desk.workspace.sales().days();
    m_pages->setCurrentWidget(days && !*days ? static_cast<QWidget*>(m_empty) : m_card);
    const bool first = m_model->rowCount() == 0;
    m_model->setQuery(query());
    m_scope->setVisible(m_person || m_batch);
    m_scope->setText(tr("%1  ✕").arg(m_scopeName));
    if (first && m_model->rowCount() > 0)
        m_view->resizeColumnsToContents();
    showFooter();
}

void SaleLinesView::showFooter()
{
    m_card->setTitle(tr("Sale lines"));
    m_card->setCaption(m_batch ? m_scopeName : m_desk.formats.period(m_desk.context.period()));
    m_count->setPlainText(tr("%1 lines").arg(m_desk.formats.count(m_model->rowCount())));
    m_total->setPlainText(tr("Total %1 · quantity %2")
                              .arg(m_desk.formats.exact(m_model->control().amount),
                                   m_desk.formats.quantity(m_model->control().quantity)));
}

void SaleLinesView::showPerson(attain::PersonId person)
{
    m_person = person;
    m_batch = {};
    m_scopeName.clear();
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
    m_text->setText(text);
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
    for (const int column : m_commands->visibleColumns())
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
