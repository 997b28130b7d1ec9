#include "calendar/CalendarRepository.h"

#include "support/Decimal.h"

namespace attain {

int CalendarRepository::fiscalFirstMonth() const
{
    const std::string text = m_connection.queryText("SELECT value FROM setting WHERE name = 'fiscal_first_month'");
    const auto month = parseScaled(text, 0);
    return month && *month >= 1 && *month <= 12 ? static_cast<int>(*month) : 1;
}

std::array<bool, 7> CalendarRepository::weekdays() const
{
    std::array<bool, 7> weekdays{true, true, true, true, true, true, true};
    Statement query{m_connection, "SELECT weekday, working FROM weekday"};
    while (query.step())
        weekdays[static_cast<std::size_t>(query.int64(0) - 1)] = query.int64(1) != 0;
    return weekdays;
}

std::vector<SpecialDay> CalendarRepository::specialDays() const
{
    Statement query{m_connection, "SELECT day, working, name_zh, name_en FROM special_day ORDER BY day"};
    std::vector<SpecialDay> days;
    while (query.step())
        days.push_back({Date::fromDayNumber(static_cast<std::int32_t>(query.int64(0))), query.int64(1) != 0,
                        query.text(2), query.text(3)});
    return days;
}

SeasonWeights CalendarRepository::seasonWeights() const
{
    SeasonWeights weights;
    Statement query{m_connection, "SELECT month, weight FROM season_weight"};
    while (query.step())
        weights.months[static_cast<std::size_t>(query.int64(0) - 1)] = query.int64(1);
    return weights;
}

void CalendarRepository::write(const std::array<bool, 7>& weekdays)
{
    Statement insert{m_connection,
                     "INSERT INTO weekday (weekday, working) VALUES (?1, ?2) "
                     "ON CONFLICT (weekday) DO UPDATE SET working = excluded.working"};
    for (std::size_t i = 0; i < weekdays.size(); ++i)
        insert.bind(1, static_cast<std::int64_t>(i + 1)).bind(2, std::int64_t{weekdays[i] ? 1 : 0}).run();
}

void CalendarRepository::write(const SeasonWeights& weights)
{
    Statement insert{m_connection,
                     "INSERT INTO season_weight (month, weight) VALUES (?1, ?2) "
                     "ON CONFLICT (month) DO UPDATE SET weight = excluded.weight"};
    for (std::size_t i = 0; i < weights.months.size(); ++i)
        insert.bind(1, static_cast<std::int64_t>(i + 1)).bind(2, weights.months[i]).run();
}

void CalendarRepository::write(const SpecialDay& day)
{
    Statement insert{m_connection,
                     "INSERT INTO special_day (day, working, name_zh, name_en) VALUES (?1, ?2, ?3, ?4) "
                     "ON CONFLICT (day) DO UPDATE SET working = excluded.working, name_zh = excluded.name_zh, "
                     "name_en = excluded.name_en"};
    insert.bind(1, std::int64_t{day.date.dayNumber()}).bind(2, std::int64_t{day.working ? 1 : 0});
    insert.bind(3, day.nameZh).bind(4, day.nameEn).run();
}

void CalendarRepository::removeSpecialDays(Date from, Date to)
{
    Statement remove{m_connection, "DELETE FROM special_day WHERE day BETWEEN ?1 AND ?2"};
    remove.bind(1, std::int64_t{from.dayNumber()}).bind(2, std::int64_t{to.dayNumber()}).run();
}

} // namespace attain
