import { useCallback, useEffect, useRef, useState } from 'react'
import type { DossierProgress, MadeDossier } from '#shared/dossier/model.ts'
import { client } from '../client.ts'

export type DossierWork =
  | { state: 'idle' }
  | { state: 'running'; progress: DossierProgress }
  | { state: 'made'; made: MadeDossier; file: File }
  | { state: 'failed'; error: unknown }

/** Puts a dossier together with progress; leaving the screen or `stop` ends the work. */
export function useDossier(meetingId: string): { work: DossierWork; make: () => void; stop: () => void } {
  const [work, setWork] = useState<DossierWork>({ state: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const make = useCallback(() => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    setWork({ state: 'running', progress: { step: 'Mulai', done: 0, total: 1 } })
    void (async () => {
      try {
        const steps = await client.dossier.make({ meetingId }, { signal })
        for (;;) {
          const { done, value } = await steps.next()
          if (signal.aborted) return
          if (done) {
            const file = await client.dossier.file({ dossierId: value.dossierId }, { signal })
            setWork({ state: 'made', made: value, file })
            return
          }
          setWork({ state: 'running', progress: value })
        }
      } catch (error) {
        if (!signal.aborted) setWork({ state: 'failed', error })
      }
    })()
  }, [meetingId])
  const stop = useCallback(() => {
    running.current?.abort()
    setWork({ state: 'idle' })
  }, [])
  return { work, make, stop }
}
