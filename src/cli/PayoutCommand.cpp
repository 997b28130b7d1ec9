#include "Commands.h"
#include "ExplanationOutput.h"
#include "TextTable.h"
#include "Values.h"
#include "explaining/PayoutExplainer.h"
#include "incentives/LedgerService.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct Options {
    std::string file;
    std::string period;
    std::string person;
    std::string plan;
    std::string scenario = "base";
    std::string asOf;
    std::size_t lines = 0;
    bool explain = false;
    bool json = false;
};

ordered_json balanceJson(const PayBalance& balance)
{
    ordered_json object{
        {"owed", balance.owed.toText(2)}, {"carried", balance.carried.toText(2)}, {"held", ordered_json::array()}};
    for (const auto& held : balance.held)
        object["held"].push_back({{"amount", held.amount.toText(2)}, {"due_in", held.due}});
    return object;
}

ordered_json nextJson(const NextStep& step)
{
    return {{"component", step.component},
            {"metric", infoOf(step.measure.metric).code},
            {"as", code(step.measure.as)},
            {"now", Figure{step.measure.unit(), step.now}.toText()},
            {"at", Figure{step.measure.unit(), step.at}.toText()},
            {"missing", ::jsonOf(step.missing)},
            {"more", step.more.toText(2)}};
}

/// What the ledger holds for one person, by state.
ordered_json ledgerJson(const std::vector<LedgerLine>& lines, PersonId person, Money payable)
{
    std::array<Money, 3> sums{};
    Money all;
    for (const auto& line : lines)
        if (line.person == person) {
            sums[static_cast<std::size_t>(line.state)] += line.amount;
            all += line.amount;
        }
    return {{"earned", sums[0].toText(2)},
            {"payable", sums[1].toText(2)},
            {"settled", sums[2].toText(2)},
            {"not_posted", (payable - all).toText(2)}};
}

class Answer {
public:
    Answer(Workspace& workspace, const Options& options) : m_workspace{workspace}, m_options{options} { }

    Exit give()
    {
        const auto within = periodFrom(m_workspace, m_options.period);
        m_organisation = orThrow(m_workspace.organisation().snapshot());
        std::vector<std::string> codes;
        for (const auto& plan : orThrow(m_workspace.incentives().plans()))
            if (codes.empty() || codes.back() != plan.code)
                codes.push_back(plan.code);
        if (!m_options.plan.empty()) {
            if (std::ranges::find(codes, m_options.plan) == codes.end())
                throw Failure{Error{ErrorCode::NotFound, "no such plan", {"incentive_plan", m_options.plan}}};
            codes = {m_options.plan};
        }
        ordered_json out{
            {"period", ::jsonOf(within)}, {"scenario", m_options.scenario}, {"plans", ordered_json::array()}};
        for (const auto& code : codes)
            for (const auto& period : orThrow(m_workspace.incentives().payPeriods(code, within)))
                add(code, period, out["plans"]);
        if (m_options.json)
            printJson(out);
        else if (m_printed == 0)
            print("No plan pays for a period inside this one.\n");
        return Exit::Done;
    }

private:
    void add(const std::string& code, const Period& period, ordered_json& plans)
    {
        PayoutQuery query;
        query.plan = code;
        query.period = period;
        query.scenario = m_options.scenario;
        query.explainAll = m_options.explain;
        if (!m_options.asOf.empty())
            query.asOf = dateFrom(m_options.asOf);
        const auto table = orThrow(m_workspace.incentives().payouts(query));
        const auto lines = orThrow(m_workspace.ledger().lines(code, period.code));
        const auto wanted = m_options.person.empty() ? PersonId{} : personFrom(*m_organisation, m_options.person);
        if (!m_options.json) {
            ++m_printed;
            printTable(table, wanted);
            return;
        }
        ordered_json object{{"plan", table.plan.code},
                            {"name", table.plan.name},
                            {"from", table.plan.from.toIso()},
                            {"period", ::jsonOf(table.period)},
                            {"as_of", table.asOf.toIso()},
                            {"inputs", table.inputs},
                            {"gross", table.gross.toText(2)},
                            {"payable", table.payable.toText(2)},
                            {"budget", table.plan.budget ? ordered_json(table.plan.budget->toText(2)) : ordered_json()},
                            {"over_budget", table.overBudget},
                            {"people", ordered_json::array()}};
        for (const auto& person : table.people)
            if (!wanted || person.person == wanted)
                object["people"].push_back(jsonOf(table, person, lines));
        plans.push_back(std::move(object));
    }

    ordered_json jsonOf(const PayoutTable& table, const PersonPayout& person, const std::vector<LedgerLine>& lines)
    {
        const auto* department = m_organisation->department(person.department);
        const auto* position = m_organisation->position(person.position);
        ordered_json object{{"person", person.code},
                            {"name", person.name},
                            {"department", textOrNull(department ? department->code : std::string{})},
                            {"position", textOrNull(position ? position->code : std::string{})},
                            {"from", person.from.toIso()},
                            {"to", person.to.toIso()},
                            {"days", person.days},
                            {"components", ordered_json::array()}};
        for (std::size_t i = 0; i < person.components.size(); ++i) {
            const auto& component = person.components[i];
            object["components"].push_back(
                {{"component", table.plan.components[i].code},
                 {"amount", component.amount.toText(2)},
                 {"state", code(component.state)},
                 {"tier", component.tier >= 0 ? ordered_json(component.tier + 1) : ordered_json()},
                 {"before_limit", component.limited ? ordered_json(component.limited->toText(2)) : ordered_json()}});
        }
        object["gross"] = person.gross.toText(2);
        object["limited"] = person.limited.toText(2);
        object["scaled"] = person.scaled.toText(2);
        object["held"] = person.held.toText(2);
        object["released"] = person.released.toText(2);
        object["payable"] = person.payable.toText(2);
        object["opening"] = balanceJson(person.opening);
        object["closing"] = balanceJson(person.closing);
        object["ledger"] = ledgerJson(lines, person.person, person.payable);
        object["next"] = ordered_json::array();
        for (const auto& step : orThrow(m_workspace.incentives().nextSteps(table, person.person)))
            object["next"].push_back(nextJson(step));
        if (m_options.explain)
            object["explanation"] = ::jsonOf(explanationOf(table, person));
        return object;
    }

    Explanation explanationOf(const PayoutTable& table, const PersonPayout& person)
    {
        return orThrow(PayoutExplainer{m_workspace.explainer(), m_workspace.calendar()}.explain(table, person.person,
                                                                                                m_options.lines));
    }

    void printTable(const PayoutTable& table, PersonId wanted)
    {
        using Align = TextTable::Align;
        std::vector<TextTable::Column> columns{{"code"}, {"name"}};
        for (const auto& component : table.plan.components)
            columns.push_back({component.code, Align::Right});
        for (const auto* name : {"gross", "payable"})
            columns.push_back({name, Align::Right});
        columns.push_back({"missing", Align::Right});
        TextTable text{columns};
        for (const auto& person : table.people) {
            if (wanted && person.person != wanted)
                continue;
            std::vector<std::string> cells{person.code, person.name};
            for (const auto& component : person.components)
                cells.push_back(component.amount.toText(2));
            cells.insert(cells.end(),
                         {person.gross.toText(2), person.payable.toText(2), std::to_string(person.missing)});
            text.add(cells);
        }
        print(table.plan.code + ", " + table.period.code + ": payable " + table.payable.toText(2) + "\n" + text.text());
        if (!m_options.explain)
            return;
        for (const auto& person : table.people)
            if (!wanted || person.person == wanted) {
                print("\n" + printable(person.name) + " (" + person.code + ")\n");
                printText(explanationOf(table, person));
            }
    }

    Workspace& m_workspace;
    const Options& m_options;
    int m_printed = 0;
    std::shared_ptr<const Organisation> m_organisation;
};

Result<Exit> payout(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    if (const auto known = requireScenario(**opened, options.scenario); !known)
        return known.error();
    return Answer{**opened, options}.give();
}

} // namespace

void addPayoutCommand(CLI::App& app, Chosen& chosen)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("payout", "What people get by the incentive plans, with every step");
    command->add_option("FILE", options->file, "The document")->required();
    command->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3, 2026-09: all pay periods inside it")
        ->required();
    command->add_option("--person", options->person, "Only the person with this code");
    command->add_option("--plan", options->plan, "Only the plan with this code");
    command->add_option("--scenario", options->scenario, "Against the targets of this scenario");
    command->add_option("--as-of", options->asOf, "Judged at this day");
    command->add_option("--lines", options->lines, "With --explain: at most so many sale lines below a number");
    command->add_flag("--explain", options->explain, "Every step, down to the sale lines");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([&chosen, options] { chosen = {[options] { return payout(*options); }, {}}; });
}
