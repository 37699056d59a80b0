import sharp from 'sharp'
import { expect, test } from 'vitest'
import { EMPTY_ACTION_ITEM, type ActionItemInput } from '#shared/action-items/model.ts'
import { EMPTY_MINUTES, type ComparedRevisions } from '#shared/minutes/model.ts'
import { richTextOf } from '#shared/minutes/rich-text.ts'
import { openTestApplication, SIGNING_MORNING } from '#test/application.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'

/** A meeting with minutes of one revision, and ways to go on. */
async function openMinutes() {
  let now = SIGNING_MORNING
  const { client, context } = await openTestApplication({ clock: () => now })
  const sessions = [session('2022-09-29')]
  const { id: meetingId, version } = await client.meetings.create(
    meetingInput({ title: 'Rapat Dewan', place: 'Aula', sessions }),
  )
  const wait = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
  }
  const write = async (text: string) => {
    const { version: from } = await client.minutes.get({ meetingId })
    return client.minutes.save({
      meetingId,
      version: from,
      content: { ...EMPTY_MINUTES, opening: richTextOf(text) },
    })
  }
  const decide = (what: string, more: Partial<ActionItemInput> = {}) =>
    client.actionItems.create({ ...EMPTY_ACTION_ITEM, ...more, what, meetingId })
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer()
  const photograph = async (name: string, caption: string) => {
    const file = new File([new Uint8Array(picture)], name)
    const { id, version: from } = await client.materials.add({
      meetingId,
      kind: 'photo',
      agendaItemId: null,
      file,
    })
    return client.materials.update({ id, version: from, changes: { caption } })
  }
  const move = (place: string) => client.meetings.update({ id: meetingId, version, changes: { place } })
  const compare = async (first: number, second: number | null) =>
    told(await client.minutes.compare({ meetingId, first, second }))
  await write('Dibuka')
  return { client, context, meetingId, wait, write, decide, photograph, move, compare }
}

/** What changed, as one reads it: `-gone-`, `+new+`; lines that are the same are left out. */
function told({ parts }: ComparedRevisions): Record<string, string[]> {
  return Object.fromEntries(
    parts.map(({ name, lines }) => [
      name,
      lines
        .filter((line) => line.some(({ change }) => change !== 'same'))
        .map((line) =>
          line
            .map(({ change, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[change])
            .join(''),
        ),
    ]),
  )
}

test('a revision holds what its sitting did to action items, photos, time and place', async () => {
  const { client, wait, write, decide, photograph, move, compare } = await openMinutes()
  const item = await decide('Susun buku', { dueOn: '2022-10-01', ownerText: 'Bappeda' })
  const first = await photograph('satu.jpg', 'Pembukaan')
  await photograph('dua.jpg', '')
  wait(20)
  await client.actionItems.update({
    id: item.id,
    version: item.version,
    changes: { dueOn: '2022-11-01', state: 'running' },
  })
  await write('Dibuka Bupati')
  await decide('Siapkan data')
  await client.materials.move({ id: first.id, beforeId: null })
  await move('Pendapa')
  wait(20)
  await write('Dibuka Bupati Mojokerto')
  expect(await compare(1, 2)).toEqual({
    'Rapat, waktu, dan tempat': ['Tempat: -Aula-+Pendapa+'],
    Pembukaan: ['Dibuka+ Bupati+'],
    'Tindak lanjut': [
      'Susun buku; penanggung jawab: Bappeda; batas waktu: 1 -Oktober-+November+ 2022; status: -Belum-+Berjalan+',
      '+Siapkan data; status: Belum+',
    ],
    Foto: ['Pembukaan -urutan 1- +urutan 2+'],
  })
  expect(Object.keys(await compare(2, 3))).toEqual(['Pembukaan'])
  expect((await compare(2, 1))['Tindak lanjut']?.[1]).toBe('-Siapkan data; status: Belum-')
})

test('what is done after the sitting is not put into its revision; the present state tells it', async () => {
  const { client, meetingId, wait, write, decide, photograph, compare } = await openMinutes()
  wait(9)
  const item = await decide('Susun buku')
  const photo = await photograph('satu.jpg', 'Pembukaan')
  const before = await client.minutes.get({ meetingId })
  wait(60)
  await client.actionItems.update({ id: item.id, version: item.version, changes: { state: 'done' } })
  await client.materials.update({ id: photo.id, version: photo.version, changes: { caption: 'Penutupan' } })
  // Nothing of it disturbs who writes: the minutes are those that were read.
  expect(await client.minutes.get({ meetingId })).toEqual(before)
  expect(await client.minutes.revisions({ meetingId })).toHaveLength(1)
  const since = {
    'Tindak lanjut': ['Susun buku; status: -Belum-+Selesai+'],
    Foto: ['-Pembukaan-+Penutupan+'],
  }
  expect(await compare(1, null)).toEqual(since)
  await write('Dibuka lagi')
  expect(await compare(1, 2)).toEqual({ Pembukaan: ['Dibuka+ lagi+'], ...since })
})

test('going back brings back the text, and no work on action items, photos or the meeting is lost', async () => {
  const { client, meetingId, wait, write, decide, photograph, move, compare } = await openMinutes()
  const gone = await photograph('satu.jpg', 'Pembukaan')
  wait(20)
  await write('Dibuka Bupati')
  const item = await decide('Susun buku', { state: 'running' })
  await client.materials.remove({ id: gone.id, version: gone.version })
  await move('Pendapa')
  const items = await client.actionItems.list({ meetingId })
  const { version } = await client.minutes.get({ meetingId })
  const back = await client.minutes.restoreRevision({ meetingId, version, number: 1 })
  expect(back.content.opening).toEqual(richTextOf('Dibuka'))
  expect(await client.actionItems.list({ meetingId })).toEqual(items)
  expect(items).toMatchObject([{ id: item.id, state: 'running' }])
  expect((await client.meetings.get({ id: meetingId })).place).toBe('Pendapa')
  expect(await client.materials.list({ meetingId })).toEqual([])
  expect(Object.keys(await compare(2, 3))).toEqual(['Pembukaan'])
  expect(Object.keys(await compare(1, 3))).toEqual(['Rapat, waktu, dan tempat', 'Tindak lanjut', 'Foto'])
})

test('an item that an earlier meeting decided is held once it is taken up, and let go when that is undone', async () => {
  const { client, decide, compare, wait, write } = await openMinutes()
  const later = await client.meetings.create(meetingInput({ title: 'Rapat kedua' }))
  const { id } = await decide('Susun buku')
  await client.minutes.save({ meetingId: later.id, version: 0, content: EMPTY_MINUTES })
  const held = async () => {
    const { parts } = await client.minutes.compare({ meetingId: later.id, first: 1, second: null })
    return parts
  }
  const { made } = await client.actionItems.carryOver({ ids: [id], toMeetingId: later.id })
  expect(await held()).toEqual([])
  if (made !== null) await client.actionItems.undo(made)
  expect(await held()).toEqual([])
  wait(30)
  await write('Dibuka Bupati')
  expect(Object.keys(await compare(1, 2))).toEqual(['Pembukaan'])
})

test('saves of the text write nothing of what stands around it', async () => {
  const { client, context, meetingId, write, decide } = await openMinutes()
  await decide('Susun buku')
  const stored = () =>
    context.database
      .tables<{ minutesRevisions: { surroundings: string | null } }>()
      .selectFrom('minutesRevisions')
      .select('surroundings')
      .execute()
  const before = await stored()
  expect(before[0]?.surroundings).toContain('Susun buku')
  await write('Dibuka Bupati')
  expect(await stored()).toEqual(before)
  expect(await client.minutes.revisions({ meetingId })).toHaveLength(1)
})
