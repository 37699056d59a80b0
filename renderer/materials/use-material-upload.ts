import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { MATERIAL_LIMIT, type MaterialKind } from '#shared/materials/model.ts'
import { api, client } from '../client.ts'
import { errorText } from '../ui/errors.tsx'

const TOO_LARGE = 'Paling besar 60 MB. Perkecil gambar di dalamnya, atau pecah menjadi beberapa berkas.'

/** Takes files of a meeting in, one after the other; one that is refused does not stop the others. */
export function useMaterialUpload(meetingId: string, kind: MaterialKind) {
  const queryClient = useQueryClient()
  const [failures, setFailures] = useState<readonly { name: string; message: string }[]>([])
  const uploading = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        const fail = (message: string) => setFailures((before) => [...before, { name: file.name, message }])
        if (file.size > MATERIAL_LIMIT) {
          fail(TOO_LARGE)
          continue
        }
        await client.materials.add({ meetingId, kind, agendaItemId: null, file }).catch((error: unknown) => {
          fail(errorText(error))
        })
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.materials.key() }),
  })
  return {
    add: (files: readonly File[]) => {
      setFailures([])
      if (files.length > 0) uploading.mutate(files)
    },
    isRunning: uploading.isPending,
    failures,
  }
}
