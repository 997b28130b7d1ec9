-- 0006_reviews.sql: what is written into a review beside its numbers.
CREATE TABLE review_note (
    id            INTEGER PRIMARY KEY,
    period        TEXT NOT NULL CHECK (length(period) BETWEEN 4 AND 30),
    department_id INTEGER NOT NULL REFERENCES department (id) ON DELETE CASCADE,
    cause         TEXT NOT NULL,
    action        TEXT NOT NULL,
    owner         TEXT NOT NULL,
    due_day       INTEGER,
    UNIQUE (period, department_id)
) STRICT;
