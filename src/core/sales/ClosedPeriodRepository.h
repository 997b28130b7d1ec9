#pragma once

#include "calendar/Period.h"
#include "storage/Connection.h"

#include <optional>
#include <string>
#include <vector>

namespace attain {

/// A period in which nothing changes any more.
struct ClosedPeriod {
    std::string code;
    Date from;
    Date to;
    std::string closedAt; ///< UTC, ISO 8601
};

/// The closed periods, for asking many times: an importer asks for every line.
class ClosedPeriods {
public:
    ClosedPeriods() = default;
    explicit ClosedPeriods(std::vector<ClosedPeriod> periods) : m_periods{std::move(periods)} { }
    bool empty() const { return m_periods.empty(); }
    /// The closed period that holds the day.
    const ClosedPeriod* find(Date day) const;
    /// A closed period that shares a day with the range.
    const ClosedPeriod* touching(Date from, Date to) const;
    const std::vector<ClosedPeriod>& all() const { return m_periods; }

private:
    std::vector<ClosedPeriod> m_periods; ///< by first day
};

/// Keeps the closed periods. Functions that write work inside the caller's transaction.
class ClosedPeriodRepository {
public:
    explicit ClosedPeriodRepository(Connection& connection) : m_connection{connection} { }

    ClosedPeriods all() const;
    void insert(const ClosedPeriod& period);
    /// Whether there was one.
    bool remove(std::string_view code);

private:
    Connection& m_connection;
};

} // namespace attain
