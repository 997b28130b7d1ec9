#include "fairness/FairnessRepository.h"

#include "targets/TargetColumns.h"

namespace attain {
namespace {

void bindScope(Statement& statement, const FairnessScope& scope)
{
    statement.bind(1, scope.scenario)
        .bind(2, infoOf(scope.metric).code)
        .bind(3, std::int64_t{scope.period.from.dayNumber()})
        .bind(4, std::int64_t{scope.period.to.dayNumber()});
}

void bindPeople(Statement& statement, const FairnessFinding& finding)
{
    statement.bind(5, code(finding.kind)).bind(6, finding.person.value);
    statement.bind(7, finding.other ? std::optional{finding.other.value} : std::nullopt);
}

} // namespace

std::vector<StoredAcceptance> FairnessRepository::acceptances(const FairnessScope& scope) const
{
    Statement query{m_connection,
                    "SELECT id, kind, person_id, other_person_id, value, target, other_target, reason, who, at "
                    "FROM fairness_acceptance WHERE scenario = ?1 AND metric = ?2 AND from_day = ?3 AND to_day = ?4 "
                    "ORDER BY id"};
    bindScope(query, scope);
    std::vector<StoredAcceptance> rows;
    while (query.step()) {
        StoredAcceptance row{query.int64(0), {}};
        row.finding.kind = fairnessFindingKindFromCode(query.textView(1)).value_or(FairnessFindingKind::Deviation);
        row.finding.person = PersonId{query.int64(2)};
        row.finding.other = PersonId{query.optionalInt64(3).value_or(0)};
        row.finding.value = Ratio::fromScaled(query.int64(4));
        row.finding.target = query.int64(5);
        row.finding.otherTarget = query.optionalInt64(6);
        row.finding.acceptance = {query.text(7), query.text(8), query.text(9)};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::pair<FairnessScope, StoredAcceptance>> FairnessRepository::all() const
{
    std::vector<FairnessScope> scopes;
    {
        Statement query{m_connection,
                        "SELECT scenario, metric, from_day, to_day FROM fairness_acceptance "
                        "GROUP BY scenario, metric, from_day, to_day ORDER BY scenario, metric, from_day, to_day"};
        while (query.step())
            scopes.push_back({query.text(0), m_metrics.at(query.textView(1)),
                              FiscalCalendar::range(TargetColumns::day(query, 2), TargetColumns::day(query, 3))});
    }
    std::vector<std::pair<FairnessScope, StoredAcceptance>> result;
    for (const auto& scope : scopes)
        for (auto& acceptance : acceptances(scope))
            result.emplace_back(scope, std::move(acceptance));
    return result;
}

void FairnessRepository::insert(const FairnessScope& scope, const FairnessFinding& finding)
{
    Statement insert{m_connection,
                     "INSERT INTO fairness_acceptance (scenario, metric, from_day, to_day, kind, person_id, "
                     "other_person_id, value, target, other_target, reason, who, at) "
                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"};
    bindScope(insert, scope);
    bindPeople(insert, finding);
    const auto& acceptance = finding.acceptance.value();
    insert.bind(8, finding.value.scaled()).bind(9, finding.target).bind(10, finding.otherTarget);
    insert.bind(11, acceptance.reason).bind(12, acceptance.who).bind(13, acceptance.at).run();
}

void FairnessRepository::remove(const FairnessScope& scope, const FairnessFinding& finding)
{
    Statement remove{m_connection,
                     "DELETE FROM fairness_acceptance WHERE scenario = ?1 AND metric = ?2 AND from_day = ?3 "
                     "AND to_day = ?4 AND kind = ?5 AND person_id = ?6 "
                     "AND coalesce(other_person_id, 0) = coalesce(?7, 0)"};
    bindScope(remove, scope);
    bindPeople(remove, finding);
    remove.run();
}

} // namespace attain
