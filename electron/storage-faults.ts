import { ORPCError } from '@orpc/server'
import { STORAGE_FAULTS, type StorageFault } from '#shared/audit/errors.ts'
import { errorCode, isFull, isReadOnly } from './database/opening-error.ts'

function faultOf(error: unknown): StorageFault | null {
  const code = errorCode(error)
  if (isFull(code)) return 'STORAGE_FULL'
  return isReadOnly(code) ? 'STORAGE_READ_ONLY' : null
}

/** Runs a call and gives a full or read-only disk its name, whichever feature met it. */
export async function namingStorageFaults<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    const fault = faultOf(error)
    if (fault === null) throw error
    throw new ORPCError(fault, { status: 507, message: STORAGE_FAULTS[fault].message, cause: error })
  }
}
