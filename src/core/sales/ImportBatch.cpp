#include "sales/ImportBatch.h"

#include <algorithm>
#include <array>

namespace attain {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 5> kKinds{"sales", "people", "departments", "targets", "kpi"};
constexpr std::array<std::string_view, 2> kBatchStates{"active", "undone"};
constexpr std::array<std::string_view, 6> kProblemStates{"rejected", "quarantined", "duplicate",
                                                         "conflict", "placed",      "warned"};

template<class Enum, std::size_t kCount>
std::string_view codeOf(const std::array<std::string_view, kCount>& codes, Enum value)
{
    return codes.at(static_cast<std::size_t>(value));
}

template<class Enum, std::size_t kCount>
Enum valueOf(const std::array<std::string_view, kCount>& codes, std::string_view code)
{
    const auto found = std::ranges::find(codes, code);
    if (found == codes.end())
        throw Failure{Error{ErrorCode::DocumentDamaged, "unknown code", {"", std::string{code}}}};
    return static_cast<Enum>(found - codes.begin());
}

} // namespace

std::string_view code(ImportKind kind)
{
    return codeOf(kKinds, kind);
}

std::string_view code(BatchState state)
{
    return codeOf(kBatchStates, state);
}

std::string_view code(ProblemState state)
{
    return codeOf(kProblemStates, state);
}

ImportKind importKindOf(std::string_view code)
{
    return valueOf<ImportKind>(kKinds, code);
}

BatchState batchStateOf(std::string_view code)
{
    return valueOf<BatchState>(kBatchStates, code);
}

ProblemState problemStateOf(std::string_view code)
{
    return valueOf<ProblemState>(kProblemStates, code);
}

} // namespace attain
