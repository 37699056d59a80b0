import { openApplication } from '#electron/application.ts'

/** Run as a program of its own: holds a data folder open until it is ended. */
await openApplication({ dataFolder: process.argv[2] ?? '' })
process.stdout.write('open\n')
setInterval(() => undefined, 60_000)
