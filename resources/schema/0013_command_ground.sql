-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an operator's command rests on: a trip for arrears is judged by the balance once more right before it is sent.

ALTER TABLE meter_command ADD COLUMN ground TEXT NOT NULL DEFAULT 'decision'
    CHECK (ground = 'decision' OR ground = 'arrears');
