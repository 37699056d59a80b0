import { EMPTY_MEETING, type MeetingInput } from '#shared/meetings/model.ts'

/** A meeting of the event, before it has ids. */
export interface SampleMeeting extends Pick<MeetingInput, 'kind' | 'stage' | 'title' | 'place'> {
  date: string
  startsAt: string
}

/** The four stages. Of stage II only the month is reported, of stage III only that it lay between II and IV: their days are examples and say so. */
export const STAGES: readonly SampleMeeting[] = [
  {
    kind: 'bimtek',
    stage: 1,
    title: 'Bimtek Smart City Tahap I',
    date: '2022-06-06',
    startsAt: '09:00',
    place: 'Command Center Kabupaten Mojokerto',
  },
  {
    kind: 'bimtek',
    stage: 2,
    title: 'Bimtek Smart City Tahap II (tanggal contoh)',
    date: '2022-07-12',
    startsAt: '09:00',
    place: 'Command Center Kabupaten Mojokerto',
  },
  {
    kind: 'bimtek',
    stage: 3,
    title: 'Bimtek Smart City Tahap III (tanggal contoh)',
    date: '2022-08-23',
    startsAt: '09:00',
    place: 'Command Center Kabupaten Mojokerto',
  },
  {
    kind: 'bimtek',
    stage: 4,
    title: 'Bimtek Smart City Tahap IV',
    date: '2022-09-29',
    startsAt: '09:00',
    place: 'Pendapa Graha Maja Tama',
  },
]

export const SIGNING: SampleMeeting = {
  kind: 'penandatanganan',
  stage: null,
  title: 'Penandatanganan Komitmen Bersama Implementasi Masterplan Smart City',
  date: '2022-09-29',
  startsAt: '13:00',
  place: 'Pendapa Graha Maja Tama',
}

/** The meeting as a clerk would have entered it. */
export function inputOf(
  { date, startsAt, ...facts }: SampleMeeting,
  more: Pick<MeetingInput, 'chairPositionId'>,
  newId: () => string,
): MeetingInput {
  const session = { id: newId(), date, startsAt, endsAt: null, name: '', place: '' }
  return { ...EMPTY_MEETING, ...facts, ...more, sessions: [session] }
}
