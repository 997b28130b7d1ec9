-- 0016_scorecards.sql: KPIs and the templates of scorecards (docs/adr/0032). Ratios are scaled by 1 000 000. Cards are computed
-- when they are read.
CREATE TABLE kpi (
    id        INTEGER PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 100),
    name      TEXT NOT NULL CHECK (length(name) > 0),
    name_en   TEXT NOT NULL,
    metric    TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('quantity', 'quality', 'time')),
    dimension TEXT NOT NULL CHECK (dimension IN ('sales', 'satisfaction', 'profit', 'market', 'growth')),
    threshold INTEGER NOT NULL CHECK (threshold >= 0),
    floor     INTEGER NOT NULL CHECK (floor >= 0),
    cap       INTEGER NOT NULL CHECK (cap > 0 AND cap >= floor),
    weight    INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 1000000),
    standard  INTEGER
) STRICT;

-- A version of the template of this code, in force from a day on.
CREATE TABLE scorecard_template (
    id       INTEGER PRIMARY KEY,
    code     TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 100),
    name     TEXT NOT NULL CHECK (length(name) > 0),
    name_en  TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    missing  TEXT NOT NULL CHECK (missing IN ('blocks', 'renormalises')),
    UNIQUE (code, from_day)
) STRICT;

CREATE TABLE scorecard_item (
    id          INTEGER PRIMARY KEY,
    template_id INTEGER NOT NULL REFERENCES scorecard_template (id) ON DELETE CASCADE,
    kpi_id      INTEGER NOT NULL REFERENCES kpi (id),
    weight      INTEGER NOT NULL CHECK (weight > 0),
    UNIQUE (template_id, kpi_id)
) STRICT;

CREATE TABLE scorecard_grade (
    id          INTEGER PRIMARY KEY,
    template_id INTEGER NOT NULL REFERENCES scorecard_template (id) ON DELETE CASCADE,
    code        TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 100),
    from_score  INTEGER NOT NULL CHECK (from_score >= 0),
    share       INTEGER CHECK (share BETWEEN 0 AND 1000000),
    UNIQUE (template_id, code)
) STRICT;

CREATE TABLE scorecard_position (
    id          INTEGER PRIMARY KEY,
    template_id INTEGER NOT NULL REFERENCES scorecard_template (id) ON DELETE CASCADE,
    position_id INTEGER NOT NULL REFERENCES position (id),
    UNIQUE (template_id, position_id)
) STRICT;
