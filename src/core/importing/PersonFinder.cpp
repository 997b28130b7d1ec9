#include "importing/PersonFinder.h"

#include "importing/CellText.h"

#include <algorithm>

namespace attain {
namespace {

/// Whether a text for somebody unknown reads like a code (E0012) rather than a name.
bool looksLikeCode(std::string_view text)
{
    return isAscii(text) && text.find(' ') == std::string_view::npos
        && std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

PersonFinder::PersonFinder(OrganisationService& organisation, const ImportOptions& options)
    : m_organisation{organisation}, m_people{organisation.current()}
{
    for (const auto& [text, personCode] : options.people) {
        const auto* person = m_people->personByCode(personCode);
        if (!person)
            throw Failure{Error{ErrorCode::NotFound, "mapped to nobody", {"person", personCode}}};
        m_mapped.emplace(text, static_cast<std::int32_t>(person->id.value));
    }
}

PersonFinder::Match PersonFinder::identify(const std::string& text) const
{
    if (text.empty())
        return {State::Empty};
    if (const auto mapped = m_mapped.find(text); mapped != m_mapped.end())
        return {State::Found, mapped->second};
    if (const auto made = m_made.find(text); made != m_made.end())
        return {State::Found, made->second};
    if (const auto* person = m_people->personByCode(text))
        return {State::Found, static_cast<std::int32_t>(person->id.value)};
    const auto named = m_people->peopleNamed(text);
    if (named.size() == 1)
        return {State::Found, static_cast<std::int32_t>(named.front()->id.value)};
    return {named.empty() ? State::Unknown : State::Ambiguous};
}

PersonFinder::Match PersonFinder::find(std::string_view raw, ValueParser& parser)
{
    if (const auto known = m_index.find(raw); known != TextIndex::kNone)
        return m_entries[static_cast<std::size_t>(known)].match;
    const auto text = parser.text(raw);
    Entry entry;
    entry.text = text ? *text : parser.shown(raw);
    entry.match = text ? identify(*text) : Match{State::Broken};
    entry.match.entry = static_cast<std::int32_t>(m_entries.size());
    m_index.insert(raw, entry.match.entry);
    m_entries.push_back(std::move(entry));
    return m_entries.back().match;
}

std::int32_t PersonFinder::create(const Match& match, DepartmentId department, Date from)
{
    auto& entry = m_entries[static_cast<std::size_t>(match.entry)];
    Person person;
    person.name = entry.text;
    if (looksLikeCode(entry.text))
        person.code = entry.text;
    const auto id = m_organisation.insert(person);
    if (department)
        m_organisation.insertAssignment(id, department, PositionId{}, from);
    entry.match.state = State::Found;
    entry.match.id = static_cast<std::int32_t>(id.value);
    m_made.emplace(entry.text, entry.match.id);
    for (auto& other : m_entries) // the same text in other bytes
        if (other.text == entry.text && other.match.state == State::Unknown) {
            other.match.state = State::Found;
            other.match.id = entry.match.id;
        }
    m_created.push_back(entry.text);
    m_madeIds.insert(entry.match.id);
    return entry.match.id;
}

void PersonFinder::countUnknown(const Match& match, std::int64_t amount)
{
    auto& entry = m_entries[static_cast<std::size_t>(match.entry)];
    ++entry.records;
    entry.amount = checkedAdd(entry.amount, amount);
}

std::vector<UnknownPerson> PersonFinder::unknown() const
{
    std::vector<UnknownPerson> unknown;
    for (const auto& entry : m_entries)
        if (entry.records > 0)
            unknown.push_back(
                {entry.text, entry.records, Money::fromScaled(entry.amount), suggestPeople(*m_people, entry.text)});
    std::ranges::stable_sort(unknown, std::greater{}, &UnknownPerson::records);
    return unknown;
}

std::vector<std::string> suggestPeople(const Organisation& organisation, std::string_view text)
{
    constexpr std::size_t kMost = 5;
    const auto key = looseKey(text);
    std::vector<std::string> codes;
    for (const auto& person : organisation.people()) {
        const auto name = looseKey(person.name);
        const bool alike = key == name || key == looseKey(person.code)
            || (name.size() >= 6 && key.size() >= 6
                && (key.find(name) != std::string::npos || name.find(key) != std::string::npos));
        if (alike && codes.size() < kMost)
            codes.push_back(person.code);
    }
    return codes;
}

} // namespace attain
