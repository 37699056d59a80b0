import type { Migration } from './migration.ts'

interface Searched {
  table: string
  kind: string
  /** SQL for the words of a row; the name that a clerk would begin with comes first. */
  words: (row: 'NEW' | 'OLD') => string
}

const SEARCHED: readonly Searched[] = [
  {
    table: 'people',
    kind: 'person',
    words: (row) => `${row}.name || ' ' || ${row}.titlesBefore || ' ' || ${row}.titlesAfter`,
  },
  { table: 'agencies', kind: 'agency', words: (row) => `${row}.name || ' ' || ${row}.abbreviation` },
  { table: 'positions', kind: 'position', words: (row) => `${row}.title` },
  { table: 'meetings', kind: 'meeting', words: (row) => `${row}.title || ' ' || ${row}.place` },
  {
    table: 'commitments',
    kind: 'commitment',
    words: (row) => `json_extract(${row}.content, '$.titleLines')`,
  },
  {
    table: 'documents',
    kind: 'document',
    words: (row) => `${row}.title || ' ' || ${row}.number || ' ' || ${row}.code`,
  },
]

/** Writes the words of one row anew; a removed row leaves its words out. */
function indexed({ table, kind, words }: Searched): string {
  const write = `
    INSERT OR IGNORE INTO searchEntries (kind, id) VALUES ('${kind}', NEW.id);
    DELETE FROM searchWords WHERE rowid =
      (SELECT entry FROM searchEntries WHERE kind = '${kind}' AND id = NEW.id);
    INSERT INTO searchWords (rowid, kind, words)
      SELECT entry, '${kind}', ${words('NEW')} FROM searchEntries
      WHERE kind = '${kind}' AND id = NEW.id AND NEW.removedAt IS NULL;`
  return `
    CREATE TRIGGER search_new_${kind} AFTER INSERT ON ${table} BEGIN ${write} END;
    CREATE TRIGGER search_changed_${kind} AFTER UPDATE ON ${table}
      WHEN ${words('OLD')} IS NOT ${words('NEW')} OR OLD.removedAt IS NOT NEW.removedAt BEGIN ${write} END;
    INSERT INTO searchEntries (kind, id) SELECT '${kind}', id FROM ${table};
    INSERT INTO searchWords (rowid, kind, words)
      SELECT entry, '${kind}', ${words('NEW')} FROM ${table} AS NEW
      JOIN searchEntries ON searchEntries.kind = '${kind}' AND searchEntries.id = NEW.id
      WHERE NEW.removedAt IS NULL;`
}

/** Words of titles and names, kept by triggers so that no change can forget them. */
export const search: Migration = {
  version: 3,
  name: 'search',
  sql: `
    CREATE TABLE searchEntries (
      entry INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      UNIQUE (kind, id)
    ) STRICT;
    CREATE VIRTUAL TABLE searchWords USING fts5 (
      kind, words,
      content = '', contentless_delete = 1,
      tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
    );
    ${SEARCHED.map(indexed).join('\n')}
  `,
}
