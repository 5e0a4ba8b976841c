-- SPDX-License-Identifier: GPL-3.0-or-later
-- What somebody wanted on paper. A line is written before anything goes to a printer, and stays open until the paper is
-- known to be there or not wanted.

CREATE TABLE print_order (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL CHECK (document IN
        ('receipt', 'adjustment', 'check-out', 'statement', 'notice', 'shift-report', 'day-end', 'test-page')),
    subject TEXT NOT NULL CHECK (subject <> ''),
    receipt_no TEXT REFERENCES receipt (number),
    content BLOB,
    paper TEXT NOT NULL CHECK (paper <> ''),
    copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 20),
    copy_no INTEGER CHECK (copy_no >= 0),
    printer TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    job INTEGER NOT NULL DEFAULT 0 CHECK (job >= 0),
    state TEXT NOT NULL CHECK (state IN
        ('waiting', 'handing-over', 'spooled', 'failed', 'unclear', 'printed', 'cancelled')),
    reason TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    operator TEXT NOT NULL,
    ordered_at TEXT NOT NULL,
    settled_at TEXT,
    settled_by TEXT NOT NULL DEFAULT '',
    CHECK ((receipt_no IS NOT NULL) = (document = 'receipt')),
    CHECK ((settled_at IS NOT NULL) = (state IN ('printed', 'cancelled'))),
    CHECK (state NOT IN ('handing-over', 'spooled') OR (printer <> '' AND title <> '' AND attempts > 0)),
    CHECK (document = 'receipt' OR settled_at IS NOT NULL OR content IS NOT NULL)
) STRICT;
CREATE INDEX print_order_open ON print_order (id) WHERE settled_at IS NULL;
CREATE INDEX print_order_receipt ON print_order (receipt_no, id) WHERE receipt_no IS NOT NULL;

CREATE TRIGGER print_order_is_settled_once BEFORE UPDATE ON print_order
WHEN OLD.settled_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a settled print order never changes');
END;

CREATE TRIGGER print_order_is_not_deleted BEFORE DELETE ON print_order
BEGIN
    SELECT RAISE(ABORT, 'a print order is settled, never deleted');
END;
