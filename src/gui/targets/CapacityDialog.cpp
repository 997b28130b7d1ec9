#include "targets/CapacityDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/ErrorText.h"
#include "common/GridView.h"
#include "common/TargetWords.h"
#include "targets/DivisionWords.h"
#include "targets/TargetCells.h"
#include "targets/TargetSheet.h"
#include "targets/ui_CapacityDialog.h"

#include <QPushButton>

#include <algorithm>

namespace {

constexpr auto kWinRate = "capacity/win_rate";
constexpr auto kDeals = "capacity/deals_per_month";
constexpr auto kAverage = "capacity/average_deal";
constexpr auto kRamp = "capacity/ramp";

QString key(const char* name)
{
    return QLatin1String{name};
}

} // namespace

CapacityDialog::CapacityDialog(const Desk& desk, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::CapacityDialog>()}
    , m_table{new CellTable{this}}
    , m_view{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_view->setObjectName(QStringLiteral("capacityView"));
    m_view->setSource(m_table);
    m_view->setAccessibleName(tr("People and deals that targets need"));
    m_ui->tableCard->addContent(m_view);
    const auto& kept = desk.preferences;
    m_ui->winRateSpinBox->setValue(kept.value(key(kWinRate), m_ui->winRateSpinBox->value()).toInt());
    m_ui->dealsSpinBox->setValue(kept.value(key(kDeals), m_ui->dealsSpinBox->value()).toDouble());
    m_ui->averageLineEdit->setText(kept.value(key(kAverage)).toString());
    m_ui->rampLineEdit->setText(kept.value(key(kRamp)).toString());
    connect(m_ui->winRateSpinBox, &QSpinBox::valueChanged, this, &CapacityDialog::refresh);
    connect(m_ui->dealsSpinBox, &QDoubleSpinBox::valueChanged, this, &CapacityDialog::refresh);
    for (QLineEdit* edit : {m_ui->averageLineEdit, m_ui->rampLineEdit})
        connect(edit, &QLineEdit::editingFinished, this, &CapacityDialog::refresh);
    connect(&desk.events, &DomainEvents::changed, this, [this] { refresh(); });
    connect(&desk.context, &Context::changed, this, [this] { refresh(); });
    connect(this, &QDialog::finished, this, &CapacityDialog::remember);
    refresh();
}

CapacityDialog::~CapacityDialog() = default;

void CapacityDialog::remember()
{
    m_desk.preferences.setValue(key(kWinRate), m_ui->winRateSpinBox->value());
    m_desk.preferences.setValue(key(kDeals), m_ui->dealsSpinBox->value());
    m_desk.preferences.setValue(key(kAverage), m_ui->averageLineEdit->text());
    m_desk.preferences.setValue(key(kRamp), m_ui->rampLineEdit->text());
}

std::optional<attain::CapacityPlan> CapacityDialog::plan() const
{
    attain::CapacityPlan plan;
    plan.scenario = m_desk.context.scenario().toStdString();
    plan.period = m_desk.context.period();
    if (plan.period.kind == attain::PeriodKind::Week || plan.period.kind == attain::PeriodKind::Range)
        plan.period = m_desk.context.calendar().containing(attain::PeriodKind::Year, plan.period.from);
    const auto average
        = attain::parseCell(m_ui->averageLineEdit->text().toStdString(), attain::Unit::Money, 1, std::nullopt);
    if (!average) {
        m_ui->summaryLabel->setPlainText(ErrorText::of(average.error()).sentence());
        m_ui->summaryLabel->setTone(Tone::Bad);
        return std::nullopt;
    }
    plan.averageDeal = *average;
    plan.winRate = attain::Ratio::fromScaled(std::int64_t{m_ui->winRateSpinBox->value()} * attain::Ratio::kScale / 100);
    plan.dealsPerMonth
        = attain::Ratio::fromScaled(qRound64(m_ui->dealsSpinBox->value() * 10) * attain::Ratio::kScale / 10);
    plan.ramp = DivisionWords::rampFrom(m_ui->rampLineEdit->text());
    return plan;
}

void CapacityDialog::refresh()
{
    const auto wanted = plan();
    if (!wanted)
        return;
    m_ui->titleLabel->setPlainText(
        tr("%1 · %2").arg(m_desk.formats.period(wanted->period), Formats::metric(attain::Metric::Revenue)));
    const auto rows = m_desk.workspace.division().capacity(*wanted);
    if (!rows) {
        m_ui->summaryLabel->setPlainText(ErrorText::of(rows.error()).sentence());
        m_ui->summaryLabel->setTone(Tone::Bad);
        return;
    }
    showRows(*rows);
}

void CapacityDialog::showRows(const std::vector<attain::CapacityRow>& rows)
{
    const auto& formats = m_desk.formats;
    std::int64_t largest = 0;
    for (const auto& row : rows)
        largest = std::max(largest, row.target);
    const auto scale = formats.scaleFor(attain::Unit::Money, largest);
    const FigureScale money{attain::Unit::Money, 1, 0};
    const auto number = [&](std::optional<attain::Ratio> value, int decimals) {
        return shareCell(value, value ? formats.locale().toString(value->toDouble(), 'f', decimals) : QString{});
    };
    std::vector<CellTable::Row> cells;
    cells.reserve(rows.size());
    for (const auto& row : rows) {
        const auto needed = row.answer ? std::optional{row.answer->dealsNeeded} : std::nullopt;
        const auto possible = row.answer ? std::optional{row.answer->dealsPossible} : std::nullopt;
        const auto people = row.answer ? std::optional{row.answer->peopleNeeded} : std::nullopt;
        Cell state = Cell::plain(tr("no average deal"));
        if (row.answer)
            state = row.answer->gap.scaled() > 0 ? Cell::status(tr("Too few people"), Tone::Bad)
                                                 : Cell::status(tr("Enough"), Tone::Good);
        cells.push_back({static_cast<std::int64_t>(cells.size()) + 1,
                         {Cell::plain(TargetWords::inTree(row.who)), state, amountCell(row.target, formats, scale),
                          amountCell(row.averageDeal, formats, money), number(needed, 0), number(possible, 0),
                          number(row.people, 1), number(people, 1)}});
    }
    m_table->set({{tr("Whose target")},
                  {tr("State")},
                  {formats.header(tr("Target"), scale), true},
                  {formats.header(tr("Average deal"), money), true},
                  {tr("Deals needed"), true},
                  {tr("Deals possible"), true},
                  {tr("People"), true},
                  {tr("People needed"), true}},
                 std::move(cells));
    m_view->fitColumns(0);
    m_ui->summaryLabel->setTone(Tone::Neutral);
    m_ui->summaryLabel->setPlainText(
        rows.empty()
            ? tr("There are no revenue targets in this period.")
            : tr("Deals needed = target ÷ average deal ÷ deals won. People count by their days in role and the ramp."));
}
