import { useQueryClient } from '@tanstack/react-query'
import { SCAN_LIMIT } from '#shared/archive/scan-limit.ts'
import type { Scan } from '#shared/documents/model.ts'
import { api, client } from '../client.ts'
import { useFileUpload } from '../ui/use-file-upload.ts'

const TOO_LARGE =
  'Pindaian paling besar 60 MB. Pindai dengan resolusi 300 dpi atau pecah menjadi beberapa berkas.'

/** Files scans with a document, one after the other; a file that is refused does not stop the others. */
export function useScanUpload(documentId: string, onFiled?: (scan: Scan) => void) {
  const queryClient = useQueryClient()
  return useFileUpload({
    name: `scans ${documentId}`,
    limit: SCAN_LIMIT,
    tooLarge: TOO_LARGE,
    send: async (file, signal) => {
      const scan = await client.archive.addScan({ documentId, file }, { signal })
      onFiled?.(scan)
    },
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: api.documents.key() }),
        queryClient.invalidateQueries({ queryKey: api.archive.key() }),
        queryClient.invalidateQueries({ queryKey: api.commitments.key() }),
        queryClient.invalidateQueries({ queryKey: api.home.key() }),
      ]),
  })
}
