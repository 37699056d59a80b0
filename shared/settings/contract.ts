import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { sha256, version } from '#shared/indonesian/identifiers.ts'
import { subject } from '#shared/audit/model.ts'
import { STALE } from '#shared/audit/errors.ts'
import { office, programStatus } from './model.ts'

/** Largest logo file in bytes. */
export const LOGO_LIMIT = 5 * 1024 * 1024

/** The office names a logo that was never kept, or is damaged. */
const UNKNOWN_LOGO = { message: 'Berkas logo tidak ditemukan. Pilih logo lagi.' }

export const settingsContract = {
  status: oc.output(programStatus),
  /**
   * Finishes the first-start assistant. Refused when the office is set up already. `sampleProblem` says why the sample came without some of
   * its papers; null when nothing is missing.
   */
  setUp: oc
    .errors({
      ALREADY_SET_UP: {
        message: 'Kantor ini sudah diatur, jadi tidak diisi lagi. Pilih folder data yang kosong.',
      },
      UNKNOWN_LOGO,
    })
    .input(z.object({ office, content: z.enum(['empty', 'sample']) }))
    .output(programStatus.extend({ sampleProblem: z.string().nullable() })),
  saveOffice: oc.errors({ STALE, UNKNOWN_LOGO }).input(z.object({ office, version })).output(programStatus),
  /** Keeps a logo file (PNG or JPEG) and gives the digest that `office.logo` names. */
  addLogo: oc
    .errors({ NOT_AN_IMAGE: { message: 'Berkas ini bukan gambar PNG atau JPEG yang dapat dibaca.' } })
    .input(z.object({ file: z.file().max(LOGO_LIMIT, 'Logo paling besar 5 MB.') }))
    .output(z.object({ sha256 })),
  logo: oc.errors({ NOT_FOUND: {} }).input(z.object({ sha256 })).output(z.file()),
  /** What of the sample was worked on since it came: asked about before the sample is removed. */
  changedSample: oc.output(z.array(subject)),
  /** Removes what came with the sample; what the clerk made stays with all that it names, and on request what was worked on. */
  removeSample: oc.input(z.object({ keepChanged: z.boolean() })).output(z.object({ removed: z.int() })),
  /** Every digest, every reference, the audit chain and SQLite's own check; reports each step, then the problems in words. */
  verify: oc.output(
    eventIterator(
      z.object({ step: z.string(), done: z.int(), total: z.int() }),
      z.object({ ok: z.boolean(), problems: z.array(z.string()) }),
    ),
  ),
}
