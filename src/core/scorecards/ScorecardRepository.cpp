#include "scorecards/ScorecardRepository.h"

#include "calendar/StoredDate.h"

namespace attain {
namespace {

Ratio ratio(const Statement& row, int column)
{
    return Ratio::fromScaled(row.int64(column));
}

} // namespace

std::vector<Kpi> ScorecardRepository::kpis() const
{
    Statement query{m_connection,
                    "SELECT code, name, name_en, metric, kind, dimension, threshold, floor, cap, weight, "
                    "standard FROM kpi ORDER BY code"};
    std::vector<Kpi> kpis;
    while (query.step()) {
        Kpi kpi{query.text(0), query.text(1), query.text(2), m_metrics.at(query.textView(3))};
        kpi.kind = kpiKindFromCode(query.textView(4)).value_or(KpiKind::Volume);
        kpi.dimension = kpiDimensionFromCode(query.textView(5)).value_or(KpiDimension::Sales);
        kpi.threshold = ratio(query, 6);
        kpi.floor = ratio(query, 7);
        kpi.cap = ratio(query, 8);
        kpi.weight = ratio(query, 9);
        if (!query.isNull(10))
            kpi.standard = query.int64(10);
        kpis.push_back(std::move(kpi));
    }
    return kpis;
}

void ScorecardRepository::store(const Kpi& kpi)
{
    Statement write{
        m_connection,
        kpiId(kpi.code) != 0
            ? "UPDATE kpi SET name = ?2, name_en = ?3, metric = ?4, kind = ?5, dimension = ?6, "
              "threshold = ?7, floor = ?8, cap = ?9, weight = ?10, standard = ?11 WHERE code = ?1"
            : "INSERT INTO kpi (code, name, name_en, metric, kind, dimension, threshold, floor, cap, weight, "
              "standard) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"};
    write.bind(1, kpi.code).bind(2, kpi.name).bind(3, kpi.nameEn).bind(4, infoOf(kpi.metric).code);
    write.bind(5, code(kpi.kind)).bind(6, code(kpi.dimension)).bind(7, kpi.threshold.scaled());
    write.bind(8, kpi.floor.scaled()).bind(9, kpi.cap.scaled()).bind(10, kpi.weight.scaled());
    write.bind(11, kpi.standard).run();
}

void ScorecardRepository::removeKpi(const std::string& code)
{
    Statement remove{m_connection, "DELETE FROM kpi WHERE code = ?1"};
    remove.bind(1, code).run();
}

bool ScorecardRepository::isTaken(const std::string& kpi) const
{
    Statement query{m_connection, "SELECT 1 FROM scorecard_item i JOIN kpi k ON k.id = i.kpi_id WHERE k.code = ?1"};
    query.bind(1, kpi);
    return query.step();
}

bool ScorecardRepository::isNamed(const std::string& metric) const
{
    Statement query{m_connection, "SELECT 1 FROM kpi WHERE metric = ?1"};
    query.bind(1, metric);
    return query.step();
}

std::int64_t ScorecardRepository::kpiId(const std::string& code) const
{
    Statement query{m_connection, "SELECT id FROM kpi WHERE code = ?1"};
    query.bind(1, code);
    return query.step() ? query.int64(0) : 0;
}

std::vector<ScorecardTemplate> ScorecardRepository::templates() const
{
    Statement query{m_connection,
                    "SELECT id, code, name, name_en, from_day, missing FROM scorecard_template "
                    "ORDER BY code, from_day"};
    std::vector<ScorecardTemplate> templates;
    while (query.step()) {
        ScorecardTemplate one{query.text(1), query.text(2), query.text(3), dayAt(query, 4)};
        one.missing = missingValueFromCode(query.textView(5)).value_or(MissingValue::Renormalises);
        readParts(query.int64(0), one);
        templates.push_back(std::move(one));
    }
    return templates;
}

void ScorecardRepository::readParts(std::int64_t id, ScorecardTemplate& into) const
{
    Statement items{m_connection,
                    "SELECT k.code, i.weight FROM scorecard_item i JOIN kpi k ON k.id = i.kpi_id "
                    "WHERE i.template_id = ?1 ORDER BY i.id"};
    items.bind(1, id);
    while (items.step())
        into.items.push_back({items.text(0), ratio(items, 1)});
    Statement grades{m_connection,
                     "SELECT code, from_score, share FROM scorecard_grade WHERE template_id = ?1 "
                     "ORDER BY from_score DESC"};
    grades.bind(1, id);
    while (grades.step())
        into.grades.push_back(
            {grades.text(0), ratio(grades, 1), grades.isNull(2) ? std::nullopt : std::optional{ratio(grades, 2)}});
    Statement positions{m_connection,
                        "SELECT position_id FROM scorecard_position WHERE template_id = ?1 ORDER BY position_id"};
    positions.bind(1, id);
    while (positions.step())
        into.positions.push_back(PositionId{positions.int64(0)});
}

void ScorecardRepository::store(const ScorecardTemplate& scorecard)
{
    removeTemplate(scorecard.code, scorecard.from);
    Statement insert{m_connection,
                     "INSERT INTO scorecard_template (code, name, name_en, from_day, missing) "
                     "VALUES (?1, ?2, ?3, ?4, ?5)"};
    insert.bind(1, scorecard.code).bind(2, scorecard.name).bind(3, scorecard.nameEn);
    insert.bind(4, std::int64_t{scorecard.from.dayNumber()}).bind(5, code(scorecard.missing)).run();
    const auto id = m_connection.lastInsertRowId();
    Statement item{m_connection, "INSERT INTO scorecard_item (template_id, kpi_id, weight) VALUES (?1, ?2, ?3)"};
    for (const auto& one : scorecard.items)
        item.bind(1, id).bind(2, kpiId(one.kpi)).bind(3, one.weight.scaled()).run();
    Statement grade{m_connection,
                    "INSERT INTO scorecard_grade (template_id, code, from_score, share) VALUES (?1, ?2, ?3, ?4)"};
    for (const auto& one : scorecard.grades)
        grade.bind(1, id)
            .bind(2, one.code)
            .bind(3, one.from.scaled())
            .bind(4, one.share ? std::optional{one.share->scaled()} : std::nullopt)
            .run();
    Statement position{m_connection, "INSERT INTO scorecard_position (template_id, position_id) VALUES (?1, ?2)"};
    for (const auto one : scorecard.positions)
        position.bind(1, id).bind(2, one.value).run();
}

void ScorecardRepository::removeTemplate(const std::string& code, Date from)
{
    Statement remove{m_connection, "DELETE FROM scorecard_template WHERE code = ?1 AND from_day = ?2"};
    remove.bind(1, code).bind(2, std::int64_t{from.dayNumber()}).run();
}

} // namespace attain
