import { brokenCount, findLivingMeeting, findMeeting } from '#electron/meetings/handlers.ts'
import type { FeaturePart } from '#electron/request-context.ts'
import type { RecordEntry } from '#shared/people/record.ts'
import { spanOf } from '#shared/meetings/sessions.ts'
import { compareRevisions, idOf } from './compared-revisions.ts'
import { os } from './handling.ts'
import { minutesHistory } from './history.ts'
import { phraseHandlers } from './phrase-handlers.ts'
import { countedParticipants } from './resolving.ts'
import {
  findMinutes,
  listRevisions,
  minutes,
  phrases,
  readRevision,
  meetingsWithMinutesNaming,
} from './store.ts'
import { followSurroundings } from './surroundings.ts'
import { readMinutes, referencesOf, restoreRevision, storedMinutes, writeMinutes } from './writing.ts'

export { addPhrase } from './phrase-handlers.ts'
export { resolveMinutes } from './resolving.ts'
export { readMinutes, writeMinutes } from './writing.ts'

/** What the minutes tell the whole. */
export const minutesPart: FeaturePart = {
  name: 'Notula',
  follow: followSurroundings,
  async usesOf(reader, { kind, id }) {
    if (kind !== 'position' && kind !== 'person') return []
    return (await meetingsWithMinutesNaming(reader, id)).map(({ title }) => `Notula kegiatan "${title}"`)
  },
  async contentOf(reader, { kind, id }) {
    if (kind !== 'meeting') return []
    const found = await findMinutes(reader, id)
    return found === null || found.isRemoved ? [] : ['Notula']
  },
  async recordOf(reader, personId) {
    const entries: RecordEntry[] = []
    for (const { meetingId, title, minutesId, revision } of await meetingsWithMinutesNaming(
      reader,
      personId,
    )) {
      const meeting = await findLivingMeeting(reader, meetingId)
      if (meeting === null) continue
      const { content } = await readRevision(reader, minutesId, revision)
      const isNoteTaker = content.noteTaker?.kind === 'person' && content.noteTaker.personId === personId
      entries.push({
        subject: { kind: 'meeting', id: meetingId },
        title,
        context: isNoteTaker ? 'Pencatat notula' : 'Pimpinan rapat',
        on: spanOf(meeting)?.first ?? null,
      })
    }
    return [{ name: 'meetings', heading: 'Kegiatan', entries }]
  },
  sampleOf: async (reader) => [...(await minutes.sampleOf(reader)), ...(await phrases.sampleOf(reader))],
  async removeSample(change, isUsed) {
    const action = 'settings.removeSample'
    return (
      (await minutes.removeSample(change, action, isUsed)) +
      (await phrases.removeSample(change, action, isUsed))
    )
  },
  async brokenReferences(reader) {
    const problems: string[] = []
    for (const { id, meetingId, revision } of await minutes.list(reader)) {
      const { content } = await readRevision(reader, id, revision)
      const broken = await brokenCount(reader, referencesOf(content))
      if (broken > 0) {
        const title = (await findMeeting(reader, meetingId))?.title ?? meetingId
        problems.push(`Notula kegiatan "${title}": pimpinan atau pencatatnya tidak ada lagi.`)
      }
    }
    return problems
  },
}

export const minutesHandlers = os.router({
  get: os.get.handler(({ context, input }) =>
    context.database.reading((reader) => readMinutes(reader, input.meetingId)),
  ),
  countedParticipants: os.countedParticipants.handler(({ context, input }) =>
    context.database.reading((reader) => countedParticipants(reader, input.meetingId)),
  ),
  save: os.save.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { meetingId, version, revision, changedAt } = await writeMinutes(change, input, {
        action: 'minutes.save',
        newId: context.newId,
        actor: context.actor,
      })
      return { meetingId, version, revision, changedAt }
    }),
  ),
  revisions: os.revisions.handler(({ context, input }) =>
    context.database.reading(async (reader) => {
      const stored = await storedMinutes(reader, input.meetingId)
      return stored === null ? [] : listRevisions(reader, stored.id)
    }),
  ),
  revision: os.revision.handler(({ context, input }) =>
    context.database.reading(async (reader) =>
      readRevision(reader, await idOf(reader, input.meetingId), input.number),
    ),
  ),
  restoreRevision: os.restoreRevision.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      restoreRevision(change, input, {
        action: 'minutes.restoreRevision',
        newId: context.newId,
        actor: context.actor,
      }),
    ),
  ),
  compare: os.compare.handler(({ context, input }) =>
    context.database.reading((reader) => compareRevisions(reader, input)),
  ),
  history: os.history.handler(({ context, input }) =>
    context.database.reading((reader) => minutesHistory(reader, input.meetingId)),
  ),
  phrases: phraseHandlers,
})
