import { rm } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { createPrinter } from '#electron/printing/create-printer.ts'
import { MOJOKERTO, openTestApplication } from '#test/application.ts'
import { printedDocument } from '#test/plain-printer.ts'
import { LOGO_IMAGES } from '#test/printing/logo.ts'
import { refusal } from '#test/refusal.ts'
import { issued, readyDraft } from './signing-day.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

describe('a preview', () => {
  test('of what is issued is the filed page itself', async () => {
    const { client } = await openTestApplication()
    const { document, commitment } = await issued(client)
    const file = await client.commitments.preview({ ...commitment, paper: 'commitment' })
    const filed = await client.documents.file({ id: document.id })
    expect(await file.text()).toBe(await filed.text())
    expect(filed.name).toContain(`revisi 1 - ${document.code}.pdf`)
  })

  test('of a filed page that is damaged says so', async () => {
    const { client, context } = await openTestApplication()
    const { document, commitment } = await issued(client)
    await rm(context.files.pathOf(document.sha256))
    expect(await refusal(client.commitments.preview({ ...commitment, paper: 'commitment' }))).toMatchObject({
      code: 'PRINTING_FAILED',
      data: { reason: expect.stringContaining('cadangan') },
    })
  })

  test('of a statement says what would be filed, not what is filed of an older sheet', async () => {
    const { client } = await openTestApplication()
    const { commitment } = await issued(client)
    const { id, version } = commitment
    await issueCommitment(client, { id, version, paper: 'statement' })
    const revising = await client.commitments.revise(await client.commitments.get({ id }))
    const content = { ...revising.content, place: 'Mojosari' }
    const saved = await client.commitments.save({ ...revising, content })
    await issueCommitment(client, { id, version: saved.version, paper: 'commitment' })
    const file = await client.commitments.preview({ id, content, paper: 'statement' })
    expect(JSON.stringify(await printedDocument(file))).toContain('Mojosari, 29 September 2022')
  })

  test('of a draft has no code and uses what is typed, not what is saved', async () => {
    const { client } = await openTestApplication()
    const { draft, content } = await readyDraft(client)
    const typed = { ...content, place: 'Trawas' }
    const file = await client.commitments.preview({ id: draft.id, content: typed, paper: 'commitment' })
    const document = await printedDocument(file)
    expect(document.code).toBeNull()
    expect(JSON.stringify(document)).toContain('Trawas, 29 September 2022')
  })

  test('of what is issued says what its sheet says, also in Word and as a statement, when a head has changed since', async () => {
    const { client } = await openTestApplication()
    const { commitment } = await issued(client)
    const { people } = await client.people.directory()
    const siti = people.find(({ name }) => name.startsWith('Siti'))
    await client.people.updatePerson({
      id: siti?.id ?? '',
      version: siti?.version ?? 0,
      changes: { name: 'Nama Baru' },
    })
    for (const paper of ['commitment', 'statement'] as const) {
      const shown = { id: commitment.id, content: commitment.content, paper }
      expect(await (await client.commitments.word(shown)).text()).toContain('Siti')
      expect(await (await client.commitments.preview(shown)).text()).toContain('Siti')
    }
  })

  test('says which logo is damaged', async () => {
    const { client, context } = await openTestApplication()
    const { draft, content } = await readyDraft(client)
    const [picture = new Uint8Array()] = LOGO_IMAGES.values()
    const { sha256: logo } = await client.settings.addLogo({
      file: new File([new Uint8Array(picture)], 'lambang.png'),
    })
    await client.settings.saveOffice({ office: { ...MOJOKERTO, logo }, version: 1 })
    await rm(context.files.pathOf(logo))
    const call = client.commitments.preview({
      id: draft.id,
      content: { ...content, letterhead: 'office' },
      paper: 'commitment',
    })
    expect(await refusal(call)).toMatchObject({
      code: 'PRINTING_FAILED',
      data: { reason: expect.stringContaining('logo') },
    })
  })
})

test('statements and board say what the issued sheet says, not what is being drafted', async () => {
  const { client } = await openTestApplication()
  const { commitment } = await issued(client)
  const revising = await client.commitments.revise(commitment)
  const { version } = await client.commitments.save({
    ...revising,
    content: { ...revising.content, place: 'Mojosari' },
  })
  for (const paper of ['statement', 'board'] as const) {
    const document = await issueCommitment(client, { id: commitment.id, version, paper })
    const printed = JSON.stringify(await printedDocument(await client.documents.file({ id: document.id })))
    expect(printed).toContain('Mojokerto, 29 September 2022')
    expect(document).toMatchObject({ kind: paper, revision: 1, progress: { total: 2 } })
  }
  expect(await client.commitments.get({ id: commitment.id })).toMatchObject({ isRevising: true, revision: 1 })
})

test('statements and board keep the cells of their own pages, and list those who sign there', async () => {
  const { client } = await openTestApplication({ content: 'sample', printer: createPrinter() })
  const [sample] = await client.commitments.list()
  const { id, version } = await client.commitments.get({ id: sample?.id ?? '' })
  await issueCommitment(client, { id, version, paper: 'commitment' })
  const issueOther = async (paper: 'statement' | 'board') => {
    const commitment = await client.commitments.get({ id })
    const issuedPaper = await issueCommitment(client, { id, version: commitment.version, paper })
    return client.documents.get({ id: issuedPaper.id })
  }

  // Each of the nine on a page of their own; the Bupati acknowledges the joint sheet only.
  const statement = await issueOther('statement')
  expect(statement.cells.map((cell) => cell.page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(statement.signatures.map(({ role }) => role)).toEqual(Array(9).fill('signatory'))
  const board = await issueOther('board')
  expect(board.signatures).toHaveLength(10)
  expect(Math.max(...board.cells.map(({ x, width }) => x + width))).toBeGreaterThan(297)
})
