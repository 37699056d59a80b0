import { availableParallelism } from 'node:os'
import { certificatesDocument } from '#shared/documents/certificates.ts'
import type { PaperDocument } from '#shared/documents/paper.ts'
import { createPrinter } from '#electron/printing/create-printer.ts'
import { LOGO_DIGEST, LOGO_IMAGES } from '../printing/logo.ts'
import { recipient, sampleCertificates } from '../documents/sample-sheets.ts'
import type { Measurement } from './sections.ts'
import { median, milliseconds, ratio } from './sections.ts'

const CERTIFICATES = 200
const ROUNDS = 7
const SINGLES = 40
/** As many as the printer takes by itself. */
const WORKERS = Math.min(4, availableParallelism())

/** Certificates of other people each round. */
function certificates(count: number, round: number): PaperDocument {
  const sample = sampleCertificates(0)
  return certificatesDocument(
    {
      ...sample,
      office: { ...sample.office, logo: LOGO_DIGEST },
      recipients: Array.from({ length: count }, (_, index) => recipient(round * count + index)),
    },
    null,
  )
}

/** 200 certificates on all workers, against 200 times one of them on a single worker, divided by the workers. */
export async function batchMeasurements(): Promise<Measurement[]> {
  const printer = createPrinter({ workers: WORKERS })
  await printer.warm()
  const print = (round: number) => milliseconds(() => printer.render(certificates(1, round), LOGO_IMAGES))
  const printAll = (round: number) =>
    milliseconds(() => printer.renderBatch(certificates(CERTIFICATES, round), LOGO_IMAGES))
  for (let round = 0; round < SINGLES / 2; round += 1) await print(round)
  const cold = await printAll(1)
  // A batch and as many singles in each round, so that a busy machine slows both.
  const rounds: { batch: number; floor: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const batch = await printAll(round + 2)
    let singles = 0
    for (let single = 0; single < SINGLES; single += 1)
      singles += await print(10_000 + round * SINGLES + single)
    rounds.push({ batch, floor: (CERTIFICATES * singles) / SINGLES / WORKERS })
  }
  await printer.close()
  return [
    ratio(
      `${CERTIFICATES} certificates on ${WORKERS} workers, against ${CERTIFICATES} x one on one worker : ${WORKERS}`,
      median(rounds.map(({ batch, floor }) => batch / floor)),
      1.3,
      `${median(rounds.map(({ batch }) => batch)).toFixed(0)} ms : ${median(rounds.map(({ floor }) => floor)).toFixed(0)} ms`,
    ),
    {
      what: 'The first such batch, its helpers still to be started',
      result: `${cold.toFixed(0)} ms`,
      limit: 'none',
      isWithin: true,
    },
  ]
}
