-- When and why a referral was closed. Opened again, its row is marked removed: one stands at a time.
CREATE TABLE closing (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  referral BLOB NOT NULL REFERENCES referral (id),
  closed_on TEXT NOT NULL CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reason TEXT NOT NULL CHECK (reason IN ('planWorking', 'familyWithdrew', 'notEngaged', 'unsafe', 'movedAway',
    'turnedEighteen', 'adopted', 'died', 'proceedingsConcluded', 'madeInError')),
  words TEXT NOT NULL DEFAULT '',
  -- How far the work had come: what opening again brings back.
  step_before TEXT NOT NULL CHECK (step_before IN ('writing', 'preparing', 'conferenceSet', 'held', 'reviewing')),
  staff BLOB NOT NULL REFERENCES staff (id),
  closed_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX closing_once ON closing (referral) WHERE removed_at IS NULL;
CREATE INDEX closing_by_day ON closing (closed_on, id, referral) WHERE removed_at IS NULL;

-- The children who were adopted or have died, where that is the reason: nobody asks after them.
CREATE TABLE closing_child (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  closing BLOB NOT NULL REFERENCES closing (id),
  person BLOB NOT NULL REFERENCES person (id),
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX closing_child_once ON closing_child (person, closing) WHERE removed_at IS NULL;
CREATE INDEX closing_child_by_closing ON closing_child (closing);
