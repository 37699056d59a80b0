import { ORPCError } from '@orpc/client'
import { CommanderError } from 'commander'
import * as z from 'zod'
import { OpeningError } from '#electron/database/opening-error.ts'
import { storageAdvice } from '#shared/audit/errors.ts'
import { WorkFailed } from '#electron/work-failed.ts'

/** The call itself was wrong: exit code 2. The message says what, why, and what to do. */
export class WrongCall extends Error {
  override name = 'WrongCall'
}

export interface Ending {
  exitCode: 0 | 1 | 2
  /** One line, or nothing to say. */
  message: string
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()

/** What named errors of the contract carry for people beside their message. */
const details = z.object({
  reason: z.string().optional(),
  findings: z.array(z.object({ severity: z.string(), message: z.string() })).optional(),
  usedBy: z.array(z.string()).optional(),
})

function detailsOf(error: ORPCError<string, unknown>): string {
  const { data } = details.safeParse(error.data)
  const findings = data?.findings
    ?.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message)
  return [data?.reason, ...(findings ?? []), ...(data?.usedBy ?? [])].filter(Boolean).join(' ')
}

const HELP = 'Lihat "npm run -s ikrar -- --help".'

/** Commander's faults in our words; the part in quotation marks is what was typed. */
const WRONG_CALLS: Record<string, (typed: string) => string> = {
  'commander.unknownCommand': (typed) => `Perintah "${typed}" tidak dikenal.`,
  'commander.unknownOption': (typed) => `Pilihan "${typed}" tidak dikenal.`,
  'commander.missingArgument': (typed) => `Perintah ini kurang satu kata: ${typed}.`,
  'commander.missingMandatoryOptionValue': (typed) => `Pilihan "${typed}" harus diisi.`,
  'commander.optionMissingArgument': (typed) => `Pilihan "${typed}" harus diikuti nilainya.`,
  'commander.excessArguments': () => 'Perintah ini diberi terlalu banyak kata.',
}

function wrongCall(error: CommanderError): Ending {
  // Help was asked for and has been shown, or no command was given and help has been shown instead.
  if (error.exitCode === 0) return { exitCode: 0, message: '' }
  if (error.code === 'commander.help') return { exitCode: 2, message: '' }
  const typed = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const said = WRONG_CALLS[error.code]?.(typed) ?? error.message.replace(/^error: /, '')
  return { exitCode: 2, message: oneLine(`${said} ${HELP}`) }
}

/** Puts any error into one line and an exit code: 1 when the work failed, 2 when the call was wrong. */
export function endingOf(error: unknown): Ending {
  if (error instanceof CommanderError) return wrongCall(error)
  if (error instanceof WrongCall) return { exitCode: 2, message: oneLine(error.message) }
  if (error instanceof WorkFailed || error instanceof OpeningError) {
    return { exitCode: 1, message: oneLine(error.message) }
  }
  if (error instanceof ORPCError && error.defined) {
    return { exitCode: 1, message: oneLine(`${error.message} ${detailsOf(error)}`) }
  }
  const advice = error instanceof ORPCError ? storageAdvice(error.code) : null
  if (error instanceof ORPCError && advice !== null)
    return { exitCode: 1, message: oneLine(`${error.message} ${advice}`) }
  const message = oneLine(error instanceof Error ? error.message : String(error))
  return {
    exitCode: 1,
    message: `Ada yang gagal di dalam Ikrar (${message}). Data yang sudah tersimpan tetap aman; ulangi, lalu laporkan bila terjadi lagi.`,
  }
}
