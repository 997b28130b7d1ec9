#include "Commands.h"
#include "TextTable.h"
#include "exchange/PackageService.h"
#include "exchange/TableExport.h"
#include "exchange/TableFile.h"
#include "support/AtomicFile.h"
#include "support/PathText.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct ApplyOptions {
    std::string file;
    std::string package;
    bool dryRun = false;
    bool json = false;
};

struct ExportOptions {
    std::string file;
    std::string package;
    std::string table;
    std::string csv;
    std::string xlsx;
    std::string period;
    std::string by = "person";
    std::string metric = "revenue";
    std::string scenario = "base";
    std::string basis = "signed";
    std::string person;
};

void printSummary(const PackageSummary& summary, const ApplyOptions& options)
{
    if (options.json) {
        auto sections = ordered_json::array();
        for (const auto& section : summary.sections)
            sections.push_back({{"name", section.name},
                                {"created", section.created},
                                {"changed", section.changed},
                                {"unchanged", section.unchanged}});
        printJson({{"dry_run", options.dryRun}, {"sections", std::move(sections)}});
        return;
    }
    using Align = TextTable::Align;
    TextTable table{{{"section"}, {"created", Align::Right}, {"changed", Align::Right}, {"unchanged", Align::Right}}};
    for (const auto& section : summary.sections)
        table.add({section.name, std::to_string(section.created), std::to_string(section.changed),
                   std::to_string(section.unchanged)});
    print(table.text());
    if (options.dryRun)
        note("A dry run: nothing was changed.\n");
}

Result<Exit> apply(const ApplyOptions& options)
{
    const auto text = readFile(options.package);
    if (!text)
        return text.error();
    const auto workspace = openForWriting(options.file);
    if (!workspace)
        return workspace.error();
    const auto summary = (*workspace)->packages().apply(*text, options.dryRun);
    if (!summary)
        return summary.error();
    printSummary(*summary, options);
    return Exit::Done;
}

Result<Exit> exportAll(const ExportOptions& options)
{
    if (options.package.empty() == options.table.empty())
        throw WrongUsage{"export takes either --package or --table"};
    if (!options.table.empty() && options.csv.empty() && options.xlsx.empty())
        throw WrongUsage{"--table needs --csv or --xlsx"};
    const auto workspace = openForReading(options.file);
    if (!workspace)
        return workspace.error();
    if (!options.package.empty()) {
        const auto package = (*workspace)->packages().exportPackage();
        if (!package)
            return package.error();
        if (const auto written = writeAtomically(fromUtf8(options.package), *package); !written)
            return written.error();
        return Exit::Done;
    }
    TableChoice wanted;
    if (!options.period.empty())
        wanted.period = periodFrom(**workspace, options.period);
    const auto by = groupByFromCode(options.by);
    if (!by)
        throw WrongUsage{"“" + options.by + "” is nothing to group by"};
    wanted.by = *by;
    wanted.metric = metricFrom(**workspace, options.metric);
    wanted.scenario = options.scenario;
    const auto basis = saleBasisFromCode(options.basis);
    if (!basis)
        throw WrongUsage{"--basis is signed, delivered, invoiced or received"};
    wanted.basis = *basis;
    auto& document = **workspace;
    if (!options.person.empty())
        wanted.person = personFrom(*orThrow(document.organisation().snapshot()), options.person);
    const TableExport tables{document.document().connection(),
                             document.organisation(),
                             document.sales(),
                             document.targets(),
                             document.attainment(),
                             document.changeLog()};
    const auto table = tables.table(options.table, wanted);
    if (!table)
        return table.error();
    if (!options.csv.empty()) {
        if (const auto written = writeCsv(*table, fromUtf8(options.csv)); !written)
            return written.error();
    }
    if (!options.xlsx.empty()) {
        if (const auto written = writeXlsx(*table, fromUtf8(options.xlsx)); !written)
            return written.error();
    }
    return Exit::Done;
}

} // namespace

void addPackageCommands(CLI::App& app, Chosen& chosen)
{
    {
        auto options = std::make_shared<ApplyOptions>();
        auto* command = app.add_subcommand("apply", "Create or change setup from a package, all or nothing");
        command->add_option("FILE", options->file, "The document")->required();
        command->add_option("PACKAGE", options->package, "The package (JSON)")->required();
        command->add_flag("--dry-run", options->dryRun, "Say what would change, change nothing");
        command->add_flag("--json", options->json, "Print JSON");
        command->callback([&chosen, options] {
            chosen = {[options] { return apply(*options); }, notChanged(options->file)};
        });
    }
    auto options = std::make_shared<ExportOptions>();
    auto* command = app.add_subcommand("export", "Write the setup as a package, or a table as CSV or XLSX");
    command->add_option("FILE", options->file, "The document")->required();
    command->add_option("--package", options->package, "Write the setup to this file");
    std::vector<std::string> names;
    for (const auto name : TableExport::names())
        names.emplace_back(name);
    command->add_option("--table", options->table, "Write this table")->check(CLI::IsMember(names));
    command->add_option("--csv", options->csv, "As CSV to this file");
    command->add_option("--xlsx", options->xlsx, "As a workbook to this file");
    command->add_option("--period", options->period, "Of attainment, proposals, targets and sales: this period");
    command->add_option("--basis", options->basis,
                        "Of sales: the lines as they were signed, delivered, invoiced or received");
    command->add_option("--by", options->by, "Of attainment: one row for each of these");
    command->add_option("--metric", options->metric, "Of attainment and proposals: this metric");
    command->add_option("--scenario", options->scenario, "Of attainment, proposals and targets: this scenario");
    command->add_option("--person", options->person, "Of proposals: only the rows of the person with this code");
    command->callback([&chosen, options] {
        chosen = {[options] { return exportAll(*options); }, "nothing was written"};
    });
}
