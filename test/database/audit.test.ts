import path from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedFields } from '#electron/database/changed-fields.ts'
import { openTestApplication, type TestApplication } from '#test/application.ts'

type RawTables = { agencies: { id: string; name: string } }

async function problemsOf({ client }: TestApplication): Promise<string[]> {
  const checking = await client.settings.verify()
  for (;;) {
    const { done, value } = await checking.next()
    if (done) return value.problems
  }
}

/** Rows of the audit as they lie in the file. */
function auditOf({ dataFolder }: TestApplication): Record<string, unknown>[] {
  const connection = new Sqlite(path.join(dataFolder, 'ikrar.sqlite'), { readonly: true })
  const rows = connection.prepare<[], Record<string, unknown>>('SELECT * FROM audit ORDER BY seq').all()
  connection.close()
  return rows
}

describe('a change', () => {
  test('is recorded with who, when, what, before and after, changed fields only', async () => {
    const application = await openTestApplication()
    const { agencies } = await application.client.people.directory()
    const [agency] = agencies
    if (agency === undefined) throw new Error('no agency')
    await application.client.people.updateAgency({
      id: agency.id,
      version: 1,
      changes: { abbreviation: 'SETDA' },
    })
    expect(auditOf(application).at(-1)).toMatchObject({
      at: '2022-09-29T02:00:00.000Z',
      actor: 'sekretariat',
      action: 'people.updateAgency',
      subjectKind: 'agency',
      subjectId: agency.id,
      before: '{"abbreviation":"Setda"}',
      after: '{"abbreviation":"SETDA"}',
    })
  })

  test('that writes and records nothing is undone', async () => {
    const { client, context } = await openTestApplication()
    const before = await client.people.directory()
    const silent = context.database.change(context, (change) =>
      change.tables<RawTables>().updateTable('agencies').set({ name: 'diam-diam' }).execute(),
    )
    await expect(silent).rejects.toThrow('without recording')
    expect(await client.people.directory()).toEqual(before)
  })

  test('that fails half-way leaves neither change nor record', async () => {
    const application = await openTestApplication()
    const { client, context } = application
    const [before, recorded] = [await client.people.directory(), auditOf(application).length]
    const failing = context.database.change(context, async (change) => {
      await change.tables<RawTables>().updateTable('agencies').set({ name: 'setengah' }).execute()
      const subject = { kind: 'agency', id: context.newId() } as const
      await change.record({ action: 'x', subject, before: null, after: null })
      throw new Error('mati lampu')
    })
    await expect(failing).rejects.toThrow('mati lampu')
    expect(await client.people.directory()).toEqual(before)
    expect(auditOf(application)).toHaveLength(recorded)
  })
})

/** Works on the file behind the program's back, as somebody who wants to hide a change would. */
async function afterForging(forgery: string): Promise<string[]> {
  const application = await openTestApplication()
  const { close, dataFolder } = application
  await close()
  const connection = new Sqlite(path.join(dataFolder, 'ikrar.sqlite'))
  connection.exec('DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted')
  connection.exec(forgery)
  connection.close()
  return problemsOf(await openTestApplication({ dataFolder }))
}

describe('the chain', () => {
  test.each([
    [
      'changed',
      `UPDATE audit SET actor = 'orang lain' WHERE seq = 3`,
      ['Catatan perubahan nomor 3 telah diubah.'],
    ],
    [
      'taken out',
      'DELETE FROM audit WHERE seq = 3',
      ['Catatan perubahan nomor 3 hilang; yang ada sesudahnya nomor 4.'],
    ],
    [
      'changed with a fresh hash of its own',
      `UPDATE audit SET hash = '${'a'.repeat(64)}' WHERE seq = 3`,
      [
        'Catatan perubahan nomor 3 telah diubah.',
        'Catatan perubahan nomor 4 tidak menyambung dengan catatan sebelumnya.',
      ],
    ],
  ])('shows a row that was %s', async (_what, forgery, problems) => {
    expect(await afterForging(forgery)).toEqual(problems)
  })

  test('rows cannot be changed or deleted while the guard stands', async () => {
    const { dataFolder, close } = await openTestApplication()
    await close()
    const connection = new Sqlite(path.join(dataFolder, 'ikrar.sqlite'))
    expect(() => connection.exec(`UPDATE audit SET actor = 'x'`)).toThrow('never changed')
    expect(() => connection.exec('DELETE FROM audit')).toThrow('never deleted')
    connection.close()
  })
})

const parsed = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('what changed of a thing', () => {
  const thing = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 5, noNullPrototype: true })

  test('is nothing exactly when nothing changed', () => {
    fc.assert(
      fc.property(thing, thing, (first, second) => {
        const [before, after] = [parsed(first), parsed(second)]
        const isSame = Object.keys({ ...before, ...after }).every(
          (key) => JSON.stringify(before[key]) === JSON.stringify(after[key]),
        )
        return (changedFields(before, after) === null) === isSame
      }),
    )
  })

  test('of a list of things with ids is the items that differ, and their order', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, text: `butir ${id}` }))
    if (!a || !b || !c) throw new Error('three points')
    expect(changedFields({ points: [a, b, c] }, { points: [a, { ...b, text: 'DUA' }, c] })).toEqual({
      before: { points: [b] },
      after: { points: [{ ...b, text: 'DUA' }] },
    })
    expect(changedFields({ points: [a, b] }, { points: [b, a] })).toEqual({
      before: { points: [], pointsOrder: ['a', 'b'] },
      after: { points: [], pointsOrder: ['b', 'a'] },
    })
  })
})
