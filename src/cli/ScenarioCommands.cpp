#include "Commands.h"
#include "TextTable.h"
#include "Values.h"
#include "support/Decimal.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace attain;
using nlohmann::ordered_json;
using Align = TextTable::Align;

namespace {

struct Options {
    std::string file;
    std::string asOf;
    std::string period;
    std::string metric = "revenue";
    std::vector<std::string> scenarios;
    std::string from;
    bool people = false;
    bool json = false;
};

std::string indicatorText(std::int64_t value)
{
    return formatScaled(value, kIndicatorDecimals, 0);
}

std::string versionText(const std::vector<TargetVersion>& versions, TargetVersionId id)
{
    const auto version = std::ranges::find(versions, id, &TargetVersion::id);
    return version == versions.end() ? std::string{} : "V" + std::to_string(version->number);
}

std::string testText(const ScenarioTrigger& trigger)
{
    return trigger.indicator + ' ' + std::string{code(trigger.test)} + ' ' + indicatorText(trigger.threshold) + ", "
        + std::to_string(trigger.months) + " months in a row";
}

/// Where a change holds: "company", "SOUTH", with the period where it has one.
std::string placeText(const ScenarioChange& change, const Organisation& organisation)
{
    const auto subject = named(change.subject, organisation, {});
    const std::string where = subject.code.empty() ? subject.level : subject.code;
    return change.period ? where + ' ' + change.period->code : where;
}

ordered_json jsonOf(const Scenario& scenario, const std::vector<ScenarioTrigger>& triggers,
                    const std::vector<ScenarioProposal>& proposals, const std::string& base,
                    const Organisation& organisation)
{
    ordered_json object{{"name", scenario.name},
                        {"base_version", base},
                        {"purpose", scenario.purpose},
                        {"assumptions", scenario.assumptions},
                        {"changes", ordered_json::array()},
                        {"triggers", ordered_json::array()}};
    for (const auto& change : scenario.changes) {
        const auto subject = named(change.subject, organisation, {});
        object["changes"].push_back({{"metric", infoOf(change.metric).code},
                                     {"level", subject.level},
                                     {"code", subject.code},
                                     {"period", change.period ? ordered_json(change.period->code) : ordered_json()},
                                     {"change", change.change.toText(6)}});
    }
    for (const auto& trigger : triggers) {
        const auto fires = std::ranges::find(proposals, trigger, &ScenarioProposal::trigger);
        object["triggers"].push_back(
            {{"indicator", trigger.indicator},
             {"test", code(trigger.test)},
             {"threshold", indicatorText(trigger.threshold)},
             {"months", trigger.months},
             {"proposes", fires != proposals.end()},
             {"since",
              fires != proposals.end() ? ordered_json(fires->months.front().month.toIso().substr(0, 7))
                                       : ordered_json()}});
    }
    return object;
}

Result<Exit> list(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const Date asOf = options.asOf.empty() ? Date{workspace.clock().today()} : dateFrom(options.asOf);
    const auto scenarios = workspace.scenarios().scenarios();
    if (!scenarios)
        return scenarios.error();
    const auto triggers = orThrow(workspace.scenarios().triggers());
    const auto proposals = orThrow(workspace.scenarios().proposals(asOf));
    const auto versions = orThrow(workspace.targets().versions());
    const auto organisation = orThrow(workspace.organisation().snapshot());

    ordered_json out{{"as_of", asOf.toIso()}, {"scenarios", ordered_json::array()}};
    TextTable table{{{"scenario"}, {"base"}, {"change", Align::Right}, {"of"}, {"purpose"}}};
    TextTable rules{{{"scenario"}, {"trigger"}, {"proposes since"}}};
    for (const auto& scenario : *scenarios) {
        std::vector<ScenarioTrigger> own;
        std::ranges::copy_if(triggers, std::back_inserter(own),
                             [&](const ScenarioTrigger& trigger) { return trigger.scenario == scenario.name; });
        out["scenarios"].push_back(
            jsonOf(scenario, own, proposals, versionText(versions, scenario.base), *organisation));
        if (scenario.changes.empty())
            table.add({scenario.name, versionText(versions, scenario.base), "—", {}, scenario.purpose});
        for (const auto& change : scenario.changes)
            table.add({scenario.name, versionText(versions, scenario.base), percent(change.change),
                       std::string{infoOf(change.metric).code} + ' ' + placeText(change, *organisation),
                       scenario.purpose});
        for (const auto& trigger : own) {
            const auto fires = std::ranges::find(proposals, trigger, &ScenarioProposal::trigger);
            rules.add({scenario.name, testText(trigger),
                       fires == proposals.end() ? "—" : fires->months.front().month.toIso().substr(0, 7)});
        }
    }
    if (options.json)
        printJson(out);
    else
        print(table.empty() ? "No scenario stands on a version.\n"
                            : table.text() + (rules.empty() ? std::string{} : "\n" + rules.text()));
    return Exit::Done;
}

std::string joined(const std::vector<std::string>& assumptions)
{
    std::string text;
    for (const auto& assumption : assumptions)
        text += "  - " + assumption + "\n";
    return text;
}

Result<Exit> compare(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    auto names = options.scenarios;
    const auto known = orThrow(workspace.scenarios().scenarios());
    if (names.empty())
        std::ranges::transform(known, std::back_inserter(names), &Scenario::name);
    for (const auto& name : names)
        if (const auto there = requireScenario(workspace, name); !there)
            return there.error();
    const auto period = periodFrom(workspace, options.period);
    const auto metric = metricFrom(workspace, options.metric);
    const auto compared = workspace.scenarios().compare(names, metric, period, options.people);
    if (!compared)
        return compared.error();
    const Unit unit = infoOf(metric).unit;

    ordered_json out{{"metric", infoOf(metric).code},
                     {"period", ::jsonOf(period)},
                     {"scenarios", compared->scenarios},
                     {"rows", ordered_json::array()}};
    std::vector<TextTable::Column> columns{{"level"}, {"code"}, {"name"}};
    for (const auto& name : compared->scenarios) {
        columns.push_back({name, Align::Right});
        if (name != "base")
            columns.push_back({"%", Align::Right});
    }
    TextTable table{std::move(columns)};
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto company = orThrow(workspace.company().company());
    for (const auto& row : compared->rows) {
        const auto subject = named(row.who.subject, *organisation, company.name);
        ordered_json object{{"level", subject.level}, {"code", subject.code}, {"name", subject.name}};
        auto targets = ordered_json::array();
        auto changes = ordered_json::array();
        std::vector<std::string> cells{subject.level, subject.code, subject.name};
        for (std::size_t i = 0; i < row.targets.size(); ++i) {
            const auto share = compared->difference(row, i).share();
            targets.push_back(::jsonOf(row.targets[i], unit));
            changes.push_back(::jsonOf(share));
            cells.push_back(::textOf(row.targets[i], unit));
            if (i > 0)
                cells.push_back(percent(share));
        }
        object["targets"] = std::move(targets);
        object["changes"] = std::move(changes);
        out["rows"].push_back(std::move(object));
        table.add(std::move(cells));
    }
    if (options.json) {
        printJson(out);
        return Exit::Done;
    }
    std::string text = table.text();
    for (const auto& scenario : known)
        if (std::ranges::find(compared->scenarios, scenario.name) != compared->scenarios.end())
            text += "\n" + scenario.name + ": " + scenario.purpose + "\n" + joined(scenario.assumptions);
    print(text);
    return Exit::Done;
}

Result<Exit> promote(const Options& options)
{
    const auto opened = openForWriting(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const Date from = options.from.empty() ? Date{workspace.clock().today()} : dateFrom(options.from);
    const auto draft = workspace.scenarios().promote(options.scenarios.front(), from);
    if (!draft)
        return draft.error();
    const auto version = versionText(orThrow(workspace.targets().versions()), *draft);
    if (options.json)
        printJson({{"scenario", options.scenarios.front()}, {"version", version}, {"effective_from", from.toIso()}});
    else
        print(version + " is a draft with the targets of “" + options.scenarios.front() + "”, in force from "
              + from.toIso() + " once it is published\n");
    return Exit::Done;
}

Result<Exit> indicators(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    const auto indicators = (*opened)->scenarios().indicators();
    if (!indicators)
        return indicators.error();
    auto out = ordered_json::array();
    TextTable table{{{"indicator"}, {"name"}, {"month"}, {"value", Align::Right}, {"unit"}, {"source"}, {"note"}}};
    for (const auto& indicator : *indicators) {
        auto values = ordered_json::array();
        for (const auto& value : indicator.values) {
            const auto month = value.month.toIso().substr(0, 7);
            const auto& source = value.source.empty() ? indicator.source : value.source;
            values.push_back(
                {{"month", month}, {"value", indicatorText(value.value)}, {"source", source}, {"note", value.note}});
            table.add({indicator.code, indicator.name, month, indicatorText(value.value), indicator.unit, source,
                       value.note});
        }
        out.push_back({{"code", indicator.code},
                       {"name", indicator.name},
                       {"unit", indicator.unit},
                       {"source", indicator.source},
                       {"values", std::move(values)}});
    }
    if (options.json)
        printJson({{"indicators", std::move(out)}});
    else
        print(table.empty() ? "No indicators yet.\n" : table.text());
    return Exit::Done;
}

} // namespace

void addScenarioCommands(CLI::App& app, Chosen& chosen)
{
    const auto add = [&app](const char* name, const char* what) {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand(name, what);
        command->add_option("FILE", options->file, "The document")->required();
        command->add_flag("--json", options->json, "Print JSON");
        return std::pair{command, options};
    };
    const auto [listed, list] = add("scenarios", "Scenarios that stand on a version, and what the indicators propose");
    listed->add_option("--as-of", list->asOf, "Indicators up to this day; today without");
    listed->callback([&chosen, list = list] { chosen = {[list] { return ::list(*list); }, {}}; });

    const auto [compared, comparison] = add("compare-scenarios", "Targets of scenarios side by side");
    compared->add_option("--period", comparison->period, "2026, 2026-H1, 2026-Q3, 2026-09")->required();
    compared->add_option("--metric", comparison->metric, "Code of the metric");
    compared->add_option("--scenario", comparison->scenarios, "Name of a scenario, may be repeated; all without");
    compared->add_flag("--people", comparison->people, "The rows of people, too");
    compared->callback([&chosen, comparison = comparison] {
        chosen = {[comparison] { return compare(*comparison); }, {}};
    });

    const auto [promoted, promotion] = add("promote", "Takes a scenario over into a new draft of the base targets");
    promoted->add_option("--scenario", promotion->scenarios, "Name of the scenario")->required()->expected(1);
    promoted->add_option("--from", promotion->from, "The day the draft is to be in force from; today without");
    promoted->callback([&chosen, promotion = promotion] {
        chosen = {[promotion] { return promote(*promotion); }, notChanged(promotion->file)};
    });

    const auto [watched, watch] = add("indicators", "What scenarios depend on, month by month");
    watched->callback([&chosen, watch = watch] { chosen = {[watch] { return indicators(*watch); }, {}}; });
}
