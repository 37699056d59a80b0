import { expect, test } from 'vitest'
import { mailedList } from '#test/bench/import-list.ts'
import { confirm, preview } from '#test/directory-import/importing.ts'
import { stopAtOnce } from './import-steps.ts'
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
  await stopAtOnce(page, 'Hentikan pengurungan', () =>
    earlier.getByRole('button', { name: /^Urungkan seluruh impor/ }).click(),
  )
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
