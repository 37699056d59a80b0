import { readNaming } from '#electron/meetings/handlers.ts'
import { rundownDocument, type PrintedRundown, type RundownItem } from '#shared/documents/rundown.ts'
import { officeOn } from '#shared/meeting-papers/model.ts'
import type { AgendaItem } from '#shared/meetings/model.ts'
import type { Naming } from '#shared/meetings/naming.ts'
import { dayOfMeeting, inOrderOfTime, spanOf } from '#shared/meetings/sessions.ts'
import { error, glyphFindings, occasionFindings, signerFindings } from '../findings.ts'
import type { PaperKind } from '../paper-kind.ts'
import { printedSigner } from '../signing.ts'

function itemOf({ startsAt, endsAt, title, details, speakers }: AgendaItem, naming: Naming): RundownItem {
  return {
    startsAt,
    endsAt,
    title,
    details,
    speakers: speakers.map(({ role, who }) => {
      const { name, position } = naming(who)
      return { role, name, position }
    }),
  }
}

/** Susunan acara: the agenda of the meeting, session by session. */
export const rundown: PaperKind<'rundown'> = {
  usual: ({ office }) =>
    Promise.resolve({
      paper: 'rundown',
      letterhead: 'office',
      typeface: 'arimo',
      paperSize: office.paper,
      signer: null,
    }),
  async resolve({ reader, meeting, office, today }, options) {
    const { letterhead, typeface, signer } = options
    const date = dayOfMeeting(meeting, today)
    const speakers = meeting.agenda.flatMap((item) => item.speakers.map(({ who }) => who))
    const naming = await readNaming(reader, speakers, date)
    const sessions = inOrderOfTime(meeting.sessions)
    const ids = new Set(sessions.map(({ id }) => id))
    const printed: PrintedRundown = {
      office: officeOn(office, options),
      letterhead,
      typeface,
      event: meeting.title,
      place: meeting.place,
      sessions: sessions.map(({ id, ...session }) => ({
        date: session.date,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        name: session.name,
        place: session.place,
        items: meeting.agenda.filter(({ sessionId }) => sessionId === id).map((item) => itemOf(item, naming)),
      })),
      unplaced: meeting.agenda
        .filter(({ sessionId }) => sessionId === null || !ids.has(sessionId))
        .map((item) => itemOf(item, naming)),
      signer: signer === null ? null : await printedSigner(reader, signer, date),
      date: spanOf(meeting)?.first ?? null,
    }
    return {
      printed,
      document: (code, createdAt) => rundownDocument(printed, code, createdAt),
      signers: printed.signer === null ? [] : [{ role: 'signatory', printed: printed.signer }],
      number: '',
      date: printed.date,
      findings: [
        ...occasionFindings(meeting),
        ...(meeting.agenda.length === 0
          ? [error('agenda-missing', 'Susunan acara masih kosong.', { step: 'summary', field: 'agenda' })]
          : []),
        ...(printed.signer === null ? [] : signerFindings(printed.signer, date)),
        ...glyphFindings(printed, typeface),
      ],
    }
  },
}
