#include "Document.h"

#include <stdexcept>

namespace {

std::runtime_error unexpected(const std::vector<std::string>& arguments, const ProgramRun& run)
{
    std::string line;
    for (const auto& argument : arguments)
        line += argument + ' ';
    return std::runtime_error{line + "→ " + std::to_string(run.exit) + ": " + run.err};
}

} // namespace

nlohmann::json jsonOf(std::vector<std::string> arguments, int exit)
{
    arguments.emplace_back("--json");
    const auto run = attainctl(arguments);
    if (run.exit != exit)
        throw unexpected(arguments, run);
    return nlohmann::json::parse(run.out);
}

void done(const std::vector<std::string>& arguments)
{
    const auto run = attainctl(arguments);
    if (run.exit != 0)
        throw unexpected(arguments, run);
}

std::string newDocument(const TemporaryFolder& folder, const std::string& name)
{
    done({"new", folder / name});
    return folder / name;
}

std::string northwind(const TemporaryFolder& folder)
{
    const auto file = newDocument(folder);
    done({"import", file, "people", testData("northwind_people.csv")});
    done({"import", file, "sales", testData("northwind_sales.csv")});
    return file;
}

std::string testData(const std::string& name)
{
    return std::string{ATTAIN_TEST_DATA} + '/' + name;
}
