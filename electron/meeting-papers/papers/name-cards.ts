import { listParticipants } from '#electron/participants/handlers.ts'
import { nameCardsDocument, type PrintedNameCards } from '#shared/documents/name-cards.ts'
import { spanOf } from '#shared/meetings/sessions.ts'
import { error, glyphFindings, warning } from '../findings.ts'
import type { PaperKind } from '../paper-kind.ts'

/** Papan nama meja: a card for everybody who has a name, in order of precedence; who comes instead sits there. */
export const nameCards: PaperKind<'name-cards'> = {
  usual: ({ office }) =>
    Promise.resolve({
      paper: 'name-cards',
      typeface: 'arimo',
      roles: ['peserta', 'narasumber', 'moderator', 'undangan'],
      hasLogo: office.logo !== null,
      showsPosition: true,
    }),
  async resolve({ reader, meeting, office, today }, { typeface, roles, hasLogo, showsPosition }) {
    const sitting = (await listParticipants(reader, meeting.id, today))
      .filter(({ role }) => roles.includes(role))
      .map(({ named, representative }) => representative ?? named)
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
        ...(cards.length === 0
          ? [error('participants-missing', 'Belum ada peserta yang namanya diketahui.', place)]
          : []),
        ...(vacant > 0
          ? [warning('participant-vacant', `${vacant} peserta belum bernama, jadi tanpa papan nama.`, place)]
          : []),
        ...glyphFindings(printed, typeface),
      ],
    }
  },
}
