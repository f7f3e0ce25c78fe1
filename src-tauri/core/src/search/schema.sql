-- Words of people's names, folded (base/fold.rs): derived, and filled by these triggers alone. A word
-- is found by its beginning, in the order of the key.
CREATE TABLE name_word (
  word TEXT NOT NULL,
  person BLOB NOT NULL,
  -- All words of the same person: ["amara","okafor"], so that a second word is looked for in the row.
  names TEXT NOT NULL,
  PRIMARY KEY (word, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_word_by_person ON name_word (person);

CREATE TRIGGER name_word_made AFTER INSERT ON person WHEN NEW.removed_at IS NULL BEGIN
  INSERT OR IGNORE INTO name_word (word, person, names)
    SELECT value, NEW.id, json FROM json_each(name_words(NEW.first_name || ' ' || NEW.last_name || ' ' || NEW.known_as));
END;
CREATE TRIGGER name_word_changed AFTER UPDATE OF first_name, last_name, known_as, removed_at ON person BEGIN
  DELETE FROM name_word WHERE person = NEW.id;
  INSERT OR IGNORE INTO name_word (word, person, names)
    SELECT value, NEW.id, json FROM json_each(name_words(NEW.first_name || ' ' || NEW.last_name || ' ' || NEW.known_as))
    WHERE NEW.removed_at IS NULL;
END;
CREATE TRIGGER name_word_gone AFTER DELETE ON person BEGIN
  DELETE FROM name_word WHERE person = OLD.id;
END;
