import { notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/client'
import { IconAlertTriangle } from '@tabler/icons-react'
import { storageAdvice } from '#shared/audit/errors.ts'
import { isConnectionError } from './connection.ts'

/** What happened, and what is safe and to be done next, for the clerk. */
export interface ErrorWords {
  title: string
  advice: string
}

interface Issue {
  message: string
  path?: readonly (string | number | { key: string | number })[]
}

function issuesOf(error: unknown): readonly Issue[] {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return []
  const data: unknown = error.data
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues))
    return []
  return data.issues
}

/** Messages of refused fields by their name: `{ regionName: 'Isi nama kabupaten atau kota.' }`. */
export function fieldErrors(error: unknown): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const { path, message } of issuesOf(error)) {
    for (const part of path ?? []) {
      const key = typeof part === 'object' ? part.key : part
      if (typeof key === 'string') messages[key] ??= message
    }
  }
  return messages
}

/** Takes the words of a refused save off the fields as soon as something is changed: they are about what is no longer there. */
export function forgetRefusal({ isError, reset }: { isError: boolean; reset: () => void }): void {
  if (isError) reset()
}

function usesIn(data: unknown): string[] | null {
  return typeof data === 'object' && data !== null && 'usedBy' in data && Array.isArray(data.usedBy)
    ? data.usedBy.map(String)
    : null
}

function reasonOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null
  if ('reason' in data && typeof data.reason === 'string') return data.reason
  const uses = usesIn(data)
  return uses === null ? null : `Dipakai oleh: ${uses.join('; ')}.`
}

/**
 * Turns any failure of a call into words. Named errors of the contract carry their own Indonesian message; the rest are
 * described by what is safe and what to do.
 */
export function errorWords(error: unknown): ErrorWords {
  if (isConnectionError(error)) {
    return {
      title: 'Program tidak menjawab.',
      advice: 'Yang Anda ketik masih ada di layar ini. Tunggu sebentar, lalu coba lagi.',
    }
  }
  if (error instanceof ORPCError) {
    const [issue] = issuesOf(error)
    if (issue) return { title: 'Isian belum benar.', advice: issue.message }
    if (error.defined) return { title: error.message, advice: reasonOf(error.data) ?? '' }
    const advice = storageAdvice(error.code)
    if (advice !== null) return { title: error.message, advice }
  }
  return {
    title: 'Ada kesalahan di dalam program.',
    advice:
      'Data yang sudah tersimpan aman dan perubahan ini tidak disimpan. Coba lagi; bila terulang, tutup lalu buka Ikrar.',
  }
}

/** `errorWords` as one sentence, for a field. */
export function errorText(error: unknown): string {
  const { title, advice } = errorWords(error)
  return `${title} ${advice}`.trim()
}

/** Whether a call failed because the row was changed elsewhere meanwhile. */
export function isStale(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'STALE'
}

/** What still names a thing, when removing it was refused for that reason; null for any other failure. */
export function usesOf(error: unknown): string[] | null {
  return error instanceof ORPCError && error.code === 'IN_USE' ? usesIn(error.data) : null
}

/** Shows a failure as a message at the edge of the window. Lost connections have their own banner and are not repeated here. */
export function showError(error: unknown): void {
  if (isConnectionError(error)) return
  const { title, advice } = errorWords(error)
  notifications.show({
    id: `error:${title}`,
    color: 'red',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    title,
    message: advice,
    autoClose: 12_000,
    role: 'alert',
  })
}

/** Says at the edge of the window why something was not done. */
export function showRefusal(words: string): void {
  notifications.show({
    id: `refusal:${words}`,
    color: 'red',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    message: words,
    autoClose: 12_000,
    role: 'alert',
  })
}
