import { serve } from './hosts/browser/serve.ts'
import { runCommandLine } from './hosts/command-line/main.ts'

// The way in from a terminal. Hosts do not know each other, so `serve` is handed to the command line here.
process.exitCode = await runCommandLine(process.argv.slice(2), { serve })
