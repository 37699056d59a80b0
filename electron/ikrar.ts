import { enableCompileCache } from 'node:module'

// The way in from a terminal. Hosts do not know each other, so `serve` is handed to the command line here. What a command does not need is not loaded.
enableCompileCache()
const { runCommandLine } = await import('./hosts/command-line/main.ts')

process.exitCode = await runCommandLine(process.argv.slice(2), {
  serve: async (options) => (await import('./hosts/browser/serve.ts')).serve(options),
})
