import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, version } from '#shared/indonesian/identifiers.ts'
import { NOT_FOUND, STALE } from '#shared/audit/errors.ts'
import { historyEntry } from '#shared/audit/model.ts'
import { material, materialKind } from './model.ts'

const byId = z.object({ id })
const row = byId.extend({ version })
const changeable = { NOT_FOUND, STALE }
const DAMAGED = {
  message: 'Berkas ini rusak: isinya tidak sama lagi dengan saat disimpan. Pulihkan dari cadangan.',
}

export const materialsContract = {
  /** In order. */
  list: oc
    .errors({ NOT_FOUND })
    .input(z.object({ meetingId: id }))
    .output(z.array(material)),
  /**
   * Takes a file in. A hand-out is kept byte for byte; a photo is turned upright, made smaller where needed, and loses what the camera wrote
   * into it, the place above all.
   */
  add: oc
    .errors({
      NOT_FOUND,
      /** Not a file of a kind that is taken; `reason` is for the clerk. */
      UNREADABLE: { message: 'Berkas ini tidak dapat dipakai.', data: z.object({ reason: z.string() }) },
      TOO_LARGE: {
        message:
          'Berkas paling besar 60 MB. Perkecil gambar di dalamnya, atau pecah menjadi beberapa berkas.',
      },
    })
    .input(
      z.object({
        meetingId: id,
        kind: materialKind,
        agendaItemId: id.nullable(),
        file: z.file(),
      }),
    )
    .output(material),
  update: oc
    .errors(changeable)
    .input(row.extend({ changes: material.pick({ caption: true, agendaItemId: true }).partial() }))
    .output(material),
  /** Puts one before another of its kind; null: at the end. */
  move: oc
    .errors({ NOT_FOUND })
    .input(byId.extend({ beforeId: id.nullable() }))
    .output(z.array(material)),
  file: oc.errors({ NOT_FOUND, DAMAGED }).input(byId).output(z.file()),
  /** What was done to the files of a meeting, latest first. */
  history: oc
    .errors({ NOT_FOUND })
    .input(z.object({ meetingId: id }))
    .output(z.array(historyEntry)),
  /** Takes it off the meeting; its bytes stay in the store. Undone by `restore`. */
  remove: oc.errors(changeable).input(row),
  restore: oc.errors({ NOT_FOUND }).input(byId).output(material),
}
