import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { inspect as inspectScan } from '#electron/archive/handlers.ts'
import { materialMediaType, type MaterialMediaType } from '#shared/materials/model.ts'

/** What a hand-out really is, whatever its name says. */
export type Inspected = { mediaType: MaterialMediaType } | { reason: string }

const ACCEPTED =
  'Yang diterima: PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument, JPEG, atau PNG.'

/** The last record of a zip file stands within this many bytes of its end (PKWARE APPNOTE 4.3.16: 22, and a comment of at most 65,535). */
const END_OF_ZIP = 22 + 65_535

/** Whether a zip file, which every office document is, is there to its end. */
async function isWholeZip(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const length = Math.min(size, END_OF_ZIP)
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
    return buffer.includes(Buffer.from('PK\u0005\u0006', 'latin1'))
  } finally {
    await handle.close()
  }
}

/** Why a file is no hand-out, by what it is instead. */
function strangerReason(found: string | undefined): string {
  if (found === 'cfb')
    return 'Ini berkas Office lama atau yang terkunci. Simpan sebagai .docx, .xlsx, atau .pptx tanpa kata sandi.'
  if (found === 'docm' || found === 'xlsm' || found === 'pptm')
    return `Berkas ini berisi makro (.${found}). Simpan tanpa makro, lalu masukkan lagi.`
  return `Isinya ${found === undefined ? 'teks atau berkas lain' : `berkas ${found.toUpperCase()}`}. ${ACCEPTED}`
}

/** Looks at what a received hand-out really is; never by its name. */
export async function inspectHandout(path: string, fileName: string): Promise<Inspected> {
  const found = await fileTypeFromFile(path)
  const mediaType = materialMediaType.safeParse(found?.mime)
  if (!mediaType.success) return { reason: strangerReason(found?.ext) }
  if (mediaType.data === 'application/pdf' || mediaType.data.startsWith('image/')) {
    const scan = await inspectScan(path, fileName)
    if ('reason' in scan) return scan
  } else if (!(await isWholeZip(path))) return { reason: 'Berkas ini terpotong. Salin lagi dari sumbernya.' }
  return { mediaType: mediaType.data }
}
