import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { meetingInput } from '#test/meetings/meeting-input.ts'
import { weekday } from '#shared/indonesian/dates.ts'

function scanPicture(): Promise<Uint8Array<ArrayBuffer>> {
  const paper = { width: 40, height: 60, channels: 3, background: '#ffffff' } as const
  return sharp({ create: paper })
    .png()
    .toUint8Array()
    .then(({ data }) => new Uint8Array(data))
}

test('the sample is the event of 2022, ready to be issued', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const { people, positions, agencies } = await client.people.directory()
  expect(agencies).toHaveLength(48)
  expect(people.filter((each) => each.titlesAfter.endsWith('(contoh)'))).toHaveLength(people.length - 2)
  expect(people.every((each) => each.isSample)).toBe(true)
  const meetings = await client.meetings.list()
  expect(meetings.map((each) => [each.stage, each.sessions[0]?.date])).toEqual([
    [null, '2022-09-29'],
    [4, '2022-09-29'],
    [3, '2022-08-23'],
    [2, '2022-07-12'],
    [1, '2022-06-06'],
  ])
  expect(weekday(meetings[0]?.sessions[0]?.date ?? '')).toBe('Kamis')
  const [summary] = await client.commitments.list()
  const draft = await client.commitments.get({ id: summary?.id ?? '' })
  const title = new Map(positions.map((each) => [each.id, each.title]))
  expect(draft.content.signatories.map((each) => title.get(each.positionId))).toEqual([
    'Kepala Dinas Komunikasi dan Informatika',
    'Staf Ahli Bidang Hukum dan Politik',
    'Asisten Perekonomian dan Pembangunan',
    'Direktur RSUD Prof. Dr. Soekandar',
    'Kepala Dinas Pekerjaan Umum dan Penataan Ruang',
    'Kepala Dinas Kesehatan',
    'Kepala Satuan Polisi Pamong Praja',
    'Kepala Dinas Pangan dan Perikanan',
    'Kepala Dinas Lingkungan Hidup',
  ])
  expect(title.get(draft.content.acknowledging[0]?.positionId ?? '')).toBe('Bupati Mojokerto')
  expect(draft.content.points).toHaveLength(5)
  expect(await client.commitments.check({ ...draft })).toEqual([])
  const issued = await client.commitments.issue({ id: draft.id, version: draft.version, paper: 'commitment' })
  expect(issued).toMatchObject({ isSample: true, progress: { total: 10 } })
})

test('removing the sample leaves what the clerk made and what that names', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  expect((await client.settings.status()).hasSample).toBe(true)
  const { positions } = await client.people.directory()
  const head = positions.find((each) => each.title === 'Kepala Dinas Kesehatan')
  const own = await client.meetings.create(
    meetingInput({ title: 'Rapat kita', chairPositionId: head?.id ?? null }),
  )
  const [sample] = await client.commitments.list()
  const copy = await client.commitments.duplicate({ id: sample?.id ?? '' })
  const { removed } = await client.settings.removeSample()
  expect(removed).toBeGreaterThan(40)
  expect(await client.meetings.list()).toEqual([own])
  expect((await client.commitments.list()).map((each) => each.id)).toEqual([copy.id])
  const left = await client.people.directory()
  expect(left.positions.map((each) => each.title).toSorted()).toEqual(
    [
      'Asisten Perekonomian dan Pembangunan',
      'Bupati Mojokerto',
      'Direktur RSUD Prof. Dr. Soekandar',
      'Kepala Dinas Kesehatan',
      'Kepala Dinas Komunikasi dan Informatika',
      'Kepala Dinas Lingkungan Hidup',
      'Kepala Dinas Pangan dan Perikanan',
      'Kepala Dinas Pekerjaan Umum dan Penataan Ruang',
      'Kepala Satuan Polisi Pamong Praja',
      'Staf Ahli Bidang Hukum dan Politik',
    ].toSorted(),
  )
  expect(left.people).toHaveLength(10)
})

test('removing an untouched sample leaves an empty office', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  await client.settings.removeSample()
  expect(await client.people.directory()).toEqual({
    people: [],
    agencies: [],
    positions: [],
    appointments: [],
  })
  expect(await client.meetings.list()).toEqual([])
  expect((await client.settings.status()).hasSample).toBe(false)
  expect(await client.settings.removeSample()).toEqual({ removed: 0 })
})

test('a sheet with a scan of the clerk keeps all its papers and revisions, and goes on counting', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const [sample] = await client.commitments.list()
  const id = sample?.id ?? ''
  const issue = async (paper: 'commitment' | 'statement') =>
    client.commitments.issue({ id, version: (await client.commitments.get({ id })).version, paper })
  const first = await issue('commitment')
  await issue('statement')
  const file = new File([await scanPicture()], 'pindaian.png')
  await client.archive.addScan({ documentId: first.id, file })
  await client.commitments.revise(await client.commitments.get({ id }))
  await issue('commitment')
  await client.settings.removeSample()
  expect((await client.documents.list()).map((each) => [each.kind, each.revision, each.state])).toEqual([
    ['commitment', 2, 'issued'],
    ['statement', 1, 'issued'],
    ['commitment', 1, 'replaced'],
  ])
  await client.commitments.revise(await client.commitments.get({ id }))
  expect((await issue('commitment')).revision).toBe(3)
  expect((await issue('statement')).revision).toBe(2)
})
