import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MadeChange } from '#shared/audit/model.ts'
import { directoryOn, positionsOfBody } from '#shared/council/composition.ts'
import type { Council, Decree, Membership } from '#shared/council/model.ts'
import { longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import type { Directory } from '#shared/people/model.ts'
import { api, client } from '../client.ts'
import { isStale } from '../ui/errors.tsx'
import { notifyWithUndo } from '../ui/undo.tsx'

/** Positions of the Dewan Smart City that is in force on a day; none while it is read. */
export function useCouncilPositions(directory: Directory, date: IsoDate): ReadonlySet<string> {
  const { data } = useQuery(api.council.read.queryOptions())
  return useMemo(
    () => new Set(data ? positionsOfBody(data, 'council', directoryOn(directory, date)) : []),
    [data, directory, date],
  )
}

/** Rows with some of them changed, and new ones at the end. */
function withRows<Row extends { id: string }>(rows: readonly Row[], changed: readonly Row[]): Row[] {
  const byId = new Map(changed.map((row) => [row.id, row]))
  const present = new Set(rows.map(({ id }) => id))
  return [...rows.map((row) => byId.get(row.id) ?? row), ...changed.filter(({ id }) => !present.has(id))]
}

/** Changes of members wait for each other (`scope` of a mutation), so that each begins from the versions that the one before made. */
export const MEMBER_CHANGES = { id: 'members of the council' }

/** Puts changed rows into the council that is shown, and offers to take a change back. */
export function useCouncilChanges() {
  const queryClient = useQueryClient()
  return useMemo(() => {
    const key = api.council.read.queryKey()
    /** The paper and the history follow; the composition itself is put in place at once. */
    const refresh = () => queryClient.invalidateQueries({ queryKey: api.council.key() })
    const change = (next: (council: Council) => Council) => {
      queryClient.setQueryData(key, (old) => old && next(old))
    }
    return {
      putDecree: (decree: Decree) => change((old) => ({ ...old, decrees: withRows(old.decrees, [decree]) })),
      putMembers: (members: readonly Membership[]) =>
        change((old) => ({ ...old, memberships: withRows(old.memberships, members) })),
      takeMembers: (ids: readonly string[]) =>
        change((old) => ({
          ...old,
          memberships: old.memberships.filter(({ id }) => !ids.includes(id)),
        })),
      /** A membership at the version that it has by now: what was done a moment ago may have made a new one. */
      latest: ({ id, version }: Pick<Membership, 'id' | 'version'>) => {
        const known = queryClient.getQueryData(key)?.memberships.find((each) => each.id === id)
        return { id, version: known?.version ?? version }
      },
      refresh,
      /** Says what was done; `Urungkan` takes it back as a whole. */
      notify: (text: string, made: MadeChange) => {
        void refresh()
        notifyWithUndo(text, async () => {
          queryClient.setQueryData(key, await client.council.undo(made))
          await refresh()
        })
      },
      /** For `onError`: after a change from an old version the next attempt begins from what is stored. */
      refreshWhenStale: (error: unknown) => {
        if (isStale(error)) void refresh()
      },
    }
  }, [queryClient])
}

export type CouncilChanges = ReturnType<typeof useCouncilChanges>

/** Ends memberships, each on its own day, in one change that is taken back as a whole. */
export function useEndMembers() {
  const changes = useCouncilChanges()
  return useMutation({
    scope: MEMBER_CHANGES,
    mutationFn: (ends: readonly { membership: Membership; endsOn: IsoDate }[]) =>
      client.council.endMembers({
        members: ends.map(({ membership, endsOn }) => ({ ...changes.latest(membership), endsOn })),
      }),
    onSuccess: ({ memberships, made }) => {
      changes.putMembers(memberships)
      const [first, another] = memberships
      changes.notify(
        another === undefined
          ? `Keanggotaan diakhiri ${longDate(first?.endsOn ?? '')}.`
          : `${memberships.length} keanggotaan diakhiri pada hari terakhir jabatannya.`,
        made,
      )
    },
    onError: changes.refreshWhenStale,
  })
}
