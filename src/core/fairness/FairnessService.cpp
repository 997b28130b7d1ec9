#include "fairness/FairnessService.h"

#include "fairness/ChallengeReader.h"
#include "fairness/FairnessReader.h"
#include "storage/UnitOfWork.h"

#include <algorithm>

namespace attain {
namespace {

void requireComparable(const FairnessScope& scope)
{
    if (!infoOf(scope.metric).additive)
        throw Failure{
            Error{ErrorCode::InvalidValue, "months do not add up", {"metric", std::string{infoOf(scope.metric).code}}}};
    if (!FiscalCalendar::isWholeMonths(scope.period))
        throw Failure{Error{ErrorCode::InvalidValue, "not whole months", {"period", scope.period.code}}};
}

bool isSameFinding(const FairnessFinding& one, const FairnessFinding& other)
{
    return one.kind == other.kind && one.person == other.person && one.other == other.other;
}

bool hasSameNumbers(const FairnessFinding& one, const FairnessFinding& other)
{
    return one.value == other.value && one.target == other.target && one.otherTarget == other.otherTarget;
}

void addAcceptances(FairnessReport& report, const std::vector<StoredAcceptance>& acceptances)
{
    for (auto& finding : report.findings)
        for (const auto& stored : acceptances) {
            if (!isSameFinding(finding, stored.finding))
                continue;
            const bool holds = hasSameNumbers(finding, stored.finding);
            finding.acceptance = holds ? stored.finding.acceptance : std::nullopt;
            finding.lapsed = !holds;
        }
}

Error noFinding(const std::string& code)
{
    return {ErrorCode::NotFound, "no such finding", {"fairness_finding", code}};
}

} // namespace

FairnessService::FairnessService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                                 const OrganisationService& organisation, const SalesService& sales,
                                 const MetricService& metrics, const TargetService& targets, const Clock& clock)
    : m_connection{connection}
    , m_log{log}
    , m_calendar{calendar}
    , m_organisation{organisation}
    , m_sales{sales}
    , m_metrics{metrics}
    , m_targets{targets}
    , m_clock{clock}
{
}

Result<FairnessReport> FairnessService::report(const FairnessQuery& query) const
{
    return guarded([&]() -> Result<FairnessReport> {
        requireComparable(query.scope);
        auto report = FairnessReader{{m_calendar, m_organisation, m_sales, m_metrics, m_targets}, query}.report();
        addAcceptances(report, FairnessRepository{m_connection}.acceptances(query.scope));
        return report;
    });
}

Result<ChallengeReport> FairnessService::challenges(const FairnessQuery& query) const
{
    return guarded([&]() -> Result<ChallengeReport> {
        requireComparable(query.scope);
        return ChallengeReader{{m_calendar, m_organisation, m_sales, m_metrics, m_targets}, query}.report();
    });
}

Result<std::vector<FairnessFinding>> FairnessService::openFindings(const FairnessQuery& query) const
{
    auto found = report(query);
    if (!found)
        return found.error();
    return found->openFindings();
}

FairnessFinding FairnessService::require(const FairnessQuery& query, const std::string& findingCode) const
{
    const auto found = orThrow(report(query));
    const auto finding = std::ranges::find(found.findings, findingCode, &FairnessFinding::code);
    if (finding == found.findings.end())
        throw Failure{noFinding(findingCode)};
    return *finding;
}

Result<void> FairnessService::accept(const FairnessQuery& query, const std::string& findingCode,
                                     const std::string& reason)
{
    return m_log.execute({"fairness.accept", Change::Targets, reason, findingCode}, [&]() -> Result<void> {
        if (reason.empty())
            return Error{ErrorCode::InvalidValue, "a finding is accepted with a reason", {"reason", {}}};
        auto finding = require(query, findingCode);
        finding.acceptance = {reason, m_log.who(), toIsoUtc(m_clock.now())};
        FairnessRepository repository{m_connection};
        repository.remove(query.scope, finding);
        repository.insert(query.scope, finding);
        return {};
    });
}

Result<void> FairnessService::withdraw(const FairnessQuery& query, const std::string& findingCode,
                                       const std::string& reason)
{
    return m_log.execute({"fairness.withdraw", Change::Targets, reason, findingCode}, [&]() -> Result<void> {
        const auto finding = require(query, findingCode);
        if (finding.isOpen() && !finding.lapsed)
            return noFinding(findingCode);
        FairnessRepository{m_connection}.remove(query.scope, finding);
        return {};
    });
}

Result<std::vector<std::pair<FairnessScope, StoredAcceptance>>> FairnessService::acceptances() const
{
    return guarded([&]() -> Result<std::vector<std::pair<FairnessScope, StoredAcceptance>>> {
        return FairnessRepository{m_connection}.all();
    });
}

void FairnessService::store(const FairnessScope& scope, const FairnessFinding& finding)
{
    FairnessRepository{m_connection}.insert(scope, finding);
}

} // namespace attain
