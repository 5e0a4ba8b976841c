-- SPDX-License-Identifier: GPL-3.0-or-later
-- Estimates by registers that a person typed are kept like the others, and say so.

ALTER TABLE estimate ADD COLUMN typed INTEGER NOT NULL DEFAULT 0 CHECK (typed IN (0, 1));
