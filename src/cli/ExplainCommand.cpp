#include "Commands.h"
#include "TextTable.h"

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

ordered_json jsonOf(const ExplainedValue& value)
{
    struct Writer {
        ordered_json operator()(std::monostate) const { return nullptr; }
        ordered_json operator()(const Figure& figure) const { return figure.toText(); }
        ordered_json operator()(Ratio ratio) const { return ratio.toText(6); }
        ordered_json operator()(std::int64_t number) const { return number; }
        ordered_json operator()(Date date) const { return date.toIso(); }
        ordered_json operator()(const std::string& text) const { return text; }
    };
    return std::visit(Writer{}, value);
}

std::string textOf(const ExplainedValue& value)
{
    const auto json = jsonOf(value);
    if (json.is_null())
        return "—";
    return json.is_string() ? printable(json.get<std::string>()) : json.dump();
}

ordered_json jsonOf(const ExplainedLine& line)
{
    return {{"date", line.date.toIso()},
            {"order_no", line.orderNo},
            {"customer", line.customer},
            {"product", line.product},
            {"amount", line.amount.toText(2)},
            {"share", line.share.toText(6)},
            {"counted", line.counted.toText()},
            {"file", line.file},
            {"line", line.line},
            {"batch", line.batch},
            {"record", line.record}};
}

ordered_json jsonOf(const Explanation& step)
{
    ordered_json json{{"code", step.code}, {"value", jsonOf(step.value)}};
    if (!step.formula.empty())
        json["formula"] = step.formula;
    if (!step.inputs.empty()) {
        ordered_json inputs = ordered_json::object();
        for (const auto& [name, value] : step.inputs)
            inputs[name] = jsonOf(value);
        json["inputs"] = std::move(inputs);
    }
    if (!step.lines.empty() || step.lineCount > 0) {
        auto lines = ordered_json::array();
        for (const auto& line : step.lines)
            lines.push_back(jsonOf(line));
        json["line_count"] = step.lineCount;
        json["lines"] = std::move(lines);
    }
    if (!step.children.empty()) {
        auto children = ordered_json::array();
        for (const auto& child : step.children)
            children.push_back(jsonOf(child));
        json["children"] = std::move(children);
    }
    return json;
}

std::string spaced(std::string code)
{
    std::ranges::replace(code, '_', ' ');
    return code;
}

void printText(const Explanation& step, std::size_t depth)
{
    const std::string indent(depth * 2, ' ');
    std::string text = indent + spaced(step.code) + " = " + textOf(step.value);
    if (!step.formula.empty())
        text += "   [" + step.formula + "]";
    for (std::size_t i = 0; i < step.inputs.size(); ++i)
        text += (i == 0 ? "   " : ", ") + spaced(step.inputs[i].first) + " " + textOf(step.inputs[i].second);
    print(text + '\n');
    for (const auto& line : step.lines)
        print(indent + "  " + line.date.toIso() + "  " + printable(line.orderNo) + "  " + printable(line.customer)
              + "  " + printable(line.product) + "  " + line.counted.toText() + "  (" + printable(line.file) + ", line "
              + std::to_string(line.line) + ")\n");
    const auto listed = static_cast<std::int64_t>(step.lines.size());
    if (!step.lines.empty() && step.lineCount > listed)
        print(indent + "  … and " + std::to_string(step.lineCount - listed) + " more lines\n");
    for (const auto& child : step.children)
        printText(child, depth + 1);
}

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
