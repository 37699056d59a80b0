import { expect, test } from 'vitest'
import { attendanceListDocument, printedAttendance } from '#shared/documents/attendance-list.ts'
import { blocksOf } from './blocks-of.ts'
import { attendanceRow, sampleAttendance } from './sample-meeting.ts'
import { sampleIdentifier } from './sample-snapshot.ts'

test('the head names event, day, time and place; the table has the columns of the domain', () => {
  const { blocks } = attendanceListDocument(sampleAttendance(2, 1), null)
  expect(blocks.map(({ kind }) => kind)).toEqual([
    'letterhead',
    'title',
    'fields',
    'table',
    'placeAndDate',
    'signatureBlock',
  ])
  expect(blocksOf(blocks, 'fields')[0]?.rows).toEqual([
    { label: 'Kegiatan', value: expect.stringContaining('Bimbingan Teknis Tahap IV') },
    { label: 'Hari/Tanggal', value: 'Kamis, 29 September 2022' },
    { label: 'Waktu', value: '09.00 WIB s.d. selesai' },
    { label: 'Tempat', value: 'Pendapa Graha Maja Tama, Kabupaten Mojokerto' },
  ])
  const [table] = blocksOf(blocks, 'table')
  expect(table?.columns.map(({ heading }) => heading)).toEqual([
    'No',
    'Nama',
    'Jabatan',
    'Instansi',
    'L/P',
    'Tanda Tangan',
  ])
  expect(table?.rows).toEqual([
    ['1.', 'Ardi Sepdianto', 'Kepala Dinas Komunikasi dan Informatika', 'Diskominfo', 'L'],
    ['2.', 'Bambang Contoh, S.H., M.H.', 'Staf Ahli Bidang Hukum dan Politik', 'Bappeda', 'P'],
    ['3.', '', '', '', ''],
  ])
  expect(table?.leastRowHeight).toBe(9)
  expect(table?.signing).toEqual([attendanceRow(0).id, attendanceRow(1).id, sampleIdentifier(20_000)])
})

test('a day that ends after midnight says so', () => {
  const { sheets } = sampleAttendance(1, 0)
  const late = sheets.map((sheet) => ({ ...sheet, startsAt: '19:00', endsAt: '00:30' }))
  const { blocks } = attendanceListDocument(sampleAttendance(1, 0, { sheets: late }), null)
  expect(blocksOf(blocks, 'fields')[0]?.rows[2]?.value).toBe('19.00 s.d. 00.30 WIB (hari berikutnya)')
})

test('each day has a sheet of its own, numbered from one, and says on later pages which day it is', () => {
  const { sheets } = sampleAttendance(2, 0)
  const days = sheets.flatMap((sheet) => [sheet, { ...sheet, date: '2022-09-30' }])
  const document = attendanceListDocument(sampleAttendance(0, 0, { sheets: days, signer: null }), null)
  expect(document.continuationHeading).toMatch(/^DAFTAR HADIR \(lanjutan\)\n.*, Kamis, 29 September 2022$/)
  const [second] = blocksOf(document.blocks, 'pageBreak')
  expect(second?.continuationHeading).toMatch(/, Jumat, 30 September 2022$/)
  const tables = blocksOf(document.blocks, 'table')
  expect(tables.map(({ rows }) => rows.map(([number]) => number))).toEqual([
    ['1.', '2.'],
    ['1.', '2.'],
  ])
  expect(blocksOf(document.blocks, 'signatureBlock')).toEqual([])
})

test('what is frozen can be read again, and holds neither NIK nor telephone', () => {
  const attendance = sampleAttendance(3, 1)
  const stored: unknown = JSON.parse(JSON.stringify(attendance))
  expect(printedAttendance.parse(stored)).toEqual(attendance)
  const [sheet] = printedAttendance.parse(stored).sheets
  expect(Object.keys(sheet?.rows[0] ?? {})).toEqual(['id', 'name', 'position', 'agency', 'sex'])
})
