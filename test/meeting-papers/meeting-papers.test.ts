import { expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { answerOf } from '#shared/streams.ts'
import { printedDocument } from '#test/plain-printer.ts'
import { refusal } from '#test/refusal.ts'
import { guest, seat } from '#test/participants/invitees.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { aMeeting, blocksOf } from './a-meeting.ts'
import { issuePaper } from '#test/meeting-papers/issue-paper.ts'

test('a stage of the sample prints an invitation, a list for each day, and minutes', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const meeting = (await client.meetings.list()).find(({ stage }) => stage === 1)
  const meetingId = meeting?.id ?? ''
  expect((await client.meetingPapers.list({ meetingId })).map(({ paper, state }) => [paper, state])).toEqual([
    ['invitation', 'new'],
    ['rundown', 'new'],
    ['attendance', 'new'],
    ['badges', 'new'],
    ['name-cards', 'new'],
    ['minutes', 'new'],
    ['berita-acara', 'new'],
    ['report', 'new'],
    ['certificates', 'new'],
  ])
  const { options: invitation } = await client.meetingPapers.get({ meetingId, paper: 'invitation' })
  const letter = await client.meetingPapers.preview({ meetingId, options: invitation })
  expect(letter.name).toBe('Undangan Bimtek Smart City Tahap I.pdf')
  const [fields] = await blocksOf(letter, 'fields')
  expect(fields?.rows.map(({ label }) => label)).toEqual(['hari, tanggal', 'waktu', 'tempat', 'acara'])
  const [signed] = await blocksOf(letter, 'signatureBlock')
  expect(signed?.cell.capacity).toEqual(['KEPALA DINAS KOMUNIKASI DAN INFORMATIKA'])
  const { options: attendance } = await client.meetingPapers.get({ meetingId, paper: 'attendance' })
  const list = await client.meetingPapers.preview({ meetingId, options: attendance })
  const [table] = await blocksOf(list, 'table')
  expect(table?.rows).toHaveLength(15)
  const { options: minutes } = await client.meetingPapers.get({ meetingId, paper: 'minutes' })
  expect(
    (await client.meetingPapers.check({ meetingId, options: minutes })).findings.map(({ field }) => field),
  ).toEqual([])
  const written = await client.meetingPapers.preview({ meetingId, options: minutes })
  const [grid] = await blocksOf(written, 'signatureGrid')
  expect(grid?.cells.map(({ capacity }) => capacity)).toEqual([['Pencatat'], ['Pimpinan Rapat']])
  expect(grid?.cells[1]?.name).not.toBe('')
})

test('the attendance list of a day that ends on the next forenoon says so', async () => {
  const { client } = await openTestApplication()
  const meetingId = await aMeeting(client)
  const { version } = await client.meetings.get({ id: meetingId })
  const sessions = [session('2022-09-30', '07:00', '09:00'), session('2022-09-30', '22:00', '08:00')]
  await client.meetings.update({ id: meetingId, version, changes: { sessions } })
  const { options } = await client.meetingPapers.get({ meetingId, paper: 'attendance' })
  const [head] = await blocksOf(await client.meetingPapers.preview({ meetingId, options }), 'fields')
  expect(head?.rows[2]).toEqual({ label: 'Waktu', value: '07.00 s.d. 08.00 WIB (hari berikutnya)' })
})

test('the usual choices wait until somebody saves, and two windows do not overwrite each other', async () => {
  const { client } = await openTestApplication()
  const meetingId = await aMeeting(client)
  const { version, options } = await client.meetingPapers.get({ meetingId, paper: 'attendance' })
  expect(version).toBe(0)
  const changed = { ...options, spareRows: 12 }
  expect(await client.meetingPapers.save({ meetingId, version: 0, options: changed })).toEqual({ version: 1 })
  expect((await refusal(client.meetingPapers.save({ meetingId, version: 0, options }))).code).toBe('STALE')
  expect(await client.meetingPapers.save({ meetingId, version: 1, options: changed })).toEqual({ version: 1 })
  const read = await client.meetingPapers.get({ meetingId, paper: 'attendance' })
  expect(read).toMatchObject({ version: 1, options: { spareRows: 12 }, document: null, differs: false })
  expect(
    (await client.meetingPapers.history({ meetingId, paper: 'attendance' })).map(({ words }) => words),
  ).toEqual([['Daftar Hadir mulai disusun']])
})

test('an issued list keeps its cells, is told to differ when the meeting changes, and gives way to the next revision', async () => {
  const { client } = await openTestApplication()
  const meetingId = await aMeeting(client)
  const paper = 'attendance'
  const first = await issuePaper(client, { meetingId, paper, version: 0 })
  expect(first).toMatchObject({ kind: paper, sourceId: meetingId, revision: 1, state: 'issued' })
  expect(first.date).toBe('2022-09-30')
  const read = () => client.meetingPapers.get({ meetingId, paper })
  expect(await read()).toMatchObject({ version: 1, differs: false, document: { id: first.id } })
  await client.participants.add({ meetingId, participants: [guest('Tamu (contoh)')] })
  expect(await read()).toMatchObject({ version: 1, differs: true })
  const second = await issuePaper(client, { meetingId, paper, version: 1 })
  expect(second.revision).toBe(2)
  expect((await client.documents.list()).map(({ revision, state }) => [revision, state])).toEqual([
    [2, 'issued'],
    [1, 'replaced'],
  ])
  expect((await client.documents.history({ id: second.id })).map(({ words }) => words[0])).toEqual([
    expect.stringMatching(/^Diterbitkan sebagai revisi 2/),
  ])
  const { version } = await client.meetings.get({ id: meetingId })
  expect((await refusal(client.meetings.remove({ id: meetingId, version }))).code).toBe('IN_USE')
  expect(await answerOf(await client.settings.verify())).toEqual({ ok: true, problems: [] })
})

test('an invitation is signed by whoever holds the office on its date, and waits for the signature', async () => {
  const { client } = await openTestApplication()
  const meetingId = await aMeeting(client)
  const title = 'Kepala Dinas Komunikasi dan Informatika'
  await seat(client, title, 'Lama (contoh)', { endsOn: '2022-08-31' })
  const { positionId } = await seat(client, title, 'Baru (contoh)', {
    startsOn: '2022-09-01',
    status: 'Plt.',
  })
  const { options } = await client.meetingPapers.get({ meetingId, paper: 'invitation' })
  const dated = { ...options, date: '2022-09-20', dateStyle: 'filled' } as const
  expect('signer' in dated && dated.signer?.positionId).toBe(positionId)
  const [block] = await blocksOf(
    await client.meetingPapers.preview({ meetingId, options: dated }),
    'signatureBlock',
  )
  expect(block?.cell).toMatchObject({
    capacity: [`Plt. ${title.toUpperCase()}`],
    signatureName: 'BARU (CONTOH)',
  })
  await client.meetingPapers.save({ meetingId, version: 0, options: dated })
  const issued = await issuePaper(client, { meetingId, paper: 'invitation', version: 1 })
  expect(issued.progress).toEqual({ total: 1, done: 0, refused: 0 })
  const { appointments } = await client.people.directory()
  expect(appointments).toHaveLength(2)
  // The letter names the position; as long as it does, the position stays.
  const position = (await client.people.directory()).positions.find(({ id }) => id === positionId)
  const removing = client.people.removePosition({ id: positionId, version: position?.version ?? 0 })
  expect((await refusal(removing)).code).toBe('IN_USE')
})

test('who signs for a part and is no longer in office on the day is told', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const { personId, positionId } = await seat(client, 'Inspektur', 'Sari (contoh)', { endsOn: '2022-09-29' })
  const meetingId = await aMeeting(client)
  const meeting = await client.meetings.get({ id: meetingId })
  await client.meetings.update({ ...meeting, changes: { chairPositionId: positionId } })
  const { version, content } = await client.minutes.get({ meetingId })
  const byName = { kind: 'person', personId } as const
  await client.minutes.save({ meetingId, version, content: { ...content, noteTaker: byName } })
  const toldOf = async (paper: 'minutes' | 'berita-acara') => {
    const { options } = await client.meetingPapers.get({ meetingId, paper })
    const chosen = options.paper === 'berita-acara' ? { ...options, parties: [byName] } : options
    return (await client.meetingPapers.check({ meetingId, options: chosen })).findings.filter(({ rule }) =>
      rule.startsWith('signer-'),
    )
  }
  expect((await toldOf('minutes')).map(({ rule, field }) => [rule, field])).toEqual([
    ['signer-vacant', 'chair'],
    ['signer-left-office', 'noteTaker'],
  ])
  const [party] = await toldOf('berita-acara')
  expect(party).toMatchObject({ rule: 'signer-left-office', field: 'parties' })
  expect(party?.message).toBe(
    'Sari (contoh) tidak menjabat lagi pada 30 September 2022; dicetak tanpa jabatan. Pilih jabatannya, atau isi pejabatnya.',
  )
})

test('what keeps a paper from being issued is said with its place', async () => {
  const { client } = await openTestApplication()
  const { id: meetingId } = await client.meetings.create(meetingInput())
  const { options } = await client.meetingPapers.get({ meetingId, paper: 'invitation' })
  const numbered = { ...options, numberStyle: 'filled', dateStyle: 'filled' } as typeof options
  const { findings } = await client.meetingPapers.check({ meetingId, options: numbered })
  expect(findings.map(({ severity, rule, step, field }) => [severity, rule, step, field])).toEqual([
    ['error', 'sessions-missing', 'summary', null],
    ['warning', 'place-missing', 'summary', null],
    ['error', 'participants-missing', 'participants', null],
    ['error', 'number-missing', 'paper', 'number'],
    ['error', 'date-missing', 'paper', 'date'],
    ['error', 'signer-vacant', 'paper', 'signer'],
  ])
  const refused = await refusal(issuePaper(client, { meetingId, paper: 'invitation', version: 0 }))
  expect(refused.code).toBe('NOT_READY')
  expect(refused.data).toMatchObject({
    findings: [
      { rule: 'sessions-missing' },
      { rule: 'place-missing' },
      { rule: 'participants-missing' },
      { rule: 'signer-vacant' },
    ],
  })
  expect(await client.documents.list()).toEqual([])
  const { options: minutes } = await client.meetingPapers.get({ meetingId, paper: 'minutes' })
  const { findings: said } = await client.meetingPapers.check({ meetingId, options: minutes })
  expect(said.map(({ rule }) => rule)).toContain('minutes-empty')
})

test('an emoji in a name is told before it is printed as [?]', async () => {
  const { client } = await openTestApplication()
  const meetingId = await aMeeting(client)
  await client.participants.add({ meetingId, participants: [guest('Budi 🎉')] })
  const { options } = await client.meetingPapers.get({ meetingId, paper: 'attendance' })
  const { findings } = await client.meetingPapers.check({ meetingId, options })
  expect(findings.map(({ rule, message }) => [rule, message.includes('🎉')])).toEqual([
    ['glyph-missing', true],
  ])
})

test('every paper of the sample can be printed, and issued where nothing is missing', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 1)?.id ?? ''
  for (const { paper } of await client.meetingPapers.list({ meetingId })) {
    const { options, version } = await client.meetingPapers.get({ meetingId, paper })
    const [pdf, word] = [
      await client.meetingPapers.preview({ meetingId, options }),
      await client.meetingPapers.printed(
        await answerOf(await client.meetingPapers.word({ meetingId, options })),
      ),
    ]
    expect([pdf.name, word.name]).toEqual([expect.stringMatching(/\.pdf$/), expect.stringMatching(/\.docx$/)])
    const issued = await issuePaper(client, { meetingId, paper, version })
    expect(issued).toMatchObject({ kind: paper, revision: 1 })
    expect(await client.meetingPapers.get({ meetingId, paper })).toMatchObject({ differs: false })
  }
  expect(await answerOf(await client.settings.verify())).toEqual({ ok: true, problems: [] })
})

test('a report takes what it does not say from the meeting and its minutes', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 1)?.id ?? ''
  const { options } = await client.meetingPapers.get({ meetingId, paper: 'report' })
  const file = await client.meetingPapers.preview({ meetingId, options })
  const text = JSON.stringify(await printedDocument(file))
  const { content } = await client.minutes.get({ meetingId })
  expect(text).toContain('diselenggarakan oleh Dinas Komunikasi dan Informatika Kabupaten Mojokerto')
  for (const { text: decision } of content.decisions) expect(text).toContain(decision)
})

test('parties of a berita acara are positions, people and guests; one not chosen yet leaves room', async () => {
  const { client } = await openTestApplication()
  const meetingId = await aMeeting(client)
  const title = 'Kepala Dinas Komunikasi dan Informatika'
  await seat(client, title, 'Kepala (contoh)')
  const { options } = await client.meetingPapers.get({ meetingId, paper: 'berita-acara' })
  if (options.paper !== 'berita-acara') throw new Error('another paper')
  const tenant = { ...guest('Rekanan (contoh)').who }
  const record = {
    ...options,
    parties: [...options.parties.slice(0, 1), tenant, null],
    results: ['Sepakat.'],
  }
  const [grid] = await blocksOf(
    await client.meetingPapers.preview({ meetingId, options: record }),
    'signatureGrid',
  )
  expect(grid?.cells.map(({ capacity, name }) => [capacity[0], name])).toEqual([
    ['PIHAK KESATU', 'Kepala (contoh)'],
    ['PIHAK KEDUA', 'Rekanan (contoh)'],
    ['PIHAK KETIGA', ''],
  ])
  expect(
    (await client.meetingPapers.check({ meetingId, options: record })).findings.map(({ rule }) => rule),
  ).toEqual(['parties-missing'])
  const { id: elsewhere } = await client.meetings.create(meetingInput({ place: '' }))
  const { findings: nowhere } = await client.meetingPapers.check({ meetingId: elsewhere, options: record })
  expect(nowhere.filter(({ rule }) => rule === 'place-missing')).toMatchObject([
    { severity: 'warning', field: 'place' },
  ])
})
