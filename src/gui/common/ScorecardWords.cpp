#include "common/ScorecardWords.h"

#include <QLocale>

#include <algorithm>

namespace {

/// The English name where the window is English and there is one.
QString named(const std::string& name, const std::string& nameEn)
{
    const bool english = QLocale{}.language() == QLocale::English && !nameEn.empty();
    return QString::fromStdString(english ? nameEn : name);
}

} // namespace

QString ScorecardWords::kind(attain::KpiKind kind)
{
    switch (kind) {
    case attain::KpiKind::Volume: return tr("Quantity");
    case attain::KpiKind::Quality: return tr("Quality");
    case attain::KpiKind::Time: return tr("Time");
    }
    return {};
}

QString ScorecardWords::dimension(attain::KpiDimension dimension)
{
    switch (dimension) {
    case attain::KpiDimension::Sales: return tr("Sales");
    case attain::KpiDimension::Satisfaction: return tr("Satisfaction");
    case attain::KpiDimension::Profit: return tr("Cost and profit");
    case attain::KpiDimension::Market: return tr("Market");
    case attain::KpiDimension::Growth: return tr("Growth");
    }
    return {};
}

QString ScorecardWords::limit(attain::ScoreLimit limit)
{
    switch (limit) {
    case attain::ScoreLimit::None: return {};
    case attain::ScoreLimit::Threshold: return tr("below the threshold");
    case attain::ScoreLimit::Floor: return tr("raised to the floor");
    case attain::ScoreLimit::Cap: return tr("held to the cap");
    }
    return {};
}

QString ScorecardWords::missing(attain::MissingValue missing)
{
    switch (missing) {
    case attain::MissingValue::Blocks: return tr("there is no score until it is known");
    case attain::MissingValue::Renormalises: return tr("the other weights stand for the whole");
    }
    return {};
}

QString ScorecardWords::name(const attain::Kpi& kpi)
{
    return named(kpi.name, kpi.nameEn);
}

QString ScorecardWords::name(const attain::ScorecardTemplate& scorecard)
{
    return named(scorecard.name, scorecard.nameEn);
}

Tone ScorecardWords::tone(const std::string& grade, const attain::ScorecardTemplate& scorecard)
{
    const auto& grades = scorecard.grades;
    const auto found = std::ranges::find(grades, grade, &attain::GradeBand::code);
    if (found == grades.end())
        return Tone::Neutral;
    if (found == grades.begin())
        return Tone::Good;
    if (found + 1 == grades.end())
        return Tone::Bad;
    return found == grades.begin() + 1 ? Tone::Primary : Tone::Warning;
}
