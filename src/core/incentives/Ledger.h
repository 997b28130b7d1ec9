#pragma once

#include "calendar/Date.h"
#include "incentives/Payout.h"

#include <string>
#include <vector>

namespace attain {

/// 台账: how far a line of pay is. What is not posted yet is a forecast.
enum class LedgerState {
    Earned,  ///< 已核定: posted
    Payable, ///< 待发: approved
    Settled, ///< 已发: paid, locked for ever
};

/// Why a line was posted, for wording it: "the quarter fell back into the first tier".
enum class LedgerReason {
    First,      ///< the period was calculated for the first time
    TierUp,     ///< a higher tier is reached than when it was posted last
    TierDown,   ///< the period fell back into a lower tier
    Number,     ///< the number that the pay depends on moved
    Available,  ///< a number is there that was missing
    GateOpened, ///< a condition holds now
    GateClosed, ///< a condition does not hold any more
    Balance,    ///< what came from earlier periods is another amount
    Left,       ///< the person is not in the plan any more
    Other,      ///< several things at once; the steps tell
};

/// An amount that was posted for a person, plan and period. Lines are added, never changed; only their state moves on.
struct LedgerLine {
    std::int64_t id = 0;
    PersonId person{};
    std::string plan{};   ///< its code
    std::string period{}; ///< its code
    Date posted{};
    std::string by{};
    Money amount{}; ///< never 0
    LedgerState state = LedgerState::Earned;
    LedgerReason reason = LedgerReason::First;
    std::string component{};        ///< of the plan, that the reason is about; may be empty
    std::optional<Figure> before{}; ///< the number that the reason is about, when it was posted last
    std::optional<Figure> now{};
    int tierBefore = -1; ///< of TierUp and TierDown, counted from 0
    int tierNow = -1;
    std::optional<Date> settled{};

    bool operator==(const LedgerLine&) const = default;
};

/// What was found for a person when a period was posted last: what the next posting is compared with.
struct PostedComponent {
    std::string code;
    Money amount{};
    ComponentState state = ComponentState::Pays;
    int tier = -1;
    std::optional<Figure> selected{};

    bool operator==(const PostedComponent&) const = default;
};
struct PostedPayout {
    PersonId person{};
    Money payable{};
    PayBalance closing{};
    std::vector<PostedComponent> components{};

    bool operator==(const PostedPayout&) const = default;
};

/// One posting of a plan's period.
struct PayoutRun {
    std::int64_t id = 0;
    std::string plan{};
    Date planFrom{}; ///< the version that computed it
    std::string period{};
    Date posted{};
    std::string by{};
    std::string inputs{}; ///< PayoutTable::inputs
};

/// What a posting would add.
struct LedgerDraft {
    std::vector<LedgerLine> lines{};     ///< the differences, by the people's codes
    std::vector<PostedPayout> payouts{}; ///< everybody's new ones
};

PostedPayout postedOf(const PayoutTable& table, const PersonPayout& payout);
/// The difference between what the ledger holds (`lines`) and the table, person by person, with its reason found by
/// comparing with what was posted last.
LedgerDraft differences(const PayoutTable& table, const std::vector<PostedPayout>& before,
                        const std::vector<LedgerLine>& lines);

/// How far the pay of a plan and period is.
enum class LedgerStage {
    Forecast,  ///< the period is not over
    NotPosted, ///< the ledger does not hold this pay
    Earned,    ///< something is to be approved
    Payable,   ///< something is to be paid
    Paid,      ///< nothing is left to do
};
struct LedgerStatus {
    LedgerStage stage = LedgerStage::Forecast;
    Money earned{};
    Money payable{};
    Money settled{};
    Money notPosted{}; ///< the pay less what the ledger holds
    int unposted = 0;  ///< people whose pay differs from the ledger
};
/// `lines`: of the plan and period.
LedgerStatus statusOf(const PayoutTable& table, const std::vector<LedgerLine>& lines, Date today);

/// "earned", "payable", "settled"; "first", "tier_up" …
std::string_view code(LedgerState state);
std::string_view code(LedgerReason reason);
std::optional<LedgerState> ledgerStateFromCode(std::string_view code);
std::optional<LedgerReason> ledgerReasonFromCode(std::string_view code);

} // namespace attain
