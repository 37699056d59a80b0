import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import Sqlite, { type Database as Connection } from 'better-sqlite3'
import { migrate } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/all.ts'
import { EMPTY_MINUTES } from '#shared/minutes/model.ts'
import { temporaryFolder } from '#test/application.ts'

export const ID = {
  person: '0190a000-0000-7000-8000-00000000000a',
  position: '0190a000-0000-7000-8000-00000000000b',
  meeting: '0190a000-0000-7000-8000-00000000000c',
  commitment: '0190a000-0000-7000-8000-00000000000d',
  agency: '0190a000-0000-7000-8000-00000000000f',
  appointment: '0190a000-0000-7000-8000-00000000002a',
  document: '0190a000-0000-7000-8000-00000000000e',
  bimtek: '0190a000-0000-7000-8000-00000000003a',
  minutes: '0190a000-0000-7000-8000-00000000003c',
  removedMeeting: '0190a000-0000-7000-8000-00000000003b',
}

/** Rows as version 1 kept them. */
export const DATA_OF_VERSION_1 = `
  INSERT INTO people VALUES ('${ID.person}', 3, 0, NULL, 'dr.', 'Siti André', 'M.Kes.', 'pns', '', 'IV/b', 'P', 1);
  INSERT INTO people VALUES ('0190a000-0000-7000-8000-00000000001a', 1, 0, '2022-01-01', '', 'Siti Lama', '', 'other', '', '', NULL, 1);
  INSERT INTO positions VALUES ('${ID.position}', 1, 0, NULL, 'Kepala Dinas Kesehatan', NULL, 7, 1, 1);
  INSERT INTO meetings VALUES ('${ID.meeting}', 1, 0, NULL, 'rapat', NULL, 'Rapat Siti', '[]', '', NULL);`

/** Rows that version 2 added. */
export const DATA_OF_VERSION_2 = `
  INSERT INTO commitments VALUES ('${ID.commitment}', 1, 0, NULL, NULL, '{"titleLines":["KOMITMEN","SITI"]}', 1, '2022-09-29T02:00:00.000Z');
  INSERT INTO documents VALUES ('${ID.document}', 1, 0, NULL, 'commitment', '${ID.commitment}', 1, 'issued', '500/SITI', NULL, 'KOMITMEN', 'ABCDEFG', '', 1, 1, '2022-09-29T02:00:00.000Z');`

/** Rows of version 3 that version 4 changes. */
export const DATA_OF_VERSION_3 = `
  INSERT INTO agencies VALUES ('${ID.agency}', 2, 0, NULL, 'Dinas Kesehatan', 'Dinkes', 'Kepala Dinas Kesehatan', 'dinas');
  INSERT INTO appointments VALUES ('${ID.appointment}', 1, 0, NULL, '${ID.position}', '${ID.person}', 'definitif', '2022-01-03', NULL);`

/** Rows as version 4 kept them: a person and a position. */
export const DATA_OF_VERSION_4 = `
  INSERT INTO people VALUES ('${ID.person}', 3, 0, NULL, 'dr.', 'Siti André', 'M.Kes.', 'pns', '', 'IV/b', 'P', 1, '', '');
  INSERT INTO positions VALUES ('${ID.position}', 1, 0, NULL, 'Bupati Mojokerto', NULL, 1, 1, 0, NULL, '[]');`

/** Rows of version 5 that version 6 changes, or that name them. */
export const DATA_OF_VERSION_5 = `
  INSERT INTO meetings VALUES ('${ID.bimtek}', 4, 1, NULL, 'bimtek', 2, 'Bimtek Siti',
    '[{"date":"2022-07-12","startsAt":"09:00","endsAt":null},{"date":"2022-07-13","startsAt":"08:30","endsAt":"12:00"}]',
    'Aula', '${ID.position}');
  INSERT INTO meetings VALUES ('${ID.removedMeeting}', 2, 0, '2022-01-01', 'penandatanganan', NULL, 'Lama', '[]', '', NULL);
  INSERT INTO commitments VALUES ('${ID.commitment}', 1, 0, NULL, '${ID.bimtek}', '{"titleLines":["KOMITMEN"]}', 0, '2022-09-29T02:00:00.000Z');`

/** Minutes as version 7 kept them: a revision is its text alone. */
export const DATA_OF_VERSION_7 = `
  INSERT INTO meetings (id, version, isSample, title, place) VALUES ('${ID.meeting}', 1, 0, 'Rapat Siti', 'Aula');
  INSERT INTO minutes VALUES ('${ID.minutes}', 2, 0, NULL, '${ID.meeting}', 1, '', '2022-09-20T02:00:00.000Z');
  INSERT INTO minutesRevisions VALUES ('${ID.minutes}', 1, 'sekretariat', '2022-09-20T02:00:00.000Z', '2022-09-20T02:00:00.000Z',
    'written', NULL, '${JSON.stringify({ ...EMPTY_MINUTES, subject: 'Kesiapan' })}', 1);`

/** A database of a version, in a data folder. */
export async function databaseOf(version: number): Promise<{ connection: Connection; dataFolder: string }> {
  const dataFolder = await temporaryFolder()
  await mkdir(dataFolder, { recursive: true })
  const connection = new Sqlite(path.join(dataFolder, 'ikrar.sqlite'))
  connection.pragma('foreign_keys = ON')
  migrate(
    connection,
    migrations.filter((each) => each.version <= version),
  )
  return { connection, dataFolder }
}
