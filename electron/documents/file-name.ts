import type { IssuedDocument } from '#shared/documents/model.ts'

/** Longest name without its ending; Windows allows 255 characters for the whole. */
const LONGEST = 150

/** A name that every system accepts: forbidden characters (Windows) become spaces, and no dot or space ends it. */
export function safeFileName(name: string, ending: string): string {
  const safe = name
    .replace(/[<>:"/\\|?*\u0000-\u001F]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/[. ]+$/, '')
    .trim()
  return `${safe === '' ? 'naskah' : safe}.${ending}`
}

/** `KOMITMEN BERSAMA ... TAHUN 2022 - revisi 2 - 7K3M9QP.pdf` */
export function documentFileName({
  title,
  revision,
  code,
}: Pick<IssuedDocument, 'title' | 'revision' | 'code'>): string {
  const tail = ` - revisi ${revision} - ${code}`
  return safeFileName(`${title.slice(0, LONGEST - tail.length)}${tail}`, 'pdf')
}
