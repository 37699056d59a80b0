import type { Migration } from './migration.ts'
import { FIRST } from './0003-search.ts'

/** Names of an agency for the search, those that it no longer bears too. */
const words = (row: 'NEW' | 'OLD') =>
  `${row}.name || ' ' || ${row}.abbreviation || ' ' || (SELECT coalesce(group_concat(
    json_extract(former.value, '$.name') || ' ' || json_extract(former.value, '$.abbreviation'), ' '), '')
    FROM json_each(${row}.formerNames) AS former)`

const ENTRY = `(SELECT entry FROM searchEntries WHERE kind = 'agency' AND id = NEW.id)`

/** As migration 3 writes the words of a row. */
const WRITE = `
  INSERT OR IGNORE INTO searchEntries (kind, id) VALUES ('agency', NEW.id);
  DELETE FROM search_agency WHERE rowid = ${ENTRY};
  INSERT INTO search_agency (rowid, words)
    SELECT ${ENTRY}, '${FIRST}' || ltrim(${words('NEW')}, ' ["') || ' ' || ${words('NEW')} WHERE NEW.removedAt IS NULL;`

/** Contacts of people, decrees of appointments, and what agencies and positions were called before. */
export const directoryHistory: Migration = {
  version: 4,
  name: 'directory-history',
  sql: `
    ALTER TABLE people ADD COLUMN email TEXT NOT NULL DEFAULT '';
    ALTER TABLE people ADD COLUMN phone TEXT NOT NULL DEFAULT '';

    ALTER TABLE appointments ADD COLUMN decreeNumber TEXT NOT NULL DEFAULT '';
    ALTER TABLE appointments ADD COLUMN decreeDate TEXT;

    ALTER TABLE positions ADD COLUMN endsOn TEXT;
    ALTER TABLE positions ADD COLUMN formerly TEXT NOT NULL DEFAULT '[]';

    ALTER TABLE agencies ADD COLUMN parentId TEXT REFERENCES agencies (id);
    ALTER TABLE agencies ADD COLUMN address TEXT NOT NULL DEFAULT '';
    ALTER TABLE agencies ADD COLUMN contacts TEXT NOT NULL DEFAULT '';
    ALTER TABLE agencies ADD COLUMN letterheadLines TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE agencies ADD COLUMN logo TEXT;
    ALTER TABLE agencies ADD COLUMN "order" INTEGER;
    ALTER TABLE agencies ADD COLUMN startsOn TEXT;
    ALTER TABLE agencies ADD COLUMN endsOn TEXT;
    ALTER TABLE agencies ADD COLUMN formerNames TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE agencies ADD COLUMN predecessorIds TEXT NOT NULL DEFAULT '[]';
    CREATE INDEX agencies_parent ON agencies (parentId);

    DROP TRIGGER search_new_agency;
    DROP TRIGGER search_changed_agency;
    CREATE TRIGGER search_new_agency AFTER INSERT ON agencies BEGIN ${WRITE} END;
    CREATE TRIGGER search_changed_agency AFTER UPDATE ON agencies
      WHEN ${words('OLD')} IS NOT ${words('NEW')} OR OLD.removedAt IS NOT NEW.removedAt BEGIN ${WRITE} END;
  `,
}
