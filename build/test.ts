import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

// `npm test`: every check and test, in the order in which a mistake is cheapest to find. The last line holds the counts.

/** Vitest's report, as far as it is read here; all that neither passed nor failed was skipped. */
const report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})

const root = fileURLToPath(new URL('..', import.meta.url))
const passed: string[] = []
const failed: string[] = []
const skipped: string[] = []

function npm(...words: string[]): boolean {
  const result = spawnSync('npm', ['run', '-s', ...words], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return result.status === 0
}

/** A check that is no test: it counts only when it fails. */
function check(what: string, script: string): boolean {
  console.log(`\n== ${what} ==`)
  const isFine = npm(script)
  if (!isFine) failed.push(what)
  return isFine
}

function tests(what: string, script: string): void {
  console.log(`\n== ${what} ==`)
  const file = `test-output/${script}.json`
  rmSync(`${root}/${file}`, { force: true })
  const isFine = npm(script, '--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`)
  const failedBefore = failed.length
  const isReported = readReport(`${root}/${file}`)
  // A file that cannot even be loaded has no test that fails.
  if (failed.length === failedBefore && !(isFine && isReported)) failed.push(`${what}: not all could be run`)
}

function readReport(file: string): boolean {
  try {
    const { success, testResults } = report.parse(JSON.parse(readFileSync(file, 'utf8')))
    for (const { assertionResults } of testResults) {
      for (const { status, fullName } of assertionResults) {
        if (status === 'passed') passed.push(fullName)
        else if (status === 'failed') failed.push(fullName)
        else skipped.push(fullName)
      }
    }
    return success
  } catch {
    return false
  }
}

check('Formatting', 'format')
check('Lint', 'lint')
check('Types', 'types')
tests('Architecture, unit and integration tests', 'unit')
if (check('Build', 'build')) {
  tests('Command line, desktop, packaging and end-to-end tests of the built program', 'whole')
}

console.log('')
for (const name of skipped) console.log(`Skipped: ${name}`)
for (const name of failed) console.log(`Failed: ${name}`)
console.log(`${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`)
process.exitCode = failed.length === 0 && passed.length > 0 ? 0 : 1
