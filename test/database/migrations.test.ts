import { readdir } from 'node:fs/promises'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { dataFolderAt, prepareDataFolder } from '#electron/database/data-folder.ts'
import { migrate, schemaVersion } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/all.ts'
import { EMPTY_MEETING } from '#shared/meetings/model.ts'
import { EMPTY_AGENCY } from '#shared/people/model.ts'
import { openDatabase } from '#electron/database/open-database.ts'
import { openTestApplication, SIGNING_MORNING } from '#test/application.ts'
import {
  DATA_OF_VERSION_1,
  DATA_OF_VERSION_2,
  DATA_OF_VERSION_3,
  DATA_OF_VERSION_4,
  DATA_OF_VERSION_5,
  DATA_OF_VERSION_7,
  ID,
  databaseOf,
} from './older-databases.ts'

describe('migration', () => {
  test('1 makes a database from nothing, all tables strict', async () => {
    const { connection } = await databaseOf(1)
    const tables = connection
      .prepare(
        `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`,
      )
      .all()
    expect(tables).toHaveLength(7)
    expect(tables.every((each) => Object(each).strict === 1)).toBe(true)
    connection.exec(DATA_OF_VERSION_1)
    const wrong = () => connection.exec(`UPDATE people SET version = 'tiga'`)
    expect(wrong).toThrow('cannot store TEXT')
  })

  test('2 keeps what version 1 had and takes commitments and documents', async () => {
    const { connection } = await databaseOf(1)
    connection.exec(DATA_OF_VERSION_1)
    const before = connection.prepare('SELECT * FROM people ORDER BY id').all()
    migrate(
      connection,
      migrations.filter((each) => each.version <= 2),
    )
    expect(schemaVersion(connection)).toBe(2)
    expect(connection.prepare('SELECT * FROM people ORDER BY id').all()).toEqual(before)
    connection.exec(DATA_OF_VERSION_2)
    const orphan = () =>
      connection.exec(`INSERT INTO documentMakings VALUES ('${ID.person}', '{}', '{}', '[]')`)
    expect(orphan).toThrow('FOREIGN KEY')
  })

  test('3 finds what version 2 had, but for what is removed', async () => {
    const { connection } = await databaseOf(2)
    connection.exec(DATA_OF_VERSION_1)
    connection.exec(DATA_OF_VERSION_2)
    migrate(
      connection,
      migrations.filter((each) => each.version <= 3),
    )
    const found = ['commitment', 'document', 'meeting', 'person'].flatMap((kind) =>
      connection
        .prepare(
          `SELECT kind, id FROM searchEntries WHERE entry IN (SELECT rowid FROM search_${kind}('"siti"*'))`,
        )
        .all(),
    )
    expect(found).toEqual([
      { kind: 'commitment', id: ID.commitment },
      { kind: 'document', id: ID.document },
      { kind: 'meeting', id: ID.meeting },
      { kind: 'person', id: ID.person },
    ])
  })

  test('4 keeps the directory of version 3, and finds agencies by former names', async () => {
    const { connection, dataFolder } = await databaseOf(3)
    connection.exec(DATA_OF_VERSION_1)
    connection.exec(DATA_OF_VERSION_3)
    connection.close()
    const { client } = await openTestApplication({ dataFolder, office: null })
    const { people, agencies, positions, appointments } = await client.people.directory()
    expect(people).toEqual([expect.objectContaining({ id: ID.person, version: 3, email: '', phone: '' })])
    expect(positions).toEqual([
      expect.objectContaining({ id: ID.position, endsOn: null, formerly: [], agencyLabel: '' }),
    ])
    expect(appointments).toEqual([
      expect.objectContaining({ personId: ID.person, decreeNumber: '', decreeDate: null }),
    ])
    expect(agencies).toEqual([
      {
        ...EMPTY_AGENCY,
        id: ID.agency,
        version: 2,
        isSample: false,
        name: 'Dinas Kesehatan',
        abbreviation: 'Dinkes',
        headTitle: 'Kepala Dinas Kesehatan',
        order: null,
        startsOn: null,
        endsOn: null,
        formerNames: [],
        predecessorIds: [],
      },
    ])
    const names = { name: 'Dinas Sehat', abbreviation: 'Dinsehat', headTitle: 'Kepala Dinas Sehat' }
    await client.people.renameAgency({
      id: ID.agency,
      version: 2,
      startsOn: '2022-10-01',
      names,
      titles: [],
    })
    for (const query of ['dinkes', 'sehat', 'dinas kesehatan'])
      expect((await client.search.find({ query, limit: 5 })).map(({ id }) => id)).toContain(ID.agency)
  })

  test('5 keeps the directory of version 4, and takes decrees and their members', async () => {
    const { connection, dataFolder } = await databaseOf(4)
    connection.exec(DATA_OF_VERSION_4)
    connection.close()
    const { client } = await openTestApplication({ dataFolder, office: null })
    const { people, positions } = await client.people.directory()
    expect([people, positions]).toMatchObject([[{ id: ID.person }], [{ id: ID.position }]])
    expect(await client.council.read()).toEqual({ decrees: [], memberships: [] })
    const { decree } = await client.council.createDecree({
      number: '188.45/115/2022',
      date: null,
      title: 'Pembentukan Dewan Smart City',
      issuerPositionId: ID.position,
      startsOn: '2022-02-14',
      endsOn: null,
      copyOf: null,
    })
    const [body] = decree.bodies
    const seats = [{ kind: 'person', personId: ID.person } as const]
    const place = { decreeId: decree.id, bodyId: body?.id ?? '', roleId: body?.roles[0]?.id ?? '' }
    const { memberships } = await client.council.addMembers({ ...place, seats })
    const written = new Sqlite(path.join(dataFolder, 'ikrar.sqlite'))
    const twoSeats = `UPDATE memberships SET positionId = '${ID.position}' WHERE id = '${memberships[0]?.id}'`
    expect(() => written.exec(twoSeats)).toThrow('CHECK')
    written.close()
  })

  test('6 keeps meetings, their days as sessions, and takes kinds that were not there', async () => {
    const { connection, dataFolder } = await databaseOf(1)
    connection.exec(DATA_OF_VERSION_1)
    migrate(
      connection,
      migrations.filter((each) => each.version <= 5),
    )
    connection.exec(DATA_OF_VERSION_5)
    connection.close()
    const { client } = await openTestApplication({ dataFolder, office: null })
    const meeting = await client.meetings.get({ id: ID.bimtek })
    expect(meeting).toEqual({
      ...EMPTY_MEETING,
      id: ID.bimtek,
      version: 4,
      isSample: true,
      kind: 'bimtek',
      stage: 2,
      title: 'Bimtek Siti',
      place: 'Aula',
      chairPositionId: ID.position,
      sessions: [
        { id: expect.any(String), date: '2022-07-12', startsAt: '09:00', endsAt: null, name: '', place: '' },
        {
          id: expect.any(String),
          date: '2022-07-13',
          startsAt: '08:30',
          endsAt: '12:00',
          name: '',
          place: '',
        },
      ],
    })
    expect(new Set(meeting.sessions.map(({ id }) => id)).size).toBe(2)
    expect((await client.meetings.list()).map(({ id }) => id).toSorted()).toEqual([ID.meeting, ID.bimtek])
    // One that was removed can be brought back.
    expect((await client.meetings.restore({ id: ID.removedMeeting })).sessions).toEqual([])
    expect((await client.search.find({ query: 'bimtek siti', limit: 5 })).map(({ id }) => id)).toEqual([
      ID.bimtek,
    ])
    const made = await client.meetings.create({
      ...EMPTY_MEETING,
      kind: 'sosialisasi',
      stage: 9,
      title: 'Siti',
    })
    expect(made).toMatchObject({ kind: 'sosialisasi', stage: null })
    const after = new Sqlite(path.join(dataFolder, 'ikrar.sqlite'), { readonly: true })
    expect(after.prepare('SELECT meetingId FROM commitments').all()).toEqual([{ meetingId: ID.bimtek }])
    expect(after.pragma('foreign_key_check')).toEqual([])
    after.close()
  })

  test('7 keeps issued documents with all that refers to them, and takes papers of meetings', async () => {
    const { connection, dataFolder } = await databaseOf(6)
    connection.exec(DATA_OF_VERSION_2)
    connection.exec(`INSERT INTO documentMakings VALUES ('${ID.document}', '{}', '{}', '[]')`)
    const read = 'SELECT id, kind, sourceId, revision, state, number, code FROM documents'
    const before = connection.prepare(read).all()
    migrate(connection, migrations)
    expect(connection.prepare(read).all()).toEqual(before)
    expect(connection.pragma('foreign_key_check')).toEqual([])
    expect(connection.prepare('SELECT documentId FROM documentMakings').all()).toEqual([
      { documentId: ID.document },
    ])
    const asPaperOf = (kind: string, source: string) =>
      connection.exec(`UPDATE documents SET kind = '${kind}', sourceId = '${source}'`)
    expect(() => asPaperOf('minutes', ID.commitment)).toThrow('FOREIGN KEY')
    expect(() => asPaperOf('board', ID.meeting)).toThrow('FOREIGN KEY')
    connection.exec(`UPDATE documents SET number = '600/BUDI'`)
    connection.close()
    const { client } = await openTestApplication({ dataFolder, office: null })
    expect((await client.search.find({ query: 'budi', limit: 5 })).map(({ id }) => id)).toEqual([ID.document])
    expect(await client.search.find({ query: '500', limit: 5 })).toEqual([])
  })

  test('8 keeps revisions of minutes, and says that they do not hold what stood around them', async () => {
    const { connection, dataFolder } = await databaseOf(7)
    connection.exec(DATA_OF_VERSION_7)
    connection.close()
    const { client } = await openTestApplication({ dataFolder, office: null })
    const meetingId = ID.meeting
    const before = await client.minutes.get({ meetingId })
    expect(before).toMatchObject({ version: 2, revision: 1, content: { subject: 'Kesiapan' } })
    const content = { ...before.content, subject: 'Kesiapan daerah' }
    expect((await client.minutes.save({ meetingId, version: 2, content })).revision).toBe(2)
    expect(await client.minutes.compare({ meetingId, first: 1, second: 2 })).toMatchObject({
      parts: [{ name: 'Acara' }],
      withoutSurroundings: [1],
    })
    expect(await client.minutes.compare({ meetingId, first: 2, second: null })).toEqual({
      parts: [],
      withoutSurroundings: [],
    })
  })

  test('numbers have no gaps', () => {
    expect(migrations.map((each) => each.version)).toEqual(migrations.map((_each, index) => index + 1))
  })
})

describe('opening an older database', () => {
  test('backs it up as it was, then brings it up to date', async () => {
    const { connection, dataFolder } = await databaseOf(1)
    connection.exec(DATA_OF_VERSION_1)
    connection.close()
    const { client } = await openTestApplication({ dataFolder })
    expect((await client.people.directory()).people.map((each) => each.name)).toEqual(['Siti André'])
    expect((await client.search.find({ query: 'andre', limit: 5 })).map((each) => each.id)).toEqual([
      ID.person,
    ])
    const [backup, ...more] = await readdir(path.join(dataFolder, 'backups'))
    expect([backup, more]).toEqual([expect.stringMatching(/^sebelum-versi-\d+-20220929-020000\.sqlite$/), []])
    const kept = new Sqlite(path.join(dataFolder, 'backups', backup ?? ''), { readonly: true })
    expect(schemaVersion(kept)).toBe(1)
    expect(kept.prepare('SELECT count(*) AS count FROM people').get()).toEqual({ count: 2 })
    kept.close()
  })

  test('that is up to date makes no backup', async () => {
    const { close, dataFolder } = await openTestApplication()
    await close()
    await openTestApplication({ dataFolder })
    expect(await readdir(path.join(dataFolder, 'backups'))).toEqual([])
  })

  test('stops at a step that fails, with everything as before it', async () => {
    const { connection, dataFolder } = await databaseOf(1)
    connection.exec(DATA_OF_VERSION_1)
    connection.close()
    const folder = dataFolderAt(dataFolder)
    await prepareDataFolder(folder)
    const broken = [
      ...migrations.filter((each) => each.version === 1),
      { version: 2, name: 'broken', sql: 'DELETE FROM people; CREATE TABLE people (id TEXT) STRICT;' },
    ]
    await expect(openDatabase(folder, { clock: () => SIGNING_MORNING, migrations: broken })).rejects.toThrow(
      'already exists',
    )
    const left = new Sqlite(folder.database, { readonly: true })
    expect(schemaVersion(left)).toBe(1)
    expect(left.prepare('SELECT count(*) AS count FROM people').get()).toEqual({ count: 2 })
    left.close()
  })
})
