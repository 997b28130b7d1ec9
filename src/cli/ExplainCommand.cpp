#include "Commands.h"
#include "ExplanationOutput.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct Options {
    std::string file;
    std::string person;
    std::string department;
    std::string period;
    std::string metric = "revenue";
    std::string asOf;
    std::string scenario = "base";
    std::size_t lines = 0;
    bool json = false;
};

/// Code first, then name; a name that several people have is ambiguous.
Result<Subject> subjectOf(const Options& options, const Organisation& organisation)
{
    if (!options.department.empty()) {
        const auto* department = organisation.departmentByCode(options.department);
        if (department == nullptr)
            return Error{ErrorCode::NotFound, "no such department", {"department", options.department}};
        return Subject::of(department->id);
    }
    if (options.person.empty())
        return Subject::company();
    if (const auto* person = organisation.personByCode(options.person))
        return Subject::of(person->id);
    const auto named = organisation.peopleNamed(options.person);
    if (named.empty())
        return Error{ErrorCode::NotFound, "no such person", {"person", options.person}};
    if (named.size() > 1)
        return Error{ErrorCode::Ambiguous, "several people", {"person", options.person}};
    return Subject::of(named.front()->id);
}

Result<Exit> explain(const Options& options)
{
    const auto workspace = openForReading(options.file);
    if (!workspace)
        return workspace.error();
    const auto organisation = (*workspace)->organisation().snapshot();
    if (!organisation)
        return organisation.error();
    const auto subject = subjectOf(options, **organisation);
    if (!subject)
        return subject.error();
    AttainmentQuery query;
    query.period = periodFrom(**workspace, options.period);
    query.metric = metricFrom(**workspace, options.metric);
    query.scenario = options.scenario;
    if (!options.asOf.empty())
        query.asOf = dateFrom(options.asOf);
    const auto explanation = (*workspace)->explainer().explain(*subject, query, options.lines);
    if (!explanation)
        return explanation.error();
    if (options.json)
        printJson(jsonOf(*explanation));
    else
        printText(*explanation, 0);
    return Exit::Done;
}

} // namespace

void addExplainCommand(CLI::App& app, Chosen& chosen)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("explain", "Why is it so? From the number down to the sale lines");
    command->add_option("FILE", options->file, "The document")->required();
    auto* person = command->add_option("--person", options->person, "Of this person (code, else name)");
    command->add_option("--department", options->department, "Of this department (code)")->excludes(person);
    command->add_option("--period", options->period, "Of this period")->required();
    command->add_option("--metric", options->metric, "Of this metric; revenue without");
    command->add_option("--as-of", options->asOf, "Judged at this day");
    command->add_option("--scenario", options->scenario, "Against the targets of this scenario");
    command->add_option("--lines", options->lines, "List at most so many sale lines; all without");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([&chosen, options] { chosen = {[options] { return explain(*options); }, {}}; });
}
