#include "Commands.h"
#include "TextTable.h"
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

ordered_json jsonOf(const Period& period)
{
    return {{"code", period.code}, {"from", period.from.toIso()}, {"to", period.to.toIso()}};
}

ordered_json jsonOf(const std::optional<Figure>& figure)
{
    return figure ? ordered_json(figure->toText()) : ordered_json(nullptr);
}

ordered_json jsonOf(const std::optional<Ratio>& ratio)
{
    return ratio ? ordered_json(ratio->toText(6)) : ordered_json(nullptr);
}

ordered_json jsonOf(const std::optional<std::int64_t>& level, Unit unit)
{
    return level ? ordered_json(Figure{unit, *level}.toText()) : ordered_json(nullptr);
}

std::string textOf(const std::optional<Figure>& figure)
{
    return figure ? figure->toText() : "—";
}

/// A computed amount cut to the cent for reading; --json has all of it.
std::string computed(const std::optional<Figure>& figure)
{
    if (!figure || (figure->unit != Unit::Money && figure->unit != Unit::Quantity))
        return textOf(figure);
    return Figure{figure->unit, multiplyDivide(figure->scaled, 1, 100) * 100}.toText();
}

std::string textOf(const std::optional<std::int64_t>& level, Unit unit)
{
    return level ? Figure{unit, *level}.toText() : "—";
}

/// 1.034128 is 103.41 %: cut for reading, --json has all of it.
std::string percent(const std::optional<Ratio>& ratio)
{
    if (!ratio)
        return "—";
    const auto hundredths = multiplyDivide(ratio->scaled(), 1, 100);
    const auto digits = std::to_string(hundredths < 0 ? -hundredths : hundredths);
    const auto padded = digits.size() < 3 ? std::string(3 - digits.size(), '0') + digits : digits;
    return (hundredths < 0 ? "-" : "") + padded.substr(0, padded.size() - 2) + '.' + padded.substr(padded.size() - 2)
        + " %";
}

/// A scenario that nobody made is a mistake, not an empty table.
Result<void> requireScenario(Workspace& workspace, const std::string& name)
{
    const auto scenarios = workspace.targets().scenarios();
    if (!scenarios)
        return scenarios.error();
    if (name != "base" && std::ranges::find(*scenarios, name) == scenarios->end())
        return Error{ErrorCode::NotFound, "no such scenario", {"scenario", name}};
    return {};
}

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
    query.metric = options.metric.empty() ? Metric::Revenue : metricFrom(options.metric);
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

const char* originCode(TargetOrigin origin)
{
    switch (origin) {
    case TargetOrigin::None: return "none";
    case TargetOrigin::Entered: return "entered";
    case TargetOrigin::Summed: return "summed";
    case TargetOrigin::Divided: return "divided";
    case TargetOrigin::Inherited: return "inherited";
    }
    return "none";
}

/// Whom a target is for, in words and codes.
struct NamedSubject {
    std::string level;
    std::string code;
    std::string name;
};

NamedSubject named(Subject subject, const Organisation& organisation, const std::string& company)
{
    switch (subject.kind) {
    case SubjectKind::Company: return {"company", "", company};
    case SubjectKind::Department: {
        const auto* department = organisation.department(DepartmentId{subject.id});
        return {"department", department != nullptr ? department->code : "",
                department != nullptr ? department->name : ""};
    }
    case SubjectKind::Person: {
        const auto* person = organisation.person(PersonId{subject.id});
        return {"person", person != nullptr ? person->code : "", person != nullptr ? person->name : ""};
    }
    }
    return {};
}

void addLevels(ordered_json& json, const TargetCell& cell, Unit unit)
{
    json["floor"] = jsonOf(cell.levels.floor, unit);
    json["target"] = jsonOf(cell.levels.target, unit);
    json["stretch"] = jsonOf(cell.levels.stretch, unit);
    json["baseline"] = jsonOf(cell.levels.baseline, unit);
    json["origin"] = originCode(cell.origin);
}

Result<Exit> targets(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    if (const auto known = requireScenario(workspace, options.scenario); !known)
        return known.error();
    const auto period = periodFrom(workspace, options.period);
    const auto months = workspace.calendar().fiscalCalendar().monthsOf(period);
    const auto book = orThrow(workspace.targets().book(options.scenario));
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto company = orThrow(workspace.company().company());

    using Align = TextTable::Align;
    TextTable text{{{"metric"},
                    {"level"},
                    {"code"},
                    {"name"},
                    {"floor", Align::Right},
                    {"target", Align::Right},
                    {"stretch", Align::Right},
                    {"origin"}}};
    auto rows = ordered_json::array();
    for (const auto& info : metrics()) {
        if (!options.metric.empty() && info.metric != metricFrom(options.metric))
            continue;
        for (const auto subject : book->subjects(info.metric, period)) {
            const auto cell = book->cell(info.metric, subject, period);
            const auto who = named(subject, *organisation, company.name);
            text.add({std::string{info.code}, who.level, who.code, who.name, textOf(cell.levels.floor, info.unit),
                      textOf(cell.levels.target, info.unit), textOf(cell.levels.stretch, info.unit),
                      originCode(cell.origin)});
            ordered_json row{{"metric", info.code}, {"level", who.level}, {"code", who.code}, {"name", who.name}};
            addLevels(row, cell, info.unit);
            row["note"] = cell.note;
            auto list = ordered_json::array();
            for (const auto& month : months) {
                ordered_json value{{"month", month.code}};
                addLevels(value, book->cell(info.metric, subject, month), info.unit);
                list.push_back(std::move(value));
            }
            row["months"] = std::move(list);
            rows.push_back(std::move(row));
        }
    }
    if (options.json)
        printJson({{"period", jsonOf(period)},
                   {"scenario", options.scenario},
                   {"version", book->version().id ? book->version().number : 0},
                   {"rows", std::move(rows)}});
    else
        print(text.text());
    return Exit::Done;
}

} // namespace

void addAttainmentCommands(CLI::App& app, Chosen& chosen)
{
    {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand("attainment", "Targets against sales: attainment, pace, projection");
        command->add_option("FILE", options->file, "The document")->required();
        command->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3, 2026-09, 2026-W37 or a range")
            ->required();
        command->add_option("--by", options->by, "One row for each of these")
            ->check(CLI::IsMember(
                {"company", "department", "person", "product", "category", "channel", "region", "customer"}));
        command->add_option("--metric", options->metric, "What is measured; revenue without");
        command->add_option("--as-of", options->asOf, "Judge it at this day");
        command->add_option("--scenario", options->scenario, "Against the targets of this scenario");
        command->add_flag("--json", options->json, "Print JSON");
        command->callback([&chosen, options] { chosen = {[options] { return attainment(*options); }, {}}; });
    }
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("targets", "The targets of a period and its months");
    command->add_option("FILE", options->file, "The document")->required();
    command->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3 or 2026-09")->required();
    command->add_option("--metric", options->metric, "Of this metric alone");
    command->add_option("--scenario", options->scenario, "Of this scenario");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([&chosen, options] { chosen = {[options] { return targets(*options); }, {}}; });
}
