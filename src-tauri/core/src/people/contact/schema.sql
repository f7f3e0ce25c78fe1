-- How to reach somebody, and where a home is. Staff only: never in family view, and on no paper of the plan.
CREATE TABLE contact (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  person BLOB NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'email')),
  value TEXT NOT NULL CHECK (value <> ''),
  safe_to_use TEXT NOT NULL DEFAULT 'notAskedYet' CHECK (safe_to_use IN ('yes', 'no', 'notAskedYet')),
  safe_to_leave_message TEXT NOT NULL DEFAULT 'notAskedYet'
    CHECK (safe_to_leave_message IN ('yes', 'no', 'notAskedYet')),
  -- When, whom to ask for.
  note TEXT NOT NULL DEFAULT '',
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_by_family ON contact (family, person);

CREATE TABLE address (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  home BLOB NOT NULL REFERENCES home (id),
  -- As on an envelope.
  lines TEXT NOT NULL CHECK (lines <> ''),
  since_on TEXT NOT NULL CHECK (since_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  until_on TEXT CHECK (until_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  removed_at TEXT,
  CHECK (until_on >= since_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX address_by_family ON address (family, home);
CREATE UNIQUE INDEX address_now ON address (home) WHERE until_on IS NULL AND removed_at IS NULL;
