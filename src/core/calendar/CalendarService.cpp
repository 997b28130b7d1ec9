#include "calendar/CalendarService.h"

#include "calendar/CalendarRepository.h"
#include "support/EmbeddedText.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace attain {

/// The calendars that ship with the program, embedded at build time.
std::span<const EmbeddedText> embeddedCalendars();

namespace {

Result<void> validate(const SeasonWeights& weights)
{
    for (const auto weight : weights.months)
        if (weight < 0 || weight > 1'000'000'000)
            return Error{
                ErrorCode::InvalidValue, "season weight out of range", {"season_weight", std::to_string(weight)}};
    if (std::accumulate(weights.months.begin(), weights.months.end(), std::int64_t{0}) == 0)
        return Error{ErrorCode::InvalidValue, "all season weights are zero", {"season_weight", "0"}};
    return {};
}

Result<void> validate(const std::array<bool, 7>& weekdays)
{
    if (std::ranges::none_of(weekdays, std::identity{}))
        return Error{ErrorCode::InvalidValue, "no weekday is worked", {"weekdays", ""}};
    return {};
}

/// The cells of one line of CSV; quotes may enclose a cell and are doubled inside it.
std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
            cells.back() += line[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

/// Takes the first line, without its end, off the text.
std::string_view takeLine(std::string_view& text)
{
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    return line;
}

} // namespace

CalendarService::CalendarService(Connection& connection, ChangeLog& log)
    : m_connection{connection}
    , m_log{log}
    , m_subscription{log.notifier().subscribe([this](Change) { m_known.reset(); })}
{
}

CalendarService::Known CalendarService::read() const
{
    const CalendarRepository repository{m_connection};
    return {FiscalCalendar{repository.fiscalFirstMonth()}, WorkingDays{repository.weekdays(), repository.specialDays()},
            repository.seasonWeights()};
}

CalendarService::Known CalendarService::known() const
{
    if (m_connection.inTransaction())
        return read(); // what a running command wrote may yet be rolled back
    if (!m_known)
        m_known = read();
    return *m_known;
}

FiscalCalendar CalendarService::fiscalCalendar() const
{
    return known().fiscalCalendar;
}

WorkingDays CalendarService::workingDays() const
{
    return known().workingDays;
}

SeasonWeights CalendarService::seasonWeights() const
{
    return known().seasonWeights;
}

Result<void> CalendarService::setSeasonWeights(const SeasonWeights& weights)
{
    return m_log.execute({"calendar.setSeasonWeights", Change::Calendar, {}, {}}, [&]() -> Result<void> {
        store(weights);
        return {};
    });
}

Result<void> CalendarService::setWeekdays(const std::array<bool, 7>& weekdays)
{
    return m_log.execute({"calendar.setWeekdays", Change::Calendar, {}, {}}, [&]() -> Result<void> {
        store(weekdays);
        return {};
    });
}

Result<void> CalendarService::setSpecialDays(std::span<const SpecialDay> days)
{
    return m_log.execute({"calendar.setSpecialDays", Change::Calendar, {}, {}}, [&]() -> Result<void> {
        store(days);
        return {};
    });
}

Result<void> CalendarService::removeSpecialDay(Date date)
{
    return m_log.execute({"calendar.removeSpecialDay", Change::Calendar, {}, date.toIso()}, [&]() -> Result<void> {
        CalendarRepository{m_connection}.removeSpecialDays(date, date);
        return {};
    });
}

Result<std::vector<SpecialDay>> CalendarService::readSpecialDays(std::string_view csv)
{
    if (csv.starts_with("\xEF\xBB\xBF"))
        csv.remove_prefix(3);
    const auto header = cellsOf(takeLine(csv));
    const auto column = [&](std::string_view name) {
        return static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
    };
    const auto date = column("date");
    const auto kind = column("kind");
    const auto nameZh = column("name_zh");
    const auto nameEn = column("name_en");
    for (const auto& [index, field] : {std::pair{date, "date"}, std::pair{kind, "kind"}})
        if (index == header.size())
            return Error{ErrorCode::ColumnMissing, "the calendar lacks a column", {field}};

    std::vector<SpecialDay> days;
    while (!csv.empty()) {
        const auto line = takeLine(csv);
        if (line.empty())
            continue;
        const auto cells = cellsOf(line);
        const auto cell = [&](std::size_t index) { return index < cells.size() ? cells[index] : std::string{}; };
        const auto day = Date::fromIso(cell(date));
        if (!day)
            return Error{ErrorCode::InvalidValue, "not a date", {"date", cell(date)}};
        if (cell(kind) != "holiday" && cell(kind) != "workday")
            return Error{ErrorCode::InvalidValue, "neither holiday nor workday", {"kind", cell(kind)}};
        days.push_back({*day, cell(kind) == "workday", cell(nameZh), cell(nameEn)});
    }
    return days;
}

std::vector<SpecialDay> CalendarService::chinaSpecialDays()
{
    return orThrow(readSpecialDays(embeddedCalendars().front().text));
}

void CalendarService::store(const SeasonWeights& weights)
{
    orThrow(validate(weights));
    CalendarRepository{m_connection}.write(weights);
}

void CalendarService::store(const std::array<bool, 7>& weekdays)
{
    orThrow(validate(weekdays));
    CalendarRepository{m_connection}.write(weekdays);
}

void CalendarService::store(std::span<const SpecialDay> days)
{
    CalendarRepository repository{m_connection};
    std::set<int> years;
    for (const auto& day : days)
        years.insert(day.date.year());
    for (const int year : years)
        repository.removeSpecialDays(*Date::create(year, 1, 1), *Date::create(year, 12, 31));
    for (const auto& day : days)
        repository.write(day);
}

} // namespace attain
