#include "metrics/SubjectQuery.h"

namespace attain {

ActualsQuery SubjectQuery::of(Subject subject, Metric metric, const Period& days, const Organisation& organisation)
{
    ActualsQuery query;
    query.metrics = {metric};
    query.filter.from = days.from;
    query.filter.to = days.to;
    switch (subject.kind) {
    case SubjectKind::Company: break;
    case SubjectKind::Department: query.filter.departments = organisation.subtree(DepartmentId{subject.id}); break;
    case SubjectKind::Person:
        query.filter.persons = std::vector{PersonId{subject.id}};
        query.groupBy = GroupBy::Person;
        break;
    }
    return query;
}

} // namespace attain
