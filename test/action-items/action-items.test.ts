import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSpreadsheet } from '#electron/spreadsheets/read-spreadsheet.ts'
import { byAgency, byUrgency, isOverdue, isUnderWay } from '#shared/action-items/order.ts'
import { actionItemState, EMPTY_ACTION_ITEM, type ActionItem } from '#shared/action-items/model.ts'
import { openTestApplication } from '#test/application.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { seat } from '#test/participants/invitees.ts'
import { refusal } from '#test/refusal.ts'

async function openOffice() {
  const { client } = await openTestApplication()
  const meeting = await client.meetings.create(
    meetingInput({ kind: 'bimtek', stage: 1, title: 'Bimtek Tahap I', sessions: [session('2022-06-06')] }),
  )
  const { positionId } = await seat(client, 'Kepala Dinas Kesehatan', 'Siti')
  const add = (what: string, more: Partial<ActionItem> = {}) =>
    client.actionItems.create({ ...EMPTY_ACTION_ITEM, meetingId: meeting.id, what, ...more })
  const whats = async (meetingId: string | null = null) =>
    (await client.actionItems.list({ meetingId })).map(({ what }) => what)
  return { client, meeting, positionId, add, whats }
}

const CARRIED = { participants: false, openPoints: false, actionItems: true }

test('overdue ones come first, closed ones last; owner and agency are those of today', async () => {
  const { client, positionId, add, whats } = await openOffice()
  await add('Tanpa batas')
  await add('Selesai', { state: 'done', dueOn: '2022-01-01' })
  await add('Nanti', { dueOn: '2022-10-15', ownerText: 'Semua OPD' })
  await add('Terlambat', { dueOn: '2022-09-28', ownerPositionId: positionId })
  expect(await whats()).toEqual(['Terlambat', 'Nanti', 'Tanpa batas', 'Selesai'])
  const [late, later, , done] = await client.actionItems.list({ meetingId: null })
  expect(late).toMatchObject({
    isOverdue: true,
    owner: 'Kepala Dinas Kesehatan',
    ownerName: 'Siti',
    agency: 'Dinas Kesehatan',
    meetingTitle: 'Bimtek Tahap I',
    meetingDate: '2022-06-06',
  })
  expect(later).toMatchObject({ isOverdue: false, owner: 'Semua OPD', agency: '' })
  expect(done).toMatchObject({ isOverdue: false, closedOn: '2022-09-29' })
})

test('closing tells the day, and opening again takes it away', async () => {
  const { client, add } = await openOffice()
  const { id } = await add('Susun buku 1')
  const closed = await client.actionItems.update({ id, version: 1, changes: { state: 'done' } })
  expect(closed.closedOn).toBe('2022-09-29')
  const told = await client.actionItems.update({ id, version: 2, changes: { closedOn: '2022-09-20' } })
  expect(told.closedOn).toBe('2022-09-20')
  const again = await client.actionItems.update({ id, version: 3, changes: { state: 'running' } })
  expect(again.closedOn).toBeNull()
})

test('what is under way is carried from stage to stage until it is done', async () => {
  const { client, meeting, add, whats } = await openOffice()
  const open = await add('Susun buku 1')
  await add('Kirim data', { state: 'done' })
  const second = await client.meetings.nextStage({ id: meeting.id, carriedOver: CARRIED })
  expect(await whats(second.id)).toEqual(['Susun buku 1'])
  const third = await client.meetings.nextStage({ id: second.id, carriedOver: CARRIED })
  const [carried] = await client.actionItems.list({ meetingId: third.id })
  expect(carried).toMatchObject({ id: open.id, meetingId: meeting.id, carriedTo: [second.id, third.id] })
  await client.actionItems.update({ id: open.id, version: carried?.version ?? 0, changes: { state: 'done' } })
  const fourth = await client.meetings.nextStage({ id: third.id, carriedOver: CARRIED })
  expect(await whats(fourth.id)).toEqual([])
  expect(await whats(meeting.id)).toHaveLength(2)
  expect((await client.actionItems.history({ id: open.id })).map(({ words }) => words)).toEqual([
    ['Status diubah: Belum menjadi Selesai', 'Tanggal selesai diisi: 29 September 2022'],
    ['Dibawa ke "Bimtek Tahap III"'],
    ['Dibawa ke "Bimtek Tahap II"'],
    ['Tindak lanjut dicatat'],
  ])
})

test('an item is taken up in any later meeting, once, and that is undone', async () => {
  const { client, add, whats } = await openOffice()
  const { id } = await add('Susun buku 1')
  const other = await client.meetings.create(meetingInput())
  const { made } = await client.actionItems.carryOver({ ids: [id], toMeetingId: other.id })
  expect(await client.actionItems.carryOver({ ids: [id], toMeetingId: other.id })).toEqual({ made: null })
  expect(await whats(other.id)).toEqual(['Susun buku 1'])
  await client.actionItems.undo(made ?? { first: 1, last: 1 })
  expect(await whats(other.id)).toEqual([])
})

test('items go and come back with their meeting, but for those that a later one took up', async () => {
  const { client, meeting, add, whats } = await openOffice()
  await add('Selesai di tempat', { state: 'done' })
  await add('Susun buku 1')
  const next = await client.meetings.nextStage({ id: meeting.id, carriedOver: CARRIED })
  const { version } = await client.meetings.get({ id: meeting.id })
  await client.meetings.remove({ id: meeting.id, version })
  expect(await whats()).toEqual(['Susun buku 1'])
  expect((await client.actionItems.list({ meetingId: null }))[0]).toMatchObject({
    shownIn: next.id,
    meetingTitle: 'Bimtek Tahap II',
  })
  await client.meetings.restore({ id: meeting.id })
  expect(await whats()).toHaveLength(2)
})

test('a position that answers for something is not removed; its open work is shown when it is handed over', async () => {
  const { client, positionId, add } = await openOffice()
  const item = await add('Susun buku 1', { ownerPositionId: positionId, dueOn: '2022-10-15' })
  await add('Kirim data', { ownerPositionId: positionId, state: 'cancelled' })
  expect((await refusal(client.people.removePosition({ id: positionId, version: 1 }))).data).toMatchObject({
    usedBy: expect.arrayContaining(['Tindak lanjut "Susun buku 1"']),
  })
  expect(await client.people.openWork({ id: positionId })).toMatchObject([
    {
      subject: { kind: 'actionItem', id: item.id },
      meetingId: item.meetingId,
      title: 'Susun buku 1',
      context: 'Tindak lanjut "Bimtek Tahap I". Belum, batas waktu 15 Oktober 2022',
    },
  ])
})

test('an owner who was removed meanwhile is left out when the item comes back', async () => {
  const { client, add } = await openOffice()
  const position = { title: 'Ketua Tim', agencyId: null, tier: 11, printsRankAndNumber: true }
  const owner = await client.people.createPosition(position)
  const { id } = await add('Susun buku 1', { ownerPositionId: owner.id })
  await client.actionItems.remove({ id, version: 1 })
  await client.people.removePosition(owner)
  expect(await client.actionItems.restore({ id })).toMatchObject({ ownerPositionId: null, owner: '' })
})

test('the search finds them and leads to their meeting; Beranda tells what is due', async () => {
  const { client, meeting, positionId, add } = await openOffice()
  const { id } = await add('Susun kuesioner kesiapan', { ownerPositionId: positionId, dueOn: '2022-10-06' })
  await add('Jauh', { dueOn: '2022-10-07' })
  expect(await client.search.find({ query: 'kuesioner', limit: 5 })).toEqual([
    {
      kind: 'actionItem',
      id,
      title: 'Susun kuesioner kesiapan',
      context: 'Belum, batas waktu 6 Oktober 2022',
      within: meeting.id,
    },
  ])
  const todos = async () => (await client.home.todos()).filter(({ kind }) => /actionItem/i.test(kind))
  expect(await todos()).toEqual([
    {
      kind: 'actionItem',
      id,
      meetingId: meeting.id,
      title: 'Susun kuesioner kesiapan',
      dueOn: '2022-10-06',
      owner: 'Kepala Dinas Kesehatan',
    },
  ])
  for (let number = 1; number <= 9; number += 1) await add(`Lewat ${number}`, { dueOn: '2022-09-01' })
  const all = await todos()
  expect(all).toHaveLength(9)
  expect(all.at(-1)).toEqual({ kind: 'moreActionItems', count: 2 })
  await client.meetings.remove({ id: meeting.id, version: 1 })
  expect(await todos()).toEqual([])
  expect(await client.search.find({ query: 'kuesioner', limit: 5 })).toEqual([])
})

test('notes are kept with their dates and told in the history', async () => {
  const { client, add } = await openOffice()
  const note = { id: '0190a000-0000-7000-8000-00000000007a', on: '2022-09-20', text: 'Data 12 OPD masuk' }
  const { id } = await add('Susun buku 1')
  await client.actionItems.update({ id, version: 1, changes: { notes: [note], state: 'running' } })
  expect((await client.actionItems.history({ id }))[0]?.words).toEqual([
    'Status diubah: Belum menjadi Berjalan',
    'Catatan ditambah: 20 September 2022 "Data 12 OPD masuk"',
  ])
})

const items = fc.array(
  fc.record({
    state: fc.constantFrom(...actionItemState.options),
    dueOn: fc.option(fc.constantFrom('2022-09-01', '2022-09-29', '2022-10-15')),
    agency: fc.constantFrom('Dinkes', 'Diskominfo', ''),
  }),
  { maxLength: 30 },
)

test('agencies come by what is overdue, and no item is lost', () => {
  fc.assert(
    fc.property(items, (list) => {
      const listed = list.map(({ state, dueOn, agency }, index) => ({
        ...EMPTY_ACTION_ITEM,
        id: String(index),
        version: 1,
        isSample: false,
        meetingId: 'm',
        carriedTo: [],
        shownIn: 'm',
        what: '',
        state,
        dueOn,
        meetingTitle: '',
        meetingDate: null,
        owner: '',
        ownerName: '',
        agency,
        agencyId: null,
        isOverdue: isOverdue({ state, dueOn }, '2022-09-29'),
      }))
      const groups = byAgency(listed)
      expect(groups.flatMap((group) => group.items.map(({ id }) => id)).toSorted()).toEqual(
        listed.map(({ id }) => id).toSorted(),
      )
      const overdue = groups.map((group) => group.overdue)
      expect(overdue).toEqual(overdue.toSorted((a, b) => b - a))
      const sorted = listed.toSorted(byUrgency)
      const lastOpen = sorted.findLastIndex(isUnderWay)
      expect(sorted.slice(0, lastOpen + 1).every(isUnderWay)).toBe(true)
    }),
  )
})

test('what is shown goes to Excel and paper in its order; what is gone is left out', async () => {
  const { client, positionId, add } = await openOffice()
  const late = await add('=1+1 Terlambat', { dueOn: '2022-09-28', ownerPositionId: positionId })
  const done = await add('Selesai', { state: 'done', closedOn: '2022-09-20', ownerText: 'Semua OPD' })
  const gone = await add('Dihapus')
  await client.actionItems.remove({ id: gone.id, version: 1 })
  const ids = [done.id, gone.id, late.id]
  const excel = await client.actionItems.excel({ ids })
  expect(excel.name).toBe('Tindak lanjut 29-9-2022.xlsx')
  const [sheet] = await readSpreadsheet(excel, excel.name)
  const texts = (sheet?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => (cell === null || typeof cell === 'string' ? cell : cell.text)),
  )
  expect(texts.slice(1).map((row) => row.slice(0, 6))).toEqual([
    ['Selesai', 'Semua OPD', null, null, 'Selesai', null],
    ['=1+1 Terlambat', 'Kepala Dinas Kesehatan', 'Dinas Kesehatan', '2022-09-28', 'Belum', 'Ya'],
  ])
  const paper = await client.actionItems.paper({ ids })
  expect(paper.name).toBe('DAFTAR TINDAK LANJUT.pdf')
  expect((await refusal(client.actionItems.paper({ ids: [] }))).code).toBe('BAD_REQUEST')
})
