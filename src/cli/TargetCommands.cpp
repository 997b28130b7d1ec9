#include "Commands.h"
#include "TextTable.h"
#include "Values.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace attain;
using nlohmann::ordered_json;

namespace {

using Align = TextTable::Align;

struct Options {
    std::string file;
    std::string period;
    std::string metric;
    std::string scenario = "base";
    std::string version;
    std::string before;
    std::string after;
    std::string knownOn;
    std::string step;
    std::string who;
    std::string note;
    std::string from;
    bool json = false;
};

/// "in-force", "draft" or the number of a version, "V3" or "3".
TargetView viewNamed(Workspace& workspace, const std::string& scenario, const std::string& name)
{
    if (name.empty() || name == "in-force")
        return TargetView::inForce();
    if (name == "draft")
        return TargetView::working();
    const std::string number = name.starts_with('V') || name.starts_with('v') ? name.substr(1) : name;
    for (const auto& version : orThrow(workspace.targets().versions(scenario)))
        if (std::to_string(version.number) == number)
            return TargetView::of(version.id);
    throw WrongUsage{"there is no version “" + name + "” of the targets"};
}

TargetView viewFrom(Workspace& workspace, const Options& options)
{
    if (options.knownOn.empty())
        return viewNamed(workspace, options.scenario, options.version);
    if (!options.version.empty())
        throw WrongUsage{"--version and --known-on cannot both be given"};
    return TargetView::knownOn(dateFrom(options.knownOn));
}

const char* originCode(TargetOrigin origin)
{
    switch (origin) {
    case TargetOrigin::None: return "none";
    case TargetOrigin::Entered: return "entered";
    case TargetOrigin::Summed: return "summed";
    case TargetOrigin::Divided: return "divided";
    case TargetOrigin::Inherited: return "inherited";
    case TargetOrigin::Changed: return "changed";
    case TargetOrigin::Moved: return "moved";
    }
    return "none";
}

void addLevels(ordered_json& json, const TargetCell& cell, Unit unit)
{
    json["floor"] = jsonOf(cell.levels.floor, unit);
    json["target"] = jsonOf(cell.levels.target, unit);
    json["stretch"] = jsonOf(cell.levels.stretch, unit);
    json["baseline"] = jsonOf(cell.levels.baseline, unit);
    json["origin"] = originCode(cell.origin);
}

Result<Exit> targets(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    if (const auto known = requireScenario(workspace, options.scenario); !known)
        return known.error();
    const auto period = periodFrom(workspace, options.period);
    const auto months = workspace.calendar().fiscalCalendar().monthsOf(period);
    const auto book = orThrow(workspace.targets().book(options.scenario, viewFrom(workspace, options)));
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto company = orThrow(workspace.company().company());

    TextTable text{{{"metric"},
                    {"level"},
                    {"code"},
                    {"name"},
                    {"floor", Align::Right},
                    {"target", Align::Right},
                    {"stretch", Align::Right},
                    {"origin"}}};
    auto rows = ordered_json::array();
    const auto only = options.metric.empty() ? std::nullopt : std::optional{metricFrom(workspace, options.metric)};
    for (const auto& metric : book->metrics()) {
        const auto& info = infoOf(metric);
        if (only && metric != *only)
            continue;
        for (const auto subject : book->subjects(metric, period)) {
            const auto cell = book->cell(metric, subject, period);
            const auto who = named(subject, *organisation, company.name);
            text.add({std::string{info.code}, who.level, who.code, who.name, textOf(cell.levels.floor, info.unit),
                      textOf(cell.levels.target, info.unit), textOf(cell.levels.stretch, info.unit),
                      originCode(cell.origin)});
            ordered_json row{{"metric", info.code}, {"level", who.level}, {"code", who.code}, {"name", who.name}};
            addLevels(row, cell, info.unit);
            row["note"] = cell.note;
            auto list = ordered_json::array();
            for (const auto& month : months) {
                ordered_json value{{"month", month.code}};
                addLevels(value, book->cell(metric, subject, month), info.unit);
                list.push_back(std::move(value));
            }
            row["months"] = std::move(list);
            rows.push_back(std::move(row));
        }
    }
    if (options.json)
        printJson({{"period", jsonOf(period)},
                   {"scenario", options.scenario},
                   {"version", book->version().id ? book->version().number : 0},
                   {"state", book->version().id ? ordered_json(code(book->version().state)) : ordered_json(nullptr)},
                   {"rows", std::move(rows)}});
    else
        print(text.text());
    return Exit::Done;
}

Result<Exit> versions(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    if (const auto known = requireScenario(workspace, options.scenario); !known)
        return known.error();
    TextTable text{{{"version"}, {"state"}, {"in force from"}, {"published"}, {"reason"}}};
    auto rows = ordered_json::array();
    for (const auto& version : orThrow(workspace.targets().versions(options.scenario))) {
        text.add({"V" + std::to_string(version.number), std::string{code(version.state)}, version.effectiveFrom.toIso(),
                  version.publishedAt, version.reason});
        auto steps = ordered_json::array();
        for (const auto& step : orThrow(workspace.targetVersions().steps(version.id)))
            steps.push_back({{"state", code(step.state)}, {"at", step.at}, {"who", step.who}, {"note", step.note}});
        rows.push_back({{"number", version.number},
                        {"state", code(version.state)},
                        {"effective_from", version.effectiveFrom.toIso()},
                        {"reason", version.reason},
                        {"created_at", version.createdAt},
                        {"steps", std::move(steps)}});
    }
    if (options.json)
        printJson({{"scenario", options.scenario}, {"versions", std::move(rows)}});
    else
        print(text.text());
    return Exit::Done;
}

Result<TargetVersion> versionNamed(Workspace& workspace, const Options& options)
{
    const auto all = workspace.targets().versions(options.scenario);
    if (!all)
        return all.error();
    for (const auto& version : *all) {
        const auto number = std::to_string(version.number);
        if (options.version == number || options.version == "V" + number)
            return version;
    }
    if (options.version.empty() && !all->empty())
        return all->back();
    return Error{ErrorCode::NotFound, "no such version", {"target_version", options.version}};
}

Result<void> take(Workspace& workspace, const Options& options)
{
    auto& versions = workspace.targetVersions();
    if (options.step == "start") {
        const Date from = options.from.empty() ? Date{workspace.clock().today()} : dateFrom(options.from);
        const auto started = versions.startDraft(options.scenario, from, options.note);
        return started ? Result<void>{} : started.error();
    }
    const auto version = versionNamed(workspace, options);
    if (!version)
        return version.error();
    if (options.step == "change")
        return versions.changeDraft(version->id, options.from.empty() ? version->effectiveFrom : dateFrom(options.from),
                                    options.note.empty() ? version->reason : options.note);
    if (options.step == "discard")
        return versions.discardDraft(version->id, options.note);
    if (options.step == "submit")
        return versions.submit(version->id, options.who, options.note);
    if (options.step == "send-back")
        return versions.sendBack(version->id, options.who, options.note);
    if (options.step == "approve")
        return versions.approve(version->id, options.who, options.note);
    return versions.publish(version->id, options.who, options.note);
}

Result<Exit> takeStep(const Options& options)
{
    const auto opened = openForWriting(options.file);
    if (!opened)
        return opened.error();
    if (const auto taken = take(**opened, options); !taken)
        return taken.error();
    const auto versions = orThrow((*opened)->targets().versions(options.scenario));
    if (!versions.empty())
        note("V" + std::to_string(versions.back().number) + " is " + std::string{code(versions.back().state)} + ".\n");
    return Exit::Done;
}

Result<Exit> compare(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const auto period = periodFrom(workspace, options.period);
    const auto metric = options.metric.empty() ? Metric::Revenue : metricFrom(workspace, options.metric);
    std::vector<Period> columns{period};
    const auto months = workspace.calendar().fiscalCalendar().monthsOf(period);
    if (months.size() > 1)
        columns.insert(columns.end(), months.begin(), months.end());
    const auto comparison
        = workspace.targetVersions().compare(options.scenario, viewNamed(workspace, options.scenario, options.before),
                                             viewNamed(workspace, options.scenario, options.after), metric, columns);
    if (!comparison)
        return comparison.error();
    const Unit unit = infoOf(metric).unit;
    TextTable text{{{"code"},
                    {"name"},
                    {"period"},
                    {"before", Align::Right},
                    {"after", Align::Right},
                    {"change", Align::Right},
                    {"%", Align::Right}}};
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto company = orThrow(workspace.company().company());
    auto rows = ordered_json::array();
    for (const auto& row : comparison->rows) {
        const auto who = named(row.subject, *organisation, company.name);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto& cell = row.cells[i];
            if (!cell.differs())
                continue;
            text.add({who.code, who.name, columns[i].code, textOf(cell.before, unit), textOf(cell.after, unit),
                      textOf(cell.change(), unit), percent(cell.share())});
            rows.push_back({{"level", who.level},
                            {"code", who.code},
                            {"name", who.name},
                            {"period", columns[i].code},
                            {"before", jsonOf(cell.before, unit)},
                            {"after", jsonOf(cell.after, unit)},
                            {"change", jsonOf(cell.change(), unit)},
                            {"share", jsonOf(cell.share())}});
        }
    }
    if (options.json)
        printJson({{"scenario", options.scenario}, {"metric", infoOf(metric).code}, {"rows", std::move(rows)}});
    else
        print(text.text());
    return Exit::Done;
}

} // namespace

void addTargetCommands(CLI::App& app, Chosen& chosen)
{
    const auto add = [&](const char* name, const char* what, Result<Exit> (*run)(const Options&), bool writes) {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand(name, what);
        command->add_option("FILE", options->file, "The document")->required();
        command->add_option("--scenario", options->scenario, "Of this scenario");
        command->callback([&chosen, options, run, writes] {
            chosen = {[options, run] { return run(*options); }, writes ? notChanged(options->file) : std::string{}};
        });
        return std::pair{command, options};
    };
    {
        const auto [command, options] = add("targets", "The targets of a period and its months", targets, false);
        command->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3 or 2026-09")->required();
        command->add_option("--metric", options->metric, "Of this metric alone");
        command->add_option("--version", options->version, "in-force (without), draft, or the number of a version");
        command->add_option("--known-on", options->knownOn, "What was in force as it stood at the end of this day");
        command->add_flag("--json", options->json, "Print JSON");
    }
    {
        const auto [command, options] = add("versions", "The versions of the targets and their steps", versions, false);
        command->add_flag("--json", options->json, "Print JSON");
    }
    {
        const auto [command, options] = add("version", "Take a version of the targets a step further", takeStep, true);
        command->add_option("STEP", options->step, "start, change, submit, send-back, approve, publish or discard")
            ->required()
            ->check(CLI::IsMember({"start", "change", "submit", "send-back", "approve", "publish", "discard"}));
        command->add_option("--version", options->version, "Its number; the newest without");
        command->add_option("--who", options->who, "Who takes the step; the user without");
        command->add_option("--note", options->note, "A note; of start and change the version's reason");
        command->add_option("--from", options->from, "Of start and change: the day from which it is in force");
    }
    const auto [command, options] = add("compare", "Two versions of the targets, cell by cell", compare, false);
    command->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3 or 2026-09")->required();
    command->add_option("--before", options->before, "in-force (without), draft, or the number of a version");
    command->add_option("--after", options->after, "The same")->required();
    command->add_option("--metric", options->metric, "Of this metric; revenue without");
    command->add_flag("--json", options->json, "Print JSON");
}
