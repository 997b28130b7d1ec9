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
    std::string accept;
    std::string withdraw;
    std::string reason;
    bool check = false;
    bool json = false;
};

std::string_view code(FairnessExclusion why)
{
    switch (why) {
    case FairnessExclusion::NotWholePeriod: return "not_whole_period";
    case FairnessExclusion::NoPosition: return "no_position";
    }
    return {};
}

std::string codeOf(PersonId id, const Organisation& organisation)
{
    const auto* person = organisation.person(id);
    return person ? person->code : std::string{};
}

std::string nameOf(PersonId id, const Organisation& organisation)
{
    const auto* person = organisation.person(id);
    return person ? person->name : std::string{};
}

std::string stateOf(const FairnessFinding& finding)
{
    return finding.acceptance ? "accepted" : finding.lapsed ? "lapsed" : "open";
}

ordered_json jsonOf(const FairnessMember& member, const Organisation& organisation, Unit unit)
{
    const auto& challenge = member.challenge;
    return {{"code", codeOf(member.person, organisation)},
            {"name", nameOf(member.person, organisation)},
            {"baseline", ::jsonOf(member.baseline, unit)},
            {"potential", ::jsonOf(member.potential, unit)},
            {"target", ::jsonOf(member.levels.target, unit)},
            {"ratio", ::jsonOf(member.ratios.toBaseline)},
            {"potential_ratio", ::jsonOf(member.ratios.toPotential)},
            {"deviation", ::jsonOf(member.ratios.deviation)},
            {"expected_attainment", ::jsonOf(challenge.expectedAttainment)},
            {"floor_chance", ::jsonOf(challenge.floorChance)},
            {"target_chance", ::jsonOf(challenge.targetChance)},
            {"stretch_chance", ::jsonOf(challenge.stretchChance)},
            {"difficulty", textOrNull(challenge.difficulty ? code(*challenge.difficulty) : std::string_view{})},
            {"no_chance_because", textOrNull(challenge.refusal ? code(*challenge.refusal) : std::string_view{})}};
}

ordered_json jsonOf(const PeerGroup& group, const Organisation& organisation, Unit unit)
{
    auto members = ordered_json::array();
    for (const auto& member : group.members)
        members.push_back(jsonOf(member, organisation, unit));
    const auto* position = organisation.position(group.position);
    return {{"position", position ? position->code : std::string{}},
            {"median", ::jsonOf(group.median)},
            {"gini", ::jsonOf(group.gini)},
            {"bands", group.bands},
            {"correlation", ::jsonOf(group.correlation)},
            {"expected_at_target", ::jsonOf(group.expectedAtTarget)},
            {"people", std::move(members)}};
}

ordered_json jsonOf(const FairnessFinding& finding)
{
    return {{"finding", finding.code},
            {"value", finding.value.toText(6)},
            {"state", stateOf(finding)},
            {"reason", finding.acceptance ? ordered_json(finding.acceptance->reason) : ordered_json(nullptr)}};
}

void printReport(const FairnessReport& report, const Organisation& organisation, bool json)
{
    const Unit unit = infoOf(report.metric).unit;
    using Align = TextTable::Align;
    TextTable people{{{"position"},
                      {"code"},
                      {"name"},
                      {"baseline", Align::Right},
                      {"target", Align::Right},
                      {"ratio", Align::Right},
                      {"deviation", Align::Right},
                      {"chance", Align::Right}}};
    TextTable findings{{{"finding"}, {"value", Align::Right}, {"state"}, {"reason"}}};
    ordered_json out{{"period", ::jsonOf(report.period)}, {"metric", infoOf(report.metric).code},
                     {"scenario", report.scenario},       {"groups", ordered_json::array()},
                     {"left_out", ordered_json::array()}, {"findings", ordered_json::array()}};
    for (const auto& group : report.groups) {
        out["groups"].push_back(jsonOf(group, organisation, unit));
        for (const auto& member : group.members)
            people.add({out["groups"].back()["position"].get<std::string>(), codeOf(member.person, organisation),
                        nameOf(member.person, organisation), textOf(member.baseline, unit),
                        textOf(member.levels.target, unit), percent(member.ratios.toBaseline),
                        percent(member.ratios.deviation), percent(member.challenge.targetChance)});
    }
    for (const auto& left : report.leftOut)
        out["left_out"].push_back({{"code", codeOf(left.person, organisation)}, {"why", code(left.why)}});
    for (const auto& finding : report.findings) {
        out["findings"].push_back(jsonOf(finding));
        findings.add({finding.code, percent(finding.value), stateOf(finding),
                      finding.acceptance ? finding.acceptance->reason : std::string{}});
    }
    if (json)
        printJson(out);
    else
        print(people.text() + "\n" + (findings.empty() ? "Nothing was found.\n" : findings.text()));
}

Result<Exit> fairness(const Options& options)
{
    const bool changes = !options.accept.empty() || !options.withdraw.empty();
    const auto opened = changes ? openForWriting(options.file) : openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    if (const auto known = requireScenario(workspace, options.scenario); !known)
        return known.error();
    FairnessQuery query;
    query.scope = {options.scenario, metricFrom(workspace, options.metric), periodFrom(workspace, options.period)};
    if (!options.accept.empty())
        if (const auto done = workspace.fairness().accept(query, options.accept, options.reason); !done)
            return done.error();
    if (!options.withdraw.empty())
        if (const auto done = workspace.fairness().withdraw(query, options.withdraw, options.reason); !done)
            return done.error();
    const auto report = workspace.fairness().report(query);
    if (!report)
        return report.error();
    printReport(*report, *orThrow(workspace.organisation().snapshot()), options.json);
    return options.check && !report->openFindings().empty() ? Exit::Found : Exit::Done;
}

} // namespace

void addFairnessCommands(CLI::App& app, Chosen& chosen)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("fairness", "Whether targets are fair among peers, and how hard they are");
    command->add_option("FILE", options->file, "The document")->required();
    command->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3, 2026-09")->required();
    command->add_option("--metric", options->metric, "Code of the metric");
    command->add_option("--scenario", options->scenario, "Name of the scenario");
    auto* accept = command->add_option("--accept", options->accept, "A finding that may stand; needs --reason");
    command->add_option("--withdraw", options->withdraw, "A finding that may stand no longer")->excludes(accept);
    auto* reason = command->add_option("--reason", options->reason, "Why");
    accept->needs(reason);
    command->add_flag("--check", options->check, "Exit code 3 while findings are open");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([&chosen, options] {
        const bool changes = !options->accept.empty() || !options->withdraw.empty();
        chosen = {[options] { return fairness(*options); }, changes ? notChanged(options->file) : std::string{}};
    });
}
