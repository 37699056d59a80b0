import { builtinModules } from 'node:module'
import type { Import } from './imports.ts'

/** Folders of `electron` that serve every feature; all other folders but `hosts` are features. */
const INFRASTRUCTURE = new Set(['database', 'files', 'printing', 'screens', 'spreadsheets'])
const BUILT_IN = new Set(builtinModules)

const isBuiltIn = (name: string): boolean =>
  name.startsWith('node:') || BUILT_IN.has(name.split('/')[0] ?? '')
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

/** What kind of room a file of `electron` stands in, and the room's name. */
function roomOf(file: string): {
  kind: 'entry' | 'application' | 'root' | 'infrastructure' | 'host' | 'feature'
  name: string
} {
  const [, folder = '', inner] = file.split('/')
  if (file === 'electron/ikrar.ts') return { kind: 'entry', name: '' }
  if (file === 'electron/application.ts') return { kind: 'application', name: '' }
  if (inner === undefined) return { kind: 'root', name: '' }
  if (folder === 'hosts') return { kind: 'host', name: inner }
  return { kind: INFRASTRUCTURE.has(folder) ? 'infrastructure' : 'feature', name: folder }
}

/** Says why a file may not import something, or null when it may. */
export function refusalOf(file: string, { to, isType }: Import): string | null {
  if (file.startsWith('shared/')) return refusalInShared(to)
  if (file.startsWith('renderer/')) return refusalInRenderer(to, isType)
  if (file.startsWith('electron/')) return refusalInElectron(file, to)
  return null
}

function refusalInShared(to: string): string | null {
  if (to.startsWith('#shared/') || to === 'zod' || to === '@orpc/contract') return null
  return 'shared imports only itself, zod and @orpc/contract'
}

function refusalInRenderer(to: string, isType: boolean): string | null {
  if (/^#(?!shared\/|renderer\/)/.test(to)) return 'renderer imports only shared and itself'
  if (/^#shared\/(?:.+\/)?contract\.ts$/.test(to) && !isType)
    return 'renderer imports contracts as types only'
  if (
    isBuiltIn(to) ||
    ['electron', '@orpc/server', 'better-sqlite3', 'kysely', 'sharp', 'pdfkit'].includes(packageOf(to))
  )
    return 'renderer runs in a page, without the rights of the computer'
  return null
}

function refusalInElectron(file: string, to: string): string | null {
  const from = roomOf(file)
  // The program's version stands nowhere else.
  if (to === '#package.json' && from.kind === 'application') return null
  if (/^#(?!shared\/|electron\/)/.test(to)) return 'electron imports only shared and itself'
  if (packageOf(to) === 'electron')
    return from.kind === 'host' && from.name === 'desktop' ? null : 'only the desktop host imports electron'
  if (!to.startsWith('#electron/')) return null
  const target = roomOf(to.slice(1))
  if (from.kind === target.kind && from.name === target.name) return null
  if (from.kind === 'entry') return target.kind === 'host' ? null : 'the way in joins hosts and nothing else'
  if (target.kind === 'host') return 'hosts are imported by nobody, not even each other'
  if (target.kind === 'application') return from.kind === 'host' ? null : 'only hosts import the application'
  if (target.kind === 'feature') {
    if (from.kind === 'application') return null
    if (from.kind !== 'feature') return `${from.kind} rooms know no feature`
    return to.endsWith('/handlers.ts') ? null : 'a feature imports another through its handlers only'
  }
  return null
}

/** Finds circles of imports, types included; each as its files in order, starting from the first by name. */
export function circles(house: ReadonlyMap<string, readonly Import[]>): string[] {
  const found = new Set<string>()
  const done = new Set<string>()
  const visit = (file: string, trail: string[]): void => {
    const start = trail.indexOf(file)
    if (start >= 0) {
      const circle = trail.slice(start)
      const first = circle.indexOf([...circle].sort()[0] ?? '')
      found.add([...circle.slice(first), ...circle.slice(0, first)].join(' -> '))
      return
    }
    if (done.has(file)) return
    for (const { to } of house.get(file) ?? []) {
      const next = to.slice(1)
      if (to.startsWith('#') && house.has(next)) visit(next, [...trail, file])
    }
    done.add(file)
  }
  for (const file of house.keys()) visit(file, [])
  return [...found]
}
