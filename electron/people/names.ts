import type { Reader } from '#electron/database/database.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { appointments, people, positions } from './store.ts'

/** Names for words about the past; of removed things too. */
export interface DirectoryNames {
  /** Titles by position. */
  positions: Map<string, string>
  /** `Plt. dr. Siti Aminah, M.Kes.` by appointment; the definitive holder without a mark. */
  holders: Map<string, string>
  /** `dr. Siti Aminah, M.Kes.` by person. */
  people: Map<string, string>
}

/** @param ids of positions, appointments and people, in any order */
export async function namesInDirectory(reader: Reader, ids: readonly string[]): Promise<DirectoryNames> {
  const names: DirectoryNames = { positions: new Map(), holders: new Map(), people: new Map() }
  for (const id of new Set(ids)) {
    const position = await positions.find(reader, id)
    if (position !== null) names.positions.set(id, position.title)
    const named = await people.find(reader, id)
    if (named !== null) names.people.set(id, fullName(named))
    const appointment = await appointments.find(reader, id)
    const person = appointment === null ? null : await people.find(reader, appointment.personId)
    if (appointment === null || person === null) continue
    const acting = appointment.status === 'definitif' ? '' : `${appointment.status} `
    names.holders.set(id, `${acting}${fullName(person)}`)
  }
  return names
}
