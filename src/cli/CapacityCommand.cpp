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
    std::string scenario = "base";
    std::string averageDeal;
    std::string winRate = "0.25";
    std::string dealsPerMonth;
    std::vector<std::string> ramp;
    bool json = false;
};

CapacityPlan planFrom(Workspace& workspace, const Options& options)
{
    CapacityPlan plan;
    plan.scenario = options.scenario;
    plan.period = periodFrom(workspace, options.period);
    plan.winRate = ratioFrom(options.winRate, "--win-rate");
    plan.dealsPerMonth = ratioFrom(options.dealsPerMonth, "--deals-per-month");
    for (const auto& step : options.ramp)
        plan.ramp.push_back(ratioFrom(step, "--ramp"));
    if (!options.averageDeal.empty())
        plan.averageDeal = amountFrom(options.averageDeal, "--average-deal").scaled();
    return plan;
}

ordered_json jsonOf(const CapacityRow& row, const NamedSubject& who)
{
    const auto text = [&](const Ratio CapacityAnswer::*value) {
        return row.answer ? ordered_json(((*row.answer).*value).toText(6)) : ordered_json(nullptr);
    };
    return {{"level", who.level},
            {"code", who.code},
            {"name", who.name},
            {"target", ::jsonOf(std::optional{row.target}, Unit::Money)},
            {"average_deal", ::jsonOf(row.averageDeal, Unit::Money)},
            {"people", row.people.toText(6)},
            {"deals_needed", text(&CapacityAnswer::dealsNeeded)},
            {"deals_possible", text(&CapacityAnswer::dealsPossible)},
            {"gap", text(&CapacityAnswer::gap)},
            {"people_needed", text(&CapacityAnswer::peopleNeeded)}};
}

Result<Exit> capacities(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    if (const auto known = requireScenario(workspace, options.scenario); !known)
        return known.error();
    const auto rows = workspace.division().capacity(planFrom(workspace, options));
    if (!rows)
        return rows.error();
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto company = orThrow(workspace.company().company());
    using Align = TextTable::Align;
    TextTable table{{{"level"},
                     {"code"},
                     {"name"},
                     {"target", Align::Right},
                     {"average deal", Align::Right},
                     {"deals needed", Align::Right},
                     {"deals possible", Align::Right},
                     {"people", Align::Right},
                     {"people needed", Align::Right}}};
    auto out = ordered_json::array();
    for (const auto& row : *rows) {
        const auto who = named(row.who.subject, *organisation, company.name);
        const auto text = [&](const Ratio CapacityAnswer::*value) {
            return row.answer ? ((*row.answer).*value).toText(0) : std::string{"—"};
        };
        table.add({who.level, who.code, who.name, ::textOf(std::optional{row.target}, Unit::Money),
                   ::textOf(row.averageDeal, Unit::Money), text(&CapacityAnswer::dealsNeeded),
                   text(&CapacityAnswer::dealsPossible), row.people.toText(1), text(&CapacityAnswer::peopleNeeded)});
        out.push_back(jsonOf(row, who));
    }
    if (options.json)
        printJson({{"period", options.period}, {"scenario", options.scenario}, {"rows", std::move(out)}});
    else
        print(table.empty() ? "There are no revenue targets in this period.\n" : table.text());
    return Exit::Done;
}

} // namespace

void addCapacityCommand(CLI::App& app, Chosen& chosen)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("capacities", "Whether there are people enough for the targets of everybody");
    command->add_option("FILE", options->file, "The document")->required();
    command->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3, 2026-09")->required();
    command->add_option("--deals-per-month", options->dealsPerMonth, "Deals one full person works on in a month")
        ->required();
    command->add_option("--win-rate", options->winRate, "Part of the deals that is won; 0.25 without");
    command->add_option("--average-deal", options->averageDeal,
                        "Amount of an average deal; each department's own of the twelve months before without");
    command->add_option("--ramp", options->ramp, "Of a full person, in the months from hiring on: 0.3 0.6 0.9");
    command->add_option("--scenario", options->scenario, "Name of the scenario");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([&chosen, options] { chosen = {[options] { return capacities(*options); }, {}}; });
}
