-- Preparing: conversations, and each person's coming.
CREATE TABLE conversation (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  referral BLOB NOT NULL REFERENCES referral (id),
  person BLOB NOT NULL REFERENCES person (id),
  on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  how TEXT NOT NULL CHECK (how IN ('visit', 'phone', 'video', 'message', 'letter')),
  reached INTEGER NOT NULL CHECK (reached IN (0, 1)),
  -- Significant points only. Never on a paper.
  words TEXT NOT NULL DEFAULT '',
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_by_referral ON conversation (referral, on_day, added_at, person, reached, removed_at);

CREATE TABLE guest (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  referral BLOB NOT NULL REFERENCES referral (id),
  person BLOB NOT NULL REFERENCES person (id),
  needs TEXT NOT NULL DEFAULT '',
  invitation TEXT NOT NULL DEFAULT 'notYet' CHECK (invitation IN ('notYet', 'given')),
  coming TEXT NOT NULL DEFAULT 'notAskedYet'
    CHECK (coming IN ('notAskedYet', 'yes', 'byPhone', 'byVideo', 'letter', 'notSureYet', 'no')),
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX guest_once ON guest (referral, person) WHERE removed_at IS NULL;
