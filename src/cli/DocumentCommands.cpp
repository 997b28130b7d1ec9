#include "Commands.h"
#include "ErrorWords.h"
#include "exchange/PackageService.h"
#include "support/PathText.h"

#include "sample/SampleCompany.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct NewOptions {
    std::string file;
    std::string package;
    bool sample = false;
};

Result<void> fill(Workspace& workspace, const NewOptions& options, const std::string& package)
{
    if (options.sample) {
        if (auto filled = sample::fill(workspace); !filled)
            return filled;
    }
    if (options.package.empty())
        return {};
    const auto applied = workspace.packages().apply(package);
    if (!applied)
        return applied.error();
    return {};
}

Result<Exit> makeNew(const NewOptions& options)
{
    std::string package;
    if (!options.package.empty()) {
        auto text = readFile(options.package);
        if (!text)
            return text.error();
        if (const auto valid = PackageService::validate(*text); !valid)
            return valid.error();
        package = *std::move(text);
    }
    const auto path = fromUtf8(options.file);
    auto workspace = Workspace::create(path);
    if (!workspace)
        return workspace.error();
    if (const auto filled = fill(**workspace, options, package); !filled) {
        workspace->reset(); // closes the file that this command made, and only then takes it away
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return filled.error();
    }
    note("“" + options.file + "” was made.\n");
    return Exit::Done;
}

void printFindings(const std::string& file, const std::vector<Finding>& findings, bool json)
{
    if (json) {
        auto list = ordered_json::array();
        for (const auto& finding : findings)
            list.push_back({{"code", finding.code}, {"values", finding.values}, {"message", words(finding)}});
        printJson({{"ok", findings.empty()}, {"findings", std::move(list)}});
        return;
    }
    if (findings.empty())
        print("“" + file + "”: all is well.\n");
    for (const auto& finding : findings)
        print(words(finding) + ".\n");
}

Result<Exit> check(const std::string& file, bool json)
{
    std::vector<Finding> findings;
    const auto workspace = openForReading(file);
    if (workspace) {
        auto found = (*workspace)->check();
        if (!found)
            return found.error();
        findings = *std::move(found);
    } else if (workspace.error().code == ErrorCode::DocumentDamaged) {
        findings.push_back({"damaged", {workspace.error().values.empty() ? "" : workspace.error().values.back()}});
    } else {
        return workspace.error();
    }
    printFindings(file, findings, json);
    return findings.empty() ? Exit::Done : Exit::Found;
}

Result<Exit> backUp(const std::string& file, const std::string& out)
{
    const auto workspace = openForReading(file);
    if (!workspace)
        return workspace.error();
    if (const auto copied = (*workspace)->backup(fromUtf8(out)); !copied)
        return copied.error();
    note("“" + out + "” holds a verified copy.\n");
    return Exit::Done;
}

Result<Exit> restore(const std::string& backup, const std::string& out)
{
    if (const auto restored = restoreBackup(fromUtf8(backup), fromUtf8(out)); !restored)
        return restored.error();
    note("“" + out + "” was made from the backup.\n");
    return Exit::Done;
}

} // namespace

void addDocumentCommands(CLI::App& app, Chosen& chosen)
{
    {
        auto options = std::make_shared<NewOptions>();
        auto* command = app.add_subcommand("new", "Make a new document");
        command->add_option("FILE", options->file, "The document to make")->required();
        command->add_option("--package", options->package, "Set it up from this package");
        command->add_flag("--sample", options->sample, "Fill it with the sample company");
        command->callback([&chosen, options] {
            chosen = {[options] { return makeNew(*options); }, "“" + options->file + "” was not made"};
        });
    }
    {
        auto file = std::make_shared<std::string>();
        auto json = std::make_shared<bool>(false);
        auto* command = app.add_subcommand("check", "Check storage, invariants, control totals and the change log");
        command->add_option("FILE", *file, "The document")->required();
        command->add_flag("--json", *json, "Print JSON");
        command->callback([&chosen, file, json] {
            chosen = {[file, json] { return check(*file, *json); }, notChanged(*file)};
        });
    }
    {
        auto file = std::make_shared<std::string>();
        auto out = std::make_shared<std::string>();
        auto* command = app.add_subcommand("backup", "Write a verified copy of a document");
        command->add_option("FILE", *file, "The document")->required();
        command->add_option("OUT", *out, "The copy to make")->required();
        command->callback([&chosen, file, out] {
            chosen = {[file, out] { return backUp(*file, *out); }, "no copy was made"};
        });
    }
    {
        auto file = std::make_shared<std::string>();
        auto out = std::make_shared<std::string>();
        auto* command = app.add_subcommand("restore", "Make a document from a backup");
        command->add_option("BACKUP", *file, "The backup")->required();
        command->add_option("OUT", *out, "The document to make")->required();
        command->callback([&chosen, file, out] {
            chosen = {[file, out] { return restore(*file, *out); }, "“" + *out + "” was not made"};
        });
    }
}
