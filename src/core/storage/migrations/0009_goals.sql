-- 0009_goals.sql: what a target says besides its number, and the strategic goals it is there for (docs/adr/0026).
CREATE TABLE strategic_goal (
    code      TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 100),
    name      TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    metric    TEXT,
    value     INTEGER,
    until_day INTEGER
) STRICT, WITHOUT ROWID;

-- One for a subject's target of a fiscal year. What is empty is taken from the department above and the company.
CREATE TABLE goal_statement (
    id             INTEGER PRIMARY KEY,
    scenario       TEXT NOT NULL CHECK (length(scenario) BETWEEN 1 AND 100),
    metric         TEXT NOT NULL CHECK (length(metric) BETWEEN 1 AND 100),
    department_id  INTEGER REFERENCES department (id) ON DELETE CASCADE,
    person_id      INTEGER REFERENCES person (id) ON DELETE CASCADE,
    year_from_day  INTEGER NOT NULL,
    year_to_day    INTEGER NOT NULL CHECK (year_to_day > year_from_day),
    wording        TEXT NOT NULL,
    definition     TEXT NOT NULL,
    source         TEXT CHECK (source IN ('sales', 'kpi', 'formula', 'entered')),
    comparison     TEXT CHECK (comparison IN ('last_year', 'peers')),
    growth         INTEGER,
    setting_basis  TEXT NOT NULL,
    strategic_goal TEXT NOT NULL,
    deadline_day   INTEGER,
    CHECK (department_id IS NULL OR person_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX goal_statement_subject ON goal_statement (
    scenario, metric, year_from_day, coalesce(department_id, 0), coalesce(person_id, 0));

CREATE TABLE goal_milestone (
    statement_id INTEGER NOT NULL REFERENCES goal_statement (id) ON DELETE CASCADE,
    day          INTEGER NOT NULL,
    value        INTEGER NOT NULL,
    PRIMARY KEY (statement_id, day)
) STRICT, WITHOUT ROWID;
