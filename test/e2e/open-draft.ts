import type { Page } from 'playwright-core'
import { SIGNING_MORNING } from '#test/application.ts'
import { readyDraft } from '#test/commitments/signing-day.ts'
import { startProgram, type ProgramOptions } from './program.ts'

type Ready = Awaited<ReturnType<typeof readyDraft>>

/** The program with a draft that could be issued, opened in the editor. */
export async function openDraft(prepare?: ProgramOptions['prepare']) {
  let ready: Ready | null = null
  const program = await startProgram({
    clock: () => SIGNING_MORNING,
    prepare: async (client) => {
      ready = await readyDraft(client)
      await prepare?.(client)
    },
  })
  const { draft } = ready ?? (await readyDraft(program.client))
  await program.open(`/komitmen/${draft.id}`)
  await program.page.getByLabel('Kalimat pembuka').waitFor()
  const stored = async () => (await program.client.commitments.get({ id: draft.id })).content
  return { ...program, id: draft.id, stored }
}

/** The page beside the form, as a screen reader finds it. */
export function sheet(page: Page) {
  return page.getByRole('region', { name: 'Pratinjau Lembar' })
}
