#pragma once

#include "importing/ColumnMapping.h"

#include <map>
#include <optional>
#include <string>

namespace attain {

/// What to do with records whose salesperson nobody of the workspace is.
enum class UnknownPeople {
    Reject,     ///< listed as person_unknown, not imported
    Quarantine, ///< kept aside with the batch until somebody says who it is
    Create,     ///< a person is made from the name or code
};

/// Everything a user may decide about one import. The defaults decide from the file.
struct ImportOptions {
    std::string kind = "sales";
    std::string encoding;                    ///< iconv's name; empty: detected
    char delimiter = '\0';                   ///< 0: sniffed
    std::optional<std::uint32_t> headerLine; ///< physical line of the header; nothing: found
    std::string profile;   ///< a saved profile; NotFound when it does not exist. Empty: one that fits the header
    ColumnMapping mapping; ///< goes before the profile, which goes before recognition
    UnknownPeople unknownPeople = UnknownPeople::Reject;
    /// Sales: records whose key is stored with other content take the place of what is stored, unless that lies in a
    /// closed period. Otherwise they are conflicts.
    bool replaceConflicts = false;
    /// Sales: records whose status means cancelled are rejected (status_cancelled). Otherwise they are as good as others.
    bool skipCancelled = false;
    /// Who is meant by a salesperson cell of the file (its text → code of a person); goes before unknownPeople.
    std::map<std::string, std::string, std::less<>> people;
};

} // namespace attain
