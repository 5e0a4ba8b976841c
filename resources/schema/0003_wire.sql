-- SPDX-License-Identifier: GPL-3.0-or-later
-- How each concentrator is spoken to, what is known of its clock, and meters that refuse our password.

-- How long a concentrator waits for a meter before it answers without: on RS-485, over the power line; and the longest
-- frame it takes and sends.
ALTER TABLE concentrator ADD COLUMN rs485_wait_s INTEGER NOT NULL DEFAULT 10 CHECK (rs485_wait_s BETWEEN 1 AND 120);
ALTER TABLE concentrator ADD COLUMN plc_wait_s INTEGER NOT NULL DEFAULT 90 CHECK (plc_wait_s BETWEEN 1 AND 600);
ALTER TABLE concentrator ADD COLUMN buffer_bytes INTEGER NOT NULL DEFAULT 512 CHECK (buffer_bytes BETWEEN 255 AND 16383);

-- Its clock minus ours when it was last read, when it was last set, and the day of the last broadcast to its meters.
ALTER TABLE concentrator ADD COLUMN clock_drift_s INTEGER;
ALTER TABLE concentrator ADD COLUMN clock_read_at TEXT;
ALTER TABLE concentrator ADD COLUMN clock_set_at TEXT;
ALTER TABLE concentrator ADD COLUMN clock_broadcast_on TEXT;
ALTER TABLE concentrator ADD COLUMN software_version TEXT NOT NULL DEFAULT '';

-- The inbox knows one kind more: a meter that refuses our password.
CREATE TABLE work_item_of_3 (
    id INTEGER PRIMARY KEY,
    topic TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('held-reading', 'reading-conflict', 'rates-differ', 'not-priced', 'trip-by-hand', 'close-by-hand', 'protected',
        'refused', 'unauthorised')),
    account_id INTEGER REFERENCES account (id),
    meter_id INTEGER REFERENCES meter (id),
    opened_at TEXT NOT NULL,
    detail TEXT NOT NULL,
    closed_at TEXT,
    closed_by TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO work_item_of_3 (id, topic, kind, account_id, meter_id, opened_at, detail, closed_at, closed_by, note)
    SELECT id, topic, kind, account_id, meter_id, opened_at, detail, closed_at, closed_by, note FROM work_item;
DROP TABLE work_item;
ALTER TABLE work_item_of_3 RENAME TO work_item;
CREATE UNIQUE INDEX work_item_open ON work_item (topic) WHERE closed_at IS NULL;
CREATE INDEX work_item_newest ON work_item (opened_at DESC, id DESC);
CREATE INDEX work_item_account ON work_item (account_id);
