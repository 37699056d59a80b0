import type { Commitment, CommitmentPaper } from '#shared/commitments/model.ts'
import { answerOf } from '#shared/streams.ts'
import { WrongCall } from './failure.ts'
import type { Client } from './office.ts'

type Size = 'a4' | 'f4' | null

/** @returns the size to set on the draft, or null to leave it */
export function commitmentSize(paper: CommitmentPaper, size: string | undefined): Size {
  const isBoard = paper === 'board'
  if (size === undefined || (isBoard && size === 'a3')) return null
  if (isBoard) throw new WrongCall(`Papan upacara selalu A3. Hapus --paper ${size}, atau tulis --paper a3.`)
  if (size === 'a4' || size === 'f4') return size
  if (size === 'a3')
    throw new WrongCall('Kertas A3 hanya untuk papan upacara (board). Pilih --paper a4 atau f4.')
  throw new WrongCall(`Kertas "${size}" tidak dikenal. Pilih --paper a4, f4, atau a3.`)
}

async function withSize(client: Client, commitment: Commitment, size: Size): Promise<Commitment> {
  if (size === null || commitment.content.paper === size) return commitment
  const content = { ...commitment.content, paper: size }
  const { id, version, meetingId } = commitment
  const saved = await client.commitments.save({ id, version, meetingId, content })
  return { ...saved, content }
}

/** A paper of a commitment: the filed bytes when it is issued, otherwise as it would be filed now. */
export async function commitmentFile(
  client: Client,
  { id, paper, size }: { id: string; paper: CommitmentPaper; size: Size },
  { issue, isWord }: { issue: boolean; isWord: boolean },
): Promise<File> {
  const commitment = await client.commitments.get({ id })
  if (issue) {
    const { version } = await withSize(client, commitment, size)
    const inForce = (await client.documents.list()).find(
      ({ sourceId, kind, state }) => sourceId === id && kind === paper && state === 'issued',
    )
    const revision = (inForce?.revision ?? 0) + 1
    const document = await answerOf(await client.commitments.issue({ id, version, paper, revision }))
    return client.documents.file({ id: document.id })
  }
  const shown = { id, content: { ...commitment.content, ...(size ? { paper: size } : {}) }, paper }
  return isWord ? client.commitments.word(shown) : client.commitments.preview(shown)
}
