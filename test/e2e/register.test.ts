import { expect, test } from 'vitest'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { guest } from '#test/participants/invitees.ts'
import { startProgram } from './program.ts'
import { issuePaper } from '#test/meeting-papers/issue-paper.ts'

const clock = () => new Date('2022-09-29T02:00:00.000Z')
const NUMBER = '000.1.5/123/SETDA-SC/XII/2026'
const LONGEST = `${'500.12.18.3/1234/416-113/'.repeat(3)}2026`

test.each([
  ['at the usual size', { width: 1366, height: 768 }],
  ['at 200 %', { width: 683, height: 384 }],
])('the register shows the whole of a long number %s', async (_name, viewport) => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ clock, viewport })
  const { id: meetingId } = await client.meetings.create(
    meetingInput({ title: 'Rapat', sessions: [session('2022-09-29')] }),
  )
  await client.participants.add({ meetingId, participants: [guest('Budi (contoh)')] })
  const { id } = await issuePaper(client, { meetingId, paper: 'attendance', version: 0 })
  await open('/naskah')
  const field = page.getByRole('textbox', { name: /^Nomor DAFTAR HADIR/ })
  const stored = async () => (await client.documents.get({ id })).number
  const hidden = () =>
    field.evaluate((each) => [each.scrollWidth - each.clientWidth, each.scrollHeight - each.clientHeight])
  for (const number of [NUMBER, LONGEST]) {
    await field.fill(number)
    await field.press('Enter')
    await expect.poll(stored).toBe(number)
    for (const beyond of await hidden()) expect(beyond).toBeLessThanOrEqual(1)
  }
  await field.fill('salah ketik')
  await field.press('Escape')
  // The register may still be read again; what is stored then shows.
  await expect.poll(() => field.inputValue()).toBe(LONGEST)
  await expectAccessible()
  expect(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0)
  expect(faults).toEqual([])
})

test('who types on while a number is being stored loses nothing, and is not taken for another window', async () => {
  const { page, client, open, faults } = await startProgram({ clock })
  const { id: meetingId } = await client.meetings.create(
    meetingInput({ title: 'Rapat', sessions: [session('2022-09-29')] }),
  )
  const { id } = await issuePaper(client, { meetingId, paper: 'attendance', version: 0 })
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/rpc/documents/setNumber', async (route) => {
    await held
    await route.continue()
  })
  await open('/naskah')
  const field = page.getByRole('textbox', { name: /^Nomor DAFTAR HADIR/ })
  await field.fill('000.1.5/1')
  await field.press('Enter')
  await field.press('End')
  await page.keyboard.type('23')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  release()
  await expect.poll(async () => (await client.documents.get({ id })).number).toBe('000.1.5/123')
  expect(await field.inputValue()).toBe('000.1.5/123')
  expect(await page.getByText('jendela lain').count()).toBe(0)
  await field.fill('000.1.5/4')
  await field.press('Enter')
  await expect.poll(async () => (await client.documents.get({ id })).number).toBe('000.1.5/4')
  expect(faults).toEqual([])
})

test('an attendance list is complete once all of it is back; cards do not wait for a signature', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ clock })
  const { id: meetingId } = await client.meetings.create(
    meetingInput({ title: 'Rapat', sessions: [session('2022-09-29')] }),
  )
  await client.participants.add({ meetingId, participants: [guest('Budi (contoh)')] })
  const issue = async (paper: 'attendance' | 'badges') => issuePaper(client, { meetingId, paper, version: 0 })
  await issue('badges')
  await open('/arsip')
  await page.getByText('Belum ada kertas yang ditunggu').waitFor()
  const { id } = await issue('attendance')
  await open('/arsip')
  await page.getByRole('heading', { name: 'Masih beredar untuk ditandatangani (1)' }).waitFor()
  await page.getByText(/ditandatangani oleh yang hadir$/).waitFor()
  await page.getByRole('link', { name: /^DAFTAR HADIR/ }).click()
  await page.getByText(/^Ditandatangani di atas kertas oleh yang hadir\. Sesudah kegiatan/).waitFor()
  await expectAccessible()
  await open('/naskah')
  const row = page.getByRole('row').filter({ hasText: 'DAFTAR HADIR' })
  await row.getByText('Terbit', { exact: true }).waitFor()

  const scan = await client.documents.file({ id })
  await client.archive.addScan({ documentId: id, file: new File([scan], 'daftar hadir.pdf') })
  await open('/naskah')
  await row.getByText('Lengkap', { exact: true }).waitFor()
  await page.getByLabel('Keadaan naskah').selectOption('Menunggu tanda tangan')
  await page.getByText('0 naskah').waitFor()
  await open(`/naskah/${id}`)
  await page.getByText(/lembar utuhnya sudah tersimpan: lengkap\.$/).waitFor()
  await open('/arsip')
  await page.getByRole('heading', { name: 'Sudah berarsip (1)' }).waitFor()
  expect(faults).toEqual([])
})
