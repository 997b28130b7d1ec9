#include "targets/TargetService.h"

#include "targets/MonthDivision.h"
#include "targets/ScenarioRepository.h"
#include "targets/TargetRepository.h"

#include <algorithm>

namespace attain {
namespace {

/// Ten trillion yuan: so that years and companies add up without an overflow.
constexpr std::int64_t kLargestLevel = 100'000'000'000'000'000;

std::vector<MonthLevels> presentMonths(const TargetAssignment& cell, const TargetBook& book,
                                       const FiscalCalendar& calendar)
{
    std::vector<MonthLevels> present;
    for (const auto& month : calendar.monthsOf(cell.period))
        present.push_back({month.from, book.month(cell.metric, cell.subject, month.from)});
    return present;
}

} // namespace

TargetService::TargetService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                             const OrganisationService& organisation, const Clock& clock)
    : m_connection{connection}
    , m_log{log}
    , m_calendar{calendar}
    , m_organisation{organisation}
    , m_clock{clock}
    , m_subscription{log.notifier().subscribe([this](Change) { m_cache.clear(); })}
{
}

std::shared_ptr<const TargetBook> TargetService::current(const std::string& scenario) const
{
    const TargetRepository repository{m_connection, m_calendar.fiscalCalendar()};
    const auto version = repository.newestVersion(scenario);
    return std::make_shared<const TargetBook>(version ? bookOf(*version) : emptyBook(scenario));
}

TargetBook TargetService::bookOf(const TargetVersion& version) const
{
    const auto calendar = m_calendar.fiscalCalendar();
    const TargetRepository repository{m_connection, calendar};
    auto own = repository.book(version, m_calendar.workingDays());
    const auto scenario = ScenarioRepository{m_connection, calendar}.scenario(version.scenario);
    const auto base = scenario ? repository.version(scenario->base) : std::nullopt;
    if (!base)
        return own;
    auto book = repository.book(*base, m_calendar.workingDays());
    book.move(*scenario, *orThrow(m_organisation.snapshot()), calendar);
    book.m_version = version;
    for (const auto& entry : own.entries())
        book.add(entry, own.monthsSetBy(entry));
    return book;
}

TargetBook TargetService::emptyBook(const std::string& scenario)
{
    TargetBook empty;
    empty.m_version.scenario = scenario;
    empty.m_version.number = 0;
    return empty;
}

std::shared_ptr<const TargetBook> TargetService::read(const std::string& scenario, const TargetView& view) const
{
    const TargetRepository repository{m_connection, m_calendar.fiscalCalendar()};
    switch (view.kind) {
    case TargetView::Kind::Working: return current(scenario);
    case TargetView::Kind::Version: return orThrow(book(view.version));
    case TargetView::Kind::InForce:
        if (auto inForce = repository.bookInForce(scenario, m_calendar.workingDays(), {}))
            return std::make_shared<const TargetBook>(*std::move(inForce));
        return orThrow(book(scenario, TargetView::working()));
    case TargetView::Kind::KnownOn:
        if (auto known = repository.bookInForce(scenario, m_calendar.workingDays(), view.day))
            return std::make_shared<const TargetBook>(*std::move(known));
        return std::make_shared<const TargetBook>(emptyBook(scenario));
    }
    return current(scenario);
}

Result<std::shared_ptr<const TargetBook>> TargetService::book(const std::string& scenario, const TargetView& view) const
{
    return guarded([&]() -> Result<std::shared_ptr<const TargetBook>> {
        const bool kept = view.kind == TargetView::Kind::InForce || view.kind == TargetView::Kind::Working;
        if (!kept || m_connection.inTransaction())
            return read(scenario, view); // what a running command wrote may yet be rolled back
        auto& cached = m_cache[{scenario, view.kind}];
        if (!cached)
            cached = read(scenario, view);
        return cached;
    });
}

Result<std::shared_ptr<const TargetBook>> TargetService::book(TargetVersionId version) const
{
    return guarded([&]() -> Result<std::shared_ptr<const TargetBook>> {
        const TargetRepository repository{m_connection, m_calendar.fiscalCalendar()};
        const auto known = repository.version(version);
        if (!known)
            return Error{ErrorCode::NotFound, "no such version", {"target_version", std::to_string(version.value)}};
        return std::make_shared<const TargetBook>(bookOf(*known));
    });
}

Result<bool> TargetService::isNamed(const std::string& metric) const
{
    return guarded([&]() -> Result<bool> {
        return TargetRepository{m_connection, m_calendar.fiscalCalendar()}.isNamed(metric);
    });
}

Result<std::optional<TargetVersionId>> TargetService::ground(const std::string& scenario) const
{
    return guarded([&]() -> Result<std::optional<TargetVersionId>> {
        const auto defined = ScenarioRepository{m_connection, m_calendar.fiscalCalendar()}.scenario(scenario);
        return defined ? std::optional{defined->base} : std::nullopt;
    });
}

Result<void> TargetService::assign(std::span<const TargetAssignment> cells, const std::string& reason)
{
    const std::string subject = cells.size() == 1 ? cells.front().period.code : std::to_string(cells.size());
    // Refused below if anybody else wrote since: what is kept is what is stored.
    std::map<std::string, TargetBook> books;
    for (const auto& cell : cells)
        if (const auto kept = m_cache.find({cell.scenario, TargetView::Kind::Working});
            kept != m_cache.end() && kept->second)
            books.try_emplace(cell.scenario, *kept->second);
    const Books before = m_cache;
    auto done = m_log.execute({"targets.assign", Change::Targets, reason, subject}, [&]() -> Result<void> {
        store(cells, books);
        return {};
    });
    if (done)
        for (auto& [scenario, newest] : books)
            keep(scenario, std::move(newest), before);
    return done;
}

void TargetService::keep(const std::string& scenario, TargetBook newest, const Books& before)
{
    auto kept = std::make_shared<const TargetBook>(std::move(newest));
    const std::pair inForce{scenario, TargetView::Kind::InForce};
    if (const auto at = before.find(inForce); at != before.end() && at->second)
        // Entries of a draft do not count in what is published; while nothing is, the draft is in force.
        m_cache[inForce] = at->second->version().isPublished() ? at->second : kept;
    m_cache[{scenario, TargetView::Kind::Working}] = std::move(kept);
}

Result<void> TargetService::assign(const TargetAssignment& cell, const std::string& reason)
{
    return assign(std::span{&cell, 1}, reason);
}

Result<std::vector<TargetEntry>> TargetService::history(Metric metric, Subject subject, const Period& period,
                                                        const std::string& scenario) const
{
    return guarded([&]() -> Result<std::vector<TargetEntry>> {
        const TargetRepository repository{m_connection, m_calendar.fiscalCalendar()};
        std::vector<TargetEntry> history;
        const auto behind = orThrow(versionsBehind(scenario));
        for (const auto* name : {"base", scenario.c_str()}) {
            for (auto& entry : repository.entries(name, metric, subject, period.from, period.to))
                if (std::ranges::find(behind, entry.version, &TargetVersion::id) != behind.end())
                    history.push_back(std::move(entry));
            if (scenario == name)
                break;
        }
        return history;
    });
}

Result<std::vector<MonthLevels>> TargetService::monthsOf(const TargetEntry& entry) const
{
    return guarded([&]() -> Result<std::vector<MonthLevels>> {
        return TargetRepository{m_connection, m_calendar.fiscalCalendar()}.months(entry.id);
    });
}

Result<std::vector<TargetVersion>> TargetService::versions(const std::string& scenario) const
{
    return guarded([&]() -> Result<std::vector<TargetVersion>> {
        return TargetRepository{m_connection, m_calendar.fiscalCalendar()}.versions(scenario);
    });
}

Result<std::vector<TargetVersion>> TargetService::versionsBehind(const std::string& scenario) const
{
    return guarded([&]() -> Result<std::vector<TargetVersion>> {
        const TargetRepository repository{m_connection, m_calendar.fiscalCalendar()};
        std::vector<TargetVersion> behind;
        if (const auto stood = orThrow(ground(scenario));
            const auto base = stood ? repository.version(*stood) : std::nullopt) {
            behind = repository.versions(base->scenario);
            std::erase_if(behind, [&](const TargetVersion& version) { return version.number > base->number; });
        }
        for (auto& version : repository.versions(scenario))
            behind.push_back(std::move(version));
        return behind;
    });
}

Result<std::vector<std::string>> TargetService::scenarios() const
{
    return guarded([&]() -> Result<std::vector<std::string>> {
        auto scenarios = TargetRepository{m_connection, m_calendar.fiscalCalendar()}.scenarios();
        std::erase(scenarios, "base");
        scenarios.insert(scenarios.begin(), "base");
        return scenarios;
    });
}

TargetVersionId TargetService::storeScenario(const std::string& scenario, Date effectiveFrom, const std::string& reason)
{
    TargetRepository repository{m_connection, m_calendar.fiscalCalendar()};
    if (scenario.empty())
        throw Failure{Error{ErrorCode::InvalidValue, "a scenario needs a name", {"scenario", ""}}};
    if (repository.newestVersion(scenario))
        throw Failure{Error{ErrorCode::AlreadyExists, "the scenario has a version", {"scenario", scenario}}};
    return repository.insert({{}, scenario, 1, effectiveFrom, reason, toIsoUtc(m_clock.now())});
}

void TargetService::requireValid(const TargetAssignment& cell, const Organisation& organisation) const
{
    const auto refuse = [](const char* field, std::string value) {
        throw Failure{Error{ErrorCode::InvalidValue, "a target cannot have this", {field, std::move(value)}}};
    };
    switch (cell.subject.kind) {
    case SubjectKind::Company: break;
    case SubjectKind::Department:
        if (!organisation.department(DepartmentId{cell.subject.id}))
            throw Failure{
                Error{ErrorCode::NotFound, "no such department", {"department", std::to_string(cell.subject.id)}}};
        break;
    case SubjectKind::Person:
        if (!organisation.person(PersonId{cell.subject.id}))
            throw Failure{Error{ErrorCode::NotFound, "no such person", {"person", std::to_string(cell.subject.id)}}};
        break;
    }
    if (cell.period.kind == PeriodKind::Week || cell.period.kind == PeriodKind::Range)
        refuse("period", cell.period.code);
    const auto& levels = cell.levels;
    for (const auto& level : {levels.floor, levels.target, levels.stretch, levels.baseline})
        if (level && (*level > kLargestLevel || *level < -kLargestLevel))
            refuse("target", std::to_string(*level));
    if (!inOrder(cell.levels, infoOf(cell.metric).direction))
        refuse("levels", cell.period.code);
    for (const auto& month : cell.months)
        if (month.firstDay != month.firstDay.firstOfMonth() || !cell.period.contains(month.firstDay))
            refuse("month", month.firstDay.toIso());
}

std::vector<MonthLevels> TargetService::divide(const TargetAssignment& cell, const TargetBook& book) const
{
    const bool additive = infoOf(cell.metric).additive;
    if (!cell.months.empty())
        return additive ? cell.months : std::vector<MonthLevels>{};
    const std::vector<bool> locked = lockedMonths(cell);
    if (!additive)
        return {};
    const MonthDivision division{presentMonths(cell, book, m_calendar.fiscalCalendar()), locked,
                                 m_calendar.seasonWeights(), wholeUnit(cell.metric)};
    return division.divide(cell.levels);
}

TargetBook TargetService::draftFor(const TargetAssignment& cell)
{
    auto book = *current(cell.scenario);
    const auto& newest = book.version();
    if (newest.id && newest.isDraft())
        return book;
    if (!newest.id)
        storeScenario(cell.scenario, cell.period.from, {});
    else if (newest.isPublished())
        TargetRepository{m_connection, m_calendar.fiscalCalendar()}.insert(
            {{}, cell.scenario, newest.number + 1, Date{m_clock.today()}, {}, toIsoUtc(m_clock.now())});
    else
        throw Failure{Error{ErrorCode::WrongState,
                            "the version waits for approval",
                            {"target_version", std::to_string(newest.number), std::string{code(newest.state)}}}};
    return *current(cell.scenario);
}

TargetEntry TargetService::entryFor(const TargetAssignment& cell, TargetVersionId version) const
{
    return {0, cell.metric, cell.subject, cell.period, cell.levels, cell.note, toIsoUtc(m_clock.now()), version};
}

void TargetService::store(const TargetAssignment& cell, TargetBook& book)
{
    TargetEntry entry = entryFor(cell, book.version().id);
    const auto months = divide(cell, book);
    entry.id = TargetRepository{m_connection, m_calendar.fiscalCalendar()}.insert(entry, months);
    book.add(entry, months);
}

Result<std::shared_ptr<const TargetBook>> TargetService::preview(const std::string& scenario, Date effectiveFrom,
                                                                 std::span<const TargetAssignment> cells) const
{
    return guarded([&]() -> Result<std::shared_ptr<const TargetBook>> {
        auto after = *orThrow(book(scenario));
        if (!after.version().isPublished())
            return Error{ErrorCode::WrongState,
                         "no version is published",
                         {"target_version", std::to_string(after.version().number), "draft"}};
        const auto organisation = m_organisation.current();
        // Divided as it would be stored: by what was published, not by what rules on single days.
        auto published = *orThrow(book(after.version().id));
        std::vector<std::pair<TargetEntry, std::vector<MonthLevels>>> entries;
        for (const auto& cell : cells) {
            requireValid(cell, *organisation);
            TargetEntry entry = entryFor(cell, {});
            entry.id = -static_cast<std::int64_t>(entries.size()) - 1;
            auto months = divide(cell, published);
            published.add(entry, months);
            entries.emplace_back(std::move(entry), std::move(months));
        }
        TargetVersion version = after.version();
        version.number += 1;
        version.effectiveFrom = effectiveFrom;
        after.changeFrom(version, entries);
        return std::make_shared<const TargetBook>(std::move(after));
    });
}

void TargetService::store(std::span<const TargetAssignment> cells)
{
    std::map<std::string, TargetBook> books;
    store(cells, books);
}

void TargetService::store(std::span<const TargetAssignment> cells, std::map<std::string, TargetBook>& books)
{
    const auto organisation = m_organisation.current();
    for (const auto& cell : cells) {
        requireValid(cell, *organisation);
        auto book = books.find(cell.scenario);
        if (book == books.end())
            book = books.emplace(cell.scenario, *current(cell.scenario)).first;
        const TargetCell before = book->second.cell(cell.metric, cell.subject, cell.period);
        const bool same = before.levels == cell.levels && before.note == cell.note && cell.months.empty();
        const bool none = before.origin == TargetOrigin::None && cell.levels.empty();
        if (none || (same && before.origin == TargetOrigin::Entered))
            continue;
        if (!book->second.version().id || !book->second.version().isDraft())
            book->second = draftFor(cell);
        store(cell, book->second);
    }
}

void TargetService::storeIn(TargetVersionId version, std::span<const TargetAssignment> cells)
{
    auto book = *orThrow(this->book(version));
    const auto organisation = m_organisation.current();
    for (const auto& cell : cells) {
        requireValid(cell, *organisation);
        store(cell, book);
    }
}

} // namespace attain
