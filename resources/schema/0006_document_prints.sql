-- SPDX-License-Identifier: GPL-3.0-or-later
-- Prints of numbered papers that are no receipts: settlements, shifts, day-ends. Receipts keep theirs in receipt_print.

CREATE TABLE document_print (
    number TEXT NOT NULL CHECK (number <> ''),
    copy INTEGER NOT NULL CHECK (copy >= 1),
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    PRIMARY KEY (number, copy)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER document_print_is_not_edited BEFORE UPDATE ON document_print
BEGIN
    SELECT RAISE(ABORT, 'a print never changes');
END;

CREATE TRIGGER document_print_is_not_deleted BEFORE DELETE ON document_print
BEGIN
    SELECT RAISE(ABORT, 'a print never changes');
END;
