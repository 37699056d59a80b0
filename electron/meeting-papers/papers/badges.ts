import { listParticipants } from '#electron/participants/handlers.ts'
import { badgesDocument, type PrintedBadges } from '#shared/documents/badges.ts'
import { officeOn } from '#shared/meeting-papers/model.ts'
import { spanOf } from '#shared/meetings/sessions.ts'
import { glyphFindings, warning } from '../findings.ts'
import type { PaperKind } from '../paper-kind.ts'
import { chosenAmong, recipientFindings } from '../recipients.ts'

/** Kartu peserta: one for everybody who has a name. */
export const badges: PaperKind<'badges'> = {
  usual: ({ office }) =>
    Promise.resolve({
      paper: 'badges',
      typeface: 'arimo',
      paperSize: office.paper,
      roles: ['peserta', 'narasumber', 'moderator', 'panitia', 'undangan'],
      participantIds: [],
    }),
  async resolve({ reader, meeting, office, today }, options) {
    const { typeface } = options
    const participants = await listParticipants(reader, meeting.id, today)
    const named = chosenAmong(participants, options).map(({ number, role, named: own, representative }) => {
      const { name, position, agency } = representative ?? own
      return { number, name, position, agency, role }
    })
    const vacant = named.filter(({ name }) => name === '').length
    const printed: PrintedBadges = {
      office: officeOn(office, options),
      typeface,
      meetingId: meeting.id,
      event: meeting.title,
      days: spanOf(meeting),
      place: meeting.place,
      holders: named.filter(({ name }) => name !== ''),
    }
    const place = { step: 'participants', field: null } as const
    return {
      printed,
      document: (_code, createdAt) => badgesDocument(printed, createdAt),
      signers: [],
      number: '',
      date: printed.days?.first ?? null,
      findings: [
        ...recipientFindings(options, participants, {
          isEmpty: printed.holders.length === 0,
          nobody: 'Belum ada peserta yang namanya diketahui.',
        }),
        ...(vacant > 0
          ? [warning('participant-vacant', `${vacant} peserta belum bernama, jadi tanpa kartu.`, place)]
          : []),
        ...glyphFindings(printed, typeface),
      ],
    }
  },
}
