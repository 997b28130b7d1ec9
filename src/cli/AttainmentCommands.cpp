#include "Commands.h"
#include "TextTable.h"
#include "Values.h"
#include "exchange/TableExport.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct Options {
    std::string file;
    std::string period;
    std::string by = "company";
    std::string metric;
    std::string asOf;
    std::string scenario = "base";
    bool json = false;
};

std::string parentCode(const AttainmentRow& row, const Organisation& organisation)
{
    const auto* parent = organisation.department(row.parent);
    return parent != nullptr ? parent->code : std::string{};
}

void printAttainmentJson(const AttainmentTable& table, const Organisation& organisation)
{
    const Unit unit = infoOf(table.metric).unit;
    auto rows = ordered_json::array();
    for (const auto& row : table.rows) {
        ordered_json json{{"level", code(row.level)}, {"code", row.code}, {"name", row.name}};
        if (row.level == GroupBy::Department || row.level == GroupBy::Person)
            json["parent"] = parentCode(row, organisation);
        json["floor"] = jsonOf(row.target.levels.floor, unit);
        json["target"] = jsonOf(row.target.levels.target, unit);
        json["stretch"] = jsonOf(row.target.levels.stretch, unit);
        json["actual"] = jsonOf(row.actual);
        json["attainment"] = jsonOf(row.attainment);
        json["progress"] = jsonOf(row.progress);
        json["elapsed_weight"] = jsonOf(row.elapsedWeight);
        json["expected"] = jsonOf(row.expected);
        json["pace_index"] = jsonOf(row.paceIndex);
        json["projection"] = jsonOf(row.projection);
        json["required_per_day"] = jsonOf(row.requiredPerDay);
        json["last_year"] = jsonOf(row.lastYear);
        json["growth"] = jsonOf(row.growth);
        json["sale_lines"] = row.saleLines;
        rows.push_back(std::move(json));
    }
    printJson({{"period", jsonOf(table.period)},
               {"as_of", table.asOf.toIso()},
               {"metric", infoOf(table.metric).code},
               {"scenario", table.scenario},
               {"target_version", table.targetVersion},
               {"working_days", {{"elapsed", table.workingDaysElapsed}, {"left", table.workingDaysLeft}}},
               {"rows", std::move(rows)},
               {"control", {{"sale_lines", table.saleLines}, {"amount", table.amount.toText(2)}}}});
}

void printAttainmentText(const AttainmentTable& table)
{
    using Align = TextTable::Align;
    const Unit unit = infoOf(table.metric).unit;
    TextTable text{{{"code"},
                    {"name"},
                    {"target", Align::Right},
                    {"actual", Align::Right},
                    {"attainment", Align::Right},
                    {"expected", Align::Right},
                    {"pace", Align::Right},
                    {"projection", Align::Right},
                    {"needed a day", Align::Right},
                    {"last year", Align::Right},
                    {"growth", Align::Right}}};
    for (const auto& row : table.rows)
        text.add({row.code, std::string(static_cast<std::size_t>(row.depth) * 2, ' ') + row.name,
                  textOf(row.target.levels.target, unit), textOf(row.actual), percent(row.attainment),
                  computed(row.expected), percent(row.paceIndex), computed(row.projection),
                  computed(row.requiredPerDay), textOf(row.lastYear), percent(row.growth)});
    print(std::string{infoOf(table.metric).code} + ", " + table.period.code + " (" + table.period.from.toIso() + " to "
          + table.period.to.toIso() + "), as of " + table.asOf.toIso() + "\n\n" + text.text() + "\n"
          + std::to_string(table.saleLines) + " sale lines, amount " + table.amount.toText(2) + ".\n");
}

Result<Exit> attainment(const Options& options)
{
    const auto workspace = openForReading(options.file);
    if (!workspace)
        return workspace.error();
    if (const auto known = requireScenario(**workspace, options.scenario); !known)
        return known.error();
    AttainmentQuery query;
    query.period = periodFrom(**workspace, options.period);
    query.by = groupByFromCode(options.by).value();
    query.metric = options.metric.empty() ? Metric::Revenue : metricFrom(**workspace, options.metric);
    if (!options.asOf.empty())
        query.asOf = dateFrom(options.asOf);
    query.scenario = options.scenario;
    const auto table = (*workspace)->attainment().table(query);
    if (!table)
        return table.error();
    const auto organisation = (*workspace)->organisation().snapshot();
    if (!organisation)
        return organisation.error();
    if (options.json)
        printAttainmentJson(*table, **organisation);
    else
        printAttainmentText(*table);
    return Exit::Done;
}

} // namespace

void addAttainmentCommands(CLI::App& app, Chosen& chosen)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("attainment", "Targets against sales: attainment, pace, projection");
    command->add_option("FILE", options->file, "The document")->required();
    command->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3, 2026-09, 2026-W37 or a range")
        ->required();
    command->add_option("--by", options->by, "One row for each of these")
        ->check(
            CLI::IsMember({"company", "department", "person", "product", "category", "channel", "region", "customer"}));
    command->add_option("--metric", options->metric, "What is measured; revenue without");
    command->add_option("--as-of", options->asOf, "Judge it at this day");
    command->add_option("--scenario", options->scenario, "Against the targets of this scenario");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([&chosen, options] { chosen = {[options] { return attainment(*options); }, {}}; });
}
