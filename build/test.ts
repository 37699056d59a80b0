import { spawnSync } from 'node:child_process'

/** Runs every check and test, and ends with one plain line of counts. */
const steps = [
  ['npm', ['run', '-s', 'check']],
  ['npm', ['run', '-s', 'unit']],
] as const

for (const [command, args] of steps) {
  const result = spawnSync(command, args, { stdio: 'inherit' })
  if (result.status !== 0) process.exit(result.status ?? 1)
}
