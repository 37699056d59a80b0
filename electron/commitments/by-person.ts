import type { Reader } from '#electron/database/database.ts'
import { signaturesOf } from '#electron/documents/handlers.ts'
import { appointmentIds } from '#electron/people/handlers.ts'
import type { Commitment, CommitmentContent, CommitmentState, Signatory } from '#shared/commitments/model.ts'
import type { OpenWork, RecordEntry } from '#shared/people/record.ts'
import { namedBy, readAllCommitments } from './store.ts'
import { commitmentMakingOf } from './making.ts'

const STATES: Record<CommitmentState, string> = {
  draft: 'konsep',
  issued: 'terbit',
  signing: 'sedang ditandatangani',
  complete: 'lengkap',
}

/** Ids by which the places of one sheet name the appointment whose holder signs. */
function signsBy({ form, appointmentId }: Signatory): string | null {
  return form.kind === 'represented' ? form.byAppointmentId : appointmentId
}

/** `penanda tangan`, `yang mengetahui`; both when the person stands on both, `disebut` when another signs for them. */
function rolesIn({ signatories, acknowledging }: CommitmentContent, ids: ReadonlySet<string>): string {
  const isOn = (list: readonly Signatory[]) => list.some((each) => ids.has(signsBy(each) ?? ''))
  const roles = [
    ...(isOn(signatories) ? ['penanda tangan'] : []),
    ...(isOn(acknowledging) ? ['yang mengetahui'] : []),
  ]
  return roles.length === 0 ? 'disebut' : roles.join(' dan ')
}

/** Commitments on which a person stands now, drafts included, last changed first. */
export async function commitmentsOf(reader: Reader, personId: string): Promise<RecordEntry[]> {
  const ids = new Set(await appointmentIds(reader, 'personId', personId))
  return (await readAllCommitments(reader))
    .filter(({ content }) => namedBy(content).appointmentIds.some((id) => ids.has(id)))
    .map(({ id, title, date, state, content }) => ({
      subject: { kind: 'commitment' as const, id },
      title,
      context: `sebagai ${rolesIn(content, ids)}; ${STATES[state]}`,
      on: date,
    }))
}

/** Whether the sheet in force still waits for the signature of a position. */
async function isAwaited(reader: Reader, documentId: string, positionId: string): Promise<boolean> {
  const { signatories, acknowledging } = (await commitmentMakingOf(reader, documentId)).content
  const places = new Set(
    [...signatories, ...acknowledging]
      .filter((each) => each.positionId === positionId)
      .map((each) => each.id),
  )
  return (await signaturesOf(reader, documentId)).some(
    ({ signatoryId, mark }) => places.has(signatoryId) && mark.state === 'waiting',
  )
}

function isDraft({ state, isRevising }: Pick<Commitment, 'state' | 'isRevising'>): boolean {
  return state === 'draft' || isRevising
}

/** Drafts that name a position, and sheets that wait for its signature, last changed first. */
export async function openCommitmentsOf(reader: Reader, positionId: string): Promise<OpenWork[]> {
  const open: OpenWork[] = []
  for (const each of await readAllCommitments(reader)) {
    const { id, title, content, documentId } = each
    const subject = { kind: 'commitment' as const, id }
    if (isDraft(each) && namedBy(content).positionIds.includes(positionId))
      open.push({
        subject,
        meetingId: null,
        title,
        context: each.isRevising ? 'revisi yang sedang disusun' : 'konsep',
      })
    if (documentId !== null && (await isAwaited(reader, documentId, positionId)))
      open.push({
        subject: { kind: 'document', id: documentId },
        meetingId: null,
        title,
        context: 'terbit, menunggu tanda tangan',
      })
  }
  return open
}
