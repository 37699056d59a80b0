import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What npm would install of sharp on Windows; its bytes do not matter for packing. */
const SHARP = '@img/sharp-win32-x64'

/**
 * Makes a copy of the project as it would stand on Windows: what was built, the packages that are shipped, and a stand-in for sharp's native part,
 * which npm installs on Windows only.
 */
export function stageForWindows(root: string, stage: string): void {
  for (const name of ['package.json', 'package-lock.json', 'dist', 'build']) {
    cpSync(path.join(root, name), path.join(stage, name), { recursive: true })
  }
  const words = ['ls', '--omit=dev', '--all', '--parseable']
  const { stdout } = spawnSync('npm', words, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const shipped = stdout.split('\n').filter((folder) => folder.includes('node_modules'))
  for (const folder of shipped) {
    const name = path.relative(root, folder)
    if (!/@img[\\/]sharp-/.test(name)) cpSync(folder, path.join(stage, name), { recursive: true })
  }
  const sharp = path.join(stage, 'node_modules', SHARP)
  mkdirSync(path.join(sharp, 'lib'), { recursive: true })
  const about = { name: SHARP, version: '0.0.0', os: ['win32'], cpu: ['x64'] }
  writeFileSync(path.join(sharp, 'package.json'), JSON.stringify(about))
  for (const name of ['sharp-win32-x64.node', 'libvips-42.dll'])
    writeFileSync(path.join(sharp, 'lib', name), name)
}
