#include "importing/ImportRun.h"

namespace attain {
namespace {

constexpr std::size_t kShownBytes = 200;

/// At most kShownBytes, without half a character at the end.
std::string shortened(std::string_view text)
{
    if (text.size() <= kShownBytes)
        return std::string{text};
    auto end = kShownBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return std::string{text.substr(0, end)};
}

} // namespace

std::int32_t ImportRun::column(std::string_view field) const
{
    const auto index = layout.column(field);
    return index ? static_cast<std::int32_t>(*index) : -1;
}

void ImportRun::note(std::uint32_t record, std::uint32_t line, std::int32_t column, Reason reason, Fate fate,
                     std::string_view value)
{
    auto& counts = result();
    switch (fate) {
    case Fate::Rejected: ++counts.rejected; break;
    case Fate::Quarantined: ++counts.quarantined; break;
    case Fate::Duplicate: ++counts.duplicates; break;
    case Fate::Conflict: ++counts.conflicts; break;
    case Fate::Warned: break;
    }
    if (counts.problems.size() == ImportResult::kMaxListedProblems) {
        counts.problemsCut = true;
        return;
    }
    counts.problems.push_back({record, line, column, reason, fate, shortened(value)});
}

} // namespace attain
