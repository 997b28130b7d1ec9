#pragma once

#include "organisation/Subject.h"
#include "storage/Connection.h"

namespace attain {

/// How a subject lies in the columns of tables: department_id, person_id; without either the company.
struct SubjectColumns {
    static Subject subject(const Statement& row, int column);
    static void bindSubject(Statement& statement, int index, Subject subject);
};

} // namespace attain
