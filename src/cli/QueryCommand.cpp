#include "Commands.h"
#include "TextTable.h"
#include "exchange/DocumentQuery.h"
#include "exchange/TableFile.h"
#include "support/PathText.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace attain;
using nlohmann::ordered_json;

namespace {

struct QueryOptions {
    std::string file;
    std::string sql;
    std::string csv;
    std::string xlsx;
    std::size_t limit = 10'000;
    bool json = false;
};

ordered_json jsonOf(const TableCell& cell)
{
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        return *number;
    if (const auto* real = std::get_if<double>(&cell))
        return *real;
    return nullptr;
}

void printJson(std::span<const TableColumn> columns, const FirstRows& found)
{
    auto names = ordered_json::array();
    for (const auto& column : columns)
        names.push_back(column.title);
    auto rows = ordered_json::array();
    for (const auto& row : found.rows) {
        auto cells = ordered_json::array();
        for (const auto& cell : row)
            cells.push_back(jsonOf(cell));
        rows.push_back(std::move(cells));
    }
    ::printJson({{"columns", std::move(names)}, {"rows", std::move(rows)}, {"rows_cut", found.cut}});
}

/// Numbers stand to the right, also those that decimal() wrote.
TextTable::Align alignmentOf(const std::vector<TableRow>& rows, std::size_t column)
{
    const auto isNumber = [column](const TableRow& row) {
        const auto* text = std::get_if<std::string>(&row[column]);
        return text == nullptr || parseScaled(*text, Money::kDecimals);
    };
    return !rows.empty() && std::ranges::all_of(rows, isNumber) ? TextTable::Align::Right : TextTable::Align::Left;
}

void printTable(std::span<const TableColumn> columns, const FirstRows& found)
{
    std::vector<TextTable::Column> heads;
    for (std::size_t i = 0; i < columns.size(); ++i)
        heads.push_back({printable(columns[i].title), alignmentOf(found.rows, i)});
    TextTable table{std::move(heads)};
    for (const auto& row : found.rows) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < columns.size(); ++i)
            cells.push_back(cellText(row[i], columns[i]));
        table.add(std::move(cells));
    }
    print(table.text());
    if (found.cut)
        note("Only the first " + std::to_string(found.rows.size())
             + " rows are shown; --limit shows more, --csv OUT writes them all.\n");
}

Result<Exit> query(const QueryOptions& options)
{
    const bool toFile = !options.csv.empty() || !options.xlsx.empty();
    if (toFile && options.json)
        throw WrongUsage{"query takes either --json or a file to write"};
    const auto workspace = openForReading(options.file);
    if (!workspace)
        return workspace.error();
    auto asked = DocumentQuery::prepare((*workspace)->document().connection(), options.sql);
    if (!asked)
        return asked.error();
    if (!options.csv.empty()) {
        if (const auto written = writeCsv(asked->table(), fromUtf8(options.csv)); !written)
            return written.error();
    }
    if (!options.xlsx.empty()) {
        if (const auto written = writeXlsx(asked->table(), fromUtf8(options.xlsx)); !written)
            return written.error();
    }
    if (toFile)
        return Exit::Done;
    const auto found = asked->first(options.limit);
    if (!found)
        return found.error();
    if (options.json)
        printJson(asked->columns(), *found);
    else
        printTable(asked->columns(), *found);
    return Exit::Done;
}

} // namespace

void addQueryCommand(CLI::App& app, Chosen& chosen)
{
    auto options = std::make_shared<QueryOptions>();
    auto* command = app.add_subcommand("query", "Read the document with SQL of one's own");
    command->add_option("FILE", options->file, "The document")->required();
    command
        ->add_option(
            "SQL", options->sql,
            "One SELECT. Sale lines are the table “sale”; amounts and quantities count 1/10 000: decimal(amount)")
        ->required();
    command->add_flag("--json", options->json, "Print JSON");
    command->add_option("--csv", options->csv, "Write all rows as CSV to this file");
    command->add_option("--xlsx", options->xlsx, "Write all rows as a workbook to this file");
    command->add_option("--limit", options->limit, "Print at most so many rows")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}))
        ->capture_default_str();
    command->callback([&chosen, options] {
        chosen = {[options] { return query(*options); }, notChanged(options->file)};
    });
}
