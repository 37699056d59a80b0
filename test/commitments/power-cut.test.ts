import { spawnSync } from 'node:child_process'
import { cp, readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openTestApplication, temporaryFolder, type TestClient } from '#test/application.ts'
import type { Commitment } from '#shared/commitments/model.ts'
import { readyDraft } from './signing-day.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

const PROGRAM = path.join(import.meta.dirname, 'issue-and-die.ts')
/** Steps between two cuts; every step alone was tried too, which takes a minute. */
const STRIDE = 3
/** More writing steps than an issue has; the last run is not killed. */
const MOST_STEPS = 60

/** Issues in a program of its own that dies before the step; says whether it lived. */
function issueAndDie(dataFolder: string, draft: { id: string; version: number }, step: number): boolean {
  const args = [PROGRAM, dataFolder, draft.id, String(draft.version), String(step)]
  const { signal, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (signal !== 'SIGKILL' && stdout !== 'issued\n') throw new Error(stderr)
  return signal === null
}

async function problemsOf(client: TestClient): Promise<string[]> {
  const checking = await client.settings.verify()
  for (;;) {
    const { done, value } = await checking.next()
    if (done) return value.problems
  }
}

/** What a program finds that is started after the power came back. */
async function foundAfterwards(dataFolder: string, draft: Commitment): Promise<object> {
  const { client, close } = await openTestApplication({ dataFolder })
  const problems = await problemsOf(client)
  const halves = await readdir(path.join(dataFolder, 'files', 'arriving'))
  const commitment = await client.commitments.get({ id: draft.id })
  const [document] = await client.documents.list()
  if (document === undefined) {
    const isUntouched = JSON.stringify(commitment) === JSON.stringify(draft)
    await issueCommitment(client, { id: draft.id, version: draft.version, paper: 'commitment' })
    await close()
    return { problems, halves, outcome: isUntouched ? 'nothing' : 'half' }
  }
  const { signatures } = await client.documents.get({ id: document.id })
  const { size } = await client.documents.file({ id: document.id })
  await close()
  const isWhole =
    commitment.state === 'issued' &&
    commitment.documentId === document.id &&
    signatures.length === draft.signatoryCount &&
    size === document.bytes
  return { problems, halves, outcome: isWhole ? 'everything' : 'half' }
}

test(
  'a power cut while issuing leaves nothing or everything, wherever it strikes',
  { timeout: 180_000 },
  async () => {
    const original = await openTestApplication()
    const { draft } = await readyDraft(original.client)
    await original.close()
    let cuts = 0
    for (let step = 0; step < MOST_STEPS; step += step === 0 ? 1 : STRIDE) {
      const dataFolder = path.join(await temporaryFolder(), 'salinan')
      await cp(original.dataFolder, dataFolder, { recursive: true })
      const lived = issueAndDie(dataFolder, draft, step)
      const outcome = lived ? 'everything' : 'nothing'
      expect(await foundAfterwards(dataFolder, draft)).toEqual({ problems: [], halves: [], outcome })
      if (lived) break
      cuts += 1
    }
    expect(cuts).toBeGreaterThan(3)
  },
)
