#include "reporting/AttentionService.h"

#include "storage/UnitOfWork.h"
#include "targets/PaceStatus.h"

#include <algorithm>
#include <map>

namespace attain {
namespace {

constexpr std::size_t kMostDepartments = 2;
constexpr std::size_t kMostPeople = 3;
constexpr int kEndingWorkingDays = 10;
constexpr int kOldDays = 7;
constexpr std::int64_t kFewLines = 20;
constexpr Ratio kReturnsRise = Ratio::fromScaled(20'000); ///< two percentage points

AttentionItem item(AttentionCode code, AttentionLevel level)
{
    AttentionItem made;
    made.code = code;
    made.level = level;
    return made;
}

std::optional<Figure> gapOf(const AttainmentRow& row)
{
    if (!row.actual || !row.target.levels.target)
        return std::nullopt;
    return Figure{row.actual->unit, checkedSubtract(row.actual->scaled, *row.target.levels.target)};
}

/// How far the attainment is from the share that pace expects.
std::optional<Ratio> offPace(const AttainmentRow& row)
{
    if (!row.attainment || !row.elapsedWeight)
        return std::nullopt;
    return *row.attainment - *row.elapsedWeight;
}

/// Whether the rate is well above last year's: two points, and half as much again. Few lines say nothing.
bool isRising(const ActualsTable::Sums& now, const ActualsTable::Sums& before)
{
    if (now.lines < kFewLines || before.lines < kFewLines)
        return false;
    const auto rate = figureOf(Metric::ReturnsRate, now);
    const auto earlier = figureOf(Metric::ReturnsRate, before);
    return rate && earlier && rate->scaled - earlier->scaled >= kReturnsRise.scaled()
        && 2 * rate->scaled >= 3 * earlier->scaled;
}

AttentionItem rising(Subject subject, std::string name, const ActualsTable::Sums& now, const ActualsTable::Sums& before)
{
    AttentionItem returns = item(AttentionCode::ReturnsRising, AttentionLevel::Warning);
    returns.subject = subject;
    returns.name = std::move(name);
    returns.ratio = Ratio::fromScaled(figureOf(Metric::ReturnsRate, now)->scaled);
    returns.secondRatio = Ratio::fromScaled(figureOf(Metric::ReturnsRate, before)->scaled);
    return returns;
}

} // namespace

AttentionService::AttentionService(const AttainmentService& attainment, const SalesService& sales,
                                   const CalendarService& calendar, const Clock& clock)
    : m_attainment{attainment}, m_sales{sales}, m_calendar{calendar}, m_clock{clock}
{
}

Result<std::vector<AttentionItem>> AttentionService::items(const AttainmentQuery& query) const
{
    return guarded([&] { return items(query, orThrow(m_attainment.tables(query))); });
}

Result<std::vector<AttentionItem>> AttentionService::items(const AttainmentQuery& query,
                                                           const AttainmentTables& tables) const
{
    return guarded([&]() -> Result<std::vector<AttentionItem>> {
        std::vector<AttentionItem> found;
        const auto days = orThrow(m_sales.days());
        if (!days) {
            found.push_back(item(AttentionCode::NoData, AttentionLevel::Information));
            return found;
        }
        addPeople(found, query, tables.people, *days);
        addDepartments(found, tables.departments);
        addReturns(found, query, tables.departments);
        if (!query.department)
            addTargets(found, tables.company, tables.departments);
        addImports(found);
        addDates(found, tables.company, *days);
        std::stable_sort(found.begin(), found.end(),
                         [](const AttentionItem& a, const AttentionItem& b) { return a.level > b.level; });
        return found;
    });
}

void AttentionService::addDepartments(std::vector<AttentionItem>& items, const AttainmentTable& departments) const
{
    std::vector<const AttainmentRow*> behind;
    for (const AttainmentRow& row : departments.rows) {
        const auto status = paceStatus(row.paceIndex);
        if (status == PaceStatus::Behind || status == PaceStatus::Short)
            behind.push_back(&row);
    }
    std::stable_sort(behind.begin(), behind.end(),
                     [](const auto* a, const auto* b) { return offPace(*a) < offPace(*b); });
    if (behind.size() > kMostDepartments)
        behind.resize(kMostDepartments);
    for (const AttainmentRow* row : behind) {
        AttentionItem late = item(AttentionCode::DepartmentBehind,
                                  paceStatus(row->paceIndex) == PaceStatus::Behind ? AttentionLevel::Serious
                                                                                   : AttentionLevel::Warning);
        late.subject = Subject::of(DepartmentId{row->id});
        late.name = row->name;
        late.amount = gapOf(*row);
        late.ratio = offPace(*row);
        if (row->projection && row->target.levels.target)
            late.secondRatio = ratioOf(row->projection->scaled, *row->target.levels.target);
        items.push_back(std::move(late));
    }
}

void AttentionService::addTargets(std::vector<AttentionItem>& items, const AttainmentTable& company,
                                  const AttainmentTable& departments) const
{
    const MetricInfo& info = infoOf(company.metric);
    if (!info.additive || company.rows.empty() || !company.rows.front().target.levels.target)
        return;
    std::optional<std::int64_t> total;
    for (const AttainmentRow& row : departments.rows) {
        if (row.depth == 0 && row.id != 0 && row.target.levels.target)
            total = checkedAdd(total.value_or(0), *row.target.levels.target);
    }
    if (!total)
        return; // targets are not set for departments
    const std::int64_t difference = checkedSubtract(*total, *company.rows.front().target.levels.target);
    // Targets divide into whole units; what is below one comes from people who were in role for part of the period.
    const std::int64_t one = wholeUnit(info.unit);
    if (difference < one && difference > -one)
        return;
    // What nobody has to reach is graver than more than is needed, which may be on purpose.
    AttentionItem differs
        = item(AttentionCode::TargetsDiffer, difference < 0 ? AttentionLevel::Warning : AttentionLevel::Information);
    differs.amount = Figure{info.unit, difference};
    differs.secondAmount = Figure{info.unit, *total};
    items.push_back(std::move(differs));
}

void AttentionService::addReturns(std::vector<AttentionItem>& items, const AttainmentQuery& given,
                                  const AttainmentTable& departments) const
{
    const Period elapsed = FiscalCalendar::range(given.period.from, std::min(departments.asOf, given.period.to));
    if (elapsed.to < elapsed.from)
        return;
    const auto sold = [&](const Period& days) {
        ActualsQuery query;
        query.filter.from = days.from;
        query.filter.to = days.to;
        query.metrics = {Metric::ReturnsRate};
        query.groupBy = GroupBy::Department;
        return orThrow(m_sales.actuals(query));
    };
    const ActualsTable now = sold(elapsed);
    const ActualsTable before = sold(FiscalCalendar::lastYear(elapsed));
    std::vector<AttentionItem> found;
    for (const AttainmentRow& row : departments.rows) {
        if (row.id != 0 && isRising(now.sums(row.id), before.sums(row.id)))
            found.push_back(rising(Subject::of(DepartmentId{row.id}), row.name, now.sums(row.id), before.sums(row.id)));
    }
    std::stable_sort(found.begin(), found.end(), [](const AttentionItem& a, const AttentionItem& b) {
        return *a.ratio - *a.secondRatio > *b.ratio - *b.secondRatio;
    });
    if (found.size() > kMostDepartments)
        found.resize(kMostDepartments);
    if (found.empty() && !given.department && isRising(now.totals(), before.totals()))
        found.push_back(rising(Subject::company(), {}, now.totals(), before.totals()));
    items.insert(items.end(), found.begin(), found.end());
}

std::map<std::int64_t, Ratio> AttentionService::periodBefore(const AttainmentQuery& given, const SaleDays& days) const
{
    AttainmentQuery query = given;
    query.by = GroupBy::Person;
    query.period = m_calendar.fiscalCalendar().neighbour(given.period, -1);
    query.asOf = query.period.to;
    query.withLastYear = false;
    std::map<std::int64_t, Ratio> before;
    // A period before the first sale that is known says nothing about anybody.
    if (days.first > query.period.to)
        return before;
    for (const AttainmentRow& row : orThrow(m_attainment.table(query)).rows) {
        if (row.attainment)
            before.emplace(row.id, *row.attainment);
    }
    return before;
}

void AttentionService::addPeople(std::vector<AttentionItem>& items, const AttainmentQuery& query,
                                 const AttainmentTable& now, const SaleDays& days) const
{
    const bool anyBehind = std::ranges::any_of(now.rows, [](const AttainmentRow& row) {
        return row.target.levels.target && paceStatus(row.paceIndex) == PaceStatus::Behind;
    });
    const auto before = anyBehind ? periodBefore(query, days) : std::map<std::int64_t, Ratio>{};
    std::vector<AttentionItem> late;
    AttentionItem without = item(AttentionCode::PeopleWithoutTarget, AttentionLevel::Warning);
    std::vector<const AttainmentRow*> untargeted;
    for (const AttainmentRow& row : now.rows) {
        if (!row.target.levels.target) {
            if (row.saleLines > 0 && row.actual && row.actual->scaled > 0)
                untargeted.push_back(&row);
            continue;
        }
        const auto earlier = before.find(row.id);
        if (paceStatus(row.paceIndex) != PaceStatus::Behind || earlier == before.end()
            || paceStatus(earlier->second) != PaceStatus::Behind)
            continue;
        AttentionItem person = item(AttentionCode::PersonBehindTwice, AttentionLevel::Serious);
        person.subject = Subject::of(PersonId{row.id});
        person.name = row.name;
        person.ratio = row.paceIndex;
        person.secondRatio = earlier->second;
        late.push_back(std::move(person));
    }
    std::stable_sort(late.begin(), late.end(),
                     [](const AttentionItem& a, const AttentionItem& b) { return a.ratio < b.ratio; });
    if (late.size() > kMostPeople)
        late.resize(kMostPeople);
    items.insert(items.end(), late.begin(), late.end());

    // Without any target of a person, targets are not set for people at all: nothing is missing.
    const bool nobodyHasOne
        = std::ranges::none_of(now.rows, [](const AttainmentRow& row) { return row.target.levels.target.has_value(); });
    if (untargeted.empty() || nobodyHasOne)
        return;
    std::stable_sort(untargeted.begin(), untargeted.end(),
                     [](const auto* a, const auto* b) { return a->actual->scaled > b->actual->scaled; });
    without.count = static_cast<std::int64_t>(untargeted.size());
    without.subject = Subject::of(PersonId{untargeted.front()->id});
    std::int64_t sum = 0;
    for (const AttainmentRow* row : untargeted) {
        sum = checkedAdd(sum, row->actual->scaled);
        if (without.names.size() < kMostPeople)
            without.names.push_back(row->name);
    }
    if (infoOf(query.metric).additive)
        without.amount = Figure{untargeted.front()->actual->unit, sum};
    items.push_back(std::move(without));
}

void AttentionService::addImports(std::vector<AttentionItem>& items) const
{
    AttentionItem waiting = item(AttentionCode::QuarantinedRows, AttentionLevel::Warning);
    AttentionItem rejected = item(AttentionCode::RejectedRows, AttentionLevel::Information);
    std::optional<std::string> newestFile; // a batch for each of its days
    for (const ImportBatch& batch : orThrow(m_sales.batches())) {
        if (batch.kind != ImportKind::Sales || batch.state != BatchState::Active)
            continue;
        if (batch.quarantined > 0) {
            const auto problems = orThrow(m_sales.problems(batch.id));
            const auto rows = std::count_if(problems.begin(), problems.end(), [](const StoredProblem& problem) {
                return problem.state == ProblemState::Quarantined;
            });
            if (rows > 0) {
                waiting.count += rows;
                waiting.names.push_back(batch.fileName);
            }
        }
        if (!newestFile) {
            newestFile = batch.sha256;
            rejected.names.push_back(batch.fileName);
        }
        if (batch.sha256 == *newestFile)
            rejected.count = std::max(rejected.count, batch.rejected);
    }
    if (rejected.count > 0)
        items.push_back(std::move(rejected));
    if (waiting.count > 0)
        items.push_back(std::move(waiting));
}

void AttentionService::addDates(std::vector<AttentionItem>& items, const AttainmentTable& company,
                                const SaleDays& days) const
{
    if (!company.rows.empty()) {
        const AttainmentRow& all = company.rows.front();
        if (!all.target.levels.target && !all.attainment) { // a band may have its ends alone
            items.push_back(item(AttentionCode::NoTarget, AttentionLevel::Warning));
        } else if (const auto gap = gapOf(all); gap && gap->scaled < 0 && company.workingDaysLeft > 0
                   && company.workingDaysLeft <= kEndingWorkingDays) {
            AttentionItem ending = item(AttentionCode::PeriodEnding, AttentionLevel::Warning);
            ending.count = company.workingDaysLeft;
            ending.amount = Figure{gap->unit, -gap->scaled};
            items.push_back(std::move(ending));
        }
    }
    const Date today{m_clock.today()};
    if (today - days.last > kOldDays) {
        AttentionItem old = item(AttentionCode::DataOld, AttentionLevel::Information);
        old.count = today - days.last;
        old.date = days.last;
        items.push_back(std::move(old));
    }
}

} // namespace attain
