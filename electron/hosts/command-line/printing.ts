import { createHash } from 'node:crypto'
import path from 'node:path'
import { writeWhole } from '#electron/files/write-whole.ts'
import { WorkFailed } from '#electron/work-failed.ts'
import { commitmentPaper } from '#shared/commitments/model.ts'
import { printablePaper } from '#shared/meeting-papers/model.ts'
import { WrongCall } from './failure.ts'
import { callersPath, typedId, type Client } from './office.ts'
import { commitmentFile, commitmentSize } from './printing-commitments.ts'
import { dossierFile } from './printing-dossier.ts'
import { meetingFile, meetingSize } from './printing-meetings.ts'

export interface PrintOptions {
  of: string
  out: string
  paper?: string
  issue?: boolean
}

export interface Printed {
  file: string
  /** Null for a Word file, which Word itself sets in pages. */
  pages: number | null
  bytes: number
  sha256: string
  /** The issued document whose filed bytes these are; null for a draft. */
  document: string | null
}

const DOSSIER = 'dossier'
/** All that `print` prints. */
export const PRINTED_NAMES: readonly string[] = [
  ...commitmentPaper.options,
  ...printablePaper.options,
  DOSSIER,
]

/** @returns whether a Word file is wanted, by the ending of its name */
function wantsWord({ out, issue }: PrintOptions): boolean {
  const ending = path.extname(out).toLowerCase()
  if (ending === '.pdf') return false
  if (ending !== '.docx')
    throw new WrongCall(`Jenis berkas "${ending}" tidak dikenal. Pilih nama yang berakhir .pdf atau .docx.`)
  if (issue)
    throw new WrongCall('Yang diterbitkan selalu PDF. Pilih nama yang berakhir .pdf, atau hapus --issue.')
  return true
}

/** What is put together of papers is only a PDF, on the pages of its parts, and is not itself filed. */
function checkDossier({ paper, issue }: PrintOptions, isWord: boolean): void {
  if (isWord) throw new WrongCall('Berkas kegiatan hanya dapat menjadi PDF. Pilih nama yang berakhir .pdf.')
  if (issue) throw new WrongCall('Berkas kegiatan tidak diterbitkan; ia disusun dari naskah. Hapus --issue.')
  if (paper !== undefined)
    throw new WrongCall('Berkas kegiatan memakai kertas naskah di dalamnya. Hapus --paper.')
}

/**
 * What a call asks for.
 * @throws WrongCall before anything is done
 */
function called(name: string, options: PrintOptions): (client: Client) => Promise<File> {
  const isWord = wantsWord(options)
  const wanted = { issue: options.issue ?? false, isWord }
  const ofCommitment = commitmentPaper.safeParse(name)
  if (ofCommitment.success) {
    const size = commitmentSize(ofCommitment.data, options.paper)
    const id = typedId(options.of, 'komitmen')
    return (client) => commitmentFile(client, { id, paper: ofCommitment.data, size }, wanted)
  }
  const ofMeeting = printablePaper.safeParse(name)
  if (ofMeeting.success) {
    const size = meetingSize(options.paper)
    const id = typedId(options.of, 'kegiatan')
    return (client) => meetingFile(client, { id, paper: ofMeeting.data, size }, wanted)
  }
  if (name === DOSSIER) {
    checkDossier(options, isWord)
    const id = typedId(options.of, 'kegiatan')
    return (client) => dossierFile(client, id)
  }
  throw new WrongCall(`Naskah "${name}" tidak dikenal. Yang dikenal: ${PRINTED_NAMES.join(', ')}.`)
}

/**
 * Prints a paper of a commitment or a meeting into a file: the filed bytes when it is issued, otherwise the page as it would be filed now; a
 * Word file when the name ends so. `issue` freezes and files it first.
 */
export async function print(client: Client, name: string, options: PrintOptions): Promise<Printed> {
  const file = await called(name, options)(client)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const document = (await client.documents.list()).find((each) => each.sha256 === sha256)
  const out = callersPath(options.out)
  await writeWhole(out, bytes).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const issued = document ? ` Naskahnya sudah terbit (${document.id}) dan aman.` : ''
    throw new WorkFailed(`"${out}" tidak dapat ditulis (${reason}).${issued} Pilih tempat lain dengan --out.`)
  })
  const pages = file.type.startsWith('application/pdf')
    ? (document?.pages ?? (await (await import('./page-count.ts')).pageCount(bytes)))
    : null
  return { file: out, pages, bytes: bytes.length, sha256, document: document?.id ?? null }
}
