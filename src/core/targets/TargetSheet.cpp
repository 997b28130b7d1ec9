#include "targets/TargetSheet.h"

#include "storage/UnitOfWork.h"

#include <algorithm>

namespace attain {
namespace {

using ActualsById = std::map<std::int64_t, Figure>;

struct LastYear {
    ActualsById company;
    ActualsById departments;
    ActualsById people;
};

ActualsById actualsOf(const AttainmentTable& table)
{
    ActualsById result;
    for (const AttainmentRow& row : table.rows) {
        // A year without any sale is not a base to grow from.
        if (row.actual && row.saleLines > 0)
            result.emplace(row.id, *row.actual);
    }
    return result;
}

LastYear wholeYear(const AttainmentService& attainment, Metric metric, const Period& year)
{
    AttainmentQuery query;
    query.period = year;
    query.asOf = year.to;
    query.metric = metric;
    query.withLastYear = false;
    const AttainmentTables tables = orThrow(attainment.tables(query));
    return {actualsOf(tables.company), actualsOf(tables.departments), actualsOf(tables.people)};
}

class SheetBuilder {
public:
    SheetBuilder(TargetSheet& sheet, const TargetBook& book, const Organisation& organisation)
        : m_sheet{sheet}, m_book{book}, m_organisation{organisation}
    {
    }

    void add(Subject subject, const std::string& code, const std::string& name, int parent, const ActualsById& lastYear)
    {
        TargetSheetRow row;
        row.subject = subject;
        row.code = code;
        row.name = name;
        row.parent = parent;
        row.depth = parent < 0 ? 0 : m_sheet.rows[static_cast<std::size_t>(parent)].depth + 1;
        for (const Period& column : m_sheet.columns)
            row.cells.push_back(m_book.cell(m_sheet.metric, subject, column));
        if (const auto actual = lastYear.find(subject.id); actual != lastYear.end()) {
            row.lastYear = actual->second;
            if (const auto target = row.cells.front().levels.target)
                row.growth = ratioOf(checkedSubtract(*target, actual->second.scaled), actual->second.scaled);
        }
        if (parent >= 0)
            m_sheet.rows[static_cast<std::size_t>(parent)].hasChildren = true;
        m_sheet.rows.push_back(std::move(row));
    }

    void addPeople(DepartmentId department, int parent, const ActualsById& lastYear)
    {
        const Period& year = m_sheet.year;
        for (const Person& person : m_organisation.people()) {
            if (m_organisation.departmentOn(person.id, year.to) != department)
                continue;
            const auto subject = Subject::of(person.id);
            const bool inRole
                = (!person.left || *person.left >= year.from) && (!person.hired || *person.hired <= year.to);
            const bool hasTarget = m_book.cell(m_sheet.metric, subject, year).origin != TargetOrigin::None;
            if (!inRole && !hasTarget)
                continue;
            add(subject, person.code, person.name, parent, lastYear);
            if (person.hired && year.contains(*person.hired) && *person.hired > year.from)
                m_sheet.rows.back().joins = person.hired;
            if (person.left && year.contains(*person.left))
                m_sheet.rows.back().leaves = person.left;
        }
    }

    void markLocks(const std::vector<TargetLock>& locks, const FiscalCalendar& calendar)
    {
        for (TargetSheetRow& row : m_sheet.rows) {
            if (std::ranges::find(locks, row.subject, &TargetLock::subject) == locks.end())
                continue;
            for (const Period& column : m_sheet.columns)
                row.locked.push_back(std::ranges::all_of(calendar.monthsOf(column), [&](const Period& month) {
                    return isLocked(locks, m_sheet.metric, row.subject, month.from);
                }));
        }
    }

    void sumChildren()
    {
        for (TargetSheetRow& row : m_sheet.rows)
            row.childrenSum.resize(m_sheet.columns.size());
        for (const TargetSheetRow& row : m_sheet.rows) {
            if (row.parent < 0)
                continue;
            auto& sums = m_sheet.rows[static_cast<std::size_t>(row.parent)].childrenSum;
            for (std::size_t column = 0; column < sums.size(); ++column) {
                if (const auto value = levelOf(row.cells[column].levels, m_sheet.level))
                    sums[column] = checkedAdd(sums[column].value_or(0), *value);
            }
        }
    }

private:
    TargetSheet& m_sheet;
    const TargetBook& m_book;
    const Organisation& m_organisation;
};

} // namespace

std::optional<std::int64_t>& levelOf(TargetLevels& levels, TargetLevel level)
{
    switch (level) {
    case TargetLevel::Floor: return levels.floor;
    case TargetLevel::Target: return levels.target;
    case TargetLevel::Stretch: return levels.stretch;
    }
    return levels.target;
}

std::optional<std::int64_t> levelOf(const TargetLevels& levels, TargetLevel level)
{
    TargetLevels copy = levels;
    return levelOf(copy, level);
}

TargetLevels withLevel(const TargetLevels& levels, TargetLevel level, std::optional<std::int64_t> value)
{
    if (level == TargetLevel::Target && !value)
        return {};
    TargetLevels result = levels;
    levelOf(result, level) = value;
    if (level == TargetLevel::Target && levels.target.value_or(0) != 0) {
        if (levels.floor)
            result.floor = multiplyDivide(*levels.floor, *value, *levels.target);
        if (levels.stretch)
            result.stretch = multiplyDivide(*levels.stretch, *value, *levels.target);
    }
    return result;
}

bool TargetSheetRow::differsFromInForce(TargetLevel level) const
{
    if (inForce.empty())
        return true;
    for (std::size_t column = 0; column < inForce.size(); ++column)
        if (levelOf(cells[column].levels, level) != inForce[column])
            return true;
    return false;
}

TargetAssignment TargetSheet::assignment(std::size_t row, std::size_t column, std::optional<std::int64_t> value) const
{
    TargetAssignment result;
    result.scenario = version.scenario;
    result.metric = metric;
    result.subject = rows[row].subject;
    result.period = columns[column];
    result.levels = withLevel(rows[row].cells[column].levels, level, value);
    result.note = rows[row].cells[column].note;
    return result;
}

std::optional<std::int64_t> TargetSheet::gap(std::size_t row, std::size_t column) const
{
    const auto own = levelOf(rows[row].cells[column].levels, level);
    const auto& children = rows[row].childrenSum[column];
    if (!own || !children || !infoOf(metric).additive)
        return {};
    return checkedSubtract(*own, *children);
}

Result<TargetSheet> TargetSheetReader::read(Metric metric, TargetLevel level, const Period& year, SheetColumns columns,
                                            const std::string& scenario, const TargetView& view) const
{
    return guarded([&]() -> Result<TargetSheet> {
        const auto organisation = orThrow(m_organisation.snapshot());
        const auto book = orThrow(m_targets.book(scenario, view));
        const FiscalCalendar calendar = m_calendar.fiscalCalendar();

        TargetSheet sheet;
        sheet.metric = metric;
        sheet.level = level;
        sheet.year = year;
        sheet.version = book->version();
        sheet.columns.push_back(year);
        const auto kind = columns == SheetColumns::Quarters ? PeriodKind::Quarter : PeriodKind::Month;
        for (Period period = calendar.containing(kind, year.from); period.from <= year.to;
             period = calendar.neighbour(period, 1))
            sheet.columns.push_back(period);

        const Period before = calendar.neighbour(year, -1);
        const auto [company, departments, people] = wholeYear(m_attainment, metric, before);

        SheetBuilder builder{sheet, *book, *organisation};
        builder.add(Subject::company(), "", "", -1, company);
        // Tree order: a department, its people, then the departments below it. The row of a parent is known by then.
        std::map<DepartmentId, int> rowOf;
        for (const Department& department : organisation->departments()) {
            const int parent = department.parent ? rowOf[department.parent] : 0;
            rowOf[department.id] = static_cast<int>(sheet.rows.size());
            builder.add(Subject::of(department.id), department.code, department.name, parent, departments);
            builder.addPeople(department.id, rowOf[department.id], people);
        }
        builder.addPeople({}, 0, people);
        builder.sumChildren();
        builder.markLocks(orThrow(m_targets.locks(scenario)), calendar);
        sheet.standsOn = orThrow(m_targets.ground(scenario));
        // A what-if is compared with the version it stands on, a draft with what is in force.
        const auto other
            = sheet.standsOn ? orThrow(m_targets.book(*sheet.standsOn)) : orThrow(m_targets.book(scenario));
        if (sheet.standsOn || (!sheet.version.isPublished() && other->version().isPublished()))
            for (TargetSheetRow& row : sheet.rows)
                for (const Period& column : sheet.columns)
                    row.inForce.push_back(levelOf(other->cell(metric, row.subject, column).levels, level));
        return sheet;
    });
}

} // namespace attain
