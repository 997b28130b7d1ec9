#include "Commands.h"
#include "TextTable.h"
#include "Values.h"
#include "exchange/PackageService.h"
#include "scorecards/ScorecardService.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct Options {
    std::string file;
    std::string request;
    int number = 0;
    std::string step;
    std::string who;
    std::string note;
    bool submit = false;
    bool dryRun = false;
    bool json = false;
};

ordered_json jsonOf(const Adjustment& adjustment, Workspace& workspace)
{
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto company = orThrow(workspace.company().company());
    auto cells = ordered_json::array();
    for (const auto& cell : adjustment.cells) {
        const auto who = named(cell.subject, *organisation, company.name);
        const Unit unit = infoOf(cell.metric).unit;
        cells.push_back({{"metric", infoOf(cell.metric).code},
                         {"level", who.level},
                         {"code", who.code},
                         {"name", who.name},
                         {"period", cell.period.code},
                         {"before", ::jsonOf(cell.before.target, unit)},
                         {"after", ::jsonOf(cell.after.target, unit)}});
    }
    auto steps = ordered_json::array();
    for (const auto& step : orThrow(workspace.adjustments().steps(adjustment.id)))
        steps.push_back({{"state", code(step.state)}, {"at", step.at}, {"who", step.who}, {"note", step.note}});
    int version = 0;
    for (const auto& known : orThrow(workspace.targets().versions(adjustment.scenario)))
        version = known.id == adjustment.version ? known.number : version;
    return {{"number", adjustment.number},
            {"scenario", adjustment.scenario},
            {"state", code(adjustment.state)},
            {"effective_from", adjustment.effectiveFrom.toIso()},
            {"trigger", code(adjustment.trigger)},
            {"reason", adjustment.reason},
            {"method", adjustment.method},
            {"told_who", adjustment.toldWho},
            {"told_how", adjustment.toldHow},
            {"support", adjustment.support},
            {"follow_up", adjustment.followUp ? ordered_json(adjustment.followUp->toIso()) : ordered_json(nullptr)},
            {"follow_up_result", adjustment.followUpResult},
            {"version", version > 0 ? ordered_json(version) : ordered_json(nullptr)},
            {"cells", std::move(cells)},
            {"steps", std::move(steps)}};
}

Result<Exit> adjustments(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    TextTable text{{{"no"}, {"state"}, {"in force from"}, {"trigger"}, {"targets"}, {"version"}, {"reason"}}};
    auto rows = ordered_json::array();
    for (const auto& adjustment : orThrow(workspace.adjustments().adjustments())) {
        auto json = jsonOf(adjustment, workspace);
        text.add(
            {std::to_string(adjustment.number), std::string{code(adjustment.state)}, adjustment.effectiveFrom.toIso(),
             std::string{code(adjustment.trigger)}, std::to_string(adjustment.cells.size()),
             json["version"].is_null() ? "—" : "V" + std::to_string(json["version"].get<int>()), adjustment.reason});
        rows.push_back(std::move(json));
    }
    if (options.json)
        printJson({{"adjustments", std::move(rows)}});
    else
        print(text.text());
    return Exit::Done;
}

void printPreview(const AdjustmentPreview& preview, const Adjustment& adjustment, Workspace& workspace, bool json)
{
    const auto organisation = orThrow(workspace.organisation().snapshot());
    auto scores = ordered_json::array();
    TextTable scoreText{{{"code"}, {"name"}, {"period"}, {"score before"}, {"after"}, {"grade before"}, {"after"}}};
    for (const auto& move :
         orThrow(workspace.scorecards().movedBy(preview.after, adjustment.effectiveFrom, adjustment.scenario))) {
        const auto who = named(Subject::of(move.person), *organisation, {});
        scores.push_back({{"person", who.code},
                          {"period", move.period.code},
                          {"score_before", ::jsonOf(move.scoreBefore)},
                          {"score_after", ::jsonOf(move.scoreAfter)},
                          {"grade_before", textOrNull(move.gradeBefore)},
                          {"grade_after", textOrNull(move.gradeAfter)}});
        scoreText.add({who.code, who.name, move.period.code, percent(move.scoreBefore), percent(move.scoreAfter),
                       move.gradeBefore, move.gradeAfter});
    }
    const auto company = orThrow(workspace.company().company());
    using Align = TextTable::Align;
    TextTable text{{{"metric"}, {"code"}, {"name"}, {"period"}, {"before", Align::Right}, {"after", Align::Right}}};
    auto rows = ordered_json::array();
    for (const auto& comparison : preview.metrics) {
        const auto& info = infoOf(comparison.metric);
        for (const auto& row : comparison.rows) {
            const auto who = named(row.subject, *organisation, company.name);
            for (std::size_t i = 0; i < comparison.columns.size(); ++i) {
                const auto& cell = row.cells[i];
                if (!cell.differs())
                    continue;
                text.add({std::string{info.code}, who.code, who.name, comparison.columns[i].code,
                          textOf(cell.before, info.unit), textOf(cell.after, info.unit)});
                rows.push_back({{"metric", info.code},
                                {"level", who.level},
                                {"code", who.code},
                                {"name", who.name},
                                {"period", comparison.columns[i].code},
                                {"before", ::jsonOf(cell.before, info.unit)},
                                {"after", ::jsonOf(cell.after, info.unit)}});
            }
        }
    }
    if (json)
        printJson({{"largest_change", preview.need.largestChange.toText(6)},
                   {"second_person", preview.need.secondPerson()},
                   {"above_limit", preview.need.aboveLimit},
                   {"back_in_time", preview.need.backInTime},
                   {"rows", std::move(rows)},
                   {"scores", std::move(scores)}});
    else
        print(text.text() + (scoreText.empty() ? std::string{} : "\n" + scoreText.text())
              + (preview.need.secondPerson() ? "\nA second person has to approve this.\n"
                                             : "\nNo second person is needed.\n"));
}

Result<Exit> adjust(const Options& options)
{
    const auto request = readFile(options.request);
    if (!request)
        return request.error();
    const auto opened = options.dryRun ? openForReading(options.file) : openForWriting(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const auto adjustment = workspace.packages().readAdjustment(*request);
    if (!adjustment)
        return adjustment.error();
    const auto preview = workspace.adjustments().preview(*adjustment);
    if (!preview)
        return preview.error();
    if (!options.dryRun) {
        const auto id = workspace.adjustments().ask(*adjustment);
        if (!id)
            return id.error();
        if (options.submit)
            if (const auto submitted = workspace.adjustments().submit(*id, options.who, options.note); !submitted)
                return submitted.error();
        note("Adjustment " + std::to_string(orThrow(workspace.adjustments().adjustment(*id)).number) + " is "
             + (options.submit ? "submitted" : "a draft") + ".\n");
    }
    printPreview(*preview, *adjustment, workspace, options.json);
    return Exit::Done;
}

Result<void> take(AdjustmentService& adjustments, AdjustmentId id, const Options& options)
{
    if (options.step == "submit")
        return adjustments.submit(id, options.who, options.note);
    if (options.step == "reject")
        return adjustments.reject(id, options.who, options.note);
    if (options.step == "withdraw")
        return adjustments.withdraw(id, options.who, options.note);
    if (options.step == "follow-up")
        return adjustments.recordFollowUp(id, options.note);
    const auto version = adjustments.approve(id, options.who, options.note);
    return version ? Result<void>{} : version.error();
}

Result<Exit> takeStep(const Options& options)
{
    const auto opened = openForWriting(options.file);
    if (!opened)
        return opened.error();
    auto& service = (*opened)->adjustments();
    const auto all = orThrow(service.adjustments());
    const auto found = std::ranges::find(all, options.number, &Adjustment::number);
    if (found == all.end())
        return Error{ErrorCode::NotFound, "no such adjustment", {"target_adjustment", std::to_string(options.number)}};
    if (const auto taken = take(service, found->id, options); !taken)
        return taken.error();
    note("Adjustment " + std::to_string(options.number) + " is "
         + std::string{code(orThrow(service.adjustment(found->id)).state)} + ".\n");
    return Exit::Done;
}

} // namespace

void addAdjustmentCommands(CLI::App& app, Chosen& chosen)
{
    {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand("adjustments", "The register of changes of published targets");
        command->add_option("FILE", options->file, "The document")->required();
        command->add_flag("--json", options->json, "Print JSON");
        command->callback([&chosen, options] { chosen = {[options] { return adjustments(*options); }, {}}; });
    }
    {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand("adjust", "Ask for a change of published targets, and see what it moves");
        command->add_option("FILE", options->file, "The document")->required();
        command->add_option("REQUEST", options->request, "JSON: one element of a package's target_adjustments")
            ->required();
        command->add_flag("--submit", options->submit, "Hand it in for approval at once");
        command->add_option("--who", options->who, "Who hands it in; the user without");
        command->add_option("--note", options->note, "A note to the step");
        command->add_flag("--dry-run", options->dryRun, "Only show what it moves");
        command->add_flag("--json", options->json, "Print JSON");
        command->callback([&chosen, options] {
            chosen
                = {[options] { return adjust(*options); }, options->dryRun ? std::string{} : notChanged(options->file)};
        });
    }
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("adjustment", "Take an adjustment a step further");
    command->add_option("FILE", options->file, "The document")->required();
    command->add_option("NUMBER", options->number, "Its number in the register")->required();
    command->add_option("STEP", options->step, "submit, approve, reject, withdraw or follow-up")
        ->required()
        ->check(CLI::IsMember({"submit", "approve", "reject", "withdraw", "follow-up"}));
    command->add_option("--who", options->who, "Who takes the step; the user without");
    command->add_option("--note", options->note, "A note; of follow-up what became of it");
    command->callback([&chosen, options] {
        chosen = {[options] { return takeStep(*options); }, notChanged(options->file)};
    });
}
