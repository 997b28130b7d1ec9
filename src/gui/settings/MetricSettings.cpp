#include "settings/MetricSettings.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/GridView.h"
#include "common/MetricWords.h"
#include "settings/MetricDialog.h"
#include "settings/MetricValuesDialog.h"
#include "settings/ui_MetricSettings.h"

MetricSettings::MetricSettings(const Desk& desk, QWidget* parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::MetricSettings>()}
    , m_table{new CellTable{this}}
    , m_view{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    m_view->setObjectName(QStringLiteral("metricsView"));
    m_view->setSource(m_table);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* panel = new GridPanel{m_view, m_desk.icons};
    m_ui->metricsLayout->addWidget(panel, 1);
    connect(panel, &GridPanel::exportRequested, this, &MetricSettings::exportTable);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &MetricSettings::showButtons);
    connect(m_view, &GridView::drillRequested, m_ui->editButton, &QPushButton::click);
    connect(m_ui->newButton, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_ui->editButton, &QPushButton::clicked, this, [this] {
        if (const auto* metric = chosen())
            edit(*metric);
    });
    connect(m_ui->valuesButton, &QPushButton::clicked, this, [this] {
        if (const auto* metric = chosen())
            (new MetricValuesDialog{m_desk, *metric, this})->open();
    });
    connect(m_ui->importButton, &QPushButton::clicked, this, &MetricSettings::importRequested);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &MetricSettings::removeChosen);
    retranslate();
}

MetricSettings::~MetricSettings() = default;

void MetricSettings::retranslate()
{
    m_ui->retranslateUi(this);
    m_view->setAccessibleName(m_ui->metricsCard->title());
    refresh();
}

void MetricSettings::refresh()
{
    const auto metrics = m_desk.workspace.metrics().metrics();
    const auto own = m_desk.workspace.metrics().own();
    if (!metrics || !own) {
        m_desk.notices.error(metrics ? own.error() : metrics.error());
        return;
    }
    m_own.clear();
    std::vector<CellTable::Row> rows;
    for (const auto& metric : *metrics) {
        const auto& info = attain::infoOf(metric);
        const auto found = std::ranges::find(*own, info.code, &attain::OwnMetric::code);
        m_own.push_back(found == own->end() ? attain::OwnMetric{} : *found);
        const bool isOwn = found != own->end();
        rows.push_back({std::ssize(m_own),
                        {Cell::plain(Formats::metric(metric)),
                         Cell::plain(MetricWords::source(isOwn ? std::optional{found->source} : std::nullopt)),
                         Cell::plain(isOwn ? MetricWords::origin(*found, *metrics) : QString{}),
                         Cell::plain(MetricWords::direction(info)), Cell::plain(MetricWords::unit(info.unit)),
                         Cell::plain(QString::fromUtf8(info.code.data(), std::ssize(info.code)))}});
    }
    m_table->set(
        {{tr("Metric")}, {tr("Counted from")}, {tr("In particular")}, {tr("Good is")}, {tr("Unit")}, {tr("Code")}},
        std::move(rows));
    m_view->fitColumns(2);
    showButtons();
}

const attain::OwnMetric* MetricSettings::chosen() const
{
    const auto* metric = rowValue(m_own, *m_table, m_view->currentSource());
    return metric && !metric->code.empty() ? metric : nullptr;
}

void MetricSettings::showButtons()
{
    const bool editable = !m_desk.workspace.isReadOnly();
    const auto* metric = chosen();
    m_ui->newButton->setEnabled(editable);
    m_ui->importButton->setEnabled(editable);
    m_ui->editButton->setEnabled(editable && metric);
    m_ui->removeButton->setEnabled(editable && metric);
    m_ui->valuesButton->setEnabled(editable && metric && metric->source == attain::MetricSource::Entered);
}

void MetricSettings::edit(const attain::OwnMetric& metric)
{
    (new MetricDialog{m_desk, metric, this})->open();
}

void MetricSettings::removeChosen()
{
    const auto* metric = chosen();
    if (!metric)
        return;
    Prompter::Question question;
    question.title = tr("Remove the metric?");
    question.text = tr("“%1” is removed with its values. It can be undone.").arg(QString::fromStdString(metric->name));
    question.confirm = tr("Remove");
    question.destructive = true;
    m_desk.prompter.ask(this, question, [this, code = metric->code](bool confirmed) {
        if (!confirmed)
            return;
        if (const auto removed = m_desk.workspace.metrics().remove(code); !removed)
            m_desk.notices.error(removed.error());
    });
}

void MetricSettings::exportTable()
{
    m_desk.exporter.exportTable(this, m_view->commands()->contents(m_ui->metricsCard->title()));
}
