import { expect, test } from 'vitest'
import { agendaItem, meetingInput, session } from '#test/meetings/meeting-input.ts'
import { guest } from '#test/participants/invitees.ts'
import { startProgram } from './program.ts'

// The office PC's screen with everything at 200 %.
const viewport = { width: 683, height: 384 }
const clock = () => new Date('2022-09-20T02:00:00.000Z')
const LONG = `Bimbingan Teknis ${'Penyusunan Rencana Induk Kota Cerdas '.repeat(6)}`.trim()
const STEPS = ['', '/peserta', '/kehadiran', '/notula', '/tindak-lanjut', '/naskah', '/naskah/invitation']

test('at 200 % the head of a meeting leaves most of the window to its step, however long its name is', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ viewport, clock })
  const { id } = await client.meetings.create(
    meetingInput({
      title: LONG,
      place: 'Pendapa Graha Maja Tama, Kompleks Kantor Bupati, Jalan Ahmad Yani Nomor 16, Mojokerto',
      sessions: [session('2022-09-29', '08:00', '16:00'), session('2022-09-30', '19:00', '01:00')],
      agenda: [agendaItem('Paparan')],
    }),
  )
  await client.participants.add({ meetingId: id, participants: [guest(`${LONG.slice(0, 100)} (contoh)`)] })
  const heads: number[] = []
  for (const step of STEPS) {
    await open(`/kegiatan/${id}${step}`)
    const head = await page.evaluate(() => {
      const list = document.querySelector('[role=tablist]')?.getBoundingClientRect()
      const date = document.querySelector('h1 > :last-child')?.getBoundingClientRect()
      const main = document.querySelector('main')
      const tabs = [...document.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect())
      return {
        bottom: Math.round(list?.bottom ?? Infinity),
        rows: new Set(tabs.map(({ top }) => Math.round(top))).size,
        lastTab: tabs.at(-1)?.right ?? Infinity,
        date: date?.right ?? Infinity,
        sideways: (main?.scrollWidth ?? Infinity) - (main?.clientWidth ?? 0),
      }
    })
    expect({ step, ...head }).toMatchObject({ rows: 1, sideways: 0 })
    expect(Math.max(head.lastTab, head.date)).toBeLessThanOrEqual(viewport.width)
    heads.push(head.bottom)
    await expectAccessible()
  }
  // The same in every step, and less than half.
  expect(new Set(heads).size).toBe(1)
  expect(heads[0]).toBeLessThan(viewport.height / 2)

  // What the head cuts short is read in full where it is written.
  await open(`/kegiatan/${id}`)
  const name = page.getByLabel('Nama kegiatan')
  expect(await name.evaluate((field) => field.scrollHeight - field.clientHeight)).toBeLessThanOrEqual(1)
  await name.fill('Rapat\nDewan')
  await name.press('Enter')
  await expect.poll(async () => (await client.meetings.get({ id })).title).toBe('Rapat Dewan')
  expect(faults).toEqual([])
})

test('at 200 % the field of the door, whom it offers and what it answers are in sight together', async () => {
  const { page, client, open, faults } = await startProgram({ viewport, clock })
  const { id: meetingId } = await client.meetings.create(
    meetingInput({ title: LONG, sessions: [session('2022-09-29')] }),
  )
  await client.participants.add({ meetingId, participants: [guest('Siti Aminah'), guest('Siti Rahayu')] })
  await open(`/kegiatan/${meetingId}/kehadiran`)
  const field = page.getByLabel('Nomor atau nama yang datang')
  const inSight = async (selector: ReturnType<typeof page.getByRole>) => {
    const box = await selector.boundingBox()
    return box !== null && box.y >= 0 && box.y + box.height <= viewport.height
  }
  await field.fill('siti')
  await page.getByRole('option').nth(1).waitFor()
  await expect.poll(() => inSight(page.getByRole('option').nth(1))).toBe(true)
  expect(await inSight(field)).toBe(true)
  await field.press('Enter')
  const answer = page.getByText('Siti Aminah hadir', { exact: true })
  await answer.waitFor()
  await expect.poll(() => inSight(answer)).toBe(true)
  expect(await inSight(field)).toBe(true)
  expect(faults).toEqual([])
})
