#include "incentives/PayoutReader.h"

#include "incentives/PlanJson.h"
#include "support/Hash.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace attain {
namespace {

bool isEmpty(const PayBalance& balance)
{
    return balance.owed == Money{} && balance.carried == Money{} && balance.held.empty();
}

} // namespace

PayoutReader::PayoutReader(const IncentiveSources& sources, const PayoutQuery& query, IncentivePlan plan)
    : m_sources{sources}, m_query{query}, m_organisation{orThrow(sources.organisation.snapshot())}
{
    m_table.plan = std::move(plan);
    m_table.period = query.period;
    m_table.asOf
        = query.asOf ? std::min(*query.asOf, query.period.to) : orThrow(sources.attainment.asOfFor(query.period));
    m_table.askedAsOf = query.asOf;
    m_table.scenario = query.scenario;
    m_table.measures = measuresOf(m_table.plan);
}

PayoutTable PayoutReader::read(const PayBalances& opening)
{
    addPeople(opening);
    readNumbers();
    if (looksAtLines(m_table.plan))
        readLines();
    const PayoutCalculator calculator{m_table.plan, m_table.measures, m_table.dictionary()};
    std::vector<std::int64_t> teams;
    for (auto& person : m_table.people) {
        person.explained = m_query.explainAll || m_query.explained == person.person;
        calculator.pay(person, m_table.period.days(), m_table.linesOf(person.person));
        teams.push_back(person.department.value);
    }
    calculator.dividePools(m_table.people, teams);
    m_table.overBudget = calculator.close(m_table.people);
    for (const auto& person : m_table.people) {
        m_table.gross += person.gross;
        m_table.payable += person.payable;
    }
    m_table.inputs = inputs();
    return std::move(m_table);
}

void PayoutReader::addPeople(const PayBalances& opening)
{
    auto rest = opening;
    const auto add = [&](const Participant& participant, PayBalance balance) {
        const auto* person = m_organisation->person(participant.person);
        PersonPayout payout;
        payout.person = participant.person;
        payout.code = person->code;
        payout.name = person->name;
        payout.department = participant.department;
        payout.position = participant.position;
        payout.from = participant.from;
        payout.to = participant.to;
        payout.days = participant.days;
        payout.moved = participant.moved;
        payout.roleWeight = participant.roleWeight;
        payout.opening = std::move(balance);
        m_table.people.push_back(std::move(payout));
    };
    m_participants = participantsOf(m_table.plan, m_table.period, *m_organisation);
    for (const auto& participant : m_participants) {
        add(participant, rest[participant.person]);
        rest.erase(participant.person);
    }
    // Those who are not in the plan any more, but left something in it. What was held back of somebody who left is forfeited.
    for (auto& [id, balance] : rest) {
        const auto* person = m_organisation->person(id);
        if (person == nullptr)
            continue;
        if (person->left && *person->left < m_table.period.from)
            balance.held.clear();
        if (isEmpty(balance))
            continue;
        Participant gone{id, m_table.period.from, m_table.period.from};
        gone.department = m_organisation->departmentOn(id, m_table.period.to);
        add(gone, balance);
    }
    std::ranges::sort(m_table.people, {}, &PersonPayout::code);
}

void PayoutReader::readNumbers()
{
    MeasureReader reader{m_sources, m_table.period, m_query.asOf, m_query.scenario};
    std::map<PersonId, const Participant*> known;
    for (const auto& participant : m_participants)
        known.emplace(participant.person, &participant);
    for (auto& person : m_table.people) {
        person.measures.resize(m_table.measures.size());
        const auto found = known.find(person.person);
        if (found == known.end())
            continue;
        for (std::size_t i = 0; i < m_table.measures.size(); ++i)
            person.measures[i] = reader.number(m_table.measures[i], *found->second);
    }
}

void PayoutReader::readLines()
{
    PayoutLines read{{}, orThrow(m_sources.sales.dictionary())};
    SaleFilter filter;
    filter.from = m_table.period.from;
    filter.to = m_table.asOf;
    read.lines = orThrow(m_sources.sales.creditedLines(filter));
    std::map<PersonId, const Participant*> known;
    for (const auto& participant : m_participants)
        known.emplace(participant.person, &participant);
    std::erase_if(read.lines, [&](const CreditedLine& line) {
        const auto found = known.find(line.person);
        if (found == known.end())
            return true;
        const auto& days = *found->second; // who moved is paid for the days in the plan
        return days.moved && (line.day < days.from || line.day > days.to);
    });
    m_table.lines = std::make_shared<const PayoutLines>(std::move(read));
}

std::string PayoutReader::inputs() const
{
    Sha256 hash;
    const auto add = [&](std::int64_t number) { hash.update(std::to_string(number)).update("\n"); };
    hash.update(rulesOf(m_table.plan).dump());
    for (const auto& person : m_table.people) {
        hash.update(person.code).update("\n");
        for (const auto number :
             {static_cast<std::int64_t>(person.days), person.roleWeight.scaled(), person.department.value,
              person.opening.owed.scaled(), person.opening.carried.scaled(), std::int64_t{person.opening.periods}})
            add(number);
        for (const auto& held : person.opening.held) {
            add(held.amount.scaled());
            add(held.due);
        }
        for (const auto& measure : person.measures) {
            if (measure)
                add(*measure);
            else
                hash.update("-\n");
        }
    }
    // In an order of their own: not the one in which they were imported.
    std::vector<std::string> lines;
    const auto* dictionary = m_table.dictionary();
    for (const auto& person : m_table.people)
        for (const auto& line : m_table.linesOf(person.person))
            lines.push_back(m_organisation->person(line.person)->code + '\n' + line.day.toIso() + '\n'
                            + std::string{dictionary->text(DictionaryKind::Product, line.product)} + '\n'
                            + std::string{dictionary->text(DictionaryKind::Category, line.category)} + '\n'
                            + std::to_string(line.amount.scaled()) + '\n' + std::to_string(line.cost) + '\n');
    std::ranges::sort(lines);
    for (const auto& line : lines)
        hash.update(line);
    return hash.hexDigest();
}

} // namespace attain
