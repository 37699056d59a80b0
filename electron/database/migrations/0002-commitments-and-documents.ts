import type { Migration } from './migration.ts'

/** Drafts, issued documents with what they were made from, their signatures and scans. */
export const commitmentsAndDocuments: Migration = {
  version: 2,
  name: 'commitments-and-documents',
  sql: `
    CREATE TABLE commitments (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,
      meetingId TEXT REFERENCES meetings (id),
      content TEXT NOT NULL,
      isLocked INTEGER NOT NULL CHECK (isLocked IN (0, 1)),
      changedAt TEXT NOT NULL
    ) STRICT;
    CREATE INDEX commitments_meeting ON commitments (meetingId);

    CREATE TABLE documents (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('commitment', 'statement', 'board')),
      sourceId TEXT NOT NULL REFERENCES commitments (id),
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
      UNIQUE (sourceId, kind, revision)
    ) STRICT;
    CREATE UNIQUE INDEX documents_in_force ON documents (sourceId, kind) WHERE state = 'issued';

    CREATE TABLE documentMakings (
      documentId TEXT NOT NULL PRIMARY KEY REFERENCES documents (id),
      snapshot TEXT NOT NULL,
      content TEXT NOT NULL,
      cells TEXT NOT NULL
    ) STRICT;

    CREATE TABLE signatures (
      documentId TEXT NOT NULL REFERENCES documents (id),
      signatoryId TEXT NOT NULL,
      version INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('signatory', 'acknowledging')),
      name TEXT NOT NULL,
      position TEXT NOT NULL,
      personId TEXT REFERENCES people (id),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'signed', 'represented', 'refused')),
      method TEXT CHECK (method IN ('ink', 'certified', 'other')),
      signedOn TEXT,
      "by" TEXT,
      reason TEXT,
      PRIMARY KEY (documentId, signatoryId)
    ) STRICT;
    CREATE INDEX signatures_person ON signatures (personId);

    CREATE TABLE scans (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,
      documentId TEXT NOT NULL REFERENCES documents (id),
      sha256 TEXT NOT NULL,
      fileName TEXT NOT NULL,
      mediaType TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      pages INTEGER NOT NULL,
      receivedAt TEXT NOT NULL,
      completeness TEXT NOT NULL CHECK (completeness IN ('complete', 'partial'))
    ) STRICT;
    CREATE UNIQUE INDEX scans_once ON scans (documentId, sha256) WHERE removedAt IS NULL;
  `,
}
