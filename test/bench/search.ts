import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openApplication, type Application } from '#electron/application.ts'
import { addAppointment, addPerson, addPosition } from '#electron/people/handlers.ts'
import { EMPTY_PERSON, NO_DECREE } from '#shared/people/model.ts'
import { OFFICE_DEFAULTS } from '#shared/settings/model.ts'
import { median, milliseconds, type Section } from './sections.ts'

const PEOPLE = 50_000
/** People written in one transaction. */
const AT_ONCE = 1000
/** One in so many people holds a position. */
const HOLDERS = 10
/** Hits that the palette asks for (renderer/app/palette.tsx). */
const HITS = 40
/** How often each query is asked; the first time is as counted as the last. */
const ROUNDS = 10
/** A frame of the screen, in ms. */
const FRAME = 16

const FIRST =
  'Siti Budi Agus Dewi Rahmat Sri Eko Wahyu Nur Endang Muhammad Ahmad Slamet Sutrisno Yuni Rina Hendra Bambang Ratna Dwi'.split(
    ' ',
  )
const MIDDLE =
  'Kurnia Adi Ayu Rahma Puji Indah Setia Catur Tri Arif Fajar Galih Intan Kartika Lukman Mega Oktavia Putri Satria Wening'.split(
    ' ',
  )
const LAST =
  'Aminah Santoso Wijaya Lestari Hidayat Wahyuni Prasetyo Kusuma Aisyah Nugroho Saputra Handayani Setiawan Rahayu Purnomo'.split(
    ' ',
  )
const AFTER = ['S.E.', 'S.Sos., M.Si.', 'M.Kes.', '', 'S.T., M.T.', 'S.Pd.']

const of = (list: readonly string[], index: number): string => list[index % list.length] ?? ''

/** Each name of its own kind, a hundred of them quite alike. */
function nameOf(index: number): { name: string; titlesAfter: string; titlesBefore: string } {
  return {
    titlesBefore: of(['', 'Drs.', 'Dr.', ''], index),
    name: `${of(FIRST, index)} ${of(MIDDLE, Math.floor(index / 7))} ${of(LAST, Math.floor(index / 31))}`,
    titlesAfter: of(AFTER, index),
  }
}

/** What clerks type, letter by letter, and whole; words in any order, titles, and nothing that is there. */
const QUERIES = [
  ...['siti kurnia aminah', 'muhammad', 'kepala bidang 777', 'budi m.si', 'drs wahyu'].flatMap((text) =>
    Array.from(text, (_, index) => text.slice(0, index + 1)).filter((typed) => !typed.endsWith(' ')),
  ),
  'aminah siti',
  's a',
  's s s',
  'm m',
  'a b c d',
  'tidak ada',
  'nugroho e',
  'lestari ayu dewi',
  'zz',
]

async function fill({ context }: Application): Promise<void> {
  const origin = () => ({ id: context.newId(), isSample: false })
  for (let start = 0; start < PEOPLE; start += AT_ONCE)
    await context.database.change(context, async (change) => {
      for (let index = start; index < start + AT_ONCE; index += 1) {
        const person = await addPerson(
          change,
          { ...EMPTY_PERSON, ...nameOf(index) },
          { ...origin(), now: context.clock() },
        )
        if (index % HOLDERS !== 0) continue
        const title = `Kepala Bidang ${index / HOLDERS}`
        const position = { title, agencyId: null, tier: 9, printsRankAndNumber: true }
        const { id: positionId } = await addPosition(change, position, origin())
        const held = { positionId, personId: person.id, status: 'definitif', startsOn: '2022-01-03' } as const
        await addAppointment(change, { ...held, endsOn: null, ...NO_DECREE }, origin())
      }
    })
}

/** Milliseconds that each query takes at the contract, ascending. */
async function ask(application: Application): Promise<number[]> {
  const client = createRouterClient(application.router, { context: application.context })
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    for (const query of QUERIES)
      times.push(await milliseconds(() => client.search.find({ query, limit: HITS })))
  return times.toSorted((a, b) => a - b)
}

/** What the application answers to a key in Ctrl+K; drawing is not in it. */
export const searching: Section = {
  title: 'Search',
  async run() {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ikrar-bench-'))
    const application = await openApplication({ dataFolder: folder })
    try {
      const client = createRouterClient(application.router, { context: application.context })
      await client.settings.setUp({
        office: { ...OFFICE_DEFAULTS, regionName: 'Mojokerto' },
        content: 'empty',
      })
      await fill(application)
      const times = await ask(application)
      const worst = times[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN
      return [
        {
          what: `Search over ${PEOPLE} people at the contract: 99 of 100 answers to ${QUERIES.length} queries come within`,
          result: `${worst.toFixed(1)} ms (half within ${median(times).toFixed(1)} ms)`,
          limit: `${FRAME} ms`,
          isWithin: worst <= FRAME,
        },
      ]
    } finally {
      await application.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
}
