-- 0002_organisation.sql: who works where, from when to when. Days are counted from 1970-01-01.
CREATE TABLE department (
    id        INTEGER PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 100),
    name      TEXT NOT NULL CHECK (length(name) <= 400),
    kind      TEXT NOT NULL
              CHECK (kind IN ('sales', 'production', 'purchasing', 'finance', 'marketing', 'service', 'other')),
    parent_id INTEGER REFERENCES department (id) ON DELETE RESTRICT CHECK (parent_id <> id)
) STRICT;

CREATE TABLE position (
    id    INTEGER PRIMARY KEY,
    code  TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 100),
    name  TEXT NOT NULL CHECK (length(name) <= 400),
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 99)
) STRICT;

CREATE TABLE person (
    id        INTEGER PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 100),
    name      TEXT NOT NULL CHECK (length(name) <= 400),
    hired_day INTEGER,
    left_day  INTEGER,
    CHECK (left_day >= hired_day)
) STRICT;

-- Assignments of one person never overlap; the service ends one where the next begins.
CREATE TABLE assignment (
    id            INTEGER PRIMARY KEY,
    person_id     INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    department_id INTEGER NOT NULL REFERENCES department (id) ON DELETE RESTRICT,
    position_id   INTEGER REFERENCES position (id) ON DELETE RESTRICT,
    from_day      INTEGER NOT NULL,
    to_day        INTEGER CHECK (to_day >= from_day),
    UNIQUE (person_id, from_day)
) STRICT;
CREATE INDEX assignment_department ON assignment (department_id);
