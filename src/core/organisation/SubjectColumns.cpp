#include "organisation/SubjectColumns.h"

namespace attain {
namespace {

std::optional<std::int64_t> idIf(SubjectKind kind, Subject subject)
{
    return subject.kind == kind ? std::optional{subject.id} : std::nullopt;
}

} // namespace

Subject SubjectColumns::subject(const Statement& row, int column)
{
    if (const auto department = row.optionalInt64(column))
        return Subject::of(DepartmentId{*department});
    const auto person = row.optionalInt64(column + 1);
    return person ? Subject::of(PersonId{*person}) : Subject::company();
}

void SubjectColumns::bindSubject(Statement& statement, int index, Subject subject)
{
    statement.bind(index, idIf(SubjectKind::Department, subject)).bind(index + 1, idIf(SubjectKind::Person, subject));
}

} // namespace attain
