#include "importing/DepartmentFinder.h"

#include <algorithm>

namespace attain {

DepartmentFinder::DepartmentFinder(OrganisationService& organisation)
    : m_organisation{organisation}, m_departments{organisation.current()}
{
}

DepartmentFinder::Match DepartmentFinder::identify(const std::string& text) const
{
    if (text.empty())
        return {State::Empty};
    if (const auto* department = m_departments->departmentByCode(text))
        return {State::Found, static_cast<std::int32_t>(department->id.value)};
    const Department* named = nullptr;
    for (const auto& department : m_departments->departments()) {
        if (department.name != text)
            continue;
        if (named)
            return {State::Ambiguous};
        named = &department;
    }
    return named ? Match{State::Found, static_cast<std::int32_t>(named->id.value)} : Match{State::Unknown};
}

DepartmentFinder::Match DepartmentFinder::find(std::string_view raw, ValueParser& parser)
{
    if (const auto known = m_index.find(raw); known != TextIndex::kNone)
        return m_entries[static_cast<std::size_t>(known)].match;
    const auto text = parser.text(raw);
    Entry entry;
    entry.text = text ? *text : parser.shown(raw);
    entry.match = text ? identify(*text) : Match{State::Broken};
    entry.match.entry = static_cast<std::int32_t>(m_entries.size());
    m_index.insert(raw, entry.match.entry);
    m_entries.push_back(entry);
    entry.match.isFirst = true;
    return entry.match;
}

DepartmentId DepartmentFinder::create(const std::string& text)
{
    Department department;
    department.name = text;
    const auto id = m_organisation.insert(department);
    m_created.push_back(text);
    refresh();
    return id;
}

void DepartmentFinder::refresh()
{
    m_departments = m_organisation.current();
    for (auto& entry : m_entries) {
        if (entry.match.state != State::Empty && entry.match.state != State::Broken) {
            const auto number = entry.match.entry;
            entry.match = identify(entry.text);
            entry.match.entry = number;
        }
    }
}

} // namespace attain
