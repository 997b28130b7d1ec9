#include "Rules.h"

#include <algorithm>

namespace {

constexpr std::string_view kForms = "ui/";
constexpr std::string_view kEnding = ".ui";

/// "people/PersonDialog" of "ui/people/PersonDialog.ui".
std::string placeOf(const SourceFile& form)
{
    return form.path.substr(kForms.size(), form.path.size() - kForms.size() - kEnding.size());
}

bool holds(const std::string& line, const std::string& text)
{
    return line.find(text) != std::string::npos;
}

/// Why this is not the form of a class, or nothing.
std::string objection(const SourceTree& tree, const SourceFile& form)
{
    const std::string place = placeOf(form);
    const auto slash = place.find('/');
    if (slash == std::string::npos)
        return "a form lies in the folder of its feature";
    const std::string name = place.substr(slash + 1);
    const auto code = std::ranges::find(tree.files(), "src/gui/" + place + ".cpp", &SourceFile::path);
    if (code == tree.files().end())
        return "the form of no class: src/gui/" + place + ".cpp does not exist";
    const auto isOwn
        = [&](const Include& include) { return include.target == place.substr(0, slash) + "/ui_" + name + ".h"; };
    if (std::ranges::none_of(code->includes, isOwn))
        return "src/gui/" + place + ".cpp does not use the form";
    const auto isNamed = [&](const std::string& line) { return holds(line, "<class>" + name + "</class>"); };
    const auto root = std::ranges::find_if(form.lines, [](const auto& line) { return holds(line, "<class>"); });
    if (root == form.lines.end() || !isNamed(*root))
        return "the form's class is called as its file: " + name;
    return {};
}

} // namespace

Violations formsWithoutClass(const SourceTree& tree)
{
    Violations found;
    for (const auto& file : tree.files()) {
        if (!file.isBelow(kForms) || !file.path.ends_with(kEnding))
            continue;
        if (const auto why = objection(tree, file); !why.empty())
            found.push_back({file.path, 0, why});
    }
    return found;
}

Violations richLabels(const SourceTree& tree)
{
    Violations found;
    for (const auto& file : tree.files()) {
        if (!file.isBelow(kForms))
            continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            if (!holds(file.lines[i], "<widget class=\"QLabel\""))
                continue;
            std::size_t line = i;
            bool plain = false;
            while (!plain && !holds(file.lines[line], "/>") && !holds(file.lines[line], "</widget>")
                   && line + 1 < file.lines.size())
                plain = holds(file.lines[++line], "Qt::PlainText");
            if (!plain)
                found.push_back({file.path, static_cast<int>(i) + 1, "a PlainLabel, or textFormat Qt::PlainText"});
        }
    }
    return found;
}
