-- Where the children are now.
CREATE TABLE episode (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person BLOB NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('earlyHelp', 'childInNeed', 'childProtection', 'preProceedings', 'lookedAfter', 'inProceedings')),
  from_on TEXT NOT NULL CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- It holds up to, not on, this day (COUNTING.md 1).
  until_on TEXT CHECK (until_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  told_by TEXT NOT NULL DEFAULT '',
  removed_at TEXT,
  CHECK (until_on > from_on)
) STRICT, WITHOUT ROWID;
-- All of an episode, so that a quarter's counts read no row beside the index.
CREATE INDEX episode_by_person ON episode (person, from_on, id, until_on, kind, told_by, removed_at);

CREATE TABLE follow_up (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  referral BLOB NOT NULL REFERENCES referral (id),
  person BLOB NOT NULL REFERENCES person (id),
  months INTEGER NOT NULL CHECK (months IN (3, 6, 12)),
  asked_on TEXT NOT NULL CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  answer TEXT NOT NULL CHECK (answer IN ('known', 'notKnown', 'lost')),
  with_family TEXT NOT NULL CHECK (with_family IN ('yes', 'no', 'notKnown')),
  told_by TEXT NOT NULL DEFAULT '',
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX follow_up_once ON follow_up (person, referral, months) WHERE removed_at IS NULL;
-- A quarter's counts read hundreds of children's from this alone.
CREATE INDEX follow_up_by_person ON follow_up
  (person, referral, months, asked_on, answer, with_family, told_by, removed_at) WHERE removed_at IS NULL;
