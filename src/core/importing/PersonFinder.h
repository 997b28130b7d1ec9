#pragma once

#include "importing/ImportOptions.h"
#include "importing/ImportResult.h"
#include "importing/ValueParser.h"
#include "organisation/OrganisationService.h"
#include "sales/TextIndex.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// Finds the person a cell means: as the user said, else by code, else by name. Cells are looked up by their raw bytes;
/// each different one is transcoded once.
class PersonFinder {
public:
    enum class State : std::uint8_t { Found, Empty, Unknown, Ambiguous, Broken };
    struct Match {
        State state = State::Empty;
        std::int32_t id = 0;    ///< of the person when found
        std::int32_t entry = 0; ///< names the cell's text otherwise: see text(), create(), countUnknown()
    };

    /// NotFound (thrown) when options.people names a code that nobody has.
    PersonFinder(OrganisationService& organisation, const ImportOptions& options);

    Match find(std::string_view raw, ValueParser& parser);
    const std::string& text(const Match& match) const { return m_entries[static_cast<std::size_t>(match.entry)].text; }
    /// Makes a person of an unknown text, at home in the department (0: none) from that day on.
    std::int32_t create(const Match& match, DepartmentId department, Date from);
    /// Remembers that a good record failed for this person alone.
    void countUnknown(const Match& match, std::int64_t amount);

    /// Those counted, most records first, with suggestions.
    std::vector<UnknownPerson> unknown() const;
    const std::vector<std::string>& created() const { return m_created; }
    /// The person was created by this import.
    bool made(std::int32_t person) const { return m_madeIds.contains(person); }

private:
    struct Entry {
        std::string text;
        Match match;
        std::int64_t records = 0;
        std::int64_t amount = 0;
    };
    Match identify(const std::string& text) const;

    OrganisationService& m_organisation;
    std::shared_ptr<const Organisation> m_people;
    std::map<std::string, std::int32_t, std::less<>> m_mapped;
    std::map<std::string, std::int32_t, std::less<>> m_made; ///< created while reading, by text
    std::vector<Entry> m_entries;
    TextIndex m_index; ///< raw bytes → entry
    std::vector<std::string> m_created;
    std::set<std::int32_t> m_madeIds;
};

/// The people whose code or name is written like the text: other case, width or spaces. At most five codes.
std::vector<std::string> suggestPeople(const Organisation& organisation, std::string_view text);

} // namespace attain
