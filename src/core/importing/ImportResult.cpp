#include "importing/ImportResult.h"

#include "importing/ImportSource.h"
#include "support/PathText.h"

#include <algorithm>

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
