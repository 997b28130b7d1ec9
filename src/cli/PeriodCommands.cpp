#include "Commands.h"

#include <CLI/CLI.hpp>

using namespace attain;

namespace {

struct Options {
    std::string file;
    std::string period;
    std::string reason;
};

Result<Exit> close(const Options& options)
{
    const auto workspace = openForWriting(options.file);
    if (!workspace)
        return workspace.error();
    const auto period = periodFrom(**workspace, options.period);
    if (const auto closed = (*workspace)->sales().closePeriod(period, options.reason); !closed)
        return closed.error();
    note(period.code + " is closed.\n");
    return Exit::Done;
}

Result<Exit> reopen(const Options& options)
{
    const auto workspace = openForWriting(options.file);
    if (!workspace)
        return workspace.error();
    const auto period = periodFrom(**workspace, options.period);
    if (const auto opened = (*workspace)->sales().reopenPeriod(period.code, options.reason); !opened)
        return opened.error();
    note(period.code + " is open again.\n");
    return Exit::Done;
}

} // namespace

void addPeriodCommands(CLI::App& app, Chosen& chosen)
{
    {
        auto options = std::make_shared<Options>();
        auto* command = app.add_subcommand("close", "Close a period: nothing in it changes any more");
        command->add_option("FILE", options->file, "The document")->required();
        command->add_option("PERIOD", options->period, "The period")->required();
        command->add_option("--reason", options->reason, "Why, for the change log");
        command->callback([&chosen, options] {
            chosen = {[options] { return close(*options); }, notChanged(options->file)};
        });
    }
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("reopen", "Open a closed period again");
    command->add_option("FILE", options->file, "The document")->required();
    command->add_option("PERIOD", options->period, "The period")->required();
    command->add_option("--reason", options->reason, "Why, for the change log")->required();
    command->callback([&chosen, options] {
        chosen = {[options] { return reopen(*options); }, notChanged(options->file)};
    });
}
