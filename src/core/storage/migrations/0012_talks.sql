-- 0012_talks.sql: what people said about their targets before and after publication (docs/adr/0027). Append-only; where a
-- talk stands is computed from its entries and from the target, and stored nowhere.
CREATE TABLE target_talk (
    id          INTEGER PRIMARY KEY,
    scenario    TEXT NOT NULL CHECK (length(scenario) BETWEEN 1 AND 100),
    metric      TEXT NOT NULL CHECK (length(metric) BETWEEN 1 AND 100),
    person_id   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    period_kind TEXT NOT NULL CHECK (period_kind IN ('year', 'half', 'quarter', 'month')),
    from_day    INTEGER NOT NULL,
    to_day      INTEGER NOT NULL CHECK (to_day >= from_day),
    kind        TEXT NOT NULL CHECK (kind IN (
                    'proposal', 'counter_proposal', 'comment', 'agreement', 'appeal', 'answer')),
    target      INTEGER,
    note        TEXT NOT NULL,
    who         TEXT NOT NULL CHECK (length(who) > 0),
    at          TEXT NOT NULL
) STRICT;
CREATE INDEX target_talk_of ON target_talk (scenario, metric, from_day, to_day, person_id);
