-- The service and its people.
CREATE TABLE service (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (name <> ''),
  role_term TEXT NOT NULL CHECK (role_term IN ('facilitator', 'coordinator', 'coOrdinator', 'convenor')),
  practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
  sheet_slot BLOB CHECK (length(sheet_slot) = 16),
  sheet_checked_at TEXT,
  lock_changed_at TEXT,
  -- Where letters reach it, as they stand on an envelope, and its telephone: both go on papers.
  post TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  -- Minutes without a sign of anybody before Kith locks itself: usually, and while a conference is on the screen.
  idle_minutes INTEGER NOT NULL DEFAULT 10 CHECK (idle_minutes BETWEEN 2 AND 30),
  idle_in_conference INTEGER NOT NULL DEFAULT 30 CHECK (idle_in_conference BETWEEN 10 AND 60),
  -- When the backup was made that the service went back to last.
  went_back_to TEXT,
  removed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  work_name TEXT NOT NULL CHECK (work_name <> ''),
  slot BLOB CHECK (length(slot) = 16),
  -- Whether a letter alone does something (WCAG 2.1.4: it can be turned off).
  letter_keys INTEGER NOT NULL DEFAULT 1 CHECK (letter_keys IN (0, 1)),
  -- Whether somebody else knows their passphrase, because they handed it to them.
  first_passphrase INTEGER NOT NULL DEFAULT 0 CHECK (first_passphrase IN (0, 1)),
  -- The Argon2id hash of six digits that leave family view, and its salt.
  pin_salt BLOB CHECK (length(pin_salt) = 16),
  pin_hash BLOB CHECK (length(pin_hash) = 32),
  joined_at TEXT NOT NULL,
  left_at TEXT,
  removed_at TEXT,
  CHECK ((pin_salt IS NULL) = (pin_hash IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX staff_by_slot ON staff (slot) WHERE slot IS NOT NULL;

CREATE TABLE staff_role (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  staff BLOB NOT NULL REFERENCES staff (id),
  role TEXT NOT NULL CHECK (role IN ('facilitator', 'office', 'manager', 'administrator', 'reader')),
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX staff_role_once ON staff_role (staff, role) WHERE removed_at IS NULL;
