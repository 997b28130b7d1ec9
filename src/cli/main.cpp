#include "Commands.h"
#include "ErrorWords.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <shellapi.h>
#endif

namespace {

/// The arguments as UTF-8, without the program's name.
std::vector<std::string> argumentsOf([[maybe_unused]] int count, [[maybe_unused]] char** values)
{
    std::vector<std::string> arguments;
#ifdef _WIN32
    // argv has the code page of the system there, which cannot spell every path.
    int wideCount = 0;
    wchar_t** wide = CommandLineToArgvW(GetCommandLineW(), &wideCount);
    for (int i = 1; i < wideCount; ++i) {
        const int bytes = WideCharToMultiByte(CP_UTF8, 0, wide[i], -1, nullptr, 0, nullptr, nullptr);
        std::string argument(static_cast<std::size_t>(bytes), '\0');
        WideCharToMultiByte(CP_UTF8, 0, wide[i], -1, argument.data(), bytes, nullptr, nullptr);
        argument.resize(static_cast<std::size_t>(bytes) - 1);
        arguments.push_back(std::move(argument));
    }
    LocalFree(wide);
    SetConsoleOutputCP(CP_UTF8);
    _setmode(_fileno(stdout), _O_BINARY);
#else
    for (int i = 1; i < count; ++i)
        arguments.emplace_back(values[i]);
#endif
    return arguments;
}

int failed(const std::string& what, const std::string& unharmed)
{
    note("attainctl: " + what + (unharmed.empty() ? "" : "; " + unharmed) + ".\n");
    return static_cast<int>(Exit::Failed);
}

int run(const Chosen& chosen)
{
    try {
        const auto outcome = chosen.run();
        if (!outcome)
            return failed(words(outcome.error()), chosen.unharmed);
        if (std::fflush(stdout) != 0)
            return failed("the output could not be written", {});
        return static_cast<int>(*outcome);
    } catch (const WrongUsage& usage) {
        note("attainctl: " + usage.what + ".\n");
        return static_cast<int>(Exit::Usage);
    } catch (const attain::Failure& failure) {
        return failed(words(failure.error()), chosen.unharmed);
    } catch (const std::exception& exception) {
        return failed(std::string{"the program failed: "} + exception.what(), chosen.unharmed);
    }
}

} // namespace

int main(int count, char** values)
{
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN); // a limit of file sizes is an error like a full disk, not an end of the program
#endif
    CLI::App app{"Attain: sales targets and attainment, without a window.\n"
                 "FILE is a document (*.attain). Results go to standard output, messages to standard error.\n"
                 "Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 a check found something."};
    app.name("attainctl");
    app.set_version_flag("--version", "attainctl " ATTAIN_VERSION);
    app.require_subcommand(1);
    Chosen chosen;
    addDocumentCommands(app, chosen);
    addPackageCommands(app, chosen);
    addImportCommands(app, chosen);
    addBatchCommands(app, chosen);
    addAttainmentCommands(app, chosen);
    addTargetCommands(app, chosen);
    addAdjustmentCommands(app, chosen);
    addGoalCommands(app, chosen);
    addDivisionCommands(app, chosen);
    addFairnessCommands(app, chosen);
    addCapacityCommand(app, chosen);
    addChallengeCommand(app, chosen);
    addTalkCommands(app, chosen);
    addScenarioCommands(app, chosen);
    addMetricCommands(app, chosen);
    addPartCommand(app, chosen);
    addScorecardCommand(app, chosen);
    addPayoutCommand(app, chosen);
    addLedgerCommands(app, chosen);
    addPenaltyCommands(app, chosen);
    addExplainCommand(app, chosen);
    addPeriodCommands(app, chosen);
    addQueryCommand(app, chosen);
    try {
        auto arguments = argumentsOf(count, values);
        std::ranges::reverse(arguments); // as CLI11 takes them
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        const bool asked = error.get_exit_code() == 0; // --help, --version
        app.exit(error);
        return static_cast<int>(asked ? Exit::Done : Exit::Usage);
    }
    return run(chosen);
}
