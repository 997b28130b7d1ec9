#pragma once

#include "reporting/ReviewNote.h"
#include "storage/Connection.h"

#include <map>

namespace attain {

/// The table review_note. Throws Failure.
class ReviewRepository {
public:
    explicit ReviewRepository(Connection& connection) : m_connection{connection} { }

    std::map<DepartmentId, ReviewNote> ofPeriod(const std::string& period) const;
    /// Inserts or replaces; an empty note is removed.
    void store(const ReviewNote& note);

private:
    Connection& m_connection;
};

} // namespace attain
