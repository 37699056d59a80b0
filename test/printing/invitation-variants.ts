import { invitationDocument, type PrintedInvitation } from '#shared/documents/invitation-letter.ts'
import { sampleInvitation } from '../documents/sample-meeting.ts'
import { sampleSignatory } from '../documents/sample-snapshot.ts'
import { LOGO_DIGEST } from './logo.ts'
import type { Variant } from './variant.ts'

function invitation(
  name: string,
  recipients: number,
  changes: Partial<PrintedInvitation> = {},
  pages?: Variant['pages'],
): Variant {
  const document = invitationDocument(sampleInvitation(recipients, changes), null)
  return { name, document, ...(pages && { pages }) }
}

const { office } = sampleInvitation(0)
const through = {
  ...sampleSignatory(2),
  capacity: ['a.n. BUPATI MOJOKERTO', 'SEKRETARIS DAERAH', 'u.b.', 'ASISTEN PEREKONOMIAN DAN PEMBANGUNAN'],
}

export const INVITATION_VARIANTS: Variant[] = [
  invitation('invitation-1', 1, {
    office: { ...office, logo: LOGO_DIGEST },
    note: 'Mengingat pentingnya acara dimaksud, kehadiran Saudara tidak diwakilkan.',
  }),
  invitation('invitation-3-gaps', 3, {
    dateStyle: 'dayBlank',
    numberStyle: 'blank',
    number: '500.12.18.3//416-112/2022',
    letterhead: 'head',
    signer: through,
    copies: [
      'Bupati Mojokerto (sebagai laporan)',
      'Wakil Bupati Mojokerto',
      'Ketua DPRD Kabupaten Mojokerto',
    ],
    initials: ['Kepala Dinas Komunikasi dan Informatika', 'Sekretaris Dinas', 'Kepala Bidang'],
  }),
  invitation('invitation-9', 9, { copies: ['Bupati Mojokerto'] }),
  invitation('invitation-90', 90, { typeface: 'bonum', office: { ...office, paper: 'f4' } }),
  invitation('invitation-each', 3, { form: 'each' }, () => [1, 3]),
  invitation('invitation-long', 3, {
    recipients: [0, 1, 2].map(
      () =>
        'Kepala Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan, dan Perlindungan Anak Kabupaten Mojokerto',
    ),
    subject:
      'Undangan rapat koordinasi persiapan evaluasi tahunan dan penandatanganan komitmen bersama Masterplan Smart City',
    note: 'Peserta membawa laptop dan data dukung program percepatan.\n'.repeat(12).trim(),
    copies: Array.from({ length: 9 }, (_, index) => sampleSignatory(index).position),
  }),
]
