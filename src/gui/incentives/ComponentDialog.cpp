#include "incentives/ComponentDialog.h"

#include "Workspace.h"
#include "common/ChoiceBox.h"
#include "common/EntryTable.h"
#include "common/ErrorText.h"
#include "common/MetricBox.h"
#include "incentives/ComparisonBox.h"
#include "incentives/ConditionDialog.h"
#include "incentives/MultiplierDialog.h"
#include "incentives/PayCurve.h"
#include "incentives/PlanDrawing.h"
#include "incentives/TypedNumber.h"
#include "incentives/ui_ComponentDialog.h"

#include <QPushButton>

#include <array>

namespace {

using attain::TierMode;
using attain::TierScope;

constexpr std::array kModes{TierMode::Marginal, TierMode::Retroactive, TierMode::Interpolated};
constexpr std::array kScopes{TierScope::Accumulated, TierScope::EachLine, TierScope::LineMargin};
constexpr int kSpareRows = 3; ///< empty rows for more

} // namespace

ComponentDialog::ComponentDialog(const Desk& desk, const attain::IncentiveComponent& component, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_words{desk.formats}
    , m_ui{std::make_unique<Ui::ComponentDialog>()}
    , m_gates{component.gates}
    , m_multipliers{component.multipliers}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->refusalLabel->setTone(Tone::Bad);
    m_ui->cliffsLabel->setTone(Tone::Warning);
    m_ui->codeLineEdit->setText(QString::fromStdString(component.code));
    m_ui->nameLineEdit->setText(QString::fromStdString(component.name));
    m_ui->nameEnLineEdit->setText(QString::fromStdString(component.nameEn));
    m_ui->floorLineEdit->setText(TypedNumber::of(component.floor));
    m_ui->capLineEdit->setText(TypedNumber::of(component.cap));
    m_ui->kindStackedWidget->setCurrentIndex(static_cast<int>(component.pays.index()));
    m_ui->tabWidget->setTabVisible(m_ui->tabWidget->indexOf(m_ui->specialTab),
                                   std::holds_alternative<attain::Commission>(component.pays));
    fillChoices();
    std::visit([this](const auto& pays) { fill(pays); }, component.pays);
    showLists();
    wireUp();
    preview();
}

ComponentDialog::~ComponentDialog() = default;

void ComponentDialog::fillChoices()
{
    const auto& metrics = m_desk.workspace.metrics();
    for (MeasureBox* box : {m_ui->paidMeasureBox, m_ui->selectsMeasureBox, m_ui->bonusMeasureBox,
                            m_ui->kickerMeasureBox, m_ui->poolMeasureBox, m_ui->poolScoreMeasureBox}) {
        box->setUp(metrics);
        connect(box, &MeasureBox::changed, this, &ComponentDialog::preview);
    }
    m_ui->bonusMeasureBox->setMeasure(attain::Measure::attainment(attain::Metric::Revenue));
    m_ui->poolMeasureBox->setMeasure(attain::TeamPool{}.from);
    m_ui->poolScoreMeasureBox->setMeasure(attain::Measure::score());
    m_ui->selectsMeasureBox->setMeasure(attain::Measure::attainment(attain::Metric::Revenue));
    ChoiceBox::fill(*m_ui->modeComboBox, kModes, TierMode::Marginal, IncentiveWords::mode);
    ChoiceBox::fill(*m_ui->scopeComboBox, kScopes, TierScope::Accumulated, IncentiveWords::scope);
    fillComparisons(*m_ui->kickerComparisonComboBox, attain::Comparison::AtLeast);
    m_ui->amountFromComboBox->addItem(tr("(the amount above)"));
    MetricBox::fill(*m_ui->amountFromComboBox, metrics, std::nullopt);
    m_ui->amountFromComboBox->setCurrentIndex(0);
    EntryTable::setUp(*m_ui->tiersTableWidget, {tr("From"), tr("Rate")});
    EntryTable::setUp(*m_ui->specialTableWidget, {tr("Product"), tr("Category"), tr("Rate")});
    EntryTable::setUp(*m_ui->curveTableWidget, {tr("Attainment"), tr("Payout")});
    for (QTableWidget* table : {m_ui->tiersTableWidget, m_ui->specialTableWidget, m_ui->curveTableWidget})
        table->setRowCount(kSpareRows);
}

void ComponentDialog::fill(const attain::Commission& pays)
{
    m_ui->paidMeasureBox->setMeasure(pays.paid);
    m_ui->selectsCheckBox->setChecked(pays.selects.has_value());
    if (pays.selects)
        m_ui->selectsMeasureBox->setMeasure(*pays.selects);
    m_ui->modeComboBox->setCurrentIndex(m_ui->modeComboBox->findData(static_cast<int>(pays.tiers.mode)));
    m_ui->scopeComboBox->setCurrentIndex(m_ui->scopeComboBox->findData(static_cast<int>(pays.scope)));
    m_ui->lowerCheckBox->setChecked(pays.tiers.boundary == attain::TierBoundary::Lower);
    m_ui->accumulatesCheckBox->setChecked(pays.accumulates);
    auto& tiers = *m_ui->tiersTableWidget;
    tiers.setRowCount(static_cast<int>(pays.tiers.tiers.size()) + kSpareRows);
    int row = 0;
    for (const auto& tier : pays.tiers.tiers) {
        EntryTable::set(tiers, row, 0, TypedNumber::of(pays.limitUnit(), tier.from));
        EntryTable::set(tiers, row++, 1, TypedNumber::of(pays.rateUnit(), tier.rate));
    }
    auto& special = *m_ui->specialTableWidget;
    special.setRowCount(static_cast<int>(pays.special.size()) + kSpareRows);
    row = 0;
    for (const auto& one : pays.special) {
        EntryTable::set(special, row, 0, QString::fromStdString(one.product));
        EntryTable::set(special, row, 1, QString::fromStdString(one.category));
        EntryTable::set(special, row++, 2, TypedNumber::of(one.rate));
    }
}

void ComponentDialog::fill(const attain::Bonus& pays)
{
    if (!pays.amountFrom)
        m_ui->bonusAmountLineEdit->setText(TypedNumber::of(pays.amount));
    for (int i = 0; pays.amountFrom && i < m_ui->amountFromComboBox->count(); ++i) {
        m_ui->amountFromComboBox->setCurrentIndex(i);
        if (MetricBox::metric(*m_ui->amountFromComboBox) == pays.amountFrom)
            break;
    }
    m_ui->proratedCheckBox->setChecked(pays.prorated);
    m_ui->bonusMeasureBox->setMeasure(pays.measure);
    auto& curve = *m_ui->curveTableWidget;
    curve.setRowCount(static_cast<int>(pays.curve.size()) + kSpareRows);
    int row = 0;
    for (const auto& point : pays.curve) {
        EntryTable::set(curve, row, 0, TypedNumber::of(point.attainment));
        EntryTable::set(curve, row++, 1, TypedNumber::of(point.payout));
    }
}

void ComponentDialog::fill(const attain::Kicker& pays)
{
    m_ui->kickerMeasureBox->setMeasure(pays.when.measure);
    m_ui->kickerComparisonComboBox->setCurrentIndex(
        m_ui->kickerComparisonComboBox->findData(static_cast<int>(pays.when.comparison)));
    m_ui->kickerLimitLineEdit->setText(TypedNumber::of(pays.when.measure.unit(), pays.when.limit));
    if (pays.amount != attain::Money{})
        m_ui->kickerAmountLineEdit->setText(TypedNumber::of(pays.amount));
    if (pays.share != attain::Ratio{})
        m_ui->kickerShareLineEdit->setText(TypedNumber::of(pays.share));
}

void ComponentDialog::fill(const attain::TeamPool& pays)
{
    if (pays.amount != attain::Money{})
        m_ui->poolAmountLineEdit->setText(TypedNumber::of(pays.amount));
    if (pays.share != attain::Ratio{})
        m_ui->poolShareLineEdit->setText(TypedNumber::of(pays.share));
    m_ui->poolMeasureBox->setMeasure(pays.from);
    if (pays.reserve != attain::Ratio{})
        m_ui->poolReserveLineEdit->setText(TypedNumber::of(pays.reserve));
    m_ui->poolScoreCheckBox->setChecked(pays.score.has_value());
    if (pays.score)
        m_ui->poolScoreMeasureBox->setMeasure(*pays.score);
}

void ComponentDialog::wireUp()
{
    for (QLineEdit* edit : findChildren<QLineEdit*>())
        connect(edit, &QLineEdit::textChanged, this, &ComponentDialog::preview);
    for (QComboBox* box :
         {m_ui->modeComboBox, m_ui->scopeComboBox, m_ui->amountFromComboBox, m_ui->kickerComparisonComboBox})
        connect(box, &QComboBox::currentIndexChanged, this, &ComponentDialog::preview);
    for (QCheckBox* check : findChildren<QCheckBox*>())
        connect(check, &QCheckBox::toggled, this, &ComponentDialog::preview);
    for (QTableWidget* table : {m_ui->tiersTableWidget, m_ui->specialTableWidget, m_ui->curveTableWidget})
        connect(table, &QTableWidget::itemChanged, this, [this, table](const QTableWidgetItem* item) {
            if (item->row() + 1 == table->rowCount()) // there is always a row for more
                table->insertRow(table->rowCount());
            preview();
        });
    connect(m_ui->addGateButton, &QPushButton::clicked, this, [this] {
        auto* dialog = new ConditionDialog{m_desk, this};
        connect(dialog, &ConditionDialog::made, this, [this](const attain::Condition& condition) {
            m_gates.push_back(condition);
            showLists();
            preview();
        });
        dialog->open();
    });
    connect(m_ui->addMultiplierButton, &QPushButton::clicked, this, [this] {
        auto* dialog = new MultiplierDialog{m_desk, this};
        connect(dialog, &MultiplierDialog::made, this, [this](const attain::Multiplier& multiplier) {
            m_multipliers.push_back(multiplier);
            showLists();
            preview();
        });
        dialog->open();
    });
    const auto drop = [this](QPushButton* button, QListWidget* list, auto& from) {
        connect(button, &QPushButton::clicked, this, [this, list, &from] {
            if (const int row = list->currentRow(); row >= 0)
                from.erase(from.begin() + row);
            showLists();
            preview();
        });
    };
    drop(m_ui->dropGateButton, m_ui->gatesListWidget, m_gates);
    drop(m_ui->dropMultiplierButton, m_ui->multipliersListWidget, m_multipliers);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Ok), &QPushButton::clicked, this, &ComponentDialog::finish);
}

void ComponentDialog::showLists()
{
    m_ui->gatesListWidget->clear();
    for (const auto& gate : m_gates)
        m_ui->gatesListWidget->addItem(m_words.condition(gate));
    m_ui->multipliersListWidget->clear();
    for (const auto& multiplier : m_multipliers)
        m_ui->multipliersListWidget->addItem(m_words.multiplier(multiplier));
    m_ui->dropGateButton->setEnabled(!m_gates.empty());
    m_ui->dropMultiplierButton->setEnabled(!m_multipliers.empty());
}

void ComponentDialog::preview()
{
    QString wrong;
    const auto made = component(wrong);
    m_ui->refusalLabel->setPlainText({});
    m_ui->selectsMeasureBox->setVisible(m_ui->selectsCheckBox->isChecked());
    m_ui->poolScoreMeasureBox->setVisible(m_ui->poolScoreCheckBox->isChecked());
    auto named = made;
    named.code = "preview"; // names are no reason to show nothing
    named.name = "preview";
    const bool ready = wrong.isNull() && attain::checkComputable(named);
    const PlanDrawing drawing{m_desk.formats};
    m_ui->sentenceLabel->setPlainText(ready ? m_words.sentence(made) : tr("It cannot be computed yet."));
    m_ui->curveChart->setVisible(ready && attain::payCurveOf(made));
    if (!ready)
        m_ui->exampleLabel->setPlainText({});
    else
        m_ui->exampleLabel->setPlainText(example(made));
    m_ui->cliffsLabel->setPlainText(ready ? drawing.cliffs(made).join(u'\n') : QString{});
    if (ready)
        m_ui->curveChart->setData(drawing.curve(made, std::nullopt, {}), m_ui->sentenceLabel->plainText());
}

QString ComponentDialog::example(const attain::IncentiveComponent& component) const
{
    const auto curve = attain::payCurveOf(component);
    if (!curve)
        return {};
    // The middle of what is drawn stands for everybody.
    const auto x = curve->points.back().x / 2;
    const auto y = attain::payCurveAt(component, x);
    return tr("For example: %1 → %2")
        .arg(m_words.number(attain::Figure{curve->xUnit, x}), m_words.number(attain::Figure{curve->yUnit, *y}));
}

void ComponentDialog::finish()
{
    QString wrong;
    const auto made = component(wrong);
    if (!wrong.isNull()) {
        m_ui->refusalLabel->setPlainText(tr("“%1” is no number.").arg(wrong));
        return;
    }
    if (const auto done = attain::checkComputable(made); !done) {
        m_ui->refusalLabel->setPlainText(ErrorText::of(done.error()).sentence());
        return;
    }
    Q_EMIT this->made(made);
    accept();
}
