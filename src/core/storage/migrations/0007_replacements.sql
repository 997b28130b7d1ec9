-- 0007_replacements.sql: sale lines whose place a line of a later import took (docs/adr/0020).
-- A row counts while by_batch is active. Like chunks, rows lie outside the change log's changesets, therefore they do not
-- reference import_batch. Where a line was replaced more than once it has a row for each of the later lines. day, amount:
-- of the line that was replaced, as it stands in its chunk.
CREATE TABLE sale_replacement (
    batch     INTEGER NOT NULL CHECK (batch > 0),
    record    INTEGER NOT NULL CHECK (record > 0),
    by_batch  INTEGER NOT NULL CHECK (by_batch > batch),
    by_record INTEGER NOT NULL CHECK (by_record > 0),
    day       INTEGER NOT NULL,
    amount    INTEGER NOT NULL,
    PRIMARY KEY (batch, record, by_batch)
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_replacement_by ON sale_replacement (by_batch, by_record);

-- How many of the accepted lines took the place of earlier ones.
ALTER TABLE import_batch ADD COLUMN replaced INTEGER NOT NULL DEFAULT 0 CHECK (replaced BETWEEN 0 AND accepted);
