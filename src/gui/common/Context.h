#pragma once

#include "calendar/Period.h"
#include "sales/Metric.h"
#include "support/Id.h"

#include <QObject>
#include <QString>

#include <optional>

/// What is looked at. The one context that all pages share: changing it anywhere changes it everywhere.
struct ContextValues {
    attain::Period period;
    std::optional<attain::Date> asOf; ///< nothing: the core's default for the period
    attain::DepartmentId department;  ///< none: the whole company
    attain::Metric metric = attain::Metric::Revenue;
    QString scenario = QStringLiteral("base");

    bool operator==(const ContextValues&) const = default;
};

/// Holds the ContextValues of an open workspace and tells everybody when they change. The period is always one that the
/// calendar made.
class Context : public QObject {
    Q_OBJECT
public:
    Context(const attain::FiscalCalendar& calendar, attain::Date today, QObject* parent = nullptr);

    const ContextValues& values() const { return m_values; }
    const attain::Period& period() const { return m_values.period; }
    std::optional<attain::Date> asOf() const { return m_values.asOf; }
    attain::DepartmentId department() const { return m_values.department; }
    attain::Metric metric() const { return m_values.metric; }
    const QString& scenario() const { return m_values.scenario; }
    const attain::FiscalCalendar& calendar() const { return m_calendar; }

    /// Another period takes the as-of date back to the default.
    void setPeriod(const attain::Period& period);
    /// False when the code is not a period.
    bool setPeriod(const QString& code);
    void setAsOf(std::optional<attain::Date> asOf);
    void setDepartment(attain::DepartmentId department);
    void setMetric(attain::Metric metric);
    void setScenario(const QString& scenario);
    void set(const ContextValues& values);
    /// The period of the same kind `steps` away.
    void movePeriod(int steps);
    /// Another first month of the fiscal year; the period becomes the one of its kind that holds its first day, a range
    /// stays as it is.
    void setCalendar(const attain::FiscalCalendar& calendar);

Q_SIGNALS:
    void changed();

private:
    attain::FiscalCalendar m_calendar;
    ContextValues m_values;
};
