import { ORPCError } from '@orpc/server'
import type { Change } from '#electron/database/database.ts'
import type { RecordedDeed } from '#electron/database/history.ts'
import type { Subject, SubjectKind } from '#shared/audit/model.ts'
import type { Agency, Appointment, Person } from '#shared/people/model.ts'
import { agencies, appointments, people, positions, tablesByKind, type StoredPosition } from './store.ts'

interface Pair<Item> {
  before: Item
  after: Item
}

/** Things of the directory that are made and changed together; their rules have been looked at by whoever makes them. */
export interface DirectoryWrites {
  agencies: readonly Agency[]
  positions: readonly StoredPosition[]
  people: readonly Person[]
  changedPeople: readonly Pair<Person>[]
  appointments: readonly Appointment[]
  changedAppointments: readonly Pair<Appointment>[]
}

/** Things written between two looks at the signal. */
const PIECE = 1000

/**
 * Writes many things, those first that others name.
 * @param tell hears how many things are written
 */
export async function writeMany(
  change: Change,
  action: string,
  writes: DirectoryWrites,
  { tell, signal }: { tell: (done: number) => void; signal: AbortSignal | undefined },
): Promise<void> {
  let done = 0
  const inPieces = async <Item>(items: readonly Item[], write: (piece: Item[]) => Promise<void>) => {
    for (let first = 0; first < items.length; first += PIECE) {
      signal?.throwIfAborted()
      const piece = items.slice(first, first + PIECE)
      await write(piece)
      done += piece.length
      tell(done)
    }
  }
  await inPieces(writes.agencies, (piece) => agencies.insertAll(change, action, piece))
  await inPieces(writes.positions, (piece) => positions.insertAll(change, action, piece))
  await inPieces(writes.people, (piece) => people.insertAll(change, action, piece))
  await inPieces(writes.changedPeople, (piece) => people.updateAll(change, action, piece))
  await inPieces(writes.changedAppointments, (piece) => appointments.updateAll(change, action, piece))
  await inPieces(writes.appointments, (piece) => appointments.insertAll(change, action, piece))
}

/** Kinds of things, those first that name others. */
const NAMING_FIRST = ['appointment', 'person', 'position', 'agency'] as const

/**
 * Takes back what `writeMany` did.
 * @param isTouched whether something was done to a thing since; such a thing is compared with what was written
 * @returns things that are not any more as they were written; when there are any, the whole has to be undone
 */
export async function takeBackMany(
  change: Change,
  action: string,
  deeds: readonly RecordedDeed[],
  isTouched: (id: string) => boolean,
  signal?: AbortSignal,
): Promise<Subject[]> {
  const byKind = Map.groupBy(deeds, ({ subjectKind }): SubjectKind => subjectKind)
  const otherwise: Subject[] = []
  for (const kind of NAMING_FIRST) {
    const table = tablesByKind[kind]
    const ofKind = byKind.get(kind) ?? []
    for (const deed of ofKind.filter(({ subjectId }) => isTouched(subjectId))) {
      await table.takeBack(change, action, deed).catch((error: unknown) => {
        if (!(error instanceof ORPCError)) throw error
        otherwise.push({ kind, id: deed.subjectId })
      })
    }
    await table.takeBackAll(
      change,
      action,
      ofKind.filter(({ subjectId }) => !isTouched(subjectId)),
      signal,
    )
  }
  return otherwise
}
