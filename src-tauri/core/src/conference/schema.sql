-- Conferences, their sittings, the times of their stages, and who was there.
CREATE TABLE conference (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  referral BLOB NOT NULL REFERENCES referral (id),
  kind TEXT NOT NULL CHECK (kind IN ('initial', 'second', 'emergencyNetwork')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'underWay', 'held', 'heldInPart')),
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX conference_by_referral ON conference (referral, kind, state, removed_at);
CREATE INDEX conference_under_way ON conference (state) WHERE state = 'underWay';

CREATE TABLE sitting (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  conference BLOB NOT NULL REFERENCES conference (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- By the wall clock in this zone, so that a meeting stays at half past four when clocks change.
  from_time TEXT NOT NULL CHECK (from_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  until_time TEXT NOT NULL CHECK (until_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  zone TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  removed_at TEXT,
  CHECK (until_time > from_time)
) STRICT, WITHOUT ROWID;
CREATE INDEX sitting_by_conference ON sitting (conference, day, removed_at);
CREATE INDEX sitting_by_day ON sitting (day, conference, removed_at);

CREATE TABLE stage_time (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  sitting BLOB NOT NULL REFERENCES sitting (id),
  stage TEXT NOT NULL
    CHECK (stage IN ('welcome', 'sharingInformation', 'familyTime', 'writingThePlan', 'agreeingThePlan')),
  began_at TEXT NOT NULL,
  ended_at TEXT,
  removed_at TEXT,
  CHECK (ended_at >= began_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX stage_time_by_sitting ON stage_time (sitting, began_at);
CREATE UNIQUE INDEX stage_time_running ON stage_time (sitting) WHERE ended_at IS NULL AND removed_at IS NULL;

CREATE TABLE attendance (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  sitting BLOB NOT NULL REFERENCES sitting (id),
  person BLOB NOT NULL REFERENCES person (id),
  here TEXT NOT NULL CHECK (here IN ('notSaid', 'inPerson', 'byPhone', 'byVideo', 'letter', 'no')),
  -- In family time. Nothing else of it is ever kept.
  stayed INTEGER NOT NULL DEFAULT 0 CHECK (stayed IN (0, 1)),
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX attendance_once ON attendance (sitting, person) WHERE removed_at IS NULL;
-- With `removed_at`, as in every index that is to answer alone: without it SQLite reads each row for it.
CREATE INDEX attendance_here ON attendance (sitting, person, here, removed_at) WHERE removed_at IS NULL;

-- Family view: the room sees this screen. It begins before the screen shows, and goes on through a lock
-- or a crash until somebody leaves it. One at a time.
CREATE TABLE family_view (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  referral BLOB NOT NULL REFERENCES referral (id),
  staff BLOB NOT NULL REFERENCES staff (id),
  began_at TEXT NOT NULL,
  left_at TEXT,
  removed_at TEXT,
  CHECK (left_at >= began_at)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX family_view_running ON family_view ((left_at IS NULL)) WHERE left_at IS NULL AND removed_at IS NULL;
