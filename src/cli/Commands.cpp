#include "Commands.h"

#include "support/PathText.h"

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace attain;

Opened openForReading(const std::string& file)
{
    return Workspace::open(fromUtf8(file), OpenMode::ReadOnly);
}

Opened openForWriting(const std::string& file)
{
    return Workspace::open(fromUtf8(file), OpenMode::ReadWrite);
}

std::string notChanged(const std::string& file)
{
    return "“" + file + "” was not changed";
}

void print(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void printJson(const nlohmann::ordered_json& json)
{
    // Texts of a file may hold anything: what is no UTF-8 becomes the replacement character, never an exception.
    print(json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n');
}

void note(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stderr);
}

Result<std::string> readFile(const std::string& file)
{
    const auto path = fromUtf8(file);
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return Error{ErrorCode::FileNotFound, "no such file", {file}};
    std::ifstream stream{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream.is_open() || stream.bad() || std::filesystem::is_directory(path, error))
        return Error{ErrorCode::FileNotReadable, "cannot read", {file, "it is no readable file"}};
    return bytes;
}

Period periodFrom(Workspace& workspace, const std::string& code)
{
    auto period = workspace.calendar().fiscalCalendar().parse(code);
    if (!period)
        throw WrongUsage{"“" + code
                         + "” is no period; periods are written like 2026, 2026-H1, 2026-Q3, 2026-09, "
                           "2026-W37 or 2026-07-01..2026-09-12"};
    return *std::move(period);
}

Date dateFrom(const std::string& text)
{
    const auto date = Date::fromIso(text);
    if (!date)
        throw WrongUsage{"“" + text + "” is no date; dates are written like 2026-09-12"};
    return *date;
}

Ratio ratioFrom(const std::string& text, const char* option)
{
    const auto ratio = Ratio::fromText(text);
    if (!ratio)
        throw WrongUsage{std::string{option} + " “" + text + "” is not a number"};
    return *ratio;
}

Money amountFrom(const std::string& text, const char* option)
{
    const auto amount = Money::fromText(text);
    if (!amount)
        throw WrongUsage{std::string{option} + " “" + text + "” is not an amount"};
    return *amount;
}

PersonId personFrom(const Organisation& organisation, const std::string& code)
{
    const auto* person = organisation.personByCode(code);
    if (person == nullptr)
        throw Failure{Error{ErrorCode::NotFound, "no such person", {"person", code}}};
    return person->id;
}

Subject subjectFrom(const Organisation& organisation, const std::string& person, const std::string& department)
{
    if (!person.empty() && !department.empty())
        throw WrongUsage{"--person and --department cannot both be given"};
    if (!person.empty()) {
        const auto* known = organisation.personByCode(person);
        if (known == nullptr)
            throw WrongUsage{"there is no person “" + person + "”"};
        return Subject::of(known->id);
    }
    if (department.empty())
        return Subject::company();
    const auto* known = organisation.departmentByCode(department);
    if (known == nullptr)
        throw WrongUsage{"there is no department “" + department + "”"};
    return Subject::of(known->id);
}

Metric metricFrom(Workspace& workspace, const std::string& code)
{
    if (const auto metric = workspace.metrics().metric(code))
        return *metric;
    std::string known;
    for (const auto& metric : orThrow(workspace.metrics().metrics()))
        known += (known.empty() ? "" : ", ") + std::string{infoOf(metric).code};
    throw WrongUsage{"“" + code + "” is no metric; there are " + known};
}
