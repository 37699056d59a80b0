import type { Migration } from './migration.ts'
import { FIRST } from './0003-search.ts'

/** Words of a decree for the search: what its bodies are called, what it is about, its number. */
const words = (row: 'NEW' | 'OLD') =>
  `(SELECT coalesce(group_concat(json_extract(body.value, '$.name'), ' '), '') FROM json_each(${row}.bodies) AS body)
    || ' ' || ${row}.title || ' ' || ${row}.number`

const ENTRY = `(SELECT entry FROM searchEntries WHERE kind = 'decree' AND id = NEW.id)`

/** As migration 3 writes the words of a row. */
const WRITE = `
  INSERT OR IGNORE INTO searchEntries (kind, id) VALUES ('decree', NEW.id);
  DELETE FROM search_decree WHERE rowid = ${ENTRY};
  INSERT INTO search_decree (rowid, words)
    SELECT ${ENTRY}, '${FIRST}' || ltrim(${words('NEW')}) || ' ' || ${words('NEW')} WHERE NEW.removedAt IS NULL;`

/** Decrees with the bodies that they set up, and who is a member of them. */
export const council: Migration = {
  version: 5,
  name: 'council',
  sql: `
    CREATE TABLE decrees (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,
      number TEXT NOT NULL,
      date TEXT,
      title TEXT NOT NULL CHECK (title <> ''),
      issuerPositionId TEXT REFERENCES positions (id),
      startsOn TEXT NOT NULL,
      endsOn TEXT CHECK (endsOn IS NULL OR endsOn >= startsOn),
      bodies TEXT NOT NULL
    ) STRICT;
    CREATE INDEX decrees_issuer ON decrees (issuerPositionId);

    CREATE TABLE memberships (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,
      decreeId TEXT NOT NULL REFERENCES decrees (id),
      bodyId TEXT NOT NULL,
      roleId TEXT NOT NULL,
      positionId TEXT REFERENCES positions (id),
      personId TEXT REFERENCES people (id),
      "order" INTEGER,
      startsOn TEXT,
      endsOn TEXT CHECK (endsOn IS NULL OR startsOn IS NULL OR endsOn >= startsOn),
      CHECK ((positionId IS NULL) <> (personId IS NULL))
    ) STRICT;
    CREATE INDEX memberships_decree ON memberships (decreeId);
    CREATE INDEX memberships_position ON memberships (positionId);
    CREATE INDEX memberships_person ON memberships (personId);

    CREATE VIRTUAL TABLE search_decree USING fts5 (
      words, content = '', contentless_delete = 1,
      tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
    );
    CREATE TRIGGER search_new_decree AFTER INSERT ON decrees BEGIN ${WRITE} END;
    CREATE TRIGGER search_changed_decree AFTER UPDATE ON decrees
      WHEN ${words('OLD')} IS NOT ${words('NEW')} OR OLD.removedAt IS NOT NEW.removedAt BEGIN ${WRITE} END;
  `,
}
