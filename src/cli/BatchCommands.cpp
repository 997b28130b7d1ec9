#include "Commands.h"
#include "ImportReport.h"
#include "TextTable.h"
#include "importing/ImportService.h"
#include "support/AtomicFile.h"
#include "support/PathText.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

using namespace attain;
using nlohmann::ordered_json;

namespace {

ordered_json jsonOf(const std::optional<Date>& date)
{
    return date ? ordered_json(date->toIso()) : ordered_json(nullptr);
}

ordered_json jsonOf(const ImportBatch& batch)
{
    ordered_json columns = ordered_json::object();
    for (const auto& [field, column] : batch.columns)
        columns[field] = column;
    return {{"batch", batch.id.value},
            {"kind", code(batch.kind)},
            {"basis", code(batch.basis)},
            {"state", code(batch.state)},
            {"file", batch.fileName},
            {"sha256", batch.sha256},
            {"made_at", batch.madeAt},
            {"encoding", batch.encoding},
            {"delimiter", std::string{batch.delimiter}},
            {"records", batch.records},
            {"accepted", batch.accepted},
            {"duplicates", batch.duplicates},
            {"conflicts", batch.conflicts},
            {"quarantined", batch.quarantined},
            {"rejected", batch.rejected},
            {"replaced", batch.replaced},
            {"replaced_later", batch.replacedLater},
            {"rounded", batch.rounded},
            {"totals",
             {{"amount", batch.totals.amount.toText(2)},
              {"cost", batch.totals.cost.toText(2)},
              {"quantity", batch.totals.quantity.toText(0)}}},
            {"first_day", jsonOf(batch.firstDay)},
            {"last_day", jsonOf(batch.lastDay)},
            {"columns", std::move(columns)}};
}

/// "sales", "sales, received"
std::string kindText(const ImportBatch& batch)
{
    const std::string kind{code(batch.kind)};
    return batch.basis == SaleBasis::Signed ? kind : kind + ", " + std::string{code(batch.basis)};
}

Result<Exit> listBatches(const std::string& file, bool json)
{
    const auto workspace = openForReading(file);
    if (!workspace)
        return workspace.error();
    const auto batches = (*workspace)->sales().batches();
    if (!batches)
        return batches.error();
    if (json) {
        auto list = ordered_json::array();
        for (const auto& batch : *batches)
            list.push_back(jsonOf(batch));
        printJson({{"batches", std::move(list)}});
        return Exit::Done;
    }
    using Align = TextTable::Align;
    TextTable table{{{"batch", Align::Right},
                     {"made at"},
                     {"kind"},
                     {"file"},
                     {"accepted", Align::Right},
                     {"rejected", Align::Right},
                     {"replaced", Align::Right},
                     {"amount", Align::Right},
                     {"state"}}};
    for (const auto& batch : *batches)
        table.add({std::to_string(batch.id.value), batch.madeAt, kindText(batch), batch.fileName,
                   std::to_string(batch.accepted), std::to_string(batch.rejected), std::to_string(batch.replaced),
                   batch.totals.amount.toText(2), std::string{code(batch.state)}});
    print(table.text());
    return Exit::Done;
}

Result<Exit> undoImport(const std::string& file, BatchId batch, const std::string& reason)
{
    const auto workspace = openForWriting(file);
    if (!workspace)
        return workspace.error();
    if (const auto undone = (*workspace)->sales().undoImport(batch, reason); !undone)
        return undone.error();
    note("Batch " + std::to_string(batch.value) + " was taken back.\n");
    return Exit::Done;
}

Result<Exit> writeRejected(const std::string& file, BatchId batch, const std::string& out)
{
    const auto workspace = openForReading(file);
    if (!workspace)
        return workspace.error();
    const auto text = (*workspace)->imports().rejectedCsv(batch);
    if (!text)
        return text.error();
    if (text->empty()) {
        note("Batch " + std::to_string(batch.value) + " has no rejected records; nothing was written.\n");
        return Exit::Done;
    }
    if (const auto written = writeAtomically(fromUtf8(out), *text); !written)
        return written.error();
    return Exit::Done;
}

Result<Exit> place(const std::string& file, BatchId batch, const std::vector<std::string>& people, bool json)
{
    const auto whom = peopleFrom(people);
    const auto workspace = openForWriting(file);
    if (!workspace)
        return workspace.error();
    const auto placed = (*workspace)->imports().placeQuarantined(batch, whom);
    if (!placed)
        return placed.error();
    printImportResult(*placed, json);
    return Exit::Done;
}

struct Options {
    std::string file;
    std::int64_t batch = 0;
    std::string reason;
    std::string out;
    std::vector<std::string> people;
    bool json = false;
};

CLI::App* commandOnBatch(CLI::App& app, const char* name, const char* about, Options& options)
{
    auto* command = app.add_subcommand(name, about);
    command->add_option("FILE", options.file, "The document")->required();
    command->add_option("BATCH", options.batch, "Number of the import, as `batches` lists it")
        ->required()
        ->check(CLI::PositiveNumber);
    return command;
}

} // namespace

void addBatchCommands(CLI::App& app, Chosen& chosen)
{
    {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand("batches", "List the imports, newest first");
        command->add_option("FILE", options->file, "The document")->required();
        command->add_flag("--json", options->json, "Print JSON");
        command->callback([&chosen, options] {
            chosen = {[options] { return listBatches(options->file, options->json); }, {}};
        });
    }
    {
        auto options = std::make_shared<Options>();
        auto* command = commandOnBatch(app, "undo-import", "Take the sale lines of an import back", *options);
        command->add_option("--reason", options->reason, "Why, for the change log");
        command->callback([&chosen, options] {
            chosen = {[options] { return undoImport(options->file, BatchId{options->batch}, options->reason); },
                      notChanged(options->file)};
        });
    }
    {
        auto options = std::make_shared<Options>();
        auto* command
            = commandOnBatch(app, "rejected", "Write the rejected records of an import as a file to correct", *options);
        command->add_option("--csv", options->out, "The file to write")->required();
        command->callback([&chosen, options] {
            chosen = {[options] { return writeRejected(options->file, BatchId{options->batch}, options->out); },
                      "nothing was written"};
        });
    }
    {
        auto options = std::make_shared<Options>();
        auto* command
            = commandOnBatch(app, "place", "Import quarantined records now that it is known whose they are", *options);
        command->add_option("--person", options->people, "TEXT=CODE: who is meant by a salesperson cell")->required();
        command->add_flag("--json", options->json, "Print JSON");
        command->callback([&chosen, options] {
            chosen
                = {[options] { return place(options->file, BatchId{options->batch}, options->people, options->json); },
                   notChanged(options->file)};
        });
    }
}
