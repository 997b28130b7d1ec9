#include "sales/ClosedPeriodRepository.h"

#include <algorithm>

namespace attain {

const ClosedPeriod* ClosedPeriods::find(Date day) const
{
    return touching(day, day);
}

const ClosedPeriod* ClosedPeriods::touching(Date from, Date to) const
{
    const auto found
        = std::ranges::find_if(m_periods, [&](const ClosedPeriod& p) { return p.from <= to && from <= p.to; });
    return found == m_periods.end() ? nullptr : &*found;
}

ClosedPeriods ClosedPeriodRepository::all() const
{
    Statement query{m_connection,
                    "SELECT code, from_day, to_day, closed_at FROM closed_period ORDER BY from_day, code"};
    std::vector<ClosedPeriod> periods;
    while (query.step()) {
        const auto day
            = [&](int column) { return Date::fromDayNumber(static_cast<std::int32_t>(query.int64(column))); };
        periods.push_back({query.text(0), day(1), day(2), query.text(3)});
    }
    return ClosedPeriods{std::move(periods)};
}

void ClosedPeriodRepository::insert(const ClosedPeriod& period)
{
    Statement insert{m_connection,
                     "INSERT INTO closed_period (code, from_day, to_day, closed_at) VALUES (?1, ?2, ?3, ?4)"};
    insert.bind(1, std::string_view{period.code}).bind(2, std::int64_t{period.from.dayNumber()});
    insert.bind(3, std::int64_t{period.to.dayNumber()}).bind(4, std::string_view{period.closedAt}).run();
}

bool ClosedPeriodRepository::remove(std::string_view code)
{
    Statement remove{m_connection, "DELETE FROM closed_period WHERE code = ?1"};
    remove.bind(1, code).run();
    return m_connection.changes() > 0;
}

} // namespace attain
