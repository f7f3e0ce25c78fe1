-- Plans: one row for each version. What was agreed is never changed; a change is the next version.
CREATE TABLE plan (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  referral BLOB NOT NULL REFERENCES referral (id),
  version INTEGER NOT NULL CHECK (version > 0),
  lead BLOB REFERENCES person (id),
  begun_at TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('agreed', 'agreedInPart', 'waitingForMoney', 'notAgreed', 'noPlanMade')),
  decided_by TEXT NOT NULL DEFAULT '',
  decision_words TEXT NOT NULL DEFAULT '',
  decided_at TEXT,
  removed_at TEXT,
  CHECK ((decision IS NULL) = (decided_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX plan_version_once ON plan (referral, version) WHERE removed_at IS NULL;
CREATE INDEX plan_by_decision ON plan (decided_at) WHERE decided_at IS NOT NULL;

-- A child's own words, exactly as they were said.
CREATE TABLE child_words (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  plan BLOB NOT NULL REFERENCES plan (id),
  child BLOB NOT NULL REFERENCES person (id),
  words TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX child_words_once ON child_words (plan, child) WHERE removed_at IS NULL;

CREATE TABLE plan_action (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  plan BLOB NOT NULL REFERENCES plan (id),
  -- The same action in the version it was first written in.
  origin BLOB NOT NULL CHECK (length(origin) = 16),
  place INTEGER NOT NULL,
  who BLOB REFERENCES person (id),
  who_else TEXT NOT NULL DEFAULT '',
  what TEXT NOT NULL CHECK (what <> ''),
  when_kind TEXT NOT NULL CHECK (when_kind IN ('from', 'by')),
  when_on TEXT CHECK (when_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  checks TEXT NOT NULL DEFAULT '',
  if_cant TEXT NOT NULL DEFAULT '',
  removed_at TEXT,
  CHECK (who IS NOT NULL OR who_else <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_action_by_plan ON plan_action (plan, place);

-- If things go wrong: what might happen, and what is then done, in the family's order.
CREATE TABLE what_if (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  plan BLOB NOT NULL REFERENCES plan (id),
  place INTEGER NOT NULL,
  happens TEXT NOT NULL CHECK (happens <> ''),
  then_do TEXT NOT NULL CHECK (then_do <> ''),
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX what_if_by_plan ON what_if (plan, place);

-- What the plan must make sure of, ticked by people only.
CREATE TABLE must_met (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  plan BLOB NOT NULL REFERENCES plan (id),
  must BLOB NOT NULL REFERENCES must (id),
  met INTEGER NOT NULL CHECK (met IN (0, 1)),
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX must_met_once ON must_met (plan, must) WHERE removed_at IS NULL;

CREATE TABLE serves (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  must BLOB NOT NULL REFERENCES must (id),
  action BLOB NOT NULL REFERENCES plan_action (id),
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX serves_once ON serves (action, must) WHERE removed_at IS NULL;

-- Each person's own yes, with equal weight, and never added up.
CREATE TABLE agreeing (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  plan BLOB NOT NULL REFERENCES plan (id),
  person BLOB NOT NULL REFERENCES person (id),
  answer TEXT NOT NULL CHECK (answer IN ('notAskedYet', 'yes', 'notYet')),
  words TEXT NOT NULL DEFAULT '',
  answered_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX agreeing_once ON agreeing (plan, person) WHERE removed_at IS NULL;

-- When everyone meets again: agreed with the plan, so it stands beside it. One is ahead at a time.
CREATE TABLE review (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  referral BLOB NOT NULL REFERENCES referral (id),
  due_on TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  held_on TEXT CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX review_by_referral ON review (referral, due_on);
CREATE UNIQUE INDEX review_ahead_once ON review (referral) WHERE held_on IS NULL AND removed_at IS NULL;
CREATE INDEX review_by_due ON review (due_on) WHERE held_on IS NULL AND removed_at IS NULL;
