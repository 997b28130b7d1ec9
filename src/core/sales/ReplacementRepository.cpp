#include "sales/ReplacementRepository.h"

#include <algorithm>
#include <limits>

namespace attain {
namespace {

/// The import that made the replacement r is active.
constexpr std::string_view kCounts
    = "EXISTS (SELECT 1 FROM import_batch b WHERE b.id = r.by_batch AND b.state = 'active')";

} // namespace

bool ReplacementRepository::any() const
{
    return m_connection.queryInt64("SELECT EXISTS (SELECT 1 FROM sale_replacement)").value_or(0) != 0;
}

std::vector<std::uint32_t> ReplacementRepository::replacedRecords(BatchId batch, std::uint32_t first,
                                                                  std::uint32_t last, std::optional<BatchId> upTo) const
{
    if (!m_ofRecords) {
        m_ofRecords.emplace(
            m_connection,
            "SELECT record, by_batch FROM sale_replacement WHERE batch = ?1 AND record BETWEEN ?2 AND ?3"
            " AND by_batch <= ?4 ORDER BY record");
        Statement active{m_connection, "SELECT id FROM import_batch WHERE state = 'active' ORDER BY id"};
        while (active.step())
            m_active.push_back(active.int64(0));
    }
    Statement& query = *m_ofRecords;
    query.bind(1, batch.value).bind(2, std::int64_t{first}).bind(3, std::int64_t{last});
    query.bind(4, upTo ? upTo->value : std::numeric_limits<std::int64_t>::max());
    std::vector<std::uint32_t> records;
    std::int64_t known = 0; // mostly one import replaces many lines
    while (query.step()) {
        const auto record = static_cast<std::uint32_t>(query.int64(0));
        const auto by = query.int64(1);
        if ((by != known && !std::ranges::binary_search(m_active, by))
            || (!records.empty() && records.back() == record))
            continue;
        known = by;
        records.push_back(record);
    }
    query.reset();
    return records;
}

bool ReplacementRepository::isReplaced(SaleLineId line) const
{
    return !replacedRecords(line.batch, line.record, line.record).empty();
}

std::map<BatchId, std::int64_t> ReplacementRepository::counts() const
{
    Statement query{m_connection,
                    "SELECT r.batch, count(DISTINCT r.record) FROM sale_replacement r"
                    " JOIN import_batch a ON a.id = r.batch AND a.state = 'active' WHERE "
                        + std::string{kCounts} + " GROUP BY r.batch"};
    std::map<BatchId, std::int64_t> counts;
    while (query.step())
        counts.emplace(BatchId{query.int64(0)}, query.int64(1));
    return counts;
}

void ReplacementRepository::insert(std::span<const Replacement> replacements)
{
    Statement insert{m_connection,
                     "INSERT INTO sale_replacement (batch, record, by_batch, by_record, day, amount)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
    Statement inherit{m_connection,
                      "INSERT INTO sale_replacement (batch, record, by_batch, by_record, day, amount)"
                      " SELECT batch, record, ?3, ?4, day, amount FROM sale_replacement"
                      " WHERE by_batch = ?1 AND by_record = ?2"};
    for (const auto& replacement : replacements) {
        const auto bind = [&](Statement& statement) -> Statement& {
            statement.bind(1, replacement.line.batch.value).bind(2, std::int64_t{replacement.line.record});
            return statement.bind(3, replacement.by.batch.value).bind(4, std::int64_t{replacement.by.record});
        };
        bind(insert).bind(5, std::int64_t{replacement.day}).bind(6, replacement.amount).run();
        bind(inherit).run();
    }
}

bool ReplacementRepository::sweep()
{
    if (!any())
        return false;
    Statement remove{m_connection,
                     "DELETE FROM sale_replacement WHERE batch NOT IN (SELECT id FROM import_batch WHERE state ="
                     " 'active') OR by_batch NOT IN (SELECT id FROM import_batch WHERE state = 'active')"};
    remove.run();
    return m_connection.changes() > 0;
}

bool ReplacementRepository::bringsBack(BatchId batch, Date from, Date to) const
{
    Statement query{
        m_connection,
        "SELECT 1 FROM sale_replacement o JOIN import_batch a ON a.id = o.batch AND a.state = 'active'"
        " WHERE o.by_batch = ?1 AND o.day BETWEEN ?2 AND ?3 AND NOT EXISTS (SELECT 1 FROM sale_replacement r"
        " WHERE r.batch = o.batch AND r.record = o.record AND r.by_batch <> ?1 AND "
            + std::string{kCounts} + ") LIMIT 1"};
    query.bind(1, batch.value).bind(2, std::int64_t{from.dayNumber()}).bind(3, std::int64_t{to.dayNumber()});
    return query.step();
}

std::vector<Replacement> ReplacementRepository::all() const
{
    Statement query{m_connection,
                    "SELECT r.batch, r.record, r.by_batch, r.by_record, r.day, r.amount FROM sale_replacement r"
                    " JOIN import_batch a ON a.id = r.batch AND a.state = 'active' WHERE "
                        + std::string{kCounts} + " ORDER BY r.batch, r.record, r.by_batch"};
    std::vector<Replacement> replacements;
    while (query.step()) {
        Replacement found;
        found.line = {BatchId{query.int64(0)}, static_cast<std::uint32_t>(query.int64(1))};
        found.by = {BatchId{query.int64(2)}, static_cast<std::uint32_t>(query.int64(3))};
        found.day = static_cast<std::int32_t>(query.int64(4));
        found.amount = query.int64(5);
        if (!replacements.empty() && replacements.back().line == found.line)
            replacements.back() = found; // the latest stands for all
        else
            replacements.push_back(found);
    }
    return replacements;
}

} // namespace attain
