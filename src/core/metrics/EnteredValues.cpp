#include "metrics/EnteredValues.h"

#include "support/Decimal.h"

#include <set>

namespace attain {
namespace {

std::int64_t sumOf(const std::vector<std::int64_t>& values)
{
    std::int64_t sum = 0;
    for (const auto value : values)
        sum = checkedAdd(sum, value);
    return sum;
}

bool addsUpAcrossPeople(Unit unit)
{
    return unit == Unit::Money || unit == Unit::Quantity || unit == Unit::Count;
}

} // namespace

EnteredValues::EnteredValues(const OwnMetric& metric, const Organisation& organisation,
                             const std::vector<MetricValue>& values)
    : m_metric{metric}, m_organisation{organisation}
{
    for (const auto& department : organisation.departments())
        m_below[department.parent].push_back(department.id);
    for (const auto& value : values) {
        Month& month = m_months[value.month];
        month.entered.emplace(value.subject, value.value);
        if (value.subject.kind == SubjectKind::Person) {
            const PersonId person{value.subject.id};
            month.people[organisation.departmentOn(person, value.month.lastOfMonth())].push_back(person);
        }
    }
}

std::vector<Date> EnteredValues::months() const
{
    std::vector<Date> months;
    for (const auto& [day, month] : m_months)
        months.push_back(day);
    return months;
}

std::vector<Subject> EnteredValues::subjects() const
{
    std::set<Subject> subjects;
    const auto addUpwards = [&](DepartmentId department) {
        for (auto id = department; id; id = m_organisation.department(id)->parent)
            subjects.insert(Subject::of(id));
    };
    for (const auto& [day, month] : m_months) {
        for (const auto& [subject, value] : month.entered) {
            subjects.insert(subject);
            if (subject.kind == SubjectKind::Department)
                addUpwards(DepartmentId{subject.id});
        }
        for (const auto& [department, people] : month.people)
            addUpwards(department);
    }
    return {subjects.begin(), subjects.end()};
}

void EnteredValues::collect(Subject subject, const Month& month, std::vector<std::int64_t>& values) const
{
    if (const auto own = month.entered.find(subject); own != month.entered.end()) {
        values.push_back(own->second);
        return;
    }
    if (subject.kind == SubjectKind::Person)
        return;
    const DepartmentId department{subject.id}; // 0: the company
    if (const auto people = month.people.find(department); people != month.people.end())
        for (const auto person : people->second)
            values.push_back(month.entered.at(Subject::of(person)));
    if (const auto below = m_below.find(department); below != m_below.end())
        for (const auto id : below->second)
            collect(Subject::of(id), month, values);
}

std::int64_t EnteredValues::mean(const std::vector<std::int64_t>& values) const
{
    return multiplyDivide(sumOf(values), 1, std::ssize(values));
}

std::optional<std::int64_t> EnteredValues::month(const std::vector<Subject>& subjects, Date day) const
{
    const auto month = m_months.find(day);
    if (month == m_months.end())
        return {};
    std::vector<std::int64_t> values;
    for (const auto& subject : subjects)
        collect(subject, month->second, values);
    if (values.empty())
        return {};
    const bool adds = m_metric.combination == Combination::Sum
        || (m_metric.combination == Combination::Last && addsUpAcrossPeople(m_metric.unit));
    return adds ? sumOf(values) : mean(values);
}

std::optional<std::int64_t> EnteredValues::together(const std::vector<Subject>& subjects,
                                                    const std::vector<Date>& months) const
{
    std::vector<std::int64_t> values;
    for (const auto day : months)
        if (const auto value = month(subjects, day))
            values.push_back(*value);
    if (values.empty())
        return {};
    switch (m_metric.combination) {
    case Combination::Sum: return sumOf(values);
    case Combination::Average: return mean(values);
    case Combination::Last: return values.back();
    }
    return {};
}

} // namespace attain
