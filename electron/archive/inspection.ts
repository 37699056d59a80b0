import { fileTypeFromFile } from 'file-type'
import sharp from 'sharp'
import { readSound } from '#electron/files/sound-picture.ts'
import { scanMediaType, type Scan } from '#shared/documents/model.ts'
import { inspectPdf } from './pdf-pages.ts'

/** What a file really is, whatever its name says. */
export type Inspected = Pick<Scan, 'mediaType' | 'pages'> | { reason: string }

const ACCEPTED = 'Yang diterima: PDF, JPEG, PNG, atau TIFF.'

/** Why a file is no scan, by what it is instead. */
function strangerReason(fileName: string, found: string | undefined): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0].toLowerCase()
  const claims = ending !== undefined && /^\.(pdf|jpe?g|png|tiff?)$/.test(ending)
  const actual = found === undefined ? 'teks atau berkas lain' : `berkas ${found.toUpperCase()}`
  return claims
    ? `Namanya berakhiran ${ending}, tetapi isinya ${actual}. Pindai ulang atau ekspor ulang berkasnya.`
    : `Isinya ${actual}. ${ACCEPTED}`
}

/**
 * Most pages of a TIFF: more than any stack of signed sheets. Each page is found by walking over all before it, so a small hostile file of
 * 100,000 pages of one dot would keep the computer busy for days.
 */
const MOST_PAGES = 500

async function inspectImage(path: string, mediaType: Scan['mediaType']): Promise<Inspected> {
  try {
    const { pages = 1 } = await sharp(path).metadata()
    if (pages > MOST_PAGES)
      return {
        reason: `Berkas ini berisi ${pages.toLocaleString('id')} halaman; paling banyak ${MOST_PAGES}. Pecah menjadi beberapa berkas.`,
      }
    // Every page is decoded whole: a file that was cut off while it was copied has a sound beginning.
    for (let page = 0; page < pages; page += 1)
      await readSound((failOn) => sharp(path, { page, failOn, sequentialRead: true }).stats())
    return { mediaType, pages }
  } catch {
    return { reason: 'Gambarnya rusak atau terpotong. Salin lagi dari pemindai, atau pindai ulang.' }
  }
}

/** Looks at what a received file really is; never by its name, never on the main thread for long. */
export async function inspect(path: string, fileName: string): Promise<Inspected> {
  const found = await fileTypeFromFile(path)
  const mediaType = scanMediaType.safeParse(found?.mime)
  if (!mediaType.success) return { reason: strangerReason(fileName, found?.ext) }
  if (mediaType.data !== 'application/pdf') return inspectImage(path, mediaType.data)
  const answer = await inspectPdf(path)
  if ('pages' in answer) return { mediaType: mediaType.data, pages: answer.pages }
  return {
    reason:
      answer.problem === 'encrypted'
        ? 'PDF ini terkunci dengan kata sandi. Simpan tanpa kata sandi, lalu masukkan lagi.'
        : 'PDF ini rusak atau terpotong. Salin lagi dari pemindai, atau pindai ulang.',
  }
}
