#include "Rules.h"

#include <map>
#include <optional>
#include <set>

namespace {

constexpr int kTopOfCore = 13;

/// The core's layers, the lowest first (docs/architecture.md). Features of one layer do not know each other.
const std::map<std::string, int, std::less<>>& coreLayers()
{
    static const std::map<std::string, int, std::less<>> layers{
        {"support", 0},    {"storage", 1},   {"calendar", 2},   {"organisation", 3},       {"sales", 4},
        {"metrics", 5},    {"targets", 6},   {"goals", 7},      {"fairness", 7},           {"dividing", 7},
        {"talks", 7},      {"scenarios", 7}, {"scorecards", 7}, {"incentives", 8},         {"budgets", 8},
        {"analytics", 9},  {"integrity", 9}, {"coaching", 9},   {"coordination", 9},       {"explaining", 10},
        {"reporting", 11}, {"exchange", 11}, {"importing", 11}, {"sample", kTopOfCore + 1}};
    return layers;
}

/// "core/targets", "gui/shell", "cli"; the files beside the features are "core" (Workspace) and "main".
std::string folderOf(std::string_view path)
{
    path.remove_prefix(std::string_view{"src/"}.size());
    const auto first = path.find('/');
    if (first == std::string_view::npos)
        return "main";
    const auto second = path.find('/', first + 1);
    return std::string{path.substr(0, second == std::string_view::npos ? first : second)};
}

std::string featureOf(const std::string& folder)
{
    const auto slash = folder.find('/');
    return slash == std::string::npos ? std::string{} : folder.substr(slash + 1);
}

std::optional<int> layerOf(const std::string& folder)
{
    const auto feature = featureOf(folder);
    if (feature.empty())
        return kTopOfCore;
    const auto found = coreLayers().find(feature);
    return found == coreLayers().end() ? std::nullopt : std::optional{found->second};
}

/// Why `from` may not include `path` of folder `to`; empty when it may.
std::string objection(const std::string& from, const std::string& to, const std::string& path)
{
    const bool toGui = to.starts_with("gui");
    if (from == "main" || from == to)
        return {};
    if (to == "main")
        return "nothing includes what lies beside the programs";
    if (from.starts_with("core")) {
        if (!to.starts_with("core"))
            return "the core includes only the core";
        const auto own = layerOf(from);
        const auto other = layerOf(to);
        if (!own || !other)
            return "a folder without a layer: add it to docs/architecture.md and to coreLayers()";
        return *other < *own ? "" : "the core's layers point down only (docs/architecture.md)";
    }
    if (from.starts_with("cli"))
        return toGui ? "the command line includes only the core" : "";
    if (from.starts_with("gui")) {
        if (to.starts_with("cli"))
            return "the window does not know the command line";
        if (to == "core/storage" && !path.ends_with("/ChangeNotifier.h"))
            return "the window speaks to services, never to storage";
        if (!toGui || from == "gui/shell")
            return {};
        if (to == "gui/common")
            return {};
        if (to == "gui/charts")
            return from == "gui/common" ? "gui/common does not know the charts" : "";
        return "a feature of the window never includes another";
    }
    return {};
}

} // namespace

Violations includeDirections(const SourceTree& tree)
{
    Violations found;
    for (const auto& file : tree.files()) {
        if (!file.isBelow("src/") || !file.isCpp())
            continue;
        for (const auto& include : file.includes) {
            if (include.angled || include.target.find("ui_") != std::string::npos || include.target.ends_with(".moc")
                || include.target.starts_with("moc_"))
                continue;
            const auto target = tree.resolve(file, include.target);
            if (target.empty()) {
                found.push_back({file.path, include.line, "\"" + include.target + "\" is no file of the tree"});
                continue;
            }
            const auto from = folderOf(file.path);
            const auto to = folderOf(target);
            if (const auto why = objection(from, to, target); !why.empty())
                found.push_back({file.path, include.line, from + " includes " + target + ": " + why});
        }
    }
    return found;
}

Violations folderCycles(const SourceTree& tree)
{
    std::map<std::string, std::set<std::string>> edges;
    for (const auto& file : tree.files()) {
        if (!file.isBelow("src/"))
            continue;
        for (const auto& include : file.includes) {
            const auto target = include.angled ? std::string{} : tree.resolve(file, include.target);
            if (!target.empty() && folderOf(target) != folderOf(file.path))
                edges[folderOf(file.path)].insert(folderOf(target));
        }
    }
    // What can be reached from each folder, grown until nothing is added.
    auto reach = edges;
    for (bool grown = true; grown;) {
        grown = false;
        for (auto& [from, targets] : reach) {
            const auto before = targets.size();
            for (const auto& over : std::set<std::string>{targets}) {
                if (const auto next = reach.find(over); next != reach.end())
                    targets.insert(next->second.begin(), next->second.end());
            }
            grown = grown || targets.size() != before;
        }
    }
    Violations found;
    for (const auto& [from, targets] : reach) {
        if (targets.contains(from))
            found.push_back({"src/" + from, 0, "the folder includes itself by way of others"});
    }
    return found;
}
