#include "ImportReport.h"

#include "Commands.h"
#include "ErrorWords.h"
#include "TextTable.h"

#include <nlohmann/json.hpp>

using namespace attain;
using nlohmann::ordered_json;

namespace {

constexpr std::size_t kShownProblems = 20;

const char* code(StatusMeaning meaning)
{
    switch (meaning) {
    case StatusMeaning::Ordinary: return "ordinary";
    case StatusMeaning::Cancelled: return "cancelled";
    case StatusMeaning::Return: return "return";
    }
    return "";
}

ordered_json jsonOf(const std::vector<SaleStatus>& statuses)
{
    auto list = ordered_json::array();
    for (const auto& status : statuses)
        list.push_back({{"value", status.text},
                        {"meaning", code(status.meaning)},
                        {"records", status.records},
                        {"positive", status.positive},
                        {"amount", status.amount.toText(2)}});
    return list;
}

ordered_json jsonOf(const ImportResult& result)
{
    ordered_json columns = ordered_json::object();
    for (const auto& use : result.columns) {
        if (!use.field.empty())
            columns[use.field] = use.header;
    }
    if (!result.amountFormula.empty())
        columns["amount_formula"] = result.amountFormula;
    auto problems = ordered_json::array();
    for (const auto& problem : result.problems)
        problems.push_back({{"record", problem.record},
                            {"line", problem.line},
                            {"column", result.columnName(problem.column)},
                            {"value", problem.value},
                            {"reason", code(problem.reason)},
                            {"message", words(problem.reason)}});
    auto further = ordered_json::array();
    for (const auto& other : result.further)
        further.push_back(jsonOf(other));
    return {{"batch", result.batch ? ordered_json(result.batch.value) : ordered_json(nullptr)},
            {"kind", result.kind},
            {"basis", code(result.basis)},
            {"file", result.file},
            {"sha256", result.sha256},
            {"encoding", result.encoding},
            {"delimiter", std::string{result.delimiter}},
            {"header_line", result.headerLine},
            {"records", result.records},
            {"accepted", result.accepted},
            {"duplicates", result.duplicates},
            {"conflicts", result.conflicts},
            {"quarantined", result.quarantined},
            {"rejected", result.rejected},
            {"replaced", result.replaced},
            {"rounded", result.rounded},
            {"totals",
             {{"amount", result.amount.toText(2)},
              {"cost", result.cost.toText(2)},
              {"quantity", result.quantity.toText(0)}}},
            {"columns", std::move(columns)},
            {"statuses", jsonOf(result.statuses)},
            {"problems", std::move(problems)},
            {"problems_cut", result.problemsCut},
            {"further", std::move(further)}};
}

std::string count(std::int64_t number, const char* what)
{
    return number == 0 ? std::string{} : ", " + std::to_string(number) + " " + what;
}

/// What somebody who adds up sales must know of the file's status column.
void printStatusText(const ImportResult& result)
{
    const auto tell = [&](StatusMeaning meaning, auto number, const char* what, const std::string& so) {
        std::int64_t records = 0;
        std::string texts;
        for (const auto& status : result.statuses) {
            if (status.meaning != meaning || number(status) == 0)
                continue;
            records += number(status);
            texts += (texts.empty() ? "" : ", ") + printable(status.text);
        }
        if (records > 0)
            print(std::to_string(records) + " records have a status that means " + what + " (" + texts + "): " + so
                  + ".\n");
    };
    Money cancelled;
    for (const auto& status : result.statuses)
        cancelled += status.meaning == StatusMeaning::Cancelled ? status.amount : Money{};
    const bool skipped = result.count(Reason::StatusCancelled) > 0;
    tell(
        StatusMeaning::Cancelled, [](const SaleStatus& status) { return status.records; }, "cancelled",
        skipped ? "they are left out"
                : "they count as sales with " + cancelled.toText(2) + "; --skip-cancelled leaves them out");
    tell(
        StatusMeaning::Return, [](const SaleStatus& status) { return status.positive; }, "return",
        "where the amount is not negative they count as sales");
}

void printResultText(const ImportResult& result)
{
    const std::string basis = result.basis == SaleBasis::Signed ? "" : ", " + std::string{code(result.basis)};
    print("“" + printable(result.file) + "” (" + result.encoding + basis + "): " + std::to_string(result.records)
          + " records, " + std::to_string(result.accepted) + " accepted"
          + count(result.replaced, "of them replacing earlier lines") + count(result.duplicates, "duplicates")
          + count(result.conflicts, "conflicts") + count(result.quarantined, "quarantined")
          + count(result.rejected, "rejected") + count(result.rounded, "rounded") + ".\n");
    if (result.kind == "sales")
        print("Amount " + result.amount.toText(2) + ", cost " + result.cost.toText(2) + ", quantity "
              + result.quantity.toText(0) + ".\n");
    if (result.kind == "sales" && result.conflicts > 0 && result.replaced == 0)
        print("Conflicting records are not imported; --replace-conflicts lets them take the place of what is there.\n");
    printStatusText(result);
    if (result.batch)
        print("Batch " + std::to_string(result.batch.value) + ".\n");
    if (result.problems.empty())
        return;
    using Align = TextTable::Align;
    TextTable table{{{"line", Align::Right}, {"record", Align::Right}, {"column"}, {"value"}, {"why"}}};
    for (std::size_t i = 0; i < std::min(kShownProblems, result.problems.size()); ++i) {
        const auto& problem = result.problems[i];
        table.add({std::to_string(problem.line), std::to_string(problem.record), result.columnName(problem.column),
                   problem.value, words(problem.reason)});
    }
    print("\n" + table.text());
    if (result.problems.size() > kShownProblems)
        print("… and " + std::to_string(result.problems.size() - kShownProblems)
              + " more: --json lists them all, `attainctl rejected` writes them as a file to correct.\n");
}

/// With what the other days of the file brought.
void printResultAndFurtherText(const ImportResult& result)
{
    printResultText(result);
    for (const auto& other : result.further) {
        print("\n");
        printResultText(other);
    }
}

ordered_json jsonOf(const ImportEffects& effects, Workspace& workspace)
{
    auto months = ordered_json::array();
    for (const auto& month : effects.months)
        months.push_back({{"month", month.month.toIso().substr(0, 7)},
                          {"before", month.before.toText(2)},
                          {"after", month.after.toText(2)},
                          {"lines", month.lines}});
    auto people = ordered_json::array();
    if (const auto organisation = workspace.organisation().snapshot()) {
        for (const auto id : effects.people) {
            if (const auto* person = (*organisation)->person(id))
                people.push_back(person->code);
        }
    }
    ordered_json duplicates = ordered_json::object();
    for (const auto& [batch, number] : effects.duplicatesOf)
        duplicates[std::to_string(batch.value)] = number;
    return {{"months", std::move(months)},
            {"people", std::move(people)},
            {"new_people", effects.newPeople},
            {"new_departments", effects.newDepartments},
            {"closed_periods", effects.closedPeriods},
            {"replaceable",
             {{"lines", effects.replacing.lines},
              {"before", effects.replacing.before.toText(2)},
              {"after", effects.replacing.after.toText(2)}}},
            {"duplicates_of", std::move(duplicates)}};
}

void printEffectsText(const ImportEffects& effects, bool replaces)
{
    if (!effects.months.empty()) {
        using Align = TextTable::Align;
        TextTable table{{{"month"}, {"lines", Align::Right}, {"before", Align::Right}, {"after", Align::Right}}};
        for (const auto& month : effects.months)
            table.add({month.month.toIso().substr(0, 7), std::to_string(month.lines), month.before.toText(2),
                       month.after.toText(2)});
        print("\n" + table.text());
    }
    const auto list = [](const char* what, const std::vector<std::string>& names) {
        if (names.empty())
            return;
        std::string text;
        for (const auto& name : names)
            text += (text.empty() ? "" : ", ") + printable(name);
        print(std::string{what} + text + ".\n");
    };
    if (effects.replacing.lines > 0)
        print(std::to_string(effects.replacing.lines)
              + (replaces ? " lines are replaced: " : " lines could be replaced (--replace-conflicts): ")
              + effects.replacing.before.toText(2) + " becomes " + effects.replacing.after.toText(2) + ".\n");
    list("New people: ", effects.newPeople);
    list("New departments: ", effects.newDepartments);
    list("Closed periods: ", effects.closedPeriods);
}

} // namespace

void printImportResult(const ImportResult& result, bool json)
{
    if (json)
        printJson(jsonOf(result));
    else
        printResultAndFurtherText(result);
}

void printImportCheck(const ImportCheck& check, Workspace& workspace, bool json)
{
    if (!json) {
        printResultAndFurtherText(check.result);
        printEffectsText(check.effects, check.result.replaced > 0);
        for (const auto& person : check.unknownPeople)
            print("Nobody is called “" + printable(person.text) + "”: " + std::to_string(person.records) + " records, "
                  + person.amount.toText(2) + ".\n");
        return;
    }
    auto document = jsonOf(check.result);
    document["effects"] = jsonOf(check.effects, workspace);
    auto unknown = ordered_json::array();
    for (const auto& person : check.unknownPeople)
        unknown.push_back({{"text", person.text},
                           {"records", person.records},
                           {"amount", person.amount.toText(2)},
                           {"suggestions", person.suggestions}});
    document["unknown_people"] = std::move(unknown);
    printJson(document);
}

std::map<std::string, std::string, std::less<>> peopleFrom(const std::vector<std::string>& assignments)
{
    std::map<std::string, std::string, std::less<>> people;
    for (const auto& assignment : assignments) {
        const auto sign = assignment.rfind('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == assignment.size())
            throw WrongUsage{"“" + assignment + "” is not TEXT=CODE"};
        people[assignment.substr(0, sign)] = assignment.substr(sign + 1);
    }
    return people;
}
