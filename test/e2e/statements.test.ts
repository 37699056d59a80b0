import { expect, test } from 'vitest'
import { SIGNING_MORNING } from '#test/application.ts'
import { issuedSheet } from '#test/commitments/issued-sheet.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'
import { holdingPrinter } from './holding-printer.ts'
import { startProgram } from './program.ts'

const SIGNATORIES = 120
const NAME = 'Surat Pernyataan Komitmen'

test('many statements say how far they are; cancelled in the middle none is issued; of two windows one is told', async () => {
  const { printer, hold } = holdingPrinter()
  let sheet = { id: '', version: 0, documentId: '' }
  const { page, client, open, faults } = await startProgram({
    clock: () => SIGNING_MORNING,
    printer,
    prepare: async (prepared) => {
      sheet = await issuedSheet(prepared, SIGNATORIES)
    },
  })
  const statements = async () => (await client.documents.list()).filter(({ kind }) => kind === 'statement')
  await open(`/naskah/${sheet.documentId}`)
  const dialog = page.getByRole('dialog')
  const ask = async () => {
    await page.getByRole('button', { name: 'Lembar lain' }).click()
    await page.getByRole('menuitem', { name: `Terbitkan ${NAME}` }).click()
    await dialog.getByText('sebagai revisi 1 ').waitFor()
  }
  await ask()
  const letGo = hold()
  await dialog.getByRole('button', { name: /^Terbitkan/ }).click()
  await dialog.getByText(/^Menyusun bagian [1-9]\d* dari 120\./).waitFor()
  await dialog.getByRole('button', { name: 'Batal' }).click()
  await dialog.waitFor({ state: 'detached' })
  letGo()
  expect(await statements()).toEqual([])

  await ask()
  // Another window is quicker; this one is told, and issues nothing.
  await issueCommitment(client, { id: sheet.id, version: sheet.version, paper: 'statement' })
  await dialog.getByRole('button', { name: /^Terbitkan/ }).click()
  await dialog.getByRole('alert').getByText('jendela lain', { exact: false }).waitFor()
  expect(await statements()).toMatchObject([{ revision: 1, state: 'issued', pages: SIGNATORIES }])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Lembar lain' }).click()
  await page.getByRole('menuitem', { name: `Buka ${NAME}` }).waitFor()
  expect(faults).toEqual([])
})
