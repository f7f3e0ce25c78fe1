-- Referrals: one involvement of a family, from asking to closing.
CREATE TABLE referral (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  stage TEXT NOT NULL CHECK (stage IN ('beingWritten', 'accepted', 'sentBack')),
  -- How far the work has come (DOMAIN.md §3.1, status): set by the act that moves it.
  step TEXT NOT NULL DEFAULT 'writing'
    CHECK (step IN ('writing', 'preparing', 'conferenceSet', 'held', 'reviewing', 'closed')),
  begun_at TEXT NOT NULL,
  -- The closed referral of the same family that this one follows.
  previous BLOB REFERENCES referral (id),
  why TEXT NOT NULL DEFAULT '',
  -- What led to it (DOMAIN.md §3.2, "trigger"): the first, which later ones never replace.
  reason TEXT CHECK (reason <> ''),
  safety TEXT NOT NULL DEFAULT 'notAskedYet' CHECK (safety IN ('yes', 'no', 'notKnown', 'notAskedYet')),
  -- Staff only: never in family view or print.
  safety_note TEXT NOT NULL DEFAULT '',
  referrer_name TEXT NOT NULL DEFAULT '',
  referrer_team TEXT NOT NULL DEFAULT '',
  received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  decided_at TEXT,
  sent_back_reason TEXT NOT NULL DEFAULT '',
  removed_at TEXT,
  CHECK ((stage = 'beingWritten') = (decided_at IS NULL)),
  CHECK (step = 'closed' OR (stage = 'accepted') = (step <> 'writing')),
  CHECK (stage <> 'sentBack' OR sent_back_reason <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_by_family ON referral (family, begun_at, id, step, removed_at);
CREATE INDEX referral_by_time ON referral (begun_at, id, family, step, removed_at) WHERE removed_at IS NULL;
CREATE INDEX referral_by_step ON referral (step, decided_at) WHERE removed_at IS NULL;
CREATE INDEX referral_by_received ON referral (received_on) WHERE removed_at IS NULL;

CREATE TABLE referral_child (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  referral BLOB NOT NULL REFERENCES referral (id),
  person BLOB NOT NULL REFERENCES person (id),
  place INTEGER NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX referral_child_once ON referral_child (referral, person) WHERE removed_at IS NULL;
CREATE INDEX referral_child_in_order ON referral_child (referral, place, person, removed_at) WHERE removed_at IS NULL;
CREATE INDEX referral_child_by_person ON referral_child (person);

CREATE TABLE must (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  referral BLOB NOT NULL REFERENCES referral (id),
  place INTEGER NOT NULL,
  words TEXT NOT NULL CHECK (words <> ''),
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX must_by_referral ON must (referral, place);

CREATE TABLE consent (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  referral BLOB NOT NULL REFERENCES referral (id),
  person BLOB NOT NULL REFERENCES person (id),
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'notSureYet', 'notAskedYet')),
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX consent_once ON consent (referral, person) WHERE removed_at IS NULL;
