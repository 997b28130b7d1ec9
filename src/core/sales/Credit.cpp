#include "sales/Credit.h"

#include "support/Apportion.h"

#include <algorithm>

namespace attain {

Result<void> checkShares(std::span<const CreditShare> shares)
{
    std::int64_t primary = 0;
    for (const auto& share : shares) {
        if (!share.person || share.share.scaled() <= 0 || share.share.scaled() > Ratio::kScale)
            return Error{
                ErrorCode::InvalidValue, "a share of credit must be in (0, 1]", {"share", share.share.toText(2)}};
        if (share.kind == CreditKind::Primary)
            primary += share.share.scaled();
        const auto same
            = [&](const CreditShare& other) { return other.person == share.person && other.kind == share.kind; };
        if (std::ranges::count_if(shares, same) > 1)
            return Error{
                ErrorCode::InvalidValue, "a person is credited twice", {"person", std::to_string(share.person.value)}};
    }
    if (primary != 0 && primary != Ratio::kScale)
        return Error{
            ErrorCode::InvalidValue, "primary shares must total 1", {"shares", Ratio::fromScaled(primary).toText(2)}};
    return {};
}

std::vector<std::int64_t> creditedParts(std::int64_t whole, std::span<const CreditShare> shares)
{
    std::vector<std::int64_t> weights;
    for (const auto& share : shares)
        weights.push_back(share.share.scaled());
    if (shares.empty() || shares.front().kind == CreditKind::Primary)
        return orThrow(apportion(whole, weights));
    for (auto& weight : weights)
        weight = multiplyDivide(whole, weight, Ratio::kScale);
    return weights;
}

std::int64_t creditedPart(std::int64_t whole, std::span<const CreditShare> shares, std::size_t at)
{
    return creditedParts(whole, shares)[at];
}

CreditTable::CreditTable(std::vector<Row> rows) : m_rows{std::move(rows)}
{
    std::ranges::stable_sort(m_rows, {}, &Row::line);
}

std::span<const CreditTable::Row> CreditTable::ofBatch(BatchId batch) const
{
    const auto batchOf = [](const Row& row) { return row.line.batch; };
    return {std::ranges::lower_bound(m_rows, batch, {}, batchOf), std::ranges::upper_bound(m_rows, batch, {}, batchOf)};
}

std::span<const CreditTable::Row> CreditTable::ofLine(SaleLineId line) const
{
    return {std::ranges::lower_bound(m_rows, line, {}, &Row::line),
            std::ranges::upper_bound(m_rows, line, {}, &Row::line)};
}

} // namespace attain
