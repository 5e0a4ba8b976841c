-- SPDX-License-Identifier: GPL-3.0-or-later
-- 交班 and 日结: each covers a closed range of the ledger and never changes once it is made.

CREATE TABLE shift (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    cashier TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    opening_float INTEGER NOT NULL CHECK (opening_float >= 0),
    after_entry INTEGER NOT NULL CHECK (after_entry >= 0),
    counted_at TEXT,
    last_entry INTEGER CHECK (last_entry >= after_entry),
    count TEXT,
    expected INTEGER,
    closed_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    handed_over INTEGER NOT NULL DEFAULT 0 CHECK (handed_over >= 0),
    successor TEXT NOT NULL DEFAULT '',
    CHECK ((counted_at IS NULL) = (count IS NULL)),
    CHECK ((counted_at IS NULL) = (last_entry IS NULL)),
    CHECK ((counted_at IS NULL) = (expected IS NULL)),
    CHECK (closed_at IS NULL OR counted_at IS NOT NULL)
) STRICT;
-- There is one drawer.
CREATE UNIQUE INDEX shift_one_is_open ON shift ((1)) WHERE closed_at IS NULL;

CREATE TRIGGER shift_count_is_fixed BEFORE UPDATE ON shift
WHEN OLD.counted_at IS NOT NULL AND (NEW.counted_at IS NOT OLD.counted_at OR NEW.count IS NOT OLD.count
    OR NEW.last_entry IS NOT OLD.last_entry OR NEW.expected IS NOT OLD.expected)
BEGIN
    SELECT RAISE(ABORT, 'a drawer is counted once');
END;

CREATE TRIGGER shift_is_closed_once BEFORE UPDATE ON shift
WHEN OLD.closed_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a closed shift never changes');
END;

CREATE TRIGGER shift_is_not_deleted BEFORE DELETE ON shift
BEGIN
    SELECT RAISE(ABORT, 'a shift is never deleted');
END;

-- 上缴: cash taken out of the drawer while its shift is open.
CREATE TABLE cash_deposit (
    id INTEGER PRIMARY KEY,
    shift_id INTEGER NOT NULL REFERENCES shift (id),
    request_id TEXT NOT NULL UNIQUE CHECK (request_id <> ''),
    at TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    note TEXT NOT NULL CHECK (note <> ''),
    operator TEXT NOT NULL
) STRICT;
CREATE INDEX cash_deposit_shift ON cash_deposit (shift_id, id);

CREATE TRIGGER cash_deposit_is_not_edited BEFORE UPDATE ON cash_deposit
BEGIN
    SELECT RAISE(ABORT, 'what was handed in stays handed in');
END;

CREATE TRIGGER cash_deposit_is_not_deleted BEFORE DELETE ON cash_deposit
BEGIN
    SELECT RAISE(ABORT, 'what was handed in stays handed in');
END;

CREATE TABLE day_end (
    number TEXT PRIMARY KEY,
    business_date TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    first_entry INTEGER NOT NULL CHECK (first_entry >= 1),
    last_entry INTEGER NOT NULL CHECK (last_entry >= first_entry - 1),
    last_bill INTEGER NOT NULL CHECK (last_bill >= 0),
    opening INTEGER NOT NULL,
    closing INTEGER NOT NULL,
    seal TEXT NOT NULL,
    facts TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER day_end_follows_the_last BEFORE INSERT ON day_end
WHEN NEW.first_entry <> (SELECT coalesce(max(last_entry), 0) + 1 FROM day_end)
    OR NEW.opening <> coalesce((SELECT closing FROM day_end ORDER BY last_entry DESC, business_date DESC LIMIT 1), 0)
    OR NEW.business_date <= (SELECT coalesce(max(business_date), '') FROM day_end)
BEGIN
    SELECT RAISE(ABORT, 'a day-end begins where the last one ended');
END;

CREATE TRIGGER day_end_is_not_edited BEFORE UPDATE ON day_end
BEGIN
    SELECT RAISE(ABORT, 'a day-end never changes');
END;

CREATE TRIGGER day_end_is_not_deleted BEFORE DELETE ON day_end
BEGIN
    SELECT RAISE(ABORT, 'a day-end never changes');
END;
