import Sqlite from 'better-sqlite3'
import { openApplication } from '#electron/application.ts'
import { createRouterClient } from '@orpc/server'
import { createPlainPrinter } from '#test/plain-printer.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

/**
 * Run as a program of its own: issues a commitment and is killed, as by a power cut, just before the given writing step of the
 * database (0: before the file is stored). Prints `issued` when it was not killed.
 */
const [dataFolder = '', id = '', version = '', step = ''] = process.argv.slice(2)

/** The system's own kill: nothing is flushed, no handler runs. */
function cutThePower(): void {
  process.kill(process.pid, 'SIGKILL')
}

const { context, router } = await openApplication({ dataFolder, printer: createPlainPrinter() })
const client = createRouterClient(router, { context })

let left = Number(step)
if (left === 0) {
  const { files } = context
  const receive = files.receive.bind(files)
  files.receive = async (source) => {
    await receive(source)
    cutThePower()
    return receive(source)
  }
}

const statement: { run(this: unknown, ...values: unknown[]): unknown } = Object.getPrototypeOf(
  new Sqlite(':memory:').prepare('SELECT 1'),
)
const { run } = statement
statement.run = function counting(...values) {
  if (--left === 0) cutThePower()
  return run.apply(this, values)
}

await issueCommitment(client, { id, version: Number(version), paper: 'commitment' })
process.stdout.write('issued\n')
process.exit(0)
