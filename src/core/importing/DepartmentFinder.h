#pragma once

#include "importing/ValueParser.h"
#include "organisation/OrganisationService.h"
#include "sales/TextIndex.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// Finds the department a cell means: by code, else by name when only one has it.
class DepartmentFinder {
public:
    enum class State : std::uint8_t { Found, Empty, Unknown, Ambiguous, Broken };
    struct Match {
        State state = State::Empty;
        std::int32_t id = 0;
        std::int32_t entry = 0;
        bool isFirst = false; ///< this text was not met before
    };
    explicit DepartmentFinder(OrganisationService& organisation);

    Match find(std::string_view raw, ValueParser& parser);
    /// The same for a text.
    Match identify(const std::string& text) const;
    const std::string& text(const Match& match) const { return m_entries[static_cast<std::size_t>(match.entry)].text; }
    /// Makes a sales department of an unknown text directly below the company.
    DepartmentId create(const std::string& text);
    /// Texts made or renamed elsewhere: look everything up anew.
    void refresh();

    const std::vector<std::string>& created() const { return m_created; }

private:
    struct Entry {
        std::string text;
        Match match;
    };
    OrganisationService& m_organisation;
    std::shared_ptr<const Organisation> m_departments;
    std::vector<Entry> m_entries;
    TextIndex m_index;
    std::vector<std::string> m_created;
};

} // namespace attain
