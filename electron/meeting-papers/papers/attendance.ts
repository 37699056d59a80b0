import { createHash } from 'node:crypto'
import { listParticipants } from '#electron/participants/handlers.ts'
import {
  attendanceListDocument,
  type AttendanceRow,
  type PrintedAttendance,
} from '#shared/documents/attendance-list.ts'
import { officeOn } from '#shared/meeting-papers/model.ts'
import { dayOfMeeting, daysOf, placesOfDay, spanOf } from '#shared/meetings/sessions.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { error, glyphFindings, occasionFindings, signerFindings, warning } from '../findings.ts'
import type { PaperKind } from '../paper-kind.ts'
import { printedSigner } from '../signing.ts'

/** An empty row has the same id on every preview, so that the same page is the same bytes. */
function spareRowId(meetingId: string, date: string, index: number): string {
  const hex = createHash('sha256').update(`${meetingId} ${date} ${index}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function row({ id, named }: ListedParticipant): AttendanceRow {
  const { name, position, agency, sex } = named
  return { id, name, position, agency, sex: sex ?? '' }
}

/** Daftar hadir: a sheet a day, in the order of the participants. */
export const attendance: PaperKind<'attendance'> = {
  usual: ({ office }) =>
    Promise.resolve({
      paper: 'attendance',
      letterhead: 'office',
      typeface: 'arimo',
      paperSize: office.paper,
      roles: ['peserta', 'narasumber', 'moderator', 'panitia', 'undangan'],
      spareRows: 5,
      signer: null,
      cornerMarks: true,
    }),
  async resolve({ reader, meeting, office, today }, options) {
    const { roles, signer, spareRows, letterhead, typeface, cornerMarks } = options
    const date = dayOfMeeting(meeting, today)
    const participants = (await listParticipants(reader, meeting.id, today)).filter(({ role }) =>
      roles.includes(role),
    )
    const rows = participants.map(row)
    const printed: PrintedAttendance = {
      office: officeOn(office, options),
      letterhead,
      typeface,
      cornerMarks,
      event: meeting.title,
      sheets: daysOf(meeting.sessions).map((day) => ({
        date: day.date,
        startsAt: day.startsAt,
        endsAt: day.endsAt,
        ...(day.endsNextDay && { endsNextDay: true }),
        place: placesOfDay(day, meeting.place),
        rows,
        spareRows: Array.from({ length: spareRows }, (_each, index) =>
          spareRowId(meeting.id, day.date, index),
        ),
      })),
      signer: signer === null ? null : await printedSigner(reader, signer, date),
    }
    const vacant = participants.filter(({ named }) => named.name === '').length
    const place = { step: 'participants', field: null } as const
    return {
      printed,
      document: (code, createdAt) => attendanceListDocument(printed, code, createdAt),
      signers: printed.signer === null ? [] : [{ role: 'signatory', printed: printed.signer }],
      number: '',
      date: spanOf(meeting)?.first ?? null,
      findings: [
        ...occasionFindings(meeting),
        ...(rows.length + spareRows === 0
          ? [error('participants-missing', 'Belum ada peserta, dan tidak ada baris kosong.', place)]
          : []),
        ...(vacant > 0
          ? [warning('participant-vacant', `${vacant} jabatan belum ada pejabatnya pada hari itu.`, place)]
          : []),
        ...(printed.signer === null ? [] : signerFindings(printed.signer, date)),
        ...glyphFindings(printed, typeface),
      ],
    }
  },
}
