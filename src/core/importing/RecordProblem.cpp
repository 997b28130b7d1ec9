#include "importing/RecordProblem.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attain {
namespace {

constexpr auto kCodes = std::to_array<std::pair<Reason, std::string_view>>({
    {Reason::DateEmpty, "date_empty"},
    {Reason::DateInvalid, "date_invalid"},
    {Reason::OrderEmpty, "order_empty"},
    {Reason::PersonEmpty, "person_empty"},
    {Reason::PersonUnknown, "person_unknown"},
    {Reason::AmountEmpty, "amount_empty"},
    {Reason::AmountSyntax, "amount_syntax"},
    {Reason::AmountRange, "amount_range"},
    {Reason::QuantitySyntax, "quantity_syntax"},
    {Reason::CostSyntax, "cost_syntax"},
    {Reason::ColumnsMissing, "columns_missing"},
    {Reason::ColumnsExtra, "columns_extra"},
    {Reason::Encoding, "encoding"},
    {Reason::UnterminatedQuote, "unterminated_quote"},
    {Reason::Duplicate, "duplicate"},
    {Reason::Conflict, "conflict"},
    {Reason::PeriodClosed, "period_closed"},
    {Reason::PersonAmbiguous, "person_ambiguous"},
    {Reason::CreditSyntax, "credit_syntax"},
    {Reason::CodeEmpty, "code_empty"},
    {Reason::NameEmpty, "name_empty"},
    {Reason::DepartmentEmpty, "department_empty"},
    {Reason::DepartmentUnknown, "department_unknown"},
    {Reason::ParentUnknown, "parent_unknown"},
    {Reason::Cycle, "cycle"},
    {Reason::KindUnknown, "kind_unknown"},
    {Reason::MetricUnknown, "metric_unknown"},
    {Reason::PeriodInvalid, "period_invalid"},
    {Reason::LevelsOrder, "levels_order"},
    {Reason::ValueInvalid, "value_invalid"},
    {Reason::OrderDamaged, "order_damaged"},
    {Reason::StatusCancelled, "status_cancelled"},
});

} // namespace

std::string_view code(Reason reason)
{
    return kCodes[static_cast<std::size_t>(reason) - 1].second;
}

std::optional<Reason> reasonFromCode(std::string_view code)
{
    const auto found = std::ranges::find(kCodes, code, &std::pair<Reason, std::string_view>::second);
    return found == kCodes.end() ? std::nullopt : std::optional{found->first};
}

} // namespace attain
