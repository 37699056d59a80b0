import { createHash } from 'node:crypto'
import path from 'node:path'
import { writeWhole } from '#electron/files/write-whole.ts'
import { WorkFailed } from '#electron/work-failed.ts'
import { commitmentPaper, type Commitment, type CommitmentPaper } from '#shared/commitments/model.ts'
import { WrongCall } from './failure.ts'
import { callersPath, typedId, type Client } from './office.ts'

/** Papers of domain.md section 4 that are not built yet. */
const LATER = new Set([
  'invitation',
  'attendance',
  'minutes',
  'berita-acara',
  'report',
  'certificates',
  'name-cards',
  'badges',
  'dossier',
])

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

function chosenPaper(name: string): CommitmentPaper {
  const { success, data } = commitmentPaper.safeParse(name)
  if (success) return data
  const known = commitmentPaper.options.join(', ')
  throw new WrongCall(
    LATER.has(name)
      ? `Naskah "${name}" belum dapat dicetak oleh versi ini. Yang dapat: ${known}.`
      : `Naskah "${name}" tidak dikenal. Yang dikenal: ${known}.`,
  )
}

/** @returns the size to set on the draft, or null to leave it */
function chosenSize(paper: CommitmentPaper, size: string | undefined): 'a4' | 'f4' | null {
  const isBoard = paper === 'board'
  if (size === undefined || (isBoard && size === 'a3')) return null
  if (isBoard) throw new WrongCall(`Papan upacara selalu A3. Hapus --paper ${size}, atau tulis --paper a3.`)
  if (size === 'a4' || size === 'f4') return size
  if (size === 'a3')
    throw new WrongCall('Kertas A3 hanya untuk papan upacara (board). Pilih --paper a4 atau f4.')
  throw new WrongCall(`Kertas "${size}" tidak dikenal. Pilih --paper a4, f4, atau a3.`)
}

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

async function withSize(
  client: Client,
  commitment: Commitment,
  size: 'a4' | 'f4' | null,
): Promise<Commitment> {
  if (size === null || commitment.content.paper === size) return commitment
  const content = { ...commitment.content, paper: size }
  const { id, version, meetingId } = commitment
  const saved = await client.commitments.save({ id, version, meetingId, content })
  return { ...saved, content }
}

async function bytesFor(
  client: Client,
  paper: CommitmentPaper,
  size: 'a4' | 'f4' | null,
  { of, issue, isWord }: { of: string; issue: boolean; isWord: boolean },
): Promise<File> {
  const commitment = await client.commitments.get({ id: of })
  if (issue) {
    const { id, version } = await withSize(client, commitment, size)
    const document = await client.commitments.issue({ id, version, paper })
    return client.documents.file({ id: document.id })
  }
  const shown = { id: of, content: { ...commitment.content, ...(size ? { paper: size } : {}) }, paper }
  return isWord ? client.commitments.word(shown) : client.commitments.preview(shown)
}

/**
 * Prints a paper of a commitment into a file: the filed bytes when it is issued, otherwise the page as it would be filed now; a Word file when
 * the name ends so. `issue` freezes and files it first.
 */
export async function print(client: Client, name: string, options: PrintOptions): Promise<Printed> {
  const paper = chosenPaper(name)
  const size = chosenSize(paper, options.paper)
  const isWord = wantsWord(options)
  const of = typedId(options.of, 'komitmen')
  const file = await bytesFor(client, paper, size, {
    of,
    issue: options.issue ?? false,
    isWord,
  })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const document = (await client.documents.list()).find((each) => each.sha256 === sha256)
  const out = callersPath(options.out)
  await writeWhole(out, bytes).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const issued = document ? ` Naskahnya sudah terbit (${document.id}) dan aman.` : ''
    throw new WorkFailed(`"${out}" tidak dapat ditulis (${reason}).${issued} Pilih tempat lain dengan --out.`)
  })
  const pages = isWord
    ? null
    : (document?.pages ?? (await (await import('./page-count.ts')).pageCount(bytes)))
  return { file: out, pages, bytes: bytes.length, sha256, document: document?.id ?? null }
}
