-- How a meter takes relay commands. A command is valid until the meter's own clock + so many minutes; a meter that gives
-- no clock is commanded only where somebody allowed a far date for it. A meter of DL/T 645-1997, which has no standard
-- relay command, is switched by the script of its model, or not at all.
ALTER TABLE meter ADD COLUMN relay_valid_minutes INTEGER NOT NULL DEFAULT 10
    CHECK (relay_valid_minutes BETWEEN 1 AND 60);
ALTER TABLE meter ADD COLUMN relay_far_date INTEGER NOT NULL DEFAULT 0 CHECK (relay_far_date IN (0, 1));
ALTER TABLE meter ADD COLUMN relay_script TEXT NOT NULL DEFAULT '' CHECK (length(relay_script) <= 400);
