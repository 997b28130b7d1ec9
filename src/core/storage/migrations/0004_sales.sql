-- 0004_sales.sql: imports, and the sale lines they brought.
-- Sale lines are facts: they arrive in batches, never change, and leave as a batch. They are stored as column chunks
-- (docs/adr/0013) that count only while their import_batch row exists with state 'active'. Chunks, columns, the dictionary
-- and problems are outside the change log's changesets, therefore they do not reference import_batch.

CREATE TABLE import_batch (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    kind         TEXT NOT NULL CHECK (kind IN ('sales', 'people', 'departments', 'targets')),
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
    CHECK (records = accepted + duplicates + conflicts + quarantined + rejected)
) STRICT;
CREATE INDEX import_batch_sha256 ON import_batch (sha256);

-- Records that were not taken in, with the text they had, so that they can be corrected and imported again.
CREATE TABLE import_problem (
    id          INTEGER PRIMARY KEY,
    batch       INTEGER NOT NULL CHECK (batch > 0),
    record      INTEGER NOT NULL CHECK (record >= 0),
    line        INTEGER NOT NULL CHECK (line >= 0),
    column_name TEXT NOT NULL,
    value       TEXT NOT NULL,
    reason      TEXT NOT NULL CHECK (length(reason) > 0),
    state       TEXT NOT NULL CHECK (state IN ('rejected', 'quarantined', 'duplicate', 'conflict', 'placed', 'warned')),
    raw         TEXT NOT NULL
) STRICT;
CREATE INDEX import_problem_batch ON import_problem (batch, record);

-- How the columns of a kind of file are to be read; definition is JSON.
CREATE TABLE import_profile (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('sales', 'people', 'departments', 'targets')),
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    definition TEXT NOT NULL,
    UNIQUE (kind, name)
) STRICT;

-- Texts of sale lines that are kept once. Kinds: 1 customer, 2 product, 3 category, 4 channel, 5 region.
CREATE TABLE dictionary (
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5),
    id   INTEGER NOT NULL CHECK (id > 0),
    text TEXT NOT NULL CHECK (length(text) > 0),
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Up to 65 536 lines of one batch. day_min, day_max: days since 1970-01-01. order_ranges: least and greatest order number
-- of each series of order numbers ("SO…", "RT…") in the chunk. content_keys: lines without an order number, whose key is
-- their whole content. checksum: over the checksums of the columns.
CREATE TABLE sale_chunk (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    batch        INTEGER NOT NULL CHECK (batch > 0),
    first_record INTEGER NOT NULL CHECK (first_record > 0),
    last_record  INTEGER NOT NULL CHECK (last_record >= first_record),
    line_count   INTEGER NOT NULL CHECK (line_count BETWEEN 1 AND 65536),
    day_min      INTEGER NOT NULL,
    day_max      INTEGER NOT NULL CHECK (day_max >= day_min),
    order_ranges BLOB NOT NULL,
    content_keys INTEGER NOT NULL CHECK (content_keys BETWEEN 0 AND line_count),
    amount_sum   INTEGER NOT NULL,
    cost_sum     INTEGER NOT NULL,
    quantity_sum INTEGER NOT NULL,
    checksum     INTEGER NOT NULL
) STRICT;
CREATE INDEX sale_chunk_batch ON sale_chunk (batch);

-- id = chunk × 16 + column; the format of data is described in docs/adr/0013.
CREATE TABLE sale_column (
    id   INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;

-- Shares of a line that is not wholly its own person's, in 1/1 000 000. Primary shares of a line total 1 000 000.
CREATE TABLE sale_credit (
    batch  INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE RESTRICT,
    record INTEGER NOT NULL CHECK (record > 0),
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    kind   TEXT NOT NULL CHECK (kind IN ('primary', 'overlay')),
    share  INTEGER NOT NULL CHECK (share BETWEEN 1 AND 1000000),
    place  INTEGER NOT NULL CHECK (place >= 0), -- the order they were entered in: equal fractions go to the earlier one
    PRIMARY KEY (batch, record, kind, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_credit_person ON sale_credit (person);

-- Periods in which nothing changes any more.
CREATE TABLE closed_period (
    code      TEXT NOT NULL PRIMARY KEY CHECK (length(code) > 0),
    from_day  INTEGER NOT NULL,
    to_day    INTEGER NOT NULL CHECK (to_day >= from_day),
    closed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
