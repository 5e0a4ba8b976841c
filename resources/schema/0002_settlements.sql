-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who approves, what was paid in cash, corrections, transfers, shared energy, estimates, and frames of readings.

ALTER TABLE operator ADD COLUMN signed_in_at TEXT;
ALTER TABLE operator ADD COLUMN disabled_at TEXT;

-- Why a person typed what a meter did not tell.
ALTER TABLE reading ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- The bytes a reading came from, as they crossed the wire.
CREATE TABLE reading_frame (
    reading_id INTEGER NOT NULL REFERENCES reading (id),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    at TEXT NOT NULL,
    sent INTEGER NOT NULL CHECK (sent IN (0, 1)),
    bytes BLOB NOT NULL,
    secret_offset INTEGER NOT NULL DEFAULT 0 CHECK (secret_offset >= 0),
    secret_length INTEGER NOT NULL DEFAULT 0 CHECK (secret_length >= 0),
    PRIMARY KEY (reading_id, seq)
) STRICT, WITHOUT ROWID;

-- The second operator behind an entry above the limit of the first.
CREATE TABLE approval (
    entry_no INTEGER PRIMARY KEY REFERENCES ledger_entry (no),
    approver TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('cashier', 'manager', 'installer', 'auditor', 'owner')),
    at TEXT NOT NULL
) STRICT;

-- 抹零: cash rounded to 0.1 yuan in the tenant's favour. cash = what crossed the counter, in above 0 and out below;
-- amount of the entry − cash = rounding.
CREATE TABLE cash_rounding (
    entry_no INTEGER PRIMARY KEY REFERENCES ledger_entry (no),
    cash INTEGER NOT NULL,
    rounding INTEGER NOT NULL CHECK (rounding BETWEEN 1 AND 9)
) STRICT;

-- Energy billed wrongly, put right through rule R3. The bill itself stays.
CREATE TABLE energy_correction (
    id INTEGER PRIMARY KEY,
    request_id TEXT NOT NULL UNIQUE CHECK (request_id <> ''),
    content_digest BLOB NOT NULL CHECK (length(content_digest) = 32),
    account_id INTEGER NOT NULL REFERENCES account (id),
    tenancy_id INTEGER NOT NULL REFERENCES tenancy (id),
    meter_id INTEGER NOT NULL REFERENCES meter (id),
    day TEXT NOT NULL,
    rate TEXT NOT NULL CHECK (rate IN ('total', 'sharp', 'peak', 'flat', 'valley')),
    energy INTEGER NOT NULL CHECK (energy <> 0),
    tariff_version_id INTEGER NOT NULL REFERENCES tariff_version (id),
    price INTEGER NOT NULL,
    exact INTEGER NOT NULL,
    remainder_in INTEGER NOT NULL,
    remainder_out INTEGER NOT NULL,
    charge INTEGER NOT NULL,
    entry_no INTEGER UNIQUE REFERENCES ledger_entry (no),
    reason TEXT NOT NULL CHECK (reason <> ''),
    operator TEXT NOT NULL,
    posted_at TEXT NOT NULL,
    CHECK ((charge = 0) = (entry_no IS NULL))
) STRICT;
CREATE INDEX energy_correction_account ON energy_correction (account_id, id);
CREATE INDEX energy_correction_tenancy ON energy_correction (tenancy_id);

CREATE TRIGGER energy_correction_is_not_edited BEFORE UPDATE ON energy_correction
BEGIN
    SELECT RAISE(ABORT, 'a posted correction never changes');
END;

CREATE TRIGGER energy_correction_is_not_deleted BEFORE DELETE ON energy_correction
BEGIN
    SELECT RAISE(ABORT, 'a posted correction never changes');
END;

-- A recharge of the wrong room moved to the right one: two entries that name each other.
CREATE TABLE transfer (
    recharge_no INTEGER PRIMARY KEY REFERENCES ledger_entry (no),
    out_no INTEGER NOT NULL UNIQUE REFERENCES ledger_entry (no),
    in_no INTEGER NOT NULL UNIQUE REFERENCES ledger_entry (no)
) STRICT;

-- The service fee that was kept back from a recharge.
CREATE TABLE service_fee (
    recharge_no INTEGER PRIMARY KEY REFERENCES ledger_entry (no),
    fee_no INTEGER NOT NULL UNIQUE REFERENCES ledger_entry (no)
) STRICT;

-- Energy that many rooms share (公摊) and what each of them bears of it.
CREATE TABLE shared_charge (
    id INTEGER PRIMARY KEY,
    request_id TEXT NOT NULL UNIQUE CHECK (request_id <> ''),
    content_digest BLOB NOT NULL CHECK (length(content_digest) = 32),
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    energy INTEGER NOT NULL CHECK (energy >= 0),
    price INTEGER NOT NULL CHECK (price >= 0),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE shared_share (
    charge_id INTEGER NOT NULL REFERENCES shared_charge (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    weight INTEGER NOT NULL CHECK (weight >= 0),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    entry_no INTEGER UNIQUE REFERENCES ledger_entry (no),
    PRIMARY KEY (charge_id, account_id),
    CHECK ((amount = 0) = (entry_no IS NULL))
) STRICT, WITHOUT ROWID;

-- 测算: what a bill would have been at a moment. Nothing is booked from it.
CREATE TABLE estimate (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    at TEXT NOT NULL,
    live INTEGER NOT NULL CHECK (live IN (0, 1)),
    energy INTEGER NOT NULL,
    charge INTEGER NOT NULL,
    available INTEGER NOT NULL,
    operator TEXT NOT NULL
) STRICT;
CREATE INDEX estimate_account ON estimate (account_id, at);

CREATE TABLE estimate_line (
    estimate_id INTEGER NOT NULL REFERENCES estimate (id),
    meter_id INTEGER NOT NULL REFERENCES meter (id),
    previous_as_of TEXT NOT NULL,
    previous_total INTEGER NOT NULL,
    previous_sharp INTEGER,
    previous_peak INTEGER,
    previous_flat INTEGER,
    previous_valley INTEGER,
    current_as_of TEXT NOT NULL,
    current_total INTEGER NOT NULL,
    current_sharp INTEGER,
    current_peak INTEGER,
    current_flat INTEGER,
    current_valley INTEGER,
    PRIMARY KEY (estimate_id, meter_id)
) STRICT, WITHOUT ROWID;
