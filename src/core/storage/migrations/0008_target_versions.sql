-- 0008_target_versions.sql: what becomes of a version of targets, and the protocol of changing a published one (docs/adr/0023).
-- Every step is kept; the last one is the state. A version without steps is a draft. "Superseded" follows from a later
-- version that was published and is stored nowhere.
CREATE TABLE target_version_step (
    id         INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES target_version (id) ON DELETE CASCADE,
    state      TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'published')),
    at         TEXT NOT NULL,
    who        TEXT NOT NULL,
    note       TEXT NOT NULL
) STRICT;
CREATE INDEX target_version_step_version ON target_version_step (version_id);

-- A request to change published targets from a day on. Approved, it became the version `version_id`.
CREATE TABLE target_adjustment (
    id               INTEGER PRIMARY KEY,
    number           INTEGER NOT NULL UNIQUE CHECK (number >= 1),
    scenario         TEXT NOT NULL CHECK (length(scenario) BETWEEN 1 AND 100),
    effective_day    INTEGER NOT NULL,
    trigger          TEXT NOT NULL,
    reason           TEXT NOT NULL CHECK (length(reason) > 0),
    method           TEXT NOT NULL,
    told_who         TEXT NOT NULL,
    told_how         TEXT NOT NULL,
    support          TEXT NOT NULL,
    follow_up_day    INTEGER,
    follow_up_result TEXT NOT NULL,
    version_id       INTEGER REFERENCES target_version (id) ON DELETE RESTRICT
) STRICT;

-- What is to change: the levels as they stood when it was asked for, and as they are to be.
CREATE TABLE target_adjustment_cell (
    adjustment_id INTEGER NOT NULL REFERENCES target_adjustment (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    metric        TEXT NOT NULL CHECK (length(metric) BETWEEN 1 AND 100),
    department_id INTEGER REFERENCES department (id) ON DELETE RESTRICT,
    person_id     INTEGER REFERENCES person (id) ON DELETE RESTRICT,
    period_kind   TEXT NOT NULL CHECK (period_kind IN ('year', 'half', 'quarter', 'month')),
    from_day      INTEGER NOT NULL,
    to_day        INTEGER NOT NULL CHECK (to_day >= from_day),
    old_floor     INTEGER,
    old_target    INTEGER,
    old_stretch   INTEGER,
    old_baseline  INTEGER,
    floor         INTEGER,
    target        INTEGER,
    stretch       INTEGER,
    baseline      INTEGER,
    PRIMARY KEY (adjustment_id, position),
    CHECK (department_id IS NULL OR person_id IS NULL)
) STRICT;

CREATE TABLE target_adjustment_step (
    id            INTEGER PRIMARY KEY,
    adjustment_id INTEGER NOT NULL REFERENCES target_adjustment (id) ON DELETE CASCADE,
    state         TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'rejected', 'withdrawn')),
    at            TEXT NOT NULL,
    who           TEXT NOT NULL,
    note          TEXT NOT NULL
) STRICT;
CREATE INDEX target_adjustment_step_adjustment ON target_adjustment_step (adjustment_id);

-- Who may decide what. One row. own_approval_limit, millionths: a change of more needs a second person.
CREATE TABLE target_policy (
    id                 INTEGER PRIMARY KEY CHECK (id = 1),
    own_approval_limit INTEGER NOT NULL CHECK (own_approval_limit >= 0),
    appeal_days        INTEGER NOT NULL CHECK (appeal_days BETWEEN 0 AND 366)
) STRICT;
