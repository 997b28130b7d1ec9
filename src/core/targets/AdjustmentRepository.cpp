#include "targets/AdjustmentRepository.h"

#include "targets/TargetColumns.h"

namespace attain {
namespace {

constexpr std::string_view kSelect
    = "SELECT a.id, a.number, a.scenario, a.effective_day, a.trigger, a.reason, a.method, a.told_who, a.told_how, "
      "a.support, a.follow_up_day, a.follow_up_result, a.version_id, "
      "(SELECT state FROM target_adjustment_step s WHERE s.adjustment_id = a.id ORDER BY s.id DESC LIMIT 1) "
      "FROM target_adjustment a ";

} // namespace

Adjustment AdjustmentRepository::read(const Statement& row) const
{
    Adjustment adjustment;
    adjustment.id = AdjustmentId{row.int64(0)};
    adjustment.number = static_cast<int>(row.int64(1));
    adjustment.scenario = row.text(2);
    adjustment.effectiveFrom = Date::fromDayNumber(static_cast<std::int32_t>(row.int64(3)));
    adjustment.trigger = adjustmentTriggerFromCode(row.textView(4)).value_or(AdjustmentTrigger::Other);
    adjustment.reason = row.text(5);
    adjustment.method = row.text(6);
    adjustment.toldWho = row.text(7);
    adjustment.toldHow = row.text(8);
    adjustment.support = row.text(9);
    if (const auto day = row.optionalInt64(10))
        adjustment.followUp = Date::fromDayNumber(static_cast<std::int32_t>(*day));
    adjustment.followUpResult = row.text(11);
    adjustment.version = TargetVersionId{row.optionalInt64(12).value_or(0)};
    adjustment.state = adjustmentStateFromCode(row.textView(13)).value_or(AdjustmentState::Draft);

    Statement cells{m_connection,
                    "SELECT metric, department_id, person_id, period_kind, from_day, to_day, old_floor, old_target, "
                    "old_stretch, old_baseline, floor, target, stretch, baseline FROM target_adjustment_cell "
                    "WHERE adjustment_id = ?1 ORDER BY position"};
    cells.bind(1, adjustment.id.value);
    while (cells.step())
        adjustment.cells.push_back({m_metrics.at(cells.textView(0)), TargetColumns::subject(cells, 1),
                                    TargetColumns::period(cells, 3, m_calendar), TargetColumns::levels(cells, 6),
                                    TargetColumns::levels(cells, 10)});
    return adjustment;
}

std::vector<Adjustment> AdjustmentRepository::adjustments() const
{
    Statement query{m_connection, std::string{kSelect} + "ORDER BY a.number"};
    std::vector<Adjustment> adjustments;
    while (query.step())
        adjustments.push_back(read(query));
    return adjustments;
}

std::optional<Adjustment> AdjustmentRepository::adjustment(AdjustmentId id) const
{
    Statement query{m_connection, std::string{kSelect} + "WHERE a.id = ?1"};
    query.bind(1, id.value);
    if (!query.step())
        return {};
    return read(query);
}

std::vector<AdjustmentStep> AdjustmentRepository::steps(AdjustmentId id) const
{
    Statement query{m_connection,
                    "SELECT state, at, who, note FROM target_adjustment_step WHERE adjustment_id = ?1 ORDER BY id"};
    query.bind(1, id.value);
    std::vector<AdjustmentStep> steps;
    while (query.step())
        steps.push_back({adjustmentStateFromCode(query.textView(0)).value_or(AdjustmentState::Draft), query.text(1),
                         query.text(2), query.text(3)});
    return steps;
}

AdjustmentId AdjustmentRepository::insert(const Adjustment& adjustment)
{
    Statement insert{
        m_connection,
        "INSERT INTO target_adjustment (number, scenario, effective_day, trigger, reason, method, told_who, "
        "told_how, support, follow_up_day, follow_up_result) VALUES ((SELECT coalesce(max(number), 0) + 1 "
        "FROM target_adjustment), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"};
    insert.bind(1, adjustment.scenario).bind(2, std::int64_t{adjustment.effectiveFrom.dayNumber()});
    insert.bind(3, code(adjustment.trigger)).bind(4, adjustment.reason).bind(5, adjustment.method);
    insert.bind(6, adjustment.toldWho).bind(7, adjustment.toldHow).bind(8, adjustment.support);
    insert.bind(9, TargetColumns::dayNumber(adjustment.followUp)).bind(10, adjustment.followUpResult).run();
    const AdjustmentId id{m_connection.lastInsertRowId()};
    insertCells(id, adjustment.cells);
    return id;
}

void AdjustmentRepository::update(const Adjustment& adjustment)
{
    Statement update{m_connection,
                     "UPDATE target_adjustment SET effective_day = ?2, trigger = ?3, reason = ?4, method = ?5, "
                     "told_who = ?6, told_how = ?7, support = ?8, follow_up_day = ?9, follow_up_result = ?10, "
                     "version_id = ?11 WHERE id = ?1"};
    update.bind(1, adjustment.id.value).bind(2, std::int64_t{adjustment.effectiveFrom.dayNumber()});
    update.bind(3, code(adjustment.trigger)).bind(4, adjustment.reason).bind(5, adjustment.method);
    update.bind(6, adjustment.toldWho).bind(7, adjustment.toldHow).bind(8, adjustment.support);
    update.bind(9, TargetColumns::dayNumber(adjustment.followUp)).bind(10, adjustment.followUpResult);
    update.bind(11, adjustment.version ? std::optional{adjustment.version.value} : std::nullopt).run();
}

void AdjustmentRepository::replaceCells(const Adjustment& adjustment)
{
    Statement remove{m_connection, "DELETE FROM target_adjustment_cell WHERE adjustment_id = ?1"};
    remove.bind(1, adjustment.id.value).run();
    insertCells(adjustment.id, adjustment.cells);
}

void AdjustmentRepository::insertCells(AdjustmentId id, const std::vector<AdjustmentCell>& cells)
{
    Statement insert{
        m_connection,
        "INSERT INTO target_adjustment_cell (adjustment_id, position, metric, department_id, person_id, "
        "period_kind, from_day, to_day, old_floor, old_target, old_stretch, old_baseline, floor, target, "
        "stretch, baseline) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"};
    std::int64_t position = 0;
    for (const auto& cell : cells) {
        insert.bind(1, id.value).bind(2, position++).bind(3, infoOf(cell.metric).code);
        TargetColumns::bindSubject(insert, 4, cell.subject);
        TargetColumns::bindPeriod(insert, 6, cell.period);
        TargetColumns::bindLevels(insert, 9, cell.before);
        TargetColumns::bindLevels(insert, 13, cell.after);
        insert.run();
    }
}

void AdjustmentRepository::insert(AdjustmentId id, const AdjustmentStep& step)
{
    Statement insert{m_connection,
                     "INSERT INTO target_adjustment_step (adjustment_id, state, at, who, note) "
                     "VALUES (?1, ?2, ?3, ?4, ?5)"};
    insert.bind(1, id.value).bind(2, code(step.state)).bind(3, step.at).bind(4, step.who).bind(5, step.note).run();
}

} // namespace attain
