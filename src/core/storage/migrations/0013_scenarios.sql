-- 0013_scenarios.sql: scenarios as differences against a version, the indicators they watch, and the rules that propose
-- them (docs/adr/0028). What a scenario enters of its own lies in its version in target_entry, as before; scenarios
-- without a row here stand by themselves.
CREATE TABLE scenario (
    name            TEXT PRIMARY KEY NOT NULL CHECK (length(name) BETWEEN 1 AND 100 AND name <> 'base'),
    base_version_id INTEGER NOT NULL REFERENCES target_version (id),
    purpose         TEXT NOT NULL,
    created_at      TEXT NOT NULL
) STRICT;

CREATE TABLE scenario_assumption (
    id        INTEGER PRIMARY KEY,
    scenario  TEXT NOT NULL REFERENCES scenario (name) ON DELETE CASCADE,
    statement TEXT NOT NULL CHECK (length(statement) > 0)
) STRICT;
CREATE INDEX scenario_assumption_of ON scenario_assumption (scenario);

CREATE TABLE scenario_change (
    id            INTEGER PRIMARY KEY,
    scenario      TEXT NOT NULL REFERENCES scenario (name) ON DELETE CASCADE,
    metric        TEXT NOT NULL CHECK (length(metric) BETWEEN 1 AND 100),
    department_id INTEGER REFERENCES department (id) ON DELETE CASCADE,
    person_id     INTEGER REFERENCES person (id) ON DELETE CASCADE,
    period_kind   TEXT CHECK (period_kind IN ('year', 'half', 'quarter', 'month')),
    from_day      INTEGER,
    to_day        INTEGER CHECK (to_day >= from_day),
    change        INTEGER NOT NULL CHECK (change > -1000000),
    CHECK (department_id IS NULL OR person_id IS NULL),
    CHECK ((period_kind IS NULL) = (from_day IS NULL) AND (from_day IS NULL) = (to_day IS NULL))
) STRICT;
CREATE INDEX scenario_change_of ON scenario_change (scenario);

CREATE TABLE indicator (
    id     INTEGER PRIMARY KEY,
    code   TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 100),
    name   TEXT NOT NULL CHECK (length(name) > 0),
    unit   TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE indicator_value (
    indicator_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
    month_day    INTEGER NOT NULL,
    value        INTEGER NOT NULL,
    source       TEXT NOT NULL,
    note         TEXT NOT NULL,
    PRIMARY KEY (indicator_id, month_day)
) STRICT;

CREATE TABLE scenario_trigger (
    id           INTEGER PRIMARY KEY,
    scenario     TEXT NOT NULL REFERENCES scenario (name) ON DELETE CASCADE,
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    test         TEXT NOT NULL CHECK (test IN ('below', 'at_most', 'at_least', 'above')),
    threshold    INTEGER NOT NULL,
    months       INTEGER NOT NULL CHECK (months BETWEEN 1 AND 36)
) STRICT;
CREATE INDEX scenario_trigger_of ON scenario_trigger (scenario);
