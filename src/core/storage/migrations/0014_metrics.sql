-- 0014_metrics.sql: metrics of the workspace's own: entered by month with evidence, computed from others, or a part of one
-- from sales (docs/adr/0029). Targets name a metric by its code, as before.

-- Files of such values are imported as batches of their own kind; SQLite changes a CHECK only by making the table anew. This
-- comes first: what is made after it takes the freed pages, so that new documents have none.
CREATE TABLE import_batch_with_kpi (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    kind         TEXT NOT NULL CHECK (kind IN ('sales', 'people', 'departments', 'targets', 'kpi')),
    file_name    TEXT NOT NULL,
    sha256       TEXT NOT NULL CHECK (length(sha256) IN (0, 64)),
    encoding     TEXT NOT NULL,
    delimiter    TEXT NOT NULL CHECK (length(delimiter) = 1),
    records      INTEGER NOT NULL CHECK (records >= 0),
    accepted     INTEGER NOT NULL CHECK (accepted >= 0),
    duplicates   INTEGER NOT NULL CHECK (duplicates >= 0),
    conflicts    INTEGER NOT NULL CHECK (conflicts >= 0),
    quarantined  INTEGER NOT NULL CHECK (quarantined >= 0),
    rejected     INTEGER NOT NULL CHECK (rejected >= 0),
    rounded      INTEGER NOT NULL CHECK (rounded BETWEEN 0 AND accepted),
    line_count   INTEGER NOT NULL CHECK (line_count >= 0),
    amount_sum   INTEGER NOT NULL,
    cost_sum     INTEGER NOT NULL,
    quantity_sum INTEGER NOT NULL,
    columns      TEXT NOT NULL, -- JSON: [["order_date", "订单日期"], …]
    first_day    INTEGER CHECK (first_day BETWEEN -719162 AND 2932896),
    last_day     INTEGER CHECK (last_day BETWEEN first_day AND 2932896),
    made_at      TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('active', 'undone')),
    replaced     INTEGER NOT NULL DEFAULT 0 CHECK (replaced BETWEEN 0 AND accepted),
    CHECK (records = accepted + duplicates + conflicts + quarantined + rejected)
) STRICT;
INSERT INTO import_batch_with_kpi
    SELECT id, kind, file_name, sha256, encoding, delimiter, records, accepted, duplicates, conflicts, quarantined,
           rejected, rounded, line_count, amount_sum, cost_sum, quantity_sum, columns, first_day, last_day, made_at, state,
           replaced
    FROM import_batch;
DROP TABLE import_batch;
ALTER TABLE import_batch_with_kpi RENAME TO import_batch;
CREATE INDEX import_batch_sha256 ON import_batch (sha256);

CREATE TABLE import_profile_with_kpi (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('sales', 'people', 'departments', 'targets', 'kpi')),
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    definition TEXT NOT NULL,
    UNIQUE (kind, name)
) STRICT;
INSERT INTO import_profile_with_kpi SELECT id, kind, name, definition FROM import_profile;
DROP TABLE import_profile;
ALTER TABLE import_profile_with_kpi RENAME TO import_profile;

CREATE TABLE metric (
    id          INTEGER PRIMARY KEY,
    code        TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 100),
    name        TEXT NOT NULL CHECK (length(name) > 0),
    name_en     TEXT NOT NULL,
    unit        TEXT NOT NULL CHECK (unit IN ('money', 'quantity', 'count', 'ratio', 'score', 'days', 'date')),
    combination TEXT NOT NULL CHECK (combination IN ('sum', 'average', 'last')),
    direction   TEXT NOT NULL
        CHECK (direction IN ('higher_is_better', 'lower_is_better', 'band', 'yes_no', 'deduction')),
    tolerance   INTEGER NOT NULL CHECK (tolerance >= 0),
    points      INTEGER NOT NULL CHECK (points BETWEEN 0 AND 100),
    source      TEXT NOT NULL CHECK (source IN ('entered', 'formula', 'part')),
    formula     TEXT NOT NULL,
    part_of     TEXT NOT NULL,
    CHECK ((source = 'formula') = (formula <> '')),
    CHECK ((source = 'part') = (part_of <> ''))
) STRICT;

CREATE TABLE metric_filter (
    id          INTEGER PRIMARY KEY,
    metric_id   INTEGER NOT NULL REFERENCES metric (id) ON DELETE CASCADE,
    sale_column TEXT NOT NULL CHECK (sale_column IN ('customer', 'product', 'category', 'channel', 'region')),
    value       TEXT NOT NULL,
    UNIQUE (metric_id, sale_column, value)
) STRICT;

CREATE TABLE metric_value (
    id            INTEGER PRIMARY KEY,
    metric_id     INTEGER NOT NULL REFERENCES metric (id) ON DELETE CASCADE,
    department_id INTEGER REFERENCES department (id) ON DELETE CASCADE,
    person_id     INTEGER REFERENCES person (id) ON DELETE CASCADE,
    month_day     INTEGER NOT NULL,
    value         INTEGER NOT NULL,
    evidence      TEXT NOT NULL,
    entered_at    TEXT NOT NULL,
    entered_by    TEXT NOT NULL,
    CHECK (department_id IS NULL OR person_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX metric_value_of
    ON metric_value (metric_id, ifnull(department_id, 0), ifnull(person_id, 0), month_day);
