import { expect, test } from 'vitest'
import { mailedList } from '#test/bench/import-list.ts'
import { confirm, preview } from '#test/directory-import/importing.ts'
import { startProgram } from './program.ts'

const ROWS = 3000

test('taking thousands back is stopped at once and changes nothing; afterwards it is done', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({
    async prepare(asked) {
      const file = await asked.directoryImport.open({ file: await mailedList(ROWS) })
      await preview(asked, file)
      await asked.directoryImport.decide({
        importId: file.importId,
        decisions: [{ about: 'kind', kind: 'agencyUnknown', choice: 'accept' }],
      })
      await confirm(asked, file.importId)
    },
  })
  const people = async () => (await client.people.directory()).people.length
  await open('/orang/impor')
  const earlier = page.getByRole('region', { name: 'Impor sebelumnya' })
  await earlier.getByRole('button', { name: /^Urungkan seluruh impor/ }).waitFor()
  // Pressed by the page itself as soon as it is there: however fast the machine is, the work has only begun.
  await page.evaluate(() => {
    const presses = new MutationObserver(() => {
      const stop = document.querySelector<HTMLElement>('[aria-label^="Hentikan pengurungan"]')
      if (stop === null) return
      presses.disconnect()
      stop.click()
    })
    presses.observe(document.body, { subtree: true, attributes: true, childList: true })
  })
  await earlier.getByRole('button', { name: /^Urungkan seluruh impor/ }).click()
  await earlier.getByText('Pengurungan dihentikan. Tidak ada yang berubah.').waitFor()
  expect(await people()).toBe(ROWS)
  expect((await client.directoryImport.list()).map(({ undoneAt }) => undoneAt)).toEqual([null])
  await expectAccessible()

  await earlier.getByRole('button', { name: /^Urungkan seluruh impor/ }).click()
  await earlier.getByText(/Diurungkan\.$/).waitFor()
  expect(await people()).toBe(0)
  expect(await earlier.getByText('Pengurungan dihentikan').count()).toBe(0)
  expect(faults).toEqual([])
})
