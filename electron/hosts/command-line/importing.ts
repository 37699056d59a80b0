import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { WorkFailed } from '#electron/work-failed.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import type { Decision, ImportSummary, PreviewRow } from '#shared/directory-import/model.ts'
import { answerOf } from '#shared/streams.ts'
import { callersPath, type Client } from './office.ts'

/** A problem of the file where it stands, and what was done about it; a null repair: nothing could be done without asking. */
interface FoundProblem {
  sheet: string
  row: number
  column: string
  problem: string
  repair: string | null
}

/** What an import did, or would do. */
export interface Imported {
  rows: number
  created: number
  changed: number
  merged: number
  problems: FoundProblem[]
}

/** Rows of one page of the preview. */
const PAGE = 200

async function* everyRow({ directoryImport }: Client, importId: string): AsyncGenerator<PreviewRow, void> {
  for (let offset = 0; ;) {
    const { rows, total } = await directoryImport.rows({
      importId,
      filter: { show: 'all' },
      offset,
      limit: PAGE,
    })
    yield* rows
    offset += PAGE
    if (offset >= total) return
  }
}

/** Accepts what asks and has a repair that loses nothing; the rest goes on asking, and its rows stay out. */
async function acceptWhatLosesNothing(client: Client, importId: string): Promise<void> {
  const decisions: Decision[] = []
  for await (const { row, cells } of everyRow(client, importId)) {
    for (const { field, asks, problems } of cells) {
      const asking = problems.filter(({ severity }) => severity === 'ask')
      if (asks && asking.every(({ repair, losesNothing }) => repair !== null && losesNothing))
        decisions.push({ about: 'cell', row, field, choice: { to: 'accept' } })
    }
  }
  const most = 10_000
  for (let first = 0; first < decisions.length; first += most)
    await client.directoryImport.decide({ importId, decisions: decisions.slice(first, first + most) })
}

function problemsOf(sheet: string, { row, cells, asks }: PreviewRow): FoundProblem[] {
  const found = cells.flatMap(({ column, problems, asks: isAsking }) =>
    problems.map(({ message, repair, severity }) => ({
      sheet,
      row,
      column,
      problem: message,
      repair: severity === 'ask' && isAsking ? null : repair,
    })),
  )
  const column = cells.find(({ field }) => field === 'name')?.column ?? cells[0]?.column ?? ''
  return asks === null ? found : [...found, { sheet, row, column, problem: asks, repair: null }]
}

/** Columns whose dates read both ways, at the header: how they were read. */
function datesRead(sheet: string, row: number, summary: ImportSummary | null): FoundProblem[] {
  return (summary?.datesBothWays ?? []).map(({ column, count, example, byDay, byMonth, order }) => {
    const [read, other] = order === 'day' ? [byDay, byMonth] : [byMonth, byDay]
    const problem = `${count} tanggal terbaca dua cara: "${example}" dibaca ${longDate(read)}, dapat juga ${longDate(other)}.`
    return { sheet, row, column, problem, repair: null }
  })
}

/**
 * Imports a list of people as the screen does, taking every proposed repair that loses nothing.
 * @param options.dryRun only tells what would happen
 */
export async function importPeople(
  client: Client,
  named: string,
  options: { dryRun?: boolean },
): Promise<Imported> {
  const source = callersPath(named)
  const found = await stat(source).catch(() => null)
  if (!found?.isFile())
    throw new WorkFailed(`Berkas "${source}" tidak ditemukan. Periksa nama dan tempatnya.`)
  const file = new File([await openAsBlob(source)], path.basename(source))
  const { importId, look, sheets } = await client.directoryImport.open({ file })
  await answerOf(await client.directoryImport.preview({ importId, layout: look.layout }))
  await acceptWhatLosesNothing(client, importId)
  const { summary } = await client.directoryImport.state({ importId })
  const sheet = sheets[look.layout.sheet]?.name ?? ''
  const problems = datesRead(sheet, look.layout.headerRow, summary)
  for await (const row of everyRow(client, importId)) problems.push(...problemsOf(sheet, row))
  if (options.dryRun !== true) await answerOf(await client.directoryImport.confirm({ importId }))
  await client.directoryImport.close({ importId })
  const { create = 0, change = 0, merge = 0 } = summary?.actions ?? {}
  return { rows: summary?.rows ?? 0, created: create, changed: change, merged: merge, problems }
}

/** What a person sees of an import. */
export function importLines({ rows, created, changed, merged, problems }: Imported): string[][] {
  return [
    ['baris', String(rows)],
    ['baru', String(created)],
    ['diubah', String(changed)],
    ['digabung', String(merged)],
    ...problems.map(({ sheet, row, column, problem, repair }) => [
      `${sheet}!${column}${row}`,
      problem,
      repair === null ? '' : `-> ${repair}`,
    ]),
  ]
}
