#include "scorecards/ScorecardRulesDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/GridView.h"
#include "common/ScorecardWords.h"
#include "scorecards/KpiDialog.h"
#include "scorecards/ScorecardService.h"
#include "scorecards/ScorecardTemplateDialog.h"
#include "scorecards/ui_ScorecardRulesDialog.h"

#include <QPushButton>

ScorecardRulesDialog::ScorecardRulesDialog(const Desk& desk, attain::Date from, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_from{from}
    , m_ui{std::make_unique<Ui::ScorecardRulesDialog>()}
    , m_kpiTable{new CellTable{this}}
    , m_kpiView{new GridView{desk.theme}}
    , m_templateTable{new CellTable{this}}
    , m_templateView{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_kpiView->setObjectName(QStringLiteral("kpisView"));
    m_templateView->setObjectName(QStringLiteral("templatesView"));
    m_kpiView->setAccessibleName(m_ui->tabWidget->tabText(0));
    m_templateView->setAccessibleName(m_ui->tabWidget->tabText(1));
    for (auto [view, table] : {std::pair{m_kpiView, m_kpiTable}, {m_templateView, m_templateTable}}) {
        view->setSource(table);
        view->setSelectionBehavior(QAbstractItemView::SelectRows);
        connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScorecardRulesDialog::showButtons);
    }
    m_ui->kpisLayout->insertWidget(0, m_kpiView, 1);
    m_ui->templatesLayout->insertWidget(0, m_templateView, 1);
    makeButtons();
    connect(&desk.events, &DomainEvents::changed, this, &ScorecardRulesDialog::refresh);
    refresh();
}

ScorecardRulesDialog::~ScorecardRulesDialog() = default;

void ScorecardRulesDialog::makeButtons()
{
    connect(m_ui->newKpiButton, &QPushButton::clicked, this, [this] { (new KpiDialog{m_desk, {}, this})->open(); });
    connect(m_ui->editKpiButton, &QPushButton::clicked, this, [this] {
        if (const auto* kpi = chosenKpi())
            (new KpiDialog{m_desk, *kpi, this})->open();
    });
    connect(m_kpiView, &GridView::drillRequested, m_ui->editKpiButton, &QPushButton::click);
    connect(m_ui->removeKpiButton, &QPushButton::clicked, this, &ScorecardRulesDialog::removeKpi);
    connect(m_ui->newTemplateButton, &QPushButton::clicked, this, [this] {
        attain::ScorecardTemplate scorecard;
        scorecard.from = m_from;
        (new ScorecardTemplateDialog{m_desk, scorecard, this})->open();
    });
    connect(m_ui->editTemplateButton, &QPushButton::clicked, this, [this] {
        if (const auto* scorecard = chosenTemplate())
            (new ScorecardTemplateDialog{m_desk, *scorecard, this})->open();
    });
    connect(m_templateView, &GridView::drillRequested, m_ui->editTemplateButton, &QPushButton::click);
    connect(m_ui->removeTemplateButton, &QPushButton::clicked, this, &ScorecardRulesDialog::removeTemplate);
}

void ScorecardRulesDialog::refresh()
{
    const auto& service = m_desk.workspace.scorecards();
    const auto kpis = service.kpis();
    const auto templates = service.templates();
    if (!kpis || !templates) {
        m_desk.notices.error(kpis ? templates.error() : kpis.error());
        return;
    }
    m_kpis = *kpis;
    m_templates = *templates;
    showKpis();
    showTemplates();
    showButtons();
}

void ScorecardRulesDialog::showKpis()
{
    const auto& formats = m_desk.formats;
    const auto share = [&](attain::Ratio ratio) {
        return Cell::figure(formats.percent(ratio, 0), ratio.scaled(), QString::fromStdString(ratio.toText(0)));
    };
    std::vector<CellTable::Row> rows;
    for (const auto& kpi : m_kpis)
        rows.push_back(
            {std::ssize(rows) + 1,
             {Cell::plain(ScorecardWords::name(kpi)), Cell::plain(Formats::metric(kpi.metric)),
              Cell::plain(ScorecardWords::kind(kpi.kind)), Cell::plain(ScorecardWords::dimension(kpi.dimension)),
              share(kpi.threshold), share(kpi.floor), share(kpi.cap), Cell::plain(QString::fromStdString(kpi.code))}});
    m_kpiTable->set({{tr("KPI")},
                     {tr("Metric")},
                     {tr("Kind")},
                     {tr("Dimension")},
                     {tr("Threshold"), true},
                     {tr("Floor"), true},
                     {tr("Cap"), true},
                     {tr("Code")}},
                    std::move(rows));
    m_kpiView->fitColumns(0);
}

void ScorecardRulesDialog::showTemplates()
{
    const auto organisation = m_desk.workspace.organisation().snapshot();
    std::vector<CellTable::Row> rows;
    for (const auto& scorecard : m_templates) {
        QStringList weights;
        for (const auto& item : scorecard.items)
            weights.append(QString::fromStdString(item.kpi) + u' ' + m_desk.formats.percent(item.weight, 0));
        QStringList positions;
        for (const auto id : scorecard.positions)
            if (const auto* position = organisation ? (*organisation)->position(id) : nullptr)
                positions.append(QString::fromStdString(position->name));
        rows.push_back(
            {std::ssize(rows) + 1,
             {Cell::plain(ScorecardWords::name(scorecard)), Cell::plain(Formats::date(scorecard.from)),
              Cell::plain(positions.isEmpty() ? tr("Everybody who sells") : positions.join(QStringLiteral(", "))),
              Cell::plain(weights.join(QStringLiteral(", ")))}});
    }
    m_templateTable->set({{tr("Template")}, {tr("In force from")}, {tr("For")}, {tr("Weights")}}, std::move(rows));
    m_templateView->fitColumns(3);
}

const attain::Kpi* ScorecardRulesDialog::chosenKpi() const
{
    return rowValue(m_kpis, *m_kpiTable, m_kpiView->currentSource());
}

const attain::ScorecardTemplate* ScorecardRulesDialog::chosenTemplate() const
{
    return rowValue(m_templates, *m_templateTable, m_templateView->currentSource());
}

void ScorecardRulesDialog::showButtons()
{
    const bool editable = !m_desk.workspace.isReadOnly();
    for (QPushButton* button : {m_ui->editKpiButton, m_ui->removeKpiButton})
        button->setEnabled(editable && chosenKpi());
    for (QPushButton* button : {m_ui->editTemplateButton, m_ui->removeTemplateButton})
        button->setEnabled(editable && chosenTemplate());
    m_ui->newKpiButton->setEnabled(editable);
    m_ui->newTemplateButton->setEnabled(editable && !m_kpis.empty());
}

void ScorecardRulesDialog::removeKpi()
{
    const auto* kpi = chosenKpi();
    if (!kpi)
        return;
    if (const auto done = m_desk.workspace.scorecards().removeKpi(kpi->code); !done)
        m_desk.notices.error(done.error());
}

void ScorecardRulesDialog::removeTemplate()
{
    const auto* scorecard = chosenTemplate();
    if (!scorecard)
        return;
    Prompter::Question question;
    question.title = tr("Remove the template?");
    question.text = tr("Periods that “%1” ruled from %2 on have the version before, or no scorecard. It can be undone.")
                        .arg(ScorecardWords::name(*scorecard), Formats::date(scorecard->from));
    question.confirm = tr("Remove");
    question.destructive = true;
    m_desk.prompter.ask(this, question, [this, code = scorecard->code, from = scorecard->from](bool confirmed) {
        if (!confirmed)
            return;
        if (const auto done = m_desk.workspace.scorecards().removeTemplate(code, from); !done)
            m_desk.notices.error(done.error());
    });
}
