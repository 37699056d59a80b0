import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import * as z from 'zod'
import { makeDistribution } from './stand-in-distribution.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')))
/** Any small Windows program; this one comes with electron-builder. */
const WINDOWS_BASE = path.join(root, 'node_modules/electron-winstaller/vendor/StubExecutable.exe')

/**
 * Packs a project into a folder, with a stand-in for Electron.
 * @param scratch gets the stand-in and the packed folder `release`
 * @throws with what electron-builder said
 */
export function pack(system: 'linux' | 'win', project: string, scratch: string): void {
  const distribution = path.join(scratch, `electron-${system}`)
  makeDistribution(distribution, version, system === 'win' ? WINDOWS_BASE : undefined)
  const builder = path.join(root, 'node_modules/electron-builder/cli.js')
  const words = [
    '--dir',
    `--${system}`,
    '--x64',
    '--config',
    'build/electron-builder.cjs',
    '--publish',
    'never',
  ]
  const result = spawnSync(process.execPath, [builder, ...words], {
    cwd: project,
    env: { ...process.env, IKRAR_ELECTRON_DIST: distribution, IKRAR_RELEASE: path.join(scratch, 'release') },
    encoding: 'utf8',
  })
  if (result.status !== 0) throw new Error(result.stdout + result.stderr)
}

/** A packed program, looked into. */
export interface Packed {
  /** Everything in the archive, e.g. `/package.json`, folders too. */
  inside: string[]
  /** Native parts in the archive's list. */
  natives: string[]
  /** Files that lie beside the archive, as in the archive's list. */
  outside: string[]
  /** Names of the packages. */
  packages: Set<string>
  /** Sources, tests and the like, which have no place in a packed program. */
  leftovers: string[]
}

const NATIVE = /\.(?:node|so(?:\.[\d.]+)?|dll|dylib|exe)$/

/** @param resources the folder `resources` of the packed program */
export function lookInto(resources: string): Packed {
  const inside = listPackage(path.join(resources, 'app.asar'), { isPack: false }).map((name) =>
    name.replaceAll('\\', '/'),
  )
  const beside = path.join(resources, 'app.asar.unpacked')
  const outside = readdirSync(beside, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) => `/${path.relative(beside, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`,
    )
  return {
    inside,
    outside,
    natives: inside.filter((name) => NATIVE.test(name)).sort(),
    packages: new Set(
      inside.flatMap((name) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []),
    ),
    leftovers: inside.filter(
      (name) =>
        /^\/(?!dist(?:\/|$)|node_modules(?:\/|$)|package\.json$)/.test(name) ||
        /\.(?:tsx?|map|test\.\w+|c|cc|cpp|h|gyp)$/.test(name) ||
        /\/(?:tests?|__tests__|\.github)\//.test(name),
    ),
  }
}

/** The fuses that matter, as they stand in the packed program. */
export async function fusesOf(program: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(program)
  const names = [
    'RunAsNode',
    'EnableCookieEncryption',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
    'GrantFileProtocolExtraPrivileges',
  ] as const
  return Object.fromEntries(names.map((name) => [name, wire[FuseV1Options[name]] === FuseState.ENABLE]))
}
