import { Text } from '@mantine/core'
import type { DocumentDetail } from '#shared/documents/model.ts'
import { isSigned, signingState } from '#shared/documents/signing-state.ts'

function wordsOf(document: DocumentDetail): string {
  if (!isSigned(document)) return 'Naskah ini terbit tanpa penanda tangan.'
  return signingState(document) === 'complete'
    ? 'Ditandatangani di atas kertas oleh yang hadir. Pindaian lembar utuhnya sudah tersimpan: lengkap.'
    : 'Ditandatangani di atas kertas oleh yang hadir. Sesudah kegiatan, pindai lembarnya dan simpan di sini; dengan pindaian yang lengkap naskah ini menjadi Lengkap.'
}

/** What stands in place of the signing list when nobody signs by name. */
export function WithoutSigningList({ document }: { document: DocumentDetail }) {
  return <Text mb="md">{wordsOf(document)}</Text>
}
