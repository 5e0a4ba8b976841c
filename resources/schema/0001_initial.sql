-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. Units and rules: README.md in this folder.
-- A statement ends with a line that ends in ';', a trigger with the line "END;".

-- ---- the database itself -------------------------------------------------------------------------------------------

CREATE TABLE identity (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    mark TEXT NOT NULL CHECK (mark IN ('training', 'live')),
    zone TEXT NOT NULL
) STRICT;

CREATE TRIGGER identity_never_changes BEFORE UPDATE ON identity
BEGIN
    SELECT RAISE(ABORT, 'the mark of a database never changes');
END;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Numbers that are given out without gaps: the counter moves in the transaction that uses the number.
CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL CHECK (value >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE operator (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('cashier', 'manager', 'installer', 'auditor', 'owner')),
    password_hash TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE operation_log (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX operation_log_subject ON operation_log (subject, id);

CREATE TRIGGER operation_log_is_not_edited BEFORE UPDATE ON operation_log
BEGIN
    SELECT RAISE(ABORT, 'the operation log is append-only');
END;

CREATE TRIGGER operation_log_is_not_cut BEFORE DELETE ON operation_log
BEGIN
    SELECT RAISE(ABORT, 'the operation log is append-only');
END;

-- ---- houses and devices --------------------------------------------------------------------------------------------

CREATE TABLE property (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('centralized', 'distributed', 'room')),
    parent_id INTEGER REFERENCES property (id),
    region TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    contact_name TEXT NOT NULL DEFAULT '',
    contact_phone TEXT NOT NULL DEFAULT '',
    CHECK (parent_id IS NULL OR parent_id <> id)
) STRICT;
CREATE INDEX property_parent ON property (parent_id, code);
CREATE INDEX property_name ON property (name, code);
CREATE INDEX property_region ON property (region, code);

CREATE TABLE concentrator (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (length(number) = 8),
    name TEXT NOT NULL DEFAULT '',
    property_id INTEGER REFERENCES property (id),
    protocol TEXT NOT NULL CHECK (protocol IN ('gdw1376.1-2009', 'gdw1376.1-2013', 'meter-bus')),
    link TEXT NOT NULL CHECK (link IN ('tcp-dial', 'tcp-listen', 'serial')),
    endpoint TEXT NOT NULL,
    address_notation TEXT NOT NULL DEFAULT 'hex' CHECK (address_notation IN ('hex', 'decimal')),
    supply_unit TEXT NOT NULL DEFAULT '',
    installed_on TEXT,
    address TEXT NOT NULL DEFAULT '',
    last_contact_at TEXT
) STRICT;
CREATE INDEX concentrator_property ON concentrator (property_id);

CREATE TABLE meter (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 12),
    padded TEXT NOT NULL CHECK (length(padded) = 12),
    property_id INTEGER REFERENCES property (id),
    concentrator_id INTEGER REFERENCES concentrator (id),
    point INTEGER CHECK (point BETWEEN 1 AND 2040),
    port INTEGER NOT NULL DEFAULT 2 CHECK (port BETWEEN 1 AND 31),
    baud INTEGER NOT NULL DEFAULT 2400 CHECK (baud > 0),
    parity TEXT NOT NULL DEFAULT 'even' CHECK (parity IN ('even', 'odd', 'none')),
    data_bits INTEGER NOT NULL DEFAULT 8 CHECK (data_bits BETWEEN 5 AND 8),
    stop_bits INTEGER NOT NULL DEFAULT 1 CHECK (stop_bits IN (1, 2)),
    protocol TEXT NOT NULL DEFAULT 'dlt645-2007' CHECK (protocol IN ('dlt645-2007', 'dlt645-1997')),
    password_level INTEGER NOT NULL DEFAULT 2 CHECK (password_level BETWEEN 0 AND 9),
    password TEXT NOT NULL DEFAULT '',
    operator_code TEXT NOT NULL DEFAULT '',
    ratio INTEGER NOT NULL DEFAULT 1 CHECK (ratio >= 1),
    ratio_included INTEGER NOT NULL DEFAULT 0 CHECK (ratio_included IN (0, 1)),
    modulus INTEGER NOT NULL DEFAULT 100000000 CHECK (modulus > 0),
    rated_watts INTEGER NOT NULL DEFAULT 13200 CHECK (rated_watts > 0),
    phases INTEGER NOT NULL DEFAULT 1 CHECK (phases IN (1, 3)),
    close_mode TEXT NOT NULL DEFAULT 'direct' CHECK (close_mode IN ('direct', 'permit')),
    start_total INTEGER NOT NULL DEFAULT 0 CHECK (start_total >= 0),
    start_sharp INTEGER CHECK (start_sharp >= 0),
    start_peak INTEGER CHECK (start_peak >= 0),
    start_flat INTEGER CHECK (start_flat >= 0),
    start_valley INTEGER CHECK (start_valley >= 0),
    status TEXT NOT NULL DEFAULT 'in-use' CHECK (status IN ('stock', 'in-use', 'removed', 'scrapped')),
    installed_at TEXT,
    removed_at TEXT,
    replaced_by INTEGER REFERENCES meter (id),
    download TEXT NOT NULL DEFAULT 'pending' CHECK (download IN ('pending', 'downloaded', 'failed', 'cancelled')),
    download_at TEXT,
    CHECK (status <> 'in-use' OR removed_at IS NULL)
) STRICT;
-- A number may come back after its meter was taken away; two meters in use never share one.
CREATE UNIQUE INDEX meter_active_number ON meter (padded) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX meter_active_point ON meter (concentrator_id, point) WHERE removed_at IS NULL;
CREATE INDEX meter_property ON meter (property_id, padded);
CREATE INDEX meter_number_history ON meter (padded);

-- What the wire said, apart from what we asked for (meter_command).
CREATE TABLE meter_fact (
    meter_id INTEGER PRIMARY KEY REFERENCES meter (id),
    relay TEXT NOT NULL DEFAULT 'unknown' CHECK (relay IN ('unknown', 'closed', 'open')),
    protection TEXT NOT NULL DEFAULT 'unknown' CHECK (protection IN ('unknown', 'off', 'on')),
    state_read_at TEXT,
    total INTEGER,
    sharp INTEGER,
    peak INTEGER,
    flat INTEGER,
    valley INTEGER,
    registers_read_at TEXT,
    last_contact_at TEXT,
    last_failure_at TEXT
) STRICT;

-- ---- prices --------------------------------------------------------------------------------------------------------

CREATE TABLE tariff (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE tariff_version (
    id INTEGER PRIMARY KEY,
    tariff_id INTEGER NOT NULL REFERENCES tariff (id),
    effective_from TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('single', 'tou')),
    total INTEGER NOT NULL CHECK (total BETWEEN 0 AND 99999999),
    sharp INTEGER NOT NULL CHECK (sharp BETWEEN 0 AND 99999999),
    peak INTEGER NOT NULL CHECK (peak BETWEEN 0 AND 99999999),
    flat INTEGER NOT NULL CHECK (flat BETWEEN 0 AND 99999999),
    valley INTEGER NOT NULL CHECK (valley BETWEEN 0 AND 99999999),
    UNIQUE (tariff_id, effective_from)
) STRICT;

-- Monthly tiers of a version; without rows every kWh costs the version's price.
CREATE TABLE tariff_tier (
    version_id INTEGER NOT NULL REFERENCES tariff_version (id),
    tier INTEGER NOT NULL CHECK (tier >= 1),
    up_to INTEGER CHECK (up_to > 0),
    price INTEGER NOT NULL CHECK (price BETWEEN 0 AND 99999999),
    PRIMARY KEY (version_id, tier)
) STRICT, WITHOUT ROWID;

-- ---- accounts ------------------------------------------------------------------------------------------------------

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    property_id INTEGER NOT NULL UNIQUE REFERENCES property (id),
    opened_on TEXT NOT NULL,
    closed_on TEXT,
    owner_unit TEXT NOT NULL DEFAULT '',
    settlement TEXT NOT NULL DEFAULT 'cash'
        CHECK (settlement IN ('cash', 'wechat', 'alipay', 'card', 'transfer', 'other')),
    voltage TEXT NOT NULL DEFAULT '220V' CHECK (voltage IN ('220V', '380V')),
    alarm1 INTEGER NOT NULL DEFAULT 2000,
    alarm2 INTEGER NOT NULL DEFAULT 1000,
    overdraft INTEGER NOT NULL DEFAULT 0 CHECK (overdraft >= 0),
    auto_trip INTEGER NOT NULL DEFAULT 1 CHECK (auto_trip IN (0, 1)),
    address TEXT NOT NULL DEFAULT '',
    balance INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX account_balance ON account (balance);

CREATE TABLE account_tariff (
    account_id INTEGER NOT NULL REFERENCES account (id),
    effective_from TEXT NOT NULL,
    tariff_id INTEGER NOT NULL REFERENCES tariff (id),
    PRIMARY KEY (account_id, effective_from)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_tariff_tariff ON account_tariff (tariff_id);

-- Who lives in a room, and the vacancies between: number 1, 2, 3 … per account, the last one open. The running exact
-- sum of rule R3 belongs to the tenancy, so its remainder ends with it.
CREATE TABLE tenancy (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    vacant INTEGER NOT NULL DEFAULT 0 CHECK (vacant IN (0, 1)),
    member_name TEXT NOT NULL DEFAULT '',
    member_phone TEXT NOT NULL DEFAULT '',
    from_at TEXT NOT NULL,
    to_at TEXT,
    request_id TEXT UNIQUE,
    running_exact INTEGER NOT NULL DEFAULT 0,
    running_posted INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account_id, number),
    CHECK (to_at IS NULL OR to_at >= from_at)
) STRICT;
CREATE UNIQUE INDEX tenancy_present ON tenancy (account_id) WHERE to_at IS NULL;
CREATE INDEX tenancy_member_name ON tenancy (member_name);
CREATE INDEX tenancy_member_phone ON tenancy (member_phone);

-- How a tenancy ended; the request id makes a repeated check-out the same check-out.
CREATE TABLE check_out (
    tenancy_id INTEGER PRIMARY KEY REFERENCES tenancy (id),
    request_id TEXT NOT NULL UNIQUE CHECK (request_id <> ''),
    content_digest BLOB NOT NULL CHECK (length(content_digest) = 32),
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    energy INTEGER NOT NULL,
    final_bill INTEGER NOT NULL,
    entry_no INTEGER REFERENCES ledger_entry (no),
    slip_no TEXT NOT NULL UNIQUE
) STRICT;

-- ---- readings and bills --------------------------------------------------------------------------------------------

CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    meter_id INTEGER NOT NULL REFERENCES meter (id),
    kind TEXT NOT NULL CHECK (kind IN
        ('start', 'freeze', 'live', 'check-out', 'check-in', 'replacement-end', 'replacement-start')),
    as_of TEXT NOT NULL,
    read_at TEXT NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    sharp INTEGER CHECK (sharp >= 0),
    peak INTEGER CHECK (peak >= 0),
    flat INTEGER CHECK (flat >= 0),
    valley INTEGER CHECK (valley >= 0),
    source TEXT NOT NULL DEFAULT 'wire' CHECK (source IN ('wire', 'live', 'typed', 'import')),
    standing TEXT NOT NULL DEFAULT 'pending' CHECK (standing IN
        ('pending', 'held', 'billed', 'information', 'discarded')),
    UNIQUE (meter_id, kind, as_of)
) STRICT;
CREATE INDEX reading_in_order ON reading (meter_id, as_of);
CREATE INDEX reading_newest ON reading (as_of DESC, id DESC);
CREATE INDEX reading_to_bill ON reading (meter_id, as_of) WHERE standing IN ('pending', 'held');

-- A second, different answer for a reading already stored.
CREATE TABLE reading_conflict (
    id INTEGER PRIMARY KEY,
    reading_id INTEGER NOT NULL REFERENCES reading (id),
    read_at TEXT NOT NULL,
    total INTEGER NOT NULL,
    sharp INTEGER,
    peak INTEGER,
    flat INTEGER,
    valley INTEGER,
    resolved_at TEXT,
    resolution TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX reading_conflict_reading ON reading_conflict (reading_id);
CREATE INDEX reading_conflict_open ON reading_conflict (reading_id) WHERE resolved_at IS NULL;

-- A reading that billing does not believe, with the two readings as they stood.
CREATE TABLE hold (
    id INTEGER PRIMARY KEY,
    reading_id INTEGER NOT NULL REFERENCES reading (id),
    meter_id INTEGER NOT NULL REFERENCES meter (id),
    reason TEXT NOT NULL CHECK (reason IN ('backward', 'implausible', 'rates-missing')),
    opened_at TEXT NOT NULL,
    previous_as_of TEXT NOT NULL,
    previous_total INTEGER NOT NULL,
    previous_sharp INTEGER,
    previous_peak INTEGER,
    previous_flat INTEGER,
    previous_valley INTEGER,
    current_total INTEGER NOT NULL,
    current_sharp INTEGER,
    current_peak INTEGER,
    current_flat INTEGER,
    current_valley INTEGER,
    cleared_at TEXT,
    outcome TEXT CHECK (outcome IN ('accepted', 'discarded', 'typed', 'superseded')),
    note TEXT NOT NULL DEFAULT '',
    operator TEXT NOT NULL DEFAULT '',
    CHECK ((cleared_at IS NULL) = (outcome IS NULL))
) STRICT;
CREATE UNIQUE INDEX hold_open ON hold (reading_id) WHERE cleared_at IS NULL;
CREATE INDEX hold_meter ON hold (meter_id);

-- How the collection of one meter's one day stands.
CREATE TABLE collection_attempt (
    meter_id INTEGER NOT NULL REFERENCES meter (id),
    day TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('ok', 'no-data', 'timeout', 'error', 'held', 'conflict')),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    at TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (meter_id, day)
) STRICT;
CREATE INDEX collection_attempt_newest ON collection_attempt (day DESC, meter_id);
CREATE INDEX collection_attempt_status ON collection_attempt (status, day DESC);

-- Up to where a meter is billed. One row a meter, from the day its room's account is opened.
CREATE TABLE billing_pointer (
    meter_id INTEGER PRIMARY KEY REFERENCES meter (id),
    as_of TEXT NOT NULL,
    total INTEGER NOT NULL,
    sharp INTEGER,
    peak INTEGER,
    flat INTEGER,
    valley INTEGER
) STRICT;

CREATE TABLE bill (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    tenancy_id INTEGER NOT NULL REFERENCES tenancy (id),
    meter_id INTEGER NOT NULL REFERENCES meter (id),
    reading_id INTEGER NOT NULL REFERENCES reading (id),
    from_as_of TEXT NOT NULL,
    to_as_of TEXT NOT NULL,
    days INTEGER NOT NULL CHECK (days >= 1),
    energy INTEGER NOT NULL CHECK (energy >= 0),
    exact INTEGER NOT NULL CHECK (exact >= 0),
    remainder_in INTEGER NOT NULL,
    remainder_out INTEGER NOT NULL,
    charge INTEGER NOT NULL,
    entry_no INTEGER UNIQUE REFERENCES ledger_entry (no),
    posted_at TEXT NOT NULL,
    UNIQUE (meter_id, to_as_of),
    CHECK (to_as_of >= from_as_of),
    CHECK ((charge = 0) = (entry_no IS NULL))
) STRICT;
CREATE INDEX bill_account ON bill (account_id, to_as_of);

CREATE TABLE bill_line (
    bill_id INTEGER NOT NULL REFERENCES bill (id),
    line INTEGER NOT NULL CHECK (line >= 1),
    meter_id INTEGER NOT NULL REFERENCES meter (id),
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    rate TEXT NOT NULL CHECK (rate IN ('total', 'sharp', 'peak', 'flat', 'valley')),
    from_register INTEGER NOT NULL,
    to_register INTEGER NOT NULL,
    energy INTEGER NOT NULL CHECK (energy >= 0),
    tariff_version_id INTEGER NOT NULL REFERENCES tariff_version (id),
    price INTEGER NOT NULL,
    exact INTEGER NOT NULL,
    PRIMARY KEY (bill_id, line)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bill_is_not_edited BEFORE UPDATE ON bill
BEGIN
    SELECT RAISE(ABORT, 'a posted bill never changes');
END;

CREATE TRIGGER bill_is_not_deleted BEFORE DELETE ON bill
BEGIN
    SELECT RAISE(ABORT, 'a posted bill never changes');
END;

CREATE TRIGGER bill_line_is_not_edited BEFORE UPDATE ON bill_line
BEGIN
    SELECT RAISE(ABORT, 'a posted bill never changes');
END;

CREATE TRIGGER bill_line_is_not_deleted BEFORE DELETE ON bill_line
BEGIN
    SELECT RAISE(ABORT, 'a posted bill never changes');
END;

-- ---- the ledger ----------------------------------------------------------------------------------------------------

CREATE TABLE ledger_entry (
    no INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    business_date TEXT NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id),
    tenancy_id INTEGER NOT NULL REFERENCES tenancy (id),
    kind TEXT NOT NULL CHECK (kind IN ('recharge', 'reversal', 'charge', 'refund', 'top-up', 'level-up', 'transfer-in',
        'transfer-out', 'service-fee', 'shared-energy', 'adjustment')),
    amount INTEGER NOT NULL CHECK (amount <> 0 AND amount BETWEEN -99999999 AND 99999999),
    balance_after INTEGER NOT NULL,
    request_id TEXT NOT NULL UNIQUE CHECK (request_id <> ''),
    content_digest BLOB NOT NULL CHECK (length(content_digest) = 32),
    operator TEXT NOT NULL,
    method TEXT CHECK (method IN ('cash', 'wechat', 'alipay', 'card', 'transfer', 'other')),
    receipt_no TEXT UNIQUE,
    note TEXT NOT NULL,
    reverses INTEGER UNIQUE REFERENCES ledger_entry (no),
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    CHECK (kind <> 'recharge' OR (amount > 0 AND method IS NOT NULL AND receipt_no IS NOT NULL)),
    CHECK ((kind = 'reversal') = (reverses IS NOT NULL))
) STRICT;
CREATE INDEX ledger_entry_account ON ledger_entry (account_id, no);
CREATE INDEX ledger_entry_kind ON ledger_entry (account_id, kind, no);
CREATE INDEX ledger_entry_business_date ON ledger_entry (business_date, no);

CREATE TRIGGER ledger_entry_follows_the_last BEFORE INSERT ON ledger_entry
WHEN NEW.no <> (SELECT coalesce(max(no), 0) + 1 FROM ledger_entry)
BEGIN
    SELECT RAISE(ABORT, 'ledger numbers have no gaps');
END;

CREATE TRIGGER ledger_entry_is_not_edited BEFORE UPDATE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER ledger_entry_is_not_cut BEFORE DELETE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;

-- A slip keeps the facts it was first printed with, so a reprint is the same slip.
CREATE TABLE receipt (
    number TEXT PRIMARY KEY,
    entry_no INTEGER NOT NULL UNIQUE REFERENCES ledger_entry (no),
    issued_at TEXT NOT NULL,
    facts TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER receipt_is_not_edited BEFORE UPDATE ON receipt
BEGIN
    SELECT RAISE(ABORT, 'an issued receipt never changes');
END;

CREATE TRIGGER receipt_is_not_deleted BEFORE DELETE ON receipt
BEGIN
    SELECT RAISE(ABORT, 'an issued receipt never changes');
END;

CREATE TABLE receipt_print (
    receipt_no TEXT NOT NULL REFERENCES receipt (number),
    copy INTEGER NOT NULL CHECK (copy >= 1),
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    PRIMARY KEY (receipt_no, copy)
) STRICT, WITHOUT ROWID;

-- ---- commands to meters, policy ------------------------------------------------------------------------------------

CREATE TABLE meter_command (
    id INTEGER PRIMARY KEY,
    meter_id INTEGER NOT NULL REFERENCES meter (id),
    account_id INTEGER REFERENCES account (id),
    tenancy_id INTEGER REFERENCES tenancy (id),
    entry_no INTEGER REFERENCES ledger_entry (no),
    action TEXT NOT NULL CHECK (action IN ('trip', 'close', 'permit-close', 'protect', 'unprotect')),
    purpose TEXT NOT NULL CHECK (purpose IN ('operator', 'policy-trip', 'recharge-close')),
    state TEXT NOT NULL CHECK (state IN
        ('queued', 'sending', 'unverified', 'confirmed', 'permitted', 'refused', 'timeout', 'cancelled')),
    operator TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    queued_at TEXT NOT NULL,
    sent_at TEXT,
    finished_at TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX meter_command_newest ON meter_command (queued_at DESC, id DESC);
CREATE INDEX meter_command_meter ON meter_command (meter_id, id);
CREATE INDEX meter_command_account ON meter_command (account_id, id);
CREATE INDEX meter_command_entry ON meter_command (entry_no) WHERE entry_no IS NOT NULL;
CREATE INDEX meter_command_open ON meter_command (id) WHERE state IN ('queued', 'sending', 'unverified');
-- One command of a kind waits for a meter at a time.
CREATE UNIQUE INDEX meter_command_one_waiting ON meter_command (meter_id, action, purpose) WHERE state = 'queued';

CREATE TABLE command_frame (
    command_id INTEGER NOT NULL REFERENCES meter_command (id),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    at TEXT NOT NULL,
    sent INTEGER NOT NULL CHECK (sent IN (0, 1)),
    bytes BLOB NOT NULL,
    secret_offset INTEGER NOT NULL DEFAULT 0 CHECK (secret_offset >= 0),
    secret_length INTEGER NOT NULL DEFAULT 0 CHECK (secret_length >= 0),
    PRIMARY KEY (command_id, seq)
) STRICT, WITHOUT ROWID;

-- Which alarm levels a tenancy is below since they were last told, so that alarms come on edges only.
CREATE TABLE alarm_state (
    tenancy_id INTEGER PRIMARY KEY REFERENCES tenancy (id),
    first_crossed INTEGER NOT NULL DEFAULT 0 CHECK (first_crossed IN (0, 1)),
    second_crossed INTEGER NOT NULL DEFAULT 0 CHECK (second_crossed IN (0, 1))
) STRICT;

CREATE TABLE policy_event (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id),
    tenancy_id INTEGER NOT NULL REFERENCES tenancy (id),
    meter_id INTEGER REFERENCES meter (id),
    action TEXT NOT NULL CHECK (action IN ('alarm1', 'alarm2', 'trip', 'close')),
    balance INTEGER NOT NULL,
    threshold INTEGER NOT NULL,
    command_id INTEGER REFERENCES meter_command (id),
    result TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX policy_event_newest ON policy_event (at DESC, id DESC);
CREATE INDEX policy_event_account ON policy_event (account_id, id);
CREATE INDEX policy_event_command ON policy_event (command_id) WHERE command_id IS NOT NULL;

CREATE TABLE notification (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    policy_event_id INTEGER REFERENCES policy_event (id),
    phone TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'cancelled')),
    created_at TEXT NOT NULL,
    finished_at TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX notification_open ON notification (id) WHERE state IN ('queued', 'sending');
CREATE INDEX notification_account ON notification (account_id, id);

-- What a person has to look at. `topic` names the trouble; the same trouble is one open item.
CREATE TABLE work_item (
    id INTEGER PRIMARY KEY,
    topic TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('held-reading', 'reading-conflict', 'rates-differ', 'not-priced', 'trip-by-hand', 'close-by-hand', 'protected', 'refused')),
    account_id INTEGER REFERENCES account (id),
    meter_id INTEGER REFERENCES meter (id),
    opened_at TEXT NOT NULL,
    detail TEXT NOT NULL,
    closed_at TEXT,
    closed_by TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX work_item_open ON work_item (topic) WHERE closed_at IS NULL;
CREATE INDEX work_item_newest ON work_item (opened_at DESC, id DESC);
CREATE INDEX work_item_account ON work_item (account_id);
