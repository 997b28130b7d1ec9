#include "Workspace.h"

#include "exchange/PackageService.h"
#include "importing/ImportService.h"
#include "incentives/LedgerService.h"
#include "incentives/PenaltyService.h"
#include "reporting/LetterService.h"
#include "reporting/OverviewService.h"
#include "reporting/ReviewService.h"
#include "sales/SaleStore.h"
#include "storage/UnitOfWork.h"
#include "support/Process.h"

namespace attain {
namespace {

DocumentOptions documentOptions(const Workspace::Options& options)
{
    return {options.backupFolder, options.who, options.clock.get(), {}};
}

Workspace::Options completed(Workspace::Options options)
{
    if (!options.clock)
        options.clock = std::make_shared<SystemClock>();
    if (options.who.empty())
        options.who = userName();
    return options;
}

/// What undone imports and interrupted redo left behind; nothing refers to it any more once the document is opened anew.
Result<void> sweep(Connection& connection)
{
    return guarded([&]() -> Result<void> {
        Transaction transaction{connection};
        if (SaleStore{connection}.sweep())
            transaction.commit();
        return {};
    });
}

} // namespace

/// In the order in which they need each other.
struct Workspace::Parts {
    Parts(DocumentFile file, Options with)
        : options{std::move(with)}
        , document{std::move(file)}
        , log{document.connection(), notifier, *options.clock, options.who, document.history()}
    {
        log.setGuard([this](const Command& command) -> Result<void> {
            if (auto unchanged = document.checkUnchanged(); !unchanged)
                return unchanged;
            if (command.name == "sales.close_period" && !document.path().empty())
                if (auto backup = document.backUp(); !backup)
                    return backup.error();
            return {};
        });
        organisation.refuseRemovalWhile(
            [this](DepartmentId department) {
                return orThrow(sales.isNamed(department)) || orThrow(metrics.hasValues(Subject::of(department)));
            },
            [this](PersonId person) {
                return orThrow(sales.isNamed(person)) || orThrow(metrics.hasValues(Subject::of(person)))
                    || orThrow(incentives.isNamed(person)) || orThrow(penalties.isNamed(person));
            });
        metrics.refuseChangeWhile([this](const std::string& metric) {
            return orThrow(targets.isNamed(metric)) || orThrow(scorecards.isNamed(metric))
                || orThrow(incentives.isNamed(metric)) || orThrow(penalties.isNamed(metric));
        });
        targetVersions.refusePublicationWhile([this](const TargetVersion& v) { return goals.refusedIn(v); });
    }

    Options options;
    ChangeNotifier notifier;
    DocumentFile document;
    ChangeLog log;
    CompanyService company{document.connection(), log};
    CalendarService calendar{document.connection(), log};
    OrganisationService organisation{document.connection(), log};
    SalesService sales{document.connection(), log, organisation, *options.clock};
    MetricService metrics{document.connection(), log, organisation, sales, *options.clock};
    TargetService targets{document.connection(), log, calendar, organisation, *options.clock};
    TargetVersionService targetVersions{document.connection(), log, calendar, organisation, targets, *options.clock};
    AdjustmentService adjustments{document.connection(), log,           calendar, organisation, targets,
                                  targetVersions,        *options.clock};
    FairnessService fairness{document.connection(), log, calendar, organisation, sales, metrics, targets,
                             *options.clock};
    TalkService talks{document.connection(), log, calendar, organisation, targets, targetVersions, *options.clock};
    ScenarioService scenarios{document.connection(), log, calendar, organisation, targets, *options.clock};
    AttainmentService attainment{sales, metrics, targets, organisation, calendar, *options.clock};
    GoalService goals{document.connection(), log, calendar, organisation, targets, attainment, *options.clock};
    DivisionService division{document.connection(), log, sales, metrics, targets, organisation, calendar};
    ScorecardService scorecards{document.connection(), log, organisation, calendar, attainment};
    IncentiveSources incentiveSources{sales, organisation, calendar, attainment, scorecards};
    IncentiveService incentives{document.connection(), log, incentiveSources};
    LedgerService ledger{document.connection(), log, incentiveSources, incentives, *options.clock};
    PenaltyService penalties{document.connection(), log, incentiveSources, metrics, *options.clock};
    Explainer explainer{attainment, sales, metrics, targets, organisation, calendar};
    AttentionService attention{attainment, sales, calendar, *options.clock};
    OverviewService overview{attainment, attention, organisation, sales, calendar};
    ReviewService reviews{document.connection(),
                          log,
                          company,
                          calendar,
                          organisation,
                          sales,
                          targets,
                          attainment,
                          scorecards,
                          incentives};
    LetterService letters{{document.connection(), company, calendar, organisation, targets, targetVersions, adjustments,
                           goals, division, fairness, talks}};
    ImportService imports{document.connection(), log, calendar, organisation, sales, metrics, targets};
    PackageService packages{log,
                            {company, calendar, organisation, metrics, targets, targetVersions, adjustments, goals,
                             division, fairness, talks, scenarios, scorecards, incentives, penalties}};
};

Workspace::Workspace(std::unique_ptr<Parts> parts) : m_parts{std::move(parts)} { }
Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::create(const std::filesystem::path& file, const Options& givenOptions)
{
    const Options options = completed(givenOptions);
    auto document = DocumentFile::create(file, documentOptions(options));
    if (!document)
        return document.error();
    return std::unique_ptr<Workspace>{new Workspace{std::make_unique<Parts>(*std::move(document), options)}};
}

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& file, OpenMode mode,
                                                   const Options& givenOptions)
{
    const Options options = completed(givenOptions);
    auto document = DocumentFile::open(file, mode, documentOptions(options));
    if (!document)
        return document.error();
    // Not when another program may have the document open: what it could redo must stay.
    if (mode == OpenMode::ReadWrite)
        if (auto swept = sweep(document->connection()); !swept)
            return swept.error();
    return std::unique_ptr<Workspace>{new Workspace{std::make_unique<Parts>(*std::move(document), options)}};
}

Result<std::unique_ptr<Workspace>> Workspace::openBeside() const
{
    auto document = m_parts->document.openBeside();
    if (!document)
        return document.error();
    return std::unique_ptr<Workspace>{new Workspace{std::make_unique<Parts>(*std::move(document), m_parts->options)}};
}

std::unique_ptr<Workspace> Workspace::inMemory(const Options& options)
{
    return std::unique_ptr<Workspace>{
        new Workspace{std::make_unique<Parts>(DocumentFile::inMemory(), completed(options))}};
}

const std::filesystem::path& Workspace::file() const
{
    return m_parts->document.path();
}

bool Workspace::isReadOnly() const
{
    return m_parts->document.isReadOnly();
}

ChangeNotifier& Workspace::notifier()
{
    return m_parts->notifier;
}

const Clock& Workspace::clock() const
{
    return *m_parts->options.clock;
}

CompanyService& Workspace::company()
{
    return m_parts->company;
}

CalendarService& Workspace::calendar()
{
    return m_parts->calendar;
}

OrganisationService& Workspace::organisation()
{
    return m_parts->organisation;
}

SalesService& Workspace::sales()
{
    return m_parts->sales;
}

MetricService& Workspace::metrics()
{
    return m_parts->metrics;
}

TargetService& Workspace::targets()
{
    return m_parts->targets;
}

TargetVersionService& Workspace::targetVersions()
{
    return m_parts->targetVersions;
}

AdjustmentService& Workspace::adjustments()
{
    return m_parts->adjustments;
}

DivisionService& Workspace::division()
{
    return m_parts->division;
}

GoalService& Workspace::goals()
{
    return m_parts->goals;
}

FairnessService& Workspace::fairness()
{
    return m_parts->fairness;
}

ScenarioService& Workspace::scenarios()
{
    return m_parts->scenarios;
}

ScorecardService& Workspace::scorecards()
{
    return m_parts->scorecards;
}

IncentiveService& Workspace::incentives()
{
    return m_parts->incentives;
}

PenaltyService& Workspace::penalties()
{
    return m_parts->penalties;
}

LedgerService& Workspace::ledger()
{
    return m_parts->ledger;
}

TalkService& Workspace::talks()
{
    return m_parts->talks;
}

const AttainmentService& Workspace::attainment() const
{
    return m_parts->attainment;
}

const Explainer& Workspace::explainer() const
{
    return m_parts->explainer;
}

ImportService& Workspace::imports()
{
    return m_parts->imports;
}

PackageService& Workspace::packages()
{
    return m_parts->packages;
}

const LetterService& Workspace::letters() const
{
    return m_parts->letters;
}

ReviewService& Workspace::reviews()
{
    return m_parts->reviews;
}

const OverviewService& Workspace::overview() const
{
    return m_parts->overview;
}

ChangeLog& Workspace::changeLog()
{
    return m_parts->log;
}

bool Workspace::canUndo() const
{
    return m_parts->log.canUndo();
}

bool Workspace::canRedo() const
{
    return m_parts->log.canRedo();
}

Result<Command> Workspace::undo()
{
    return m_parts->log.undo();
}

Result<Command> Workspace::redo()
{
    return m_parts->log.redo();
}

Result<std::vector<Finding>> Workspace::check(const Progress& progress, const std::stop_token& stop) const
{
    auto findings = m_parts->document.check(stop);
    if (!findings)
        return findings;
    const auto sales = m_parts->sales.check(progress, stop);
    if (!sales)
        return sales.error();
    for (const Error& error : *sales)
        findings->push_back({name(error.code), error.values});
    return findings;
}

Result<void> Workspace::backup(const std::filesystem::path& to, const Progress& progress,
                               const std::stop_token& stop) const
{
    return m_parts->document.copyTo(to, progress, stop);
}

Result<void> Workspace::restore(const std::filesystem::path& backup, const std::filesystem::path& target,
                                const Progress& progress, const std::stop_token& stop)
{
    return restoreBackup(backup, target, progress, stop);
}

DocumentFile& Workspace::document()
{
    return m_parts->document;
}

} // namespace attain
