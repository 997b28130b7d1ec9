#include "importing/KpiRows.h"

#include "importing/CellText.h"
#include "importing/WidePeriod.h"

#include <algorithm>

namespace attain {

KpiRows::KpiRows(ImportRun& run)
    : TextRows{run}
    , m_people{run.organisation, run.options}
    , m_departments{run.organisation}
    , m_calendar{run.calendar.fiscalCalendar()}
    , m_metrics{orThrow(run.metrics.own())}
{
    for (const auto& value : orThrow(run.metrics.values()))
        m_stored.emplace(std::tuple{value.metric, value.subject, value.month}, std::pair{value.value, value.evidence});
}

const OwnMetric* KpiRows::readMetric(const Row& row)
{
    const auto word = trimmed(row.text("metric"));
    const auto found = std::ranges::find_if(m_metrics, [&](const OwnMetric& metric) {
        return !word.empty() && (word == metric.code || word == metric.name || word == metric.nameEn);
    });
    if (found != m_metrics.end() && found->source == MetricSource::Entered)
        return &*found;
    reject(row, "metric", Reason::MetricUnknown);
    return nullptr;
}

bool KpiRows::readMonth(const Row& row, MetricValue& value)
{
    const auto code = periodCode(row.text("month"));
    const auto period = code ? m_calendar.parse(*code) : Result<Period>{Error{ErrorCode::InvalidValue}};
    const bool good = period && period->kind == PeriodKind::Month;
    if (good)
        value.month = period->from;
    else
        reject(row, "month", Reason::PeriodInvalid);
    return good;
}

void KpiRows::takeRow(const Row& row)
{
    MetricValue value;
    const auto subject = readSubject(row, m_people, m_departments);
    const auto* known = subject ? readMetric(row) : nullptr;
    if (known == nullptr || !readMonth(row, value))
        return;
    const OwnMetric& metric = *known;
    value.metric = metric.code;
    value.subject = *subject;
    if (row.text("value").empty())
        return reject(row, "value", Reason::AmountEmpty);
    const auto scaled = measured(row, "value", m_run.column("value"), metric.unit);
    if (!scaled)
        return;
    value.value = *scaled;
    value.evidence = row.text("evidence").empty() ? m_run.result().file : row.text("evidence");
    if (metric.direction == Direction::YesNo && metric.unit == Unit::Count && *scaled != 0 && *scaled != 1)
        return reject(row, "value", Reason::ValueInvalid);

    const auto key = std::tuple{value.metric, value.subject, value.month};
    const auto said = std::pair{value.value, value.evidence};
    if (const auto earlier = m_seen.find(key); earlier != m_seen.end()) {
        const bool same = earlier->second.first == value.value;
        m_run.note(row.record, row.line, m_run.column("value"), same ? Reason::Duplicate : Reason::Conflict,
                   same ? Fate::Duplicate : Fate::Conflict, row.text("value"));
        return;
    }
    m_seen.emplace(key, said);
    if (const auto stored = m_stored.find(key); stored != m_stored.end() && stored->second == said) {
        m_run.note(row.record, row.line, -1, Reason::Duplicate, Fate::Duplicate, {});
        return;
    }
    ++m_run.result().accepted;
    m_values.push_back(std::move(value));
}

void KpiRows::finish()
{
    m_run.metrics.store(std::move(m_values));
}

} // namespace attain
