-- Money requests that were answered without an entry: the balance was 0.00 already, so zeroing it entered nothing. The
-- answer holds for ever: the same request sent again weeks later must not zero what has been paid since.
CREATE TABLE answered_request (
    request_id TEXT PRIMARY KEY CHECK (request_id <> ''),
    content_digest BLOB NOT NULL CHECK (length(content_digest) = 32),
    account_id INTEGER NOT NULL REFERENCES account (id),
    at TEXT NOT NULL,
    operator TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX answered_request_account ON answered_request (account_id);

CREATE TRIGGER answered_request_is_not_edited BEFORE UPDATE ON answered_request
BEGIN
    SELECT RAISE(ABORT, 'an answered request never changes');
END;

CREATE TRIGGER answered_request_is_not_deleted BEFORE DELETE ON answered_request
BEGIN
    SELECT RAISE(ABORT, 'an answered request never goes');
END;
