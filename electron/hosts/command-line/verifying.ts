import type { Client } from './office.ts'

export interface Verdict {
  ok: boolean
  problems: string[]
}

/**
 * Checks the whole office.
 * @param tell hears of each step, in words
 */
export async function verify(client: Client, tell: (step: string) => void): Promise<Verdict> {
  const steps = await client.settings.verify()
  let last = ''
  for (;;) {
    const { done, value } = await steps.next()
    if (done) return value
    if (value.step !== last) tell(value.step)
    last = value.step
  }
}
