#include "exchange/PackageTargets.h"

#include "exchange/PackageJson.h"

#include "support/Decimal.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace attain {

using nlohmann::json;
using nlohmann::ordered_json;

Subject subjectFrom(const json& object, const std::string& pointer, const Organisation& organisation)
{
    const auto level = object.at("level").get<std::string>();
    const auto found = object.find("code");
    if (level == "company") {
        if (found != object.end())
            refuse(pointer + "/code", "no code for the company");
        return Subject::company();
    }
    if (found == object.end())
        refuse(pointer + "/code", "a value");
    const auto& code = found->get_ref<const std::string&>();
    if (level == "department") {
        const auto* department = organisation.departmentByCode(code);
        if (department == nullptr)
            refuse(pointer + "/code", "the code of a department");
        return Subject::of(department->id);
    }
    const auto* person = organisation.personByCode(code);
    if (person == nullptr)
        refuse(pointer + "/code", "the code of a person");
    return Subject::of(person->id);
}

void addLevels(ordered_json& into, const TargetLevels& levels, Unit unit)
{
    const auto add = [&](const char* key, const std::optional<std::int64_t>& value) {
        if (value)
            into[key] = Figure{unit, *value}.toText();
    };
    add("floor", levels.floor);
    add("target", levels.target);
    add("stretch", levels.stretch);
    add("baseline", levels.baseline);
}

TargetLevels levelsFrom(const json& object, const std::string& pointer, Unit unit)
{
    const auto read = [&](const char* key) -> std::optional<std::int64_t> {
        const auto found = object.find(key);
        if (found == object.end())
            return std::nullopt;
        return scaledFrom(*found, pointer + '/' + key, unit);
    };
    return {read("floor"), read("target"), read("stretch"), read("baseline")};
}

std::vector<TargetAssignment> standingAssignments(const TargetBook& book, const std::string& scenario)
{
    const auto entries = book.entries();
    std::vector<TargetAssignment> standing;
    std::set<std::tuple<Metric, Subject, std::string>> newer;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const bool newest = newer.emplace(entry->metric, entry->subject, entry->period.code).second;
        auto months = book.monthsSetBy(*entry);
        if (!newest && months.empty())
            continue;
        if (entry->period.kind == PeriodKind::Month)
            months.clear();
        standing.push_back(
            {scenario, entry->metric, entry->subject, entry->period, entry->levels, entry->note, std::move(months)});
    }
    std::ranges::reverse(standing);
    return standing;
}

void addSubject(ordered_json& into, Subject subject, const Organisation& organisation)
{
    switch (subject.kind) {
    case SubjectKind::Company: into["level"] = "company"; break;
    case SubjectKind::Department: {
        into["level"] = "department";
        const auto* department = organisation.department(DepartmentId{subject.id});
        into["code"] = department != nullptr ? department->code : std::string{};
        break;
    }
    case SubjectKind::Person: {
        into["level"] = "person";
        const auto* person = organisation.person(PersonId{subject.id});
        into["code"] = person != nullptr ? person->code : std::string{};
        break;
    }
    }
}

ordered_json jsonOf(const TargetAssignment& assignment, const Organisation& organisation)
{
    const auto& info = infoOf(assignment.metric);
    ordered_json target;
    target["scenario"] = assignment.scenario;
    target["metric"] = info.code;
    addSubject(target, assignment.subject, organisation);
    target["period"] = assignment.period.code;
    addLevels(target, assignment.levels, info.unit);
    if (!assignment.note.empty())
        target["note"] = assignment.note;
    for (const auto& month : assignment.months) {
        ordered_json value;
        value["month"] = month.firstDay.toIso().substr(0, 7);
        addLevels(value, month.levels, info.unit);
        target["months"].push_back(std::move(value));
    }
    return target;
}

TargetAssignment assignmentFrom(const json& object, const std::string& pointer, const PackageParts& parts,
                                const Organisation& organisation)
{
    const auto calendar = parts.calendar.fiscalCalendar();
    TargetAssignment assignment;
    assignment.scenario = object.value("scenario", "base");
    assignment.metric = metricFrom(object.at("metric"), pointer + "/metric", parts.metrics);
    assignment.subject = subjectFrom(object, pointer, organisation);
    const auto period = calendar.parse(object.at("period").get_ref<const std::string&>());
    if (!period)
        refuse(pointer + "/period", "a year, half, quarter or month");
    assignment.period = *period;
    const Unit unit = infoOf(assignment.metric).unit;
    assignment.levels = levelsFrom(object, pointer, unit);
    assignment.note = object.value("note", "");
    const auto months = object.find("months");
    if (months == object.end())
        return assignment;
    for (std::size_t i = 0; i < months->size(); ++i) {
        const auto place = pointer + "/months/" + std::to_string(i);
        const auto& month = (*months)[i];
        const auto first = Date::fromIso(month.at("month").get<std::string>() + "-01");
        if (!first || !assignment.period.contains(*first) || !infoOf(assignment.metric).additive)
            refuse(place + "/month", "a month of " + assignment.period.code);
        assignment.months.push_back({*first, levelsFrom(month, place, unit)});
    }
    return assignment;
}

bool sameAssignment(const TargetAssignment& a, const TargetAssignment& b)
{
    return a.scenario == b.scenario && a.metric == b.metric && a.subject == b.subject && a.period == b.period
        && a.levels == b.levels && a.note == b.note && a.months == b.months;
}

} // namespace attain
