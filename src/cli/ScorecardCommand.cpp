#include "Commands.h"
#include "TextTable.h"
#include "Values.h"
#include "scorecards/ScorecardService.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct Options {
    std::string file;
    std::string period;
    std::string person;
    std::string scenario = "base";
    std::string asOf;
    bool json = false;
};

ordered_json jsonOf(const ScorecardLine& line)
{
    const auto& info = infoOf(line.kpi.metric);
    return {{"kpi", line.kpi.code},
            {"name", line.kpi.name},
            {"metric", info.code},
            {"kind", code(line.kpi.kind)},
            {"dimension", code(line.kpi.dimension)},
            {"weight", line.weight.toText(0)},
            {"target", ::jsonOf(line.target, info.unit)},
            {"standard", line.isStandard},
            {"actual", ::jsonOf(line.actual, info.unit)},
            {"attainment", ::jsonOf(line.attainment)},
            {"scored", ::jsonOf(line.scored)},
            {"limit", code(line.limit)},
            {"part", line.scored ? ordered_json(line.part.toText(6)) : ordered_json()},
            {"for_next_grade", ::jsonOf(line.forNextGrade, info.unit)}};
}

ordered_json jsonOf(const Scorecard& card, const ScorecardTable& table, const Organisation& organisation)
{
    const auto* department = organisation.department(card.department);
    const auto* position = organisation.position(card.position);
    ordered_json object{{"person", card.code},
                        {"name", card.name},
                        {"department", textOrNull(department ? department->code : std::string{})},
                        {"position", textOrNull(position ? position->code : std::string{})},
                        {"template", table.templates[card.scorecardTemplate].code},
                        {"score", ::jsonOf(card.score)},
                        {"grade", textOrNull(card.grade)},
                        {"next_grade", textOrNull(card.nextGrade)},
                        {"rank", card.rank > 0 ? ordered_json(card.rank) : ordered_json()},
                        {"missing", card.missing},
                        {"peer_median", ::jsonOf(table.peersOf(card).median)},
                        {"lines", ordered_json::array()}};
    for (const auto& line : card.lines)
        object["lines"].push_back(jsonOf(line));
    return object;
}

std::string tableOfCards(const ScorecardTable& table)
{
    using Align = TextTable::Align;
    TextTable text{{{"code"},
                    {"name"},
                    {"template"},
                    {"score", Align::Right},
                    {"grade"},
                    {"rank", Align::Right},
                    {"missing", Align::Right}}};
    for (const auto& card : table.cards)
        text.add({card.code, card.name, table.templates[card.scorecardTemplate].code, percent(card.score), card.grade,
                  card.rank > 0 ? std::to_string(card.rank) : "—", std::to_string(card.missing)});
    return text.empty() ? "No scorecard is in force for anybody in this period.\n" : text.text();
}

/// Every step of one card: "50.00 % × 96.00 % = 48.00 %".
std::string stepsOf(const Scorecard& card, const ScorecardTable& table)
{
    using Align = TextTable::Align;
    TextTable text{{{"kpi"},
                    {"target", Align::Right},
                    {"actual", Align::Right},
                    {"attainment", Align::Right},
                    {"scored", Align::Right},
                    {"limit"},
                    {"weight", Align::Right},
                    {"part of the score", Align::Right}}};
    for (const auto& line : card.lines) {
        const Unit unit = infoOf(line.kpi.metric).unit;
        text.add({line.kpi.code, ::textOf(line.target, unit), ::textOf(line.actual, unit), percent(line.attainment),
                  percent(line.scored), line.limit == ScoreLimit::None ? std::string{} : std::string{code(line.limit)},
                  percent(line.weight), line.scored ? percent(line.part) : "—"});
    }
    return card.name + " (" + card.code + "), " + table.templates[card.scorecardTemplate].code + ": "
        + percent(card.score) + (card.grade.empty() ? std::string{} : ", grade " + card.grade) + "\n" + text.text();
}

Result<Exit> scorecard(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    if (const auto known = requireScenario(workspace, options.scenario); !known)
        return known.error();
    ScorecardQuery query;
    query.period = periodFrom(workspace, options.period);
    query.scenario = options.scenario;
    if (!options.asOf.empty())
        query.asOf = dateFrom(options.asOf);
    auto table = workspace.scorecards().cards(query);
    if (!table)
        return table.error();
    const auto organisation = orThrow(workspace.organisation().snapshot());
    if (!options.person.empty()) {
        const auto person = personFrom(*organisation, options.person);
        std::erase_if(table->cards, [&](const Scorecard& card) { return card.person != person; });
    }
    if (options.json) {
        ordered_json out{{"period", ::jsonOf(table->period)},
                         {"as_of", table->asOf.toIso()},
                         {"scenario", options.scenario},
                         {"cards", ordered_json::array()}};
        for (const auto& card : table->cards)
            out["cards"].push_back(jsonOf(card, *table, *organisation));
        printJson(out);
    } else {
        print(!options.person.empty() && !table->cards.empty() ? stepsOf(table->cards.front(), *table)
                                                               : tableOfCards(*table));
    }
    return Exit::Done;
}

} // namespace

void addScorecardCommand(CLI::App& app, Chosen& chosen)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("scorecard", "How people are judged in a period, with every step");
    command->add_option("FILE", options->file, "The document")->required();
    command->add_option("--period", options->period, "2026, 2026-H1, 2026-Q3, 2026-09")->required();
    command->add_option("--person", options->person, "Only the card of the person with this code");
    command->add_option("--scenario", options->scenario, "Name of the scenario");
    command->add_option("--as-of", options->asOf, "Judged at this day");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([&chosen, options] { chosen = {[options] { return scorecard(*options); }, {}}; });
}
