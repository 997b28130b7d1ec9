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
    std::string period;
    std::string metric = "revenue";
    std::string scenario = "base";
    std::string person;
    std::string department;
    std::vector<std::string> shares;
    bool json = false;
};

/// "online=40"
PartWeight weightFrom(Workspace& workspace, const std::string& text)
{
    const auto equals = text.find('=');
    if (equals == std::string::npos)
        throw WrongUsage{"--share is the code of a part and its share, such as online=40"};
    const auto share = ratioFrom(text.substr(equals + 1), "--share");
    return {metricFrom(workspace, text.substr(0, equals)), share.scaled()};
}

ordered_json jsonOf(const PartTargets& by)
{
    const Unit unit = infoOf(by.whole).unit;
    const auto value = [&](const std::optional<std::int64_t>& scaled) {
        return scaled ? ordered_json(Figure{unit, *scaled}.toText()) : ordered_json(nullptr);
    };
    auto parts = ordered_json::array();
    for (const auto& part : by.parts)
        parts.push_back({{"metric", infoOf(part.part).code},
                         {"name", infoOf(part.part).name},
                         {"target", value(part.target)},
                         {"last_year", value(part.lastYear)}});
    return {{"column", code(by.column)},
            {"target", value(by.target)},
            {"sum", value(by.sum())},
            {"gap", value(by.gap())},
            {"parts", std::move(parts)}};
}

Result<Exit> parts(const Options& options)
{
    const auto opened = options.shares.empty() ? openForReading(options.file) : openForWriting(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const auto metric = metricFrom(workspace, options.metric);
    const auto period = periodFrom(workspace, options.period);
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto subject = subjectFrom(*organisation, options.person, options.department);
    std::vector<PartWeight> weights;
    for (const auto& share : options.shares)
        weights.push_back(weightFrom(workspace, share));
    if (!weights.empty())
        if (const auto done = workspace.division().divideOverParts(options.scenario, metric, subject, period, weights);
            !done)
            return done.error();

    const auto found = workspace.division().parts(options.scenario, metric, subject, period);
    if (!found)
        return found.error();
    auto list = ordered_json::array();
    using Align = TextTable::Align;
    TextTable table{{{"by"}, {"part"}, {"name"}, {"target", Align::Right}, {"last year", Align::Right}}};
    const Unit unit = infoOf(metric).unit;
    for (const auto& by : *found) {
        list.push_back(jsonOf(by));
        const std::string column{code(by.column)};
        for (const auto& part : by.parts)
            table.add({column, std::string{infoOf(part.part).code}, std::string{infoOf(part.part).name},
                       textOf(part.target, unit), textOf(part.lastYear, unit)});
        table.add({column, "together", "", textOf(by.sum(), unit), ""});
        table.add({column, "not divided", "", textOf(by.gap(), unit), ""});
    }
    if (options.json)
        printJson({{"metric", infoOf(metric).code}, {"period", ::jsonOf(period)}, {"parts", std::move(list)}});
    else
        print(table.empty() ? "The metric has no parts.\n" : table.text());
    return Exit::Done;
}

} // namespace

void addPartCommand(CLI::App& app, Chosen& chosen)
{
    auto options = std::make_shared<Options>();
    auto* command
        = app.add_subcommand("parts", "Targets of the parts of a metric beside its own, and dividing it over them");
    command->add_option("FILE", options->file, "The document")->required();
    command->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3, 2026-09")->required();
    command->add_option("--metric", options->metric, "Code of the metric");
    command->add_option("--scenario", options->scenario, "Name of the scenario");
    command->add_option("--person", options->person, "Code of a person; the company without");
    command->add_option("--department", options->department, "Code of a department");
    command->add_option("--share", options->shares,
                        "Divide the target: a part and its share, online=40; may be repeated");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([&chosen, options] {
        chosen = {[options] { return parts(*options); },
                  options->shares.empty() ? std::string{} : notChanged(options->file)};
    });
}
