import work from '#electron/printing/worker.ts'
import type { PrintingResult, PrintingTask } from '#electron/printing/worker.ts'

/** The real worker, except for documents that ask for a misfortune by their title. */
export default async function dyingWork(task: PrintingTask): Promise<PrintingResult> {
  if (task.kind === 'render' && task.document.title === 'die') process.exit(1)
  if (task.kind === 'render' && task.document.title === 'throw') throw new Error('broken')
  if (task.kind === 'render' && task.document.title === 'swell') {
    const kept: number[][] = []
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => index + kept.length))
  }
  return work(task)
}
