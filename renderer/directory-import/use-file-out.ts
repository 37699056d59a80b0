import { isDefinedError, safe } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { client } from '../client.ts'
import { downloadBlob } from '../ui/blob-out.ts'
import { notifyDone } from '../ui/undo.tsx'

/** What can be taken away as a file. */
export type Outgoing = Parameters<typeof client.directoryImport.file>[0]

/** Saves a file by a dialog of the system, or lets the browser download it. */
export function useFileOut() {
  const out = useMutation({
    mutationFn: async (outgoing: Outgoing): Promise<string | null> => {
      const { error, data } = await safe(client.directoryImport.saveFile(outgoing))
      if (!error) return data.saved ? 'Berkas disimpan.' : null
      if (!isDefinedError(error) || error.code !== 'NO_DIALOG') throw error
      const file = await client.directoryImport.file(outgoing)
      downloadBlob(file, file.name)
      return `${file.name} diunduh.`
    },
    onSuccess: (words) => {
      if (words !== null) notifyDone(words)
    },
  })
  return { save: (outgoing: Outgoing) => out.mutate(outgoing), isSaving: out.isPending }
}
