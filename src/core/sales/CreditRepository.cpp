#include "sales/CreditRepository.h"

namespace attain {
namespace {

CreditShare shareOf(const Statement& row, int first)
{
    const auto kind = row.textView(first + 2) == "overlay" ? CreditKind::Overlay : CreditKind::Primary;
    return {PersonId{row.int64(first)}, Ratio::fromScaled(row.int64(first + 1)), kind};
}

} // namespace

void CreditRepository::replace(SaleLineId line, std::span<const CreditShare> shares)
{
    orThrow(checkShares(shares));
    Statement remove{m_connection, "DELETE FROM sale_credit WHERE batch = ?1 AND record = ?2"};
    remove.bind(1, line.batch.value).bind(2, std::int64_t{line.record}).run();
    Statement insert{m_connection,
                     "INSERT INTO sale_credit (batch, record, person, kind, share, place)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
    std::int64_t place = 0;
    for (const auto& share : shares) {
        const std::string_view kind = share.kind == CreditKind::Overlay ? "overlay" : "primary";
        insert.bind(1, line.batch.value).bind(2, std::int64_t{line.record}).bind(3, share.person.value);
        insert.bind(4, kind).bind(5, share.share.scaled()).bind(6, place++).run();
    }
}

std::vector<CreditShare> CreditRepository::ofLine(SaleLineId line) const
{
    Statement query{m_connection,
                    "SELECT person, share, kind FROM sale_credit WHERE batch = ?1 AND record = ?2"
                    " ORDER BY place"};
    query.bind(1, line.batch.value).bind(2, std::int64_t{line.record});
    std::vector<CreditShare> shares;
    while (query.step())
        shares.push_back(shareOf(query, 0));
    return shares;
}

CreditTable CreditRepository::table() const
{
    Statement query{m_connection,
                    "SELECT c.person, c.share, c.kind, c.batch, c.record FROM sale_credit c"
                    " JOIN import_batch b ON b.id = c.batch AND b.state = 'active'"
                    " ORDER BY c.batch, c.record, c.place"};
    std::vector<CreditTable::Row> rows;
    while (query.step()) {
        const SaleLineId line{BatchId{query.int64(3)}, static_cast<std::uint32_t>(query.int64(4))};
        rows.push_back({line, shareOf(query, 0)});
    }
    return CreditTable{std::move(rows)};
}

std::vector<SaleLineId> CreditRepository::wrongTotals() const
{
    Statement query{m_connection,
                    "SELECT batch, record FROM sale_credit WHERE kind = 'primary'"
                    " GROUP BY batch, record HAVING sum(share) <> 1000000"};
    std::vector<SaleLineId> lines;
    while (query.step())
        lines.push_back({BatchId{query.int64(0)}, static_cast<std::uint32_t>(query.int64(1))});
    return lines;
}

} // namespace attain
