#include "Commands.h"
#include "ErrorWords.h"
#include "ImportReport.h"
#include "importing/ImportService.h"
#include "importing/WorkbookFile.h"
#include "support/PathText.h"

#include <CLI/CLI.hpp>

#include <chrono>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace attain;

namespace {

struct Options {
    std::string file;
    std::string kind;
    std::string csv;
    std::string profile;
    std::string saveProfile;
    std::string map;
    std::string encoding;
    std::string delimiter;
    std::string unknownPeople = "reject";
    std::vector<std::string> people;
    std::uint32_t headerLine = 0;
    bool replaceConflicts = false;
    bool skipCancelled = false;
    bool dryRun = false;
    bool json = false;
};

bool errorIsTerminal()
{
#ifdef _WIN32
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

/// Tells on standard error how far a long import is: one line that changes on a terminal, else a line every 5 seconds.
class ProgressLine {
public:
    void operator()(const ImportProgress& progress)
    {
        const auto now = std::chrono::steady_clock::now();
        const auto pause = m_terminal ? std::chrono::milliseconds{200} : std::chrono::milliseconds{5000};
        if (now - m_last < pause)
            return;
        m_last = now;
        const auto percent = progress.bytesTotal == 0 ? 0 : progress.bytesDone * 100 / progress.bytesTotal;
        note((m_terminal ? "\r" : "") + std::to_string(progress.recordsDone) + " records, " + std::to_string(percent)
             + " %" + (m_terminal ? "   " : "\n"));
        m_shown = true;
    }
    void end() const
    {
        if (m_shown && m_terminal)
            note("\r                                        \r");
    }

private:
    bool m_terminal = errorIsTerminal();
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

UnknownPeople unknownPeopleFrom(const std::string& code)
{
    if (code == "create")
        return UnknownPeople::Create;
    return code == "quarantine" ? UnknownPeople::Quarantine : UnknownPeople::Reject;
}

Result<ImportOptions> importOptions(const Options& options)
{
    ImportOptions wanted;
    wanted.kind = options.kind;
    wanted.encoding = options.encoding;
    if (options.delimiter == "tab" || options.delimiter == "\\t")
        wanted.delimiter = '\t';
    else if (options.delimiter.size() == 1)
        wanted.delimiter = options.delimiter.front();
    else if (!options.delimiter.empty())
        throw WrongUsage{"--delimiter takes one character, or tab"};
    if (options.headerLine > 0)
        wanted.headerLine = options.headerLine;
    wanted.profile = options.profile;
    wanted.unknownPeople = unknownPeopleFrom(options.unknownPeople);
    wanted.people = peopleFrom(options.people);
    wanted.replaceConflicts = options.replaceConflicts;
    wanted.skipCancelled = options.skipCancelled;
    if (!options.map.empty()) {
        const auto text = readFile(options.map);
        if (!text)
            return text.error();
        auto mapping = ColumnMapping::fromJson(*text, *findFileKind(options.kind));
        if (!mapping)
            return mapping.error();
        wanted.mapping = *std::move(mapping);
    }
    return wanted;
}

Result<Exit> check(Workspace& workspace, const ImportSource& source, const ImportOptions& wanted, bool json)
{
    auto progress = std::make_shared<ProgressLine>();
    const auto outcome = workspace.imports().check(source, wanted, [progress](const auto& p) { (*progress)(p); });
    progress->end();
    if (!outcome)
        return outcome.error();
    printImportCheck(*outcome, workspace, json);
    note("A dry run: nothing was imported.\n");
    return Exit::Done;
}

Result<Exit> import(const Options& options)
{
    const auto wanted = importOptions(options);
    if (!wanted)
        return wanted.error();
    const auto found = importSourceOf(fromUtf8(options.csv));
    if (!found)
        return found.error();
    const auto& source = *found;
    // A check does everything for real and takes it back, which needs the right to write.
    const auto workspace = openForWriting(options.file);
    if (!workspace)
        return workspace.error();
    auto& imports = (*workspace)->imports();
    if (options.dryRun)
        return check(**workspace, source, *wanted, options.json);

    std::optional<ImportPreview> preview;
    if (!options.saveProfile.empty()) {
        auto read = imports.preview(source, *wanted);
        if (!read)
            return read.error();
        preview = *std::move(read);
    }
    auto progress = std::make_shared<ProgressLine>();
    const auto outcome = imports.run(source, *wanted, [progress](const auto& p) { (*progress)(p); });
    progress->end();
    if (!outcome)
        return outcome.error();
    printImportResult(*outcome, options.json);
    if (preview) {
        if (const auto saved = imports.saveProfile(options.saveProfile, *preview, *wanted); !saved)
            note("The file was imported, but the profile was not saved: " + words(saved.error()) + ".\n");
    }
    return Exit::Done;
}

std::vector<std::string> kinds()
{
    std::vector<std::string> codes;
    for (const auto* kind : fileKinds())
        codes.emplace_back(kind->code);
    return codes;
}

} // namespace

void addImportCommands(CLI::App& app, Chosen& chosen)
{
    auto options = std::make_shared<Options>();
    auto* command
        = app.add_subcommand("import", "Import a CSV file or the first sheet of an Excel workbook, all or nothing");
    command->add_option("FILE", options->file, "The document")->required();
    command->add_option("KIND", options->kind, "What the file holds")->required()->check(CLI::IsMember(kinds()));
    command->add_option("CSV", options->csv, "The file")->required();
    command->add_option("--profile", options->profile, "Read it with this saved profile");
    command->add_option("--save-profile", options->saveProfile, "Keep how it was read under this name");
    command->add_option("--map", options->map, "Read its columns as this JSON file says");
    command->add_option("--encoding", options->encoding, "Its encoding; detected without");
    command->add_option("--delimiter", options->delimiter, "What stands between cells: one character, or tab");
    command->add_option("--header-line", options->headerLine, "The line of the header; found without")
        ->check(CLI::PositiveNumber);
    command->add_option("--unknown-people", options->unknownPeople, "What becomes of records of people nobody knows")
        ->check(CLI::IsMember({"create", "quarantine", "reject"}));
    command->add_option("--person", options->people, "TEXT=CODE: who is meant by a salesperson cell");
    command->add_flag("--replace-conflicts", options->replaceConflicts,
                      "Sales: lines that are there with other content give way to the file's");
    command->add_flag("--skip-cancelled", options->skipCancelled,
                      "Sales: leave out records whose status says that they were cancelled");
    command->add_flag("--dry-run", options->dryRun, "Check everything, import nothing");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([&chosen, options] {
        chosen = {[options] { return import(*options); }, notChanged(options->file)};
    });
}
