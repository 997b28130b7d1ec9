#include "Commands.h"
#include "TextTable.h"
#include "Values.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct Options {
    std::string file;
    std::string metric;
    std::string period;
    bool json = false;
};

std::string joined(const std::vector<std::string>& texts)
{
    std::string all;
    for (const auto& text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

/// "revenue / market_size"; "revenue where channel is 线上"
std::string originOf(const OwnMetric& metric)
{
    switch (metric.source) {
    case MetricSource::Entered: return std::string{code(metric.combination)} + " of what is entered";
    case MetricSource::Formula: return metric.formula;
    case MetricSource::Part: break;
    }
    const std::string whole
        = metric.partOf + (metric.basis == SaleBasis::Signed ? "" : " " + std::string{code(metric.basis)});
    std::string text = whole;
    for (const auto& [column, texts] : metric.only)
        text += std::string{text == whole ? " where " : " and "} + std::string{code(column)} + " is " + joined(texts);
    return text;
}

ordered_json jsonOf(const OwnMetric& metric)
{
    ordered_json object{{"name", metric.name}, {"name_en", metric.nameEn}, {"source", code(metric.source)}};
    object["combination"] = code(metric.combination);
    if (metric.direction == Direction::Band)
        object["tolerance"] = Figure{metric.unit, metric.tolerance}.toText();
    if (metric.direction == Direction::Deduction)
        object["points"] = metric.points;
    if (metric.source == MetricSource::Formula)
        object["formula"] = metric.formula;
    if (metric.source == MetricSource::Part) {
        object["part_of"] = metric.partOf;
        object["basis"] = code(metric.basis);
        for (const auto& [column, texts] : metric.only)
            object["only"][std::string{code(column)}] = texts;
    }
    return object;
}

Result<Exit> metrics(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& library = (*opened)->metrics();
    const auto own = orThrow(library.own());
    auto rows = ordered_json::array();
    TextTable table{{{"metric"}, {"name"}, {"unit"}, {"better"}, {"counted from"}}};
    for (const auto& metric : orThrow(library.metrics())) {
        const auto& info = infoOf(metric);
        ordered_json row{{"code", info.code},
                         {"unit", code(info.unit)},
                         {"additive", info.additive},
                         {"direction", code(info.direction)}};
        const auto found = std::ranges::find(own, info.code, &OwnMetric::code);
        if (found != own.end())
            row.update(jsonOf(*found));
        table.add({std::string{info.code}, std::string{info.name}, std::string{code(info.unit)},
                   std::string{code(info.direction)}, found == own.end() ? "sale lines" : originOf(*found)});
        rows.push_back(std::move(row));
    }
    if (options.json)
        printJson({{"metrics", std::move(rows)}});
    else
        print(table.text());
    return Exit::Done;
}

Result<Exit> values(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto company = orThrow(workspace.company().company());
    std::optional<Date> from, to;
    if (!options.period.empty()) {
        const auto period = periodFrom(workspace, options.period);
        from = period.from;
        to = period.to;
    }
    std::string only;
    if (!options.metric.empty())
        only = infoOf(metricFrom(workspace, options.metric)).code;
    auto rows = ordered_json::array();
    using Align = TextTable::Align;
    TextTable table{
        {{"metric"}, {"level"}, {"code"}, {"name"}, {"month"}, {"value", Align::Right}, {"evidence"}, {"entered by"}}};
    for (const auto& value : orThrow(workspace.metrics().values(only, from, to))) {
        const auto who = named(value.subject, *organisation, company.name);
        const auto unit = infoOf(orThrow(workspace.metrics().metric(value.metric))).unit;
        const auto text = Figure{unit, value.value}.toText();
        const auto month = value.month.toIso().substr(0, 7);
        table.add({value.metric, who.level, who.code, who.name, month, text, value.evidence, value.enteredBy});
        rows.push_back({{"metric", value.metric},
                        {"level", who.level},
                        {"code", who.code},
                        {"name", who.name},
                        {"month", month},
                        {"value", text},
                        {"evidence", value.evidence},
                        {"who", value.enteredBy},
                        {"at", value.enteredAt}});
    }
    if (options.json)
        printJson({{"values", std::move(rows)}});
    else
        print(table.empty() ? "No values have been entered.\n" : table.text());
    return Exit::Done;
}

} // namespace

void addMetricCommands(CLI::App& app, Chosen& chosen)
{
    const auto add = [&app](const char* name, const char* what) {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand(name, what);
        command->add_option("FILE", options->file, "The document")->required();
        command->add_flag("--json", options->json, "Print JSON");
        return std::pair{command, options};
    };
    const auto [listed, list] = add("metrics", "What can be measured, and what it is counted from");
    listed->callback([&chosen, list = list] { chosen = {[list] { return ::metrics(*list); }, {}}; });

    const auto [entered, options] = add("metric-values", "Values of the workspace's own metrics, with their evidence");
    entered->add_option("--metric", options->metric, "Code or name of the metric; all without");
    entered->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3, 2026-09; all without");
    entered->callback([&chosen, options = options] { chosen = {[options] { return values(*options); }, {}}; });
}
