-- What was made for whom: the app knows who got which paper.
CREATE TABLE paper (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB REFERENCES family (id),
  kind TEXT NOT NULL CHECK (kind IN ('peopleList', 'recoverySheet')),
  reader TEXT NOT NULL,
  pages INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_by_family ON paper (family, made_at);
