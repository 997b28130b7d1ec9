#pragma once

#include "calendar/Period.h"
#include "metrics/MetricRepository.h"
#include "storage/Connection.h"
#include "talks/Talk.h"

namespace attain {

/// The rows of target_talk. Writes belong inside a running command. Throws Failure.
class TalkRepository {
public:
    TalkRepository(Connection& connection, FiscalCalendar calendar)
        : m_connection{connection}, m_calendar{std::move(calendar)}
    {
    }

    /// Of one topic, oldest first.
    std::vector<TalkEntry> entries(const TalkTopic& topic) const;
    /// Every talk, by scenario, metric, period and person; without what is computed.
    std::vector<Talk> all() const;
    void insert(const TalkTopic& topic, const TalkEntry& entry);

private:
    Connection& m_connection;
    MetricRepository m_metrics{m_connection};
    FiscalCalendar m_calendar;
};

} // namespace attain
