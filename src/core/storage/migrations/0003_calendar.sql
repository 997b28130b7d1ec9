-- 0003_calendar.sql: which days are worked, and how a year's business spreads over its months.
-- No rows: every day counts, every month weighs the same.
CREATE TABLE weekday (
    weekday INTEGER PRIMARY KEY CHECK (weekday BETWEEN 1 AND 7), -- 1 is Monday
    working INTEGER NOT NULL CHECK (working IN (0, 1))
) STRICT;

-- Public holidays (0) and make-up days (1); days are counted from 1970-01-01.
CREATE TABLE special_day (
    day     INTEGER PRIMARY KEY,
    working INTEGER NOT NULL CHECK (working IN (0, 1)),
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL
) STRICT;

CREATE TABLE season_weight (
    month  INTEGER PRIMARY KEY CHECK (month BETWEEN 1 AND 12),
    weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 1000000000)
) STRICT;
