#include "Commands.h"
#include "TextTable.h"
#include "Values.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct Options {
    std::string file;
    std::string period;
    std::string metric = "revenue";
    std::string scenario = "base";
    bool people = false;
    bool json = false;
};

ordered_json jsonOf(const SubjectChallenge& row, const NamedSubject& who, Unit unit)
{
    const auto& challenge = row.challenge;
    ordered_json object{
        {"level", who.level},
        {"code", who.code},
        {"name", who.name},
        {"base", ::jsonOf(row.base, unit)},
        {"floor", ::jsonOf(row.levels.floor, unit)},
        {"target", ::jsonOf(row.levels.target, unit)},
        {"stretch", ::jsonOf(row.levels.stretch, unit)},
        {"growth", ::jsonOf(challenge.growth)},
        {"peers_growth", ::jsonOf(row.peersGrowth)},
        {"expected_attainment", ::jsonOf(challenge.expectedAttainment)},
        {"floor_chance", ::jsonOf(challenge.floorChance)},
        {"target_chance", ::jsonOf(challenge.targetChance)},
        {"stretch_chance", ::jsonOf(challenge.stretchChance)},
        {"difficulty", textOrNull(challenge.difficulty ? code(*challenge.difficulty) : std::string_view{})},
        {"no_chance_because", textOrNull(challenge.refusal ? code(*challenge.refusal) : std::string_view{})},
        {"expected_at_target", ::jsonOf(row.expectedAtTarget)},
        {"milestones", ordered_json::array()}};
    for (const auto& milestone : row.milestones)
        object["milestones"].push_back(
            {{"month", milestone.month.code}, {"target", ::jsonOf(std::optional{milestone.target}, unit)}});
    return object;
}

Result<Exit> challenge(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    if (const auto known = requireScenario(workspace, options.scenario); !known)
        return known.error();
    FairnessQuery query;
    query.scope = {options.scenario, metricFrom(workspace, options.metric), periodFrom(workspace, options.period)};
    const auto report = workspace.fairness().challenges(query);
    if (!report)
        return report.error();
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto company = orThrow(workspace.company().company());
    const Unit unit = infoOf(report->metric).unit;

    using Align = TextTable::Align;
    TextTable table{{{"level"},
                     {"code"},
                     {"name"},
                     {"base", Align::Right},
                     {"target", Align::Right},
                     {"growth", Align::Right},
                     {"peers", Align::Right},
                     {"chance", Align::Right},
                     {"difficulty"}}};
    ordered_json out{{"period", ::jsonOf(report->period)},
                     {"metric", infoOf(report->metric).code},
                     {"scenario", report->scenario},
                     {"rows", ordered_json::array()}};
    for (const auto& row : report->rows) {
        if (row.who.subject.kind == SubjectKind::Person && !options.people)
            continue;
        const auto who = named(row.who.subject, *organisation, company.name);
        const auto& found = row.challenge;
        std::string difficulty;
        if (found.difficulty)
            difficulty = code(*found.difficulty);
        else if (found.refusal)
            difficulty = "— (" + std::string{code(*found.refusal)} + ")";
        table.add({who.level, who.code, who.name, ::textOf(row.base, unit), ::textOf(row.levels.target, unit),
                   percent(found.growth), percent(row.peersGrowth), percent(found.targetChance), difficulty});
        out["rows"].push_back(jsonOf(row, who, unit));
    }
    if (options.json)
        printJson(out);
    else
        print(table.empty() ? "Nobody has a target in this period.\n" : table.text());
    return Exit::Done;
}

} // namespace

void addChallengeCommand(CLI::App& app, Chosen& chosen)
{
    auto options = std::make_shared<Options>();
    auto* command
        = app.add_subcommand("challenge", "How hard the targets of the company, its departments and its people are");
    command->add_option("FILE", options->file, "The document")->required();
    command->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3, 2026-09")->required();
    command->add_option("--metric", options->metric, "Code of the metric");
    command->add_option("--scenario", options->scenario, "Name of the scenario");
    command->add_flag("--people", options->people, "The rows of people, too");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([&chosen, options] { chosen = {[options] { return challenge(*options); }, {}}; });
}
