import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { ListedParticipant, ParticipantRole } from '#shared/participants/model.ts'
import type { Directory } from '#shared/people/model.ts'
import type { Participants } from './use-participants.ts'

/** What every way of adding is given. */
export interface AddProps {
  meeting: Meeting
  directory: Directory
  /** The day on which holders count. */
  day: IsoDate
  role: ParticipantRole
  participants: readonly ListedParticipant[]
  /** Tells what was added; closes the dialog. */
  onAdded: (result: Parameters<Participants['added']>[0]) => void
  onClose: () => void
}
