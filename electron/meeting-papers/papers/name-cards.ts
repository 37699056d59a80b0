import { listParticipants } from '#electron/participants/handlers.ts'
import { nameCardsDocument, type PrintedNameCards } from '#shared/documents/name-cards.ts'
import { spanOf } from '#shared/meetings/sessions.ts'
import { glyphFindings, warning } from '../findings.ts'
import type { PaperKind } from '../paper-kind.ts'
import { chosenAmong, recipientFindings } from '../recipients.ts'

/** Papan nama meja: a card for everybody who has a name, in order of precedence; who comes instead sits there. */
export const nameCards: PaperKind<'name-cards'> = {
  usual: ({ office }) =>
    Promise.resolve({
      paper: 'name-cards',
      typeface: 'arimo',
      roles: ['peserta', 'narasumber', 'moderator', 'undangan'],
      participantIds: [],
      hasLogo: office.logo !== null,
      showsPosition: true,
    }),
  async resolve({ reader, meeting, office, today }, options) {
    const { typeface, hasLogo, showsPosition } = options
    const participants = await listParticipants(reader, meeting.id, today)
    const sitting = chosenAmong(participants, options).map(
      ({ named, representative }) => representative ?? named,
    )
    const cards = sitting.filter(({ name }) => name !== '')
    const printed: PrintedNameCards = {
      office,
      typeface,
      event: meeting.title,
      cards: cards.map(({ name, position, agency }) => ({
        name,
        position: showsPosition ? position || agency : '',
      })),
      hasLogo,
    }
    const place = { step: 'participants', field: null } as const
    const vacant = sitting.length - cards.length
    return {
      printed,
      document: (_code, createdAt) => nameCardsDocument(printed, createdAt),
      signers: [],
      number: '',
      date: spanOf(meeting)?.first ?? null,
      findings: [
        ...recipientFindings(options, participants, {
          isEmpty: cards.length === 0,
          nobody: 'Belum ada peserta yang namanya diketahui.',
        }),
        ...(vacant > 0
          ? [warning('participant-vacant', `${vacant} peserta belum bernama, jadi tanpa papan nama.`, place)]
          : []),
        ...glyphFindings(printed, typeface),
      ],
    }
  },
}
