import type { Migration } from './migration.ts'

/** Columns are named as the fields of the models; dates are ISO text, booleans 0 or 1, lists JSON text. */
export const directoryAndMeetings: Migration = {
  version: 1,
  name: 'directory-and-meetings',
  sql: `
    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      subjectKind TEXT NOT NULL,
      subjectId TEXT NOT NULL,
      before TEXT,
      after TEXT,
      previousHash TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE INDEX audit_subject ON audit (subjectId, seq);
    CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;
    CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END;

    CREATE TABLE office (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      office TEXT NOT NULL
    ) STRICT;

    CREATE TABLE people (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,
      titlesBefore TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      titlesAfter TEXT NOT NULL,
      employeeKind TEXT NOT NULL CHECK (employeeKind IN ('pns', 'pppk', 'military', 'other')),
      employeeNumber TEXT NOT NULL,
      rank TEXT NOT NULL,
      sex TEXT CHECK (sex IN ('L', 'P')),
      isActive INTEGER NOT NULL CHECK (isActive IN (0, 1))
    ) STRICT;

    CREATE TABLE agencies (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,
      name TEXT NOT NULL CHECK (name <> ''),
      abbreviation TEXT NOT NULL,
      headTitle TEXT NOT NULL,
      kind TEXT NOT NULL
    ) STRICT;

    CREATE TABLE positions (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,
      title TEXT NOT NULL CHECK (title <> ''),
      agencyId TEXT REFERENCES agencies (id),
      tier INTEGER NOT NULL,
      "order" INTEGER NOT NULL,
      printsRankAndNumber INTEGER NOT NULL CHECK (printsRankAndNumber IN (0, 1))
    ) STRICT;
    CREATE INDEX positions_agency ON positions (agencyId);

    CREATE TABLE appointments (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,
      positionId TEXT NOT NULL REFERENCES positions (id),
      personId TEXT NOT NULL REFERENCES people (id),
      status TEXT NOT NULL CHECK (status IN ('definitif', 'Plt.', 'Plh.', 'Pj.')),
      startsOn TEXT NOT NULL,
      endsOn TEXT CHECK (endsOn IS NULL OR endsOn >= startsOn)
    ) STRICT;
    CREATE INDEX appointments_position ON appointments (positionId);
    CREATE INDEX appointments_person ON appointments (personId);

    CREATE TABLE meetings (
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('bimtek', 'rapat', 'penandatanganan')),
      stage INTEGER CHECK (stage BETWEEN 1 AND 4),
      title TEXT NOT NULL CHECK (title <> ''),
      days TEXT NOT NULL,
      place TEXT NOT NULL,
      chairPositionId TEXT REFERENCES positions (id)
    ) STRICT;
    CREATE INDEX meetings_chair ON meetings (chairPositionId);
  `,
}
