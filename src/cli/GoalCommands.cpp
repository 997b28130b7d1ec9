#include "Commands.h"
#include "TextTable.h"
#include "Values.h"
#include "goals/GoalWording.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct Options {
    std::string file;
    std::string period;
    std::string metric;
    std::string scenario = "base";
    std::string wording;
    bool check = false;
    bool json = false;
};

/// "s----" … "smart": the letters that are met.
std::string lettersOf(const GoalAssessment& assessment)
{
    constexpr std::array kLetters{std::pair{SmartLetter::Specific, 'S'}, std::pair{SmartLetter::Measurable, 'M'},
                                  std::pair{SmartLetter::Achievable, 'A'}, std::pair{SmartLetter::Relevant, 'R'},
                                  std::pair{SmartLetter::TimeBound, 'T'}};
    std::string letters;
    for (const auto& [letter, sign] : kLetters)
        letters += assessment.meets(letter) ? sign : '-';
    return letters;
}

ordered_json assessmentJson(const GoalAssessment& assessment, const NamedSubject& who, Unit unit)
{
    const auto& statement = assessment.statement;
    auto findings = ordered_json::array();
    for (const auto& finding : assessment.findings)
        findings.push_back({{"letter", code(letterOf(finding.kind))},
                            {"finding", code(finding.kind)},
                            {"refuses_publication", refusesPublication(finding.kind)},
                            {"number", jsonOf(finding.number, unit)}});
    auto milestones = ordered_json::array();
    for (const auto& milestone : assessment.milestones)
        milestones.push_back({{"day", milestone.day.toIso()}, {"value", jsonOf(std::optional{milestone.value}, unit)}});
    return {{"level", who.level},
            {"code", who.code},
            {"name", who.name},
            {"target", jsonOf(assessment.facts.levels.target, unit)},
            {"compared_with", jsonOf(assessment.comparedWith, unit)},
            {"growth", jsonOf(assessment.growth)},
            {"letters_met", assessment.lettersMet()},
            {"wording", statement.wording},
            {"definition", statement.definition},
            {"source", textOrNull(statement.source ? code(*statement.source) : std::string_view{})},
            {"comparison", textOrNull(statement.comparison ? code(*statement.comparison) : std::string_view{})},
            {"setting_basis", statement.settingBasis},
            {"strategic_goal", statement.strategicGoal},
            {"deadline", statement.deadline.value_or(statement.year.to).toIso()},
            {"milestones", std::move(milestones)},
            {"findings", std::move(findings)}};
}

Result<Exit> goals(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    auto& workspace = **opened;
    if (const auto known = requireScenario(workspace, options.scenario); !known)
        return known.error();
    const auto year = periodFrom(workspace, options.period);
    if (year.kind != PeriodKind::Year)
        throw WrongUsage{"--period must be a year: targets are stated for years"};
    const auto metric = options.metric.empty() ? Metric::Revenue : metricFrom(workspace, options.metric);
    const auto assessments = workspace.goals().assess(metric, year, options.scenario);
    if (!assessments)
        return assessments.error();
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto company = orThrow(workspace.company().company());
    const Unit unit = infoOf(metric).unit;
    TextTable text{{{"level"}, {"code"}, {"name"}, {"target", TextTable::Align::Right}, {"SMART"}, {"findings"}}};
    auto rows = ordered_json::array();
    int refused = 0;
    for (const auto& assessment : *assessments) {
        refused += assessment.refusesPublication() ? 1 : 0;
        const auto who = named(assessment.subject, *organisation, company.name);
        std::string findings;
        for (const auto& finding : assessment.findings)
            findings += (findings.empty() ? "" : " ") + std::string{code(finding.kind)};
        text.add({who.level, who.code, who.name, textOf(assessment.facts.levels.target, unit), lettersOf(assessment),
                  findings});
        rows.push_back(assessmentJson(assessment, who, unit));
    }
    if (options.json)
        printJson({{"period", jsonOf(year)},
                   {"metric", infoOf(metric).code},
                   {"scenario", options.scenario},
                   {"refused", refused},
                   {"rows", std::move(rows)}});
    else
        print(text.text());
    return options.check && refused > 0 ? Exit::Found : Exit::Done;
}

Result<Exit> wording(const Options& options)
{
    const auto opened = openForReading(options.file);
    if (!opened)
        return opened.error();
    const auto year = periodFrom(**opened, options.period);
    const auto read = readWording(options.wording, year, (*opened)->calendar().fiscalCalendar());
    const Unit unit = read.metric ? infoOf(*read.metric).unit : Unit::Money;
    const ordered_json result{
        {"metric", read.metric ? ordered_json(infoOf(*read.metric).code) : ordered_json(nullptr)},
        {"growth", jsonOf(read.growth)},
        {"value", jsonOf(read.value, unit)},
        {"deadline", read.deadline ? ordered_json(read.deadline->toIso()) : ordered_json(nullptr)},
        {"comparison", textOrNull(read.comparison ? code(*read.comparison) : std::string_view{})},
        {"measurable", read.measurable()}};
    if (options.json) {
        printJson(result);
        return Exit::Done;
    }
    TextTable text{{{"part"}, {"read as"}}};
    for (const auto& [key, value] : result.items())
        text.add({key, value.is_null() ? "—" : value.is_string() ? value.get<std::string>() : value.dump()});
    print(text.text());
    return Exit::Done;
}

} // namespace

void addGoalCommands(CLI::App& app, Chosen& chosen)
{
    const auto add = [&](const char* name, const char* what, Result<Exit> (*run)(const Options&)) {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand(name, what);
        command->add_option("FILE", options->file, "The document")->required();
        command->add_option("--period", options->period, "A year: 2026")->required();
        command->add_flag("--json", options->json, "Print JSON");
        command->callback([&chosen, options, run] { chosen = {[options, run] { return run(*options); }, {}}; });
        return std::pair{command, options};
    };
    const auto [command, options]
        = add("goals", "What the targets of a year say besides their numbers, and lack", goals);
    command->add_option("--metric", options->metric, "Of this metric; revenue without");
    command->add_option("--scenario", options->scenario, "Of this scenario");
    command->add_flag("--check", options->check, "Exit code 3 when publication would be refused");
    const auto [reading, words] = add("wording", "What a sentence says about a target", wording);
    reading->add_option("TEXT", words->wording, "“提高销售额20%”")->required();
}
