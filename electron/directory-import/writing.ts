import { setTimeout as pause } from 'node:timers/promises'
import { ORPCError } from '@orpc/server'
import type { Change } from '#electron/database/database.ts'
import { kindsChangedSince, lastDeed } from '#electron/database/history.ts'
import { writeMany } from '#electron/people/handlers.ts'
import type { RequestContext } from '#electron/request-context.ts'
import type { DoneImport, ImportProgress } from '#shared/directory-import/model.ts'
import { ImportPlanner, type ImportPlan } from '#shared/directory-import/plan.ts'
import type { RowState } from '#shared/directory-import/row-state.ts'
import { IMPORT_ACTION, recordImport } from './import-log.ts'
import type { Checked, RunningImport } from './running-import.ts'
import { throughTurns } from './turns.ts'

/** Pause in ms between two reports of progress. */
const REPORT = 100

/** Kinds of things that a preview was checked against. */
const DIRECTORY_KINDS = ['person', 'agency', 'position', 'appointment'] as const

type Progress = Pick<ImportProgress, 'done' | 'total'>

/** Rows that come in, in the order of the file. */
function comingIn({ states, resolutions }: Checked): RowState[] {
  return states.filter(({ row }) => {
    const action = resolutions.get(row)?.action
    return action !== undefined && action !== 'skip' && action !== 'ask'
  })
}

async function planOf(
  { newId }: RequestContext,
  checked: Checked,
  signal: AbortSignal | undefined,
): Promise<ImportPlan> {
  const states = comingIn(checked)
  const planner = new ImportPlanner(
    { directory: checked.view.directory, startsOn: checked.layout.startsOn, newId },
    states,
  )
  const adding = function* (): Generator<void> {
    for (const state of states) {
      const resolution = checked.resolutions.get(state.row)
      if (resolution !== undefined) planner.add(state, resolution)
      yield
    }
  }
  await throughTurns(adding(), signal)
  return planner.plan()
}

/** People of the directory that are changed, or get or change a position. */
function changedPeople({
  people,
  changedPeople: changed,
  appointments,
  changedAppointments,
}: ImportPlan): number {
  const ids = new Set(changed.map(({ after }) => after.id))
  for (const { personId } of [...appointments, ...changedAppointments.map(({ after }) => after)])
    ids.add(personId)
  for (const { id } of people) ids.delete(id)
  return ids.size
}

function countsOf(running: RunningImport, checked: Checked, plan: ImportPlan) {
  const { rows, actions } = checked.summary
  return {
    id: running.id,
    fileName: running.fileName,
    sheet: running.sheets[checked.layout.sheet]?.name ?? '',
    rows,
    created: plan.people.length,
    changed: changedPeople(plan),
    merged: actions.merge,
    unchanged: actions.unchanged,
    leftOut: rows - actions.create - actions.change - actions.merge - actions.unchanged,
    agencies: plan.agencies.length,
    positions: plan.positions.length,
  }
}

async function write(
  context: RequestContext,
  running: RunningImport,
  checked: Checked,
  { tell, signal }: { tell: (progress: Progress) => void; signal: AbortSignal },
): Promise<DoneImport> {
  const plan = await planOf(context, checked, signal)
  const counts = countsOf(running, checked, plan)
  const total = sizeOf(plan)
  const columns = { headerKey: running.headerKey(checked.layout), columns: checked.layout.columns }
  return context.database.change(context, async (change: Change) => {
    if (await kindsChangedSince(change, checked.view.auditRow, DIRECTORY_KINDS))
      throw new ORPCError('DIRECTORY_CHANGED', {
        message:
          'Data orang, jabatan, atau instansi berubah setelah pemeriksaan. Periksa lagi, lalu simpan; pilihan Anda tetap.',
      })
    const first = (await lastDeed(change)) + 1
    await writeMany(change, IMPORT_ACTION, plan, { tell: (done) => tell({ done, total }), signal })
    signal.throwIfAborted()
    const last = await lastDeed(change)
    await recordImport(change, { ...counts, made: last < first ? null : { first, last }, ...columns })
    return { ...counts, at: change.at, actor: context.actor, undoneAt: null }
  })
}

function sizeOf(plan: ImportPlan): number {
  return Object.values(plan).reduce((sum, things: readonly unknown[]) => sum + things.length, 0)
}

/**
 * Writes what is decided in one transaction and tells how far it is; a caller that stops listening, or aborts, undoes it.
 * @throws DIRECTORY_CHANGED
 */
export async function* confirm(
  context: RequestContext,
  running: RunningImport,
  checked: Checked,
  signal: AbortSignal | undefined,
): AsyncGenerator<ImportProgress, DoneImport> {
  const stop = new AbortController()
  const either = signal === undefined ? stop.signal : AbortSignal.any([stop.signal, signal])
  const state = { done: 0, total: 0, isOver: false }
  const tell = (progress: Progress) => Object.assign(state, progress)
  const writing = write(context, running, checked, { tell, signal: either }).finally(() => {
    state.isOver = true
  })
  // It may fail while nobody listens; whoever listens next hears of it.
  writing.catch(() => undefined)
  try {
    while (!state.isOver) {
      yield { step: 'Menyimpan', done: state.done, total: state.total }
      await Promise.race([writing, pause(REPORT)])
    }
    return await writing
  } finally {
    if (!state.isOver) stop.abort()
    await writing.catch(() => undefined)
  }
}
