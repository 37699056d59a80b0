import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const mark = path.join(root, 'dist', '.built')
const SOURCES = ['shared', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json']

function newest(file: string): number {
  const found = statSync(file)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))))
}

/** Whether `dist` was built after the last change of a source. */
export function isBuilt(): boolean {
  const built = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return SOURCES.every((source) => newest(path.join(root, source)) <= built)
}

/** @param started when the build began, in ms since 1970: what changed since then is not in it */
export function markBuilt(started: number): void {
  writeFileSync(mark, '')
  const { atimeMs } = statSync(mark)
  utimesSync(mark, atimeMs / 1000, started / 1000)
}
