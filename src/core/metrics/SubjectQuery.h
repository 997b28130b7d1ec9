#pragma once

#include "calendar/Period.h"
#include "organisation/Organisation.h"
#include "organisation/Subject.h"
#include "sales/Actuals.h"

namespace attain {

/// How the figures of one subject are asked for. People have their credits; departments have what lies below them, too.
struct SubjectQuery {
    static ActualsQuery of(Subject subject, Metric metric, const Period& days, const Organisation& organisation);
    /// The group of the answer that is the subject's.
    static std::int64_t group(Subject subject) { return subject.kind == SubjectKind::Person ? subject.id : 0; }
};

} // namespace attain
