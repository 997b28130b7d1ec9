#include "Commands.h"
#include "TextTable.h"
#include "Values.h"
#include "dividing/Capacity.h"
#include "exchange/PackageService.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

using namespace attain;
using nlohmann::ordered_json;

namespace {

using Align = TextTable::Align;

struct Options {
    std::string file;
    std::string plan;
    std::string period;
    std::string metric;
    std::string scenario = "base";
    std::string person;
    std::string department;
    std::string averageDeal;
    std::string winRate;
    std::string people;
    std::string dealsPerPerson;
    bool dryRun = false;
    bool off = false;
    bool json = false;
};

Metric metricOf(Workspace& workspace, const Options& options)
{
    return options.metric.empty() ? Metric::Revenue : metricFrom(workspace, options.metric);
}

ordered_json partsJson(const Derivation& parts, Unit unit)
{
    auto json = ordered_json::object();
    for (const auto& [part, amount] : parts)
        json[std::string{code(part)}] = jsonOf(std::optional{amount}, unit);
    return json;
}

void printDivision(Workspace& workspace, const DivisionPlan& plan, const DivisionResult& result, bool json)
{
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto company = orThrow(workspace.company().company());
    const Unit unit = infoOf(plan.metric).unit;
    auto nodes = ordered_json::array();
    for (const auto& node : result.nodes) {
        const auto who = named(node.parent, *organisation, company.name);
        auto gaps = ordered_json::array();
        for (const auto gap : node.monthGaps)
            gaps.push_back(jsonOf(std::optional{gap}, unit));
        nodes.push_back({{"level", who.level},
                         {"code", who.code},
                         {"name", who.name},
                         {"needed", jsonOf(std::optional{node.needed}, unit)},
                         {"carried", jsonOf(std::optional{node.carried}, unit)},
                         {"unplaced", jsonOf(std::optional{node.unplaced}, unit)},
                         {"even_instead", node.evenInstead},
                         {"month_gaps", std::move(gaps)}});
    }
    TextTable text{{{"code"},
                    {"name"},
                    {"last year", Align::Right},
                    {"before", Align::Right},
                    {"target", Align::Right},
                    {"parts"}}};
    auto rows = ordered_json::array();
    for (const auto& target : result.targets) {
        const auto who = named(target.subject, *organisation, company.name);
        auto months = ordered_json::array();
        for (const auto& month : target.months)
            months.push_back(
                {{"month", month.firstDay.toIso().substr(0, 7)}, {"target", jsonOf(month.levels.target, unit)}});
        std::string parts;
        for (const auto& [part, amount] : target.parts)
            parts += (parts.empty() ? "" : " ") + std::string{code(part)} + " " + textOf(std::optional{amount}, unit);
        text.add({who.code, who.name, textOf(target.lastYear, unit), textOf(target.before.target, unit),
                  textOf(target.levels.target, unit), target.stays ? "stays" : parts});
        rows.push_back({{"level", who.level},
                        {"code", who.code},
                        {"name", who.name},
                        {"last_year", jsonOf(target.lastYear, unit)},
                        {"before", jsonOf(target.before.target, unit)},
                        {"floor", jsonOf(target.levels.floor, unit)},
                        {"target", jsonOf(target.levels.target, unit)},
                        {"stretch", jsonOf(target.levels.stretch, unit)},
                        {"stays", target.stays},
                        {"parts", partsJson(target.parts, unit)},
                        {"months", std::move(months)}});
    }
    if (json)
        printJson({{"period", jsonOf(plan.period)},
                   {"metric", infoOf(plan.metric).code},
                   {"scenario", plan.scenario},
                   {"nodes", std::move(nodes)},
                   {"rows", std::move(rows)}});
    else
        print(text.text());
}

Result<Exit> divide(const Options& options)
{
    const auto opened = options.dryRun ? openForReading(options.file) : openForWriting(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const auto text = readFile(options.plan);
    if (!text)
        return text.error();
    const auto plan = workspace.packages().readDivisionPlan(*text);
    if (!plan)
        return plan.error();
    const auto result = options.dryRun ? workspace.division().preview(*plan) : workspace.division().apply(*plan);
    if (!result)
        return result.error();
    printDivision(workspace, *plan, *result, options.json);
    return Exit::Done;
}

Result<Exit> derivation(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto company = orThrow(workspace.company().company());
    const auto subject = subjectFrom(*organisation, options.person, options.department);
    const auto period = periodFrom(workspace, options.period);
    const auto metric = metricOf(workspace, options);
    const auto found = workspace.division().derivation(options.scenario, metric, subject, period);
    if (!found)
        return found.error();
    const Unit unit = infoOf(metric).unit;
    const auto who = named(subject, *organisation, company.name);
    if (options.json) {
        auto months = ordered_json::array();
        for (const auto& month : found->months)
            months.push_back(
                {{"month", month.firstDay.toIso().substr(0, 7)}, {"target", jsonOf(month.levels.target, unit)}});
        printJson({{"period", jsonOf(period)},
                   {"metric", infoOf(metric).code},
                   {"level", who.level},
                   {"code", who.code},
                   {"name", who.name},
                   {"target", jsonOf(found->levels.target, unit)},
                   {"divided", found->divided},
                   {"note", found->entry.note},
                   {"parts", partsJson(found->parts, unit)},
                   {"months", std::move(months)}});
        return Exit::Done;
    }
    TextTable text{{{"part"}, {"amount", Align::Right}}};
    for (const auto& [part, amount] : found->parts)
        text.add({std::string{code(part)}, textOf(std::optional{amount}, unit)});
    text.add({"target", textOf(found->levels.target, unit)});
    print(text.text());
    return Exit::Done;
}

Result<Exit> lock(const Options& options)
{
    const auto opened = openForWriting(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const auto period = periodFrom(workspace, options.period);
    const TargetLock lock{
        options.scenario, metricOf(workspace, options),
        subjectFrom(*orThrow(workspace.organisation().snapshot()), options.person, options.department), period.from,
        period.to};
    const std::vector locks{lock};
    const auto done = options.off ? workspace.targets().unlock(locks) : workspace.targets().lock(locks);
    if (!done)
        return done.error();
    return Exit::Done;
}

Result<Exit> capacity(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const auto period = periodFrom(workspace, options.period);
    const auto metric = metricOf(workspace, options);
    const auto subject = subjectFrom(*orThrow(workspace.organisation().snapshot()), options.person, options.department);
    const auto book = orThrow(workspace.targets().book(options.scenario));
    const auto target = book->cell(metric, subject, period).levels.target;
    if (!target)
        return Error{ErrorCode::NotFound, "no target", {"target", period.code}};
    const auto average = amountFrom(options.averageDeal, "--average-deal");
    const auto answer
        = capacityOf({*target, average.scaled(), ratioFrom(options.winRate, "--win-rate"),
                      ratioFrom(options.people, "--people"), ratioFrom(options.dealsPerPerson, "--deals-per-person")});
    if (!answer)
        throw WrongUsage{"an average deal, a win rate and deals per person are above 0"};
    if (options.json) {
        printJson({{"period", jsonOf(period)},
                   {"target", jsonOf(target, infoOf(metric).unit)},
                   {"deals_needed", answer->dealsNeeded.toText(6)},
                   {"deals_possible", answer->dealsPossible.toText(6)},
                   {"gap", answer->gap.toText(6)},
                   {"people_needed", answer->peopleNeeded.toText(6)}});
        return Exit::Done;
    }
    TextTable text{{{"deals"}, {"", Align::Right}}};
    text.add({"needed", answer->dealsNeeded.toText(0)});
    text.add({"possible", answer->dealsPossible.toText(0)});
    text.add({"gap", answer->gap.toText(0)});
    text.add({"people needed", answer->peopleNeeded.toText(0)});
    print(text.text());
    return Exit::Done;
}

} // namespace

void addDivisionCommands(CLI::App& app, Chosen& chosen)
{
    const auto add = [&](const char* name, const char* what, Result<Exit> (*run)(const Options&), bool writes) {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand(name, what);
        command->add_option("FILE", options->file, "The document")->required();
        command->callback([&chosen, options, run, writes] {
            chosen = {[options, run] { return run(*options); }, writes ? notChanged(options->file) : std::string{}};
        });
        return std::pair{command, options};
    };
    const auto addSubject = [](CLI::App* command, const std::shared_ptr<Options>& options) {
        command->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3 or 2026-09")->required();
        command->add_option("--person", options->person, "Of this person");
        command->add_option("--department", options->department, "Of this department; without either the company");
        command->add_option("--metric", options->metric, "Of this metric; revenue without");
        command->add_option("--scenario", options->scenario, "Of this scenario");
    };
    {
        const auto [command, options]
            = add("divide", "Divide a target over departments, people and months", divide, true);
        command->add_option("PLAN", options->plan, "How: a JSON document (docs/package.schema.json, divisionPlan)")
            ->required();
        command->add_flag("--dry-run", options->dryRun, "Tell what everybody would get, and change nothing");
        command->add_flag("--json", options->json, "Print JSON");
    }
    {
        const auto [command, options] = add("derivation", "What a target is made of", derivation, false);
        addSubject(command, options);
        command->add_flag("--json", options->json, "Print JSON");
    }
    {
        const auto [command, options]
            = add("lock", "Keep a target from being moved by what is divided above it", lock, true);
        addSubject(command, options);
        command->add_flag("--off", options->off, "Free it again");
    }
    const auto [command, options] = add("capacity", "Whether there are people enough for a target", capacity, false);
    addSubject(command, options);
    command->add_option("--average-deal", options->averageDeal, "Amount of an average deal")->required();
    command->add_option("--win-rate", options->winRate, "Part of the deals that is won: 0.25")->required();
    command->add_option("--people", options->people, "Full people there are: 9.5")->required();
    command->add_option("--deals-per-person", options->dealsPerPerson, "Deals one works on in the period")->required();
    command->add_flag("--json", options->json, "Print JSON");
}
