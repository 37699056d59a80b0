import { useState } from 'react'

/**
 * Rows that are chosen by their boxes; with Shift all from the last one on.
 * @param shown rows as they stand on screen
 */
export function useChosen(shown: readonly { id: string }[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [lastId, setLastId] = useState<string | null>(null)
  return {
    chosen,
    choose: (id: string, isRange: boolean) => {
      setLastId(id)
      const [from, to] = [lastId, id].map((each) => shown.findIndex((row) => row.id === each))
      if (isRange && from !== undefined && to !== undefined && from >= 0 && to >= 0) {
        const between = shown.slice(Math.min(from, to), Math.max(from, to) + 1)
        setChosen(new Set([...chosen, ...between.map((row) => row.id)]))
      } else setChosen(new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]))
    },
    chooseAll: (isChosen: boolean) => setChosen(new Set(isChosen ? shown.map(({ id }) => id) : [])),
    clear: () => setChosen(new Set()),
  }
}
