-- SPDX-License-Identifier: GPL-3.0-or-later
-- The wire behind an operation: what was read, written and read again when a meter was delivered (pair-push).

CREATE TABLE operation_frame (
    operation_id INTEGER NOT NULL REFERENCES operation_log (id),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    frame_id INTEGER NOT NULL REFERENCES wire_frame (id),
    PRIMARY KEY (operation_id, seq)
) STRICT, WITHOUT ROWID;
