import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursWords } from '../../renderer/meetings/meeting-words.ts'
import { emailInvitation, invitationLines, whatsAppInvitation } from '#shared/meetings/invitation-words.ts'
import { agendaItem, meetingInput, session } from './meeting-input.ts'

const meeting = meetingInput({
  title: 'Bimtek Smart City Tahap IV',
  purpose: 'penyusunan Masterplan Smart City.',
  sessions: [session('2022-09-29')],
  place: 'Pendapa Graha Maja Tama',
  address: 'Jalan Ahmad Yani 16',
})
const inviter = 'Dinas Komunikasi dan Informatika Kabupaten Mojokerto'
const invitation = { meeting, zone: 'WIB', inviter } as const

test('for WhatsApp', () => {
  expect(whatsAppInvitation(invitation, 'Bapak/Ibu Kepala OPD')).toBe(
    `*UNDANGAN*
*Bimtek Smart City Tahap IV*

Yth. Bapak/Ibu Kepala OPD

Dalam rangka penyusunan Masterplan Smart City, dengan ini mengharap kehadiran Saudara pada:

*Hari, tanggal*: Kamis, 29 September 2022
*Waktu*: 09.00 WIB s.d. selesai
*Tempat*: Pendapa Graha Maja Tama, Jalan Ahmad Yani 16
*Acara*: Bimtek Smart City Tahap IV

Demikian atas perhatian dan kehadirannya disampaikan terima kasih.

Dinas Komunikasi dan Informatika Kabupaten Mojokerto`,
  )
})

test('for e-mail, with the rundown', () => {
  const agenda = [agendaItem('Registrasi', { startsAt: '08:30' }), agendaItem('Paparan'), agendaItem('')]
  const { subject, body } = emailInvitation({
    ...invitation,
    meeting: { ...meeting, agenda, note: 'Bawa laptop.' },
  })
  expect(subject).toBe('Undangan Bimtek Smart City Tahap IV, Kamis, 29 September 2022')
  expect(body).toContain('hari, tanggal: Kamis, 29 September 2022\nwaktu: 09.00 WIB s.d. selesai\n')
  expect(body).toContain('Susunan acara:\n08.30 Registrasi\nPaparan\n\nBawa laptop.\n\nDemikian')
})

const line = (wanted: string, sessions: typeof meeting.sessions) =>
  invitationLines({ ...invitation, meeting: { ...meeting, sessions } }).find(({ label }) => label === wanted)
    ?.value
const hours = (sessions: typeof meeting.sessions) => line('waktu', sessions)
const places = (sessions: typeof meeting.sessions) => line('tempat', sessions)

test('several days with other hours tell each; the same hours are told once', () => {
  expect(hours([session('2022-09-28', '09:00', '15:00'), session('2022-09-29', '09:00', '15:00')])).toBe(
    '09.00 s.d. 15.00 WIB',
  )
  expect(
    hours([
      session('2022-09-28', '13:00', '15:00'),
      session('2022-09-29', '09:00', '12:00'),
      session('2022-09-29', '13:00', '00:30'),
    ]),
  ).toBe(
    'Rabu, 28 September 2022: 13.00 s.d. 15.00 WIB\nKamis, 29 September 2022: 09.00 s.d. 00.30 WIB (hari berikutnya)',
  )
})

test('of sessions beside each other the one that lasts longest ends the day', () => {
  const beside = [session('2022-09-29', '08:00', '16:00'), session('2022-09-29', '13:00', '14:00')]
  expect(hours(beside)).toBe('08.00 s.d. 16.00 WIB')
  expect(hours([session('2022-09-29', '19:00', '00:30'), session('2022-09-29', '20:00', '22:00')])).toBe(
    '19.00 s.d. 00.30 WIB (hari berikutnya)',
  )
  expect(hours([session('2022-09-29', '09:00', '10:00'), session('2022-09-29', '11:00', null)])).toBe(
    '09.00 WIB s.d. selesai',
  )
})

test('a day that begins early and ends on the next forenoon says so', () => {
  const early = [session('2022-09-29', '07:00', '09:00'), session('2022-09-29', '22:00', '08:00')]
  expect(hours(early)).toBe('07.00 s.d. 08.00 WIB (hari berikutnya)')
  expect(hoursWords({ sessions: early }, 'WIB')).toBe('07.00 s.d. 08.00 WIB (hari berikutnya)')
})

test('sessions held elsewhere say where', () => {
  const elsewhere = { place: 'Ruang 2' }
  expect(places([session('2022-09-29'), session('2022-09-29', '13:00', null, elsewhere)])).toBe(
    'Pendapa Graha Maja Tama, Jalan Ahmad Yani 16; Ruang 2',
  )
  expect(places([session('2022-09-29'), session('2022-09-30', '09:00', null, elsewhere)])).toBe(
    'Kamis, 29 September 2022: Pendapa Graha Maja Tama, Jalan Ahmad Yani 16\nJumat, 30 September 2022: Ruang 2',
  )
})

test('what is not known is left out', () => {
  expect(invitationLines({ ...invitation, meeting: meetingInput({ title: 'Rapat' }) })).toEqual([
    { label: 'acara', value: 'Rapat' },
  ])
})

test('no sign of a title makes WhatsApp change the look of the rest', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('*', '_', '~', '`', 'a', ' ', '\n') }), (text) => {
      const message = whatsAppInvitation({
        ...invitation,
        meeting: { ...meeting, title: text.replaceAll('\n', ' '), note: text, purpose: text },
      })
      const ours = message.replace(/^\*[^*\n]*\*/gm, '')
      expect(ours).not.toMatch(/[*_~`]/)
    }),
  )
})

test('an address for joining stays as it is', () => {
  const onlineUrl = 'https://zoom.us/j/123_456?pwd=a_b'
  expect(whatsAppInvitation({ ...invitation, meeting: { ...meeting, onlineUrl } })).toContain(onlineUrl)
})
