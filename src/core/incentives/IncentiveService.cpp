#include "incentives/IncentiveService.h"

#include "incentives/IncentiveRepository.h"
#include "incentives/LedgerRepository.h"
#include "storage/UnitOfWork.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

constexpr const char* kStandard = "standard";

[[noreturn]] void refuse(const char* field, std::string value)
{
    throw Failure{Error{ErrorCode::InvalidValue, "a plan cannot have this", {field, std::move(value)}}};
}

[[noreturn]] void missing(const char* thing, std::string value)
{
    throw Failure{Error{ErrorCode::NotFound, "not there", {thing, std::move(value)}}};
}

} // namespace

IncentiveService::IncentiveService(Connection& connection, ChangeLog& log, const IncentiveSources& sources)
    : m_connection{connection}, m_log{log}, m_sources{sources}
{
}

Result<std::vector<IncentivePlan>> IncentiveService::plans() const
{
    return guarded([&]() -> Result<std::vector<IncentivePlan>> { return IncentiveRepository{m_connection}.plans(); });
}

Result<IncentivePlan> IncentiveService::planFor(const std::string& code, const Period& period) const
{
    return guarded([&]() -> Result<IncentivePlan> {
        PayoutQuery query;
        query.plan = code;
        query.period = period;
        return versionFor(query);
    });
}

Result<bool> IncentiveService::isFrozen(const std::string& code, Date from) const
{
    return guarded([&]() -> Result<bool> { return IncentiveRepository{m_connection}.isFrozen(code, from); });
}

Result<bool> IncentiveService::isNamed(PersonId person) const
{
    return guarded([&]() -> Result<bool> { return IncentiveRepository{m_connection}.isNamed(person); });
}

Result<bool> IncentiveService::isNamed(const std::string& metric) const
{
    return guarded([&]() -> Result<bool> {
        for (const auto& plan : IncentiveRepository{m_connection}.plans())
            for (const auto& measure : measuresOf(plan))
                if (measure.as != MeasureAs::Score && infoOf(measure.metric).code == metric)
                    return true;
        return false;
    });
}

void IncentiveService::requireFit(const IncentivePlan& plan) const
{
    requireComputable(plan);
    const auto calendar = m_sources.calendar.fiscalCalendar();
    if (calendar.containing(plan.period, plan.from).from != plan.from)
        refuse("from", plan.from.toIso());
    for (const auto& other : IncentiveRepository{m_connection}.plans())
        if (other.code == plan.code && other.from != plan.from && other.period != plan.period)
            refuse("period", std::string{codeOfPayPeriod(plan.period)});
    const auto organisation = m_sources.organisation.current();
    std::set<PositionId> positions;
    for (const auto& one : plan.positions) {
        if (organisation->position(one.position) == nullptr)
            missing("position", std::to_string(one.position.value));
        if (!positions.insert(one.position).second)
            refuse("positions", organisation->position(one.position)->code);
    }
    for (const auto person : plan.people)
        if (organisation->person(person) == nullptr)
            missing("person", std::to_string(person.value));
}

Result<void> IncentiveService::define(const IncentivePlan& plan)
{
    return m_log.execute({"incentives.definePlan", Change::Incentives, {}, plan.code}, [&]() -> Result<void> {
        store(plan);
        return {};
    });
}

bool IncentiveService::store(const IncentivePlan& given)
{
    auto plan = given;
    std::ranges::sort(plan.positions, {}, &PlanPosition::position);
    std::ranges::sort(plan.people);
    plan.people.erase(std::unique(plan.people.begin(), plan.people.end()), plan.people.end());
    requireFit(plan);
    IncentiveRepository repository{m_connection};
    const auto known = repository.plans();
    if (std::ranges::find(known, plan) != known.end())
        return false;
    if (repository.isFrozen(plan.code, plan.from))
        throw Failure{Error{ErrorCode::InUse, "something was posted by it", {"incentive_plan", plan.code}}};
    repository.store(plan);
    return true;
}

Result<void> IncentiveService::startWithStandard(Date from)
{
    return m_log.execute({"incentives.start", Change::Incentives, {}, from.toIso()}, [&]() -> Result<void> {
        if (!IncentiveRepository{m_connection}.plans().empty())
            return Error{ErrorCode::AlreadyExists, "there is a plan", {"incentive_plan", kStandard}};
        const auto percent = [](std::int64_t whole) { return Ratio::fromScaled(whole * Ratio::kScale / 100); };
        Bonus bonus;
        bonus.amount = Money::fromUnits(10'000);
        bonus.curve = {{percent(80), percent(50)}, {percent(100), percent(100)}, {percent(140), percent(200)}};
        IncentivePlan plan{kStandard, "标准奖金方案", "Standard bonus", from, PeriodKind::Quarter};
        plan.components = {{"target", "目标奖金", "Target bonus", bonus}};
        store(plan);
        return {};
    });
}

Result<void> IncentiveService::remove(const std::string& code, Date from)
{
    return m_log.execute({"incentives.removePlan", Change::Incentives, {}, code}, [&]() -> Result<void> {
        IncentiveRepository repository{m_connection};
        const auto known = repository.plans();
        if (std::ranges::none_of(known, [&](const auto& one) { return one.code == code && one.from == from; }))
            missing("incentive_plan", code);
        if (repository.isFrozen(code, from))
            return Error{ErrorCode::InUse, "something was posted by it", {"incentive_plan", code}};
        repository.remove(code, from);
        return {};
    });
}

Result<std::vector<Period>> IncentiveService::payPeriods(const std::string& plan, const Period& within) const
{
    return guarded([&]() -> Result<std::vector<Period>> {
        std::vector<Period> periods;
        const auto calendar = m_sources.calendar.fiscalCalendar();
        const auto known = IncentiveRepository{m_connection}.plans();
        const auto first = std::ranges::find(known, plan, &IncentivePlan::code); // the oldest version
        if (first == known.end())
            missing("incentive_plan", plan);
        for (auto period = calendar.containing(first->period, within.from); period.to <= within.to;
             period = calendar.neighbour(period, 1))
            if (period.from >= within.from && period.from >= first->from)
                periods.push_back(period);
        return periods;
    });
}

IncentivePlan IncentiveService::versionFor(const PayoutQuery& query) const
{
    const auto calendar = m_sources.calendar.fiscalCalendar();
    std::optional<IncentivePlan> found = query.draft;
    if (!found)
        for (auto& plan : IncentiveRepository{m_connection}.plans())
            if (plan.code == query.plan && plan.from <= query.period.from)
                found = std::move(plan);
    if (!found)
        missing("incentive_plan", query.plan);
    if (!(calendar.containing(found->period, query.period.from) == query.period))
        refuse("period", query.period.code);
    return *std::move(found);
}

Result<PayoutTable> IncentiveService::payouts(const PayoutQuery& query) const
{
    return guarded([&]() -> Result<PayoutTable> {
        auto plan = versionFor(query);
        if (query.draft)
            requireComputable(plan);
        return PayoutReader{m_sources, query, std::move(plan)}.read(openingOf(query));
    });
}

PayBalances IncentiveService::openingOf(const PayoutQuery& query) const
{
    PayoutQuery before;
    before.plan = query.plan;
    before.scenario = query.scenario;
    before.period = m_sources.calendar.fiscalCalendar().neighbour(query.period, -1);
    const auto known = IncentiveRepository{m_connection}.plans();
    const bool existed = !query.draft && std::ranges::any_of(known, [&](const IncentivePlan& plan) {
        return plan.code == query.plan && plan.from <= before.period.from;
    });
    PayBalances balances;
    if (!existed)
        return balances;
    const auto posted = LedgerRepository{m_connection}.posted(query.plan, before.period.code);
    for (const auto& payout : posted)
        balances.emplace(payout.person, payout.closing);
    if (posted.empty())
        for (const auto& person : orThrow(payouts(before)).people)
            balances.emplace(person.person, person.closing);
    return balances;
}

} // namespace attain
