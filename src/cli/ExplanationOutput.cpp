#include "ExplanationOutput.h"

#include "Commands.h"
#include "TextTable.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace attain;
using nlohmann::ordered_json;

namespace {

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

std::string spaced(std::string code)
{
    std::ranges::replace(code, '_', ' ');
    return code;
}

} // namespace

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
