import type { CommitmentPaper } from '#shared/commitments/model.ts'
import type { CommitmentSnapshot } from '#shared/commitments/snapshot.ts'
import { commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import { actionItemListDocument } from '#shared/documents/action-item-list.ts'
import { councilPaperDocument } from '#shared/documents/council-paper.ts'
import { sampleActionItems } from '../documents/sample-action-items.ts'
import { sampleCouncil } from '../documents/sample-council.ts'
import { BUPATI, sampleSignatory, sampleSnapshot } from '../documents/sample-snapshot.ts'
import { INVITATION_VARIANTS } from './invitation-variants.ts'
import { LOGO_DIGEST } from './logo.ts'
import { MINUTES_VARIANTS } from './minutes-variants.ts'
import { RECORD_VARIANTS } from './record-variants.ts'
import { ATTENDANCE_VARIANTS } from './attendance-variants.ts'
import { SHEET_VARIANTS } from './sheet-variants.ts'
import type { Variant } from './variant.ts'

const firstSecondLast = (count: number): number[] => [...new Set([1, 2, count])]

function variant(
  name: string,
  signatories: number,
  changes: Partial<CommitmentSnapshot> = {},
  paper: CommitmentPaper = 'commitment',
): Variant {
  return { name, document: commitmentPaperDocument(sampleSnapshot(signatories, changes), paper, null) }
}

const { office } = sampleSnapshot(0)
const withLogo = { ...office, logo: LOGO_DIGEST }

/** Longest names (80 characters) and positions (200) that the program takes. */
const longNamed = Array.from({ length: 5 }, (_, index) => {
  const signatory = sampleSignatory(index)
  const name = 'Prof. Dr. dr. Raden Ajeng Sitoresmi Prabuningrat Kusumawardhani, S.H., M.H., M.Kn.'
  const position =
    'Kepala Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan, Perlindungan Anak, Perumahan Rakyat, Kawasan Permukiman, Perhubungan, dan Pertanahan Kabupaten Mojokerto Provinsi Jawa Timur'
  return index % 2 === 0
    ? signatory
    : {
        ...signatory,
        name,
        signatureName: 'Prof. Dr. dr. RADEN AJENG SITORESMI PRABUNINGRAT KUSUMAWARDHANI, S.H., M.H., M.Kn.',
        position,
        capacity: [position.toUpperCase()],
      }
})

const onBehalf = {
  ...sampleSignatory(2),
  capacity: ['a.n. BUPATI MOJOKERTO', 'SEKRETARIS DAERAH', 'u.b.', 'ASISTEN PEREKONOMIAN DAN PEMBANGUNAN'],
}
const represented = {
  ...sampleSignatory(5),
  capacity: ['KEPALA DINAS KESEHATAN', 'diwakili oleh', 'SEKRETARIS DINAS KESEHATAN'],
}

const longPoint =
  'Menyelenggarakan tata kelola pemerintahan yang cerdas melalui penyediaan layanan publik yang terintegrasi, peningkatan kualitas birokrasi, dan perumusan kebijakan publik yang berbasis data. '
    .repeat(11)
    .slice(0, 2000)
    .trim()

const councilOf = (name: string, ...council: Parameters<typeof sampleCouncil>): Variant => ({
  name,
  document: councilPaperDocument(sampleCouncil(...council)),
})
const councilAlone = sampleCouncil(9).bodies.slice(0, 1)
const longCouncil = {
  bodies: councilAlone.map((body) => ({
    ...body,
    rows: longNamed.map(({ name, position }) => ({
      role: 'Wakil Koordinator Bidang Infrastruktur',
      member: `${name}\n${position}`,
    })),
  })),
  title: 'Perubahan Kedua atas Keputusan Bupati Mojokerto tentang Pembentukan Dewan Smart City, '
    .repeat(4)
    .trim(),
}

/** The longest text of an action item, for a position and a meeting of the longest names. */
const longActionItem = {
  what: longPoint,
  owner: longNamed[1]?.position ?? '',
  meetingTitle: 'Rapat Koordinasi Persiapan Penandatanganan Komitmen Bersama Implementasi Masterplan '
    .repeat(3)
    .slice(0, 240)
    .trim(),
}

export const VARIANTS: Variant[] = [
  variant('joint-1', 1),
  variant('joint-2', 2, {
    letterhead: 'office',
    office: withLogo,
    numberStyle: 'filled',
    number: '100.3.7.1/7/416-112/2022',
  }),
  variant('joint-7', 7, { dateStyle: 'dayBlank' }),
  variant('joint-9', 9),
  variant('joint-9-arimo', 9, { typeface: 'arimo', letterhead: 'office' }),
  variant('joint-9-unmarked', 9, { cornerMarks: false, numberStyle: 'none', letterhead: 'head' }),
  variant('joint-9-f4', 9, { paper: 'f4' }),
  variant('joint-9-f4-210', 9, { paper: 'f4-210', typeface: 'arimo' }),
  variant('joint-18', 18),
  variant('joint-19', 19),
  variant('joint-19-arimo', 19, { typeface: 'arimo' }),
  { ...variant('joint-60', 60), pages: firstSecondLast },
  { ...variant('joint-60-grid', 60, { layout: 'grid-3', paper: 'f4' }), pages: firstSecondLast },
  { ...variant('joint-200', 200, { paper: 'f4' }), pages: firstSecondLast },
  variant('joint-long-names', 5, { signatories: longNamed, layout: 'grid-2' }),
  variant('joint-long-names-table', 5, { signatories: longNamed, layout: 'table' }),
  variant('joint-long-points', 2, { points: [longPoint, longPoint, 'Singkat.'] }),
  variant('joint-forms', 2, {
    signatories: [represented, onBehalf],
    acknowledging: [BUPATI, { ...sampleSignatory(7), signatoryId: BUPATI.signatoryId.replace('9', '8') }],
    dateStyle: 'blank',
  }),
  variant('statement-2', 2, { letterhead: 'office', office: withLogo }, 'statement'),
  variant('statement-1-arimo', 1, { typeface: 'arimo', cornerMarks: false }, 'statement'),
  variant('board-2', 2, {}, 'board'),
  variant('board-9', 9, {}, 'board'),
  variant('board-18-arimo', 18, { typeface: 'arimo' }, 'board'),
  { ...variant('board-60', 60, {}, 'board'), pages: firstSecondLast },
  councilOf('council-annex', 9, { bodies: councilAlone }),
  councilOf('council-list', 6, { form: 'list', office: withLogo, signer: sampleSignatory(0) }),
  councilOf('council-60-f4', 16, { office: { ...office, paper: 'f4', typeface: 'arimo' } }),
  councilOf('council-unnumbered', 9, {
    bodies: councilAlone,
    number: '',
    decreedOn: null,
    signer: null,
  }),
  councilOf('council-long', 0, longCouncil),
  { name: 'action-items-40', document: actionItemListDocument(sampleActionItems(40)) },
  { name: 'action-items-long', document: actionItemListDocument(sampleActionItems(2, longActionItem)) },
  ...ATTENDANCE_VARIANTS,
  ...INVITATION_VARIANTS,
  ...SHEET_VARIANTS,
  ...MINUTES_VARIANTS,
  ...RECORD_VARIANTS,
]
