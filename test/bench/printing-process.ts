// A process that holds nothing but the printer and issues 50 different sheets; prints one JSON line for the bench.
import { commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import { createPrinter } from '#electron/printing/create-printer.ts'
import { differentSheet } from './sheets.ts'
import { median, milliseconds } from './sections.ts'

const printer = createPrinter()
const none = new Map<string, Uint8Array>()
const print = (round: number) =>
  milliseconds(() =>
    printer.render(commitmentPaperDocument(differentSheet(round, 'bonum'), 'commitment', null), none),
  )

const warming = await milliseconds(() => printer.warm())
const first = await print(0)
const later: number[] = []
for (let round = 1; round <= 50; round += 1) later.push(await print(round))
const megabytes = process.memoryUsage.rss() / 2 ** 20
await printer.close()
console.log(JSON.stringify({ warming, first, warm: median(later), megabytes }))
