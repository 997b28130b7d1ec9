#include "reporting/ReviewRepository.h"

namespace attain {

std::map<DepartmentId, ReviewNote> ReviewRepository::ofPeriod(const std::string& period) const
{
    Statement query{m_connection,
                    "SELECT department_id, cause, action, owner, due_day FROM review_note "
                    "WHERE period = ?1 ORDER BY department_id"};
    query.bind(1, period);
    std::map<DepartmentId, ReviewNote> notes;
    while (query.step()) {
        ReviewNote note;
        note.period = period;
        note.department = DepartmentId{query.int64(0)};
        note.cause = query.text(1);
        note.action = query.text(2);
        note.owner = query.text(3);
        if (const auto due = query.optionalInt64(4))
            note.due = Date::fromDayNumber(static_cast<std::int32_t>(*due));
        notes.emplace(note.department, std::move(note));
    }
    return notes;
}

void ReviewRepository::store(const ReviewNote& note)
{
    if (note.empty()) {
        Statement remove{m_connection, "DELETE FROM review_note WHERE period = ?1 AND department_id = ?2"};
        remove.bind(1, note.period).bind(2, note.department.value).run();
        return;
    }
    Statement write{m_connection,
                    "INSERT INTO review_note (period, department_id, cause, action, owner, due_day) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (period, department_id) DO UPDATE SET "
                    "cause = excluded.cause, action = excluded.action, owner = excluded.owner, "
                    "due_day = excluded.due_day"};
    write.bind(1, note.period)
        .bind(2, note.department.value)
        .bind(3, note.cause)
        .bind(4, note.action)
        .bind(5, note.owner);
    if (note.due)
        write.bind(6, std::int64_t{note.due->dayNumber()});
    else
        write.bindNull(6);
    write.run();
}

} // namespace attain
