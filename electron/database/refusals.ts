import { ORPCError } from '@orpc/server'
import { IN_USE, NOT_FOUND, STALE } from '#shared/audit/errors.ts'

/** Named errors of the contract that every store throws; oRPC hands them to the caller as the contract declares them. */

export function notFound(): ORPCError<'NOT_FOUND', undefined> {
  return new ORPCError('NOT_FOUND', { message: NOT_FOUND.message })
}

export function stale(version: number): ORPCError<'STALE', { version: number }> {
  return new ORPCError('STALE', { message: STALE.message, data: { version } })
}

export function inUse(usedBy: string[]): ORPCError<'IN_USE', { usedBy: string[] }> {
  return new ORPCError('IN_USE', { message: IN_USE.message, data: { usedBy } })
}
