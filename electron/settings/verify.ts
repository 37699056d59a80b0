import { sqliteFaults } from '#electron/database/sqlite-check.ts'
import { breathe } from '#electron/database/turns.ts'
import type { RequestContext } from '#electron/request-context.ts'

interface Step {
  step: string
  done: number
  total: number
}

interface Verdict {
  ok: boolean
  problems: string[]
}

type Checking = AsyncGenerator<Step, void>

async function* checkDatabase({ dataFolder }: RequestContext, problems: string[]): Checking {
  for await (const { done, total, faults } of sqliteFaults(dataFolder.database)) {
    problems.push(...faults)
    yield { step: 'Memeriksa basis data', done, total }
  }
}

async function* checkReferences({ database, parts }: RequestContext, problems: string[]): Checking {
  for (const [index, part] of parts.entries()) {
    yield { step: 'Memeriksa rujukan', done: index, total: parts.length }
    try {
      problems.push(...(await part.brokenReferences(database)))
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)
      problems.push(`${part.name} tidak dapat dibaca: ${reason}`)
    }
    await breathe()
  }
}

async function* checkAudit({ database }: RequestContext, problems: string[]): Checking {
  for await (const { done, total, faults } of database.auditFaults()) {
    problems.push(...faults)
    yield { step: 'Memeriksa catatan perubahan', done, total }
    await breathe()
  }
}

async function* checkFiles({ database, files, parts }: RequestContext, problems: string[]): Checking {
  const needed = new Map<string, string>()
  for (const part of parts) {
    // What cannot be read is named by the check of references.
    const named = (await part.files?.(database).catch(() => [])) ?? []
    for (const { sha256, neededBy } of named) needed.set(sha256, neededBy)
  }
  const stored = await files.list()
  const digests = [...new Set([...stored, ...needed.keys()])]
  const there = new Set(stored)
  for (const [index, sha256] of digests.entries()) {
    yield { step: 'Memeriksa berkas', done: index, total: digests.length }
    const neededBy = needed.get(sha256) ?? 'Berkas yang tidak dipakai lagi'
    if (!there.has(sha256)) problems.push(`${neededBy}: berkasnya hilang (${sha256.slice(0, 12)}).`)
    else if (!(await files.isSound(sha256)))
      problems.push(`${neededBy}: isi berkasnya rusak (${sha256.slice(0, 12)}).`)
  }
}

/** Looks at everything that is kept, step by step; the caller may stop between steps. */
export async function* verify(
  context: RequestContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<Step, Verdict> {
  const problems: string[] = []
  for (const check of [checkDatabase, checkReferences, checkAudit, checkFiles]) {
    for await (const step of check(context, problems)) {
      signal?.throwIfAborted()
      yield step
    }
  }
  return { ok: problems.length === 0, problems }
}
