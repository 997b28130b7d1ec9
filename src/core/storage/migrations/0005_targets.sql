-- 0005_targets.sql: what is to be reached. Entries are append-only: a later one takes the place of an earlier one.
-- Days are counted from 1970-01-01; numbers are scaled as the metric's unit.
CREATE TABLE target_version (
    id            INTEGER PRIMARY KEY,
    scenario      TEXT NOT NULL CHECK (length(scenario) BETWEEN 1 AND 100),
    number        INTEGER NOT NULL CHECK (number >= 1),
    effective_day INTEGER NOT NULL,
    reason        TEXT NOT NULL,
    created_at    TEXT NOT NULL,
    UNIQUE (scenario, number)
) STRICT;

-- Without a department and a person it is the company's. All numbers NULL: withdrawn.
CREATE TABLE target_entry (
    id            INTEGER PRIMARY KEY,
    version_id    INTEGER NOT NULL REFERENCES target_version (id) ON DELETE RESTRICT,
    metric        TEXT NOT NULL CHECK (length(metric) BETWEEN 1 AND 100),
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    person_id     INTEGER REFERENCES person (id) ON DELETE RESTRICT,
    period_kind   TEXT NOT NULL CHECK (period_kind IN ('year', 'half', 'quarter', 'month')),
    from_day      INTEGER NOT NULL,
    to_day        INTEGER NOT NULL CHECK (to_day >= from_day),
    floor         INTEGER,
    target        INTEGER,
    stretch       INTEGER,
    baseline      INTEGER,
    note          TEXT NOT NULL,
    entered_at    TEXT NOT NULL,
    CHECK (department_id IS NULL OR person_id IS NULL)
) STRICT;
CREATE INDEX target_entry_person ON target_entry (person_id);
CREATE INDEX target_entry_department ON target_entry (department_id);

-- The months that an entry of an additive metric sets.
CREATE TABLE target_month (
    entry_id  INTEGER NOT NULL REFERENCES target_entry (id) ON DELETE CASCADE,
    month_day INTEGER NOT NULL,
    floor     INTEGER,
    target    INTEGER,
    stretch   INTEGER,
    baseline  INTEGER,
    PRIMARY KEY (entry_id, month_day)
) STRICT;
