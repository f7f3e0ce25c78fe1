-- Families and the people they know.
CREATE TABLE family (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;

-- A home as the family calls it: never an address (those come with the safety checker).
CREATE TABLE home (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  called TEXT NOT NULL CHECK (called <> ''),
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX home_by_family ON home (family, added_at);

CREATE TABLE person (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  first_name TEXT NOT NULL DEFAULT '',
  last_name TEXT NOT NULL DEFAULT '',
  known_as TEXT NOT NULL DEFAULT '',
  born_answer TEXT NOT NULL DEFAULT 'notAskedYet'
    CHECK (born_answer IN ('known', 'notKnown', 'notAskedYet', 'declinedToSay')),
  -- The first day it can be; how much of it is known is its precision (DOMAIN.md §3.4).
  born_on TEXT CHECK (born_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  born_precision TEXT CHECK (born_precision IN ('day', 'month', 'year')),
  -- A baby not born yet has an expected date or none; a date of birth or an expected date, never
  -- both (DOMAIN.md §3.0).
  unborn INTEGER NOT NULL DEFAULT 0 CHECK (unborn IN (0, 1)),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- A referral of this family is, or was, about them.
  plan_is_for INTEGER NOT NULL DEFAULT 0 CHECK (plan_is_for IN (0, 1)),
  home BLOB REFERENCES home (id),
  -- The shape on the family map; blank where what they are to the children says it.
  shown_as TEXT CHECK (shown_as IN ('girlOrWoman', 'boyOrMan', 'notStated')),
  -- How large the papers made for them are set.
  reads TEXT NOT NULL DEFAULT 'standard' CHECK (reads IN ('standard', 'large', 'larger')),
  -- They have died; the first day it can have been, with how much of it is known, or none.
  died INTEGER NOT NULL DEFAULT 0 CHECK (died IN (0, 1)),
  died_on TEXT CHECK (died_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  died_precision TEXT CHECK (died_precision IN ('day', 'month', 'year')),
  added_at TEXT NOT NULL,
  removed_at TEXT,
  CHECK (died = 0 OR unborn = 0),
  CHECK (died = 1 OR died_on IS NULL),
  CHECK ((died_on IS NULL) = (died_precision IS NULL)),
  CHECK (born_on IS NULL OR due_on IS NULL),
  CHECK (unborn = 1 OR due_on IS NULL),
  CHECK (unborn = 0 OR born_on IS NULL),
  CHECK ((born_answer = 'known') = (born_on IS NOT NULL)),
  CHECK ((born_on IS NULL) = (born_precision IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX person_by_family ON person (family, added_at, id, plan_is_for, unborn, died, removed_at);
CREATE INDEX child_by_birth ON person (born_on) WHERE plan_is_for = 1 AND born_on IS NOT NULL;

CREATE TABLE relationship (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  person BLOB NOT NULL REFERENCES person (id),
  child BLOB NOT NULL REFERENCES person (id),
  relation TEXT NOT NULL,
  removed_at TEXT,
  CHECK (person <> child)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX relationship_once ON relationship (person, child) WHERE removed_at IS NULL;
CREATE INDEX relationship_by_family ON relationship (family, person, relation, removed_at);

-- Two people of a family as a couple, once: the same two may be one again later. Dates are the first day they
-- can be, with how much of them is known.
CREATE TABLE couple (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB NOT NULL REFERENCES family (id),
  one BLOB NOT NULL REFERENCES person (id),
  other BLOB NOT NULL REFERENCES person (id),
  how TEXT NOT NULL
    CHECK (how IN ('married', 'civilPartners', 'livingTogether', 'separated', 'divorced', 'ended')),
  from_on TEXT CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  from_precision TEXT CHECK (from_precision IN ('day', 'month', 'year')),
  until_on TEXT CHECK (until_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  until_precision TEXT CHECK (until_precision IN ('day', 'month', 'year')),
  added_at TEXT NOT NULL,
  removed_at TEXT,
  CHECK (one <> other),
  CHECK ((from_on IS NULL) = (from_precision IS NULL)),
  CHECK ((until_on IS NULL) = (until_precision IS NULL)),
  -- What goes on has no end.
  CHECK (until_on IS NULL OR how IN ('separated', 'divorced', 'ended'))
) STRICT, WITHOUT ROWID;
CREATE INDEX couple_by_family ON couple (family, added_at);
