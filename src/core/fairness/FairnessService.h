#pragma once

#include "fairness/ChallengeReport.h"
#include "fairness/FairnessRepository.h"
#include "metrics/MetricService.h"
#include "sales/SalesService.h"
#include "targets/TargetService.h"

namespace attain {

struct FairnessQuery {
    FairnessScope scope;
    TargetView view = TargetView::working();
    FairnessPolicy fairness{};
    ChallengePolicy challenge{};
};

/// Whether targets are fair and challenging (docs/domain-rules.md, "Fairness", "Challenge"). Findings are computed from the
/// targets and the sales of the three years before; only acceptances are stored, each by one command ("fairness.…").
class FairnessService {
public:
    FairnessService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                    const OrganisationService& organisation, const SalesService& sales, const MetricService& metrics,
                    const TargetService& targets, const Clock& clock);

    /// InvalidValue for a metric that is not additive or a period that is not whole months. One scan of the sale lines.
    Result<FairnessReport> report(const FairnessQuery& query) const;
    /// How hard the targets of the company, its departments and its people are. Refused as report().
    Result<ChallengeReport> challenges(const FairnessQuery& query) const;
    /// For the dialog that publishes.
    Result<std::vector<FairnessFinding>> openFindings(const FairnessQuery& query) const;

    /// Keeps the reason with the numbers of the finding as it stands now. InvalidValue without a reason, NotFound when
    /// there is no such finding.
    Result<void> accept(const FairnessQuery& query, const std::string& findingCode, const std::string& reason);
    /// NotFound when there is no such finding, or it is not accepted.
    Result<void> withdraw(const FairnessQuery& query, const std::string& findingCode, const std::string& reason = {});

    /// Every acceptance that is kept, lapsed ones too.
    Result<std::vector<std::pair<FairnessScope, StoredAcceptance>>> acceptances() const;
    /// Inside a running command; throws Failure. The finding with its acceptance, as it was accepted elsewhere.
    void store(const FairnessScope& scope, const FairnessFinding& finding);

private:
    FairnessFinding require(const FairnessQuery& query, const std::string& findingCode) const;

    Connection& m_connection;
    ChangeLog& m_log;
    const CalendarService& m_calendar;
    const OrganisationService& m_organisation;
    const SalesService& m_sales;
    const MetricService& m_metrics;
    const TargetService& m_targets;
    const Clock& m_clock;
};

} // namespace attain
