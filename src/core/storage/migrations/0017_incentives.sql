-- 0017_incentives.sql: incentive plans, what was posted by them, disputes (docs/adr/0033), and penalties (0034). Amounts are scaled by 10 000,
-- ratios by 1 000 000. Payouts are computed when they are read; the ledger keeps what was posted.

-- A version of the plan of this code, in force from a day on. Its rules are JSON, as in a package.
CREATE TABLE incentive_plan (
    id       INTEGER PRIMARY KEY,
    code     TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
    name     TEXT NOT NULL CHECK (length(name) > 0),
    name_en  TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    period   TEXT NOT NULL CHECK (period IN ('month', 'quarter', 'half', 'year')),
    rules    TEXT NOT NULL,
    UNIQUE (code, from_day)
) STRICT;

CREATE TABLE incentive_position (
    id          INTEGER PRIMARY KEY,
    plan_id     INTEGER NOT NULL REFERENCES incentive_plan (id) ON DELETE CASCADE,
    position_id INTEGER NOT NULL REFERENCES position (id),
    role_weight INTEGER NOT NULL CHECK (role_weight >= 0),
    UNIQUE (plan_id, position_id)
) STRICT;

CREATE TABLE incentive_person (
    id        INTEGER PRIMARY KEY,
    plan_id   INTEGER NOT NULL REFERENCES incentive_plan (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id),
    UNIQUE (plan_id, person_id)
) STRICT;

-- One posting of a plan for a period. A version with a posting is frozen.
CREATE TABLE payout_run (
    id         INTEGER PRIMARY KEY,
    plan_id    INTEGER NOT NULL REFERENCES incentive_plan (id),
    period     TEXT NOT NULL,
    from_day   INTEGER NOT NULL,
    to_day     INTEGER NOT NULL,
    posted_day INTEGER NOT NULL,
    posted_by  TEXT NOT NULL,
    inputs     TEXT NOT NULL CHECK (length(inputs) = 64)
) STRICT;

-- What was found for a person, as JSON: the next posting is compared with it, and the next period begins with its balance.
CREATE TABLE payout_result (
    id        INTEGER PRIMARY KEY,
    run_id    INTEGER NOT NULL REFERENCES payout_run (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id),
    payable   INTEGER NOT NULL,
    result    TEXT NOT NULL,
    UNIQUE (run_id, person_id)
) STRICT;

-- The ledger: lines are added, only their state moves on.
CREATE TABLE payout_line (
    id          INTEGER PRIMARY KEY,
    run_id      INTEGER NOT NULL REFERENCES payout_run (id) ON DELETE CASCADE,
    person_id   INTEGER NOT NULL REFERENCES person (id),
    amount      INTEGER NOT NULL CHECK (amount <> 0),
    state       TEXT NOT NULL CHECK (state IN ('earned', 'payable', 'settled')),
    reason      TEXT NOT NULL,
    details     TEXT NOT NULL,
    settled_day INTEGER CHECK ((settled_day IS NOT NULL) = (state = 'settled'))
) STRICT;
CREATE INDEX payout_line_run ON payout_line (run_id);

-- Somebody says that an amount is another one.
CREATE TABLE payout_dispute (
    id          INTEGER PRIMARY KEY,
    plan        TEXT NOT NULL,
    period      TEXT NOT NULL,
    person_id   INTEGER NOT NULL REFERENCES person (id),
    expected    INTEGER NOT NULL,
    actual      INTEGER NOT NULL,
    reason      TEXT NOT NULL CHECK (length(reason) > 0),
    raised_day  INTEGER NOT NULL,
    raised_by   TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')),
    answer      TEXT NOT NULL CHECK (state = 'open' OR length(answer) > 0),
    answered_by TEXT NOT NULL,
    answered_day INTEGER
) STRICT;

-- Rules that propose a step of a ladder, what limits deductions, and the cases (docs/adr/0034).
CREATE TABLE penalty_policy (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    share        INTEGER NOT NULL CHECK (share BETWEEN 0 AND 1000000),
    minimum_wage INTEGER NOT NULL CHECK (minimum_wage >= 0),
    carries      INTEGER NOT NULL CHECK (carries IN (0, 1)),
    wage_metric  TEXT NOT NULL
) STRICT;

-- When and ladder are JSON, as in a package.
CREATE TABLE penalty_rule (
    id              INTEGER PRIMARY KEY,
    code            TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 60),
    name            TEXT NOT NULL CHECK (length(name) > 0),
    name_en         TEXT NOT NULL,
    from_day        INTEGER NOT NULL,
    period          TEXT NOT NULL CHECK (period IN ('month', 'quarter', 'half', 'year')),
    periods         INTEGER NOT NULL CHECK (periods BETWEEN 1 AND 12),
    newcomer_months INTEGER NOT NULL CHECK (newcomer_months >= 0),
    rules           TEXT NOT NULL
) STRICT;

CREATE TABLE penalty_position (
    id          INTEGER PRIMARY KEY,
    rule_id     INTEGER NOT NULL REFERENCES penalty_rule (id) ON DELETE CASCADE,
    position_id INTEGER NOT NULL REFERENCES position (id),
    UNIQUE (rule_id, position_id)
) STRICT;

-- What was proposed, with the step and the evidence as they were then.
CREATE TABLE penalty_case (
    id          INTEGER PRIMARY KEY,
    rule        TEXT NOT NULL,
    person_id   INTEGER NOT NULL REFERENCES person (id),
    period      TEXT NOT NULL,
    content     TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('opened', 'approved', 'dismissed', 'appealed', 'upheld', 'reversed')),
    opened_day  INTEGER NOT NULL,
    opened_by   TEXT NOT NULL,
    statement   TEXT NOT NULL,
    reason      TEXT NOT NULL,
    decided_day INTEGER,
    decided_by  TEXT NOT NULL,
    expires_day INTEGER,
    wage        INTEGER,
    deducted    INTEGER NOT NULL CHECK (deducted >= 0),
    kept        INTEGER NOT NULL CHECK (kept >= 0),
    appeal      TEXT NOT NULL,
    answer      TEXT NOT NULL,
    UNIQUE (rule, person_id, period)
) STRICT;
