-- What was made for whom: the app knows who got which paper.
CREATE TABLE paper (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  family BLOB REFERENCES family (id),
  kind TEXT NOT NULL CHECK (kind IN ('peopleList', 'recoverySheet', 'plan', 'invitation')),
  reader TEXT NOT NULL,
  -- The reader, when they are one of the family's people; and which version of which plan.
  person BLOB REFERENCES person (id),
  plan BLOB REFERENCES plan (id),
  version INTEGER CHECK (version > 0),
  -- To the conference of which referral an invitation asks.
  referral BLOB REFERENCES referral (id),
  pages INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  removed_at TEXT,
  CHECK ((kind = 'plan') = (plan IS NOT NULL)),
  CHECK ((plan IS NULL) = (version IS NULL)),
  CHECK ((kind = 'invitation') = (referral IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_by_plan ON paper (plan, person, removed_at) WHERE plan IS NOT NULL;
CREATE INDEX paper_by_referral ON paper (referral, person, made_at, removed_at) WHERE referral IS NOT NULL;
CREATE INDEX paper_by_family ON paper (family, made_at);
