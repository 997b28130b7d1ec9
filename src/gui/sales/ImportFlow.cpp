#include "sales/ImportFlow.h"

#include "Workspace.h"
#include "importing/ImportService.h"
#include "importing/WorkbookFile.h"

#include <algorithm>
#include <array>

ImportFlow::ImportFlow(const Desk& desk, QObject* parent) : QObject{parent}, m_desk{desk} { }

ImportFlow::~ImportFlow() = default;

void ImportFlow::start(const QString& kind, std::vector<attain::ImportSource> sources)
{
    stop();
    m_sources = std::move(sources);
    m_current = 0;
    m_options = {};
    m_options.kind = kind.toStdString();
    // Salespeople that nobody knows yet are created unless the user says otherwise: in a fresh workspace that is everybody.
    const auto organisation = m_desk.workspace.organisation().snapshot();
    m_options.unknownPeople = organisation && (*organisation)->people().empty() ? attain::UnknownPeople::Create
                                                                                : attain::UnknownPeople::Quarantine;
    // Where nothing is cancelled this says nothing; where something is, the check says so and it can be taken back.
    m_options.skipCancelled = true;
    m_kinds.clear();
    if (kind.isEmpty())
        recognise();
    if (!m_sources.empty())
        readPreview();
}

void ImportFlow::startFiles(const QString& kind, const std::vector<std::filesystem::path>& files)
{
    const auto unpack = [files]() -> attain::Result<std::vector<attain::ImportSource>> {
        std::vector<attain::ImportSource> sources;
        for (const auto& file : files) {
            auto source = attain::importSourceOf(file);
            if (!source)
                return source.error();
            sources.push_back(*std::move(source));
        }
        return sources;
    };
    stop();
    if (std::ranges::none_of(files, attain::isWorkbook)) {
        startUnpacked(kind, unpack());
        return;
    }
    m_job = new WorkerJob{tr("Reading the workbook"), {}, this};
    m_job->setDispensable();
    m_desk.jobs.announce(m_job);
    m_job->start<attain::Result<std::vector<attain::ImportSource>>>(
        [unpack](const WorkerJob::Progress&, const std::stop_token&) { return unpack(); },
        [this, kind](attain::Result<std::vector<attain::ImportSource>> sources) {
            m_job->deleteLater();
            m_job = nullptr;
            startUnpacked(kind, std::move(sources));
        });
}

void ImportFlow::startUnpacked(const QString& kind, attain::Result<std::vector<attain::ImportSource>> sources)
{
    if (sources)
        start(kind, *std::move(sources));
    else
        Q_EMIT failed(sources.error());
}

void ImportFlow::recognise()
{
    constexpr std::array<std::string_view, 5> kOrder{"departments", "people", "targets", "kpi", "sales"};
    std::vector<std::pair<std::string, attain::ImportSource>> recognised;
    for (auto& source : m_sources) {
        // What cannot be read says so in its preview.
        auto kind = m_desk.workspace.imports().recogniseKind(source).value_or("sales");
        recognised.emplace_back(std::move(kind), std::move(source));
    }
    std::ranges::stable_sort(recognised, {}, [&](const auto& each) { return std::ranges::find(kOrder, each.first); });
    m_sources.clear();
    for (auto& [sourceKind, source] : recognised) {
        m_kinds.push_back(std::move(sourceKind));
        m_sources.push_back(std::move(source));
    }
    if (!m_kinds.empty())
        m_options.kind = m_kinds.front();
}

void ImportFlow::stop()
{
    delete m_job; // cancels and waits; what was begun is rolled back
    m_job = nullptr;
    m_sources.clear();
    m_preview.reset();
    m_check.reset();
    m_result.reset();
}

void ImportFlow::setOptions(attain::ImportOptions options)
{
    const bool otherKind = options.kind != m_options.kind;
    m_options = std::move(options);
    if (otherKind)
        m_options.mapping = {};
    readPreview();
}

void ImportFlow::readPreview()
{
    delete m_job;
    m_job = nullptr;
    m_check.reset();
    m_result.reset();
    auto preview = m_desk.workspace.imports().preview(source(), m_options);
    if (!preview) {
        m_preview.reset();
        Q_EMIT failed(preview.error());
        Q_EMIT changed();
        return;
    }
    m_preview = *std::move(preview);
    if (m_preview->ready())
        readAll();
    Q_EMIT changed();
}

template<typename Outcome, typename Work>
void ImportFlow::run(const QString& text, Work work, void (ImportFlow::*then)(attain::Result<Outcome>))
{
    auto beside = m_desk.workspace.openBeside();
    if (!beside) {
        Q_EMIT failed(beside.error());
        return;
    }
    m_job = new WorkerJob{text, tr("rows"), this};
    m_desk.jobs.announce(m_job);
    std::shared_ptr<attain::Workspace> workspace = *std::move(beside);
    m_job->start<attain::Result<Outcome>>(
        [workspace, work, source = source(), options = m_options](const WorkerJob::Progress& progress,
                                                                  std::stop_token stop) {
            const auto report = [&](const attain::ImportProgress& step) {
                // The share is known by bytes, what is shown are rows: the total is estimated from both.
                const auto total = step.bytesDone > 0 ? static_cast<std::int64_t>(static_cast<double>(step.recordsDone)
                                                                                  * static_cast<double>(step.bytesTotal)
                                                                                  / static_cast<double>(step.bytesDone))
                                                      : 0;
                progress(step.recordsDone, total);
            };
            return work(*workspace, source, options, report, stop);
        },
        [this, then](attain::Result<Outcome> outcome) {
            m_job->deleteLater();
            m_job = nullptr;
            (this->*then)(std::move(outcome));
            Q_EMIT changed();
        });
}

void ImportFlow::readAll()
{
    run<attain::ImportCheck>(
        tr("Checking %1").arg(QString::fromStdString(source().shownName())),
        [](attain::Workspace& workspace, const auto& source, const auto& options, const auto& progress,
           const std::stop_token& stop) { return workspace.imports().check(source, options, progress, stop); },
        &ImportFlow::checked);
    if (m_job)
        m_job->setDispensable(); // nothing is changed yet
}

void ImportFlow::import()
{
    run<attain::ImportResult>(
        tr("Importing %1").arg(QString::fromStdString(source().shownName())),
        [](attain::Workspace& workspace, const auto& source, const auto& options, const auto& progress,
           const std::stop_token& stop) { return workspace.imports().run(source, options, progress, stop); },
        &ImportFlow::imported);
    Q_EMIT changed();
}

void ImportFlow::checked(attain::Result<attain::ImportCheck> check)
{
    if (check)
        m_check = *std::move(check);
    else
        Q_EMIT failed(check.error());
}

void ImportFlow::imported(attain::Result<attain::ImportResult> result)
{
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    m_result = *std::move(result);
    // The command ran on the worker's connection: the window's services hear of it here.
    for (const auto change : {attain::Change::Organisation, attain::Change::Targets, attain::Change::Sales})
        m_desk.workspace.notifier().publish(change);
    showPeriodOfSales();
}

/// The pages of a period before or after all sales would be empty: then the latest with sales is shown.
void ImportFlow::showPeriodOfSales()
{
    Context& context = m_desk.context;
    const auto days = m_desk.workspace.sales().days();
    if (!days || !*days || (context.period().from <= (*days)->last && context.period().to >= (*days)->first))
        return;
    if (const auto period = m_desk.workspace.attainment().currentPeriod(context.period().kind))
        context.setPeriod(*period);
}

bool ImportFlow::next()
{
    if (m_current + 1 >= m_sources.size())
        return false;
    ++m_current;
    if (!m_kinds.empty())
        m_options.kind = m_kinds[m_current];
    m_options.mapping = {};
    m_options.encoding.clear();
    m_options.delimiter = '\0';
    m_options.headerLine.reset();
    m_options.replaceConflicts = false;
    readPreview();
    return true;
}
