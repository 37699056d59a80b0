import { expect, test } from 'vitest'
import { gapsOf, type DossierMinutes, type DossierPaper, type DossierState } from '#shared/dossier/gaps.ts'
import { EMPTY_RICH_TEXT, richTextOf } from '#shared/minutes/rich-text.ts'

type OfDocument = NonNullable<DossierPaper['document']>

const document = (id: string, more: Partial<OfDocument> = {}): OfDocument => ({
  id,
  number: '500.12/1/2022',
  progress: { total: 2, done: 2, refused: 0 },
  scanCount: 1,
  hasCompleteScan: true,
  ...more,
})

const paper = (
  name: DossierPaper['paper'],
  of: OfDocument | null,
  more: Partial<DossierPaper> = {},
): DossierPaper => ({ paper: name, standing: 'essential', document: of, differs: false, ...more })

const discussion = (body: string) => ({
  id: '',
  agendaItemId: null,
  heading: 'Acara',
  body: richTextOf(body),
})

const MINUTES: DossierMinutes = {
  content: {
    opening: richTextOf('Dibuka.'),
    discussions: [discussion('Dibahas.'), discussion('Juga.')],
    conclusions: richTextOf('Disimpulkan.'),
    decisions: [{ id: '', text: 'Diputuskan.' }],
    closing: richTextOf('Ditutup.'),
  },
  hasChair: true,
  hasNoteTaker: true,
}

const COMPLETE: DossierState = {
  hasSessions: true,
  hasPlace: true,
  papers: [
    paper('invitation', document('a')),
    paper('attendance', document('b', { number: '', progress: { total: 0, done: 0, refused: 0 } })),
  ],
  commitments: [{ id: 'c', document: document('d', { number: '' }), isRevising: false }],
  participants: 30,
  unrecorded: 0,
  minutes: MINUTES,
  unclearActionItems: 0,
  photos: 2,
}

const messages = (changes: Partial<DossierState>) =>
  gapsOf({ ...COMPLETE, ...changes }).map(({ message }) => message)

const written = (changes: Partial<DossierMinutes['content']>): DossierMinutes => ({
  ...MINUTES,
  content: { ...MINUTES.content, ...changes },
})

test('a dossier that has everything lacks nothing; only letters need a number', () => {
  expect(gapsOf(COMPLETE)).toEqual([])
})

test.each<[string, Partial<DossierState>, string[]]>([
  [
    'when and where',
    { hasSessions: false, hasPlace: false },
    ['Hari dan jam kegiatan belum ditentukan.', 'Tempat kegiatan belum diisi.'],
  ],
  ['nobody', { participants: 0 }, ['Daftar peserta masih kosong.']],
  ['attendance', { unrecorded: 3 }, ['Kehadiran 3 peserta belum dicatat.']],
  ['minutes', { minutes: null }, ['Notula belum ditulis.']],
  ['decisions', { minutes: written({ decisions: [] }) }, ['Notula belum memuat keputusan.']],
  [
    'empty parts of the minutes',
    {
      minutes: {
        ...written({ opening: EMPTY_RICH_TEXT, discussions: [], closing: richTextOf('  ') }),
        hasChair: false,
        hasNoteTaker: false,
      },
    },
    [
      'Bagian notula yang masih kosong: Pembukaan, Pembahasan, Penutup.',
      'Pimpinan rapat pada notula belum dipilih.',
      'Pencatat pada notula belum dipilih.',
    ],
  ],
  [
    'an item of the agenda that nothing was written about',
    { minutes: written({ discussions: [discussion('Dibahas.'), discussion('')] }) },
    ['Pembahasan 1 mata acara pada notula masih kosong.'],
  ],
  [
    'action items',
    { unclearActionItems: 2 },
    ['2 tindak lanjut belum jelas penanggung jawab atau batas waktunya.'],
  ],
  ['photos', { photos: 0 }, ['Belum ada foto kegiatan.']],
  [
    'drafts',
    {
      papers: [paper('invitation', null), paper('report', null, { standing: 'begun' })],
      commitments: [{ id: 'c', document: null, isRevising: false }],
    },
    [
      'Undangan belum diterbitkan.',
      'Laporan Kegiatan sudah disusun, tetapi belum diterbitkan.',
      'Komitmen Bersama belum diterbitkan.',
    ],
  ],
  [
    'what was changed since',
    {
      papers: [paper('minutes', document('m'), { differs: true })],
      commitments: [{ id: 'c', document: document('d'), isRevising: true }],
    },
    [
      'Isi Notula berubah sesudah terbit; revisinya belum diterbitkan.',
      'Revisi Komitmen Bersama belum diterbitkan.',
    ],
  ],
  [
    'what did not come back',
    {
      papers: [
        paper('invitation', document('a', { number: '', scanCount: 0, hasCompleteScan: false })),
        paper('attendance', document('b', { hasCompleteScan: false })),
      ],
    },
    [
      'Nomor Undangan belum dicatat.',
      'Pindaian Undangan yang sudah ditandatangani belum disimpan.',
      'Pindaian Daftar Hadir baru sebagian.',
    ],
  ],
  [
    'who has not signed',
    {
      papers: [
        paper('minutes', document('a', { progress: { total: 2, done: 1, refused: 0 } })),
        paper('berita-acara', document('b', { progress: { total: 3, done: 0, refused: 0 } })),
        paper('report', document('c', { progress: { total: 2, done: 1, refused: 1 } })),
      ],
    },
    [
      'Notula baru ditandatangani 1 dari 2 orang.',
      'Tanda tangan pada Berita Acara belum dicatat, padahal pindaiannya sudah ada.',
      '1 penanda tangan menolak menandatangani Laporan Kegiatan.',
    ],
  ],
])('%s', (_what, changes, expected) => {
  expect(messages(changes)).toEqual(expected)
})

test('a paper that nobody signs need not come back; one that the meeting may do without is told apart', () => {
  const unsigned = { progress: { total: 0, done: 0, refused: 0 }, scanCount: 0, hasCompleteScan: false }
  const papers = [
    paper('rundown', document('a', unsigned)),
    paper('report', null, { standing: 'optional' as const }),
  ]
  expect(gapsOf({ ...COMPLETE, papers })).toEqual([
    {
      message: 'Laporan Kegiatan belum diterbitkan.',
      place: { kind: 'paper', paper: 'report' },
      isOptional: true,
    },
  ])
})

test('each leads to where it is mended', () => {
  const gaps = gapsOf({
    ...COMPLETE,
    papers: [paper('invitation', document('a', { number: '' }))],
    commitments: [{ id: 'c', document: null, isRevising: false }],
    unclearActionItems: 1,
    photos: 0,
  })
  expect(gaps.map(({ place }) => place)).toEqual([
    { kind: 'step', step: 'action-items' },
    { kind: 'document', id: 'a' },
    { kind: 'commitment', id: 'c' },
    { kind: 'step', step: 'minutes' },
  ])
})
