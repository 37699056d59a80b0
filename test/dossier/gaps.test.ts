import { expect, test } from 'vitest'
import { gapsOf, type DossierState } from '#shared/dossier/gaps.ts'

const document = (id: string, more = {}) => ({
  id,
  number: '500.12/1/2022',
  scanCount: 1,
  hasCompleteScan: true,
  ...more,
})

const COMPLETE: DossierState = {
  papers: [
    { paper: 'invitation', document: document('a') },
    { paper: 'attendance', document: document('b', { number: '' }) },
  ],
  commitments: [{ id: 'c', document: document('d', { number: '' }) }],
  participants: 30,
  unrecorded: 0,
  hasMinutes: true,
  photos: 2,
}

const messages = (changes: Partial<DossierState>) =>
  gapsOf({ ...COMPLETE, ...changes }).map(({ message }) => message)

test('a dossier that has everything lacks nothing; only letters need a number', () => {
  expect(gapsOf(COMPLETE)).toEqual([])
})

test.each<[string, Partial<DossierState>, string[]]>([
  ['nobody', { participants: 0 }, ['Daftar peserta masih kosong.']],
  ['attendance', { unrecorded: 3 }, ['Kehadiran 3 peserta belum dicatat.']],
  ['minutes', { hasMinutes: false }, ['Notula belum ditulis.']],
  ['photos', { photos: 0 }, ['Belum ada foto kegiatan.']],
  [
    'drafts',
    {
      papers: [{ paper: 'invitation', document: null }],
      commitments: [{ id: 'c', document: null }],
    },
    ['Undangan belum diterbitkan.', 'Komitmen Bersama belum diterbitkan.'],
  ],
  [
    'what did not come back',
    {
      papers: [
        {
          paper: 'invitation',
          document: document('a', { number: '', scanCount: 0, hasCompleteScan: false }),
        },
        { paper: 'attendance', document: document('b', { hasCompleteScan: false }) },
      ],
    },
    [
      'Nomor Undangan belum dicatat.',
      'Pindaian Undangan yang sudah ditandatangani belum disimpan.',
      'Pindaian Daftar Hadir baru sebagian.',
    ],
  ],
])('%s', (_what, changes, expected) => {
  expect(messages(changes)).toEqual(expected)
})

test('each leads to where it is mended', () => {
  const gaps = gapsOf({
    ...COMPLETE,
    papers: [{ paper: 'invitation', document: document('a', { number: '' }) }],
    commitments: [{ id: 'c', document: null }],
    photos: 0,
  })
  expect(gaps.map(({ place }) => place)).toEqual([
    { kind: 'document', id: 'a' },
    { kind: 'commitment', id: 'c' },
    { kind: 'step', step: 'minutes' },
  ])
})
