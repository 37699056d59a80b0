// Runs before `npm start` and `npm test` under whatever Node there is (20 or newer), so it uses built-in modules only.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const installed = path.join(root, 'node_modules', '.package-lock.json')
const wanted = path.join(root, 'package-lock.json')

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  console.log('Installing dependencies (npm ci); this takes a minute or two the first time ...')
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) {
    console.error('Installing failed. Check the connection to the npm registry and run the command again.')
    process.exit(result.status ?? 1)
  }
}
