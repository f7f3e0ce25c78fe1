-- Who must not meet, and what somebody must not know. Staff only: never in family view or print.
CREATE TABLE restriction (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  kind TEXT NOT NULL CHECK (kind IN ('mustNotMeet', 'noContactOrder', 'bailCondition', 'confidentialAddress',
    'confidentialPlacement', 'confidentialPregnancy', 'doNotTell', 'doNotLeaveMessage', 'riskToStaff', 'other')),
  about BLOB NOT NULL REFERENCES person (id),
  -- From whom; NULL for everybody in the family.
  from_person BLOB REFERENCES person (id),
  basis TEXT NOT NULL CHECK (basis IN
    ('courtOrder', 'bail', 'police', 'domesticAbuseAssessment', 'childsWish', 'professionalJudgement')),
  reason TEXT NOT NULL DEFAULT '',
  -- A word or a name in each line.
  gives_away TEXT NOT NULL DEFAULT '',
  since_on TEXT NOT NULL CHECK (since_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  until_on TEXT CHECK (until_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  look_again_on TEXT NOT NULL CHECK (look_again_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  lifted_why TEXT NOT NULL DEFAULT '',
  removed_at TEXT,
  CHECK (from_person <> about),
  CHECK (until_on >= since_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX restriction_by_family ON restriction (family);

-- What was let through although a restriction stands against it, and who has countersigned.
CREATE TABLE let_through (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  restriction BLOB NOT NULL REFERENCES restriction (id),
  door TEXT NOT NULL CHECK (door IN ('invitation', 'booking', 'attendance', 'contactLog')),
  person BLOB NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  staff BLOB NOT NULL REFERENCES staff (id),
  let_at TEXT NOT NULL,
  signed_by BLOB REFERENCES staff (id),
  signed_at TEXT,
  removed_at TEXT,
  CHECK (signed_by <> staff),
  CHECK ((signed_by IS NULL) = (signed_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX let_through_once ON let_through (restriction, door, person) WHERE removed_at IS NULL;

-- Who looked at what is written down in a family's File.
CREATE TABLE look (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  staff BLOB NOT NULL REFERENCES staff (id),
  looked_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX look_by_family ON look (family, looked_at);
