#include "metrics/MetricRepository.h"

#include "organisation/SubjectColumns.h"

#include <utility>

namespace attain {
namespace {

template<class Value>
Value valueOr(std::optional<Value> value, const Statement& row, int column)
{
    if (!value)
        throw Failure{Error{ErrorCode::Storage, "an unknown code", {row.text(column)}}};
    return *value;
}

constexpr const char* kColumns = "id, code, name, name_en, unit, combination, direction, tolerance, points, source, "
                                 "formula, part_of, basis";

/// Without what a part is narrowed to.
OwnMetric definitionOf(const Statement& row)
{
    OwnMetric metric{row.int64(0), row.text(1), row.text(2), row.text(3)};
    metric.unit = valueOr(unitFromCode(row.textView(4)), row, 4);
    metric.combination = valueOr(combinationFromCode(row.textView(5)), row, 5);
    metric.direction = valueOr(directionFromCode(row.textView(6)), row, 6);
    metric.tolerance = row.int64(7);
    metric.points = row.int64(8);
    metric.source = valueOr(metricSourceFromCode(row.textView(9)), row, 9);
    metric.formula = row.text(10);
    metric.partOf = row.text(11);
    metric.basis = valueOr(saleBasisFromCode(row.textView(12)), row, 12);
    return metric;
}

} // namespace

std::optional<Metric> MetricRepository::find(std::string_view code) const
{
    if (const auto sale = saleMetricFromCode(code))
        return sale;
    if (!m_known) {
        m_known.emplace();
        for (const auto& metric : metrics())
            m_known->emplace(metric.code, metric.metric());
    }
    const auto found = m_known->find(code);
    return found == m_known->end() ? std::nullopt : std::optional{found->second};
}

Metric MetricRepository::at(std::string_view code) const
{
    const auto metric = find(code);
    if (!metric)
        throw Failure{Error{ErrorCode::Storage, "an unknown metric", {std::string{code}}}};
    return *metric;
}

std::optional<Metric> MetricRepository::named(std::string_view codeOrName) const
{
    if (const auto sale = saleMetricFromCode(codeOrName))
        return sale;
    if (codeOrName.empty()) // most have no English name
        return {};
    Statement query{m_connection,
                    "SELECT " + std::string{kColumns}
                        + " FROM metric WHERE ?1 IN (code, name, name_en) ORDER BY code = ?1 DESC LIMIT 1"};
    query.bind(1, codeOrName);
    return query.step() ? std::optional{definitionOf(query).metric()} : std::nullopt;
}

std::vector<OwnMetric> MetricRepository::metrics() const
{
    std::vector<OwnMetric> metrics;
    Statement query{m_connection, "SELECT " + std::string{kColumns} + " FROM metric ORDER BY code"};
    while (query.step())
        metrics.push_back(definitionOf(query));
    Statement filters{m_connection, "SELECT metric_id, sale_column, value FROM metric_filter ORDER BY id"};
    while (filters.step())
        for (auto& metric : metrics)
            if (metric.id == filters.int64(0))
                metric.only[valueOr(dictionaryKindFromCode(filters.textView(1)), filters, 1)].push_back(
                    filters.text(2));
    return metrics;
}

std::int64_t MetricRepository::idOf(const std::string& code) const
{
    Statement query{m_connection, "SELECT id FROM metric WHERE code = ?1"};
    query.bind(1, code);
    return query.step() ? query.int64(0) : 0;
}

void MetricRepository::store(const OwnMetric& metric)
{
    m_known.reset();
    const auto known = idOf(metric.code);
    Statement write{
        m_connection,
        known != 0
            ? "UPDATE metric SET name = ?2, name_en = ?3, unit = ?4, combination = ?5, direction = ?6, tolerance = ?7, "
              "points = ?8, source = ?9, formula = ?10, part_of = ?11, basis = ?12 WHERE code = ?1"
            : "INSERT INTO metric (code, name, name_en, unit, combination, direction, tolerance, points, source, "
              "formula, part_of, basis) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"};
    write.bind(1, metric.code).bind(2, metric.name).bind(3, metric.nameEn).bind(4, code(metric.unit));
    write.bind(5, code(metric.combination)).bind(6, code(metric.direction)).bind(7, metric.tolerance);
    write.bind(8, metric.points).bind(9, code(metric.source)).bind(10, metric.formula).bind(11, metric.partOf);
    write.bind(12, code(metric.basis)).run();
    const auto id = known != 0 ? known : m_connection.lastInsertRowId();
    Statement clear{m_connection, "DELETE FROM metric_filter WHERE metric_id = ?1"};
    clear.bind(1, id).run();
    Statement add{m_connection, "INSERT INTO metric_filter (metric_id, sale_column, value) VALUES (?1, ?2, ?3)"};
    for (const auto& [column, texts] : metric.only)
        for (const auto& text : texts)
            add.bind(1, id).bind(2, code(column)).bind(3, text).run();
}

void MetricRepository::remove(const std::string& code)
{
    m_known.reset();
    Statement remove{m_connection, "DELETE FROM metric WHERE code = ?1"};
    remove.bind(1, code).run();
}

std::vector<MetricValue> MetricRepository::values(const std::string& metric, std::optional<Date> from,
                                                  std::optional<Date> to) const
{
    std::vector<MetricValue> values;
    Statement query{m_connection,
                    "SELECT m.code, v.department_id, v.person_id, v.month_day, v.value, v.evidence, v.entered_at, "
                    "v.entered_by FROM metric_value v JOIN metric m ON m.id = v.metric_id "
                    "WHERE (?1 = '' OR m.code = ?1) AND v.month_day BETWEEN ?2 AND ?3 "
                    "ORDER BY m.code, v.month_day, v.person_id, v.department_id"};
    query.bind(1, metric);
    query.bind(2, from ? std::int64_t{from->dayNumber()} : std::int64_t{INT32_MIN});
    query.bind(3, to ? std::int64_t{to->dayNumber()} : std::int64_t{INT32_MAX});
    while (query.step()) {
        values.push_back({query.text(0), SubjectColumns::subject(query, 1),
                          Date::fromDayNumber(static_cast<std::int32_t>(query.int64(3))), query.int64(4), query.text(5),
                          query.text(6), query.text(7)});
    }
    return values;
}

bool MetricRepository::hasValues(Subject subject) const
{
    Statement query{m_connection,
                    "SELECT EXISTS (SELECT 1 FROM metric_value WHERE ifnull(department_id, 0) = ifnull(?1, 0) "
                    "AND ifnull(person_id, 0) = ifnull(?2, 0))"};
    SubjectColumns::bindSubject(query, 1, subject);
    return query.step() && query.int64(0) != 0;
}

bool MetricRepository::store(const MetricValue& value)
{
    const auto id = idOf(value.metric);
    Statement stored{m_connection,
                     "SELECT id, value, evidence FROM metric_value WHERE metric_id = ?1 AND month_day = ?4 "
                     "AND ifnull(department_id, 0) = ifnull(?2, 0) AND ifnull(person_id, 0) = ifnull(?3, 0)"};
    stored.bind(1, id).bind(4, std::int64_t{value.month.dayNumber()});
    SubjectColumns::bindSubject(stored, 2, value.subject);
    if (stored.step()) {
        if (stored.int64(1) == value.value && stored.textView(2) == value.evidence)
            return false;
        Statement update{m_connection,
                         "UPDATE metric_value SET value = ?2, evidence = ?3, entered_at = ?4, entered_by = ?5 "
                         "WHERE id = ?1"};
        update.bind(1, stored.int64(0)).bind(2, value.value).bind(3, value.evidence).bind(4, value.enteredAt);
        update.bind(5, value.enteredBy).run();
        return true;
    }
    Statement insert{m_connection,
                     "INSERT INTO metric_value (metric_id, department_id, person_id, month_day, value, evidence, "
                     "entered_at, entered_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
    insert.bind(1, id).bind(4, std::int64_t{value.month.dayNumber()});
    SubjectColumns::bindSubject(insert, 2, value.subject);
    insert.bind(5, value.value).bind(6, value.evidence).bind(7, value.enteredAt).bind(8, value.enteredBy).run();
    return true;
}

bool MetricRepository::removeValue(const std::string& metric, Subject subject, Date month)
{
    Statement remove{m_connection,
                     "DELETE FROM metric_value WHERE metric_id = ?1 AND month_day = ?4 "
                     "AND ifnull(department_id, 0) = ifnull(?2, 0) AND ifnull(person_id, 0) = ifnull(?3, 0)"};
    SubjectColumns::bindSubject(remove, 2, subject);
    remove.bind(1, idOf(metric)).bind(4, std::int64_t{month.dayNumber()}).run();
    return m_connection.changes() > 0;
}

} // namespace attain
