#include "scorecards/ScorecardReader.h"

#include "scorecards/NextGrade.h"
#include "support/Decimal.h"
#include "support/Median.h"
#include "targets/Attainment.h"

#include <algorithm>
#include <functional>

namespace attain {
namespace {

/// Of a metric that adds up, a month's for each of the months; nothing for a period that is not made of whole months.
std::optional<std::int64_t> standardOf(const Kpi& kpi, const Period& period)
{
    if (!kpi.standard || !infoOf(kpi.metric).additive)
        return kpi.standard;
    if (!FiscalCalendar::isWholeMonths(period))
        return {};
    std::int64_t sum = 0;
    for (Date month = period.from; month <= period.to; month = month.plusMonths(1))
        sum = checkedAdd(sum, *kpi.standard);
    return sum;
}

} // namespace

ScorecardTable ScorecardReader::read(const std::vector<ScorecardTemplate>& all, const std::vector<Kpi>& kpis)
{
    m_table = {};
    m_table.period = m_query.period;
    takeTemplates(all);
    readFigures(kpis);
    addCards();
    m_table.peers.resize(m_table.templates.size());
    for (std::size_t i = 0; i < m_table.templates.size(); ++i)
        compare(i);
    return std::move(m_table);
}

void ScorecardReader::takeTemplates(const std::vector<ScorecardTemplate>& all)
{
    for (const auto& one : all) { // by code, then by day
        if (one.from > m_query.period.from)
            continue;
        if (!m_table.templates.empty() && m_table.templates.back().code == one.code)
            m_table.templates.back() = one;
        else
            m_table.templates.push_back(one);
    }
}

void ScorecardReader::readFigures(const std::vector<Kpi>& kpis)
{
    m_table.asOf = m_query.asOf ? *m_query.asOf : orThrow(m_attainment.asOfFor(m_query.period));
    for (const auto& kpi : kpis)
        for (const auto& scorecard : m_table.templates)
            if (std::ranges::find(scorecard.items, kpi.code, &ScorecardItem::kpi) != scorecard.items.end())
                m_kpis.insert_or_assign(kpi.code, kpi);
    for (const auto& [code, kpi] : m_kpis) {
        if (m_figures.contains(kpi.metric))
            continue;
        AttainmentQuery query;
        query.period = m_query.period;
        query.by = GroupBy::Person;
        query.metric = kpi.metric;
        query.asOf = m_query.asOf;
        query.scenario = m_query.scenario;
        query.withLastYear = false;
        auto& rows = m_figures[kpi.metric];
        for (auto& row : orThrow(m_attainment.table(query)).rows)
            rows.insert_or_assign(row.id, std::move(row));
    }
}

std::optional<std::size_t> ScorecardReader::templateFor(PositionId position) const
{
    std::optional<std::size_t> forAll;
    for (std::size_t i = 0; i < m_table.templates.size(); ++i) {
        const auto& positions = m_table.templates[i].positions;
        if (position && std::ranges::find(positions, position) != positions.end())
            return i;
        if (positions.empty() && !forAll)
            forAll = i;
    }
    return forAll;
}

void ScorecardReader::addCards()
{
    for (const auto& person : m_organisation.people()) {
        // The last assignment that reaches into the period tells what they are.
        const Assignment* last = nullptr;
        for (const auto& assignment : m_organisation.assignmentsOf(person.id))
            if (assignment.from <= m_query.period.to && (!assignment.to || *assignment.to >= m_query.period.from))
                last = &assignment;
        const bool gone = person.left && *person.left < m_query.period.from;
        if (last == nullptr || gone)
            continue;
        const auto* department = m_organisation.department(last->department);
        const auto scorecard = templateFor(last->position);
        if (!scorecard || department == nullptr)
            continue;
        const auto& rules = m_table.templates[*scorecard];
        if (rules.positions.empty() && department->kind != DepartmentKind::Sales)
            continue; // a template for everybody is one for everybody who sells
        Scorecard card{person.id, person.code, person.name, last->department, last->position, *scorecard};
        for (const auto& item : rules.items)
            card.lines.push_back(line(item, person.id));
        score(card, rules);
        m_table.cards.push_back(std::move(card));
    }
}

ScorecardLine ScorecardReader::line(const ScorecardItem& item, PersonId person) const
{
    ScorecardLine line;
    line.kpi = m_kpis.at(item.kpi);
    line.weight = item.weight;
    const auto& info = infoOf(line.kpi.metric);
    const auto& rows = m_figures.at(line.kpi.metric);
    const auto row = rows.find(person.value);
    TargetLevels levels;
    if (row != rows.end()) {
        levels = row->second.target.levels;
        if (row->second.actual)
            line.actual = row->second.actual->scaled;
    }
    if (m_query.targets)
        levels = m_query.targets->cell(line.kpi.metric, Subject::of(person), m_query.period).levels;
    const bool hasOwn = info.direction == Direction::Band ? levels != TargetLevels{} : levels.target.has_value();
    if (!hasOwn) {
        levels = {};
        levels.target = standardOf(line.kpi, m_query.period);
        line.isStandard = levels.target.has_value();
    }
    line.target = levels.target;
    if (line.actual)
        line.attainment = attainmentOf(info, *line.actual, levels);
    if (line.attainment) {
        const auto scored = scoreOf(line.kpi, *line.attainment);
        line.scored = scored.scored;
        line.limit = scored.limit;
    }
    return line;
}

void ScorecardReader::score(Scorecard& card, const ScorecardTemplate& scorecard)
{
    std::vector<WeightedScore> lines;
    lines.reserve(card.lines.size());
    for (const auto& line : card.lines) {
        lines.push_back({line.weight, line.scored});
        card.missing += line.scored ? 0 : 1;
    }
    card.score = totalScore(lines, scorecard.missing);
    if (!card.score)
        return;
    const auto parts = partsOfScore(lines);
    for (std::size_t i = 0; i < parts.size(); ++i)
        card.lines[i].part = parts[i];
}

void ScorecardReader::compare(std::size_t scorecardTemplate)
{
    std::vector<Scorecard*> scored;
    std::vector<Ratio> scores;
    auto& peers = m_table.peers[scorecardTemplate];
    for (auto& card : m_table.cards) {
        if (card.scorecardTemplate != scorecardTemplate)
            continue;
        ++peers.cards;
        if (!card.score)
            continue;
        scored.push_back(&card);
        scores.push_back(*card.score);
    }
    peers.median = medianOf(scores);
    const auto& rules = m_table.templates[scorecardTemplate];
    const auto forced = rules.distributes() ? forcedGrades(scores, rules.grades) : ForcedGrades{};
    peers.sharesExceeded = forced.exceeded;
    auto ordered = scores;
    std::ranges::sort(ordered, std::greater{});
    for (std::size_t i = 0; i < scored.size(); ++i) {
        scored[i]->grade = rules.distributes() ? forced.grades[i] : gradeOf(scores[i], rules.grades);
        const auto place = std::ranges::lower_bound(ordered, scores[i], std::greater{});
        scored[i]->rank = 1 + static_cast<int>(place - ordered.begin());
        addNextGrade(*scored[i], rules);
    }
    compareDimensions(scorecardTemplate);
}

void ScorecardReader::compareDimensions(std::size_t scorecardTemplate)
{
    std::map<KpiDimension, std::vector<Ratio>> scores;
    for (const auto& card : m_table.cards)
        if (card.scorecardTemplate == scorecardTemplate)
            for (const auto dimension : kKpiDimensions)
                if (const auto score = ScorecardTable::dimensionScore(card, dimension))
                    scores[dimension].push_back(*score);
    for (auto& [dimension, all] : scores)
        m_table.peers[scorecardTemplate].dimensions.emplace(dimension, *medianOf(std::move(all)));
}

std::optional<Ratio> ScorecardTable::peersScore(const Scorecard& card, KpiDimension dimension) const
{
    const auto& known = peersOf(card).dimensions;
    const auto found = known.find(dimension);
    return found == known.end() ? std::nullopt : std::optional{found->second};
}

std::optional<Ratio> ScorecardTable::dimensionScore(const Scorecard& card, KpiDimension dimension)
{
    std::vector<WeightedScore> lines;
    for (const auto& line : card.lines)
        if (line.kpi.dimension == dimension)
            lines.push_back({line.weight, line.scored});
    return totalScore(lines, MissingValue::Renormalises);
}

} // namespace attain
