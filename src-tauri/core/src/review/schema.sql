-- What has happened to each action at each review, and questions from 0 to 10.
CREATE TABLE progress (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  review BLOB NOT NULL REFERENCES review (id),
  -- The action, by the version it was first written in.
  origin BLOB NOT NULL CHECK (length(origin) = 16),
  progress TEXT NOT NULL CHECK (progress IN ('done', 'partly', 'notYet', 'stopped')),
  words TEXT NOT NULL DEFAULT '',
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX progress_once ON progress (review, origin) WHERE removed_at IS NULL;

CREATE TABLE question (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  referral BLOB NOT NULL REFERENCES referral (id),
  person BLOB NOT NULL REFERENCES person (id),
  -- The same words before and after (COUNTING.md 23).
  words TEXT NOT NULL CHECK (words <> ''),
  asked_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX question_by_referral ON question (referral, asked_at);

CREATE TABLE scale_value (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  question BLOB NOT NULL REFERENCES question (id),
  -- None: before the conference.
  review BLOB REFERENCES review (id),
  on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
  words TEXT NOT NULL DEFAULT '',
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX scale_value_once ON scale_value (question, coalesce(review, x'')) WHERE removed_at IS NULL;
