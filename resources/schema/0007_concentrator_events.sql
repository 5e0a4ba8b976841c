-- SPDX-License-Identifier: GPL-3.0-or-later
-- What concentrators record themselves (AFN = 0E), and up to where it was read.

CREATE TABLE concentrator_event (
    id INTEGER PRIMARY KEY,
    concentrator_id INTEGER NOT NULL REFERENCES concentrator (id),
    importance TEXT NOT NULL CHECK (importance IN ('important', 'normal')),
    code INTEGER NOT NULL CHECK (code BETWEEN 0 AND 255),
    occurred_at TEXT,
    received_at TEXT NOT NULL,
    bytes BLOB NOT NULL,
    -- The record holds its time, so the same record read again is the same event.
    UNIQUE (concentrator_id, importance, bytes)
) STRICT;
CREATE INDEX concentrator_event_newest ON concentrator_event (concentrator_id, coalesce(occurred_at, received_at) DESC);

-- The counters up to which events are stored; NULL: nothing is.
ALTER TABLE concentrator ADD COLUMN important_events_read INTEGER CHECK (important_events_read BETWEEN 0 AND 255);
ALTER TABLE concentrator ADD COLUMN normal_events_read INTEGER CHECK (normal_events_read BETWEEN 0 AND 255);
