#include "Commands.h"
#include "TextTable.h"
#include "Values.h"
#include "incentives/PenaltyService.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct Options {
    std::string file;
    std::string period;
    std::string rule;
    std::string person;
    std::string step;
    std::string text;
    std::string who;
    std::int64_t number = 0;
    bool json = false;
};

std::string codeOf(const Organisation& organisation, PersonId id)
{
    const auto* person = organisation.person(id);
    return person ? person->code : std::string{};
}

ordered_json jsonOf(const std::vector<PenaltyEvidence>& evidence, Unit unit)
{
    auto list = ordered_json::array();
    for (const auto& one : evidence)
        list.push_back({{"period", one.period}, {"value", Figure{unit, one.value}.toText()}});
    return list;
}

ordered_json jsonOf(const PenaltyStep& step)
{
    return {{"kind", code(step.kind)},
            {"name", textOrNull(step.name)},
            {"deduct", step.deduct.toText(2)},
            {"months", step.months}};
}

ordered_json jsonOf(const PenaltyCase& one, const Organisation& organisation)
{
    const auto dayOrNull
        = [](const std::optional<Date>& day) { return day ? ordered_json(day->toIso()) : ordered_json(); };
    return {{"number", one.id},
            {"rule", one.rule},
            {"person", codeOf(organisation, one.person)},
            {"period", one.period},
            {"evidence", jsonOf(one.evidence, one.unit)},
            {"step", jsonOf(one.step)},
            {"state", code(one.state)},
            {"opened", one.opened.toIso()},
            {"opened_by", one.openedBy},
            {"statement", textOrNull(one.statement)},
            {"reason", textOrNull(one.reason)},
            {"decided", dayOrNull(one.decided)},
            {"decided_by", textOrNull(one.decidedBy)},
            {"expires", dayOrNull(one.expires)},
            {"wage", one.wage ? ordered_json(one.wage->toText(2)) : ordered_json()},
            {"deducted", one.deduction.deducted.toText(2)},
            {"kept", one.deduction.kept.toText(2)},
            {"appeal", textOrNull(one.appeal)},
            {"answer", textOrNull(one.answer)}};
}

/// What rules propose for a period, and the cases there are.
Result<Exit> penalties(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto rules = orThrow(workspace.penalties().rules());
    const auto ruleOf = [&](const std::string& code) { return std::ranges::find(rules, code, &PenaltyRule::code); };
    ordered_json out{{"proposals", ordered_json::array()}, {"cases", ordered_json::array()}};
    TextTable text{
        {{"number"}, {"rule"}, {"person"}, {"period"}, {"step"}, {"state"}, {"deducted", TextTable::Align::Right}}};
    if (!options.period.empty())
        for (const auto& one : orThrow(workspace.penalties().proposals(periodFrom(workspace, options.period)))) {
            const auto rule = ruleOf(one.rule);
            out["proposals"].push_back({{"rule", one.rule},
                                        {"person", codeOf(*organisation, one.person)},
                                        {"period", one.period},
                                        {"evidence", jsonOf(one.evidence, rule->when.measure.unit())},
                                        {"step", jsonOf(rule->ladder[one.step])},
                                        {"newcomer", one.isNewcomer},
                                        {"open", one.isOpen}});
            if (!one.isOpen)
                text.add({"", one.rule, codeOf(*organisation, one.person), one.period,
                          std::string{code(rule->ladder[one.step].kind)},
                          one.isNewcomer ? "newcomer: exempt" : "proposed", ""});
        }
    for (const auto& one : orThrow(workspace.penalties().cases())) {
        out["cases"].push_back(jsonOf(one, *organisation));
        text.add({std::to_string(one.id), one.rule, codeOf(*organisation, one.person), one.period,
                  std::string{code(one.step.kind)}, std::string{code(one.state)}, one.deduction.deducted.toText(2)});
    }
    if (options.json)
        printJson(out);
    else
        print(text.empty() ? "Nothing is proposed and there are no cases.\n" : text.text());
    return Exit::Done;
}

Result<Exit> open(const Options& options)
{
    auto opened = openForWriting(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const auto person = personFrom(*orThrow(workspace.organisation().snapshot()), options.person);
    const auto number = workspace.penalties().open(options.rule, person, periodFrom(workspace, options.period));
    if (!number)
        return number.error();
    note("Case " + std::to_string(*number) + " is open.");
    return Exit::Done;
}

Result<Exit> step(const Options& options)
{
    auto opened = openForWriting(options.file);
    if (!opened)
        return opened.error();
    auto& penalties = (*opened)->penalties();
    const auto done = [&]() -> Result<void> {
        if (options.step == "hear")
            return penalties.hear(options.number, options.text);
        if (options.step == "approve")
            return penalties.approve(options.number, options.text, options.who);
        if (options.step == "dismiss")
            return penalties.dismiss(options.number, options.text);
        if (options.step == "appeal")
            return penalties.appeal(options.number, options.text);
        return penalties.answer(options.number, options.step == "uphold", options.text);
    }();
    if (!done)
        return done.error();
    return Exit::Done;
}

} // namespace

void addPenaltyCommands(CLI::App& app, Chosen& chosen)
{
    {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand("penalties", "What rules propose for a period, and the cases there are");
        command->add_option("FILE", options->file, "The document")->required();
        command->add_option("--period", options->period, "What rules propose for this period");
        command->add_flag("--json", options->json, "Print JSON");
        command->callback([&chosen, options] { chosen = {[options] { return penalties(*options); }, {}}; });
    }
    {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand("open-penalty", "Makes a case of what a rule proposes");
        command->add_option("FILE", options->file, "The document")->required();
        command->add_option("--rule", options->rule, "The rule with this code")->required();
        command->add_option("--person", options->person, "The person with this code")->required();
        command->add_option("--period", options->period, "The last period of the evidence")->required();
        command->callback([&chosen, options] {
            chosen = {[options] { return open(*options); }, notChanged(options->file)};
        });
    }
    {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand("penalty", "Takes a case a step further");
        command->add_option("FILE", options->file, "The document")->required();
        command->add_option("NUMBER", options->number, "Of the case")->required();
        command->add_option("STEP", options->step, "hear, approve, dismiss, appeal, uphold or reverse")
            ->required()
            ->check(CLI::IsMember({"hear", "approve", "dismiss", "appeal", "uphold", "reverse"}));
        command->add_option("--text", options->text, "What was said, or why");
        command->add_option("--who", options->who, "Who approves; the login name without");
        command->callback([&chosen, options] {
            chosen = {[options] { return step(*options); }, notChanged(options->file)};
        });
    }
}
