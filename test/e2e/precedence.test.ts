import { expect, test } from 'vitest'
import { addPosition } from '#electron/people/handlers.ts'
import { startProgram } from './program.ts'

const MANY = 200

test('two hundred positions of one tier are put in order by keyboard, each key told to screen readers', async () => {
  const { page, application, client, open, faults } = await startProgram()
  const { context } = application
  await context.database.change(context, async (change) => {
    for (let number = 1; number <= MANY; number++)
      await addPosition(
        change,
        { title: `Kepala Desa Nomor ${number}`, agencyId: null, tier: 10, printsRankAndNumber: true },
        { id: context.newId(), isSample: false },
      )
  })
  await open('/orang?tampilan=jabatan')
  const handle = page.getByLabel('Pindahkan Kepala Desa Nomor 200')
  await handle.scrollIntoViewIfNeeded()
  await handle.focus()
  await page.keyboard.press('Space')
  for (let place = MANY - 1; place > MANY - 6; place--) {
    await page.keyboard.press('ArrowUp')
    await page.getByText(`Sekarang di urutan ${place}.`).waitFor({ state: 'attached' })
  }
  await page.keyboard.press('Space')
  const order = async () =>
    (await client.people.directory()).positions
      .filter(({ tier }) => tier === 10)
      .toSorted((first, second) => first.order - second.order)
      .map(({ title }) => title)
  await expect.poll(async () => (await order()).indexOf('Kepala Desa Nomor 200')).toBe(MANY - 6)
  expect((await order()).at(-1)).toBe('Kepala Desa Nomor 199')
  expect(faults).toEqual([])
})
