-- SPDX-License-Identifier: GPL-3.0-or-later
-- The order in which commands were sent, which instants do not tell once the clock of the PC was set back.

ALTER TABLE meter_command ADD COLUMN send_no INTEGER;

UPDATE meter_command SET send_no = (SELECT count(*) FROM meter_command earlier WHERE earlier.sent_at IS NOT NULL
    AND (earlier.sent_at < meter_command.sent_at
        OR (earlier.sent_at = meter_command.sent_at AND earlier.id <= meter_command.id)))
WHERE sent_at IS NOT NULL;

CREATE INDEX meter_command_send_order ON meter_command (send_no);
