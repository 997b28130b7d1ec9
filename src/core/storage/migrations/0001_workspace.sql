-- 0001_workspace.sql: what the document is, and the log of everything that was done to it.
CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 100),
    value TEXT NOT NULL
) STRICT;

-- Every command adds one row; rows are chained by their hashes and never changed.
CREATE TABLE change_log (
    id        INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    who       TEXT NOT NULL,
    command   TEXT NOT NULL,
    reason    TEXT NOT NULL,
    subject   TEXT NOT NULL,
    changeset BLOB NOT NULL,
    hash      TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
