import { describe, expect, test } from 'vitest'
import { openTestApplication, type TestClient } from '#test/application.ts'
import { readyDraft, SIGNATORY_IDS } from '#test/commitments/signing-day.ts'
import { refusal } from '#test/refusal.ts'
import { EMPTY_MEETING } from '#shared/meetings/model.ts'
import { makePerson, positionNamed, put } from './office.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

/** Siti signs an issued sheet and chairs a meeting. */
async function siti(client: TestClient) {
  const { draft, health } = await readyDraft(client)
  const session = { id: SIGNATORY_IDS[1], startsAt: '09:00', endsAt: null, name: '', place: '' }
  await client.meetings.create({
    ...EMPTY_MEETING,
    title: 'Rapat persiapan',
    sessions: [{ ...session, date: '2022-06-06' }],
    chairPositionId: health.positionId,
    agenda: [
      {
        id: SIGNATORY_IDS[0],
        sessionId: null,
        startsAt: null,
        endsAt: null,
        title: 'Paparan',
        details: '',
        speakers: [{ role: 'narasumber', who: { kind: 'person', personId: health.personId } }],
        isOpen: false,
        carriedFromId: null,
      },
    ],
  })
  const issued = await issueCommitment(client, { id: draft.id, version: draft.version, paper: 'commitment' })
  await client.documents.mark({
    id: issued.id,
    signatoryId: SIGNATORY_IDS[0],
    version: 1,
    mark: { state: 'signed', method: 'ink', signedOn: '2022-09-29' },
  })
  return { draft, issued, ...health }
}

describe('all that the office holds on a person', () => {
  test('is gathered from every feature', async () => {
    const { client } = await openTestApplication()
    const { draft, issued, personId, positionId, appointmentId } = await siti(client)
    await client.people.updateAppointment({
      id: appointmentId,
      version: 1,
      changes: { decreeNumber: '821.2/1/2022', decreeDate: '2022-01-02' },
    })
    const { person, sections } = await client.people.personRecord({ id: personId })
    expect(person.name).toBe('Siti Aminah (contoh)')
    expect(sections.map(({ name }) => name)).toEqual([
      'positions',
      'meetings',
      'commitments',
      'documents',
      'history',
    ])
    const [positions, meetings, commitments, documents] = sections.map(({ entries }) => entries)
    expect(positions).toEqual([
      {
        subject: { kind: 'position', id: positionId },
        title: 'Kepala Dinas Kesehatan',
        context: 'sejak 3 Januari 2022; SK 821.2/1/2022 tanggal 2 Januari 2022',
        on: '2022-01-03',
      },
    ])
    expect(meetings?.map(({ title, context, on }) => [title, context, on])).toEqual([
      ['Rapat persiapan', 'Narasumber: Paparan', '2022-06-06'],
      ['Rapat persiapan', 'sebagai pimpinan', '2022-06-06'],
    ])
    expect(commitments).toEqual([
      {
        subject: { kind: 'commitment', id: draft.id },
        title: draft.title,
        context: 'sebagai penanda tangan; sedang ditandatangani',
        on: '2022-09-29',
      },
    ])
    expect(documents).toMatchObject([
      {
        subject: { kind: 'document', id: issued.id },
        context: 'sebagai Kepala Dinas Kesehatan; menandatangani (basah pada 29 September 2022)',
      },
    ])
  })

  test('holds no meeting that another chaired on its day, and nothing of others', async () => {
    const { client } = await openTestApplication()
    const { positionId } = await siti(client)
    const other = await makePerson(client, 'Budi')
    await put(
      client,
      other,
      { id: positionId },
      { status: 'Plh.', startsOn: '2022-07-01', endsOn: '2022-07-02' },
    )
    const { sections } = await client.people.personRecord({ id: other.id })
    expect(sections.map(({ name }) => name)).toEqual(['positions', 'history'])
    expect((await refusal(client.people.personRecord({ id: positionId }))).code).toBe('NOT_FOUND')
  })

  test('is exported as a page that loads nothing and shows markup as text; the export is recorded', async () => {
    const { client } = await openTestApplication()
    const { personId } = await siti(client)
    await client.people.updatePerson({
      id: personId,
      version: 1,
      changes: { name: '<img src=x onerror=alert(1)>', email: 'siti@contoh.go.id', rank: `"&'` },
    })
    const file = await client.people.exportPersonRecord({ id: personId })
    expect([file.name, file.type]).toEqual([
      'Data pribadi img src=x onerror=alert(1).html',
      'text/html;charset=utf-8',
    ])
    const page = await file.text()
    expect(page).not.toMatch(/<img|<script|https?:/)
    for (const words of [
      '&lt;img src=x onerror=alert(1)&gt;',
      '&quot;&amp;&#39;',
      'siti@contoh.go.id',
      'Kepala Dinas Kesehatan',
      'Kamis, 29 September 2022, 09.00 WIB',
      'UU Nomor 27 Tahun 2022',
      'tidak dicatat',
    ])
      expect(page).toContain(words)
    const [latest] = await client.people.history({ kind: 'person', id: personId })
    expect(latest).toMatchObject({
      actor: 'sekretariat',
      action: 'people.exportPersonRecord',
      words: ['Semua data orang ini diekspor'],
    })
  })
})

describe('the history', () => {
  test('of a person tells contacts, numbers and positions with their decrees in words, latest first', async () => {
    const { client } = await openTestApplication()
    const person = await makePerson(client, 'Siti Aminah', { phone: '0812-3456-7890' })
    await client.people.updatePerson({
      id: person.id,
      version: 1,
      changes: {
        employeeKind: 'pns',
        employeeNumber: '198609262015052001',
        email: 'siti@contoh.go.id',
        phone: '',
        sex: 'P',
        isActive: false,
      },
    })
    const held = await put(client, person, await positionNamed(client, 'Kepala Dinas Kesehatan'), {
      status: 'Plt.',
      decreeNumber: '821.2/1/2022',
    })
    await client.people.endAppointment({ id: held.id, version: 1, endsOn: '2022-06-30' })
    await client.people.removeAppointment({ id: held.id, version: 2 })
    const history = await client.people.history({ kind: 'person', id: person.id })
    expect(history.map(({ words }) => words)).toEqual([
      ['Jabatan dihapus: Siti Aminah sebagai Plt. Kepala Dinas Kesehatan'],
      ['Siti Aminah sebagai Plt. Kepala Dinas Kesehatan: Sampai diisi: 30 Juni 2022'],
      [
        'Jabatan diberikan: Siti Aminah sebagai Plt. Kepala Dinas Kesehatan, sejak 3 Januari 2022, SK 821.2/1/2022',
      ],
      [
        'Jenis pegawai diubah: lainnya menjadi PNS',
        'Nomor pegawai diisi: 19860926 201505 2 001',
        'Jenis kelamin diisi: perempuan',
        'Surel diisi: siti@contoh.go.id',
        'Telepon dikosongkan: 0812-3456-7890',
        'Keadaan diubah: aktif menjadi tidak aktif',
      ],
      ['Ditambahkan', 'Nama: Siti Aminah', 'Jenis pegawai: lainnya', 'Telepon: 0812-3456-7890'],
    ])
  })

  test('of an agency tells parent, letterhead and former names', async () => {
    const { client } = await openTestApplication()
    const { agencies } = await client.people.directory()
    const [health, hospital] = ['Dinkes', 'RSUD R.A. Basoeni'].map((name) =>
      agencies.find(({ abbreviation }) => abbreviation === name),
    )
    if (!health || !hospital) throw new Error('no such agencies')
    await client.people.updateAgency({
      id: hospital.id,
      version: 1,
      changes: { parentId: health.id, letterheadLines: ['RSUD', 'R.A. BASOENI'], logo: 'ab'.repeat(32) },
    })
    await client.people.renameAgency({
      id: hospital.id,
      version: 2,
      startsOn: '2022-07-01',
      names: { name: 'RSUD Basoeni', abbreviation: 'RSUD Basoeni', headTitle: hospital.headTitle },
      titles: [],
    })
    const [renamed, corrected] = await client.people.history({ kind: 'agency', id: hospital.id })
    expect(renamed?.words).toEqual([
      'Nama diubah: RSUD R.A. Basoeni menjadi RSUD Basoeni',
      'Singkatan diubah: RSUD R.A. Basoeni menjadi RSUD Basoeni',
      'Nama lama diisi: RSUD R.A. Basoeni (sampai 30 Juni 2022)',
    ])
    expect(corrected?.words).toEqual([
      'Instansi induk diisi: Dinas Kesehatan',
      'Kop diisi: RSUD, R.A. BASOENI',
      'Logo diubah',
    ])
    expect((await refusal(client.people.history({ kind: 'meeting', id: hospital.id }))).code).toBe(
      'NOT_FOUND',
    )
  })
})
