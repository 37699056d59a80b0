import type { Migration } from './migration.ts'
import { FIRST } from './0003-search.ts'

/** A random UUID (version 4), for rows that a migration makes. */
const NEW_ID = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
  || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`

/** Days of version 1 as sessions: one a day, without a name, where the meeting is. */
const SESSIONS = `(SELECT coalesce(json_group_array(json_object(
    'id', ${NEW_ID}, 'date', value ->> 'date', 'startsAt', value ->> 'startsAt', 'endsAt', value ->> 'endsAt',
    'name', '', 'place', '')), '[]') FROM (SELECT value FROM json_each(meetings.days) ORDER BY key))`

const KEPT = `
      id TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      isSample INTEGER NOT NULL CHECK (isSample IN (0, 1)),
      removedAt TEXT,`

const ENTRY = `(SELECT entry FROM searchEntries WHERE kind = 'actionItem' AND id = NEW.id)`

/** As migration 3 writes the words of a row. */
const WRITE = `
  INSERT OR IGNORE INTO searchEntries (kind, id) VALUES ('actionItem', NEW.id);
  DELETE FROM search_actionItem WHERE rowid = ${ENTRY};
  INSERT INTO search_actionItem (rowid, words)
    SELECT ${ENTRY}, '${FIRST}' || ltrim(NEW.what, ' ["') || ' ' || NEW.what || ' ' || NEW.ownerText WHERE NEW.removedAt IS NULL;`

/**
 * Meetings get sessions, an agenda and a series, and all that hangs on them: participants, attendance, minutes with their revisions, action
 * items, files.
 */
export const meetings: Migration = {
  version: 6,
  name: 'meetings',
  sql: `
    CREATE TABLE series (${KEPT}
      name TEXT NOT NULL CHECK (name <> '')
    ) STRICT;

    -- Columns are renamed and dropped rather than changed, since that lets go of their old checks and keeps every reference to the table.
    ALTER TABLE meetings RENAME COLUMN kind TO oldKind;
    ALTER TABLE meetings ADD COLUMN kind TEXT NOT NULL DEFAULT 'rapat';
    ALTER TABLE meetings RENAME COLUMN stage TO oldStage;
    ALTER TABLE meetings ADD COLUMN stage INTEGER CHECK (stage > 0);
    ALTER TABLE meetings ADD COLUMN seriesId TEXT REFERENCES series (id);
    ALTER TABLE meetings ADD COLUMN sessions TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE meetings ADD COLUMN purpose TEXT NOT NULL DEFAULT '';
    ALTER TABLE meetings ADD COLUMN address TEXT NOT NULL DEFAULT '';
    ALTER TABLE meetings ADD COLUMN onlineUrl TEXT NOT NULL DEFAULT '';
    ALTER TABLE meetings ADD COLUMN agenda TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE meetings ADD COLUMN quorum TEXT NOT NULL DEFAULT '{"rule":"none"}';
    ALTER TABLE meetings ADD COLUMN note TEXT NOT NULL DEFAULT '';
    UPDATE meetings SET kind = oldKind, stage = oldStage, sessions = ${SESSIONS};
    ALTER TABLE meetings DROP COLUMN oldKind;
    ALTER TABLE meetings DROP COLUMN oldStage;
    ALTER TABLE meetings DROP COLUMN days;
    CREATE INDEX meetings_series ON meetings (seriesId);

    CREATE TABLE venues (${KEPT}
      name TEXT NOT NULL CHECK (name <> ''),
      address TEXT NOT NULL,
      capacity INTEGER
    ) STRICT;

    CREATE TABLE participants (${KEPT}
      meetingId TEXT NOT NULL REFERENCES meetings (id),
      number INTEGER NOT NULL CHECK (number > 0),
      positionId TEXT REFERENCES positions (id),
      personId TEXT REFERENCES people (id),
      guest TEXT,
      role TEXT NOT NULL,
      reply TEXT NOT NULL,
      note TEXT NOT NULL,
      "order" INTEGER,
      UNIQUE (meetingId, number),
      CHECK ((positionId IS NOT NULL) + (personId IS NOT NULL) + (guest IS NOT NULL) = 1)
    ) STRICT;
    CREATE INDEX participants_position ON participants (positionId);
    CREATE INDEX participants_person ON participants (personId);

    CREATE TABLE attendance (${KEPT}
      meetingId TEXT NOT NULL REFERENCES meetings (id),
      sessionId TEXT NOT NULL,
      participantId TEXT NOT NULL REFERENCES participants (id),
      mark TEXT NOT NULL,
      personId TEXT REFERENCES people (id),
      way TEXT NOT NULL CHECK (way IN ('door', 'bulk', 'sheet')),
      recordedAt TEXT NOT NULL
    ) STRICT;
    CREATE INDEX attendance_meeting ON attendance (meetingId);
    CREATE INDEX attendance_participant ON attendance (participantId);
    CREATE INDEX attendance_person ON attendance (personId);

    CREATE TABLE actionItems (${KEPT}
      meetingId TEXT NOT NULL REFERENCES meetings (id),
      carriedTo TEXT NOT NULL,
      what TEXT NOT NULL,
      ownerPositionId TEXT REFERENCES positions (id),
      ownerText TEXT NOT NULL,
      dueOn TEXT,
      state TEXT NOT NULL CHECK (state IN ('open', 'running', 'done', 'cancelled')),
      closedOn TEXT,
      notes TEXT NOT NULL
    ) STRICT;
    CREATE INDEX actionItems_meeting ON actionItems (meetingId);
    CREATE INDEX actionItems_owner ON actionItems (ownerPositionId);

    CREATE TABLE minutes (${KEPT}
      meetingId TEXT NOT NULL UNIQUE REFERENCES meetings (id),
      revision INTEGER NOT NULL CHECK (revision > 0),
      sha256 TEXT NOT NULL,
      changedAt TEXT NOT NULL
    ) STRICT;
    CREATE TABLE minutesRevisions (
      minutesId TEXT NOT NULL REFERENCES minutes (id),
      number INTEGER NOT NULL CHECK (number > 0),
      actor TEXT NOT NULL,
      beganAt TEXT NOT NULL,
      changedAt TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('written', 'restored')),
      restoredFrom INTEGER,
      content TEXT NOT NULL,
      wordCount INTEGER NOT NULL,
      PRIMARY KEY (minutesId, number)
    ) STRICT;
    CREATE TABLE phrases (${KEPT}
      name TEXT NOT NULL CHECK (name <> ''),
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE materials (${KEPT}
      meetingId TEXT NOT NULL REFERENCES meetings (id),
      kind TEXT NOT NULL CHECK (kind IN ('handout', 'photo')),
      agendaItemId TEXT,
      fileName TEXT NOT NULL,
      caption TEXT NOT NULL,
      "order" INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      mediaType TEXT NOT NULL,
      width INTEGER,
      height INTEGER,
      bytes INTEGER NOT NULL,
      receivedAt TEXT NOT NULL
    ) STRICT;
    CREATE INDEX materials_meeting ON materials (meetingId);

    CREATE VIRTUAL TABLE search_actionItem USING fts5 (
      words, content = '', contentless_delete = 1,
      tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
    );
    CREATE TRIGGER search_new_actionItem AFTER INSERT ON actionItems BEGIN ${WRITE} END;
    CREATE TRIGGER search_changed_actionItem AFTER UPDATE ON actionItems
      WHEN OLD.what IS NOT NEW.what OR OLD.ownerText IS NOT NEW.ownerText OR OLD.removedAt IS NOT NEW.removedAt
      BEGIN ${WRITE} END;
  `,
}
