import os from 'node:os'
import path from 'node:path'

/** What the place of the data folder depends on; arguments so that a test can stand on any system. */
export interface Surroundings {
  platform: NodeJS.Platform
  environment: Readonly<Record<string, string | undefined>>
  home: string
}

const here = (): Surroundings => ({
  platform: process.platform,
  environment: process.env,
  home: os.homedir(),
})

/**
 * The folder of this computer's user where programs keep their data: `%LOCALAPPDATA%\Ikrar` on Windows (never the roaming profile, which
 * may be copied over the network while the database is open), `$XDG_DATA_HOME/ikrar` elsewhere.
 */
export function programFolder({ platform, environment, home }: Surroundings = here()): string {
  if (platform === 'win32') {
    return path.win32.join(environment.LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local'), 'Ikrar')
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Ikrar')
  const data = environment.XDG_DATA_HOME
  return path.posix.join(
    data && path.posix.isAbsolute(data) ? data : path.posix.join(home, '.local', 'share'),
    'ikrar',
  )
}

/**
 * The data folder: the one that the caller names, else `IKRAR_DATA`, else the default.
 * @param base what a relative path is taken from
 */
export function chooseDataFolder(named: string | undefined, base: string, surroundings = here()): string {
  const wanted = named || surroundings.environment.IKRAR_DATA
  const { join, resolve } = surroundings.platform === 'win32' ? path.win32 : path.posix
  return wanted ? resolve(base, wanted) : join(programFolder(surroundings), 'data')
}
