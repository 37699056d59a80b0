import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { openApplication, type Application } from '#electron/application.ts'
import { EMPTY_MEETING } from '#shared/meetings/model.ts'
import { EMPTY_GUEST } from '#shared/meetings/person-reference.ts'
import { EMPTY_MINUTES } from '#shared/minutes/model.ts'
import { richTextOf } from '#shared/minutes/rich-text.ts'
import { OFFICE_DEFAULTS } from '#shared/settings/model.ts'
import { median, milliseconds, ratio, type Measurement, type Section } from './sections.ts'

type Client = RouterClient<Application['router']>

const [FEW, MANY] = [200, 2000]
/** Entries at the door, and saves of minutes, of which the middle counts. */
const ROUNDS = 60
const PAGES = 100
/** What a person waits for at the door besides typing, in ms: as much as any key (experience.md). */
const KEY = 50

async function meetingWith(
  client: Client,
  guests: number,
): Promise<{ id: string; sessionIds: string[]; adding: number }> {
  const sessions = [1, 2, 3].map((day) => ({
    id: randomUUID(),
    date: `2026-01-0${day}`,
    startsAt: '09:00',
    endsAt: '12:00',
    name: '',
    place: '',
  }))
  const { id } = await client.meetings.create({ ...EMPTY_MEETING, title: `Rapat ${guests}`, sessions })
  const participants = Array.from({ length: guests }, (_each, index) => ({
    who: { ...EMPTY_GUEST, kind: 'guest' as const, name: `Tamu ${index}`, agency: `Instansi ${index % 40}` },
    role: 'peserta' as const,
    reply: { state: 'waiting' as const },
    note: '',
  }))
  const adding = await milliseconds(() => client.participants.add({ meetingId: id, participants }))
  return { id, sessionIds: sessions.map((each) => each.id), adding }
}

/** Middle time of an entry at the door when the other sessions are marked already. */
async function entering(client: Client, meeting: { id: string; sessionIds: string[] }): Promise<number> {
  const [first = '', ...others] = meeting.sessionIds
  const absent = { state: 'absent' as const }
  const rest = { meetingId: meeting.id, participants: 'open' as const, mark: absent, way: 'bulk' as const }
  await client.attendance.mark({ ...rest, sessionIds: others })
  const times: number[] = []
  for (let number = 1; number <= ROUNDS; number += 1) {
    const entry = {
      meetingId: meeting.id,
      sessionIds: [first],
      who: { number },
      mark: { state: 'present' as const },
    }
    times.push(await milliseconds(() => client.attendance.enter(entry)))
  }
  return median(times)
}

/** Middle time of saving minutes of 100 pages while their last word changes. */
async function saving(client: Client, meetingId: string): Promise<number> {
  const page = 'Peserta menyampaikan pendapat tentang kesiapan daerah dalam enam dimensi. '.repeat(40)
  const opening = richTextOf(Array.from({ length: PAGES }, (_each, index) => `${index} ${page}`).join('\n'))
  const times: number[] = []
  let { version } = await client.minutes.get({ meetingId })
  for (let round = 0; round < ROUNDS; round += 1) {
    const content = { ...EMPTY_MINUTES, opening, subject: `Rapat ${round}` }
    times.push(
      await milliseconds(async () => {
        ;({ version } = await client.minutes.save({ meetingId, version, content }))
      }),
    )
  }
  return median(times)
}

function within(what: string, result: number, most: number): Measurement {
  return { what, result: `${result.toFixed(1)} ms`, limit: `${most} ms`, isWithin: result <= most }
}

async function measure(client: Client): Promise<Measurement[]> {
  await client.settings.setUp({ office: { ...OFFICE_DEFAULTS, regionName: 'Mojokerto' }, content: 'empty' })
  await meetingWith(client, FEW)
  const [few, many] = [await meetingWith(client, FEW), await meetingWith(client, MANY)]
  const factor = MANY / FEW
  const [besideFew, besideMany] = [await entering(client, few), await entering(client, many)]
  const listing = await milliseconds(() => client.participants.list({ meetingId: many.id }))
  const save = await saving(client, few.id)
  return [
    ratio(
      `Adding ${MANY} participants in one change, against ${factor} times ${FEW}`,
      many.adding / (few.adding * factor),
      2,
      `${many.adding.toFixed(0)} ms : ${factor} x ${few.adding.toFixed(0)} ms`,
    ),
    ratio(
      `An entry at the door beside ${MANY} participants, against beside ${FEW}`,
      besideMany / besideFew,
      2,
      `${besideMany.toFixed(1)} ms : ${besideFew.toFixed(1)} ms`,
    ),
    within(`An entry at the door beside ${MANY} participants`, besideMany, KEY),
    within(`List of ${MANY} participants, named and in order`, listing, 500),
    within(`Saving minutes of ${PAGES} pages, done every second`, save, KEY),
  ]
}

/** Meetings of many people, and long minutes. */
export const meetingsOfMany: Section = {
  title: 'Kegiatan',
  async run() {
    const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'ikrar-bench-'))
    const application = await openApplication({ dataFolder })
    try {
      return await measure(createRouterClient(application.router, { context: application.context }))
    } finally {
      await application.close()
      await rm(dataFolder, { recursive: true, force: true })
    }
  },
}
