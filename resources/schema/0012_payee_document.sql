-- SPDX-License-Identifier: GPL-3.0-or-later
-- 证件尾号: the last four characters of the document of who took or gave money; never more. It belongs to the hash of an
-- entry that has it, so entries without keep theirs.

ALTER TABLE ledger_entry ADD COLUMN payee_document TEXT CHECK (length(payee_document) BETWEEN 1 AND 4);
