import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { startProgram } from './program.ts'

// What is done before the program has answered is done upon what the answer says, never refused as a conflict with oneself.

const clock = () => new Date('2022-09-20T02:00:00.000Z')

/** Holds back the answers to a call until the function that comes back is called: it is done, but the page does not know yet. */
async function holdAnswers(page: Page, call: string): Promise<() => void> {
  const { promise: held, resolve } = Promise.withResolvers<void>()
  await page.route(`**/rpc/${call}`, async (route) => {
    const response = await route.fetch()
    await held
    await route.fulfill({ response })
  })
  return resolve
}

test('answers of participants that are given right after one was moved are kept', async () => {
  const { page, client, open, faults } = await startProgram({ content: 'sample', clock })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 4)?.id ?? ''
  const list = () => client.participants.list({ meetingId })
  const [first] = await list()
  await open(`/kegiatan/${meetingId}/peserta`)
  const table = page.getByRole('table', { name: 'Peserta' })
  await table.getByLabel('Pilih semua yang tampil').check()
  const letGo = await holdAnswers(page, 'participants/move')
  await table
    .getByRole('button', { name: `Pilihan: ${first?.named.name}`, exact: true })
    .press('Alt+ArrowDown')
  await expect.poll(async () => (await list())[1]?.id).toBe(first?.id)
  await page.getByLabel('Jawaban semua yang dipilih').selectOption({ label: 'Hadir' })
  const moderator = table.getByLabel(`Peran ${first?.named.name}`, { exact: true })
  await moderator.selectOption({ label: 'Moderator' })
  letGo()
  await expect.poll(async () => (await list()).every(({ reply }) => reply.state === 'coming')).toBe(true)
  await expect.poll(async () => (await list())[1]?.role).toBe('moderator')
  expect(await moderator.inputValue()).toBe('moderator')
  expect(faults).toEqual([])
})

test('a hand-out that is taken off right after it was moved comes back by Urungkan', async () => {
  const { page, client, open, faults } = await startProgram({ content: 'sample', clock })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 4)?.id ?? ''
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
    .png()
    .toBuffer()
  for (const name of ['denah.png', 'foto.png']) {
    const file = new File([new Uint8Array(bytes)], name)
    await client.materials.add({ meetingId, kind: 'handout', agendaItemId: null, file })
  }
  const names = async () => (await client.materials.list({ meetingId })).map(({ fileName }) => fileName)
  await open(`/kegiatan/${meetingId}`)
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'Pilihan: foto.png' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const letGo = await holdAnswers(page, 'materials/move')
  await choose('Naikkan')
  await expect.poll(names).toEqual(['foto.png', 'denah.png'])
  await choose('Lepas dari kegiatan')
  letGo()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect.poll(names).toEqual(['foto.png', 'denah.png'])
  expect(faults).toEqual([])
})

test('a member of the council who is promoted right after the others were put in order is', async () => {
  const { page, client, open, faults } = await startProgram({ content: 'sample', clock })
  await open('/orang?tampilan=dewan')
  const members = page.getByRole('list', { name: 'Anggota Dewan Smart City' })
  const letGo = await holdAnswers(page, 'council/reorderMembers')
  await members
    .getByRole('button', { name: /^Pilihan: / })
    .first()
    .press('Alt+ArrowDown')
  const isArranged = async () => (await client.council.read()).memberships.some(({ order }) => order !== null)
  await expect.poll(isArranged).toBe(true)
  await members.getByRole('button', { name: 'Pilihan: Kepala Dinas Kesehatan' }).click()
  await page.getByRole('menuitem', { name: 'Jadikan Pengarah' }).click()
  letGo()
  await page.getByText('Kepala Dinas Kesehatan kini Pengarah Dewan Smart City.').waitFor()
  expect(faults).toEqual([])
})
