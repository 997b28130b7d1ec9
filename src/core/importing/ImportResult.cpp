#include "importing/ImportResult.h"

#include "importing/ImportSource.h"
#include "support/PathText.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace attain {

const std::string& ImportResult::columnName(std::int32_t column) const
{
    static const std::string kNone;
    return column >= 0 && static_cast<std::size_t>(column) < columns.size()
        ? columns[static_cast<std::size_t>(column)].header
        : kNone;
}

bool ImportResult::bringsSomething() const
{
    return accepted + quarantined > 0 || std::ranges::any_of(further, &ImportResult::bringsSomething);
}

bool ImportResult::refusesSomething() const
{
    return rejected + conflicts > 0 || std::ranges::any_of(further, &ImportResult::refusesSomething);
}

std::vector<RecordProblem> ImportResult::allProblems() const
{
    auto all = problems;
    std::set<std::tuple<std::uint32_t, std::int32_t, Reason>> named;
    for (const auto& problem : problems)
        named.emplace(problem.record, problem.column, problem.reason);
    for (const auto& other : further)
        for (const auto& problem : other.problems)
            if (named.emplace(problem.record, problem.column, problem.reason).second)
                all.push_back(problem);
    std::ranges::stable_sort(all, {}, &RecordProblem::record);
    return all;
}

std::int64_t ImportResult::count(Reason reason) const
{
    return std::ranges::count(problems, reason, &RecordProblem::reason);
}

bool ImportPreview::ready() const
{
    return missing.empty() && std::ranges::none_of(columns, &ColumnUse::undecided);
}

std::string ImportSource::shownName() const
{
    return name.empty() ? toUtf8(file.filename()) : name;
}

} // namespace attain
