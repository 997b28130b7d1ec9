#include "targets/TargetVersionService.h"

#include "storage/UnitOfWork.h"
#include "support/Decimal.h"
#include "targets/ScenarioRepository.h"
#include "targets/TargetRepository.h"
#include "targets/TargetVersionRepository.h"

#include <algorithm>
#include <map>

namespace attain {
namespace {

Error wrongState(const TargetVersion& version)
{
    return {ErrorCode::WrongState,
            "the version is in another state",
            {"target_version", std::to_string(version.number), std::string{code(version.state)}}};
}

std::string numberOf(const TargetVersion& version)
{
    return "V" + std::to_string(version.number);
}

Ratio magnitude(Ratio ratio)
{
    return ratio.scaled() < 0 ? Ratio::fromScaled(-ratio.scaled()) : ratio;
}

} // namespace

TargetVersionService::TargetVersionService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                                           const OrganisationService& organisation, const TargetService& targets,
                                           const Clock& clock)
    : m_connection{connection}
    , m_log{log}
    , m_calendar{calendar}
    , m_organisation{organisation}
    , m_targets{targets}
    , m_clock{clock}
{
}

TargetVersion TargetVersionService::versionOf(TargetVersionId id) const
{
    const auto version = TargetRepository{m_connection, m_calendar.fiscalCalendar()}.version(id);
    if (!version)
        throw Failure{Error{ErrorCode::NotFound, "no such version", {"target_version", std::to_string(id.value)}}};
    return *version;
}

std::string TargetVersionService::nameOf(const std::string& who) const
{
    return who.empty() ? m_log.who() : who;
}

void TargetVersionService::requireOwn(const TargetVersion& version) const
{
    if (orThrow(m_targets.ground(version.scenario)))
        throw Failure{
            Error{ErrorCode::WrongState, "a scenario is promoted", {"scenario", version.scenario, "what_if"}}};
}

void TargetVersionService::storeStep(TargetVersionId version, TargetVersionState state, const std::string& who,
                                     const std::string& note)
{
    TargetVersionRepository{m_connection}.insert(version, {state, toIsoUtc(m_clock.now()), nameOf(who), note});
}

Result<void> TargetVersionService::step(const char* command, TargetVersionId id,
                                        std::initializer_list<TargetVersionState> from, TargetVersionState to,
                                        const std::string& who, const std::string& note)
{
    return guarded([&]() -> Result<void> {
        const auto version = versionOf(id);
        return m_log.execute({command, Change::Targets, note, numberOf(version)}, [&]() -> Result<void> {
            requireOwn(version);
            if (std::ranges::find(from, version.state) == from.end())
                return wrongState(version);
            storeStep(id, to, who, note);
            return {};
        });
    });
}

Result<TargetVersionId> TargetVersionService::startDraft(const std::string& scenario, Date effectiveFrom,
                                                         const std::string& reason)
{
    return m_log.execute({"targets.startVersion", Change::Targets, reason, scenario}, [&]() -> Result<TargetVersionId> {
        TargetRepository repository{m_connection, m_calendar.fiscalCalendar()};
        const auto newest = repository.newestVersion(scenario);
        if (newest && !newest->isPublished())
            return wrongState(*newest);
        return repository.insert(
            {{}, scenario, newest ? newest->number + 1 : 1, effectiveFrom, reason, toIsoUtc(m_clock.now())});
    });
}

Result<void> TargetVersionService::changeDraft(TargetVersionId id, Date effectiveFrom, const std::string& reason)
{
    return m_log.execute({"targets.changeDraft", Change::Targets, reason, {}}, [&]() -> Result<void> {
        auto version = versionOf(id);
        if (!version.isDraft())
            return wrongState(version);
        version.effectiveFrom = effectiveFrom;
        version.reason = reason;
        TargetRepository{m_connection, m_calendar.fiscalCalendar()}.update(version);
        return {};
    });
}

Result<void> TargetVersionService::discardDraft(TargetVersionId id, const std::string& reason)
{
    return m_log.execute({"targets.discardDraft", Change::Targets, reason, {}}, [&]() -> Result<void> {
        const auto version = versionOf(id);
        requireOwn(version);
        if (!version.isDraft())
            return wrongState(version);
        const auto calendar = m_calendar.fiscalCalendar();
        for (const auto& scenario : ScenarioRepository{m_connection, calendar}.scenarios())
            if (scenario.base == id)
                return Error{ErrorCode::InUse, "a scenario stands on it", {"scenario", scenario.name}};
        TargetRepository{m_connection, calendar}.remove(id);
        return {};
    });
}

Result<void> TargetVersionService::submit(TargetVersionId version, const std::string& who, const std::string& note)
{
    return step("targets.submit", version, {TargetVersionState::Draft}, TargetVersionState::Submitted, who, note);
}

Result<void> TargetVersionService::sendBack(TargetVersionId version, const std::string& who, const std::string& note)
{
    return step("targets.sendBack", version, {TargetVersionState::Submitted, TargetVersionState::Approved},
                TargetVersionState::Draft, who, note);
}

Result<void> TargetVersionService::approve(TargetVersionId id, const std::string& who, const std::string& note)
{
    return guarded([&]() -> Result<void> {
        const auto version = versionOf(id);
        if (version.state == TargetVersionState::Submitted && need(version).secondPerson()) {
            const auto taken = orThrow(steps(id));
            if (taken.back().who == nameOf(who))
                return Error{ErrorCode::SecondPersonNeeded, "whoever asked cannot approve", {taken.back().who}};
        }
        return step("targets.approve", id, {TargetVersionState::Submitted}, TargetVersionState::Approved, who, note);
    });
}

Result<void> TargetVersionService::publish(TargetVersionId id, const std::string& who, const std::string& note)
{
    return guarded([&]() -> Result<void> {
        const auto version = versionOf(id);
        if (version.state == TargetVersionState::Approved && m_findings)
            if (const int findings = m_findings(version); findings > 0)
                return Error{ErrorCode::NotReady, "findings against it", {"target_version", std::to_string(findings)}};
        return step("targets.publish", id, {TargetVersionState::Approved}, TargetVersionState::Published, who, note);
    });
}

Result<std::vector<TargetVersionStep>> TargetVersionService::steps(TargetVersionId version) const
{
    return guarded([&]() -> Result<std::vector<TargetVersionStep>> {
        return TargetVersionRepository{m_connection}.steps(version);
    });
}

ApprovalNeed TargetVersionService::needOf(const TargetBook& before, const TargetBook& after, Date effectiveFrom) const
{
    ApprovalNeed need;
    const auto calendar = m_calendar.fiscalCalendar();
    std::map<Date, Period> years;
    for (const auto& entry : after.entries()) {
        const auto year = calendar.containing(PeriodKind::Year, entry.period.from);
        years.emplace(year.from, year);
    }
    // Both: what was withdrawn is in the one, what is new in the other.
    for (const TargetBook* book : {&before, &after}) {
        for (const auto& metric : book->metrics()) {
            for (const auto& [first, year] : years) {
                for (const auto subject : book->subjects(metric, year)) {
                    const TargetDifference difference{before.cell(metric, subject, year).levels.target,
                                                      after.cell(metric, subject, year).levels.target};
                    if (const auto share = difference.share())
                        need.largestChange = std::max(need.largestChange, magnitude(*share));
                }
            }
        }
    }
    need.aboveLimit = need.largestChange > currentPolicy().ownApprovalLimit;
    need.backInTime = effectiveFrom < Date{m_clock.today()};
    return need;
}

ApprovalNeed TargetVersionService::need(const TargetVersion& version) const
{
    const TargetRepository repository{m_connection, m_calendar.fiscalCalendar()};
    const auto all = repository.versions(version.scenario);
    const auto before = std::find_if(all.rbegin(), all.rend(), [&](const TargetVersion& other) {
        return other.number < version.number && other.isPublished();
    });
    if (before == all.rend())
        return {};
    return needOf(*orThrow(m_targets.book(before->id)), *orThrow(m_targets.book(version.id)), version.effectiveFrom);
}

Result<ApprovalNeed> TargetVersionService::approvalNeed(TargetVersionId version) const
{
    return guarded([&]() -> Result<ApprovalNeed> { return need(versionOf(version)); });
}

Result<TargetComparison> TargetVersionService::compare(const std::string& scenario, const TargetView& before,
                                                       const TargetView& after, Metric metric,
                                                       std::vector<Period> columns) const
{
    return guarded([&]() -> Result<TargetComparison> {
        return compareTargets(orThrow(m_targets.book(scenario, before)), orThrow(m_targets.book(scenario, after)),
                              orThrow(m_organisation.snapshot()), m_calendar.workingDays(), metric, std::move(columns));
    });
}

TargetPolicy TargetVersionService::currentPolicy() const
{
    return TargetVersionRepository{m_connection}.policy();
}

Result<TargetPolicy> TargetVersionService::policy() const
{
    return guarded([&]() -> Result<TargetPolicy> { return currentPolicy(); });
}

void TargetVersionService::store(const TargetPolicy& policy)
{
    const auto refuse = [](const char* field, std::string value) {
        throw Failure{Error{ErrorCode::InvalidValue, "not a policy", {field, std::move(value)}}};
    };
    if (policy.ownApprovalLimit.scaled() < 0)
        refuse("own_approval_limit", policy.ownApprovalLimit.toText(2));
    if (policy.appealDays < 0 || policy.appealDays > 366)
        refuse("appeal_days", std::to_string(policy.appealDays));
    TargetVersionRepository{m_connection}.update(policy);
}

Result<void> TargetVersionService::setPolicy(const TargetPolicy& policy)
{
    return m_log.execute({"targets.setPolicy", Change::Targets, {}, {}}, [&]() -> Result<void> {
        store(policy);
        return {};
    });
}

TargetVersionId TargetVersionService::store(const TargetVersion& version, std::span<const TargetVersionStep> steps)
{
    TargetRepository repository{m_connection, m_calendar.fiscalCalendar()};
    TargetVersion stored = version;
    const auto newest = repository.newestVersion(version.scenario);
    stored.number = newest ? newest->number + 1 : 1;
    if (stored.createdAt.empty())
        stored.createdAt = toIsoUtc(m_clock.now());
    const auto id = repository.insert(stored);
    for (const auto& step : steps)
        TargetVersionRepository{m_connection}.insert(id, step);
    return id;
}

} // namespace attain
