import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as z from 'zod'

// `npm test`: every check and test, in the order in which a mistake is cheapest to find. The last line holds the counts.

interface Counts {
  passed: number
  failed: number
  skipped: number
}

const report = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
})

const total: Counts = { passed: 0, failed: 0, skipped: 0 }
const scratch = mkdtempSync(path.join(os.tmpdir(), 'ikrar-test-'))

function npm(...words: string[]): boolean {
  return (
    spawnSync('npm', ['run', '-s', ...words], { stdio: 'inherit', shell: process.platform === 'win32' })
      .status === 0
  )
}

function say(what: string): void {
  console.log(`\n== ${what} ==`)
}

/** A check that is no test: it counts only when it fails. */
function check(what: string, script: string): boolean {
  say(what)
  const isFine = npm(script)
  if (!isFine) total.failed += 1
  return isFine
}

function count(file: string, isFine: boolean): Counts {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = report.parse(
      JSON.parse(readFileSync(file, 'utf8')),
    )
    // A file that cannot even be loaded has no test that fails.
    const failed = numFailedTests === 0 && !(success && isFine) ? 1 : numFailedTests
    return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function tests(what: string, script: string): void {
  say(what)
  const file = path.join(scratch, `${script}.json`)
  const isFine = npm(script, '--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`)
  const { passed, failed, skipped } = count(file, isFine)
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

check('Formatting', 'format')
check('Lint', 'lint')
check('Types', 'types')
tests('Architecture, unit and integration tests', 'unit')
if (check('Build', 'build')) {
  tests('Desktop, packaging and end-to-end tests of the built program', 'whole')
}
rmSync(scratch, { recursive: true, force: true })

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
