-- Communication parameters of a concentrator that were changed (AFN = 04 F1, F3, F7, F8). A wrong one can cut it off for
-- good, so what it held is kept before the new one is sent; bodies are as on the wire.
CREATE TABLE concentrator_parameter_change (
    id INTEGER PRIMARY KEY,
    concentrator_id INTEGER NOT NULL REFERENCES concentrator (id),
    parameter TEXT NOT NULL CHECK (parameter IN ('link-timing', 'master-stations', 'network', 'work-mode')),
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    body_before BLOB NOT NULL,
    body_wanted BLOB NOT NULL,
    body_after BLOB, -- null: not read back
    result TEXT NOT NULL DEFAULT 'sending' CHECK (result IN ('sending', 'confirmed', 'differs', 'refused', 'unanswered'))
) STRICT;
CREATE INDEX concentrator_parameter_change_concentrator ON concentrator_parameter_change (concentrator_id);

CREATE TRIGGER concentrator_parameter_change_is_not_edited BEFORE UPDATE ON concentrator_parameter_change
WHEN OLD.result <> 'sending' OR NEW.body_before IS NOT OLD.body_before OR NEW.body_wanted IS NOT OLD.body_wanted
    OR NEW.concentrator_id IS NOT OLD.concentrator_id OR NEW.at IS NOT OLD.at OR NEW.operator IS NOT OLD.operator
    OR NEW.parameter IS NOT OLD.parameter
BEGIN
    SELECT RAISE(ABORT, 'a change of parameters gets its result once and never changes else');
END;

CREATE TRIGGER concentrator_parameter_change_is_not_deleted BEFORE DELETE ON concentrator_parameter_change
BEGIN
    SELECT RAISE(ABORT, 'a change of parameters never goes');
END;
