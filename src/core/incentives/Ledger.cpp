#include "incentives/Ledger.h"

#include "support/Codes.h"

#include <algorithm>
#include <map>

namespace attain {
namespace {

constexpr Codes<LedgerState, 3> kStates{
    {{"earned", LedgerState::Earned}, {"payable", LedgerState::Payable}, {"settled", LedgerState::Settled}}};
constexpr Codes<LedgerReason, 10> kReasons{{{"first", LedgerReason::First},
                                            {"tier_up", LedgerReason::TierUp},
                                            {"tier_down", LedgerReason::TierDown},
                                            {"number", LedgerReason::Number},
                                            {"available", LedgerReason::Available},
                                            {"gate_opened", LedgerReason::GateOpened},
                                            {"gate_closed", LedgerReason::GateClosed},
                                            {"balance", LedgerReason::Balance},
                                            {"left", LedgerReason::Left},
                                            {"other", LedgerReason::Other}}};

/// The unit of ComponentPayout::selected.
Unit selectedUnit(const IncentiveComponent& component)
{
    if (const auto* commission = std::get_if<Commission>(&component.pays))
        return commission->limitUnit();
    if (const auto* bonus = std::get_if<Bonus>(&component.pays))
        return bonus->measure.unit();
    return Unit::Money;
}

void explain(LedgerLine& line, const PostedComponent& before, const PostedComponent& now)
{
    line.component = now.code;
    line.before = before.selected;
    line.now = now.selected;
    if (before.state != now.state) {
        line.reason = now.state == ComponentState::GateClosed ? LedgerReason::GateClosed
            : before.state == ComponentState::GateClosed      ? LedgerReason::GateOpened
            : before.state == ComponentState::NotAvailable    ? LedgerReason::Available
                                                              : LedgerReason::Other;
    } else if (before.tier >= 0 && now.tier >= 0 && before.tier != now.tier) {
        line.reason = now.tier > before.tier ? LedgerReason::TierUp : LedgerReason::TierDown;
        line.tierBefore = before.tier;
        line.tierNow = now.tier;
    } else {
        line.reason = before.selected != now.selected ? LedgerReason::Number : LedgerReason::Other;
    }
}

/// By the component that moved most.
void explain(LedgerLine& line, const PostedPayout& before, const PostedPayout& now)
{
    const PostedComponent* was = nullptr;
    const PostedComponent* is = nullptr;
    Money most;
    for (const auto& component : now.components) {
        const auto found = std::ranges::find(before.components, component.code, &PostedComponent::code);
        if (found == before.components.end())
            continue;
        const auto moved
            = component.amount > found->amount ? component.amount - found->amount : found->amount - component.amount;
        if (moved > most) {
            most = moved;
            was = &*found;
            is = &component;
        }
    }
    if (is)
        explain(line, *was, *is);
    else
        line.reason = LedgerReason::Balance;
}

} // namespace

PostedPayout postedOf(const PayoutTable& table, const PersonPayout& payout)
{
    PostedPayout posted{payout.person, payout.payable, payout.closing};
    for (std::size_t i = 0; i < payout.components.size(); ++i) {
        const auto& rules = table.plan.components[i];
        const auto& component = payout.components[i];
        posted.components.push_back(
            {rules.code, component.amount, component.state, component.tier,
             component.selected ? std::optional{Figure{selectedUnit(rules), *component.selected}} : std::nullopt});
    }
    return posted;
}

LedgerDraft differences(const PayoutTable& table, const std::vector<PostedPayout>& before,
                        const std::vector<LedgerLine>& lines)
{
    std::map<PersonId, Money> inLedger;
    for (const auto& line : lines)
        inLedger[line.person] += line.amount;
    std::map<PersonId, const PostedPayout*> known;
    for (const auto& one : before)
        known.emplace(one.person, &one);

    LedgerDraft draft;
    const auto post = [&](const PostedPayout& now, bool isIn) {
        const auto found = known.find(now.person);
        const auto* last = found == known.end() ? nullptr : found->second;
        LedgerLine line;
        line.person = now.person;
        line.plan = table.plan.code;
        line.period = table.period.code;
        line.amount = now.payable - inLedger[now.person];
        if (line.amount != Money{}) {
            if (!isIn)
                line.reason = LedgerReason::Left;
            else if (last)
                explain(line, *last, now);
            draft.lines.push_back(line);
        }
        draft.payouts.push_back(now);
    };
    for (const auto& payout : table.people)
        post(postedOf(table, payout), true);
    // Whoever has lines and is not in the plan any more gives them back.
    std::vector<PersonId> gone;
    for (const auto& [person, sum] : inLedger)
        if (table.of(person) == nullptr)
            gone.push_back(person);
    for (const auto person : gone)
        post(PostedPayout{person}, false);
    return draft;
}

LedgerStatus statusOf(const PayoutTable& table, const std::vector<LedgerLine>& lines, Date today)
{
    LedgerStatus status;
    for (const auto& line : lines)
        (line.state == LedgerState::Earned        ? status.earned
             : line.state == LedgerState::Payable ? status.payable
                                                  : status.settled)
            += line.amount;
    for (const auto& line : differences(table, {}, lines).lines) {
        status.notPosted += line.amount;
        ++status.unposted;
    }
    const auto has
        = [&](LedgerState state) { return std::ranges::find(lines, state, &LedgerLine::state) != lines.end(); };
    status.stage = today <= table.period.to ? LedgerStage::Forecast
        : status.unposted > 0               ? LedgerStage::NotPosted
        : has(LedgerState::Earned)          ? LedgerStage::Earned
        : has(LedgerState::Payable)         ? LedgerStage::Payable
                                            : LedgerStage::Paid;
    return status;
}

std::string_view code(LedgerState state)
{
    return codeIn(kStates, state);
}

std::string_view code(LedgerReason reason)
{
    return codeIn(kReasons, reason);
}

std::optional<LedgerState> ledgerStateFromCode(std::string_view code)
{
    return valueIn(kStates, code);
}

std::optional<LedgerReason> ledgerReasonFromCode(std::string_view code)
{
    return valueIn(kReasons, code);
}

} // namespace attain
