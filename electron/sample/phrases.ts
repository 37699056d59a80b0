import type { Change } from '#electron/database/database.ts'
import { addPhrase } from '#electron/minutes/handlers.ts'

/** Sentences that minutes of meetings usually need; the office changes them as it likes. */
const PHRASES: readonly [name: string, text: string][] = [
  ['Pembukaan', 'Rapat dibuka oleh pimpinan rapat pada pukul ... dengan mengucapkan salam.'],
  ['Kuorum', 'Pimpinan rapat menyatakan bahwa kuorum tercapai, sehingga rapat dapat dilanjutkan.'],
  ['Disepakati', 'Setelah dibahas, peserta rapat sepakat untuk ...'],
  ['Penutup', 'Rapat ditutup oleh pimpinan rapat pada pukul ... dengan mengucapkan terima kasih.'],
]

/** Keeps the usual phrases for minutes. */
export async function addPhrases(
  change: Change,
  { newId, isSample }: { newId: () => string; isSample: boolean },
): Promise<void> {
  for (const [name, text] of PHRASES) await addPhrase(change, { name, text }, { id: newId(), isSample })
}
