#include "Commands.h"
#include "TextTable.h"
#include "Values.h"
#include "importing/ProposalFile.h"
#include "importing/WorkbookFile.h"
#include "support/Decimal.h"
#include "support/PathText.h"

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
    std::string person;
    std::string kind;
    std::string target;
    std::string note;
    std::string who;
    bool adopt = false;
    bool json = false;
};

struct MergeOptions {
    std::string file;
    std::string csv;
    std::string scenario = "base";
    bool dryRun = false;
    bool json = false;
};

ordered_json jsonOf(const Talk& talk, const Organisation& organisation)
{
    const Unit unit = infoOf(talk.topic.metric).unit;
    const auto* person = organisation.person(talk.topic.person);
    auto entries = ordered_json::array();
    for (const auto& entry : talk.entries)
        entries.push_back({{"kind", code(entry.kind)},
                           {"target", ::jsonOf(entry.target, unit)},
                           {"note", entry.note},
                           {"who", entry.who},
                           {"at", entry.at}});
    return {{"code", person ? person->code : std::string{}},
            {"name", person ? person->name : std::string{}},
            {"target", ::jsonOf(talk.target, unit)},
            {"state", code(talk.state())},
            {"appeal_until", talk.appealUntil ? ordered_json(talk.appealUntil->toIso()) : ordered_json(nullptr)},
            {"entries", std::move(entries)}};
}

std::string textOf(const std::vector<Talk>& talks, const Organisation& organisation)
{
    using Align = TextTable::Align;
    TextTable people{{{"code"}, {"name"}, {"target", Align::Right}, {"state"}, {"appeal until"}}};
    TextTable entries{{{"code"}, {"kind"}, {"target", Align::Right}, {"who"}, {"at"}, {"note"}}};
    for (const auto& talk : talks) {
        const Unit unit = infoOf(talk.topic.metric).unit;
        const auto* person = organisation.person(talk.topic.person);
        const std::string personCode = person ? person->code : std::string{};
        people.add({personCode, person ? person->name : std::string{}, ::textOf(talk.target, unit),
                    std::string{code(talk.state())}, talk.appealUntil ? talk.appealUntil->toIso() : "—"});
        for (const auto& entry : talk.entries)
            entries.add({personCode, std::string{code(entry.kind)}, ::textOf(entry.target, unit), entry.who, entry.at,
                         entry.note});
    }
    return people.text() + "\n" + (entries.empty() ? "Nothing was said yet.\n" : entries.text());
}

Result<Exit> list(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    if (const auto known = requireScenario(workspace, options.scenario); !known)
        return known.error();
    const auto period = periodFrom(workspace, options.period);
    const auto metric = metricFrom(workspace, options.metric);
    auto talks = workspace.talks().talks(options.scenario, metric, period);
    if (!talks)
        return talks.error();
    const auto organisation = orThrow(workspace.organisation().snapshot());
    if (!options.person.empty()) {
        const auto person = personFrom(*organisation, options.person);
        std::erase_if(*talks, [&](const Talk& talk) { return talk.topic.person != person; });
    }
    if (!options.json) {
        print(textOf(*talks, *organisation));
        return Exit::Done;
    }
    ordered_json out{{"scenario", options.scenario},
                     {"metric", infoOf(metric).code},
                     {"period", ::jsonOf(period)},
                     {"talks", ordered_json::array()}};
    for (const auto& talk : *talks)
        out["talks"].push_back(jsonOf(talk, *organisation));
    printJson(out);
    return Exit::Done;
}

TalkEntry entryFrom(const Options& options, Metric metric)
{
    TalkEntry entry;
    const auto kind = talkKindFromCode(options.kind);
    if (!kind)
        throw WrongUsage{"--kind is proposal, counter_proposal, comment, agreement, appeal or answer"};
    entry.kind = *kind;
    if (!options.target.empty()) {
        entry.target = scaledFrom(options.target, infoOf(metric).unit);
        if (!entry.target)
            throw WrongUsage{"--target is a number such as 1280000.00"};
    }
    entry.note = options.note;
    entry.who = options.who;
    return entry;
}

Result<Exit> say(const Options& options)
{
    if (options.adopt == !options.kind.empty())
        throw WrongUsage{"give either --kind or --adopt"};
    const auto opened = openForWriting(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    if (const auto known = requireScenario(workspace, options.scenario); !known)
        return known.error();
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const TalkTopic topic{options.scenario, metricFrom(workspace, options.metric),
                          personFrom(*organisation, options.person), periodFrom(workspace, options.period)};
    const auto done = options.adopt ? workspace.talks().adopt(topic, options.who)
                                    : workspace.talks().say(topic, entryFrom(options, topic.metric));
    if (!done)
        return done.error();
    const auto talk = workspace.talks().talk(topic);
    if (!talk)
        return talk.error();
    if (options.json)
        printJson(jsonOf(*talk, *organisation));
    else
        print(textOf({*talk}, *organisation));
    return Exit::Done;
}

Result<Exit> merge(const MergeOptions& options)
{
    const auto opened = openForWriting(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    if (const auto known = requireScenario(workspace, options.scenario); !known)
        return known.error();
    ProposalFile file{workspace.changeLog(), workspace.calendar(), workspace.organisation(), workspace.metrics(),
                      workspace.talks()};
    const auto source = importSourceOf(fromUtf8(options.csv));
    if (!source)
        return source.error();
    const auto merged = file.merge(*source, options.scenario, options.dryRun);
    if (!merged)
        return merged.error();
    auto conflicts = ordered_json::array();
    TextTable table{{{"line", TextTable::Align::Right}, {"conflict"}, {"value"}}};
    for (const auto& problem : merged->problems) {
        conflicts.push_back({{"line", problem.line}, {"conflict", code(problem.conflict)}, {"value", problem.value}});
        table.add({std::to_string(problem.line), std::string{code(problem.conflict)}, problem.value});
    }
    if (options.json)
        printJson({{"dry_run", options.dryRun},
                   {"recorded", merged->recorded},
                   {"unchanged", merged->unchanged},
                   {"silent", merged->silent},
                   {"conflicts", std::move(conflicts)}});
    else
        print("recorded " + std::to_string(merged->recorded) + ", known before " + std::to_string(merged->unchanged)
              + ", without proposal or words " + std::to_string(merged->silent) + ", conflicts "
              + std::to_string(merged->problems.size()) + "\n" + (table.empty() ? std::string{} : table.text()));
    if (options.dryRun)
        note("A dry run: nothing was changed.\n");
    return merged->problems.empty() ? Exit::Done : Exit::Found;
}

void addTopic(CLI::App& command, Options& options)
{
    command.add_option("FILE", options.file, "The document")->required();
    command.add_option("--period", options.period, "2026, 2026-H1, 2026-Q3, 2026-09")->required();
    command.add_option("--metric", options.metric, "Code of the metric");
    command.add_option("--scenario", options.scenario, "Name of the scenario");
    command.add_flag("--json", options.json, "Print JSON");
}

} // namespace

void addTalkCommands(CLI::App& app, Chosen& chosen)
{
    auto listed = std::make_shared<Options>();
    auto* talks = app.add_subcommand("talks", "What people said about their targets, and where each talk stands");
    addTopic(*talks, *listed);
    talks->add_option("--person", listed->person, "Code of a person; all without");
    talks->callback([&chosen, listed] { chosen = {[listed] { return list(*listed); }, {}}; });

    auto said = std::make_shared<Options>();
    auto* command = app.add_subcommand("say", "Records a proposal, comment, agreement or appeal about a target");
    addTopic(*command, *said);
    command->add_option("--person", said->person, "Code of the person")->required();
    command->add_option("--kind", said->kind, "proposal, counter_proposal, comment, agreement, appeal, answer");
    command->add_option("--target", said->target, "The number that is proposed or wished for");
    command->add_option("--note", said->note, "The words");
    command->add_option("--who", said->who,
                        "Who says it; without: the person for a proposal, agreement or appeal, else the user");
    command->add_flag("--adopt", said->adopt, "Takes the open proposal over as the target and records the agreement");
    command->callback([&chosen, said] { chosen = {[said] { return say(*said); }, notChanged(said->file)}; });

    auto merged = std::make_shared<MergeOptions>();
    auto* proposals = app.add_subcommand("merge-proposals", "Takes in what people wrote into the table of proposals");
    proposals->add_option("FILE", merged->file, "The document")->required();
    proposals->add_option("CSV", merged->csv, "The filled-in table")->required();
    proposals->add_option("--scenario", merged->scenario, "Name of the scenario");
    proposals->add_flag("--dry-run", merged->dryRun, "Say what would be recorded, record nothing");
    proposals->add_flag("--json", merged->json, "Print JSON");
    proposals->callback([&chosen, merged] {
        chosen = {[merged] { return merge(*merged); }, notChanged(merged->file)};
    });
}
