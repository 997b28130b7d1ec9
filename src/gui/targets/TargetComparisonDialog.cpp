#include "targets/TargetComparisonDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/GridView.h"
#include "common/QtDates.h"
#include "common/TargetWords.h"
#include "targets/ComparisonTable.h"
#include "targets/ui_TargetComparisonDialog.h"

#include <QPushButton>

namespace {

// What a choice stands for; a positive number is a version's id.
constexpr qint64 kInForce = 0;
constexpr qint64 kWorking = -1;
constexpr qint64 kKnownOn = -2;

} // namespace

TargetComparisonDialog::TargetComparisonDialog(const Desk& desk, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::TargetComparisonDialog>()}
    , m_table{new CellTable{this}}
    , m_view{new GridView{desk.theme}}
    , m_panel{new GridPanel{m_view, desk.icons}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setSource(m_table);
    m_view->setObjectName(QStringLiteral("comparisonView"));
    m_ui->tableCard->addContent(m_panel);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_ui->knownOnDateEdit->setDate(toQDate(attain::Date{desk.workspace.clock().today()}));
    fillChoices();
    for (QComboBox* box : {m_ui->beforeComboBox, m_ui->afterComboBox})
        connect(box, &QComboBox::currentIndexChanged, this, &TargetComparisonDialog::refresh);
    connect(m_ui->knownOnDateEdit, &QDateEdit::dateChanged, this, &TargetComparisonDialog::refresh);
    connect(m_panel, &GridPanel::exportRequested, this,
            [this] { m_desk.exporter.exportTable(this, m_view->commands()->contents(windowTitle())); });
    connect(&desk.events, &DomainEvents::changed, this, [this] { refresh(); });
    connect(&desk.context, &Context::changed, this, [this] { refresh(); });
    refresh();
}

TargetComparisonDialog::~TargetComparisonDialog() = default;

void TargetComparisonDialog::fillChoices()
{
    const auto versions = m_desk.workspace.targets().versions(m_desk.context.scenario().toStdString());
    for (QComboBox* box : {m_ui->beforeComboBox, m_ui->afterComboBox}) {
        box->addItem(tr("In force"), kInForce);
        box->addItem(tr("Newest version"), kWorking);
        box->addItem(tr("As it stood on…"), kKnownOn);
        if (versions)
            for (auto version = versions->rbegin(); version != versions->rend(); ++version)
                box->addItem(TargetWords::version(*version), static_cast<qint64>(version->id.value));
    }
    // What changed last: a draft against what is in force, else the last version against the one before it.
    if (!versions || versions->empty())
        return;
    const bool open = !versions->back().isPublished();
    m_ui->afterComboBox->setCurrentIndex(
        m_ui->afterComboBox->findData(open ? kWorking : static_cast<qint64>(versions->back().id.value)));
    if (!open && versions->size() > 1)
        m_ui->beforeComboBox->setCurrentIndex(
            m_ui->beforeComboBox->findData(static_cast<qint64>((*versions)[versions->size() - 2].id.value)));
}

attain::TargetView TargetComparisonDialog::viewOf(const QComboBox& box) const
{
    const qint64 choice = box.currentData().toLongLong();
    if (choice == kInForce)
        return attain::TargetView::inForce();
    if (choice == kWorking)
        return attain::TargetView::working();
    if (choice == kKnownOn)
        return attain::TargetView::knownOn(fromQDate(m_ui->knownOnDateEdit->date()));
    return attain::TargetView::of(attain::TargetVersionId{choice});
}

void TargetComparisonDialog::refresh()
{
    m_ui->knownOnDateEdit->setVisible(m_ui->beforeComboBox->currentData() == kKnownOn
                                      || m_ui->afterComboBox->currentData() == kKnownOn);
    const auto calendar = m_desk.context.calendar();
    const auto year = calendar.containing(attain::PeriodKind::Year, m_desk.context.period().from);
    std::vector<attain::Period> columns{year};
    for (const auto& month : calendar.monthsOf(year))
        columns.push_back(month);
    const auto comparison = m_desk.workspace.targetVersions().compare(
        m_desk.context.scenario().toStdString(), viewOf(*m_ui->beforeComboBox), viewOf(*m_ui->afterComboBox),
        m_desk.context.metric(), std::move(columns));
    if (!comparison) {
        m_desk.notices.error(comparison.error());
        return;
    }
    ComparisonTable::fill(*m_table, {*comparison}, m_desk.formats);
    m_view->fitColumns(0);
    m_ui->summaryLabel->setPlainText(
        comparison->rows.empty() ? tr("No difference in %1").arg(m_desk.formats.period(year))
                                 : tr("%1 · %2").arg(Formats::metric(comparison->metric), m_desk.formats.period(year)));
}
