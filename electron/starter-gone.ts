/** How often to look whether the starter is still there, in ms. */
const INTERVAL = 250

/**
 * Resolves when the program that started this one has ended. npm runs scripts through a shell that takes SIGTERM for itself and leaves its child
 * behind, so under npm the parent's end means that this program was asked to end too. Never resolves elsewhere: a server that was started in
 * the background outlives its terminal.
 */
export function starterGone(): Promise<void> {
  return new Promise((resolve) => {
    if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
    const starter = process.ppid
    const look = (): void => {
      if (process.ppid !== starter) resolve()
    }
    setInterval(look, INTERVAL).unref()
  })
}
