#include "Commands.h"
#include "TextTable.h"
#include "Values.h"
#include "incentives/LedgerService.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct Options {
    std::string file;
    std::string plan;
    std::string period;
    std::string person;
    std::string day;
    std::string expected;
    std::string reason;
    std::string answer;
    std::int64_t number = 0;
    bool reject = false;
    bool dryRun = false;
    bool json = false;
};

ordered_json jsonOf(const LedgerLine& line, const Organisation& organisation)
{
    const auto* person = organisation.person(line.person);
    return {{"line", line.id},
            {"plan", line.plan},
            {"period", line.period},
            {"person", person ? person->code : std::string{}},
            {"posted", line.posted.toIso()},
            {"by", line.by},
            {"amount", line.amount.toText(2)},
            {"state", code(line.state)},
            {"reason", code(line.reason)},
            {"component", textOrNull(line.component)},
            {"before", ::jsonOf(line.before)},
            {"now", ::jsonOf(line.now)},
            {"tier_before", line.tierBefore >= 0 ? ordered_json(line.tierBefore + 1) : ordered_json()},
            {"tier_now", line.tierNow >= 0 ? ordered_json(line.tierNow + 1) : ordered_json()},
            {"settled", line.settled ? ordered_json(line.settled->toIso()) : ordered_json()}};
}

/// "the quarter fell back into tier 1" and the like.
std::string wordsOf(const LedgerLine& line)
{
    std::string words{code(line.reason)};
    if (line.tierBefore >= 0)
        words += " " + std::to_string(line.tierBefore + 1) + " -> " + std::to_string(line.tierNow + 1);
    if (line.before && line.now)
        words += " (" + line.before->toText() + " -> " + line.now->toText() + ")";
    return line.component.empty() ? words : line.component + ": " + words;
}

void printLines(const std::vector<LedgerLine>& lines, const Organisation& organisation, bool json)
{
    using Align = TextTable::Align;
    ordered_json out{{"lines", ordered_json::array()}};
    TextTable text{{{"plan"}, {"period"}, {"person"}, {"posted"}, {"amount", Align::Right}, {"state"}, {"reason"}}};
    for (const auto& line : lines) {
        const auto* person = organisation.person(line.person);
        out["lines"].push_back(jsonOf(line, organisation));
        text.add({line.plan, line.period, person ? person->code : std::string{}, line.posted.toIso(),
                  line.amount.toText(2), std::string{code(line.state)}, wordsOf(line)});
    }
    if (json)
        printJson(out);
    else
        print(text.empty() ? "Nothing.\n" : text.text());
}

Result<Exit> ledger(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    const auto organisation = orThrow((*opened)->organisation().snapshot());
    const auto period = options.period.empty() ? std::string{} : periodFrom(**opened, options.period).code;
    const auto person = options.person.empty() ? PersonId{} : personFrom(*organisation, options.person);
    printLines(orThrow((*opened)->ledger().lines(options.plan, period, person)), *organisation, options.json);
    return Exit::Done;
}

Result<Exit> post(const Options& options)
{
    auto opened = options.dryRun ? openForReading(options.file) : openForWriting(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const auto period = periodFrom(workspace, options.period);
    const auto posting = options.dryRun ? workspace.ledger().preview(options.plan, period)
                                        : workspace.ledger().post(options.plan, period);
    if (!posting)
        return posting.error();
    auto lines = posting->draft.lines;
    const Date today{workspace.clock().today()};
    for (auto& line : lines) {
        line.posted = today;
        line.by = workspace.changeLog().who();
    }
    printLines(lines, *orThrow(workspace.organisation().snapshot()), options.json);
    return Exit::Done;
}

Result<Exit> approve(const Options& options)
{
    auto opened = openForWriting(options.file);
    if (!opened)
        return opened.error();
    const auto count = (*opened)->ledger().approve(options.plan, periodFrom(**opened, options.period));
    if (!count)
        return count.error();
    note(std::to_string(*count) + " lines are payable now.");
    return Exit::Done;
}

Result<Exit> settle(const Options& options)
{
    auto opened = openForWriting(options.file);
    if (!opened)
        return opened.error();
    const auto day = options.day.empty() ? Date{(*opened)->clock().today()} : dateFrom(options.day);
    const auto count = (*opened)->ledger().settle(options.plan, periodFrom(**opened, options.period), day);
    if (!count)
        return count.error();
    note(std::to_string(*count) + " lines are settled now.");
    return Exit::Done;
}

Result<Exit> disputes(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    const auto organisation = orThrow((*opened)->organisation().snapshot());
    using Align = TextTable::Align;
    ordered_json out{{"disputes", ordered_json::array()}};
    TextTable text{{{"number", Align::Right},
                    {"plan"},
                    {"period"},
                    {"person"},
                    {"expected", Align::Right},
                    {"actual", Align::Right},
                    {"state"},
                    {"reason"}}};
    for (const auto& one : orThrow((*opened)->ledger().disputes())) {
        const auto* person = organisation->person(one.person);
        const auto who = person ? person->code : std::string{};
        out["disputes"].push_back({{"number", one.id},
                                   {"plan", one.plan},
                                   {"period", one.period},
                                   {"person", who},
                                   {"expected", one.expected.toText(2)},
                                   {"actual", one.actual.toText(2)},
                                   {"reason", one.reason},
                                   {"raised", one.raised.toIso()},
                                   {"raised_by", one.raisedBy},
                                   {"state", code(one.state)},
                                   {"answer", textOrNull(one.answer)},
                                   {"answered", one.answered ? ordered_json(one.answered->toIso()) : ordered_json()},
                                   {"answered_by", textOrNull(one.answeredBy)}});
        text.add({std::to_string(one.id), one.plan, one.period, who, one.expected.toText(2), one.actual.toText(2),
                  std::string{code(one.state)}, printable(one.reason)});
    }
    if (options.json)
        printJson(out);
    else
        print(text.empty() ? "No disputes.\n" : text.text());
    return Exit::Done;
}

Result<Exit> dispute(const Options& options)
{
    auto opened = openForWriting(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    const auto person = personFrom(*orThrow(workspace.organisation().snapshot()), options.person);
    const auto number = workspace.ledger().dispute(options.plan, periodFrom(workspace, options.period), person,
                                                   amountFrom(options.expected, "--expected"), options.reason);
    if (!number)
        return number.error();
    note("Dispute " + std::to_string(*number) + " is open.");
    return Exit::Done;
}

Result<Exit> answer(const Options& options)
{
    auto opened = openForWriting(options.file);
    if (!opened)
        return opened.error();
    const auto done = (*opened)->ledger().answer(
        options.number, options.reject ? DisputeState::Rejected : DisputeState::Accepted, options.answer);
    if (!done)
        return done.error();
    return Exit::Done;
}

using Run = Result<Exit> (*)(const Options&);

/// A command of this file with FILE, and its options.
std::pair<CLI::App*, std::shared_ptr<Options>> add(CLI::App& app, Chosen& chosen, const char* name, const char* what,
                                                   Run run, bool writes)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand(name, what);
    command->add_option("FILE", options->file, "The document")->required();
    command->callback([&chosen, options, run, writes] {
        chosen = {[options, run] { return run(*options); }, writes ? notChanged(options->file) : std::string{}};
    });
    return {command, options};
}

void addPlanAndPeriod(CLI::App* command, Options& options)
{
    command->add_option("--plan", options.plan, "The plan with this code")->required();
    command->add_option("--period", options.period, "A period that the plan pays for")->required();
}

} // namespace

void addLedgerCommands(CLI::App& app, Chosen& chosen)
{
    {
        auto [command, options] = add(app, chosen, "ledger", "What was posted for whom, in which state", ledger, false);
        command->add_option("--plan", options->plan, "Only of the plan with this code");
        command->add_option("--period", options->period, "Only of this period");
        command->add_option("--person", options->person, "Only of the person with this code");
        command->add_flag("--json", options->json, "Print JSON");
    }
    {
        auto [command, options]
            = add(app, chosen, "post-payout", "Writes what a period came to into the ledger; later, the difference",
                  post, true);
        addPlanAndPeriod(command, *options);
        command->add_flag("--dry-run", options->dryRun, "Only say what would be posted");
        command->add_flag("--json", options->json, "Print JSON");
    }
    {
        auto [command, options] = add(app, chosen, "approve-payout", "What was posted becomes payable", approve, true);
        addPlanAndPeriod(command, *options);
    }
    {
        auto [command, options]
            = add(app, chosen, "settle-payout", "What is payable was paid and is locked", settle, true);
        addPlanAndPeriod(command, *options);
        command->add_option("--day", options->day, "Paid on this day; today without");
    }
    {
        auto [command, options] = add(app, chosen, "disputes", "What people say their pay should be", disputes, false);
        command->add_flag("--json", options->json, "Print JSON");
    }
    {
        auto [command, options]
            = add(app, chosen, "dispute", "Says that somebody's pay should be another amount", dispute, true);
        addPlanAndPeriod(command, *options);
        command->add_option("--person", options->person, "The person with this code")->required();
        command->add_option("--expected", options->expected, "What it should be")->required();
        command->add_option("--reason", options->reason, "Why")->required();
    }
    {
        auto [command, options] = add(app, chosen, "answer-dispute", "Answers a dispute", answer, true);
        command->add_option("NUMBER", options->number, "Of the dispute")->required();
        command->add_option("--answer", options->answer, "What was found")->required();
        command->add_flag("--reject", options->reject, "The amount stays; without, it is accepted");
    }
}
