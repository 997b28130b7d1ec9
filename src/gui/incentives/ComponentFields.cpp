// What stands in the fields of ComponentDialog, as a component.
#include "Workspace.h"
#include "common/ChoiceBox.h"
#include "common/EntryTable.h"
#include "common/MetricBox.h"
#include "incentives/ComponentDialog.h"
#include "incentives/TypedNumber.h"
#include "incentives/ui_ComponentDialog.h"

attain::IncentiveComponent ComponentDialog::component(QString& wrong) const
{
    attain::IncentiveComponent made{m_ui->codeLineEdit->text().trimmed().toStdString(),
                                    m_ui->nameLineEdit->text().trimmed().toStdString()};
    made.nameEn = m_ui->nameEnLineEdit->text().trimmed().toStdString();
    switch (m_ui->kindStackedWidget->currentIndex()) {
    case 0: made.pays = commission(wrong); break;
    case 1: made.pays = bonus(wrong); break;
    case 2: made.pays = kicker(wrong); break;
    default: made.pays = pool(wrong); break;
    }
    made.gates = m_gates;
    made.multipliers = m_multipliers;
    TypedNumber::Reader reader;
    made.floor = reader.money(m_ui->floorLineEdit->text());
    made.cap = reader.money(m_ui->capLineEdit->text());
    if (wrong.isNull())
        wrong = reader.wrong();
    return made;
}

attain::Commission ComponentDialog::commission(QString& wrong) const
{
    attain::Commission pays;
    pays.paid = m_ui->paidMeasureBox->measure();
    if (m_ui->selectsCheckBox->isChecked())
        pays.selects = m_ui->selectsMeasureBox->measure();
    pays.tiers.mode = ChoiceBox::chosenIn<attain::TierMode>(*m_ui->modeComboBox);
    pays.tiers.boundary = m_ui->lowerCheckBox->isChecked() ? attain::TierBoundary::Lower : attain::TierBoundary::Upper;
    pays.scope = ChoiceBox::chosenIn<attain::TierScope>(*m_ui->scopeComboBox);
    pays.accumulates = m_ui->accumulatesCheckBox->isChecked();
    TypedNumber::Reader reader;
    const auto& tiers = *m_ui->tiersTableWidget;
    for (int row = 0; row < tiers.rowCount(); ++row) {
        const auto from = reader.number(EntryTable::textAt(tiers, row, 0), pays.limitUnit());
        const auto rate = reader.number(EntryTable::textAt(tiers, row, 1), pays.rateUnit());
        if (from && rate)
            pays.tiers.tiers.push_back({*from, *rate});
        else if ((from || rate) && wrong.isNull())
            wrong = EntryTable::textAt(tiers, row, from ? 1 : 0);
    }
    const auto& special = *m_ui->specialTableWidget;
    for (int row = 0; row < special.rowCount(); ++row) {
        const QString product = EntryTable::textAt(special, row, 0);
        const QString category = EntryTable::textAt(special, row, 1);
        const auto rate = reader.ratio(EntryTable::textAt(special, row, 2));
        if (!product.isEmpty() || !category.isEmpty() || rate)
            pays.special.push_back({product.toStdString(), category.toStdString(), rate.value_or(attain::Ratio{})});
    }
    if (wrong.isNull())
        wrong = reader.wrong();
    return pays;
}

attain::Bonus ComponentDialog::bonus(QString& wrong) const
{
    attain::Bonus pays;
    TypedNumber::Reader reader;
    pays.amountFrom = MetricBox::metric(*m_ui->amountFromComboBox);
    if (!pays.amountFrom)
        pays.amount = reader.money(m_ui->bonusAmountLineEdit->text()).value_or(attain::Money{});
    pays.prorated = m_ui->proratedCheckBox->isChecked();
    pays.measure = m_ui->bonusMeasureBox->measure();
    const auto& curve = *m_ui->curveTableWidget;
    for (int row = 0; row < curve.rowCount(); ++row) {
        const auto attainment = reader.ratio(EntryTable::textAt(curve, row, 0));
        const auto payout = reader.ratio(EntryTable::textAt(curve, row, 1));
        if (attainment && payout)
            pays.curve.push_back({*attainment, *payout});
        else if ((attainment || payout) && wrong.isNull())
            wrong = EntryTable::textAt(curve, row, attainment ? 1 : 0);
    }
    if (wrong.isNull())
        wrong = reader.wrong();
    return pays;
}

attain::Kicker ComponentDialog::kicker(QString& wrong) const
{
    attain::Kicker pays;
    TypedNumber::Reader reader;
    pays.when.measure = m_ui->kickerMeasureBox->measure();
    pays.when.comparison = ChoiceBox::chosenIn<attain::Comparison>(*m_ui->kickerComparisonComboBox);
    pays.when.limit = reader.number(m_ui->kickerLimitLineEdit->text(), pays.when.measure.unit()).value_or(0);
    pays.amount = reader.money(m_ui->kickerAmountLineEdit->text()).value_or(attain::Money{});
    pays.share = reader.ratio(m_ui->kickerShareLineEdit->text()).value_or(attain::Ratio{});
    if (wrong.isNull())
        wrong = reader.wrong();
    return pays;
}

attain::TeamPool ComponentDialog::pool(QString& wrong) const
{
    attain::TeamPool pays;
    TypedNumber::Reader reader;
    pays.amount = reader.money(m_ui->poolAmountLineEdit->text()).value_or(attain::Money{});
    pays.share = reader.ratio(m_ui->poolShareLineEdit->text()).value_or(attain::Ratio{});
    pays.from = m_ui->poolMeasureBox->measure();
    pays.reserve = reader.ratio(m_ui->poolReserveLineEdit->text()).value_or(attain::Ratio{});
    if (m_ui->poolScoreCheckBox->isChecked())
        pays.score = m_ui->poolScoreMeasureBox->measure();
    if (wrong.isNull())
        wrong = reader.wrong();
    return pays;
}
