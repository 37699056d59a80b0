import { useLocalStorage } from '@mantine/hooks'
import * as z from 'zod'
import { importLayout } from '#shared/directory-import/opened-file.ts'
import { id } from '#shared/indonesian/identifiers.ts'

const keptImport = z.object({
  importId: id,
  /** The columns as they are chosen on screen, before they are checked. */
  layout: importLayout,
  /** Where the clerk is; rows can only be looked at once they are checked. */
  step: z.enum(['columns', 'rows']),
})

/** The import that is under way, as this browser remembers it. */
export type KeptImport = z.infer<typeof keptImport>

/** What the browser kept may be cut in half, or come from another version: then there is none. */
function read(kept: string | undefined): KeptImport | null {
  try {
    return keptImport.nullable().parse(JSON.parse(kept ?? 'null'))
  } catch {
    return null
  }
}

/** The import that is under way, so that one can leave the page and come back; null when there is none. */
export function useKeptImport() {
  return useLocalStorage<KeptImport | null>({
    key: 'ikrar:directory-import',
    defaultValue: null,
    getInitialValueInEffect: false,
    deserialize: read,
  })
}
