import { expect, test } from 'vitest'
import { startProgram } from './program.ts'

const SIGNING_MORNING = new Date('2022-09-29T02:00:00.000Z')

test('members of abolished positions end in one action, and one moves to another body; both are taken back', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({
    content: 'sample',
    clock: () => SIGNING_MORNING,
    async prepare(office) {
      const { agencies } = await office.people.directory()
      const health = agencies.find(({ abbreviation }) => abbreviation === 'Dinkes')
      const social = agencies.find(({ abbreviation }) => abbreviation === 'Dinsos')
      if (!health || !social) throw new Error('the sample has both')
      await office.people.reorganiseAgencies({
        startsOn: '2022-09-01',
        from: [{ id: health.id, version: health.version, ends: true }],
        into: [social.id],
        begins: [],
        moves: [],
      })
    },
  })
  await open('/orang?tampilan=dewan')
  const abolished = page.getByText(/^\d+ jabatan sudah dihapuskan\.$/)
  await abolished.waitFor()
  await expectAccessible()
  await page.getByText('Jabatan ini dihapuskan; hari terakhirnya 31 Agustus 2022.').first().waitFor()
  const before = (await client.council.read()).memberships
  await page.getByRole('button', { name: /^Akhiri (?:\d+ keanggotaan|keanggotaannya)$/ }).click()
  await abolished.waitFor({ state: 'detached' })
  const ends = async () => (await client.council.read()).memberships.flatMap(({ endsOn }) => endsOn ?? [])
  expect(new Set(await ends())).toEqual(new Set(['2022-08-31']))
  await page.keyboard.press('Control+z')
  await abolished.waitFor()
  expect(await ends()).toEqual([])

  // What is filtered out is hidden, not taken away: a key draws no row anew.
  const row = page.getByRole('button', { name: 'Pilihan: Kepala Dinas Komunikasi dan Informatika' }).first()
  const element = await row.elementHandle()
  await page.getByLabel('Saring anggota').fill('komunikasi')
  await expect
    .poll(() => page.getByRole('button', { name: /^Pilihan: Kepala Dinas/ }).count())
    .toBeLessThan(4)
  expect(await element?.evaluate(({ isConnected }) => isConnected)).toBe(true)
  await row.click()
  await page.getByRole('menuitem', { name: 'Pindahkan ke badan lain' }).waitFor()
  expect(await page.getByRole('menuitem', { name: /^Naikkan/ }).count()).toBe(0)
  await page.getByRole('menuitem', { name: 'Pindahkan ke badan lain' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pindahkan Kepala Dinas Komunikasi dan Informatika' })
  await dialog.getByLabel('Ke badan').selectOption({ label: 'Kelompok Kerja Smart Society' })
  await dialog.getByLabel('Sebagai').selectOption({ label: 'Anggota' })
  await dialog.getByLabel('Mulai').fill('15/9/2022')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Pindahkan' }).click()
  await page
    .getByText(
      'Kepala Dinas Komunikasi dan Informatika kini Anggota Kelompok Kerja Smart Society mulai 15 September 2022.',
    )
    .waitFor()
  expect((await client.council.read()).memberships).toHaveLength(before.length + 1)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await client.council.read()).memberships.length).toBe(before.length)
  expect(faults).toEqual([])
})
