import type { Change } from '#electron/database/database.ts'
import { notFound, stale } from '#electron/database/refusals.ts'
import { appointOnce, namesInDirectory } from '#electron/people/handlers.ts'
import type { CommitmentContent, Signatory } from '#shared/commitments/model.ts'
import { NO_DECREE, type AppointmentInput } from '#shared/people/model.ts'
import { alreadyIssued } from './issuing.ts'
import { commitments } from './store.ts'

export type Replacement = Omit<AppointmentInput, 'positionId' | keyof typeof NO_DECREE> & {
  id: string
  version: number
  signatoryId: string
  endsPrevious: boolean
}

/** Puts an appointment in the place of one signatory; whoever was represented by another now signs alone. */
function seated(list: readonly Signatory[], signatoryId: string, appointmentId: string): Signatory[] {
  return list.map((each) =>
    each.id === signatoryId
      ? { ...each, appointmentId, form: each.form.kind === 'represented' ? { kind: 'self' } : each.form }
      : each,
  )
}

/**
 * `Replace the head by the acting one`: gives the position to the person and puts the appointment on the sheet, in the change that is
 * under way. @throws NOT_FOUND, STALE, ISSUED, INVALID_PERIOD
 */
export async function replaceSignatory(
  change: Change,
  { id, version, signatoryId, endsPrevious, ...given }: Replacement,
  newId: () => string,
): Promise<void> {
  const action = 'commitments.replaceSignatory'
  const stored = await commitments.get(change, id)
  if (stored.version !== version) throw stale(stored.version)
  if (stored.isLocked) throw alreadyIssued()
  const { signatories, acknowledging } = stored.content
  const seat = [...signatories, ...acknowledging].find((each) => each.id === signatoryId)
  if (seat === undefined) throw notFound()
  const { positionId } = seat
  const appointment = await appointOnce(
    change,
    action,
    { ...given, ...NO_DECREE, positionId, endsPrevious },
    newId(),
  )
  const content: CommitmentContent = {
    ...stored.content,
    signatories: seated(signatories, signatoryId, appointment.id),
    acknowledging: seated(acknowledging, signatoryId, appointment.id),
  }
  const names = await namesInDirectory(change, [positionId, appointment.id])
  const replacement = {
    position: names.positions.get(positionId) ?? '',
    name: names.holders.get(appointment.id) ?? '',
  }
  await commitments.update(change, action, stored, { content, changedAt: change.at }, { replacement })
}
