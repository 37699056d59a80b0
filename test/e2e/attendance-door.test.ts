import { expect, test } from 'vitest'
import { badgeCode } from '#shared/participants/badge-code.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { EMPTY_GUEST } from '#shared/meetings/person-reference.ts'
import { guest } from '#test/participants/invitees.ts'
import { startProgram } from './program.ts'

const clock = () => new Date('2022-09-29T01:30:00.000Z')

test('at the door a number or a name and Enter record who comes, each with a clear answer', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ clock })
  const { id: meetingId } = await client.meetings.create(
    meetingInput({
      title: 'Sosialisasi',
      sessions: [
        session('2022-09-29', '09:00', '12:00', { name: 'Sesi pagi' }),
        session('2022-09-29', '13:00', '15:00', { name: 'Sesi siang' }),
      ],
      quorum: { rule: 'moreThanHalf', countsRepresented: true },
    }),
  )
  await open(`/kegiatan/${meetingId}/kehadiran`)
  await page.getByRole('heading', { name: 'Belum ada peserta' }).waitFor()
  await expectAccessible()
  await client.participants.add({
    meetingId,
    participants: [
      guest('Siti Aminah', { agency: 'Dinas Kesehatan' }),
      guest('Siti Rahayu', { agency: 'Dinas Sosial' }),
      guest('Bambang Prasetyo'),
      ...Array.from({ length: 97 }, (_, index) => guest(`Tamu ${index + 1}`)),
    ],
  })
  await open(`/kegiatan/${meetingId}/kehadiran`)
  const field = page.getByLabel('Nomor atau nama yang datang')
  const door = page.getByRole('region', { name: 'Catat di pintu' })
  await field.fill('3')
  await field.press('Enter')
  await door.getByText('Bambang Prasetyo hadir', { exact: true }).waitFor()
  await field.fill('bambang')
  await field.press('Enter')
  await door.getByText('Bambang Prasetyo sudah tercatat hadir').waitFor()
  await field.fill('siti')
  await page.getByRole('option', { name: /Siti Rahayu/ }).waitFor()
  await expectAccessible()
  await field.press('ArrowDown')
  await field.press('ArrowDown')
  await field.press('Enter')
  await door.getByText('Siti Rahayu hadir', { exact: true }).waitFor()
  await field.fill('999')
  await field.press('Enter')
  await door.getByText('Tidak ada peserta nomor 999.').waitFor()
  await expectAccessible()
  await field.fill('Joko Wibowo')
  await field.press('Enter')
  await door.getByText('"Joko Wibowo" tidak ada di daftar.').waitFor()
  await door.getByRole('button', { name: 'Tamu yang tidak ada di daftar' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('Nama dengan gelar').inputValue()).toBe('Joko Wibowo')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Catat hadir' }).click()
  await door.getByText('Joko Wibowo hadir', { exact: true }).waitFor()

  // A scanner types the code of a badge and presses Enter.
  const scan = async (code: string) => {
    await field.pressSequentially(code)
    await field.press('Enter')
  }
  await scan(badgeCode(meetingId, 3))
  await door.getByText('Bambang Prasetyo sudah tercatat hadir').waitFor()
  await scan(badgeCode(meetingId, 40))
  await door.getByText('Tamu 37 hadir', { exact: true }).waitFor()
  const { id: other } = await client.meetings.create(meetingInput({ title: 'Rapat Lain' }))
  await client.participants.add({ meetingId: other, participants: [guest('Orang Lain')] })
  await scan(badgeCode(other, 1))
  await door.getByText('Kartu ini dari kegiatan "Rapat Lain".', { exact: true }).waitFor()
  await door.getByText(/^Orang Lain tidak ada di daftar peserta di sini/).waitFor()
  await scan('7K3Q9Z-1')
  await door.getByText('Kartu ini dari kegiatan lain.', { exact: true }).waitFor()
  await scan(badgeCode(meetingId, 999))
  await door.getByText('Belum tercatat.', { exact: true }).waitFor()
  await expectAccessible()
  expect(await field.inputValue()).toBe('')

  // As fast as one can type: thirty people, each with an answer.
  for (let number = 4; number < 34; number += 1) {
    await field.fill(String(number))
    await field.press('Enter')
    await door.getByText(new RegExp(`^Nomor ${number}\\.`)).waitFor()
  }
  const [morning, afternoon] = await client.attendance.summary({ meetingId })
  expect(morning?.all.present).toBe(34)
  expect(afternoon?.all.present).toBe(0)
  expect(faults).toEqual([])
})

test('the signed sheet is read in: one by one, many, and all the rest; corrections are told and taken back', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ content: 'sample', clock })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 4)?.id ?? ''
  await client.meetings.update({
    id: meetingId,
    version: (await client.meetings.get({ id: meetingId })).version,
    changes: { quorum: { rule: 'twoThirds', countsRepresented: true } },
  })
  const [, second] = await client.participants.list({ meetingId })
  if (!second) throw new Error('nobody')
  const reply = { state: 'excused', reason: 'Dinas luar' } as const
  await client.participants.update({ ...second, changes: { reply } })
  await open(`/kegiatan/${meetingId}/kehadiran`)
  const table = page.getByRole('table', { name: 'Kehadiran peserta' })
  const totals = page.getByRole('region', { name: 'Jumlah kehadiran' })
  const [first] = await client.participants.list({ meetingId })
  const name = first?.named.name ?? ''
  const dialog = page.getByRole('dialog')
  await table.getByLabel(`Kehadiran ${name}`, { exact: true }).selectOption({ label: 'Diwakili' })
  await dialog.getByLabel('Diwakilkan kepada').fill('Budi Santoso')
  await page.getByRole('option', { name: 'Tamu dari luar: Budi Santoso' }).click()
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await table.getByRole('button', { name: 'oleh Budi Santoso' }).waitFor()
  await totals.getByText(/^Kuorum belum tercapai/).waitFor()
  await page.getByRole('button', { name: 'Semua yang belum tercatat' }).click()
  await page.getByRole('menuitem', { name: 'Catat hadir 1 izin menurut balasannya', exact: true }).click()
  await totals.getByText(/^Kuorum tercapai/).waitFor()
  // Under the pointer the offer to take it back stays, however long the page is looked at.
  await page.getByRole('button', { name: 'Urungkan' }).last().hover()
  await expectAccessible()
  const count = async (state: 'present' | 'represented' | 'excused' | 'open') =>
    (await client.attendance.summary({ meetingId }))[0]?.all[state]
  expect([await count('open'), await count('excused')]).toEqual([0, 1])
  await page.getByRole('main').press('Control+z')
  await expect.poll(() => count('present')).toBe(0)
  expect(await count('represented')).toBe(1)

  await page.getByRole('button', { name: `Riwayat ${name}`, exact: true }).click()
  await dialog
    .getByText(/diwakili/)
    .first()
    .waitFor()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Menurut OPD dan peran' }).click()
  await dialog.getByRole('table', { name: 'Kehadiran menurut peran' }).waitFor()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await page.getByLabel('Saring menurut kehadiran').selectOption({ label: 'Diwakili' })
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('2')
  expect(faults).toEqual([])
})

test('who comes for somebody represented is told and recorded, and F2 says that it was they themselves', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ clock })
  const { id: meetingId } = await client.meetings.create(
    meetingInput({ title: 'Sosialisasi', sessions: [session('2022-09-29')] }),
  )
  const by = { ...EMPTY_GUEST, kind: 'guest', name: 'Rina Wati' } as const
  await client.participants.add({
    meetingId,
    participants: [guest('Siti Aminah', { reply: { state: 'represented', by } }), guest('Bambang')],
  })
  const mark = async () => (await client.attendance.list({ meetingId }))[0]?.mark.state
  await open(`/kegiatan/${meetingId}/kehadiran`)
  const field = page.getByLabel('Nomor atau nama yang datang')
  const door = page.getByRole('region', { name: 'Catat di pintu' })
  await field.fill('1')
  await field.press('Enter')
  await door.getByText('Rina Wati hadir mewakili Siti Aminah', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'oleh Rina Wati' }).waitFor()
  await expectAccessible()
  expect(await mark()).toBe('represented')
  await field.press('F2')
  await door.getByText('Siti Aminah hadir', { exact: true }).waitFor()
  expect(await mark()).toBe('present')
  await field.fill('1')
  await field.press('Enter')
  await door.getByText('Siti Aminah sudah tercatat hadir', { exact: true }).waitFor()
  await door.getByRole('button', { name: 'Diwakili (F2)' }).click()
  await door.getByText('Rina Wati hadir mewakili Siti Aminah', { exact: true }).waitFor()
  expect(await field.evaluate((each) => each === document.activeElement)).toBe(true)
  await field.fill('2')
  await field.press('Enter')
  await door.getByText('Bambang hadir', { exact: true }).waitFor()
  expect(await door.getByRole('button', { name: /F2/ }).count()).toBe(0)
  expect(faults).toEqual([])
})
