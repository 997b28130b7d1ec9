#include "common/IncentiveWords.h"

#include <QLocale>

#include <algorithm>

namespace {

QString named(const std::string& name, const std::string& nameEn)
{
    const bool english = QLocale{}.language() == QLocale::English && !nameEn.empty();
    return QString::fromStdString(english ? nameEn : name);
}

} // namespace

QString IncentiveWords::name(const attain::IncentivePlan& plan)
{
    return named(plan.name, plan.nameEn);
}

QString IncentiveWords::name(const attain::IncentiveComponent& component)
{
    return named(component.name, component.nameEn);
}

QString IncentiveWords::payPeriod(attain::PeriodKind kind)
{
    switch (kind) {
    case attain::PeriodKind::Month: return tr("Month");
    case attain::PeriodKind::Quarter: return tr("Quarter");
    case attain::PeriodKind::Half: return tr("Half-year");
    case attain::PeriodKind::Year: return tr("Year");
    case attain::PeriodKind::Week:
    case attain::PeriodKind::Range: break;
    }
    return {};
}

QString IncentiveWords::as(attain::MeasureAs as)
{
    switch (as) {
    case attain::MeasureAs::Value: return tr("Value");
    case attain::MeasureAs::Attainment: return tr("Attainment");
    case attain::MeasureAs::Goal: return tr("Target");
    case attain::MeasureAs::Score: return tr("Scorecard");
    }
    return {};
}

QString IncentiveWords::of(attain::MeasureOf of)
{
    switch (of) {
    case attain::MeasureOf::Self: return tr("Own");
    case attain::MeasureOf::Team: return tr("Team");
    case attain::MeasureOf::Everybody: return tr("Company");
    case attain::MeasureOf::Overlay: return tr("Overlay credit");
    }
    return {};
}

QString IncentiveWords::when(attain::MeasureWhen when)
{
    switch (when) {
    case attain::MeasureWhen::Current: return tr("This period");
    case attain::MeasureWhen::Previous: return tr("Period before");
    case attain::MeasureWhen::YearToDate: return tr("Year to date");
    case attain::MeasureWhen::BeforeInYear: return tr("Year before this period");
    }
    return {};
}

QString IncentiveWords::mode(attain::TierMode mode)
{
    switch (mode) {
    case attain::TierMode::Marginal: return tr("Marginal: each part at its own rate");
    case attain::TierMode::Retroactive: return tr("Retroactive: everything at the rate reached");
    case attain::TierMode::Interpolated: return tr("Interpolated: the rate moves evenly");
    }
    return {};
}

QString IncentiveWords::scope(attain::TierScope scope)
{
    switch (scope) {
    case attain::TierScope::Accumulated: return tr("Whole period together");
    case attain::TierScope::EachLine: return tr("Each sale line by its amount");
    case attain::TierScope::LineMargin: return tr("Each sale line by its margin");
    }
    return {};
}

QString IncentiveWords::comparison(attain::Comparison comparison)
{
    switch (comparison) {
    case attain::Comparison::AtLeast: return QStringLiteral("≥");
    case attain::Comparison::MoreThan: return QStringLiteral(">");
    case attain::Comparison::AtMost: return QStringLiteral("≤");
    case attain::Comparison::LessThan: return QStringLiteral("<");
    }
    return {};
}

QString IncentiveWords::draw(attain::DrawKind kind)
{
    switch (kind) {
    case attain::DrawKind::Recoverable: return tr("taken back from later pay");
    case attain::DrawKind::NotRecoverable: return tr("not taken back");
    }
    return {};
}

QString IncentiveWords::state(attain::ComponentState state)
{
    switch (state) {
    case attain::ComponentState::Pays: return {};
    case attain::ComponentState::GateClosed: return tr("A condition does not hold");
    case attain::ComponentState::NotAvailable: return tr("A number is missing");
    }
    return {};
}

QString IncentiveWords::state(attain::LedgerState state)
{
    switch (state) {
    case attain::LedgerState::Earned: return tr("Earned");
    case attain::LedgerState::Payable: return tr("Payable");
    case attain::LedgerState::Settled: return tr("Paid");
    }
    return {};
}

Tone IncentiveWords::tone(attain::LedgerState state)
{
    switch (state) {
    case attain::LedgerState::Earned: return Tone::Warning;
    case attain::LedgerState::Payable: return Tone::Primary;
    case attain::LedgerState::Settled: return Tone::Good;
    }
    return Tone::Neutral;
}

QString IncentiveWords::measure(const attain::Measure& measure)
{
    QString words
        = measure.as == attain::MeasureAs::Score ? tr("score of the scorecard") : Formats::metric(measure.metric);
    if (measure.as == attain::MeasureAs::Attainment)
        words = tr("attainment of %1").arg(words);
    else if (measure.as == attain::MeasureAs::Goal)
        words = tr("target of %1").arg(words);
    switch (measure.of) {
    case attain::MeasureOf::Self: break;
    case attain::MeasureOf::Team: words = tr("%1, team").arg(words); break;
    case attain::MeasureOf::Everybody: words = tr("%1, company").arg(words); break;
    case attain::MeasureOf::Overlay: words = tr("%1, overlay credit").arg(words); break;
    }
    switch (measure.when) {
    case attain::MeasureWhen::Current: break;
    case attain::MeasureWhen::Previous: words = tr("%1, period before").arg(words); break;
    case attain::MeasureWhen::YearToDate: words = tr("%1, year to date").arg(words); break;
    case attain::MeasureWhen::BeforeInYear: words = tr("%1, year before this period").arg(words); break;
    }
    return words;
}

QString IncentiveWords::number(const attain::Figure& figure) const
{
    if (figure.unit == attain::Unit::Ratio)
        return percent(attain::Ratio::fromScaled(figure.scaled));
    if (figure.unit == attain::Unit::Money)
        return money(attain::Money::fromScaled(figure.scaled));
    return m_formats.exact(figure);
}

QString IncentiveWords::money(attain::Money amount) const
{
    const bool whole = amount.scaled() % attain::Money::kScale == 0;
    QString text = m_formats.exact(amount);
    if (whole && text.endsWith(QStringLiteral(".00")))
        text.chop(3);
    return text;
}

QString IncentiveWords::percent(attain::Ratio ratio) const
{
    // As many decimals as are there: rates and payouts are read to the last one.
    int decimals = 4;
    for (std::int64_t rest = ratio.scaled(); decimals > 0 && rest % 10 == 0; rest /= 10)
        --decimals;
    return m_formats.percent(ratio, decimals);
}

QString IncentiveWords::reason(const attain::LedgerLine& line) const
{
    const auto numbers = [&] {
        return line.before && line.now ? tr(": %1 → %2").arg(number(*line.before), number(*line.now)) : QString{};
    };
    switch (line.reason) {
    case attain::LedgerReason::First: return tr("first calculation");
    case attain::LedgerReason::TierUp:
        return tr("the period rose from tier %1 to tier %2").arg(line.tierBefore + 1).arg(line.tierNow + 1) + numbers();
    case attain::LedgerReason::TierDown:
        return tr("the period fell back from tier %1 to tier %2").arg(line.tierBefore + 1).arg(line.tierNow + 1)
            + numbers();
    case attain::LedgerReason::Number: return tr("the number it is paid by has changed") + numbers();
    case attain::LedgerReason::Available: return tr("a number that was missing is there");
    case attain::LedgerReason::GateOpened: return tr("a condition holds now");
    case attain::LedgerReason::GateClosed: return tr("a condition does not hold any more");
    case attain::LedgerReason::Balance: return tr("what came from earlier periods has changed");
    case attain::LedgerReason::Left: return tr("not in the plan any more");
    case attain::LedgerReason::Other: return tr("several things have changed: see the steps");
    }
    return {};
}
