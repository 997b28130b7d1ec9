#include "Values.h"

#include <nlohmann/json.hpp>

#include "support/Decimal.h"

#include <algorithm>

using namespace attain;
using nlohmann::ordered_json;

ordered_json jsonOf(const Period& period)
{
    return {{"code", period.code}, {"from", period.from.toIso()}, {"to", period.to.toIso()}};
}

ordered_json jsonOf(const std::optional<Figure>& figure)
{
    return figure ? ordered_json(figure->toText()) : ordered_json(nullptr);
}

ordered_json jsonOf(const std::optional<Ratio>& ratio)
{
    return ratio ? ordered_json(ratio->toText(6)) : ordered_json(nullptr);
}

ordered_json jsonOf(const std::optional<std::int64_t>& level, Unit unit)
{
    return level ? ordered_json(Figure{unit, *level}.toText()) : ordered_json(nullptr);
}

ordered_json textOrNull(std::string_view text)
{
    return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

std::string textOf(const std::optional<Figure>& figure)
{
    return figure ? figure->toText() : "—";
}

std::string computed(const std::optional<Figure>& figure)
{
    if (!figure || (figure->unit != Unit::Money && figure->unit != Unit::Quantity))
        return textOf(figure);
    return Figure{figure->unit, multiplyDivide(figure->scaled, 1, 100) * 100}.toText();
}

std::string textOf(const std::optional<std::int64_t>& level, Unit unit)
{
    return level ? Figure{unit, *level}.toText() : "—";
}

std::string percent(const std::optional<Ratio>& ratio)
{
    if (!ratio)
        return "—";
    const auto hundredths = multiplyDivide(ratio->scaled(), 1, 100);
    const auto digits = std::to_string(hundredths < 0 ? -hundredths : hundredths);
    const auto padded = digits.size() < 3 ? std::string(3 - digits.size(), '0') + digits : digits;
    return (hundredths < 0 ? "-" : "") + padded.substr(0, padded.size() - 2) + '.' + padded.substr(padded.size() - 2)
        + " %";
}

Result<void> requireScenario(Workspace& workspace, const std::string& name)
{
    const auto scenarios = workspace.targets().scenarios();
    if (!scenarios)
        return scenarios.error();
    if (name != "base" && std::ranges::find(*scenarios, name) == scenarios->end())
        return Error{ErrorCode::NotFound, "no such scenario", {"scenario", name}};
    return {};
}

NamedSubject named(Subject subject, const Organisation& organisation, const std::string& company)
{
    switch (subject.kind) {
    case SubjectKind::Company: return {"company", "", company};
    case SubjectKind::Department: {
        const auto* department = organisation.department(DepartmentId{subject.id});
        return {"department", department != nullptr ? department->code : "",
                department != nullptr ? department->name : ""};
    }
    case SubjectKind::Person: {
        const auto* person = organisation.person(PersonId{subject.id});
        return {"person", person != nullptr ? person->code : "", person != nullptr ? person->name : ""};
    }
    }
    return {};
}
