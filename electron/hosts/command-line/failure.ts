import { ORPCError } from '@orpc/client'
import { OpeningError } from '#electron/database/opening-error.ts'
import { WorkFailed } from '#electron/work-failed.ts'

/** The call itself was wrong: exit code 2. The message says what, why, and what to do. */
export class WrongCall extends Error {
  override name = 'WrongCall'
}

export interface Ending {
  exitCode: 1 | 2
  /** One line. */
  message: string
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()

/** Puts any error into one line and an exit code. */
export function endingOf(error: unknown): Ending {
  if (error instanceof WrongCall) return { exitCode: 2, message: oneLine(error.message) }
  const isTold =
    error instanceof WorkFailed ||
    error instanceof OpeningError ||
    (error instanceof ORPCError && error.defined)
  const message = error instanceof Error ? error.message : String(error)
  return {
    exitCode: 1,
    message: isTold
      ? oneLine(message)
      : `Ada yang gagal di dalam Ikrar (${oneLine(message)}). Data yang sudah tersimpan tetap aman; ulangi, lalu laporkan bila terjadi lagi.`,
  }
}
