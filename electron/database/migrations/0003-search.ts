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

/**
 * A letter that no word of Indonesian begins with. The first word is kept once more behind it, so that what begins with the query is
 * found without looking at all that contains it.
 */
export const FIRST = '\u01C2'

/** Writes the words of one row anew; a removed row leaves its words out. */
function indexed({ table, kind, words }: Searched): string {
  const entry = `(SELECT entry FROM searchEntries WHERE kind = '${kind}' AND id = NEW.id)`
  const text = (row: 'NEW' | 'OLD') => `'${FIRST}' || ltrim(${words(row)}, ' ["') || ' ' || ${words(row)}`
  const write = `
    INSERT OR IGNORE INTO searchEntries (kind, id) VALUES ('${kind}', NEW.id);
    DELETE FROM search_${kind} WHERE rowid = ${entry};
    INSERT INTO search_${kind} (rowid, words) SELECT ${entry}, ${text('NEW')} WHERE NEW.removedAt IS NULL;`
  return `
    CREATE VIRTUAL TABLE search_${kind} USING fts5 (
      words, content = '', contentless_delete = 1,
      tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
    );
    CREATE TRIGGER search_new_${kind} AFTER INSERT ON ${table} BEGIN ${write} END;
    CREATE TRIGGER search_changed_${kind} AFTER UPDATE ON ${table}
      WHEN ${words('OLD')} IS NOT ${words('NEW')} OR OLD.removedAt IS NOT NEW.removedAt BEGIN ${write} END;
    INSERT INTO searchEntries (kind, id) SELECT '${kind}', id FROM ${table};
    INSERT INTO search_${kind} (rowid, words)
      SELECT ${entry}, ${text('NEW')} FROM ${table} AS NEW WHERE NEW.removedAt IS NULL;`
}

/** Words of titles and names, one index for each kind, kept by triggers so that no change can forget them. */
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
    ${SEARCHED.map(indexed).join('\n')}
  `,
}
