import { hasWords, searchWords } from '#shared/indonesian/folding.ts'
import {
  EMPTY_PERSON,
  NO_DECREE,
  type Appointment,
  type Directory,
  type Person,
  type Position,
} from '#shared/people/model.ts'
import { indexDirectory } from '../../renderer/people/directory-index.ts'
import type { Section } from './sections.ts'

const PEOPLE = 10_000
const QUERIES = [
  's',
  'si',
  'sit',
  'siti',
  'siti k',
  'siti kes',
  'kepala dinas 77',
  '19710914 2',
  'tidak ada',
  'a b c d',
]
const FIRST = ['Siti', 'Budi', 'Agus', 'Dewi', 'Rahmat', 'Sri', 'Eko', 'Wahyu', 'Nur', 'Endang']
const LAST = ['Aminah', 'Santoso', 'Wijaya', 'Lestari', 'Hidayat', 'Wahyuni', 'Prasetyo', 'Kusuma', 'Aisyah']

const id = (kind: number, index: number) => `0190000${kind}-0000-7000-8000-${String(index).padStart(12, '0')}`
const kept = { version: 1, isSample: false }

/** Invented people who each hold a position of their own. */
function manyPeople(): Directory {
  const numbers = Array.from({ length: PEOPLE }, (_, index) => index)
  const people = numbers.map((index): Person => ({
    ...EMPTY_PERSON,
    ...kept,
    id: id(1, index),
    isActive: true,
    titlesBefore: index % 3 === 0 ? 'Drs.' : '',
    name: `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]} ${index}`,
    titlesAfter: 'M.Kes.',
    employeeKind: 'pns',
    employeeNumber: `1971091420011${String(index).padStart(5, '0')}`,
    rank: 'IV/b',
    sex: 'P',
  }))
  const positions = numbers.map((index): Position => ({
    ...kept,
    id: id(2, index),
    title: `Kepala Dinas ${index}`,
    agencyId: null,
    agencyLabel: 'Dinkes',
    tier: 7,
    order: index + 1,
    printsRankAndNumber: true,
    endsOn: null,
    formerly: [],
  }))
  const appointments = numbers.map((index): Appointment => ({
    ...kept,
    id: id(3, index),
    personId: id(1, index),
    positionId: id(2, index),
    status: 'definitif',
    startsOn: '2022-01-03',
    endsOn: null,
    ...NO_DECREE,
  }))
  return { people, agencies: [], positions, appointments }
}

/** What a key in the filter of Orang & OPD costs before the rows are drawn; that these scroll without a gap is tested in a real browser. */
export const filteringPeople: Section = {
  title: 'Orang & OPD',
  run() {
    const { people } = indexDirectory(manyPeople(), '2022-09-29')
    let longest = 0
    for (const query of QUERIES) {
      const start = performance.now()
      const words = searchWords(query)
      people.filter(({ searchText }) => hasWords(searchText, words))
      longest = Math.max(longest, performance.now() - start)
    }
    const what = `Filtering ${PEOPLE} people, longest of ${QUERIES.length} queries`
    return Promise.resolve([
      { what, result: `${longest.toFixed(0)} ms`, limit: '50 ms', isWithin: longest <= 50 },
    ])
  },
}
