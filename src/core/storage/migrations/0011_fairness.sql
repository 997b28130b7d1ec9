-- 0011_fairness.sql: findings on the fairness of targets that were accepted, and why (docs/adr/0025). A finding is computed
-- and stored nowhere; `value`, `target` and `other_target` are the numbers it was accepted with. While the computed ones
-- differ the acceptance does not count.
CREATE TABLE fairness_acceptance (
    id              INTEGER PRIMARY KEY,
    scenario        TEXT NOT NULL CHECK (length(scenario) BETWEEN 1 AND 100),
    metric          TEXT NOT NULL CHECK (length(metric) BETWEEN 1 AND 100),
    from_day        INTEGER NOT NULL,
    to_day          INTEGER NOT NULL CHECK (to_day >= from_day),
    kind            TEXT NOT NULL CHECK (kind IN ('deviation', 'pair', 'too_easy', 'out_of_reach')),
    person_id       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other_person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    value           INTEGER NOT NULL,
    target          INTEGER NOT NULL,
    other_target    INTEGER,
    reason          TEXT NOT NULL CHECK (length(reason) > 0),
    who             TEXT NOT NULL,
    at              TEXT NOT NULL
) STRICT;
CREATE INDEX fairness_acceptance_of ON fairness_acceptance (scenario, metric, from_day, to_day);
