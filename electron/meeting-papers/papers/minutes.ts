import { readMinutes, resolveMinutes } from '#electron/minutes/handlers.ts'
import { minutesDocument, type PrintedMinutes } from '#shared/documents/minutes-paper.ts'
import type { PrintedSignatory } from '#shared/commitments/snapshot.ts'
import { officeOn } from '#shared/meeting-papers/model.ts'
import type { NamedPerson, PersonReference } from '#shared/meetings/person-reference.ts'
import { dayOfMeeting, daysWords, placesWords, spanOf, timesWords } from '#shared/meetings/sessions.ts'
import { error, glyphFindings, occasionFindings, partFindings, warning } from '../findings.ts'
import type { PaperKind } from '../paper-kind.ts'
import { printedPhotos } from '../photos.ts'
import { hasLeftOffice, placeToSign, printedPart } from '../signing.ts'

/** `dr. Siti Aminah, M.Kes. (Kepala Dinas Kesehatan)` */
function nameAndPosition(named: NamedPerson | null): string {
  if (named === null) return ''
  const { name, position } = named
  if (name === '') return position
  return position === '' ? name : `${name} (${position})`
}

/** Notula: all that it says is written in the minutes and the action items. */
export const minutes: PaperKind<'minutes'> = {
  usual: ({ office }) =>
    Promise.resolve({
      paper: 'minutes',
      letterhead: 'office',
      typeface: 'arimo',
      paperSize: office.paper,
      showsPhotos: true,
    }),
  async resolve({ reader, meeting, office, today }, options) {
    const { letterhead, typeface } = options
    const date = dayOfMeeting(meeting, today)
    const said = await resolveMinutes(reader, meeting.id, { office, today })
    const { content } = await readMinutes(reader, meeting.id)
    const byChair: PersonReference | null =
      meeting.chairPositionId === null ? null : { kind: 'position', positionId: meeting.chairPositionId }
    const chair = content.chair ?? byChair
    const signs = (reference: PersonReference | null, ordinal: number) =>
      reference === null
        ? Promise.resolve(null)
        : printedPart(reader, reference, { signatoryId: placeToSign(ordinal), date })
    const printed: PrintedMinutes = {
      office: officeOn(office, options),
      letterhead,
      typeface,
      date: spanOf(meeting)?.first ?? null,
      meeting: meeting.title,
      days: daysWords(meeting),
      times: timesWords(meeting, office.timeZone),
      place: placesWords(meeting, meeting.place),
      invitation: said.invitation,
      subject: said.subject,
      chairName: nameAndPosition(said.chair),
      participants: said.participants,
      noteTakerName: nameAndPosition(said.noteTaker),
      opening: said.opening,
      discussions: said.discussions.map(({ heading, body }) => ({ heading, body })),
      conclusions: said.conclusions,
      decisions: said.decisions.map(({ text }) => text),
      actionItems: said.actionItems,
      closing: said.closing,
      photos: options.showsPhotos ? await printedPhotos(reader, meeting.id) : [],
      chair: await signs(chair, 1),
      noteTaker: await signs(content.noteTaker, 2),
    }
    const place = { step: 'minutes', field: null } as const
    const signing = async (
      reference: PersonReference | null,
      signatory: PrintedSignatory | null,
      field: { name: 'chair' | 'noteTaker'; missing: string },
    ) => {
      const at = { ...place, field: field.name }
      if (signatory === null) return [warning('signer-missing', field.missing, at)]
      return partFindings(signatory, {
        hasLeft: await hasLeftOffice(reader, reference, date),
        date,
        place: at,
      })
    }
    const isEmpty =
      said.discussions.every(({ body }) => body.content.length === 0) &&
      said.conclusions.content.length === 0 &&
      said.decisions.length === 0
    return {
      printed,
      document: (code, createdAt) => minutesDocument(printed, code, createdAt),
      signers: [printed.noteTaker, printed.chair]
        .filter((each) => each !== null)
        .map((each) => ({ role: 'signatory', printed: each })),
      number: '',
      date: printed.date,
      findings: [
        ...occasionFindings(meeting),
        ...(isEmpty
          ? [error('minutes-empty', 'Pembahasan, kesimpulan, dan keputusan masih kosong.', place)]
          : []),
        ...(await signing(chair, printed.chair, { name: 'chair', missing: 'Pimpinan rapat belum dipilih.' })),
        ...(await signing(content.noteTaker, printed.noteTaker, {
          name: 'noteTaker',
          missing: 'Pencatat belum dipilih.',
        })),
        ...glyphFindings(printed, typeface),
      ],
    }
  },
}
