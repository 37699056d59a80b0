import { isDefinedError, safe } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { notifications } from '@mantine/notifications'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { client } from '../client.ts'
import { downloadBlob, openBlob } from '../ui/blob-out.ts'
import { usePrint } from '../ui/print/use-print.tsx'
import { fileNameOf } from './kinds.ts'

type Shown = Pick<IssuedDocument, 'id' | 'kind' | 'revision'>

/** What can be done with a filed document's bytes: print, save a copy, open in the viewer. The same bytes as filed. */
export function useDocumentOut(document: Shown) {
  const { id } = document
  const { print, isPrinting } = usePrint()

  const saveCopy = useMutation({
    mutationFn: async () => {
      const { error, data } = await safe(client.documents.saveCopy({ id }))
      if (!error) return data.saved
      if (!isDefinedError(error) || error.code !== 'NO_DIALOG') throw error
      downloadBlob(await client.documents.file({ id }), fileNameOf(document))
      return true
    },
    onSuccess: (saved) => {
      if (saved) notifications.show({ message: `${fileNameOf(document)} disimpan.` })
    },
  })

  const open = useMutation({
    mutationFn: async () => {
      const { error } = await safe(client.documents.openInViewer({ id }))
      if (!error) return true
      if (!isDefinedError(error) || error.code !== 'NO_DIALOG') throw error
      return openBlob(await client.documents.file({ id }))
    },
    onSuccess: (opened) => {
      if (!opened) {
        notifications.show({
          color: 'red',
          title: 'Peramban menolak membuka tab baru.',
          message: 'Izinkan jendela baru untuk Ikrar, atau pakai Simpan salinan.',
        })
      }
    },
  })

  return {
    print: () => print(client.documents.file({ id })),
    isPrinting,
    saveCopy: () => saveCopy.mutate(),
    isSaving: saveCopy.isPending,
    open: () => open.mutate(),
    isOpening: open.isPending,
  }
}
