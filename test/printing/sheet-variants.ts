import { badgesDocument, type PrintedBadges } from '#shared/documents/badges.ts'
import { certificatesDocument, type PrintedCertificates } from '#shared/documents/certificates.ts'
import { nameCardsDocument, type PrintedNameCards } from '#shared/documents/name-cards.ts'
import { rundownDocument, type PrintedRundown } from '#shared/documents/rundown.ts'
import {
  badgeHolder,
  LONGEST,
  rundownItem,
  sampleBadges,
  sampleCertificates,
  sampleNameCards,
  sampleRundown,
  sampleSubjects,
} from '../documents/sample-sheets.ts'
import { sampleSignatory } from '../documents/sample-snapshot.ts'
import { LOGO_DIGEST } from './logo.ts'
import type { Variant } from './variant.ts'

const firstAndLast = (count: number): number[] => [...new Set([1, count])]

const { office } = sampleBadges(0)
const withLogo = { ...office, logo: LOGO_DIGEST }

function badges(name: string, holders: number, changes: Partial<PrintedBadges> = {}): Variant {
  return { name, document: badgesDocument(sampleBadges(holders, changes)), pages: firstAndLast }
}

function rundown(name: string, changes: Partial<PrintedRundown> = {}): Variant {
  return { name, document: rundownDocument(sampleRundown(changes), null) }
}

function certificates(
  name: string,
  recipients: number,
  changes: Partial<PrintedCertificates> = {},
  pages?: Variant['pages'],
): Variant {
  const document = certificatesDocument(sampleCertificates(recipients, changes), null)
  return { name, document, ...(pages && { pages }) }
}

function nameCards(name: string, cards: PrintedNameCards['cards'], changes: Partial<PrintedNameCards> = {}) {
  return { name, document: nameCardsDocument(sampleNameCards(0, { cards, ...changes })) }
}

const [day] = sampleRundown().sessions

/** Two days: one that ends after midnight, one held elsewhere, and items that have no session yet. */
const SESSIONS: PrintedRundown['sessions'] = [
  ...(day === undefined ? [] : [{ ...day, name: 'Sesi pagi', endsAt: '15:00' }]),
  {
    date: '2022-09-29',
    startsAt: '19:00',
    endsAt: '01:00',
    name: 'Malam keakraban',
    place: 'Command Center Kabupaten Mojokerto',
    items: [
      rundownItem('19:00', '23:30', 'Ramah tamah'),
      rundownItem('23:30', '00:15', 'Peluncuran'),
      rundownItem('00:15', '01:00', 'Penutupan'),
    ],
  },
  { date: '2022-09-30', startsAt: '08:00', endsAt: null, name: '', place: '', items: [] },
]

const LONG_ITEM = {
  ...rundownItem(
    '08:00',
    '09:00',
    `${'Pemaparan rencana aksi percepatan pelayanan publik yang terpadu '.repeat(4)}X`,
  ),
  details: 'Tata kelola, kelembagaan, dan pendanaan dibahas satu per satu menurut dimensi.\n'
    .repeat(12)
    .trim(),
  speakers: Array.from({ length: 20 }, (_, index) => ({
    role: 'narasumber' as const,
    name: index === 0 ? LONGEST.name : `Narasumber Contoh ${index + 1}`,
    position: index === 0 ? LONGEST.position : '',
  })),
}

export const SHEET_VARIANTS: Variant[] = [
  badges('badges-10', 10, { office: withLogo }),
  badges('badges-f4', 3, { office: { ...office, paper: 'f4' }, typeface: 'bonum', days: null, place: '' }),
  badges('badges-long', 0, {
    office: withLogo,
    event: `${'Bimbingan Teknis Penyusunan Masterplan Smart City '.repeat(5).trim()}`,
    holders: [
      { ...badgeHolder(0), ...LONGEST },
      { ...badgeHolder(1), number: 4999, name: 'X'.repeat(120), agency: '' },
      { ...badgeHolder(2), name: '', position: '', agency: '' },
      { ...badgeHolder(3), name: 'dr. Nyai Ageng', position: '', agency: LONGEST.agency },
    ],
  }),
  badges('badges-0', 0),
  badges('badges-2000', 2000),
  certificates('certificates-2', 2, { office: withLogo }),
  certificates('certificates-bonum', 1, {
    office: withLogo,
    typeface: 'bonum',
    letterhead: 'head',
    days: { first: '2022-06-06', last: '2022-09-29' },
    dateStyle: 'dayBlank',
    recipients: [{ name: '', position: '', agency: '', role: 'panitia', number: '' }],
    subjects: [],
  }),
  certificates('certificates-long', 0, {
    office: withLogo,
    event: `${'Bimbingan Teknis Penyusunan Masterplan Smart City '.repeat(5).trim()}`,
    recipients: [
      { ...LONGEST, role: 'narasumber', number: '500.12.18.3/1234.a/416-112/2022' },
      { name: 'X'.repeat(120), position: '', agency: '', role: 'undangan', number: '' },
    ],
    subjects: sampleSubjects(16),
  }),
  certificates('certificates-plain', 1, {
    letterhead: 'none',
    numberStyle: 'none',
    signer: null,
    days: null,
    venue: '',
    subjects: sampleSubjects(2).map((subject) => ({ ...subject, hours: null })),
  }),
  certificates('certificates-0', 0),
  nameCards('name-cards', sampleNameCards(2).cards, { office: withLogo }),
  nameCards(
    'name-cards-long',
    [
      LONGEST,
      { name: 'X'.repeat(120), position: '' },
      { name: 'Ir. Hj. Citra Contoh, M.M.', position: '' },
      { name: '', position: '' },
    ],
    { typeface: 'bonum', hasLogo: false },
  ),
  nameCards('name-cards-0', []),
  rundown('rundown', { office: withLogo, signer: sampleSignatory(0), date: '2022-09-26' }),
  rundown('rundown-days', { sessions: SESSIONS, unplaced: [rundownItem(null, null, 'Sambutan tambahan')] }),
  rundown('rundown-empty', { sessions: [], place: '' }),
  rundown('rundown-long', {
    sessions:
      day === undefined ? [] : [{ ...day, items: [...day.items, LONG_ITEM, LONG_ITEM, ...day.items] }],
    office: { ...office, paper: 'f4' },
    typeface: 'bonum',
  }),
]
