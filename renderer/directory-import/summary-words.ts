import type { DoneImport, ImportSummary, RowAction } from '#shared/directory-import/model.ts'
import { listed, number } from './counting.ts'

/** What a row will do, in a word. */
export const ACTION_LABELS: Record<RowAction, string> = {
  create: 'Orang baru',
  change: 'Diubah',
  unchanged: 'Tidak berubah',
  merge: 'Digabung',
  skip: 'Dilewati',
  ask: 'Ditanyakan',
}

const IN_SENTENCE: readonly (readonly [RowAction, string])[] = [
  ['create', 'orang baru'],
  ['change', 'diubah'],
  ['merge', 'digabung'],
  ['unchanged', 'tidak berubah'],
  ['skip', 'dilewati'],
  ['ask', 'ditanyakan'],
]

/** `214 orang baru, 12 diubah dan 3 ditanyakan` */
export function actionsWords({ actions }: Pick<ImportSummary, 'actions'>): string {
  const parts = IN_SENTENCE.flatMap(([action, words]) =>
    actions[action] === 0 ? [] : [`${number(actions[action])} ${words}`],
  )
  return parts.length === 0 ? 'Tidak ada baris yang berisi' : listed(parts)
}

/** People that the primary button writes: new ones and changed ones. */
export function peopleToWrite({ actions }: Pick<ImportSummary, 'actions'>): number {
  return actions.create + actions.change
}

/** Names that a sentence can hold before it becomes a list. */
const NAMED = 3

/** What comes along with the people: `Ikut dibuat: 4 jabatan dan instansi Dinas A.` Empty when nothing does. */
export function companyWords({
  newAgencies,
  newPositions,
}: Pick<ImportSummary, 'newAgencies' | 'newPositions'>): string {
  const agencies =
    newAgencies.length > NAMED
      ? [`${number(newAgencies.length)} instansi`]
      : newAgencies.map((name) => `instansi ${name}`)
  const positions = newPositions === 0 ? [] : [`${number(newPositions)} jabatan`]
  const parts = [...positions, ...agencies]
  return parts.length === 0 ? '' : `Ikut dibuat: ${listed(parts)}.`
}

function counted(count: number, words: string): string[] {
  return count === 0 ? [] : [`${number(count)} ${words}`]
}

/** `30 orang ditambahkan dan 2 orang diubah. 4 jabatan dan 1 instansi dibuat. Dari 35 baris berkas, 1 digabung dengan baris lain dan 2 tidak diimpor.` */
export function doneWords(done: DoneImport): string {
  const people = [...counted(done.created, 'orang ditambahkan'), ...counted(done.changed, 'orang diubah')]
  const made = [...counted(done.positions, 'jabatan'), ...counted(done.agencies, 'instansi')]
  const rows = [
    ...counted(done.merged, 'digabung dengan baris lain'),
    ...counted(done.unchanged, 'sudah sama'),
    ...counted(done.leftOut, 'tidak diimpor'),
  ]
  const sentences = [
    people.length === 0 ? 'Tidak ada orang yang berubah' : listed(people),
    ...(made.length === 0 ? [] : [`${listed(made)} dibuat`]),
    ...(rows.length === 0 ? [] : [`Dari ${number(done.rows)} baris berkas, ${listed(rows)}`]),
  ]
  return `${sentences.join('. ')}.`
}
