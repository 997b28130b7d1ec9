#include "incentives/PenaltyService.h"

#include "incentives/PenaltyRepository.h"
#include "storage/UnitOfWork.h"

#include <algorithm>

namespace attain {
namespace {

[[noreturn]] void refuse(const char* field, std::string value)
{
    throw Failure{Error{ErrorCode::InvalidValue, "a penalty cannot have this", {field, std::move(value)}}};
}

[[noreturn]] void missing(const char* thing, std::string value)
{
    throw Failure{Error{ErrorCode::NotFound, "not there", {thing, std::move(value)}}};
}

} // namespace

PenaltyService::PenaltyService(Connection& connection, ChangeLog& log, const IncentiveSources& sources,
                               const MetricService& metrics, const Clock& clock)
    : m_connection{connection}, m_log{log}, m_sources{sources}, m_metrics{metrics}, m_clock{clock}
{
}

Result<std::vector<PenaltyRule>> PenaltyService::rules() const
{
    return guarded([&]() -> Result<std::vector<PenaltyRule>> { return PenaltyRepository{m_connection}.rules(); });
}

Result<PenaltyPolicy> PenaltyService::policy() const
{
    return guarded([&]() -> Result<PenaltyPolicy> { return PenaltyRepository{m_connection}.policy(); });
}

Result<std::vector<PenaltyCase>> PenaltyService::cases() const
{
    return guarded([&]() -> Result<std::vector<PenaltyCase>> { return PenaltyRepository{m_connection}.cases(); });
}

Result<bool> PenaltyService::isNamed(PersonId person) const
{
    return guarded([&]() -> Result<bool> { return PenaltyRepository{m_connection}.isNamed(person); });
}

Result<bool> PenaltyService::isNamed(const std::string& metric) const
{
    return guarded([&]() -> Result<bool> {
        const PenaltyRepository repository{m_connection};
        if (repository.policy().wageMetric == metric)
            return true;
        return std::ranges::any_of(repository.rules(), [&](const PenaltyRule& rule) {
            const auto& measure = rule.when.measure;
            return measure.as != MeasureAs::Score && infoOf(measure.metric).code == metric;
        });
    });
}

Result<void> PenaltyService::define(const PenaltyRule& rule)
{
    return m_log.execute({"penalties.defineRule", Change::Incentives, {}, rule.code}, [&]() -> Result<void> {
        store(rule);
        return {};
    });
}

bool PenaltyService::store(const PenaltyRule& given)
{
    auto rule = given;
    std::ranges::sort(rule.positions);
    requireApplicable(rule);
    const auto organisation = m_sources.organisation.current();
    for (const auto position : rule.positions)
        if (organisation->position(position) == nullptr)
            missing("position", std::to_string(position.value));
    PenaltyRepository repository{m_connection};
    const auto known = repository.rules();
    if (std::ranges::find(known, rule) != known.end())
        return false;
    repository.store(rule);
    return true;
}

Result<void> PenaltyService::remove(const std::string& code)
{
    return m_log.execute({"penalties.removeRule", Change::Incentives, {}, code}, [&]() -> Result<void> {
        PenaltyRepository repository{m_connection};
        const auto known = repository.rules();
        if (std::ranges::find(known, code, &PenaltyRule::code) == known.end())
            missing("penalty_rule", code);
        const auto cases = repository.cases();
        if (std::ranges::find(cases, code, &PenaltyCase::rule) != cases.end())
            return Error{ErrorCode::InUse, "a case names it", {"penalty_rule", code}};
        repository.removeRule(code);
        return {};
    });
}

Result<void> PenaltyService::setPolicy(const PenaltyPolicy& policy)
{
    return m_log.execute({"penalties.setPolicy", Change::Incentives, {}, {}}, [&]() -> Result<void> {
        store(policy);
        return {};
    });
}

bool PenaltyService::store(const PenaltyPolicy& policy)
{
    if (policy.share < Ratio{} || policy.share > Ratio::fromScaled(Ratio::kScale))
        refuse("share", policy.share.toText(2));
    if (policy.minimumWage < Money{})
        refuse("minimum_wage", policy.minimumWage.toText(2));
    if (!policy.wageMetric.empty()) {
        const auto metric = m_metrics.metric(policy.wageMetric);
        if (!metric || infoOf(*metric).unit != Unit::Money)
            refuse("wage_metric", policy.wageMetric);
    }
    PenaltyRepository repository{m_connection};
    if (repository.policy() == policy)
        return false;
    repository.store(policy);
    return true;
}

Result<std::vector<PenaltyProposal>> PenaltyService::proposals(const Period& period) const
{
    return guarded([&]() -> Result<std::vector<PenaltyProposal>> {
        std::vector<PenaltyProposal> all;
        for (const auto& rule : PenaltyRepository{m_connection}.rules())
            for (auto& proposal : propose(rule, period))
                all.push_back(std::move(proposal));
        return all;
    });
}

std::vector<PenaltyProposal> PenaltyService::propose(const PenaltyRule& rule, const Period& period) const
{
    std::vector<PenaltyProposal> proposals;
    const auto calendar = m_sources.calendar.fiscalCalendar();
    const auto organisation = orThrow(m_sources.organisation.snapshot());
    const auto first = calendar.neighbour(period, 1 - rule.periods);
    const bool isOver = Date{m_clock.today()} > period.to; // what is not over is no evidence
    if (!isOver || !(calendar.containing(rule.period, period.from) == period) || first.from < rule.from)
        return proposals;
    IncentivePlan whom; // rules are for the people of plans: positions, or everybody who sells
    for (const auto position : rule.positions)
        whom.positions.push_back({position});
    std::map<PersonId, std::vector<PenaltyEvidence>> evidence;
    const std::string base = "base";
    for (int i = 0; i < rule.periods; ++i) {
        const auto looked = calendar.neighbour(first, i);
        MeasureReader reader{m_sources, looked, {}, base};
        for (const auto& participant : participantsOf(whom, looked, *organisation))
            if (const auto value = reader.number(rule.when.measure, participant);
                value && isFulfilled(rule.when, *value))
                evidence[participant.person].push_back({looked.code, *value});
    }
    const auto cases = PenaltyRepository{m_connection}.cases();
    for (const auto& person : organisation->people()) {
        const auto found = evidence.find(person.id);
        if (found == evidence.end() || std::ssize(found->second) < rule.periods)
            continue;
        PenaltyProposal proposal{rule.code, person.id, period.code, found->second};
        proposal.isNewcomer = person.hired && *person.hired > first.from.plusMonths(-rule.newcomerMonths);
        std::size_t earlier = 0;
        for (const auto& one : cases) {
            if (one.rule != rule.code || one.person != person.id)
                continue;
            if (one.period == period.code)
                proposal.isOpen = true;
            else if (one.isInForce(period.to))
                ++earlier;
        }
        proposal.step = std::min(earlier, rule.ladder.size() - 1);
        proposals.push_back(std::move(proposal));
    }
    return proposals;
}

Result<std::int64_t> PenaltyService::open(const std::string& code, PersonId person, const Period& period)
{
    return m_log.execute(
        {"penalties.open", Change::Incentives, {}, code + " " + period.code}, [&]() -> Result<std::int64_t> {
            PenaltyRepository repository{m_connection};
            const auto rules = repository.rules();
            const auto rule = std::ranges::find(rules, code, &PenaltyRule::code);
            if (rule == rules.end())
                missing("penalty_rule", code);
            const auto all = propose(*rule, period);
            const auto found = std::ranges::find(all, person, &PenaltyProposal::person);
            if (found == all.end() || found->isNewcomer)
                missing("penalty_proposal", code);
            if (found->isOpen)
                return Error{ErrorCode::AlreadyExists, "there is a case", {"penalty_case", code}};
            PenaltyCase one{
                0, code, person, period.code, rule->when.measure.unit(), found->evidence, rule->ladder[found->step]};
            one.opened = Date{m_clock.today()};
            one.openedBy = m_log.who();
            return repository.insert(one);
        });
}

PenaltyCase PenaltyService::require(std::int64_t id, PenaltyState state) const
{
    const auto cases = PenaltyRepository{m_connection}.cases();
    const auto found = std::ranges::find(cases, id, &PenaltyCase::id);
    if (found == cases.end())
        missing("penalty_case", std::to_string(id));
    if (found->state != state)
        throw Failure{Error{ErrorCode::WrongState,
                            "the case is in another state",
                            {"penalty_case", std::to_string(id), std::string{code(found->state)}}}};
    return *found;
}

template<class Work>
Result<void> PenaltyService::change(const char* command, std::int64_t id, PenaltyState from, Work&& work)
{
    return m_log.execute({command, Change::Incentives, {}, std::to_string(id)}, [&]() -> Result<void> {
        auto one = require(id, from);
        work(one);
        PenaltyRepository{m_connection}.update(one);
        return {};
    });
}

Result<void> PenaltyService::hear(std::int64_t id, const std::string& statement)
{
    return change("penalties.hear", id, PenaltyState::Opened, [&](PenaltyCase& one) { one.statement = statement; });
}

Result<void> PenaltyService::approve(std::int64_t id, const std::string& reason, const std::string& who)
{
    return change("penalties.approve", id, PenaltyState::Opened, [&](PenaltyCase& one) {
        const auto& approver = who.empty() ? m_log.who() : who;
        if (approver == one.openedBy)
            throw Failure{Error{ErrorCode::SecondPersonNeeded, "a second person decides", {approver}}};
        if (reason.empty())
            refuse("reason", {});
        const Date today{m_clock.today()};
        one.state = PenaltyState::Approved;
        one.reason = reason;
        one.decided = today;
        one.decidedBy = approver;
        one.expires = today.plusMonths(one.step.months).plusDays(-1);
        if (one.step.kind == PenaltyKind::PayCut) {
            const auto policy = PenaltyRepository{m_connection}.policy();
            one.wage = wageOf(one.person, one.period, policy);
            if (!one.wage)
                throw Failure{Error{ErrorCode::NotReady, "the wage is not known", {"penalty_wage", "1"}}};
            one.deduction = guardDeduction(one.step.deduct, *one.wage, policy.share, policy.minimumWage);
        }
    });
}

std::optional<Money> PenaltyService::wageOf(PersonId person, const std::string& period,
                                            const PenaltyPolicy& policy) const
{
    if (policy.wageMetric.empty())
        return {};
    const auto calendar = m_sources.calendar.fiscalCalendar();
    const auto last = orThrow(calendar.parse(period)).to;
    ActualsQuery query;
    const auto month = calendar.containing(PeriodKind::Month, last);
    query.filter.from = month.from;
    query.filter.to = month.to;
    query.metrics = {orThrow(m_metrics.metric(policy.wageMetric))};
    query.groupBy = GroupBy::Person;
    const auto figure = orThrow(m_metrics.figures(query)).figure(person.value, query.metrics.front());
    return figure ? std::optional{Money::fromScaled(figure->scaled)} : std::nullopt;
}

Result<void> PenaltyService::dismiss(std::int64_t id, const std::string& reason)
{
    return change("penalties.dismiss", id, PenaltyState::Opened, [&](PenaltyCase& one) {
        if (reason.empty())
            refuse("reason", {});
        one.state = PenaltyState::Dismissed;
        one.reason = reason;
        one.decided = Date{m_clock.today()};
        one.decidedBy = m_log.who();
    });
}

Result<void> PenaltyService::appeal(std::int64_t id, const std::string& text)
{
    return change("penalties.appeal", id, PenaltyState::Approved, [&](PenaltyCase& one) {
        if (text.empty())
            refuse("appeal", {});
        one.state = PenaltyState::Appealed;
        one.appeal = text;
    });
}

Result<void> PenaltyService::answer(std::int64_t id, bool upheld, const std::string& text)
{
    return change("penalties.answer", id, PenaltyState::Appealed, [&](PenaltyCase& one) {
        if (text.empty())
            refuse("answer", {});
        one.state = upheld ? PenaltyState::Upheld : PenaltyState::Reversed;
        one.answer = text;
        if (!upheld)
            one.deduction = {};
    });
}

} // namespace attain
