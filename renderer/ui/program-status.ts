import { createContext, useContext } from 'react'
import type { Office, ProgramStatus } from '#shared/settings/model.ts'

/** A status with a finished office: what every page can rely on. */
export type ReadyStatus = ProgramStatus & { office: Office }

export const ProgramStatusContext = createContext<ReadyStatus | null>(null)

/** Office, today in its time zone, host and data folder. Only below the shell. */
export function useProgramStatus(): ReadyStatus {
  const status = useContext(ProgramStatusContext)
  if (status === null) throw new Error('useProgramStatus needs the shell around it')
  return status
}
