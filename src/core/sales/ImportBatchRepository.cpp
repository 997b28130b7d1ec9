#include "sales/ImportBatchRepository.h"

#include <nlohmann/json.hpp>

namespace attain {
namespace {

constexpr std::string_view kColumns
    = "id, kind, file_name, sha256, encoding, delimiter, records, accepted, duplicates, conflicts, quarantined, "
      "rejected,"
      " rounded, line_count, amount_sum, cost_sum, quantity_sum, columns, first_day, last_day, made_at, state, "
      "replaced, basis";

std::optional<Date> dateOf(std::optional<std::int64_t> day)
{
    return day ? std::optional{Date::fromDayNumber(static_cast<std::int32_t>(*day))} : std::nullopt;
}

std::optional<std::int64_t> dayOf(std::optional<Date> date)
{
    return date ? std::optional<std::int64_t>{date->dayNumber()} : std::nullopt;
}

ImportBatch readBatch(const Statement& row)
{
    ImportBatch batch;
    batch.id = BatchId{row.int64(0)};
    batch.kind = importKindOf(row.textView(1));
    batch.fileName = row.text(2);
    batch.sha256 = row.text(3);
    batch.encoding = row.text(4);
    batch.delimiter = row.textView(5).front();
    batch.records = row.int64(6);
    batch.accepted = row.int64(7);
    batch.duplicates = row.int64(8);
    batch.conflicts = row.int64(9);
    batch.quarantined = row.int64(10);
    batch.rejected = row.int64(11);
    batch.rounded = row.int64(12);
    batch.totals = {row.int64(13), Money::fromScaled(row.int64(14)), Money::fromScaled(row.int64(15)),
                    Quantity::fromScaled(row.int64(16))};
    const auto columns = nlohmann::json::parse(row.textView(17), nullptr, false);
    if (columns.is_array()) {
        for (const auto& pair : columns) {
            if (pair.is_array() && pair.size() == 2 && pair[0].is_string() && pair[1].is_string())
                batch.columns.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
        }
    }
    batch.firstDay = dateOf(row.optionalInt64(18));
    batch.lastDay = dateOf(row.optionalInt64(19));
    batch.madeAt = row.text(20);
    batch.state = batchStateOf(row.textView(21));
    batch.replaced = row.int64(22);
    const auto basis = saleBasisFromCode(row.textView(23));
    if (!basis)
        throw Failure{Error{ErrorCode::DocumentDamaged, "unknown code", {"", row.text(23)}}};
    batch.basis = *basis;
    return batch;
}

} // namespace

void ImportBatchRepository::insert(const ImportBatch& batch)
{
    auto columns = nlohmann::json::array();
    for (const auto& [field, column] : batch.columns)
        columns.push_back({field, column});
    const std::string columnText = columns.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    Statement insert{m_connection,
                     "INSERT INTO import_batch (" + std::string{kColumns}
                         + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
                           " ?19, ?20, ?21, ?22, ?23, ?24)"};
    insert.bind(1, batch.id.value).bind(2, code(batch.kind)).bind(3, std::string_view{batch.fileName});
    insert.bind(4, std::string_view{batch.sha256}).bind(5, std::string_view{batch.encoding});
    insert.bind(6, std::string_view{&batch.delimiter, 1}).bind(7, batch.records).bind(8, batch.accepted);
    insert.bind(9, batch.duplicates).bind(10, batch.conflicts).bind(11, batch.quarantined).bind(12, batch.rejected);
    insert.bind(13, batch.rounded).bind(14, batch.totals.lines).bind(15, batch.totals.amount.scaled());
    insert.bind(16, batch.totals.cost.scaled()).bind(17, batch.totals.quantity.scaled());
    insert.bind(18, std::string_view{columnText}).bind(19, dayOf(batch.firstDay)).bind(20, dayOf(batch.lastDay));
    insert.bind(21, std::string_view{batch.madeAt}).bind(22, code(batch.state));
    insert.bind(23, batch.replaced).bind(24, code(batch.basis)).run();
}

void ImportBatchRepository::setState(BatchId id, BatchState state)
{
    Statement update{m_connection, "UPDATE import_batch SET state = ?2 WHERE id = ?1"};
    update.bind(1, id.value).bind(2, code(state)).run();
}

std::optional<ImportBatch> ImportBatchRepository::find(BatchId id) const
{
    Statement query{m_connection, "SELECT " + std::string{kColumns} + " FROM import_batch WHERE id = ?1"};
    query.bind(1, id.value);
    return query.step() ? std::optional{readBatch(query)} : std::nullopt;
}

std::vector<ImportBatch> ImportBatchRepository::all() const
{
    Statement query{m_connection, "SELECT " + std::string{kColumns} + " FROM import_batch ORDER BY id DESC"};
    std::vector<ImportBatch> batches;
    while (query.step())
        batches.push_back(readBatch(query));
    return batches;
}

std::optional<BatchId> ImportBatchRepository::findSame(ImportKind kind, std::string_view sha256) const
{
    Statement query{m_connection,
                    "SELECT max(id) FROM import_batch WHERE sha256 = ?1 AND kind = ?2 AND state = 'active'"};
    query.bind(1, sha256).bind(2, code(kind));
    if (!query.step() || query.isNull(0))
        return {};
    return BatchId{query.int64(0)};
}

void ImportBatchRepository::insertProblems(BatchId id, std::span<const StoredProblem> problems)
{
    Statement insert{m_connection,
                     "INSERT INTO import_problem (batch, record, line, column_name, value, reason, state, raw)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
    for (const auto& problem : problems) {
        insert.bind(1, id.value).bind(2, std::int64_t{problem.record}).bind(3, std::int64_t{problem.line});
        insert.bind(4, std::string_view{problem.column}).bind(5, std::string_view{problem.value});
        insert.bind(6, std::string_view{problem.reason}).bind(7, code(problem.state));
        insert.bind(8, std::string_view{problem.raw}).run();
    }
}

std::vector<StoredProblem> ImportBatchRepository::problems(BatchId id, std::int64_t offset, std::int64_t limit) const
{
    Statement query{m_connection,
                    "SELECT record, line, column_name, value, reason, state, raw FROM import_problem"
                    " WHERE batch = ?1 ORDER BY record, id LIMIT ?2 OFFSET ?3"};
    query.bind(1, id.value).bind(2, limit > 0 ? limit : std::int64_t{-1}).bind(3, offset);
    std::vector<StoredProblem> problems;
    while (query.step()) {
        problems.push_back({static_cast<std::uint32_t>(query.int64(0)), static_cast<std::uint32_t>(query.int64(1)),
                            query.text(2), query.text(3), query.text(4), problemStateOf(query.textView(5)),
                            query.text(6)});
    }
    return problems;
}

std::int64_t ImportBatchRepository::countProblems(BatchId id) const
{
    Statement query{m_connection, "SELECT count(*) FROM import_problem WHERE batch = ?1"};
    query.bind(1, id.value).step();
    return query.int64(0);
}

} // namespace attain
