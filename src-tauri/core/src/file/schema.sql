-- The file's own tables. Kept tables are captured by triggers (file/schema.rs); these are not:
-- they are the record of what was captured, or they hold what is not a record.

-- What this opening of the file is called in the history, and the service it belongs to.
CREATE TABLE site (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  began_at TEXT NOT NULL,
  current INTEGER NOT NULL CHECK (current IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX one_current_site ON site (current) WHERE current = 1;

-- Raw rows put here by the triggers, moved by the write door before it commits. Always empty
-- between writes.
CREATE TABLE pending_change (
  seq INTEGER PRIMARY KEY,
  tbl TEXT NOT NULL,
  row_id BLOB NOT NULL,
  col TEXT NOT NULL,
  old ANY,
  new ANY
) STRICT;

-- The history: append-only, sealed row to row within a site. Only erasure may blank old, new, salt
-- and why; the digest keeps the chain whole.
CREATE TABLE change (
  site BLOB NOT NULL CHECK (length(site) = 16),
  seq INTEGER NOT NULL CHECK (seq > 0),
  action BLOB NOT NULL CHECK (length(action) = 16),
  op TEXT NOT NULL,
  who BLOB NOT NULL CHECK (length(who) = 16),
  family BLOB CHECK (length(family) = 16),
  undoes BLOB CHECK (length(undoes) = 16),
  hlc INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  row_id BLOB NOT NULL,
  col TEXT NOT NULL,
  old ANY,
  new ANY,
  why TEXT,
  salt BLOB,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  base_site BLOB,
  base_seq INTEGER,
  link BLOB NOT NULL CHECK (length(link) = 32),
  PRIMARY KEY (site, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_action ON change (action, seq);
CREATE INDEX change_by_cell ON change (tbl, row_id, col, hlc);
CREATE INDEX change_by_time ON change (hlc);
CREATE INDEX change_by_family ON change (family, hlc) WHERE family IS NOT NULL;
CREATE INDEX change_by_undone ON change (undoes) WHERE undoes IS NOT NULL;

CREATE TRIGGER change_never_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER change_only_erased BEFORE UPDATE ON change
WHEN NOT (
  NEW.old IS NULL AND NEW.new IS NULL AND NEW.salt IS NULL AND (NEW.why IS NULL OR NEW.why IS OLD.why)
  AND NEW.site IS OLD.site AND NEW.seq IS OLD.seq AND NEW.action IS OLD.action AND NEW.op IS OLD.op
  AND NEW.who IS OLD.who AND NEW.family IS OLD.family AND NEW.undoes IS OLD.undoes
  AND NEW.hlc IS OLD.hlc AND NEW.tbl IS OLD.tbl AND NEW.row_id IS OLD.row_id AND NEW.col IS OLD.col
  AND NEW.digest IS OLD.digest AND NEW.base_site IS OLD.base_site AND NEW.base_seq IS OLD.base_seq
  AND NEW.link IS OLD.link
)
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;

-- The newest key file, so that an unlocked Kith can mend a damaged or older one beside the file.
CREATE TABLE key_file_copy (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  generation INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

-- The keys this file had before its lock was changed: backups from before lie under them. They are as safe as
-- the file they stand in.
CREATE TABLE earlier_key (
  seq INTEGER PRIMARY KEY,
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;

-- What is being typed. Not a record: it is kept so that nothing typed is lost, and dropped when the
-- field is saved.
CREATE TABLE draft (
  who BLOB NOT NULL CHECK (length(who) = 16),
  form TEXT NOT NULL,
  about TEXT NOT NULL,
  field TEXT NOT NULL,
  words TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (who, form, about, field)
) STRICT, WITHOUT ROWID;
