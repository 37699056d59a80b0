import { expect, test } from 'vitest'
import { seat } from '#test/commitments/signing-day.ts'
import { openDraft, sheet } from './open-draft.ts'

test('Ctrl+Z in a dialog takes back what was typed there, never the draft behind it', async () => {
  const { page, stored } = await openDraft()
  await page.getByLabel('Kalimat penutup').fill('Penutup baru.')
  await expect.poll(async () => (await stored()).closing).toBe('Penutup baru.')
  await page.getByRole('button', { name: 'Ganti pejabat: Kepala Dinas Kesehatan' }).click()
  const person = page.getByRole('dialog').getByLabel('Orang')
  await page.locator(':focus').and(person).waitFor()
  await page.keyboard.type('Budi')
  await expect.poll(() => person.inputValue()).toBe('Budi')
  await page.keyboard.press('Control+z')
  await expect.poll(() => person.inputValue()).not.toBe('Budi')
  expect(await page.getByLabel('Kalimat penutup').inputValue()).toBe('Penutup baru.')
})

test('a head is replaced by an acting one in four actions, and everything else stays', async () => {
  const { page, stored } = await openDraft()
  const before = await stored()
  await page.getByRole('button', { name: 'Ganti pejabat: Kepala Dinas Kesehatan' }).click()
  await page.locator(':focus').and(page.getByRole('dialog').getByLabel('Orang')).waitFor()
  await page.keyboard.type('dr. Yudi Hartono, M.Kes.')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Ganti', exact: true }).click()
  await page.getByRole('button', { name: /Yudi Hartono, M.Kes.*Plt. Kepala Dinas Kesehatan/ }).waitFor()
  await sheet(page).getByText('YUDI HARTONO').first().waitFor()

  await expect
    .poll(async () => (await stored()).signatories[0]?.appointmentId)
    .not.toBe(before.signatories[0]?.appointmentId)
  const after = await stored()
  const [, ...others] = after.signatories
  expect({ ...after, signatories: others }).toEqual({ ...before, signatories: before.signatories.slice(1) })

  await page.keyboard.press('Control+z')
  await expect.poll(stored).toEqual(before)
})

test('a new name typed and left is kept, and is one person however often it takes', async () => {
  const { page, client } = await openDraft()
  await page.getByRole('button', { name: 'Ganti pejabat: Kepala Dinas Kesehatan' }).click()
  const dialog = page.getByRole('dialog')
  await page.locator(':focus').and(dialog.getByLabel('Orang')).waitFor()
  await page.keyboard.type('dr. Rina Wati')
  await dialog.getByLabel('Sampai (bila ada)').fill('1/1/2020')
  await page.keyboard.press('Tab')
  expect(await dialog.getByLabel('Orang').inputValue()).toBe('dr. Rina Wati')
  await dialog.getByRole('button', { name: 'Ganti', exact: true }).click()
  await dialog.getByRole('alert').waitFor()
  await dialog.getByLabel('Sampai (bila ada)').fill('')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Ganti', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  const { people } = await client.people.directory()
  expect(people.filter(({ name }) => name === 'Rina Wati')).toHaveLength(1)
})

test('every dialog gives the focus back to where it was opened', async () => {
  const { page } = await openDraft()
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    )
  const dialog = page.getByRole('dialog')
  for (const name of ['Tambah penanda tangan', 'Ganti pejabat: Kepala Dinas Kesehatan', 'Terbitkan']) {
    await page.getByRole('button', { name, exact: true }).click()
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(focused).toBe(name)
  }
  await page.getByRole('button', { name: 'Pilihan lain', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Riwayat' }).click()
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe('Pilihan lain')
})

test('a list of one action: search, choose by the keyboard, added in order of precedence', async () => {
  const { page, client, stored } = await openDraft(async (office) => {
    await seat(office, 'Sekretaris Daerah', 'Teguh Gunarko (contoh)')
  })
  await page.getByRole('button', { name: 'Tambah penanda tangan' }).click()
  await page.locator(':focus').and(page.getByRole('dialog').getByRole('textbox')).waitFor()
  await page.keyboard.type('sekretaris daerah')
  await page.getByRole('checkbox', { name: /Teguh Gunarko/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Teguh Gunarko \(contoh\).*Sekretaris Daerah/ }).waitFor()
  const { positions } = await client.people.directory()
  const titles = async () =>
    (await stored()).signatories.map(({ positionId }) => positions.find(({ id }) => id === positionId)?.title)
  await expect.poll(titles).toHaveLength(3)
})
