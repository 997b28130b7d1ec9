#include "common/Context.h"

Context::Context(const attain::FiscalCalendar& calendar, attain::Date today, QObject* parent)
    : QObject{parent}, m_calendar{calendar}
{
    m_values.period = m_calendar.containing(attain::PeriodKind::Quarter, today);
}

void Context::set(const ContextValues& values)
{
    if (values == m_values)
        return;
    m_values = values;
    Q_EMIT changed();
}

void Context::setPeriod(const attain::Period& period)
{
    ContextValues values = m_values;
    if (!(period == values.period))
        values.asOf.reset();
    values.period = period;
    set(values);
}

bool Context::setPeriod(const QString& code)
{
    const auto period = m_calendar.parse(code.toStdString());
    if (period)
        setPeriod(*period);
    return period.has_value();
}

void Context::setAsOf(std::optional<attain::Date> asOf)
{
    ContextValues values = m_values;
    values.asOf = asOf;
    set(values);
}

void Context::setDepartment(attain::DepartmentId department)
{
    ContextValues values = m_values;
    values.department = department;
    set(values);
}

void Context::setMetric(attain::Metric metric)
{
    ContextValues values = m_values;
    values.metric = metric;
    set(values);
}

void Context::setScenario(const QString& scenario)
{
    ContextValues values = m_values;
    values.scenario = scenario;
    set(values);
}

void Context::movePeriod(int steps)
{
    setPeriod(m_calendar.neighbour(m_values.period, steps));
}

void Context::setCalendar(const attain::FiscalCalendar& calendar)
{
    if (calendar.firstMonth() == m_calendar.firstMonth())
        return;
    m_calendar = calendar;
    // A range is what the user chose, whatever the year begins with.
    if (m_values.period.kind != attain::PeriodKind::Range) {
        const attain::Period moved = m_calendar.containing(m_values.period.kind, m_values.period.from);
        if (!(moved == m_values.period))
            m_values.asOf.reset();
        m_values.period = moved;
    }
    // Also for the same days: they are another quarter now.
    Q_EMIT changed();
}
