// Loaded before the program (`node --import`): the first SIGUSR2 begins to watch the main thread, the second writes what was seen to the file that
// IKRAR_BENCH_FIGURES names. Plain JavaScript, so that nothing is loaded into the watched process but this.
import { renameSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const NANOSECONDS = 1e6
/** ms between two looks; what is found beyond it is time in which the main thread was held. */
const RESOLUTION = 1
const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
let isWatching = false

process.on('SIGUSR2', () => {
  if (!isWatching) {
    isWatching = true
    delay.enable()
    return
  }
  delay.disable()
  const figures = {
    longest: delay.max / NANOSECONDS - RESOLUTION,
    usual: delay.percentile(99) / NANOSECONDS - RESOLUTION,
    megabytes: process.memoryUsage.rss() / 2 ** 20,
  }
  const file = process.env.IKRAR_BENCH_FIGURES ?? ''
  writeFileSync(`${file}.part`, JSON.stringify(figures))
  renameSync(`${file}.part`, file)
})
