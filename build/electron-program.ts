import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../node_modules/electron', import.meta.url))

/** Electron's program, or why the desktop window cannot be opened here. */
export type ElectronProgram = { program: string } | { reason: string }

/**
 * Where Electron's program is. Importing the package `electron` to find out would start a download, so its files are read.
 * @returns null when it has not been downloaded
 */
export function installedElectron(): string | null {
  const note = path.join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const program = path.join(folder, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** Finds Electron's program for a desktop window, downloading it once when that is possible. */
export async function findElectron(): Promise<ElectronProgram> {
  if (process.platform === 'linux') {
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { reason: 'there is no display' }
    if (process.getuid?.() === 0) return { reason: 'Electron keeps its sandbox, which does not run as root' }
  }
  const installed = installedElectron()
  if (installed) return { program: installed }
  if (!(await canDownload()))
    return { reason: "Electron's program is not installed and cannot be downloaded here" }
  console.log("Downloading Electron's program (about 120 MB, only once) ...")
  spawnSync(process.execPath, [path.join(folder, 'install.js')], { stdio: 'inherit', timeout: 600_000 })
  const downloaded = installedElectron()
  return downloaded ? { program: downloaded } : { reason: "Electron's program could not be downloaded" }
}

/** A short knock, so that an office without internet does not wait for a download that will not come. */
async function canDownload(): Promise<boolean> {
  const source = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/'
  try {
    await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(5000) })
    return true
  } catch {
    return false
  }
}
