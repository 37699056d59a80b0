import * as z from 'zod'
import type { Change, Reader } from '#electron/database/database.ts'
import { deedsAbout } from '#electron/database/history.ts'
import { importField, type ImportField } from '#shared/directory-import/fields.ts'
import { doneImport, type DoneImport } from '#shared/directory-import/model.ts'
import { madeChange, type MadeChange } from '#shared/audit/model.ts'

/** The directory as a whole, for the audit: imports and exports are about it. */
const DIRECTORY = { kind: 'directory', id: '00000000-0000-7000-8000-000000000000' } as const

const IMPORTED = 'directoryImport.confirm'
const UNDONE = 'directoryImport.undo'
export const EXPORTED = 'directoryImport.file'

/** What the audit keeps of an import beside its counts: which rows of the audit it wrote, and how its columns were chosen. */
const importNote = doneImport.omit({ at: true, actor: true, undoneAt: true }).extend({
  made: madeChange.nullable(),
  headerKey: z.string(),
  columns: z.array(importField.nullable()),
})
type ImportNote = z.infer<typeof importNote>

const undoNote = z.object({ import: z.string() })

interface LoggedImport {
  done: DoneImport
  note: ImportNote
}

/** The audit is the register of imports: what it says cannot be changed or lost. Oldest first. */
async function loggedImports(reader: Reader): Promise<LoggedImport[]> {
  const deeds = await deedsAbout(reader, [DIRECTORY.id])
  const undone = new Map(
    deeds.flatMap(({ action, after, at }) =>
      action === UNDONE ? [[undoNote.parse(after).import, at] as const] : [],
    ),
  )
  return deeds.flatMap(({ action, after, at, actor }) => {
    if (action !== IMPORTED) return []
    const note = importNote.parse(after)
    const { made: _made, headerKey: _headerKey, columns: _columns, ...counts } = note
    return [{ note, done: { ...counts, at, actor, undoneAt: undone.get(note.id) ?? null } }]
  })
}

/** Imports that were written, newest first. */
export async function listImports(reader: Reader): Promise<DoneImport[]> {
  return (await loggedImports(reader)).toReversed().map(({ done }) => done)
}

/** An import with the rows of the audit that it wrote; null when there is none. */
export async function findImport(
  reader: Reader,
  id: string,
): Promise<{ done: DoneImport; made: MadeChange | null } | null> {
  const found = (await loggedImports(reader)).find(({ done }) => done.id === id)
  return found === undefined ? null : { done: found.done, made: found.note.made }
}

/** How columns were chosen for headers, by the headers; the latest import counts. */
export async function rememberedColumns(reader: Reader): Promise<Map<string, (ImportField | null)[]>> {
  return new Map((await loggedImports(reader)).map(({ note }) => [note.headerKey, note.columns]))
}

export function recordImport(change: Change, note: ImportNote): Promise<void> {
  return change.record({ action: IMPORTED, subject: DIRECTORY, before: null, after: note })
}

export function recordUndo(change: Change, id: string): Promise<void> {
  return change.record({ action: UNDONE, subject: DIRECTORY, before: {}, after: { import: id } })
}

/** What the audit keeps of an export. */
export const exportNote = z.object({
  format: z.enum(['xlsx', 'csv']),
  rows: z.int(),
  which: z.enum(['all', 'filtered', 'chosen', 'report']),
})

/** Personal data that leaves the program is logged (UU 27/2022). */
export function recordExport(change: Change, note: z.infer<typeof exportNote>): Promise<void> {
  return change.record({ action: EXPORTED, subject: DIRECTORY, before: {}, after: note })
}

/** Name of the deeds of an import on single things. */
export const IMPORT_ACTION = IMPORTED
