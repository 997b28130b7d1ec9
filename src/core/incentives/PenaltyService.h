#pragma once

#include "incentives/MeasureReader.h"
#include "incentives/Penalty.h"
#include "storage/ChangeLog.h"
#include "support/Clock.h"

namespace attain {

/// Rules that propose a step of a ladder, and the cases that follow: heard, decided by a second person, appealed, expired.
/// Changes are commands ("penalties.…") and can be undone. Nothing happens by itself: a rule only proposes.
class PenaltyService {
public:
    PenaltyService(Connection& connection, ChangeLog& log, const IncentiveSources& sources,
                   const MetricService& metrics, const Clock& clock);

    /// By code.
    Result<std::vector<PenaltyRule>> rules() const;
    /// Makes the rule of this code, or changes it. InvalidValue: see requireApplicable(). NotFound for positions.
    Result<void> define(const PenaltyRule& rule);
    /// NotFound; InUse while a case names it.
    Result<void> remove(const std::string& code);
    Result<PenaltyPolicy> policy() const;
    /// InvalidValue: "share" outside 0–1, "minimum_wage" below 0, "wage_metric" that is no metric of money.
    Result<void> setPolicy(const PenaltyPolicy& policy);

    /// What the rules propose for the period, by rule and the people's codes; newcomers are told beside. Only rules that look at
    /// periods of this kind, and nothing before the period is over.
    Result<std::vector<PenaltyProposal>> proposals(const Period& period) const;

    /// Oldest first.
    Result<std::vector<PenaltyCase>> cases() const;
    /// Makes a case of what a rule proposes. NotFound{"penalty_proposal"} when it does not; AlreadyExists for a case that is there.
    Result<std::int64_t> open(const std::string& rule, PersonId person, const Period& period);
    /// What the person says. WrongState unless opened.
    Result<void> hear(std::int64_t id, const std::string& statement);
    /// In force from today. WrongState unless opened; SecondPersonNeeded by whoever opened it; InvalidValue{"reason"} without one;
    /// NotReady{"penalty_wage", "1"}: a deduction needs the person's wage of the last month.
    Result<void> approve(std::int64_t id, const std::string& reason, const std::string& who = {});
    /// Exempted: circumstances, leave. WrongState unless opened; InvalidValue{"reason"} without one.
    Result<void> dismiss(std::int64_t id, const std::string& reason);
    /// WrongState unless approved; InvalidValue{"appeal"} without a text.
    Result<void> appeal(std::int64_t id, const std::string& text);
    /// WrongState unless appealed; InvalidValue{"answer"} without one.
    Result<void> answer(std::int64_t id, bool upheld, const std::string& text);

    Result<bool> isNamed(PersonId person) const;
    Result<bool> isNamed(const std::string& metric) const;

    // Inside a running command; throw Failure. False when nothing changed.
    bool store(const PenaltyRule& rule);
    bool store(const PenaltyPolicy& policy);

private:
    std::vector<PenaltyProposal> propose(const PenaltyRule& rule, const Period& period) const;
    PenaltyCase require(std::int64_t id, PenaltyState state) const;
    template<class Work>
    Result<void> change(const char* command, std::int64_t id, PenaltyState from, Work&& work);
    std::optional<Money> wageOf(PersonId person, const std::string& period, const PenaltyPolicy& policy) const;

    Connection& m_connection;
    ChangeLog& m_log;
    IncentiveSources m_sources;
    const MetricService& m_metrics;
    const Clock& m_clock;
};

} // namespace attain
