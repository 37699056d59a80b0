import { FIRST } from './0003-search.ts'
import type { Migration } from './migration.ts'

const DOCUMENT_ENTRY = `(SELECT entry FROM searchEntries WHERE kind = 'document' AND id = NEW.id)`
const words = (row: 'NEW' | 'OLD') => `${row}.title || ' ' || ${row}.number || ' ' || ${row}.code`

/** As migration 3 writes the words of a row; its triggers go with the table that they watch. */
const WRITE = `
  INSERT OR IGNORE INTO searchEntries (kind, id) VALUES ('document', NEW.id);
  DELETE FROM search_document WHERE rowid = ${DOCUMENT_ENTRY};
  INSERT INTO search_document (rowid, words)
    SELECT ${DOCUMENT_ENTRY}, '${FIRST}' || ltrim(${words('NEW')}, ' ["') || ' ' || ${words('NEW')} WHERE NEW.removedAt IS NULL;`

/**
 * Papers of meetings with what they are printed from, and a register that holds them beside those of commitments: a document's kind says
 * what its source is, and two generated columns keep the references true.
 */
export const meetingPapers: Migration = {
  version: 7,
  name: 'meeting-papers',
  sql: `
    CREATE TABLE meetingPapers (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,
      meetingId TEXT NOT NULL REFERENCES meetings (id),
      paper TEXT NOT NULL,
      options TEXT NOT NULL,
      changedAt TEXT NOT NULL,
      UNIQUE (meetingId, paper)
    ) STRICT;

    -- The rows leave and come back into a table of the same name, so that what refers to them is whole again when the step ends.
    PRAGMA defer_foreign_keys = ON;
    CREATE TABLE documentsBefore AS SELECT * FROM documents;
    DROP TABLE documents;
    CREATE TABLE documents (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,
      kind TEXT NOT NULL,
      sourceId TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      state TEXT NOT NULL CHECK (state IN ('issued', 'replaced')),
      number TEXT NOT NULL,
      date TEXT,
      title TEXT NOT NULL,
      code TEXT NOT NULL UNIQUE,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      pages INTEGER NOT NULL,
      issuedAt TEXT NOT NULL,
      commitmentId TEXT REFERENCES commitments (id)
        GENERATED ALWAYS AS (CASE WHEN kind IN ('commitment', 'statement', 'board') THEN sourceId END) STORED,
      meetingId TEXT REFERENCES meetings (id)
        GENERATED ALWAYS AS (CASE WHEN kind NOT IN ('commitment', 'statement', 'board') THEN sourceId END) STORED,
      UNIQUE (sourceId, kind, revision)
    ) STRICT;
    INSERT INTO documents (
      id, version, isSample, removedAt, kind, sourceId, revision, state, number, date, title, code, sha256, bytes, pages, issuedAt
    ) SELECT
      id, version, isSample, removedAt, kind, sourceId, revision, state, number, date, title, code, sha256, bytes, pages, issuedAt
      FROM documentsBefore;
    DROP TABLE documentsBefore;
    CREATE UNIQUE INDEX documents_in_force ON documents (sourceId, kind) WHERE state = 'issued';
    CREATE INDEX documents_commitment ON documents (commitmentId);
    CREATE INDEX documents_meeting ON documents (meetingId);
    CREATE TRIGGER search_new_document AFTER INSERT ON documents BEGIN ${WRITE} END;
    CREATE TRIGGER search_changed_document AFTER UPDATE ON documents
      WHEN ${words('OLD')} IS NOT ${words('NEW')} OR OLD.removedAt IS NOT NEW.removedAt BEGIN ${WRITE} END;
  `,
}
