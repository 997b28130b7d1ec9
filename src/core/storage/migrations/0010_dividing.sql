-- 0010_dividing.sql: targets that are not to be moved, and what a divided target is made of (docs/adr/0024).
-- Days of a subject's targets that neither a division nor an entry of a longer period moves.
CREATE TABLE target_lock (
    id            INTEGER PRIMARY KEY,
    scenario      TEXT NOT NULL CHECK (length(scenario) BETWEEN 1 AND 100),
    metric        TEXT NOT NULL CHECK (length(metric) BETWEEN 1 AND 100),
    department_id INTEGER REFERENCES department (id) ON DELETE CASCADE,
    person_id     INTEGER REFERENCES person (id) ON DELETE CASCADE,
    from_day      INTEGER NOT NULL,
    to_day        INTEGER NOT NULL CHECK (to_day >= from_day),
    CHECK (department_id IS NULL OR person_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX target_lock_cell ON target_lock (
    scenario, metric, coalesce(department_id, 0), coalesce(person_id, 0), from_day, to_day);

-- The parts add up to the target of the entry.
CREATE TABLE target_derivation (
    entry_id INTEGER NOT NULL REFERENCES target_entry (id) ON DELETE CASCADE,
    part     TEXT NOT NULL CHECK (length(part) BETWEEN 1 AND 40),
    amount   INTEGER NOT NULL,
    PRIMARY KEY (entry_id, part)
) STRICT, WITHOUT ROWID;
