-- SPDX-License-Identifier: GPL-3.0-or-later
-- The wire behind readings, each frame once: a concentrator's reply carries many of them.

CREATE TABLE wire_frame (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    link TEXT NOT NULL,
    sent INTEGER NOT NULL CHECK (sent IN (0, 1)),
    bytes BLOB NOT NULL,
    secret_offset INTEGER NOT NULL DEFAULT 0 CHECK (secret_offset >= 0),
    secret_length INTEGER NOT NULL DEFAULT 0 CHECK (secret_length >= 0)
) STRICT;

CREATE TABLE reading_wire_frame (
    reading_id INTEGER NOT NULL REFERENCES reading (id),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    frame_id INTEGER NOT NULL REFERENCES wire_frame (id),
    PRIMARY KEY (reading_id, seq)
) STRICT, WITHOUT ROWID;

-- What was kept before did not say by which link it came.
INSERT INTO wire_frame (id, at, link, sent, bytes, secret_offset, secret_length)
SELECT row_number() OVER (ORDER BY reading_id, seq), at, '', sent, bytes, secret_offset, secret_length FROM reading_frame
ORDER BY reading_id, seq;
INSERT INTO reading_wire_frame (reading_id, seq, frame_id)
SELECT reading_id, seq, row_number() OVER (ORDER BY reading_id, seq) FROM reading_frame ORDER BY reading_id, seq;
DROP TABLE reading_frame;
