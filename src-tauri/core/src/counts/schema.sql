-- What was exported, and by whom (the history says who): a file that left Kith.
CREATE TABLE export (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('counts')),
  quarter TEXT NOT NULL,
  lines INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
