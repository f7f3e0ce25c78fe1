-- Who works with which family, who asked to open one, and who opened one.
CREATE TABLE assignment (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  staff BLOB NOT NULL REFERENCES staff (id),
  since_at TEXT NOT NULL,
  until_at TEXT,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX assignment_once ON assignment (staff, family) WHERE until_at IS NULL AND removed_at IS NULL;
CREATE INDEX assignment_by_family ON assignment (family, since_at);

-- Opened with a reason, by somebody who does not work with the family: for a day or two, and marked until
-- a manager who is not them has seen it.
CREATE TABLE ask_to_open (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  staff BLOB NOT NULL REFERENCES staff (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  asked_at TEXT NOT NULL,
  -- The last day on which it is open.
  until_on TEXT NOT NULL CHECK (until_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- When somebody ended it before that day.
  ended_at TEXT,
  seen_by BLOB REFERENCES staff (id),
  seen_at TEXT,
  removed_at TEXT,
  CHECK (seen_by <> staff),
  CHECK ((seen_by IS NULL) = (seen_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX ask_to_open_by_staff ON ask_to_open (staff, until_on);
CREATE INDEX ask_to_open_by_family ON ask_to_open (family, asked_at);
CREATE INDEX ask_to_open_unseen ON ask_to_open (asked_at) WHERE seen_at IS NULL AND removed_at IS NULL;

-- A worker's own family: closed to them, whatever they are.
CREATE TABLE own_family (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  staff BLOB NOT NULL REFERENCES staff (id),
  marked_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX own_family_once ON own_family (staff, family) WHERE removed_at IS NULL;
CREATE INDEX own_family_by_family ON own_family (family);

-- A family that only managers and those assigned to it open (DOMAIN.md, restricted records).
CREATE TABLE restricted_family (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  since_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX restricted_family_once ON restricted_family (family) WHERE removed_at IS NULL;

-- Who opened a family, once a day. It points at no family on purpose: that somebody looked must not stop
-- whoever began a referral by mistake from undoing it.
CREATE TABLE opening (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL CHECK (length(family) = 16),
  staff BLOB NOT NULL REFERENCES staff (id),
  opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  opened_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX opening_once ON opening (family, opened_on, staff);
