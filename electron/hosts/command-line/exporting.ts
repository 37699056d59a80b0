import path from 'node:path'
import { writeWhole } from '#electron/files/write-whole.ts'
import { WorkFailed } from '#electron/work-failed.ts'
import { listedRows } from '#shared/directory-import/listed.ts'
import { WrongCall } from './failure.ts'
import { callersPath, type Client } from './office.ts'

export interface Exported {
  file: string
  rows: number
}

/** Where an export goes and in which format. @throws WrongCall when the name ends otherwise */
export function exportTarget(out: string): { file: string; format: 'xlsx' | 'csv' } {
  const file = callersPath(out)
  const ending = path.extname(file).toLowerCase()
  if (ending === '.xlsx') return { file, format: 'xlsx' }
  if (ending === '.csv') return { file, format: 'csv' }
  throw new WrongCall(`Nama berkas tujuan harus berakhiran .xlsx atau .csv, bukan "${out}".`)
}

/** Writes the list of people into a file. */
export async function exportPeople(
  client: Client,
  { file, format }: { file: string; format: 'xlsx' | 'csv' },
): Promise<Exported> {
  const made = await client.directoryImport.file({ what: 'people', format })
  const { today } = await client.settings.status()
  const rows = listedRows(await client.people.directory(), today)
  await writeWhole(file, new Uint8Array(await made.arrayBuffer())).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new WorkFailed(`"${file}" tidak dapat ditulis (${reason}). Pilih tempat lain dengan --out.`)
  })
  return { file, rows }
}
